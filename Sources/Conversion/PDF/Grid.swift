import Documents

/// A table while it is being made out: its cells hold lines of words, not yet spans of a text.
struct Grid: Sendable, Equatable {
  struct Cell: Sendable, Equatable {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var isHeader = false
    var lines: [Line] = []
    var box: Box
    var page: Int
    /// How light its ground is, 255 for white.
    var lightness: UInt8 = 255

    var words: [PageWord] { lines.flatMap(\.words) }
    var isBlank: Bool { lines.isEmpty }
    var isBold: Bool { !lines.isEmpty && lines.allSatisfy { $0.words.allSatisfy(\.style.bold) } }
  }

  var rowCount: Int
  var columnCount: Int
  var cells: [Cell]
  var origin: Table.Origin
  /// Where columns begin, and where the last ends.
  var edges: [Double]
  /// Whether rules part its columns, rather than gutters.
  var hasUprights = false
  var box: Box
  var page: Int
  var lastPage: Int
  /// Whether its rules told only part of its columns.
  var isMended = false
  /// Rows that only say the header again after a page break.
  var repeatedHeads: Set<Int> = []

  func cell(_ row: Int, _ column: Int) -> Cell? {
    cells.first {
      $0.row <= row && row < $0.row + $0.rowSpan && $0.column <= column && column < $0.column + $0.columnSpan
    }
  }

  /// Cells whose top is in the row.
  func beginning(in row: Int) -> [Cell] { cells.filter { $0.row == row } }

  /// How far the words of a column reach.
  func extent(of column: Int) -> (left: Double, right: Double)? {
    let lines = cells.filter { $0.column == column && $0.columnSpan == 1 }.flatMap(\.lines)
    guard let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else { return nil }
    return (left, right)
  }

  var wordCount: Int { cells.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.words.count } } }

  mutating func sortCells() { cells.sort { ($0.row, $0.column) < ($1.row, $1.column) } }

  /// Takes out rows in which no word begins and that no cell needs; row spans shrink with them.
  mutating func dropRows(where unneeded: (Int) -> Bool) {
    for row in (0..<rowCount).reversed() where rowCount > 1 && unneeded(row) {
      // A cell with words keeps its last row.
      if cells.contains(where: { $0.row == row && $0.rowSpan == 1 && !$0.isBlank }) { continue }
      for index in cells.indices
      where cells[index].row <= row && row < cells[index].row + cells[index].rowSpan {
        cells[index].rowSpan -= 1
      }
      cells.removeAll { $0.rowSpan == 0 }
      for index in cells.indices where cells[index].row > row { cells[index].row -= 1 }
      rowCount -= 1
    }
  }

  /// Takes out a row whose words have found another place.
  mutating func removeRow(_ row: Int) {
    cells.removeAll { $0.row == row && $0.rowSpan == 1 }
    for index in cells.indices {
      if cells[index].row > row {
        cells[index].row -= 1
      } else if cells[index].row + cells[index].rowSpan > row {
        cells[index].rowSpan -= 1
      }
    }
    rowCount -= 1
  }

  mutating func dropColumns(where unneeded: (Int) -> Bool) {
    for column in (0..<columnCount).reversed() where columnCount > 1 && unneeded(column) {
      // A column that other cells reach into falls to them; one with cells of its own is cut off.
      let isCutOff = cells.contains { $0.column == column && $0.columnSpan == 1 }
      if cells.contains(where: { $0.column == column && $0.columnSpan == 1 && !$0.isBlank }) { continue }
      for index in cells.indices
      where cells[index].column <= column && column < cells[index].column + cells[index].columnSpan {
        cells[index].columnSpan -= 1
      }
      cells.removeAll { $0.columnSpan == 0 }
      for index in cells.indices where cells[index].column > column { cells[index].column -= 1 }
      edges.remove(at: isCutOff && column == columnCount - 1 ? column + 1 : column)
      columnCount -= 1
    }
  }

  /// Takes out blank rows and columns at the rim, and edges at which no cell begins.
  mutating func tidy() {
    func isBlankRow(_ row: Int) -> Bool {
      cells.allSatisfy { $0.isBlank || row < $0.row || row >= $0.row + $0.rowSpan }
    }
    // A blank column ruled into rows is the table's own; one that isn't is a picture or a margin beside it.
    func isBlankColumn(_ column: Int) -> Bool {
      let here = cells.filter { $0.column <= column && column < $0.column + $0.columnSpan }
      return here.allSatisfy(\.isBlank) && here.count < rowCount
    }
    while rowCount > 1, isBlankRow(rowCount - 1) { dropRows { [last = rowCount - 1] in $0 == last } }
    while rowCount > 1, isBlankRow(0) { dropRows { $0 == 0 } }
    while columnCount > 1, isBlankColumn(columnCount - 1) {
      dropColumns { [last = columnCount - 1] in $0 == last }
    }
    while columnCount > 1, isBlankColumn(0) { dropColumns { $0 == 0 } }
    let (rows, columns) = (Set(cells.map(\.row)), Set(cells.map(\.column)))
    dropRows { !rows.contains($0) }
    dropColumns { !columns.contains($0) }
    box.left = edges[0]
    box.right = edges[columnCount]
    box.top = cells.map(\.box.top).min() ?? box.top
    box.bottom = cells.map(\.box.bottom).max() ?? box.bottom
  }
}
