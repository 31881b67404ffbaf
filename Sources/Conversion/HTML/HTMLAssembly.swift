import Documents

/// Writes drafts into a document: one text, its words, blocks and tables.
struct HTMLAssembly {
  private var document: Document
  /// The page of the draft at hand.
  private var page = 1

  private init(pages: Int) {
    document = Document(pages: (1...max(1, pages)).map { Page(number: $0, width: 0, height: 0) })
  }

  static func document(of drafts: [HTMLDraft], pages: Int = 1, warnings: [String]) -> Document {
    var assembly = HTMLAssembly(pages: pages)
    for draft in drafts { assembly.write(draft) }
    assembly.document.warnings = warnings
    return assembly.document
  }

  private mutating func write(_ draft: HTMLDraft) {
    guard draft.wordCount > 0 else { return }
    page = draft.page
    if document.text.count > 0 { document.text.append("\n") }
    switch draft.content {
    case .table(let grid): write(grid, region: draft.region)
    case .heading(let level, let line): write(line, .heading(level: level), draft)
    case .paragraph(let line): write(line, .paragraph, draft)
    case .listItem(let level, let ordinal, let line):
      write(line, .listItem(level: level), draft, ordinal: ordinal)
    }
  }

  private mutating func write(_ line: HTMLLine, _ kind: Block.Kind, _ draft: HTMLDraft, ordinal: Int? = nil) {
    let first = document.words.count
    let span = write(line)
    var marker: Span?
    if draft.markerWords > 0 {
      marker = document.words[first..<first + draft.markerWords].map(\.span).reduce(nil) {
        $0?.union($1) ?? $1
      }
    }
    document.blocks.append(
      Block(
        kind: kind, region: draft.region, span: span, marker: marker, ordinal: marker == nil ? ordinal : nil,
        page: page,
        style: line.commonStyle))
  }

  private mutating func write(_ grid: HTMLGrid, region: Block.Region) {
    let start = document.text.count
    var caption: Span?
    if !grid.caption.isEmpty {
      caption = write(grid.caption)
      document.text.append("\n")
    }
    var cells: [Cell] = []
    var row: Int?
    for cell in grid.cells {
      if let row { document.text.append(cell.row == row ? "\t" : "\n") }
      row = cell.row
      cells.append(
        Cell(
          row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
          isHeader: cell.isHeader, span: write(cell.line), page: page, style: cell.line.commonStyle))
    }
    let span = Span(start, document.text.count)
    document.blocks.append(Block(kind: .table(document.tables.count), region: region, span: span, page: page))
    document.tables.append(
      Table(
        rowCount: grid.rowCount, columnCount: grid.columnCount, cells: cells, origin: grid.origin,
        caption: caption,
        span: span))
  }

  /// Appends a line's words, parted by single spaces.
  private mutating func write(_ line: HTMLLine) -> Span {
    let start = document.text.count
    for (index, word) in line.words.enumerated() {
      if index > 0 { document.text.append(" ") }
      let from = document.text.count
      document.text.append(word.text)
      document.words.append(
        Word(span: Span(from, document.text.count), page: page, box: nil, style: word.style))
    }
    return Span(start, document.text.count)
  }
}

extension HTMLLine {
  /// How most of its words are set.
  var commonStyle: Style {
    func most(_ holds: (Style) -> Bool) -> Bool { words.count { holds($0.style) } * 2 > words.count }
    return Style(bold: most(\.bold), italic: most(\.italic), underlined: most(\.underlined))
  }
}
