import Documents

/// A piece of a letter as a test writes it down.
public enum Part: Sendable {
  case heading(String, level: Int = 2, region: Block.Region = .body)
  case paragraph(String, region: Block.Region = .body)
  case item(String, marker: String? = nil, ordinal: Int? = nil, level: Int = 0, region: Block.Region = .body)
  /// Rows of cells. "<" means that the cell to the left goes on here, "^" that the cell above does.
  case table([[String]], headers: Int = 1, caption: String? = nil, region: Block.Region = .body)
  /// What follows stands on the next page.
  case pageBreak
}

/// Builds a document from parts, by the rules that `Document` gives for its text.
public struct LetterBuilder {
  private var document = Document()
  private var page = 1

  public static func document(_ parts: [Part]) -> Document {
    var builder = LetterBuilder()
    for part in parts { builder.add(part) }
    builder.document.pages = (1...builder.page).map { Page(number: $0, width: 0, height: 0) }
    return builder.document
  }

  private mutating func add(_ part: Part) {
    if case .pageBreak = part {
      page += 1
      return
    }
    if document.text.count > 0 { document.text.append("\n") }
    let start = document.text.count
    switch part {
    case .heading(let words, let level, let region):
      write(words)
      close(.heading(level: level), region, start)
    case .paragraph(let words, let region):
      write(words)
      close(.paragraph, region, start)
    case .item(let words, let marker, let ordinal, let level, let region):
      if let marker { write(marker + " ") }
      let end = start + (marker?.unicodeScalars.count ?? 0)
      write(words)
      close(.listItem(level: level), region, start, marker: marker.map { _ in Span(start, end) }, ordinal: ordinal)
    case .table(let rows, let headers, let caption, let region):
      addTable(rows, headers: headers, caption: caption)
      close(.table(document.tables.count - 1), region, start)
    case .pageBreak: break
    }
  }

  private mutating func close(
    _ kind: Block.Kind, _ region: Block.Region, _ start: Int, marker: Span? = nil, ordinal: Int? = nil
  ) {
    document.blocks.append(
      Block(
        kind: kind, region: region, span: Span(start, document.text.count), marker: marker, ordinal: ordinal,
        page: page))
  }

  /// Appends words and notes where each stands.
  private mutating func write(_ string: String) {
    var start: Int?
    let scalars = Array(string.unicodeScalars)
    let base = document.text.count
    for (offset, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        if let from = start { addWord(from, base + offset) }
        start = nil
      } else if start == nil {
        start = base + offset
      }
    }
    document.text.append(string)
    if let from = start { addWord(from, base + scalars.count) }
  }

  private mutating func addWord(_ start: Int, _ end: Int) {
    document.words.append(Word(span: Span(start, end), page: page, box: nil))
  }

  private mutating func addTable(_ rows: [[String]], headers: Int, caption: String?) {
    let start = document.text.count
    var captionSpan: Span?
    if let caption {
      write(caption)
      captionSpan = Span(start, document.text.count)
      document.text.append("\n")
    }
    let columns = rows.map(\.count).max() ?? 0
    var cells: [Cell] = []
    for (row, words) in rows.enumerated() {
      if row > 0 { document.text.append("\n") }
      for (column, cell) in words.enumerated() where cell != "<" && cell != "^" {
        if column > 0 { document.text.append("\t") }
        let from = document.text.count
        write(cell)
        let wide = 1 + words[(column + 1)...].prefix { $0 == "<" }.count
        let tall = 1 + rows[(row + 1)...].prefix { $0.indices.contains(column) && $0[column] == "^" }.count
        cells.append(
          Cell(
            row: row, column: column, rowSpan: tall, columnSpan: wide, isHeader: row < headers,
            span: Span(from, document.text.count), page: page))
      }
    }
    document.tables.append(
      Table(
        rowCount: rows.count, columnCount: columns, cells: cells, origin: .markup, caption: captionSpan,
        span: Span(start, document.text.count)))
  }
}
