import Documents

extension Grid {
  /// Marks header rows: those at the top that are set or shaded unlike the rows below.
  mutating func markHeaders() {
    guard rowCount > 1 else {
      if cells.allSatisfy({ $0.isBlank || $0.isBold }) { markRow(0) }
      return
    }
    var row = 0
    while row < min(3, rowCount - 1), isHeaderRow(row) {
      markRow(row)
      row += 1
    }
    // Nothing but bold rows is a table of labels, not of headers.
    if row == rowCount - 1, row > 1 { for index in cells.indices { cells[index].isHeader = false } }
  }

  private mutating func markRow(_ row: Int) {
    for index in cells.indices where cells[index].row == row { cells[index].isHeader = true }
  }

  private func isHeaderRow(_ row: Int) -> Bool {
    let here = beginning(in: row)
    guard here.count > 1, here.contains(where: { !$0.isBlank }) else { return false }
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
