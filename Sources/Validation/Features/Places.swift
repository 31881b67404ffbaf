import Documents

/// Where in a document a span stands: in which cell, or in which sentence of which block.
struct Places: Sendable {
  struct Held: Hashable, Sendable {
    var span: Span
    var table: Int
    var cell: Int
  }

  private let document: Document
  /// Cells that hold words, in order of their words.
  private let cells: [Held]

  init(of document: Document) {
    self.document = document
    var cells: [Held] = []
    for (number, table) in document.tables.enumerated() {
      for (index, cell) in table.cells.enumerated() where !cell.span.isEmpty {
        cells.append(Held(span: cell.span, table: number, cell: index))
      }
    }
    self.cells = cells.sorted { ($0.span, $0.table, $0.cell) < ($1.span, $1.table, $1.cell) }
  }

  /// The cell that holds a span.
  func cell(of span: Span) -> Held? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && cells[low - 1].span.contains(span) ? cells[low - 1] : nil
  }

  /// The cell, or the sentence of the block, that holds a span.
  func place(of span: Span) -> Span {
    if let cell = cell(of: span) { return cell.span }
    guard let block = document.blocks.first(where: { $0.span.contains(span) }) else { return span }
    return sentence(of: span, in: block.span)
  }

  /// The header cell over a cell: the lowest one marked so, else the cell of the first row.
  func header(over held: Held) -> Span? {
    let table = document.tables[held.table]
    let cell = table.cells[held.cell]
    let above = table.cells.filter { $0.row + $0.rowSpan <= cell.row && covers($0, cell) && !$0.span.isEmpty }
    return (above.last(where: \.isHeader) ?? above.first(where: { $0.row == 0 }))?.span
  }

  /// The first cell of a cell's row, unless it is that cell itself.
  func rowLabel(of held: Held) -> Span? {
    let table = document.tables[held.table]
    let cell = table.cells[held.cell]
    guard let first = table.cell(cell.row, 0), first != cell, !first.span.isEmpty else { return nil }
    return first.span
  }

  func origin(of held: Held) -> Table.Origin { document.tables[held.table].origin }

  private func covers(_ upper: Cell, _ lower: Cell) -> Bool {
    upper.column <= lower.column && lower.column < upper.column + upper.columnSpan
  }

  private func sentence(of span: Span, in block: Span) -> Span {
    let scalars = document.text.scalars
    var start = span.start
    while start > block.start, !endsSentence(scalars, start - 1) { start -= 1 }
    var end = span.end
    while end < block.end, !endsSentence(scalars, end) { end += 1 }
    return document.text.trimmed(Span(start, end))
  }

  private func endsSentence(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case "\n", ";", "?", "!": true
    case ".": index + 1 >= scalars.count || scalars[index + 1].properties.isWhitespace
    default: false
    }
  }
}
