/// Columns that spaces keep apart, over lines that follow each other.
struct TextColumns {
  private(set) var rows: [TextTable.Row] = []
  private(set) var end: Int

  /// Whether a column of letters holds something in any line so far.
  private var isTaken: [Bool] = []
  /// Lines of the table; nil for one that is drawn, and whether an empty one stands before it.
  private var body: [(scalars: [Unicode.Scalar], isRule: Bool)] = []

  /// Nil where no such columns begin with this line.
  init?(at start: Int, of lines: [TextLine]) {
    end = start
    guard TextColumns.isGapped(lines[start].expanded) else { return nil }
    collect(from: start, lines)
    let columns = filled
    if columns.count > 1, isEven(columns) {
      rows = TextColumns.rows(of: body.map { $0.isRule ? nil : TextColumns.cells(of: $0.scalars, in: columns) })
    } else if body.count < 200 {
      // A table may begin further down; many lines are looked at once.
      return nil
    }
  }

  // MARK: which lines

  private mutating func collect(from start: Int, _ lines: [TextLine]) {
    var index = start
    while index < lines.count, lines[index].page == lines[start].page, !lines[index].isQuoted {
      let line = lines[index]
      if line.isBlank {
        // One empty line may stand between rows.
        guard index + 1 < lines.count, TextColumns.isGapped(lines[index + 1].expanded), fits(lines[index + 1].expanded)
        else { break }
      } else if line.isRule {
        body.append((line.expanded, true))
      } else {
        let scalars = line.expanded
        guard fits(scalars), TextColumns.isGapped(scalars) || hangs(scalars, before: index + 1, lines) else { break }
        take(scalars)
        body.append((scalars, false))
      }
      index += 1
    }
    // A line drawn below the table is none of its rows.
    while let last = body.last, last.isRule { body.removeLast() }
    end = index
  }

  private mutating func take(_ scalars: [Unicode.Scalar]) {
    if isTaken.count < scalars.count {
      isTaken += Array(repeating: false, count: scalars.count - isTaken.count)
    }
    for (column, scalar) in scalars.enumerated() where !scalar.properties.isWhitespace { isTaken[column] = true }
  }

  /// Whether columns stay apart with this line among them.
  private func fits(_ scalars: [Unicode.Scalar]) -> Bool {
    guard !body.isEmpty else { return true }
    var with = self
    with.take(scalars)
    return with.columns.count > 1 && (with.columns.count >= columns.count || body.count == 1)
  }

  /// A line without a gap belongs to the table where it lies under a later column, or names rows that follow at once.
  private func hangs(_ scalars: [Unicode.Scalar], before next: Int, _ lines: [TextLine]) -> Bool {
    let columns = self.columns
    guard columns.count > 1, let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    if first >= columns[1].lowerBound { return true }
    guard scalars.count <= columns[0].upperBound, next < lines.count else { return false }
    return TextColumns.isGapped(lines[next].expanded) && fits(lines[next].expanded)
  }

  /// Two spaces within a line that don't only end a sentence.
  static func isGapped(_ scalars: [Unicode.Scalar]) -> Bool {
    var gap = 0
    var last: Unicode.Scalar?
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        gap += 1
        continue
      }
      if let last, gap > 1, gap > 2 || !".!?:;,".unicodeScalars.contains(last) { return true }
      (gap, last) = (0, scalar)
    }
    return false
  }

  // MARK: columns

  /// Stretches of letters that at least two spaces part in every line.
  private var columns: [Range<Int>] {
    var found: [Range<Int>] = []
    for column in isTaken.indices where isTaken[column] {
      if let last = found.last, column - last.upperBound < 2 {
        found[found.count - 1] = last.lowerBound..<column + 1
      } else {
        found.append(column..<column + 1)
      }
    }
    return found
  }

  /// The same without those that hold something in one line alone: two spaces within its words.
  private var filled: [Range<Int>] {
    let lines = body.filter { !$0.isRule }.map(\.scalars)
    return columns.reduce(into: []) { kept, column in
      if let last = kept.last, lines.count(where: { TextColumns.ends(of: $0, in: column) != nil }) < 2 {
        kept[kept.count - 1] = last.lowerBound..<column.upperBound
      } else {
        kept.append(column)
      }
    }
  }

  /// Whether each begins or ends at one place in most lines: two lines of prose may have a gap in common.
  private func isEven(_ columns: [Range<Int>]) -> Bool {
    let lines = body.filter { !$0.isRule }.map(\.scalars)
    return columns.allSatisfy { column in
      let held = lines.compactMap { TextColumns.ends(of: $0, in: column) }
      let starts = Dictionary(grouping: held, by: \.lowerBound).values.map(\.count).max() ?? 0
      let ends = Dictionary(grouping: held, by: \.upperBound).values.map(\.count).max() ?? 0
      return held.count >= 2 && (max(starts, ends) * 2 >= held.count || held.count >= 4)
    }
  }

  /// From the first sign in a column to the last; nil where it holds none.
  private static func ends(of line: [Unicode.Scalar], in column: Range<Int>) -> ClosedRange<Int>? {
    let held = line[column.clamped(to: 0..<line.count)]
    guard let first = held.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = held.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return first...last
  }

  private static func cells(of scalars: [Unicode.Scalar], in columns: [Range<Int>]) -> [HTMLLine] {
    columns.map { TextLine.line(scalars[$0.clamped(to: 0..<scalars.count)]) }
  }

  // MARK: rows

  /// Above the first line drawn stand the heads; where such lines part all rows, what stands between two is one.
  private static func rows(of cut: [[HTMLLine]?]) -> [TextTable.Row] {
    let groups = cut.split(whereSeparator: { $0 == nil }).map { $0.compactMap { $0 } }
    if groups.count > 2 { return groups.enumerated().map { TextTable.Row(cells: merged($1), isHeader: $0 == 0) } }
    guard groups.count == 2, groups[0].count <= 3 else { return wrapped(groups.flatMap { $0 }) }
    return [TextTable.Row(cells: merged(groups[0]), isHeader: true)] + wrapped(groups[1])
  }

  /// A line with nothing in its first column goes on with the row above, unless it fills all its other columns.
  private static func wrapped(_ lines: [[HTMLLine]]) -> [TextTable.Row] {
    var rows: [TextTable.Row] = []
    for line in lines {
      let isFilled = line.count > 2 && line.dropFirst().allSatisfy { !$0.isEmpty }
      if line[0].isEmpty, !isFilled, let last = rows.last {
        rows[rows.count - 1].cells = merged([last.cells, line])
      } else {
        rows.append(TextTable.Row(cells: line))
      }
    }
    return rows
  }

  private static func merged(_ lines: [[HTMLLine]]) -> [HTMLLine] {
    lines.dropFirst().reduce(into: lines[0]) { whole, line in
      for (index, cell) in line.enumerated() { whole[index].append(cell) }
    }
  }
}
