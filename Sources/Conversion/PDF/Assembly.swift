import Documents

/// Writes drafts into one text, and keeps where every word of it stands.
struct Assembly {
  private var text = Text()
  private var words: [Word] = []
  private var blocks: [Block] = []
  private var tables: [Table] = []
  private let hyphens: Hyphens

  private init(_ drafts: [Draft]) {
    hyphens = Hyphens(drafts.flatMap { $0.grid?.cells.flatMap(\.lines) ?? $0.lines })
  }

  static func document(
    _ drafts: [Draft], pages: [Page], tagged: Bool, warnings: [String], hidden: [HiddenText] = []
  ) -> Document {
    var assembly = Assembly(drafts)
    for draft in drafts { assembly.add(draft) }
    return Document(
      text: assembly.text, pages: pages, words: assembly.words, blocks: assembly.blocks,
      tables: assembly.tables, tagged: tagged, warnings: warnings, hidden: hidden)
  }

  private mutating func add(_ draft: Draft) {
    if text.count > 0 { text.append("\n" as Unicode.Scalar) }
    switch draft.content {
    case .text(let lines): addText(draft, lines)
    case .grid(let grid): addTable(draft, grid)
    }
  }

  private mutating func addText(_ draft: Draft, _ lines: [Line]) {
    let firstWord = words.count
    let span = write(lines)
    blocks.append(
      Block(
        kind: draft.kind, region: draft.region, span: span,
        marker: draft.isMarked && firstWord < words.count ? words[firstWord].span : nil,
        page: draft.page, box: Assembly.box(of: lines, on: draft.page), style: draft.style))
  }

  private mutating func addTable(_ draft: Draft, _ grid: Grid) {
    let start = text.count
    var cells: [Cell] = []
    var row = 0
    for cell in grid.cells {
      if !cells.isEmpty { text.append(cell.row > row ? "\n" : "\t" as Unicode.Scalar) }
      row = cell.row
      let span = write(cell.lines)
      cells.append(
        Cell(
          row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
          isHeader: cell.isHeader, span: span, page: cell.page, box: cell.box.upright,
          style: Line.mainStyle(of: cell.words)))
    }
    let span = Span(start, text.count)
    blocks.append(
      Block(kind: .table(tables.count), region: draft.region, span: span, page: grid.page, box: grid.box))
    tables.append(
      Table(
        rowCount: grid.rowCount, columnCount: grid.columnCount, cells: cells, origin: grid.origin, span: span)
    )
  }

  /// Lines joined by spaces; a part of a hyphenated word is joined to the next without one, and without a
  /// hyphen that only the line's end made.
  private mutating func write(_ lines: [Line]) -> Span {
    let start = text.count
    var previous: PageWord?
    for (row, line) in lines.enumerated() {
      let below = row + 1 < lines.count ? lines[row + 1].words.first : nil
      for (index, word) in line.words.enumerated() {
        if let previous, !(index == 0 && Assembly.isHyphenated(previous, word)) {
          text.append(" " as Unicode.Scalar)
        }
        let begin = text.count
        let isSoft = index == line.words.count - 1 && below.map { hyphens.isSoft(word, $0) } ?? false
        for scalar in isSoft ? word.scalars.dropLast() : word.scalars[...] { text.append(scalar) }
        words.append(
          Word(
            span: Span(begin, text.count), page: word.page, box: word.box, style: word.style,
            confidence: word.confidence))
        previous = word
      }
    }
    return Span(start, text.count)
  }

  /// "investi-" above "gated", not a dash.
  static func isHyphenated(_ last: PageWord, _ next: PageWord) -> Bool {
    guard last.scalars.count > 1, let hyphen = last.scalars.last, Hyphens.isHyphen(hyphen),
      last.scalars[last.scalars.count - 2].properties.isAlphabetic, let first = next.scalars.first
    else { return false }
    return first.properties.isAlphabetic
  }

  private static func box(of lines: [Line], on page: Int) -> Box? {
    let boxes = lines.filter { $0.page == page }.map(\.box)
    guard let first = boxes.first else { return nil }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }
}

extension Box {
  /// With its edges in order: a blank cell between columns that overlap has none of its own.
  fileprivate var upright: Box {
    Box(left: min(left, right), top: min(top, bottom), right: max(left, right), bottom: max(top, bottom))
  }
}
