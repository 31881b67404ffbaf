import Documents

/// Cuts a sheet into what a reader sees on it: tables, titles over them, and text that stands by itself.
///
/// Empty rows and columns part tables. In each part, lines at the top or the bottom in which one cell alone holds
/// something are titles and notes.
struct SheetFlow {
  private let sheet: Sheet
  private let page: Int
  private var drafts: [HTMLDraft] = []
  private var warnings: [String] = []

  static func drafts(of sheet: Sheet, page: Int) -> (drafts: [HTMLDraft], warnings: [String]) {
    var flow = SheetFlow(sheet: sheet, page: page)
    if let name = sheet.name, !sheet.cells.isEmpty { flow.emit(.heading(level: 2, Self.line(name, Style(bold: true)))) }
    flow.cut(sheet.cells.keys.sorted(), byRows: true, isSettled: false)
    return (flow.drafts, flow.warnings)
  }

  private init(sheet: Sheet, page: Int) {
    self.sheet = sheet
    self.page = page
  }

  private static func line(_ text: String, _ style: Style) -> HTMLLine {
    var line = HTMLLine()
    line.append(text, style: style, linked: false)
    return line
  }

  private mutating func emit(_ content: HTMLDraft.Content) {
    var draft = HTMLDraft(content: content, region: .body)
    draft.page = page
    if case .paragraph(let line) = content, let count = HTMLMarkers.marker(of: line) {
      draft.content = .listItem(level: 0, ordinal: nil, line)
      draft.markerWords = count
    }
    drafts.append(draft)
  }

  // MARK: Parts

  private func rows(of place: Sheet.Place) -> ClosedRange<Int> { sheet.merged[place]?.rows ?? place.row...place.row }

  private func columns(of place: Sheet.Place) -> ClosedRange<Int> {
    sheet.merged[place]?.columns ?? place.column...place.column
  }

  /// Parts cells at empty rows, each part at empty columns, and so on. `isSettled`: nothing parted them the other way.
  private mutating func cut(_ places: [Sheet.Place], byRows: Bool, isSettled: Bool) {
    let parts = Self.parts(places) { byRows ? rows(of: $0) : columns(of: $0) }
    if parts.count == 1, isSettled { return read(parts[0]) }
    for part in parts { cut(part, byRows: !byRows, isSettled: parts.count == 1) }
  }

  private static func parts(
    _ places: [Sheet.Place], _ extent: (Sheet.Place) -> ClosedRange<Int>
  ) -> [[Sheet.Place]] {
    var parts: [(end: Int, places: [Sheet.Place])] = []
    for place in places.sorted(by: { (extent($0).lowerBound, $0) < (extent($1).lowerBound, $1) }) {
      let range = extent(place)
      if let last = parts.last, range.lowerBound <= last.end + 1 {
        parts[parts.count - 1].places.append(place)
        parts[parts.count - 1].end = max(last.end, range.upperBound)
      } else {
        parts.append((range.upperBound, [place]))
      }
    }
    return parts.map { $0.places.sorted() }
  }

  // MARK: One part

  private mutating func read(_ places: [Sheet.Place]) {
    var lines = Dictionary(grouping: places, by: \.row).sorted { $0.key < $1.key }.map(\.value)
    var titles: [Sheet.Place] = []
    while let first = lines.first, first.count == 1, lines.count == 1 || !isColumn(lines) {
      titles.append(first[0])
      lines.removeFirst()
    }
    var notes: [Sheet.Place] = []
    while let last = lines.last, last.count == 1, lines.count > 1, !isColumn(lines),
      isNote(last[0], below: lines.dropLast())
    {
      notes.insert(last[0], at: 0)
      lines.removeLast()
    }
    for title in titles { text(title, overTable: !lines.isEmpty) }
    if isColumn(lines) {
      for place in lines.joined() { text(place, overTable: false) }
    } else if !lines.isEmpty {
      table(Array(lines.joined()))
    }
    for note in notes { text(note, overTable: false) }
  }

