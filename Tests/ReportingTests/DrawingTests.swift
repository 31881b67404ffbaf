import Documents
import Testing

@testable import Reporting

@Suite("Drawings for a person")
struct DrawingTests {
  @Test("A table is drawn as a grid, joined cells as one box, head cells marked")
  func table() {
    let text = Text("Rank\tNo\nPC\t1\n2")
    let table = Table(
      rowCount: 3, columnCount: 2,
      cells: [
        Cell(row: 0, column: 0, isHeader: true, span: Span(0, 4), page: 1),
        Cell(row: 0, column: 1, isHeader: true, span: Span(5, 7), page: 1),
        Cell(row: 1, column: 0, rowSpan: 2, span: Span(8, 10), page: 1),
        Cell(row: 1, column: 1, span: Span(11, 12), page: 1),
        Cell(row: 2, column: 1, span: Span(13, 14), page: 1),
      ], origin: .markup, span: Span(0, 14))
    let expected = """
      ┌────────┬──────┐
      │ ▸ Rank │ ▸ No │
      ├────────┼──────┤
      │ PC     │ 1    │
      │        ├──────┤
      │        │ 2    │
      └────────┴──────┘
      """
    #expect(TableDrawing(table, of: text, width: 60).lines.joined(separator: "\n") == expected)
  }

  @Test("Words are broken into lines, and a word too long for one is cut")
  func wrapping() {
    #expect(Lines.wrapped("one two  three", width: 7) == ["one two", "three"])
    #expect(Lines.wrapped("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    #expect(Lines.wrapped("", width: 5) == [""])
  }

  @Test("Nothing that steers a terminal gets through")
  func printable() {
    #expect(Lines.printable("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\te\n") == #"a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d e "#)
  }

  @Test("Whatever scalars a text has, what is printed of it has none that steers or hides, and is the same twice")
  func anyScalars() {
    var generator = SeededGenerator(state: 20_140_731)
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        let range: ClosedRange<UInt32> = Bool.random(using: &generator) ? 0...0x2100 : 0...0x10FFFF
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
      }
      let safe = Lines.printable(String(text))
      #expect(safe.unicodeScalars.allSatisfy { !$0.isUnseen })
      #expect(Lines.printable(safe) == safe)
      #expect(text.filter { !$0.isUnseen && !$0.properties.isWhitespace }.allSatisfy(safe.unicodeScalars.contains))
    }
  }

  @Test("A drawing tells of hidden text without a word of it")
  func hidden() {
    let document = Document(
      text: Text("Dear Sir"), hidden: [HiddenText(kind: .underBox, page: 2, box: nil, length: 14)])
    #expect(DocumentDrawing(of: document).lines.contains("hidden: 14 characters under a box, page 2"))
  }

  @Test("Blocks are shown with their region and kind")
  func blocks() {
    let document = Document(
      text: Text("Dear Sir"), pages: [Page(number: 1, width: 0, height: 0)],
      blocks: [Block(kind: .heading(level: 2), region: .letterhead, span: Span(0, 8), page: 1)])
    #expect(DocumentDrawing(of: document).lines.contains("letterhead heading 2    │ Dear Sir"))
  }

  @Test("An explanation gives the words, the rule, the place and the meaning of flags")
  func explanation() {
    var record = Sample.record
    record.flags = [.totalConflict]
    let lines = Explanation(of: record, in: Sample.file).lines
    #expect(lines.contains("outcome: resigned (93% sure; rule phrase)"))
    #expect(lines.contains("  page 1, characters 63 to 71, box 72 100 91 112: “resigned”"))
    #expect(lines.contains("flag total_conflict: the counts do not add up to the total that the force gives"))
    #expect(lines.contains("count: nothing stated"))
  }

  @Test("An explanation shows what a second reader has where the two differ")
  func otherwise() {
    var record = Sample.record
    let evidence = Evidence(page: 1, box: nil, span: Span(17, 23), exact: true)
    record.fields[.outcome]?.otherwise = OtherReading(
      rule: "linear", values: ["dismissed"], raw: "posted", evidence: evidence)
    let lines = Explanation(of: record, in: Sample.file).lines
    #expect(lines.contains("outcome: resigned (93% sure; rule phrase)"))
    #expect(lines.contains("  a second reader has dismissed (rule linear)"))
    #expect(lines.contains("    page 1, characters 17 to 23: “posted”"))
  }
}

/// The same numbers every time.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
