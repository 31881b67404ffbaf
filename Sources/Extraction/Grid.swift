import Documents
import Vocabulary

/// A table made ready for reading: for each position the cell that covers it, header rows told from the rest.
struct Grid: Sendable {
  let table: Table
  let rowCount: Int
  let columnCount: Int
  /// Index into `cells` for each position, row after row.
  private var map: [Int]
  let cells: [Cell]
  /// Rows that hold headers, from the top.
  var headerRows = 0

  init(_ table: Table) {
    self.table = table
    rowCount = table.rowCount
    columnCount = table.columnCount
    cells = table.cells
    map = Array(repeating: -1, count: max(0, rowCount * columnCount))
    for (index, cell) in cells.enumerated() {
      for row in cell.row..<min(rowCount, cell.row + max(1, cell.rowSpan)) {
        for column in cell.column..<min(columnCount, cell.column + max(1, cell.columnSpan))
        where map.indices.contains(row * columnCount + column) {
          map[row * columnCount + column] = index
        }
      }
    }
  }

  func index(_ row: Int, _ column: Int) -> Int? {
    let position = row * columnCount + column
    guard row >= 0, column >= 0, column < columnCount, map.indices.contains(position), map[position] >= 0 else {
      return nil
    }
    return map[position]
  }

  func cell(_ row: Int, _ column: Int) -> Cell? { index(row, column).map { cells[$0] } }

  var bodyRows: Range<Int> { min(headerRows, rowCount)..<rowCount }

  /// The distinct cells of a row, left to right.
  func cells(inRow row: Int) -> [Cell] {
    var seen: [Int] = []
    seen.reserveCapacity(columnCount)
    for column in 0..<columnCount {
      if let index = index(row, column), !seen.contains(index) { seen.append(index) }
    }
    return seen.map { cells[$0] }
  }

  /// The cells with words in a row, left to right.
  func filled(inRow row: Int) -> [Cell] { cells(inRow: row).filter { !$0.span.isEmpty } }

  /// A row of one filled cell that stands over what follows: a year, an outcome, a group of staff.
  func isBand(_ row: Int) -> Bool {
    let here = cells(inRow: row)
    let filled = here.filter { !$0.span.isEmpty }
    guard filled.count == 1, let only = filled.first, columnCount > 1, only.rowSpan == 1 else { return false }
    return only.columnSpan > 1 || only.column == 0
  }

  /// The row turned into a column.
  func transposed() -> Grid {
    let turned = cells.map { cell in
      var cell = cell
      (cell.row, cell.column) = (cell.column, cell.row)
      (cell.rowSpan, cell.columnSpan) = (cell.columnSpan, cell.rowSpan)
      return cell
    }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return Grid(
      Table(
        rowCount: columnCount, columnCount: rowCount, cells: turned, origin: table.origin, caption: table.caption,
        span: table.span))
  }

  /// The same table as if it had never had some of its columns.
  func without(columns: Set<Int>) -> Grid {
    guard !columns.isEmpty else { return self }
    let kept = (0..<columnCount).filter { !columns.contains($0) }
    let left = cells.compactMap { cell -> Cell? in
      let own = kept.indices.filter { (cell.column..<cell.column + max(1, cell.columnSpan)).contains(kept[$0]) }
      guard let first = own.first else { return nil }
      var cell = cell
      (cell.column, cell.columnSpan) = (first, own.count)
      return cell
    }
    var grid = Grid(
      Table(
        rowCount: rowCount, columnCount: kept.count, cells: left, origin: table.origin, caption: table.caption,
        span: table.span))
    grid.headerRows = headerRows
    return grid
  }

  /// Words from the first filled cell of a row to its last.
  func span(ofRow row: Int) -> Span {
    let spans = cells(inRow: row).filter { $0.row == row && !$0.span.isEmpty }.map(\.span)
    guard let first = spans.first else { return table.span }
    return spans.dropFirst().reduce(first) { $0.union($1) }
  }
}
