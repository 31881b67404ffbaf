import Documents
import Testing

@Suite("Letters that tests write")
struct LetterBuilderTests {
  private let document = LetterBuilder.document([
    .heading("Our response"), .item("A constable  was advised.", marker: "a)"),
    .table(
      [["Rank", "2012", "<"], ["^", "Men", "Women"], ["Constable", "", "3"], ["Sergeant", "1", ""]], headers: 2,
      caption: "Officers by rank"),
    .pageBreak, .paragraph("Page 2", region: .footer),
  ])

  @Test("Every word has its place")
  func conservation() {
    #expect(document.orphans().isEmpty)
    #expect(document.words.count == 20)
    #expect(document.words.map { document.text[$0.span] }.prefix(4) == ["Our", "response", "a)", "A"])
  }

  @Test("Cells are parted by tabs, rows and blocks by line feeds")
  func text() {
    #expect(
      document.text.string == """
        Our response
        a) A constable  was advised.
        Officers by rank
        Rank\t2012
        \tMen\tWomen
        Constable\t\t3
        Sergeant\t1\t
        Page 2
        """)
  }

  @Test("Each place of the grid has one cell")
  func grid() {
    let table = document.tables[0]
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount {
        #expect(table.cells.filter { $0.covers(row: row, column: column) }.count == 1, "\(row), \(column)")
      }
    }
    #expect(table.cell(0, 2).map { document.text[$0.span] } == "2012")
    #expect(table.cell(1, 0).map { document.text[$0.span] } == "Rank")
    #expect(document.blocks.map(\.page) == [1, 1, 1, 2])
  }
}