  /// Whether no line has more than one cell with something in it.
  private func isColumn(_ lines: [[Sheet.Place]]) -> Bool { lines.allSatisfy { $0.count == 1 } }

  /// Words below a table that are no row of it: they reach over several of its columns, or are a sentence.
  private func isNote(_ place: Sheet.Place, below lines: some Collection<[Sheet.Place]>) -> Bool {
    guard let cell = sheet.cells[place], !cell.isNumber else { return false }
    return columns(of: place).count > 1 || cell.text.wordCount > 8
  }

  private mutating func text(_ place: Sheet.Place, overTable: Bool) {
    guard let cell = sheet.cells[place] else { return }
    // A cell may hold paragraphs.
    for part in cell.text.split(whereSeparator: \.isNewline) {
      let line = Self.line(String(part), cell.style)
      let isTitle = line.words.count <= 20 && !cell.isNumber && (overTable || cell.style.bold)
      emit(isTitle ? .heading(level: 3, line) : .paragraph(line))
    }
  }

  private mutating func table(_ places: [Sheet.Place]) {
    guard let top = places.map(\.row).min(), let left = places.map(\.column).min() else { return }
    let bottom = places.map { self.rows(of: $0).upperBound }.max() ?? top
    let right = places.map { columns(of: $0).upperBound }.max() ?? left
    guard (bottom - top + 1).multipliedReportingOverflow(by: right - left + 1).partialValue <= HTMLGrid.mostPositions
    else {
      warnings.append("a table too large: read as text")
      for place in places { text(place, overTable: false) }
      return
    }
    let filled = Set(places)
    let covered = places.compactMap { sheet.merged[$0] }
    var isCovered: Set<Sheet.Place> = []
    for area in covered {
      for row in area.rows where row <= bottom {
        for column in area.columns where column <= right { isCovered.insert(Sheet.Place(row: row, column: column)) }
      }
    }
    let heads = headRows(filled, top: top, bottom: bottom, columns: left...right)
    var rows: [[HTMLRawCell]] = []
    for row in top...bottom {
      var cells: [HTMLRawCell] = []
      for column in left...right {
        let place = Sheet.Place(row: row, column: column)
        guard filled.contains(place) || !isCovered.contains(place) else { continue }
        let cell = filled.contains(place) ? sheet.cells[place] : nil
        cells.append(
          HTMLRawCell(
            line: Self.line(cell?.text ?? "", cell?.style ?? Style()), isHeader: heads.contains(row) && cell != nil,
            rowSpan: self.rows(of: place).clamped(to: top...bottom).count,
            columnSpan: columns(of: place).clamped(to: left...right).count))
      }
      rows.append(cells)
    }
    guard let grid = HTMLGrid(rows: rows, origin: .markup) else { return }
    emit(.table(grid))
  }

  /// The rows at the top that name the columns: set apart by bold or a shade from what follows, or called so by the file.
  private func headRows(_ filled: Set<Sheet.Place>, top: Int, bottom: Int, columns: ClosedRange<Int>) -> Set<Int> {
    func cells(_ row: Int) -> [SheetCell] {
      columns.compactMap { column in
        let place = Sheet.Place(row: row, column: column)
        return filled.contains(place) ? sheet.cells[place] : nil
      }
    }
    func isSetApart(_ row: Int) -> Bool {
      let cells = cells(row)
      return cells.count > 1 && cells.allSatisfy { $0.style.bold } || cells.count > 1 && cells.allSatisfy(\.isShaded)
    }
    if let named = (top...min(top + 3, bottom)).first(where: sheet.headRows.contains), named < bottom {
      return Set(top...named)
    }
    let rows = (top...bottom).prefix(4).prefix(while: isSetApart)
    guard let last = rows.last, last < bottom, !(last + 1...bottom).allSatisfy(isSetApart) else { return [] }
    return Set(rows)
  }
}
