import Documents

/// Tables whose rows lie between rules, or shades, of one width; gutters between words tell their columns.
enum StackedTables {
  /// What lies between two rules of one width.
  private struct Band {
    var top: Double
    var bottom: Double
    var lines: [Line]
    /// Words of these lines stand outside the rules' ends.
    var overhangs: Bool

    var isOpen: Bool { lines.contains(where: OpenTables.isOpen) }
    /// Text that only happens to stand between rules of a table's width.
    var isProse: Bool { ProseColumns.hold(lines) }
    var isBold: Bool { !lines.isEmpty && lines.allSatisfy { $0.words.allSatisfy(\.style.bold) } }
  }

  /// Tables whose rows lie between rules of one width.
  static func find(_ rules: [Rule], lines: [Line], page: Int) -> [Grid] {
    stacks(rules).flatMap { stack -> [Grid] in
      let (left, right) = (stack[0].start - 4, stack[0].end + 4)
      // A line that stands out on either side is none of the table's.
      func isWithin(_ line: Line) -> Bool { line.left > left - 4 && line.right < right + 4 }
      return parts(of: bands(stack, lines)).compactMap { part in
        guard let first = part.first, let last = part.last else { return nil }
        let above = lines.filter { $0.box.midY <= first.top }.reversed().prefix(while: isWithin)
        let below = lines.filter { $0.box.midY > last.bottom }.prefix(while: isWithin)
        return table(part, left: left, right: right, above: Array(above), below: Array(below), page: page)
      }
    }
  }

  private static func bands(_ stack: [Rule], _ lines: [Line]) -> [Band] {
    zip(stack, stack.dropFirst()).map { above, below in
      let here = lines.filter { $0.box.midY > above.position && $0.box.midY <= below.position }
      let (left, right) = (above.start - 5, above.end + 5)
      let inside = here.compactMap { line in
        Line(line.words.filter { $0.box.midX > left && $0.box.midX < right })
      }
      return Band(
        top: above.position, bottom: below.position, lines: inside,
        overhangs: here.contains { $0.left < left && $0.right > left || $0.right > right && $0.left < right })
    }
  }

  /// A caption between two tables has no columns, and a header of its own follows it.
  private static func parts(of bands: [Band]) -> [[Band]] {
    var parts: [[Band]] = [[]]
    for (index, band) in bands.enumerated() {
      let next = bands.dropFirst(index + 1).first(where: { !$0.lines.isEmpty })
      let headsNext = next.map { $0.isBold && $0.isOpen } ?? false
      if band.overhangs || band.isProse || !band.isOpen && !band.lines.isEmpty && headsNext {
        parts.append([])
      } else {
        parts[parts.count - 1].append(band)
      }
    }
    return parts.filter { part in part.contains { !$0.lines.isEmpty } }
  }

  private static func table(
    _ bands: [Band], left: Double, right: Double, above: [Line], below: [Line], page: Int
  ) -> Grid? {
    var inside = bands.flatMap(\.lines)
    guard let some = inside.first else { return nil }
    // The header may stand over the first rule, and the last rows under the last.
    let head = Array(extended(inside, by: above, least: 0.4 * some.em).reversed())
    inside = head + inside
    let foot = extended(inside, by: below, least: 0.4 * some.em)
    inside += foot
    guard inside.count > 1 else { return nil }
    let em = inside.map(\.em).sorted()[inside.count / 2]
    let gutters = Gutters.find(inside, least: 0.4 * em, tolerance: inside.count >= 6 ? inside.count / 8 : 0)
    guard !gutters.isEmpty else { return nil }
    let edges = [left] + gutters.map(\.middle) + [right]
    var rows = head.isEmpty ? [] : TableRows(head, edges: edges).rows()
    for band in bands where !band.lines.isEmpty {
      let split = TableRows(band.lines, edges: edges).rows()
      // Between many rules each band is a row, unless whole rows stand in it.
      let whole = split.count > 1 && split.allSatisfy { isWhole($0, edges) }
      if bands.count >= 4 && !whole { rows.append(band.lines) } else { rows += split }
    }
    if !foot.isEmpty { rows += TableRows(foot, edges: edges).rows() }
    return rows.count > 1 ? Grid(rows, edges: edges, origin: .rules, page: page) : nil
  }

  /// Lines that go on with a table past its rules: set in the same columns, and near.
  private static func extended(_ lines: [Line], by more: some Sequence<Line>, least: Double) -> [Line] {
    var free = Gutters.Free(lines)
    let gutters = free.gutters(least: least).count
    guard gutters > 0, var last = lines.last else { return [] }
    var taken: [Line] = []
    for line in more {
      if taken.isEmpty, line.box.midY < lines[0].box.midY { last = lines[0] }
      let next = free.adding(line)
      guard abs(line.box.midY - last.box.midY) < 2.6 * last.em, abs(line.em - last.em) < 0.15 * last.em,
        OpenTables.isOpen(line) || !taken.isEmpty && abs(line.box.midY - last.box.midY) < 1.3 * last.em,
        next.gutters(least: least).count >= gutters
      else { break }
      taken.append(line)
      (last, free) = (line, next)
    }
    while let last = taken.last, !OpenTables.isOpen(last), taken.count == 1 { taken.removeLast() }
    return taken
  }

  /// A row that begins in the first column and fills most.
  private static func isWhole(_ row: [Line], _ edges: [Double]) -> Bool {
    let columns = Set(row.flatMap(\.words).map { TableRows.column(of: $0, edges) })
    return columns.contains(0) && 3 * columns.count >= 2 * (edges.count - 1)
  }

  /// Rules of the same extent, no further apart than a tall row.
  private static func stacks(_ rules: [Rule]) -> [[Rule]] {
    var stacks: [[Rule]] = []
    for rule in rules where rule.length > 60 {
      if let home = stacks.lastIndex(where: { stack in
        guard let last = stack.last else { return false }
        return abs(last.start - rule.start) <= 5 && abs(last.end - rule.end) <= 5
          && rule.position - last.position < 200
      }) {
        stacks[home].append(rule)
      } else {
        stacks.append([rule])
      }
    }
    return stacks.filter { $0.count > 1 }
  }
}
