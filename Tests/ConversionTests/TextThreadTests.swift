import Documents
import Testing

@testable import Conversion

@Suite("The correspondence of a request's archive is told apart by its messages")
struct TextThreadTests {
  private let rule = String(repeating: "-", count: 31)
  private let opening = "This is a plain-text version of the Freedom of Information request \"Conduct\"."

  private func thread(_ messages: [String], opening: String? = nil) throws -> Document {
    let text = ([opening ?? self.opening] + messages).joined(separator: "\n\n\(rule)\n\n")
    return try TextConverter.convert(Array(text.utf8))
  }

  private let asked = "From: A Person\nTo: Kent Police\nDate: 1 May 2014\n\nWere five dismissed?"

  private func answer(_ words: String, from: String = "FOI Unit, Kent Police", on day: String = "9 May 2014") -> String
  {
    "From: \(from)\nTo: A Person\nDate: \(day)\n\n\(words)"
  }

  private func texts(_ document: Document, _ region: Block.Region) -> [String] {
    document.blocks.filter { $0.region == region }.map { document.text[$0.span] }
  }

  @Test("What the authority says is the body, its head a message's, and all else is quoted")
  func regions() throws {
    let document = try thread([
      asked, answer("None was.\n\n> Were five dismissed?"), "B left an annotation: (2 May 2014)\nTwo were.",
      "Date: 3 May 2014\nSent request to Kent Police again.",
    ])
    #expect(texts(document, .body) == ["None was."])
    #expect(texts(document, .messageHead) == ["From: FOI Unit, Kent Police", "To: A Person", "Date: 9 May 2014"])
    #expect(texts(document, .quoted).contains("Two were.") && texts(document, .quoted).contains("Were five dismissed?"))
    #expect(texts(document, .title).count == 1 && document.orphans().isEmpty)
  }

  @Test("Who asks is known though no name says who answers")
  func unnamed() throws {
    let document = try thread([
      "From: A Person\nTo: The Ministry\nDate: 1 May 2014\n\nHow many?",
      "From: B\nTo: A Person\nDate: 2 May 2014\n\nNone.",
      "From: A Person\nTo: The Ministry\nDate: 3 May 2014\n\nReally none?",
    ])
    #expect(texts(document, .body) == ["None."])
  }

  @Test("An acknowledgement is no answer where one follows, and stays one where none does")
  func receipt() throws {
    let receipt = answer("We acknowledge receipt of your request.", on: "2 May 2014")
    #expect(texts(try thread([asked, receipt, answer("None was.")]), .body) == ["None was."])
    #expect(texts(try thread([asked, receipt]), .body) == ["We acknowledge receipt of your request."])
  }

  @Test("Names of attachments are no words of the answer, and lead to the files")
  func attachments() throws {
    let document = try thread([
      asked + "\n\nAttachment: mine.pdf (1K)", answer("See attached.\n\nAttachment: Data (final).csv (2K)"),
    ])
    #expect(document.links == ["Data (final).csv"])
    #expect(texts(document, .body) == ["See attached."])
  }

  @Test("A message may draw lines, and goes on after them")
  func lines() throws {
    #expect(texts(try thread([asked, answer("One."), "Two."]), .body) == ["One.", "Two."])
  }

  @Test("A letter with such lines that doesn't say it is one is a letter")
  func letter() throws {
    let document = try thread([asked, answer("None was.")], opening: "Kent Police")
    #expect(document.links == nil && texts(document, .title).isEmpty)
  }
}
