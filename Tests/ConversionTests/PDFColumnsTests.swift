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
}
