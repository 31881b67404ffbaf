import Documents

/// Mends grids whose rules tell only part of their columns, as shades do that skip every other row.
extension Grid {
  /// Parts cells that span columns where their words keep clear of the edge between; says whether any did.
  mutating func partSpans() -> Bool {
    var parted = false
    for cell in cells where cell.columnSpan > 1 && !cell.isBlank {
      let cuts = (cell.column + 1..<cell.column + cell.columnSpan).filter {
        keepsClear(cell.lines, of: edges[$0])
      }
      guard !cuts.isEmpty, let place = cells.firstIndex(of: cell) else { continue }
      let starts = [cell.column] + cuts
      let ends = cuts + [cell.column + cell.columnSpan]
      cells.remove(at: place)
      for (start, end) in zip(starts, ends) {
        var part = cell
        part.column = start
        part.columnSpan = end - start
        part.box.left = edges[start]
        part.box.right = edges[end]
        part.lines = Lines.gather(
          cell.words.filter { part.box.left <= $0.box.midX && $0.box.midX < part.box.right })
        cells.append(part)
      }
      parted = true
    }
    if parted { sortCells() }
    return parted
  }

  private func keepsClear(_ lines: [Line], of x: Double) -> Bool {
    var both = false
    for line in lines {
      let before = line.words.last { $0.box.midX < x }
      let after = line.words.first { $0.box.midX >= x }
      if let before, let after {
        let gap = after.box.left - before.box.right
        guard gap > 0.8 * max(before.em, after.em), gap > 1.5 * usualGap(line) else { return false }
        both = true
      }
    }
    return both
  }

  /// The gap that half of a line's gaps don't reach: justified words all stand wide apart.
  private func usualGap(_ line: Line) -> Double {
    let gaps = zip(line.words, line.words.dropFirst()).map { $1.box.left - $0.box.right }.sorted()
    return gaps.count > 3 ? gaps[gaps.count / 2] : 0
  }

  /// Parts a column that gutters run through in most rows.
  mutating func partColumns() {
    for column in (0..<columnCount).reversed() {
      let mine = cells.filter { $0.column == column && $0.columnSpan == 1 && !$0.isBlank }
      guard mine.count > 1, let em = mine.first?.lines.first?.em else { continue }
      let gutters = Gutters.find(mine.flatMap(\.lines), least: 0.8 * em).filter { gutter in
        let both = mine.filter { cell in
          cell.words.contains { $0.box.midX < gutter.middle }
            && cell.words.contains { $0.box.midX > gutter.middle }
        }
        return both.count > 1 && 10 * both.count >= 7 * mine.count
      }
      if !gutters.isEmpty { insertEdges(gutters.map(\.middle), in: column) }
    }
  }

  /// Parts rows of two cells where each line of the first stands beside one of the second: cards of labels and values in
  /// frames, without rules between them. The first line may be the card's title, with nothing beside it.
  mutating func partRows() {
    guard columnCount == 2, cells.count == 2 * rowCount, !cells.contains(where: \.isBlank) else { return }
    let cards = (0..<rowCount).compactMap { row in card(inRow: row) }
    guard cards.count == rowCount else { return }
    cells = []
    rowCount = 0
    for lines in cards.joined() {
      for cell in lines {
        var cell = cell
        cell.row = rowCount
        cells.append(cell)
      }
      rowCount += 1
    }
  }

  /// The two cells of each line of a card; nil where a row is none.
  private func card(inRow row: Int) -> [[Cell]]? {
    guard let labels = cells.first(where: { $0.row == row && $0.column == 0 }),
      let values = cells.first(where: { $0.row == row && $0.column == 1 })
    else { return nil }
    func isBeside(_ label: Line) -> Bool {
      values.lines.contains { abs($0.box.midY - label.box.midY) < 0.35 * label.em }
    }
    let starts = labels.lines.map(\.box.midY)
    guard labels.lines.filter(isBeside).count >= 3, labels.lines.dropFirst().allSatisfy(isBeside),
      labels.lines.allSatisfy({ $0.words.count <= 5 })
    else { return nil }
    func line(of value: Line) -> Int { max(0, (starts.lastIndex { $0 <= value.box.midY + 0.35 * value.em }) ?? 0) }
    return labels.lines.indices.map { number in
      let lines = values.lines.filter { line(of: $0) == number }
      let label = labels.lines[number]
      let box = lines.reduce(label.box) { $0.union($1.box) }
      return [(labels, [label]), (values, lines)].map { cell, lines in
        var part = cell
        part.lines = lines
        (part.box.top, part.box.bottom) = (box.top, box.bottom)
        return part
      }
    }
  }

  private mutating func insertEdges(_ xs: [Double], in column: Int) {
    let bounds = [edges[column]] + xs + [edges[column + 1]]
    edges.insert(contentsOf: xs, at: column + 1)
    columnCount += xs.count
    var parted: [Cell] = []
    for var cell in cells {
      if cell.column > column {
        cell.column += xs.count
      } else if cell.column == column, cell.columnSpan == 1 {
        for (offset, (left, right)) in zip(bounds, bounds.dropFirst()).enumerated() {
          var part = cell
          part.column = column + offset
          part.box.left = left
          part.box.right = right
          part.lines = Lines.gather(cell.words.filter { left <= $0.box.midX && $0.box.midX < right })
          parted.append(part)
        }
        continue
      } else if cell.column + cell.columnSpan > column {
        cell.columnSpan += xs.count
      }
      parted.append(cell)
    }
    cells = parted
    sortCells()
  }
}
