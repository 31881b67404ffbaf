import ArgumentParser
import Casework
import Foundation
import Reporting

struct Purge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove a document from the store, with all that was drawn from it.", discussion: Help.purge)

  @Argument(help: "The file, or its path or SHA-256 as in documents.jsonl.")
  var file: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let place = store.place
    let folder = try Store.openForReading(place).manifest().facts.folder
    let store = try Store.open(place)
    for name in [file, path(in: folder)].compactMap({ $0 }) {
      guard let purged = try store.purge(name) else { continue }
      return Console.message(PurgeText.lines(of: purged, in: folder).joined(separator: "\n"))
    }
    throw CommandError.noDocument(name: file)
  }

  /// As the store names it, when it is a file in the ingested folder.
  private func path(in folder: String) -> String? {
    let absolute = URL(fileURLWithPath: file).standardizedFileURL.resolvingSymlinksInPath().path
    return absolute.hasPrefix(folder + "/") ? String(absolute.dropFirst(folder.count + 1)) : nil
  }
}

/// What a person reads after a purge.
enum PurgeText {
  static func lines(of purged: Purged, in folder: String) -> [String] {
    var lines = purged.paths.map { "“\(Lines.printable($0))” is purged." }
    lines.append(
      "With it went \(Wording.count(purged.records, "record")) and \(Wording.count(purged.decisions, "decision")).")
    let there = purged.paths.filter { FileManager.default.fileExists(atPath: folder + "/" + $0) }
    if !there.isEmpty {
      lines.append("The file itself is still in the folder: delete it, or the next ingest reads it again.")
    }
    if purged.isInLog {
      lines.append(
        "Another program is reading the store, so what was there is still in its log. When it has ended, run casebook ingest."
      )
    }
    return lines + ["Exports made before still hold it: make them again."]
  }
}
