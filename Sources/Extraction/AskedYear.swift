import Documents
import Vocabulary

/// The one year that a request asks about. Where a reply gives its cases no dates, they are of that year.
struct AskedYearReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// Nil where the request names no year, or a longer stretch.
  func year() -> DateReading? {
    let asked = anatomy.statements.filter { $0.zone == .request }.map(\.span)
    let dates = asked.flatMap { marks.dates.dates(in: $0) }
    guard let first = dates.first(where: isYear), dates.filter(isLong).allSatisfy({ $0.period == first.period }),
      !isOpen(first)
    else { return nil }
    return first
  }

  func dated(_ matters: [Matter]) -> [Matter] {
    guard matters.allSatisfy({ $0.period == nil }), let year = year() else { return matters }
    return matters.map { matter in
      var matter = matter
      matter.period = year
      matter.periodIsInherited = true
      return matter
    }
  }

  private func isYear(_ date: DateReading) -> Bool { date.form == .year || date.form == .financialYear }

  /// A day is when the request was sent.
  private func isLong(_ date: DateReading) -> Bool { date.form != .day }

  /// "since 2009".
  private func isOpen(_ date: DateReading) -> Bool {
    guard let first = marks.folded.tokens(in: date.span).first, first > 0 else { return false }
    return ["since", "from", "after", "before", "until", "to"].contains(marks.folded.word(first - 1))
  }
}
