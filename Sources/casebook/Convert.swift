import ArgumentParser
import Casework
import Documents
import Pipeline
import Reporting

/// Converts files in one process and prints what they came to: what `make bench` times.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert files and print their pages, words and tables.", shouldDisplay: false)

  @Argument(help: "PDF or HTML files.")
  var files: [String]

  func run() throws {
    var failed = false
    for file in files {
      do {
        let document = try document(at: file)
        let counts = [document.pages.count, document.words.count, document.tables.count].map(String.init)
        try Console.data(lines: [(counts + [Lines.printable(file)]).joined(separator: "\t")])
      } catch let failure as Failure {
        failed = true
        Console.message("\(file): \(Wording.message(for: failure))")
      }
    }
    if failed { throw DocumentsFailed() }
  }
}
