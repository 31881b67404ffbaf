import Documents
import Testing

@testable import Extraction

@Suite("Tables as grids")
struct GridTests {
  private let document = LetterBuilder.document([
    .table(
      [["Rank", "2012", "<"], ["^", "Men", "Women"], ["2011", "<", "<"], ["PC", "", "3"], ["", "", ""]], headers: 2)
  ])
  private var grid: Grid { Grid(document.tables[0]) }
  private func words(_ cell: Cell?) -> String? { cell.map { document.text[$0.span] } }

  @Test("A cell is found at every place it covers, and none outside")
  func cells() {
    #expect(words(grid.cell(0, 1)) == "2012")
    #expect(words(grid.cell(0, 2)) == "2012")
    #expect(words(grid.cell(1, 0)) == "Rank")
    #expect(words(grid.cell(3, 1)) == "")
    for place in [(-1, 0), (0, -1), (5, 0), (0, 3)] { #expect(words(grid.cell(place.0, place.1)) == nil) }
  }

  @Test("A row's cells are each given once, blank ones apart")
  func rows() {
    #expect(grid.cells(inRow: 0).map { words($0) } == ["Rank", "2012"])
    #expect(grid.cells(inRow: 3).count == 3)
    #expect(grid.filled(inRow: 3).map { words($0) } == ["PC", "3"])
    #expect(grid.filled(inRow: 4).isEmpty)
  }

  @Test("One filled cell over the whole row is a band")
  func bands() { #expect((0..<5).map(grid.isBand) == [false, false, true, false, false]) }

  @Test("A lone cell in a later column is no band")
  func loneCell() {
    let grid = Grid(LetterBuilder.document([.table([["", "went on", ""], ["2011", "", ""]])]).tables[0])
    #expect(grid.isBand(0) == false)
    #expect(grid.isBand(1))
  }

  @Test("Turned over, rows are columns and spans turn with them")
  func transposed() {
    let turned = grid.transposed()
    #expect([turned.rowCount, turned.columnCount] == [3, 5])
    #expect(words(turned.cell(1, 0)) == "2012")
    #expect(words(turned.cell(2, 0)) == "2012")
    #expect(words(turned.cell(0, 1)) == "Rank")
    #expect(words(turned.cell(2, 3)) == "3")
    #expect(turned.transposed().cells == grid.cells)
  }

  @Test("A row's words run from its first filled cell to its last")
  func span() { #expect(document.text[grid.span(ofRow: 3)] == "PC\t\t3") }

  @Test("Rows under the header are the body")
  func body() {
    var grid = grid
    #expect(grid.bodyRows == 0..<5)
    grid.headerRows = 2
    #expect(grid.bodyRows == 2..<5)
    grid.headerRows = 9
    #expect(grid.bodyRows.isEmpty)
  }

  @Test("Without a column its spans are narrower and what stood right of it moves up")
  func without() {
    let grid = Grid(
      LetterBuilder.document([
        .table([["Result", "Individuals", "<", "What it means"], ["Dismissed", "4", "3", "Left"]])
      ]).tables[0]
    ).without(columns: [1, 3])
    #expect(grid.columnCount == 2)
    #expect(grid.cell(0, 1)?.columnSpan == 1)
    #expect(grid.cell(1, 1).map { $0.span.length } == 1)
  }
}
