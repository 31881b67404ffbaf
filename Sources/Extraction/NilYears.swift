import Documents
import Vocabulary

/// "2020 – Nil", "2021 – Nil" on lines of their own: none in any of the years.
extension BodyReader {
  /// The first of two years or more that are all said to have none, where no year is said to have some.
  func nilYears() -> Span? {
    let lines = anatomy.statements.filter { $0.zone == .answer }.compactMap {
      statement -> (span: Span, cell: CountCell)? in
      guard marks.words(statement.span).count <= 6, let year = marks.dates.dates(in: statement.span).first,
        year.span.start - statement.span.start <= 3, [.year, .financialYear].contains(year.form)
      else { return nil }
      return (statement.span, marks.counts.cell(afterSigns(year.span.end, until: statement.span.end)))
    }
    let none = lines.filter { if case .zero = $0.cell { true } else { false } }
    let some = lines.contains { if case .count = $0.cell { true } else { false } }
    return none.count >= 2 && !some ? none[0].span : nil
  }

  private func afterSigns(_ start: Int, until end: Int) -> Span {
    var at = start
    while at < end, " –—-:=\t".unicodeScalars.contains(marks.text.scalars[at]) { at += 1 }
    var last = end
    while last > at, ".;,".unicodeScalars.contains(marks.text.scalars[last - 1]) { last -= 1 }
    return Span(at, last)
  }
}
