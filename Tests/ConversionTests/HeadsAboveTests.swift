import Documents
import Testing

@testable import Conversion

/// Headers over a ruled table that no rules hold.
struct HeadsAboveTests {
  private let set = Typesetter()
  private let columns: [Double] = [55, 155, 255]
  private let names = ["Rank", "Allegation", "Result"]

  /// A table of two rows between rules, its upper edge at 120, with words above it.
  private func grid(under above: [PageWord], bold: Bool = false) throws -> (grid: Grid, rows: [[String]]) {
    let words =
      above + set.row(["PC", "Tweet", "Advice"], at: columns, y: 122, bold: bold)
      + set.row(["Sgt", "Post", "Fine"], at: columns, y: 142)
    let drawing = Drawing(
      across: [120, 140, 160].map { Rule(position: $0, start: 50, end: 350) },
      down: [50, 150, 250, 350].map { Rule(position: $0, start: 120, end: 160) })
    let page = PageContent(number: 1, width: 595, height: 842, words: words, drawing: drawing)
    let (grids, loose) = PageFlow.ruledGrids(page)
    let grid = try #require(grids.first)
    #expect(grid.cells.flatMap(\.words).count + loose.count == words.count)
    return (grid, grid.rows)
  }

  private let body = [["PC", "Tweet", "Advice"], ["Sgt", "Post", "Fine"]]

  @Test func `words right above, one over each column, are the table's first row`() throws {
    #expect(try grid(under: set.row(names, at: columns, y: 107)).rows == [names] + body)
  }

  @Test func `bold ones are its header, on two lines and with a column left blank, too`() throws {
    let above =
      set.row(["", "Kind of", "How it"], at: columns, y: 94, bold: true)
      + set.row(["Rank", "conduct", "ended"], at: columns, y: 107, bold: true)
    let (grid, rows) = try grid(under: above)
    #expect(rows == [["Rank", "Kind of conduct", "How it ended"]] + body)
    #expect(grid.cells.filter(\.isHeader).map(\.row) == [0, 0, 0])
  }

  @Test func `a sentence above, words further up and words that run over an edge are none`() throws {
    let sentence = set.words("The cases are set out in the table that follows here", x: 55, y: 107)
    #expect(try grid(under: sentence).rows == body)
    #expect(try grid(under: set.row(names, at: columns, y: 80)).rows == body)
    #expect(
      try grid(under: set.row(["Rank", "An allegation of misconduct", "Result"], at: columns, y: 107)).rows == body)
  }

  @Test func `words over some of the columns are none`() throws {
    #expect(try grid(under: set.row(["Rank", "Allegation", ""], at: columns, y: 107)).rows == body)
  }

  @Test func `a table that has its header keeps it`() throws {
    #expect(try grid(under: set.row(names, at: columns, y: 107, bold: true), bold: true).rows == body)
  }
}
