import Documents

/// Headers that stand over a ruled table without rules of their own: words right above it, each within one of its columns.
enum HeadsAbove {
  /// The grid with those words as its first row; as it was where there are none.
  static func taken(into grid: Grid, from words: [PageWord]) -> Grid {
    guard grid.rowCount > 1, grid.columnCount > 2, !hasHead(grid) else { return grid }
    let head = head(over: grid, among: words)
    let columns = Set(head.flatMap(\.words).map { column(of: $0, in: grid) })
    guard columns.count > 2, 4 * columns.count >= 3 * grid.columnCount, isSetApart(head, from: grid) else {
      return grid
    }
    return grid.topped(with: head.flatMap(\.words))
  }

  private static func hasHead(_ grid: Grid) -> Bool {
    let first = grid.beginning(in: 0).filter { !$0.isBlank }
    return first.count > 1 && first.allSatisfy(\.isBold)
  }

  /// The lines right above, from the one nearest to the table upwards, as long as all their words keep to columns.
  private static func head(over grid: Grid, among words: [PageWord]) -> [Line] {
    let above = Lines.gather(
      words.filter {
        $0.box.midY < grid.box.top && $0.box.midX > grid.box.left - 20 && $0.box.midX < grid.box.right + 20
      })
    var head: [Line] = []
    var below = grid.box.top
    for line in above.reversed().prefix(3) {
      guard below - line.box.bottom < 1.5 * line.em, line.chunks(gap: 0.8).allSatisfy({ keepsToColumn($0, of: grid) })
      else { break }
      head.insert(line, at: 0)
      below = line.box.top
    }
    return head
  }

  private static func keepsToColumn(_ chunk: Line, of grid: Grid) -> Bool {
    zip(grid.edges, grid.edges.dropFirst()).contains { $0 - 2 < chunk.left && chunk.right < $1 + 2 }
  }

  private static func column(of word: PageWord, in grid: Grid) -> Int {
    grid.edges.dropLast().lastIndex { $0 <= word.box.midX } ?? 0
  }

  /// Bold words over plain ones, or words over each and every column.
  private static func isSetApart(_ head: [Line], from grid: Grid) -> Bool {
    let words = head.flatMap(\.words)
    let body = grid.cells.flatMap(\.words)
    let isBold = words.allSatisfy(\.style.bold) && 2 * body.filter(\.style.bold).count < body.count
    return isBold || Set(words.map { column(of: $0, in: grid) }).count == grid.columnCount
  }
}

extension Grid {
  /// With a row on top that holds the words, each in the column it stands over.
  fileprivate func topped(with words: [PageWord]) -> Grid {
    var grid = self
    let top = words.map(\.box.top).min() ?? box.top
    for index in grid.cells.indices { grid.cells[index].row += 1 }
    for (column, (left, right)) in zip(edges, edges.dropFirst()).enumerated() {
      let mine = words.filter {
        $0.box.midX >= (column == 0 ? -.infinity : left) && ($0.box.midX < right || column == columnCount - 1)
      }
      grid.cells.append(
        Cell(
          row: 0, column: column, lines: Lines.gather(mine),
          box: Box(left: left, top: top, right: right, bottom: box.top), page: page))
    }
    grid.rowCount += 1
    grid.box.top = top
    grid.sortCells()
    return grid
  }
}
