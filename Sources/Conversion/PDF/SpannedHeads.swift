import Documents

/// Headers over the columns of a table that only paper parts: where they leave room between columns, and which
/// of their words stand over several.
enum SpannedHeads {
  /// Gutters of a table's body, narrowed to what its header leaves free; words over several columns leave none.
  static func gutters(_ body: [Gutters.Gutter], under head: [Line]) -> [Gutters.Gutter] {
    let lowest = head.last.map(Gutters.stretches) ?? []
    return body.map { gutter in
      var free = [gutter]
      for line in head.reversed() {
        let isLowest = line == head.last
        let words = Gutters.stretches(of: line).filter { stretch in
          isLowest || !free.contains { spans(stretch, $0, over: lowest) }
        }
        let left = words.reduce(free, without).filter { $0.width > 1.5 }
        if !left.isEmpty { free = left }
      }
      return free.max { $0.width < $1.width } ?? gutter
    }
  }

  /// Words centred on a gutter stand over the columns on both its sides, if both have words of their own below.
  private static func spans(
    _ stretch: (left: Double, right: Double), _ strip: Gutters.Gutter,
    over lowest: [(left: Double, right: Double)]
  ) -> Bool {
    guard lowest.contains(where: { $0.left <= stretch.left && $0.right <= strip.left + 1 }),
      lowest.contains(where: { $0.right >= stretch.right && $0.left >= strip.right - 1 })
    else { return false }
    let offset = abs((stretch.left + stretch.right) / 2 - strip.middle)
    return offset < strip.width / 2 + 0.15 * (stretch.right - stretch.left)
  }

  private static func without(
    _ strips: [Gutters.Gutter], _ stretch: (left: Double, right: Double)
  ) -> [Gutters.Gutter] {
    strips.flatMap { strip -> [Gutters.Gutter] in
      guard stretch.left < strip.right, strip.left < stretch.right else { return [strip] }
      let before = Gutters.Gutter(left: strip.left, right: stretch.left)
      let after = Gutters.Gutter(left: stretch.right, right: strip.right)
      return [before, after].filter { $0.width > 0 }
    }
  }

  /// Two rows of cells, where words of a header stand over several columns, each with words of its own below.
  static func cells(_ head: [Line], edges: [Double], page: Int) -> [Grid.Cell]? {
    guard head.count > 1, let last = head.last else { return nil }
    let inner = edges.dropFirst().dropLast()
    let spanners = head.dropLast().flatMap { $0.chunks(gap: 0.45) }.filter { chunk in
      inner.contains { chunk.left < $0 - 1 && $0 + 1 < chunk.right }
    }
    guard let some = spanners.first, spanners.allSatisfy({ abs($0.box.midY - some.box.midY) < 2 }) else {
      return nil
    }
    let under = last.words.filter { $0.box.midY > some.box.midY + 0.7 * some.em }
    let columns = Set(under.map { TableRows.column(of: $0, edges) })
    guard columns.count > spanners.count else { return nil }
    let homes = homes(of: columns.sorted(), under: spanners, edges: edges)
    guard homes.allSatisfy({ $0.count > 1 && $0.last == ($0.first ?? 0) + $0.count - 1 }) else { return nil }

    let words = head.flatMap(\.words)
    let (top, bottom) = (words.map(\.box.top).min() ?? 0, words.map(\.box.bottom).max() ?? 0)
    func cell(_ row: Int, _ columns: Range<Int>, rows: Int, _ words: [PageWord]) -> Grid.Cell {
      let box = Box(left: edges[columns.lowerBound], top: top, right: edges[columns.upperBound], bottom: bottom)
      return Grid.Cell(
        row: row, column: columns.lowerBound, rowSpan: rows, columnSpan: columns.count,
        lines: Lines.gather(words), box: box, page: page)
    }
    var cells: [Grid.Cell] = []
    let spanning = spanners.flatMap(\.words)
    let own = words.filter { !spanning.contains($0) }
    for column in 0..<(edges.count - 1) {
      let mine = own.filter { TableRows.column(of: $0, edges) == column }
      if let index = homes.firstIndex(where: { $0.contains(column) }) {
        if homes[index].first == column {
          cells.append(cell(0, column..<(column + homes[index].count), rows: 1, spanners[index].words))
        }
        cells.append(cell(1, column..<(column + 1), rows: 1, mine))
      } else {
        cells.append(cell(0, column..<(column + 1), rows: 2, mine))
      }
    }
    return cells
  }

  /// The columns under each spanner: those whose middles are nearest its own, as it is centred over them.
  private static func homes(of columns: [Int], under spanners: [Line], edges: [Double]) -> [[Int]] {
    var homes = [[Int]](repeating: [], count: spanners.count)
    for column in columns {
      let middle = (edges[column] + edges[column + 1]) / 2
      let nearest = spanners.indices.min {
        abs(spanners[$0].box.midX - middle) < abs(spanners[$1].box.midX - middle)
      }
      if let nearest { homes[nearest].append(column) }
    }
    return homes
  }
}
