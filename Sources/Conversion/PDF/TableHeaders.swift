import Documents

extension Grid {
  func withHeaders() -> Grid {
    var grid = self
    grid.markHeaders()
    return grid
  }

  /// Marks header rows: those at the top that are set or shaded unlike the rows below.
  mutating func markHeaders() {
    guard rowCount > 1 else {
      if cells.allSatisfy({ $0.isBlank || $0.isBold }) { markRow(0) }
      return
    }
    var row = 0
    while row < min(3, rowCount - 1), isHeaderRow(row), row == 0 || isSetLikeFirst(row) {
      markRow(row)
      row += 1
    }
    if row == rowCount - 1, row > 1 {
      // Nothing but bold rows is a table of labels, not of headers.
      for index in cells.indices { cells[index].isHeader = false }
    } else if !hasUprights, row > 1 {
      stackHeaders(row)
    }
  }

  /// A band below the header may be shaded too, but not as the header is.
  private func isSetLikeFirst(_ row: Int) -> Bool {
    guard beginning(in: row).filter({ !$0.isBlank }).count > 1 else { return false }
    let shades = [0, row].map { row in beginning(in: row).map(\.lightness).min() ?? 255 }
    return abs(Int(shades[0]) - Int(shades[1])) < 12
  }

  private mutating func markRow(_ row: Int) {
    for index in cells.indices where cells[index].row == row { cells[index].isHeader = true }
  }

  /// Header words set one over the other, without rules between, are one header.
  private mutating func stackHeaders(_ rows: Int) {
    let head = cells.filter { $0.row < rows }
    guard head.allSatisfy({ $0.columnSpan == 1 && $0.rowSpan == 1 }),
      head.contains(where: \.isBlank)
    else { return }
    cells.removeAll { $0.row > 0 && $0.row < rows }
    for index in cells.indices {
      if cells[index].row == 0 {
        let column = cells[index].column
        let stacked = head.filter { $0.column == column }
        cells[index].lines = stacked.flatMap(\.lines)
        cells[index].box = stacked.reduce(cells[index].box) { $0.union($1.box) }
      } else {
        cells[index].row -= rows - 1
      }
    }
    rowCount -= rows - 1
  }

  private func isHeaderRow(_ row: Int) -> Bool {
    let here = beginning(in: row)
    guard here.count > 1 || !hasUprights, here.contains(where: { !$0.isBlank }) else { return false }
    let below = cells.filter { $0.row > row }
    let bold = here.filter { !$0.isBlank }.allSatisfy(\.isBold)
    let boldBelow = below.filter { !$0.isBlank && $0.column > 0 }
    if bold, boldBelow.isEmpty || 2 * boldBelow.filter(\.isBold).count < boldBelow.count { return true }
    let shade = here.map(\.lightness).max() ?? 255
    let plain = below.map(\.lightness).sorted()
    guard !plain.isEmpty, shade < 250 else { return false }
    return Int(plain[plain.count / 2]) - Int(shade) > 8 && here.allSatisfy { $0.lightness < 250 }
  }
}
