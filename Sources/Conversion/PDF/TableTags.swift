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
      let rows = (0..<grids[index].rowCount).filter { !grids[index].repeatedHeads.contains($0) }
      let shape = rows.map { row in
        let cells = grids[index].beginning(in: row)
        return RowShape(all: cells.count, filled: cells.filter { !$0.isBlank }.count)
      }
      guard let match = run(from: next, tags, of: shape) else {
        if (next..<tags.count).contains(where: { resembles(tags[$0], grids[index]) }) {
          warnings.append("table \(index + 1): the file's tags tell another shape than its page")
        }
        continue
      }
      next = match.upperBound
      grids[index].origin = .tags
      let tagRows = tags[match].flatMap(\.rows)
      guard tagRows.contains(where: { $0.contains(where: \.isHeader) }) else { continue }
      for (tagRow, row) in zip(tagRows, rows) {
        var cells = grids[index].cells.indices.filter { grids[index].cells[$0].row == row }
        if cells.count > tagRow.count { cells.removeAll { grids[index].cells[$0].isBlank } }
        for (tag, cell) in zip(tagRow, cells) { grids[index].cells[cell].isHeader = tag.isHeader }
      }
    }
    return warnings
  }

  /// The next tagged table of a shape; some programs tag each page's part of a table as one.
  private static func run(from start: Int, _ tags: [TagTable], of shape: [RowShape]) -> Range<Int>? {
    for first in start..<max(start, tags.count) {
      var found: [Int] = []
      for last in first..<tags.count where found.count < shape.count {
        found += tags[last].rows.map(\.count)
        if found.count == shape.count, zip(found, shape).allSatisfy({ $0 == $1.all || $0 == $1.filled }) {
          return first..<(last + 1)
        }
      }
    }
    return nil
  }

  /// How many cells a row has; some programs don't tag blank ones.
  private struct RowShape {
    var all: Int
    var filled: Int
  }

  /// Nearly as many rows, and as many columns in most.
  private static func resembles(_ table: TagTable, _ grid: Grid) -> Bool {
    abs(table.rows.count - grid.rowCount) <= 1 + grid.rowCount / 10
      && table.rows.contains { $0.count == grid.columnCount }
  }
}
