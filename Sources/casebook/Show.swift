import ArgumentParser
import Casework
import Documents
import Extraction
import Pipeline
import Reporting
import Vocabulary

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a converted document for a person to look at.", discussion: Help.show)

  @Argument(help: "A file that is read, or one within: mail.eml!/letter.pdf.")
  var file: String

  @ArgumentParser.Flag(help: "Print the document's text and nothing else.")
  var text = false

  @ArgumentParser.Flag(help: "Print each sentence with the part of the letter it was taken for.")
  var zones = false

  func run() throws {
    let vocabulary = try Vocabulary()
    let pipeline = Pipeline(vocabulary: vocabulary, tool: Casebook.version, workers: WorkerOptions.one)
    let document: Document
    let parts: [String]
    switch try pipeline.opened(at: file) {
    case .success(let opened): (document, parts) = opened
    case .failure(let failure): throw CommandError.unreadableDocument(path: file, failure)
    }
    if zones {
      let parts = Extractor(vocabulary: vocabulary).zones(of: document)
      try Console.data(lines: parts.map { "\($0.zone)\t\($0.cues.joined(separator: " "))\t\(document.text[$0.span])" })
    } else if text {
      try Console.data(verbatim: document.text.string)
    } else {
      let carried = parts.map { "carries \(Lines.printable("\(file)!/\($0)"))" }
      try Console.data(lines: DocumentDrawing(of: document).lines + carried)
    }
  }
}
