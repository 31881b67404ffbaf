import Documents
import Reporting

/// The words of a record where they stand in a document that has no pages to be drawn (a mail, a page of HTML, a Word or
/// Excel file): the rows of their table under its head, or their paragraph, the evidence marked.
struct EvidenceContext {
  let document: Document
  let span: Span
  /// Of the evidence; what isn't in the rows or the paragraph marks nothing.
  let marks: [Span]

  /// A record of a whole table is shown by its first rows.
  private static let mostRows = 12
  /// A longer paragraph is shown by what stands around the words.
  private static let longest = 1_200

  func markup(into markup: inout Markup) {
    if let table = document.tables.first(where: { $0.cells.contains { isShown($0.span) } }) {
      self.table(table, into: &markup)
    } else {
      markup.element("blockquote", [("class", "context")]) { markup in
        words(paragraph, into: &markup)
      }
    }
  }

  private func isShown(_ other: Span) -> Bool { !other.isEmpty && span.overlaps(other) }

  /// All blocks that hold some of the words.
  private var paragraph: Span {
    let whole = document.blocks.map(\.span).filter(isShown).reduce(span) { $0.union($1) }
    guard whole.length > EvidenceContext.longest else { return whole }
    let room = max(0, EvidenceContext.longest - span.length) / 2
    let start = max(whole.start, span.start - room)
    return document.text.trimmed(Span(start, min(whole.end, start + EvidenceContext.longest)))
  }

  // MARK: tables

  private func table(_ table: Table, into markup: inout Markup) {
    let own = Set(table.cells.filter { isShown($0.span) }.flatMap { $0.row..<($0.row + $0.rowSpan) })
    let first = own.min() ?? 0
    let heads = Set(table.cells.filter { $0.isHeader && $0.row < first }.map(\.row))
    let rows = (heads.sorted() + own.sorted()).prefix(EvidenceContext.mostRows)
    markup.element("div", [("class", "scroll")]) { markup in
      markup.element("table", [("class", "context")]) { markup in
        markup.element("caption", text: "The row in its table, as the document has it")
        for row in rows {
          markup.element("tr") { markup in
            for cell in cells(of: row, in: table, isFirst: row == first) {
              self.cell(cell, isHead: heads.contains(row), into: &markup)
            }
          }
        }
      }
    }
  }

  /// In order of their columns; in the first row shown those, too, that reach down into it.
  private func cells(of row: Int, in table: Table, isFirst: Bool) -> [Cell] {
    table.cells.filter { cell in
      cell.row == row || isFirst && !cell.isHeader && cell.row < row && row < cell.row + cell.rowSpan
    }.sorted { $0.column < $1.column }
  }

  private func cell(_ cell: Cell, isHead: Bool, into markup: inout Markup) {
    var attributes: [(StaticString, String)] = isHead ? [("scope", "col")] : []
    if cell.columnSpan > 1 { attributes.append(("colspan", "\(cell.columnSpan)")) }
    let name: StaticString = isHead ? "th" : "td"
    markup.element(name, attributes) { words(cell.span, into: &$0) }
  }

  private func words(_ span: Span, into markup: inout Markup) {
    var at = span.start
    for mark in marks.filter({ $0.overlaps(span) && !$0.isEmpty }).sorted() where mark.end > at {
      let (start, end) = (max(at, mark.start), min(mark.end, span.end))
      guard start < end else { continue }
      markup.text(document.text[Span(at, start)])
      markup.element("mark", text: document.text[Span(start, end)])
      at = end
    }
    markup.text(document.text[Span(at, span.end)])
  }
}
