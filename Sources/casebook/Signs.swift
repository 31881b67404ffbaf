import ArgumentParser
import Extraction
import Foundation
import Vocabulary

/// `casebook signs`: what is noticed of each story on standard input, for `Scripts/fit-conduct`.
struct Signs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signs", abstract: "Print what is noticed of each story on standard input, one a line.",
    shouldDisplay: false)

  func run() throws {
    let extractor = Extractor(vocabulary: try Vocabulary())
    while let story = readLine() {
      try Console.data(lines: [extractor.signs(of: story).joined(separator: " ")])
    }
  }
}
