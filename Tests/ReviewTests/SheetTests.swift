import Casework
import Documents
import Testing

@testable import Review

@Suite("A sheet")
struct SheetTests {
  private let store: Store
  private let desk: Desk

  init() throws {
    store = try ReviewSample.store()
    desk = try ReviewSample.desk(store)
  }

  private func sheet(_ change: (inout [String], Int) -> Void) throws -> String {
    let file = try ReviewedStore(store).file(.init(path: "a.html"))
    var rows = Sheet.lines(of: file) { $0.rawValue }
    for index in rows.indices { change(&rows[index], index) }
    return ([Sheet.columns] + rows).map(CSV.line).joined()
  }

  @Test func `has a line for each field in doubt, and none for others`() throws {
    let rows = try #require(CSV.rows(try sheet { _, _ in }))
    #expect(rows.dropFirst().map { $0[1] } == ["outcome", "outcome", "outcome", "total"])
    #expect(rows[1][4] == "MA" && rows[1][5] == "management_advice" && rows[1][6] == "60%")
    #expect(try Sheet.entries(try sheet { _, _ in }).isEmpty)
  }

  @Test func `is taken back as decisions, all lines or none, and twice does no more`() throws {
    let text = try sheet { row, index in
      switch index {
      case 0: row[9] = "accept"
      case 1: row[10] = "written_warning"
      case 2: row[9] = "Reject"
      default: (row[10], row[11]) = ("20-30", "telephoned them")
      }
    }
    #expect(try desk.take(try Sheet.entries(text)) == (kept: 4, passedOver: 0))
    #expect(try store.decisions().map(\.action) == [.confirm, .correct, .reject, .correct])
    #expect(try store.decisions().last?.note == "telephoned them")
    #expect(try desk.take(try Sheet.entries(text)) == (kept: 0, passedOver: 4))
    let bad = try sheet { row, index in row[10] = index == 0 ? "sacked" : "" }
    #expect(throws: Never.self) { try Sheet.entries(bad) }
  }

  @Test func `keeps nothing when a line can't be`() throws {
    let text = try sheet { row, index in row[10] = index == 1 ? "sacked" : "resigned" }
    #expect(throws: Sheet.Problem.refused(line: 3, .notPossible(value: "sacked", field: "outcome"))) {
      try desk.take(try Sheet.entries(text))
    }
    #expect(throws: Sheet.Problem.unknownVerdict(line: 2, "maybe")) {
      try Sheet.entries(try sheet { row, _ in row[9] = "maybe" })
    }
    #expect(throws: Sheet.Problem.noColumn("verdict")) { try Sheet.entries("record,field\r\n") }
    #expect(throws: Sheet.Problem.malformed) { try Sheet.entries("record,\"field\r\n") }
    #expect(try store.decisions().isEmpty)
  }

  @Test func `doesn't overrule what a colleague decided after it was made`() throws {
    let text = try sheet { row, index in row[10] = index == 0 ? "resigned" : "" }
    try desk.does(.correct(["written_warning"], words: nil), at: Place(id: ReviewSample.id(0), field: "outcome"))
    #expect(throws: Sheet.Problem.self) { try desk.take(try Sheet.entries(text)) }
    #expect(try store.decisions().count == 1)
  }

  @Test(arguments: [
    "=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "\tx", "\r=x", "'quoted'", "''=x", "a, \"b\"\nc", "", "–",
    "naïve 👮", "＝1",
    "\r\n", "\"\u{301},=x",
  ])
  func `comes back as it was written, and no cell is a formula`(text: String) throws {
    let line = CSV.line(["a", text, "b"])
    #expect(CSV.rows(line) == [["a", text, "b"]])
    let cell = line.unicodeScalars.dropFirst(2)
    let first = cell.first == "\"" ? cell.dropFirst().first : cell.first
    #expect(!"=+-@\t\r＝".unicodeScalars.contains(first ?? "a"))
  }

  @Test func `is read with semicolons and a mark of byte order, as spreadsheets save it`() {
    #expect(CSV.rows("\u{FEFF}a;b\n1;\"2;3\"\n") == [["a", "b"], ["1", "2;3"]])
  }
}

@Suite("What people type")
struct TypedTests {
  @Test func `words in quotation marks are looked for near the record, and taken as evidence`() throws {
    let desk = try ReviewSample.desk(try ReviewSample.store())
    let screen = try #require(try desk.screen(at: Place(id: ReviewSample.id(1), field: "outcome")))
    let resigned = ReviewSample.file().findings.records[2][.outcome]?.evidence[0].span
    #expect(
      screen.correction(typed: "\"resigned\"", by: desk.words)
        == .correct(["resigned"], words: [resigned].compactMap(\.self)))
    #expect(screen.correction(typed: "“Gwent”", by: desk.words) == nil)
    #expect(
      screen.correction(typed: " resigned ,retired", by: desk.words) == .correct(["resigned", "retired"], words: nil))
    #expect(screen.correction(typed: "", by: desk.words) == .correct([], words: nil))
    #expect(screen.span(ofWords: "MA") == ReviewSample.file().findings.records[1][.outcome]?.evidence[0].span)
  }
}
