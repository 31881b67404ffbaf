import Documents

/// A cell before its place in the grid is known.
struct HTMLRawCell: Sendable {
  var line: HTMLLine
  var isHeader = false
  var rowSpan = 1
  var columnSpan = 1
}

struct HTMLGridCell: Sendable {
  var row: Int
  var column: Int
  var rowSpan: Int
  var columnSpan: Int
  var isHeader: Bool
  var line: HTMLLine
}

/// A table whose cells have their places: each position is covered by exactly one cell.
struct HTMLGrid: Sendable {
  var rowCount = 0
  var columnCount = 0
  var cells: [HTMLGridCell] = []
  var origin: Table.Origin
  var caption = HTMLLine()

  /// More positions than this are no table that anybody reads.
  static let mostPositions = 400_000

  /// Lays rows of cells out as a browser does; nil when the grid would be absurdly large.
  init?(rows: [[HTMLRawCell]], origin: Table.Origin, caption: HTMLLine = HTMLLine()) {
    self.origin = origin
    self.caption = caption
    guard place(rows) else { return nil }
    dropUnstarted()
    fillGaps()
    markHeaderRows()
  }

  private mutating func place(_ rows: [[HTMLRawCell]]) -> Bool {
    /// For each column, the first row that is free again.
    var freeFrom: [Int] = []
    var positions = 0
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < freeFrom.count, freeFrom[column] > row { column += 1 }
        var width = 1
        let wanted = min(max(cell.columnSpan, 1), 1000)
        while width < wanted, column + width >= freeFrom.count || freeFrom[column + width] <= row {
          width += 1
        }
        let height = cell.rowSpan == 0 ? rows.count - row : min(max(cell.rowSpan, 1), rows.count - row)
        positions += width * height
        guard positions <= Self.mostPositions else { return false }
        while freeFrom.count < column + width { freeFrom.append(0) }
        for index in column..<column + width { freeFrom[index] = row + height }
        self.cells.append(
          HTMLGridCell(
            row: row, column: column, rowSpan: height, columnSpan: width, isHeader: cell.isHeader,
            line: cell.line))
        column += width
      }
    }
    rowCount = rows.count
    columnCount = freeFrom.count
    return rowCount * columnCount <= Self.mostPositions
  }

  /// Rows and columns in which no cell starts exist only in the spans of their neighbours.
  private mutating func dropUnstarted() {
    let rows = Renumbering(count: rowCount, kept: Set(cells.map(\.row)))
    let columns = Renumbering(count: columnCount, kept: Set(cells.map(\.column)))
    for index in cells.indices {
      (cells[index].row, cells[index].rowSpan) = rows.renumber(cells[index].row, cells[index].rowSpan)
      (cells[index].column, cells[index].columnSpan) = columns.renumber(
        cells[index].column, cells[index].columnSpan)
    }
    rowCount = rows.total
    columnCount = columns.total
  }

  private struct Renumbering {
    /// New number of each old line, and one more for the end.
    private var numbers: [Int] = [0]

    init(count: Int, kept: Set<Int>) {
      for index in 0..<count { numbers.append((numbers.last ?? 0) + (kept.contains(index) ? 1 : 0)) }
    }

    var total: Int { numbers.last ?? 0 }

    func renumber(_ start: Int, _ length: Int) -> (Int, Int) {
      (numbers[start], max(1, numbers[min(start + length, numbers.count - 1)] - numbers[start]))
    }
  }

  /// Pads ragged rows with blank cells and puts all in row-major order.
  private mutating func fillGaps() {
    var covered = [Bool](repeating: false, count: rowCount * columnCount)
    for cell in cells {
      for row in cell.row..<min(cell.row + cell.rowSpan, rowCount) {
        for column in cell.column..<min(cell.column + cell.columnSpan, columnCount) {
          covered[row * columnCount + column] = true
        }
      }
    }
    for position in covered.indices where !covered[position] {
      cells.append(
        HTMLGridCell(
          row: position / columnCount, column: position % columnCount, rowSpan: 1, columnSpan: 1,
          isHeader: false, line: HTMLLine()))
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// A first row all in bold over rows that aren't is a header, whatever its cells are called.
  private mutating func markHeaderRows() {
    guard rowCount > 1, !cells.contains(where: { $0.row == 0 && $0.isHeader }) else { return }
    var row = 0
    // A title over the whole width may stand above the header itself.
    if isSpanning(row: 0), rowCount > 2 { row = 1 }
    guard isBold(row: row), isBold(row: 0), !(row + 1..<rowCount).allSatisfy(isBold(row:)) else { return }
    for index in cells.indices where cells[index].row <= row { cells[index].isHeader = true }
  }

  private func isSpanning(row: Int) -> Bool {
    columnCount > 1 && cells.contains { $0.row == row && $0.columnSpan == columnCount }
  }

  private func isBold(row: Int) -> Bool {
    let filled = cells.filter { $0.row == row && !$0.line.isEmpty }
    return !filled.isEmpty && filled.allSatisfy(\.line.isBold)
  }
}
