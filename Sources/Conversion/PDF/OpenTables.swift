import Documents

/// Tables, and blocks of text side by side, that nothing parts but paper.
enum OpenTables {
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
      let floor = found.last?.lines.upperBound ?? 0
      guard isOpen(lines[index]), let region = grow(from: index, floor: floor, lines) else {
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
      guard pitch < 3.3 * lines[end].em, !opensAnother(end, in: lines, after: start) else { break }
      let next = free.adding(lines[end])
      let (before, after) = (free.gutters(least: least).count, next.gutters(least: least).count)
      if after == 0 || after < before {
        // A line that closes gutters ends the columns, unless it is a band and they go on after it.
        if !isBand(end, in: lines, of: free, least: least) {
          if after == 0 { break }
          (free, inside) = (next, inside + [lines[end]])
        }
      } else {
        (free, inside) = (next, inside + [lines[end]])
      }
      end += 1
    }
    var gutters = free.gutters(least: inside.count > 1 ? least : lines[start].em)
    // Lines in one column only belong to what follows, unless they stand beside the last line of another
    // column or as close as a wrapped field's.
    func refit() {
      if inside.last == lines[end] { inside.removeLast() }
      free = Gutters.Free(inside)
      gutters = free.gutters(least: least)
    }
    while end - 1 > start, !isOpen(lines[end - 1]) {
      let (last, above) = (lines[end - 1], lines[end - 2])
      let isFirstColumn = last.right < (gutters.first?.right ?? 0)
      let pitch = (last.box.midY - above.box.midY) / last.em
      if !isFirstColumn || pitch < 0.95 || pitch < 1.3 && isOpen(above) { break }
      end -= 1
      refit()
    }
    // A column at the right may begin above the left one, and a header's first line above the others.
    var first = start
    if first > floor, end - start > 2,
      isHead(lines[first - 1], over: lines[first]) || isLevelHead(lines[first - 1], over: inside, gutters),
      !free.adding(lines[first - 1]).gutters(least: least).isEmpty
    {
      first -= 1
      let narrowed = free.adding(lines[first]).gutters(least: least)
      if narrowed.count == gutters.count { gutters = narrowed }
    }
    while first > floor, !isOpen(lines[first - 1]), lines[first - 1].left > (gutters.last?.left ?? .infinity),
      lines[first].box.midY - lines[first - 1].box.midY < 0.95 * lines[first].em
    {
      first -= 1
    }
    return gutters.isEmpty ? nil : Region(lines: first..<end, gutters: gutters)
  }

  /// A line of its own over the table's heads once more: the title of another table with the same heads.
  private static func opensAnother(_ index: Int, in lines: [Line], after start: Int) -> Bool {
    guard index > start + 1, index + 1 < lines.count, !isOpen(lines[index]) else { return false }
    let (heads, next) = (lines[start].words, lines[index + 1].words)
    return heads.count > 1 && heads.count == next.count
      && zip(heads, next).allSatisfy { $0.scalars == $1.scalars && abs($0.box.left - $1.box.left) < 2 }
  }

  /// A line across all columns within a table: one run of words, with rows of the same columns after it, and
  /// no header that would begin another table.
  private static func isBand(_ index: Int, in lines: [Line], of table: Gutters.Free, least: Double) -> Bool {
    guard index + 1 < lines.count, !isOpen(lines[index]), isOpen(lines[index + 1]) else { return false }
    let (band, next) = (lines[index], lines[index + 1])
    let gutters = table.gutters(least: least).count
    guard gutters > 1 || gutters > 0 && band.words.allSatisfy(\.style.bold),
      !next.words.allSatisfy(\.style.bold), next.box.midY - band.box.midY < 2.5 * next.em,
      band.right < table.right + 2
    else { return false }
    return table.adding(next).gutters(least: least).count >= gutters
  }

  /// Bold words close over a bold line.
  private static func isHead(_ line: Line, over next: Line) -> Bool {
    next.box.midY - line.box.midY < 2.2 * next.em && abs(line.em - next.em) < 0.1 * next.em
      && (line.words + next.words).allSatisfy(\.style.bold)
  }

  /// Words that stand close to one another, as many as there are columns, each beginning where its column begins.
  private static func isLevelHead(_ line: Line, over rows: [Line], _ gutters: [Gutters.Gutter]) -> Bool {
    guard let next = rows.first, gutters.count > 1, next.box.midY - line.box.midY < 2.2 * next.em,
      abs(line.em - next.em) < 0.1 * next.em
    else { return false }
    let edges = [-Double.infinity] + gutters.map(\.middle) + [.infinity]
    let starts = (0...gutters.count).map { column in
      rows.flatMap(\.words).filter { TableRows.column(of: $0, edges) == column }.map(\.box.left).min()
    }
    let heads = line.chunks(gap: 0.8)
    return heads.count == starts.count
      && zip(heads, starts).allSatisfy { head, start in start.map { abs(head.left - $0) < 2.5 } ?? false }
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
    let atHead = page == 1 && inside[0].box.midY < 250
    guard rows.count > 1, isTable(rows, edges, atHead: atHead) else { return nil }
    return Grid(rows, edges: edges, origin: .alignment, page: page)
  }

  /// Lines that stand in the columns of a table above.
  private static func rest(of above: Grid, _ lines: [Line], page: Int) -> Grid? {
    guard above.columnCount > 2, !above.hasUprights, let first = lines.first, isOpen(first) else {
      return nil
    }
    let edges = above.edges
    let stretches = lines.flatMap(Gutters.stretches)
    let isClear = stretches.allSatisfy { stretch in
      !edges.dropFirst().dropLast().contains { stretch.left < $0 && $0 < stretch.right }
    }
    guard isClear else { return nil }
    for column in 0..<above.columnCount {
      let mine = stretches.filter { edges[column] < $0.right && $0.left < edges[column + 1] }
      guard let old = above.extent(of: column)?.left, let new = mine.map(\.left).min() else { continue }
      // A later column may be set to the right; the first begins where it began.
      guard abs(new - old) < 6 || new > old && column > 0 else { return nil }
    }
    return Grid(TableRows(lines, edges: edges).rows(), edges: edges, origin: above.origin, page: page)
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
    if columns > 2 { return 2 * full >= rows.count || rows.count > 3 && 3 * full >= rows.count }
    // Label and value, or name and number: both on every row, on one line, and the labels short.
    if 3 * rows.filter({ isLabelled($0[0], edges) }).count >= 2 * rows.count { return true }
    guard rows.count > 2, full == rows.count, 2 * short >= fields, isFlush(rows, edges, column: 1),
      rows.allSatisfy({ row in row.contains { isLevel($0, edges) } })
    else { return false }
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

  /// Whether a column's fields begin at one place, or its figures end at one: those of a letterhead at the right often
  /// don't.
  private static func isFlush(_ rows: [[Line]], _ edges: [Double], column: Int) -> Bool {
    let fields = rows.map { row in row[0].words.filter { TableRows.column(of: $0, edges) == column } }
    func isLevel(_ places: [Double]) -> Bool {
      guard let least = places.min(), let most = places.max() else { return false }
      return most - least < 4
    }
    if isLevel(fields.compactMap { $0.first?.box.left }) { return true }
    // Figures are set flush right, or centred under their header.
    let figures = fields.dropFirst().allSatisfy { $0.allSatisfy { $0.scalars.allSatisfy(\.isDigit) } }
    let middles = fields.compactMap { field -> Double? in
      guard let first = field.first, let last = field.last else { return nil }
      return (first.box.left + last.box.right) / 2
    }
    return figures && (isLevel(fields.compactMap { $0.last?.box.right }) || isLevel(middles))
  }
}
