import Documents

/// Tells the Welsh half of a letter, so that each matter is read once. Source: domain §6 row 38.
struct WelshReader: Sendable {
  let marks: Annotations
  /// Whether the letter has English enough to rely on.
  private let hasEnglish: Bool

  init(marks: Annotations) {
    self.marks = marks
    let common = ["the", "and", "of", "was", "for", "to"]
    hasEnglish = marks.folded.forms.count { common.contains($0.word) } >= 4
  }

  /// The blocks of the Welsh half: those that are Welsh by their words, and lines between such that have no English.
  func blocks() -> Set<Int> {
    guard hasEnglish else { return [] }
    let body = marks.document.blocks.indices.filter { marks.document.blocks[$0].region == .body }
    var result = Set(body.filter { isWelsh(marks.document.blocks[$0].content) })
    let places = body.indices.filter { result.contains(body[$0]) }
    for (before, after) in zip(places, places.dropFirst()) where after - before <= 4 {
      result.formUnion(
        body[before...after].filter { index in
          let line = marks.document.blocks[index].content
          // "Dyddiad / Date" is in both.
          return english(marks.words(line)) == 0 && !marks.text[line].contains(" / ")
        })
    }
    return result
  }

  /// Words that Welsh doesn't have as well ("at", "to", "or").
  private func english(_ words: [String]) -> Int {
    words.filter { ["the", "of", "and", "was", "for", "with", "were", "by", "from", "that"].contains($0) }.count
  }

  func isWelsh(_ span: Span) -> Bool {
    guard hasEnglish else { return false }
    let welsh = marks.cues("welsh", in: span).count
    guard welsh >= 2 else { return false }
    let words = marks.words(span)
    return words.count >= 4 && welsh * 5 > words.count && welsh > english(words) && !isInBoth(span)
  }

  /// The English cells of a table that has a letter in both languages side by side, from the top; none where it is no such
  /// table. Some cells of the other column are long enough to tell, and none of these is Welsh.
  func english(of table: Table) -> [Span] {
    guard table.columnCount == 2, table.rowCount >= 2 else { return [] }
    let columns = (0...1).map { column in
      table.cells.filter { $0.column == column && $0.columnSpan == 1 && !$0.span.isEmpty }
        .sorted { $0.row < $1.row }.map(\.span)
    }
    let welsh = columns.map { $0.count(where: isWelsh) }
    guard let other = welsh.firstIndex(of: 0), welsh[1 - other] >= 2,
      columns[other].contains(where: { english(marks.words($0)) >= 2 })
    else { return [] }
    return columns[other]
  }

  /// "Diswyddwyd / Dismissed" in cell after cell: each line says itself in both languages.
  private func isInBoth(_ span: Span) -> Bool {
    let lines = marks.text[span].split { "\t\n".contains($0) }.filter { $0.contains(where: \.isLetter) }
    return lines.count >= 2 && lines.filter { $0.contains(" / ") }.count * 2 > lines.count
  }
}
