import Documents

/// A table in plain text, where its lines plainly are one: parted by bars, by tabs, or by columns of spaces.
struct TextTable {
  private(set) var grid: HTMLGrid
  /// The first line after it.
  private(set) var end: Int

  /// What begins with a line: a table, or none before another line.
  enum Outcome {
    case table(TextTable)
    case none(before: Int)
  }

  static func outcome(at start: Int, of lines: [TextLine]) -> Outcome {
    var seen = start + 1
    for read in [barred, tabbed, aligned] {
      guard let found = read(start, lines) else { continue }
      if isTable(found.rows.map(\.cells)), let table = TextTable(found) { return .table(table) }
      // Lines of one shape are looked at once: there may be a million of them.
      seen = max(seen, found.end)
    }
    return .none(before: seen)
  }

  private init?(_ found: Found) {
    let rows = found.rows.map { row in
      row.cells.map { HTMLRawCell(line: $0, isHeader: row.isHeader && !$0.isEmpty) }
    }
    guard let grid = HTMLGrid(rows: rows, origin: found.origin) else { return nil }
    (self.grid, end) = (grid, found.end)
  }

  struct Row {
    var cells: [HTMLLine]
    var isHeader = false
  }

  private typealias Found = (rows: [Row], end: Int, origin: Table.Origin)

  /// Two rows at least, two columns that hold something; neither the lines of a head ("Reference:   123/14") nor a list
  /// whose numbers stand apart from their words.
  private static func isTable(_ rows: [[HTMLLine]]) -> Bool {
    let filled = rows.filter { row in row.count { !$0.isEmpty } > 1 }
    guard filled.count >= 2, let columns = rows.map(\.count).max(), columns >= 2 else { return false }
    guard columns == 2 else { return true }
    let labels = rows.compactMap { $0.first?.text }.filter { !$0.isEmpty }
    return !labels.allSatisfy { $0.hasSuffix(":") } && !labels.allSatisfy(isListMark)
  }

  private static func isListMark(_ text: String) -> Bool {
    guard let last = text.last, !text.contains(" ") else { return false }
    return HTMLMarkers.isMarker(text) && !last.isNumber || text.count == 1 && !last.isLetter && !last.isNumber
  }

  // MARK: bars

  /// "| PC | Dismissed |", with lines drawn between some rows or none.
  private static func barred(_ start: Int, _ lines: [TextLine]) -> Found? {
    var cut: [[HTMLLine]?] = []
    var width: Int?
    for line in lines[start...] {
      guard line.page == lines[start].page, !line.isQuoted else { break }
      if line.isRule {
        cut.append(nil)
        continue
      }
      guard line.scalars.contains("|") else { break }
      let cells = cells(parting: line, at: "|")
      guard cells.count > 1, cells.count == width ?? cells.count else { break }
      width = cells.count
      cut.append(cells)
    }
    return cut.isEmpty ? nil : (rows(of: cut), start + cut.count, .markup)
  }

  private static func cells(parting line: TextLine, at mark: Unicode.Scalar) -> [HTMLLine] {
    var parts = line.scalars.split(separator: mark, omittingEmptySubsequences: false)
    if mark == "|" {
      func isEmpty(_ part: ArraySlice<Unicode.Scalar>?) -> Bool { part?.allSatisfy(\.properties.isWhitespace) ?? false }
      if isEmpty(parts.first) { parts.removeFirst() }
      if isEmpty(parts.last) { parts.removeLast() }
    }
    return parts.map { TextLine.line($0) }
  }

  /// Nil stands for a line drawn. Where one stands between all rows, lines between two of them are one row.
  private static func rows(of cut: [[HTMLLine]?]) -> [Row] {
    let groups = cut.split(whereSeparator: { $0 == nil }).map { $0.compactMap { $0 } }
    guard groups.count > 1 else { return (groups.first ?? []).map { Row(cells: $0) } }
    if groups.count > 2 { return groups.enumerated().map { Row(cells: merged($1), isHeader: $0 == 0) } }
    return [Row(cells: merged(groups[0]), isHeader: true)] + groups.dropFirst().joined().map { Row(cells: $0) }
  }

  private static func merged(_ lines: [[HTMLLine]]) -> [HTMLLine] {
    let width = lines.map(\.count).max() ?? 0
    return lines.reduce(into: Array(repeating: HTMLLine(), count: width)) { whole, line in
      for (index, cell) in line.enumerated() { whole[index].append(cell) }
    }
  }

  // MARK: tabs

  /// The same number of tabs in each line, or of stretches of them.
  private static func tabbed(_ start: Int, _ lines: [TextLine]) -> Found? {
    func rows(_ cells: (TextLine) -> [HTMLLine]) -> [Row] {
      var rows: [Row] = []
      for line in lines[start...] {
        guard line.page == lines[start].page, !line.isQuoted,
          line.scalars.drop(while: \.properties.isWhitespace).contains("\t")
        else { break }
        let cells = cells(line)
        guard cells.count == rows.first?.cells.count ?? cells.count else { break }
        rows.append(Row(cells: cells))
      }
      return rows
    }
    let singles = rows { cells(parting: $0, at: "\t") }
    let stretches = singles.count > 1 ? [] : rows { line in cells(parting: line, at: "\t").filter { !$0.isEmpty } }
    let longer = singles.count > 1 ? singles : stretches
    return longer.count > 1 ? (longer, start + longer.count, .markup) : nil
  }

  // MARK: columns of spaces

  private static func aligned(_ start: Int, _ lines: [TextLine]) -> Found? {
    TextColumns(at: start, of: lines).map { ($0.rows, $0.end, .alignment) }
  }
}
