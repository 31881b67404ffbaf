import Casework
import Documents
import Testing

@testable import Reporting

@Suite("The lines of documents and replies")
struct DocumentLinesTests {
  @Test("A document has its columns in the order of the contract")
  func columns() {
    #expect(keys(of: DocumentLines.line(of: Sample.file)) == (DataPackage.columns["documents"] ?? []).map(\.name))
  }

  @Test("A reply has its columns in the order of the contract, and each flag once")
  func replyColumns() throws {
    let line = try #require(ReplyLines.lines(of: Sample.file).first)
    #expect(keys(of: line) == (DataPackage.columns["replies"] ?? []).map(\.name))
    #expect(line["flags"] == ["no_date"])
    #expect(line["exemptions"] == ["s12", "s40(2)"])
  }

  @Test("Hidden text is told by kind, page, box and length")
  func hidden() {
    var file = Sample.file
    file.document?.hidden = [
      HiddenText(kind: .sameColour, page: 2, box: Box(left: 1, top: 2.345, right: 3, bottom: 4), length: 14),
      HiddenText(kind: .comment, page: 1, box: nil, length: 3),
    ]
    let line = DocumentLines.line(of: file)
    let expected: OrderedJSON = [
      ["kind": "same_colour", "page": 2, "bbox": [.points(1), .points(2.345), .points(3), .points(4)], "length": 14],
      ["kind": "comment", "page": 1, "bbox": .null, "length": 3],
    ]
    #expect(line["hidden_text"] == expected)
  }

  @Test("A document in which no word can be seen has no text, and says what to do")
  func allHidden() {
    let document = Document(hidden: [HiddenText(kind: .invisible, page: 1, box: nil, length: 9)])
    let line = DocumentLines.line(of: CaseFile(path: "x.pdf", document: document))
    #expect(line["status"] == "no_text")
    #expect(line["message"] == .string(Wording.allHidden))
  }

  @Test("A document that failed has its status and what to do")
  func failed() {
    let line = DocumentLines.line(of: CaseFile(path: "x.pdf", sha256: "00", failure: .encrypted))
    #expect(line["status"] == "encrypted")
    #expect(line["message"] == .string(Wording.message(for: .encrypted)))
  }

  @Test("A reply that could not be read has a line; a file that is no reply has none")
  func unread() {
    func replies(_ failure: Failure) -> Int { ReplyLines.lines(of: CaseFile(path: "x", failure: failure)).count }
    #expect(replies(.noText(pages: 2)) == 1)
    #expect(replies(.encrypted) == 1)
    #expect(replies(.unsupported(.plainText)) == 0)
    #expect(replies(.duplicate(of: "y")) == 0)
  }

  @Test("Words without a place are told among the warnings")
  func orphans() {
    var file = Sample.file
    file.document = Document(
      text: Text("one two"),
      words: [Word(span: Span(0, 3), page: 1, box: nil), Word(span: Span(4, 7), page: 1, box: nil)],
      blocks: [Block(kind: .paragraph, region: .body, span: Span(0, 3), page: 1)])
    #expect(file.warnings.last == "1 of its words has no single place in the layout: compare it with the file")
  }

  @Test("A misnamed file says so among its warnings")
  func misnamed() {
    var file = Sample.file
    file.claimedType = "text/html"
    #expect(file.warnings == ["its name says text/html, its bytes say application/pdf"])
  }

  @Test("A document whose end is missing is truncated, and that is a failure")
  func truncated() {
    var file = Sample.file
    file.document?.warnings = ["truncated"]
    #expect(file.status == .truncated && file.status.isFailure)
    #expect(file.message == Wording.truncated)
  }

  @Test("Two files with the same bytes are two documents")
  func ids() {
    var twin = Sample.file
    twin.path = "twin.pdf"
    #expect(DocumentLines.line(of: twin)["id"] != DocumentLines.line(of: Sample.file)["id"])
  }
}
