import Documents
import Testing

@Suite("Words that are lost or doubled")
struct ConservationTests {
  /// "Rank PC NFA" as one table of a caption and two cells.
  private func document(cells: [Span], caption: Span? = Span(0, 4), blocks: [Block]? = nil) -> Document {
    let whole = Span(0, 11)
    return Document(
      text: Text("Rank PC NFA"), pages: [Page(number: 1, width: 0, height: 0)],
      words: [Span(0, 4), Span(5, 7), Span(8, 11)].map { Word(span: $0, page: 1, box: nil) },
      blocks: blocks ?? [Block(kind: .table(0), region: .body, span: whole, page: 1)],
      tables: [
        Table(
          rowCount: 1, columnCount: cells.count,
          cells: cells.enumerated().map { Cell(row: 0, column: $0, span: $1, page: 1) }, origin: .markup,
          caption: caption, span: whole)
      ])
  }

  private func lost(_ document: Document) -> [String] { document.orphans().map { document.text[$0.span] } }

  @Test("A word in one cell or the caption is in its place")
  func well() { #expect(lost(document(cells: [Span(5, 7), Span(8, 11)])).isEmpty) }

  @Test("A word of a table in no cell, in two, or in a cell and the caption isn't")
  func cells() {
    #expect(lost(document(cells: [Span(5, 7)])) == ["NFA"])
    #expect(lost(document(cells: [Span(5, 7), Span(5, 11)])) == ["PC"])
    #expect(lost(document(cells: [Span(0, 7), Span(8, 11)])) == ["Rank"])
  }

  @Test("A word in no block or in two isn't either")
  func blocks() {
    let first = Block(kind: .paragraph, region: .body, span: Span(0, 7), page: 1)
    let second = Block(kind: .paragraph, region: .body, span: Span(5, 11), page: 1)
    #expect(lost(document(cells: [], blocks: [first])) == ["NFA"])
    #expect(lost(document(cells: [], blocks: [first, second])) == ["PC"])
  }

  @Test("A table that isn't there holds nothing")
  func noTable() {
    let block = Block(kind: .table(7), region: .body, span: Span(0, 11), page: 1)
    #expect(lost(document(cells: [], blocks: [block])) == ["Rank", "PC", "NFA"])
  }
}
