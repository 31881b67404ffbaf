import Documents

/// What stands around the figures of a table and says what they are: its caption, the line above, its heads.
struct TableSurroundings: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// The number of the table that a place stands in.
  func table(at span: Span) -> Int? {
    marks.document.tables.firstIndex { $0.span.contains(span) }
  }

  /// The caption and the last words before the table.
  func above(_ number: Int) -> [Span] {
    let table = marks.document.tables[number]
    let line = anatomy.statements.last { $0.span.end <= table.span.start }.map(\.span)
    return [table.caption, line].compactMap { $0 }
  }

  /// The cells over one cell of it that hold words.
  func heads(over span: Span, of number: Int) -> [Span] {
    let table = marks.document.tables[number]
    guard let own = table.cells.first(where: { $0.span.contains(span) }) else { return [] }
    return table.cells.filter { $0.column == own.column && $0.row < own.row && !isNumber($0.span) }.map(\.span)
  }

  /// All cells that hold words and no number.
  func words(of number: Int) -> [Span] {
    marks.document.tables[number].cells.map(\.span).filter { !$0.isEmpty && !isNumber($0) }
  }

  private func isNumber(_ span: Span) -> Bool {
    switch marks.counts.cell(span) {
    case .count, .zero, .dash: true
    default: false
    }
  }
}
