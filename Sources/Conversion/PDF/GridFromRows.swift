import Documents

extension Grid {
  /// Rows of lines cut into cells; words that run on across a gutter make one cell of the columns they cross.
  ///
  /// Nil where a gutter lies beyond the table's edge, as on pages whose words run in several directions.
  init?(_ rows: [[Line]], edges: [Double], origin: Table.Origin, page: Int) {
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    let columns = edges.count - 1
    var cells: [Grid.Cell] = []
    var box: Box?
    for (row, lines) in rows.enumerated() {
      let words = lines.flatMap(\.words)
      guard let top = words.map(\.box.top).min(), let bottom = words.map(\.box.bottom).max() else {
        return nil
      }
      let tied = Grid.tiedColumns(lines, edges: edges)
      var column = 0
      while column < columns {
        var end = column + 1
        while end < columns, tied[end] { end += 1 }
        let mine = words.filter { (column..<end).contains(TableRows.column(of: $0, edges)) }
        cells.append(
          Grid.Cell(
            row: row, column: column, columnSpan: end - column, lines: Lines.gather(mine),
            box: Box(left: edges[column], top: top, right: edges[end], bottom: bottom), page: page))
        column = end
      }
      let here = Box(left: edges[0], top: top, right: edges[columns], bottom: bottom)
      box = box?.union(here) ?? here
    }
    guard let box else { return nil }
    self.init(
      rowCount: rows.count, columnCount: columns, cells: cells, origin: origin, edges: edges, box: box,
      page: page, lastPage: page)
  }

  /// Columns tied to the one before by words that run on.
  private static func tiedColumns(_ lines: [Line], edges: [Double]) -> [Bool] {
    let columns = edges.count - 1
    var tied = [Bool](repeating: false, count: columns)
    for line in lines {
      for (a, b) in zip(line.words, line.words.dropFirst()) where b.box.left - a.box.right <= 0.45 * b.em {
        let (first, last) = (TableRows.column(of: a, edges), TableRows.column(of: b, edges))
        if first < last {
          for column in (first + 1)...last { tied[column] = true }
        }
      }
    }
    // A band that begins at the left, with nothing beside it, fills the row.
    guard let reach = tied.lastIndex(of: true), tied[1...reach].allSatisfy({ $0 }) else { return tied }
    let isAlone = !lines.contains { $0.words.contains { TableRows.column(of: $0, edges) > reach } }
    return isAlone ? [false] + [Bool](repeating: true, count: columns - 1) : tied
  }
}
