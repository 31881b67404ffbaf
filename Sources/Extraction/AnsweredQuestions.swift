import Documents

/// A table that holds the request's questions with the answers beside them: a form of prose, not a table of figures.
struct AnsweredQuestions: Sendable {
  let marks: Annotations

  struct Row: Sendable {
    var question: Span
    var answer: Span
  }

  /// The rows with a question and an answer; none unless most rows ask something.
  func rows(of table: Table) -> [Row] {
    let grid = Grid(table)
    guard (2...3).contains(grid.columnCount) else { return [] }
    let rows = (0..<grid.rowCount).compactMap { row -> Row? in
      let filled = grid.filled(inRow: row).filter { $0.row == row }
      guard filled.count >= 2, let answer = filled.last, filled[filled.count - 2].span != answer.span else {
        return nil
      }
      return Row(question: filled[filled.count - 2].span, answer: answer.span)
    }
    let asking = rows.filter { asks($0.question) && !asks($0.answer) }
    return asking.count * 2 > grid.rowCount ? asking : []
  }

  private func asks(_ span: Span) -> Bool {
    let words = marks.words(span)
    return marks.text[span].hasSuffix("?")
      || zip(words, words.dropFirst()).contains { $0 == "how" && $1 == "many" }
      || words.count >= 4
        && zip(words, words.dropFirst()).prefix(3).contains {
          $0 == "what" || $0 == "please" && !["see", "refer", "find", "note"].contains($1)
        }
  }
}
