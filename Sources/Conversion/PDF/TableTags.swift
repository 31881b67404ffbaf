import Documents

/// Sets the tables found on the pages beside those of the structure tree.
enum TableTags {
  /// Tables in reading order take the marks of the next tagged table with as many cells in each row.
  ///
  /// Where the file's tags have another shape the pages are believed, and a warning says so.
  static func apply(_ tags: [TagTable], to grids: inout [Grid]) -> [String] {
    var warnings: [String] = []
    var next = 0
    for index in grids.indices {
      let shape = (0..<grids[index].rowCount).map { grids[index].beginning(in: $0).count }
      guard let match = (next..<tags.count).first(where: { tags[$0].rows.map(\.count) == shape }) else {
        if (next..<tags.count).contains(where: { resembles(tags[$0], grids[index]) }) {
          warnings.append("table \(index + 1): the file's tags tell another shape than its page")
        }
        continue
      }
      next = match + 1
      grids[index].origin = .tags
      guard tags[match].rows.contains(where: { $0.contains(where: \.isHeader) }) else { continue }
      var row = -1
      var order = 0
      for cell in grids[index].cells.indices {
        if grids[index].cells[cell].row != row { (row, order) = (grids[index].cells[cell].row, 0) }
        grids[index].cells[cell].isHeader = tags[match].rows[row][order].isHeader
        order += 1
      }
    }
    return warnings
  }

  /// Nearly as many rows, and as many columns in most.
  private static func resembles(_ table: TagTable, _ grid: Grid) -> Bool {
    abs(table.rows.count - grid.rowCount) <= 1 + grid.rowCount / 10
      && table.rows.contains { $0.count == grid.columnCount }
  }
}
