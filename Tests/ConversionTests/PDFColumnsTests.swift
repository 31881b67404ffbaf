import Documents
import Testing

@testable import Conversion

struct PDFColumnsTests {
  private let set = Typesetter()
  /// Four lines the first of which ends a paragraph of its own, and three that run on into the next column.
  private let left = [
    "the clerk went through the", "register kept by the unit and", "found entries for the period",
    "but three of those had been", "closed before the review was", "begun and so we cannot say",
  ]
  private let right = [
    "whether they would have been", "counted by anyone else here.", "", "We have no other record and",
    "nothing more can be told of", "what became of the others.",
  ]

  private func blocks(_ words: [PageWord]) -> [Draft] {
    BlockBuilder.blocks(PageFlow.items(Lines.gather(words), grids: [], page: 2), bodySize: 10)
  }

  @Test func `the left column is read whole, and a paragraph goes on at the top of the right`() {
    let title = "Everything the force was asked about in the letter which came to it in the spring of that year"
    let drafts = blocks(
      set.words(title, x: 70, y: 60) + set.block(left, y: 100) + set.block(right, x: 300, y: 100)
        + set.words(title, x: 70, y: 200))
    let whole = (left + right.prefix(2)).joined(separator: " ")
    let rest = right.dropFirst(3).joined(separator: " ")
    #expect(drafts.map(\.text) == [title, whole, rest, title])
  }

  @Test func `columns whose lines don't stand level are read alike`() {
    let drafts = blocks(set.block(left, y: 100) + set.block(right, x: 300, y: 104))
    #expect(drafts.map(\.text).first == (left + right.prefix(2)).joined(separator: " "))
    #expect(drafts.count == 2)
  }

  @Test func `fields that begin level with one another are no running text`() {
    let rows = [0.0, 60, 120].flatMap { y in
      set.block(Array(left.prefix(3)), y: 100 + y) + set.block(Array(right.prefix(2)), x: 300, y: 100 + y)
    }
    #expect(ProseColumns.regions(Lines.gather(rows)).isEmpty)
  }

  @Test func `addresses side by side are no running text`() {
    let words =
      set.block(["Dear Sir", "Water Lane", "Wilmslow", "Cheshire"], y: 100)
      + set.block(["Police Headquarters", "Disclosure Unit", "PO Box 3", "Telephone 101"], x: 300, y: 100)
    #expect(ProseColumns.regions(Lines.gather(words)).isEmpty)
  }

  @Test func `text in columns between rules of a table's width isn't the table's`() {
    let columns: [Double] = [70, 300, 420]
    let words =
      set.block(left, y: 70) + set.block(right, x: 300, y: 70)
      + set.row(["Rank", "2012", "2013"], at: columns, y: 160)
      + set.row(["Constable", "4", "1"], at: columns, y: 180)
      + set.row(["Sergeant", "2", "3"], at: columns, y: 200)
    let rules = [60.0, 155, 175, 195, 215].map { Rule(position: $0, start: 65, end: 500) }
    let grids = StackedTables.find(rules, lines: Lines.gather(words), page: 1)
    #expect(grids.map(\.rows) == [[["Rank", "2012", "2013"], ["Constable", "4", "1"], ["Sergeant", "2", "3"]]])
  }

  @Test func `lines far apart are joined where the page's text is set so`() {
    let text = left + ["and there is no more to say."]
    let drafts = blocks(set.block(text, y: 100, pitch: 23) + set.block(["Yours faithfully"], y: 300))
    #expect(drafts.map(\.text) == [text.joined(separator: " "), "Yours faithfully"])
  }

  // MARK: Headers over columns

  private func stacked(_ words: [PageWord], _ ys: [Double]) -> [Grid] {
    let rules = ys.map { Rule(position: $0, start: 65, end: 500) }
    return StackedTables.find(rules, lines: Lines.gather(words), page: 1)
  }

  @Test func `a year over two columns spans them, and a head level with both lines spans two rows`() throws {
    let columns: [Double] = [70, 200, 280, 340, 420]
    func row(_ cells: [String], _ y: Double) -> [PageWord] { set.row(cells, at: columns, y: y) }
    let head =
      set.row(["2012/13", "2013/14"], at: [235, 375], y: 100, bold: true)
      + set.words("Type", x: 70, y: 107, bold: true)
      + set.row(["", "Officers", "Staff", "Officers", "Staff"], at: columns, y: 114, bold: true)
    let body =
      row(["Comment", "7", "2", "9", "1"], 140) + row(["Photograph", "3", "-", "4", "1"], 160)
      + row(["Disclosure", "2", "1", "1", "2"], 180) + row(["Other", "-", "1", "-", "-"], 200)
    let grid = try #require(stacked(head + body, [95, 130, 155, 175, 195, 215]).first)
    #expect(grid.columnCount == 5)
    #expect(
      grid.rows.prefix(3) == [
        ["Type", "2012/13", "2013/14"], ["Officers", "Staff", "Officers", "Staff"], ["Comment", "7", "2", "9", "1"],
      ])
    #expect(grid.cell(1, 0)?.rowSpan == 2)
    #expect(grid.cell(0, 2)?.columnSpan == 2)
  }

  @Test func `a long header over narrow figures makes no blank column`() throws {
    let head =
      set.words("Would have been", x: 200, y: 100, bold: true)
      + set.row(["Rank", "dismissed", "All"], at: [70, 215, 400], y: 112, bold: true)
    let body = [140.0, 160, 180, 200].flatMap { set.row(["Sergeant", "6", "14"], at: [70, 270, 402], y: $0) }
    let grid = try #require(stacked(head + body, [95, 130, 155, 175, 195, 215]).first)
    #expect(grid.rows.prefix(2) == [["Rank", "Would have been dismissed", "All"], ["Sergeant", "6", "14"]])
  }
}
