import Casework
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("What a worker says is looked at before it is believed")
struct DoubtTests {
  /// Two words on a page, in one block, as a converter makes it.
  private static let document: Document = {
    let box = Box(left: 10, top: 10, right: 20, bottom: 20)
    return Document(
      text: Text("Gwent Police"), pages: [Page(number: 1, width: 595, height: 842)],
      words: [Word(span: Span(0, 5), page: 1, box: box), Word(span: Span(6, 12), page: 1, box: box)],
      blocks: [Block(kind: .paragraph, region: .body, span: Span(0, 12), page: 1, box: box)])
  }()

  private static let findings: Findings = {
    let evidence = Evidence(page: 1, box: nil, span: Span(0, 5), exact: true)
    let field = Field(raw: "Gwent", values: ["gwent"], confidence: 0.9, evidence: [evidence], rule: "force")
    return Findings(
      replies: [Reply(fields: [.force: field])],
      records: [Record(kind: .case, locator: Locator("item:1"), fields: [.force: field], span: Span(0, 12), page: 1)])
  }()

  private static func other(raw: String, at span: Span) -> OtherReading {
    let evidence = Evidence(page: 1, box: nil, span: span, exact: true)
    return OtherReading(rule: "force", values: ["kent"], raw: raw, evidence: evidence)
  }

  @Test("What is in order passes")
  func sound() throws {
    try Self.document.doubt()
    try Self.findings.doubt(in: Self.document)
    var findings = Self.findings
    findings.records[0].fields[.force]?.otherwise = Self.other(raw: "Gwent", at: Span(0, 5))
    try findings.doubt(in: Self.document)
  }

  @Test(
    "A document is refused for each thing that can't be in it",
    arguments: [
      Flaw<Document>(.words) { $0.words[0].box?.left = .nan },
      Flaw<Document>(.words) { $0.words[0].box?.right = .infinity },
      Flaw<Document>(.words) { $0.words[0].box?.top = 1e9 },
      Flaw<Document>(.words) { $0.words[1].span.end = 13 },
      Flaw<Document>(.words) { $0.words[1].span = Span(Int.min, Int.max) },
      Flaw<Document>(.words) { $0.words.swapAt(0, 1) },
      Flaw<Document>(.words) { $0.words[0].page = 2 },
      Flaw<Document>(.words) { $0.words[0].style.size = -1 },
      Flaw<Document>(.pages) { $0.pages[0].width = .nan },
      Flaw<Document>(.pages) { $0.pages[0].number = 1_000_000_000 },
      Flaw<Document>(.pages) { $0.pages = (1...2001).map { Page(number: $0, width: 1, height: 1) } },
      Flaw<Document>(.blocks) { $0.blocks[0].span.start = -1 },
      Flaw<Document>(.blocks) { $0.blocks[0].kind = .table(0) },
      Flaw<Document>(.blocks) { $0.blocks[0].kind = .heading(level: Int.max) },
      Flaw<Document>(.tables) { $0.tables = [table(rows: Int.max)] },
      Flaw<Document>(.tables) { $0.tables = [table(cell: Cell(row: Int.max, column: 0, span: Span(0, 0), page: 1))] },
      Flaw<Document>(.tables) {
        $0.tables = [table(cell: Cell(row: 0, column: 0, columnSpan: 2, span: Span(0, 0), page: 1))]
      },
      Flaw<Document>(.hidden) {
        $0.hidden = [HiddenText(kind: .tiny, page: 1, box: Box(left: .nan, top: 0, right: 1, bottom: 1), length: 1)]
      },
      Flaw<Document>(.hidden) { $0.hidden = [HiddenText(kind: .tiny, page: 9, box: nil, length: 1)] },
      Flaw<Document>(.warnings) { $0.warnings = [String(repeating: "x", count: 201)] },
    ])
  func documents(flaw: Flaw<Document>) {
    let document = flaw.brought(into: Self.document)
    #expect(throws: flaw.doubt) { try document.doubt() }
  }

