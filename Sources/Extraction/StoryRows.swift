import Documents
import Vocabulary

/// Rows of a label and a story: "Individual 3 | Special constable. Sent a photograph … Dismissed without notice."
extension BodyReader {
  mutating func readStoryRows(_ grid: Grid, _ number: Int) -> Bool {
    guard grid.columnCount == 2, grid.rowCount >= 2 else { return false }
    let rows = grid.bodyRows.compactMap { row -> (row: Int, label: Span, story: Span)? in
      guard let label = grid.cell(row, 0), let story = grid.cell(row, 1), label.columnSpan == 1, !story.span.isEmpty
      else { return nil }
      return (row, label.span, story.span)
    }
    guard rows.count == grid.bodyRows.count, rows.allSatisfy({ isOrdinal($0.label) }),
      rows.count(where: { tellsAll($0.story) }) * 2 > rows.count
    else { return false }
    let narrative = NarrativeReader(marks: marks)
    var matters: [Matter] = []
    for (row, _, story) in rows {
      matters += narrative.matters(
        ofItem: story, locator: "table:\(number)/row:\(row)", context: context, earlier: result.matters + matters)
    }
    result.matters += matters
    return !matters.isEmpty
  }

  /// "Individual 3", "Case B", "4.": it numbers the row and says nothing of it.
  private func isOrdinal(_ span: Span) -> Bool {
    let words = marks.words(span)
    guard (1...3).contains(words.count), let last = words.last else { return false }
    return (last.allSatisfy(\.isNumber) && last.count <= 3 || last.count == 1)
      && PersonReader(marks: marks).persons(in: span, inColumn: true).allSatisfy { $0.rank == nil }
  }

  /// Who it was and what came of it, in sentences.
  private func tellsAll(_ story: Span) -> Bool {
    SentenceReader(text: marks.text).sentences(in: story).count >= 2
      && !PersonReader(marks: marks).persons(in: story).isEmpty
      && !OutcomeReader(marks: marks).outcomes(in: story).isEmpty
  }
}
