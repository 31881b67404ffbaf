import Documents
import Testing

@Suite("Cells, boxes and blocks")
struct TableTests {
  @Test("A cell covers its rows and columns")
  func covers() {
    let cell = Cell(row: 1, column: 2, rowSpan: 2, columnSpan: 3, span: Span(0, 0), page: 1)
    #expect([(1, 2), (2, 4)].allSatisfy { cell.covers(row: $0, column: $1) })
    #expect(![(0, 2), (3, 2), (1, 1), (1, 5)].contains { cell.covers(row: $0, column: $1) })
  }

  @Test("A table finds the cell that covers a place")
  func cell() {
    let wide = Cell(row: 0, column: 0, columnSpan: 2, span: Span(0, 1), page: 1)
    let table = Table(rowCount: 1, columnCount: 2, cells: [wide], origin: .tags, span: Span(0, 1))
    #expect(table.cell(0, 1) == wide)
    #expect(table.cell(1, 0) == nil)
  }

  @Test("Boxes join, and know their middle")
  func boxes() {
    let box = Box(left: 0, top: 10, right: 4, bottom: 12).union(Box(left: 2, top: 4, right: 10, bottom: 11))
    #expect(box == Box(left: 0, top: 4, right: 10, bottom: 12))
    #expect([box.width, box.height, box.midX, box.midY] == [10, 8, 5, 8])
  }

  @Test("A block's content leaves its marker out")
  func content() {
    let item = Block(kind: .listItem(level: 0), region: .body, span: Span(3, 20), marker: Span(3, 5), page: 1)
    #expect(item.content == Span(5, 20))
    #expect(Block(kind: .paragraph, region: .body, span: Span(3, 20), page: 1).content == Span(3, 20))
  }

  @Test("A field's value is its first")
  func value() {
    #expect(Field(values: ["racist", "image"]).value == "racist")
    #expect(Field().value == nil)
    #expect(Reply()[.force] == Field())
    #expect(Reply(fields: [.act: Field(values: ["foisa"]), .disposition: Field(values: ["not_held"])]).act == .foisa)
    #expect(Reply(fields: [.disposition: Field(values: ["not_held"])]).disposition == .notHeld)
  }
}
