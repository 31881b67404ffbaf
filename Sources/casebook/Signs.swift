import ArgumentParser
import Casework
import Extraction
import Foundation
import Vocabulary

/// `casebook signs`: what is noticed of each story on standard input, for `Scripts/fit-conduct`, or of each letter in a store,
/// for `Scripts/fit-letters`.
struct Signs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signs", abstract: "Print what is noticed of each story on standard input, one a line.",
    shouldDisplay: false)

  @Option(
    help: ArgumentHelp(
      "What each letter as a whole is told by, after its path and the conduct it is about; tabs part them.",
      valueName: "store"))
  var lettersOf: String?

  func run() throws {
    let extractor = Extractor(vocabulary: try Vocabulary())
    if let lettersOf { return try printLetters(of: Store.openForReading(StorePlace(path: lettersOf)), extractor) }
    while let story = readLine() {
      try Console.data(lines: [extractor.signs(of: story).joined(separator: " ")])
    }
  }

  private func printLetters(of store: Store, _ extractor: Extractor) throws {
    for entry in try store.manifest().entries {
      guard let document = try store.caseFile(entry).document else { continue }
      let signs = extractor.letterSigns(of: document).joined(separator: " ")
      try Console.data(lines: ["\(entry.path)\t\(extractor.topic(of: document) ?? "")\t\(signs)"])
    }
  }
}
