import ArgumentParser
import Casework
import Foundation
import Pipeline
import Vocabulary

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a folder of replies into the store.", discussion: Help.ingest)

  @Argument(help: ArgumentHelp("The folder of replies.", valueName: "folder"))
  var folder: String

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("A folder of vocabulary files laid over the program's own.", valueName: "dir"))
  var vocabulary: String?

  func run() throws {
    let place = store.place
    let folder = try Folder(at: folder, leavingOut: place.own)
    let words = try Vocabulary(overlay: vocabulary.map { URL(fileURLWithPath: $0, isDirectory: true) })
    var bar = ProgressBar()
    let summary = try Pipeline(vocabulary: words, tool: Casebook.version)
      .ingest(folder, into: try Store.open(place)) { bar.show($0) }
    Console.message(SummaryText.lines(of: summary).joined(separator: "\n"))
    if !summary.failed.isEmpty { throw DocumentsFailed() }
  }
}