  @Test(
    "Findings are refused for each thing that can't have been found",
    arguments: [
      Flaw<Findings>(.raw) { $0.records[0].fields[.force]?.raw = "Kent" },
      Flaw<Findings>(.raw) { $0.replies[0].fields[.force]?.evidence = [] },
      Flaw<Findings>(.raw) { $0.records[0].fields[.force]?.otherwise = other(raw: "Kent", at: Span(0, 5)) },
      Flaw<Findings>(.evidence) { $0.records[0].fields[.force]?.otherwise = other(raw: "", at: Span(7, 3)) },
      Flaw<Findings>(.evidence) { $0.records[0].fields[.force]?.confidence = 1.5 },
      Flaw<Findings>(.evidence) { $0.records[0].fields[.force]?.confidence = .nan },
      Flaw<Findings>(.evidence) { $0.records[0].fields[.force]?.evidence[0].span = Span(5, 99) },
      Flaw<Findings>(.evidence) { $0.records[0].fields[.force]?.evidence[0].page = 2 },
      Flaw<Findings>(.records) { $0.records[0].reply = 1 },
      Flaw<Findings>(.records) { $0.records[0].countMax = Int.max },
      Flaw<Findings>(.records) { $0.records[0].span = Span(7, 3) },
      Flaw<Findings>(.replies) { $0.replies[0].totalMin = -1 },
    ])
  func findings(flaw: Flaw<Findings>) {
    let findings = flaw.brought(into: Self.findings)
    #expect(throws: flaw.doubt) { try findings.doubt(in: Self.document) }
  }

  @Test(
    "A page with numbers that nobody counts to is read",
    arguments: [
      "<div role=heading aria-level=99999>a</div>", "<div role=heading aria-level=-1>a</div>",
      "<ol start=9223372036854775807><li>a</li><li>b</li></ol>", "<ol><li value=-9223372036854775808>a</li></ol>",
    ])
  func boundedPages(page: String) throws {
    try convert(Array("<html><body>\(page)</body></html>".utf8), as: .html).document.doubt()
  }

  @Test("A document with more to say of itself than is believed says less")
  func boundedWarnings() throws {
    var document = Self.document
    document.warnings = Array(repeating: String(repeating: "x", count: 300), count: 300)
    try Caps.cut(document).doubt()
    #expect(Caps.cut(Self.document) == Self.document)
  }

  @Test("Letters that are only composed otherwise are other words")
  func composed() {
    var (document, findings) = (Self.document, Self.findings)
    document.text = Text("Gwént Police")
    findings.records[0].fields[.force]?.raw = "Gwe\u{301}nt"
    #expect(throws: Doubt.raw) { try findings.doubt(in: document) }
  }

  @Test(
    "A failure that a worker can't know of is refused",
    arguments: [
      Failure.duplicate(of: "x"), .linkOutside, .vanished, .timedOut(seconds: 1), .noText(pages: -1),
      .damaged(reason: String(repeating: "x", count: 201)),
    ])
  func failures(failure: Failure) {
    let job = Job.convert(bytes: [], type: .html, name: "a.html", isRead: true)
    #expect(throws: Doubt.failure) { try job.result(of: Wire.Answer(id: 1, failure: failure), []) }
  }

  private static func table(rows: Int = 1, cell: Cell = Cell(row: 0, column: 0, span: Span(0, 0), page: 1)) -> Table {
    Table(rowCount: rows, columnCount: 1, cells: [cell], origin: .markup, span: Span(0, 0))
  }
}

/// Something wrong, and what it is to be doubted for.
struct Flaw<Value: Sendable>: Sendable {
  let doubt: Doubt
  private let change: @Sendable (inout Value) -> Void

  init(_ doubt: Doubt, _ change: @escaping @Sendable (inout Value) -> Void) {
    self.doubt = doubt
    self.change = change
  }

  func brought(into value: Value) -> Value {
    var value = value
    change(&value)
    return value
  }
}
