import Documents

/// Tables without upright rules: their columns are told by gutters between words.
enum OpenTables {
  // MARK: Parted by rules across, or by shades

  /// What lies between two rules of one width.
  private struct Band {
    var top: Double
    var bottom: Double
    var lines: [Line]
    /// Words of these lines stand outside the rules' ends.
    var overhangs: Bool

    var isOpen: Bool { lines.contains(where: OpenTables.isOpen) }
    var isBold: Bool { !lines.isEmpty && lines.allSatisfy { $0.words.allSatisfy(\.style.bold) } }
  }

  /// Tables whose rows lie between rules of one width.
  static func between(_ rules: [Rule], lines: [Line], page: Int) -> [Grid] {
    stacks(rules).flatMap { stack -> [Grid] in
      let (left, right) = (stack[0].start - 4, stack[0].end + 4)
      return parts(of: bands(stack, lines)).compactMap { part in
        guard let first = part.first, let last = part.last else { return nil }
        let within = lines.compactMap { line in
          // A line that stands out on either side is none of the table's.
          line.left > left - 4 && line.right < right + 4 ? line : nil
        }
        return table(
          part, left: left, right: right,
          above: Array(lines.filter { $0.box.midY <= first.top }.reversed().prefix(while: within.contains)),
          below: Array(lines.filter { $0.box.midY > last.bottom }.prefix(while: within.contains)), page: page)
      }
    }
  }

