import Documents
import Vocabulary

/// Tables in a letter's course: its head, a form that the request wants, questions with their answers beside them, a letter
/// in two languages.
extension AnatomyReader {
  mutating func readTable(_ block: Block, _ index: Int, _ table: Table) {
    if state == .opening, isLetterHeadTable(table) {
      add(block.span, index, .head)
      return
    }
    if state == .request, isAskedFor(index) {
      add(block.span, index, .request)
      return
    }
    if readInTwoLanguages(table, index) || readAsAnswers(table, index) { return }
    if state != .opening || !isLetterHeadTable(table) { state = .answer }
    add(block.span, index, .answer)
  }

  /// Request and answer in Welsh and English, side by side: the English column is read down.
  private mutating func readInTwoLanguages(_ table: Table, _ index: Int) -> Bool {
    let cells = WelshReader(marks: marks).english(of: table)
    guard !cells.isEmpty else { return false }
    for cell in cells {
      let label = QuestionLabel.read(marks, cell)
      if isHeading("request_heading", cell) {
        state = .request
        add(cell, index, .request)
      } else if isHeading("answer_heading", cell)
        || (label?.isAnswer ?? false) && isBlank(Span(label?.span.end ?? 0, cell.end))
      {
        state = .answer
        question = result.questions.indices.first
        add(cell, index, .head)
      } else if state == .request || isQuestion(cell, listed: false) {
        ask(number: label?.number ?? leadingNumber(of: cell)?.number, cell)
        add(cell, index, .request)
      } else {
        state = .answer
        let numbered = leadingNumber(of: cell)
        if let numbered { question = result.questions.lastIndex { $0.number == numbered.number } ?? question }
        add(numbered?.rest ?? cell, index, .answer, bySentence: true)
      }
    }
    return true
  }

  /// "2. None": the number of a question before its answer.
  private func leadingNumber(of span: Span) -> (number: String, rest: Span)? {
    guard let first = marks.folded.tokens(in: span).first, marks.folded.word(first).allSatisfy(\.isNumber),
      marks.folded.word(first).count <= 2
    else { return nil }
    let end = marks.folded.tokens[first].span.end
    guard end < span.end, ".)".unicodeScalars.contains(text.scalars[end]) else { return nil }
    return (marks.folded.word(first), text.trimmed(Span(end + 1, span.end)))
  }

  /// A question in each row with its answer beside it.
  private mutating func readAsAnswers(_ table: Table, _ index: Int) -> Bool {
    let rows = AnsweredQuestions(marks: marks).rows(of: table)
    guard !rows.isEmpty else { return false }
    state = .answer
    for row in rows {
      let label = QuestionLabel.read(marks, row.question)
      ask(number: label?.number, label.map { Span($0.span.end, row.question.end) } ?? row.question)
      add(row.question, index, .request)
      add(row.answer, index, .answer, bySentence: true)
    }
    return true
  }

  /// A table that the request shows as the form it wants: "for example", "in this format".
  private func isAskedFor(_ index: Int) -> Bool {
    guard let last = result.statements.last, last.zone == .request, last.block >= index - 2 else { return false }
    let words = marks.words(last.span)
    return words.contains {
      ["example", "format", "like", "layout", "form", "template", "eg", "follows", "spreadsheet", "columns", "shown"]
        .contains($0)
    }
  }
}