  private static func bands(_ stack: [Rule], _ lines: [Line]) -> [Band] {
    zip(stack, stack.dropFirst()).map { above, below in
      let here = lines.filter { $0.box.midY > above.position && $0.box.midY <= below.position }
      let (left, right) = (above.start - 5, above.end + 5)
      let inside = here.compactMap { line in Line(line.words.filter { $0.box.midX > left && $0.box.midX < right }) }
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
      if band.overhangs || !band.isOpen && !band.lines.isEmpty && headsNext {
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
    return rows.count > 1 ? grid(rows, edges: edges, origin: .rules, page: page) : nil
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
        isOpen(line) || !taken.isEmpty && abs(line.box.midY - last.box.midY) < 1.3 * last.em,
        next.gutters(least: least).count >= gutters
      else { break }
      taken.append(line)
      (last, free) = (line, next)
    }
    while let last = taken.last, !isOpen(last), taken.count == 1 { taken.removeLast() }
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

  // MARK: Parted by nothing

  /// A stretch of lines with the gutters they share.
  struct Region: Equatable {
    var lines: Range<Int>
    var gutters: [Gutters.Gutter]
  }

  /// Stretches of lines that stand in columns.
  static func regions(_ lines: [Line]) -> [Region] {
    var found: [Region] = []
    var index = 0
    while index < lines.count {
      guard isOpen(lines[index]), let region = grow(from: index, floor: found.last?.lines.upperBound ?? 0, lines) else {
        index += 1
        continue
      }
      found.append(region)
      index = region.lines.upperBound
    }
    return found
  }

  /// A line with a gap wider than justified text has.
  static func isOpen(_ line: Line) -> Bool {
    zip(line.words, line.words.dropFirst()).contains { $1.box.left - $0.box.right > 1.2 * max($0.em, $1.em) }
  }

  private static func grow(from start: Int, floor: Int, _ lines: [Line]) -> Region? {
    let least = 0.7 * lines[start].em
    var end = start + 1
    var inside = [lines[start]]
    var free = Gutters.Free(inside)
    while end < lines.count {
      let pitch = lines[end].box.midY - lines[end - 1].box.midY
      guard pitch < 3.3 * lines[end].em else { break }
      let next = free.adding(lines[end])
      if !next.gutters(least: least).isEmpty {
        free = next
        inside.append(lines[end])
      } else if !isBand(end, in: lines, of: free, least: least) {
        break
      }
      end += 1
    }
    var gutters = free.gutters(least: inside.count > 1 ? least : lines[start].em)
    // Lines in one column only belong to what follows, unless they stand beside the last line of another column
    // or as close as a wrapped field's.
    func refit() {
      if inside.last == lines[end] { inside.removeLast() }
      free = Gutters.Free(inside)
      gutters = free.gutters(least: least)
    }
    while end - 1 > start, !isOpen(lines[end - 1]) {
      let (last, above) = (lines[end - 1], lines[end - 2])
      let isFirstColumn = last.right < (gutters.first?.right ?? 0)
      let beside = last.box.midY - above.box.midY < 0.75 * last.em
      if beside || (!isFirstColumn || last.box.midY - above.box.midY < 1.3 * last.em && isOpen(above)) { break }
      end -= 1
      refit()
    }
    // A column at the right may begin above the left one, and a header's first line above the others.
    var first = start
    if first > floor, end - start > 2, isHead(lines[first - 1], over: lines[first]),
      !free.adding(lines[first - 1]).gutters(least: least).isEmpty {
      first -= 1
    }
    while first > floor, !isOpen(lines[first - 1]), lines[first - 1].left > (gutters.last?.left ?? .infinity),
      lines[first].box.midY - lines[first - 1].box.midY < 0.75 * lines[first].em {
      first -= 1
    }
    return gutters.isEmpty ? nil : Region(lines: first..<end, gutters: gutters)
  }

  /// A line across all columns within a table: one run of words, with rows of the same columns after it, and no
  /// header that would begin another table.
  private static func isBand(_ index: Int, in lines: [Line], of table: Gutters.Free, least: Double) -> Bool {
    guard index + 1 < lines.count, !isOpen(lines[index]), isOpen(lines[index + 1]) else { return false }
    let (band, next) = (lines[index], lines[index + 1])
    let gutters = table.gutters(least: least).count
    guard gutters > 1 || gutters > 0 && band.words.allSatisfy(\.style.bold), !next.words.allSatisfy(\.style.bold),
      next.box.midY - band.box.midY < 2.5 * next.em, band.right < table.right + 2
    else { return false }
    return table.adding(next).gutters(least: least).count >= gutters
  }

  /// Bold words close over a bold line.
  private static func isHead(_ line: Line, over next: Line) -> Bool {
    next.box.midY - line.box.midY < 2.2 * next.em && abs(line.em - next.em) < 0.1 * next.em
      && (line.words + next.words).allSatisfy(\.style.bold)
  }

  /// The table of a region; nil where its columns are blocks of text side by side.
  ///
  /// `above`: a table that ends the page before, of which this may be the rest.
  static func table(_ region: Region, _ lines: [Line], page: Int, above: Grid? = nil) -> Grid? {
    let inside = Array(lines[region.lines])
    if let above, let rest = rest(of: above, inside, page: page) { return rest }
    guard inside.count > 1 else { return nil }
    let left = (inside.map(\.left).min() ?? 0) - 2
    let right = (inside.map(\.right).max() ?? 0) + 2
    // Many lines don't leave a narrow strip free by chance.
    let plain = inside.filter { line in
      !Gutters.stretches(of: line).contains { stretch in
        region.gutters.contains { stretch.left < $0.left && $0.right < stretch.right }
      }
    }
    let gutters = plain.count > 5 ? Gutters.find(plain, least: 0.4 * inside[0].em) : region.gutters
    let edges = [left] + gutters.map(\.middle) + [right]
    let rows = TableRows(inside, edges: edges).rows()
    guard rows.count > 1, isTable(rows, edges, atHead: page == 1 && inside[0].box.midY < 250) else { return nil }
    return grid(rows, edges: edges, origin: .alignment, page: page)
  }

  /// Lines that stand in the columns of a table above.
  private static func rest(of above: Grid, _ lines: [Line], page: Int) -> Grid? {
    guard above.columnCount > 2, !above.hasUprights, let first = lines.first, isOpen(first) else { return nil }
    let edges = above.edges
    let stretches = lines.flatMap(Gutters.stretches)
    guard stretches.allSatisfy({ stretch in
      !edges.dropFirst().dropLast().contains { stretch.left < $0 && $0 < stretch.right }
    }),
      (0..<above.columnCount).allSatisfy({ column in
        guard let old = above.extent(of: column),
          let new = stretches.filter({ edges[column] < $0.right && $0.left < edges[column + 1] }).map(\.left).min()
        else { return true }
        return abs(new - old.left) < 6 || new > old.left && column > 0
      })
    else { return nil }
    return grid(TableRows(lines, edges: edges).rows(), edges: edges, origin: above.origin, page: page)
  }

  private static func isTable(_ rows: [[Line]], _ edges: [Double], atHead: Bool) -> Bool {
    let columns = edges.count - 1
    var full = 0
    var short = 0
    var fields = 0
    for row in rows {
      var counts = [Int](repeating: 0, count: columns)
      for word in row.flatMap(\.words) { counts[TableRows.column(of: word, edges)] += 1 }
      if counts.allSatisfy({ $0 > 0 }) { full += 1 }
      for count in counts where count > 0 {
        fields += 1
        if count <= 3 { short += 1 }
      }
    }
    guard columns == 2 else { return 2 * full >= rows.count || rows.count > 3 && 3 * full >= rows.count }
    // Label and value, or name and number: both on every row, on one line, and the labels short.
    if 3 * rows.filter({ isLabelled($0[0], edges) }).count >= 2 * rows.count { return true }
    guard rows.count > 2, full == rows.count, 2 * short >= fields, isFlush(rows, edges, column: 1) else { return false }
    guard rows.allSatisfy({ $0.contains { isLevel($0, edges) } }) else { return false }
    // Under a letterhead two blocks may stand line by line; there, values are dates and numbers.
    let valued = rows.filter { row in
      row.contains { $0.words.contains { TableRows.column(of: $0, edges) == 1 && $0.hasDigit } }
    }
    return !atHead || 3 * valued.count >= 2 * rows.count
  }

  /// Words in both of two columns, on one baseline.
  private static func isLevel(_ line: Line, _ edges: [Double]) -> Bool {
    guard let label = line.words.first(where: { TableRows.column(of: $0, edges) == 0 }),
      let value = line.words.first(where: { TableRows.column(of: $0, edges) == 1 })
    else { return false }
    return abs(label.box.midY - value.box.midY) < 0.25 * line.em
  }

  /// A first field that closes with a colon.
  private static func isLabelled(_ line: Line, _ edges: [Double]) -> Bool {
    line.words.last(where: { TableRows.column(of: $0, edges) == 0 })?.scalars.last == ":"
  }

  /// Whether a column's fields begin at one place: those of a letterhead at the right often don't.
  private static func isFlush(_ rows: [[Line]], _ edges: [Double], column: Int) -> Bool {
    let starts = rows.compactMap { row in
      row[0].words.first { TableRows.column(of: $0, edges) == column }?.box.left
    }
    guard let least = starts.min(), let most = starts.max() else { return false }
    return most - least < 4
  }

  // MARK: Cells

  /// Rows of lines cut into cells; words that run on across a gutter make one cell of the columns they cross.
  static func grid(_ rows: [[Line]], edges: [Double], origin: Table.Origin, page: Int) -> Grid? {
    let columns = edges.count - 1
    var cells: [Grid.Cell] = []
    var box: Box?
    for (row, lines) in rows.enumerated() {
      let words = lines.flatMap(\.words)
      guard let top = words.map(\.box.top).min(), let bottom = words.map(\.box.bottom).max() else { return nil }
      // Columns tied to the one before by words that run on.
      var tied = [Bool](repeating: false, count: columns)
      for line in lines {
        for (a, b) in zip(line.words, line.words.dropFirst()) where b.box.left - a.box.right <= 0.45 * b.em {
          let (first, last) = (TableRows.column(of: a, edges), TableRows.column(of: b, edges))
          if first < last { for column in (first + 1)...last { tied[column] = true } }
        }
      }
      // A band fills the row.
      if tied.contains(true), let reach = tied.lastIndex(of: true),
        !words.contains(where: { TableRows.column(of: $0, edges) > reach }), tied[1...reach].allSatisfy({ $0 }) {
        for column in 1..<columns { tied[column] = true }
      }
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
    return Grid(
      rowCount: rows.count, columnCount: columns, cells: cells, origin: origin, edges: edges, box: box,
      page: page, lastPage: page)
  }
}
