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

  /// The one stretch in which the answer says that as many were investigated as it then tells of: "Between 1 January 2009
  /// and 31 December 2011 eight individuals were investigated."
  private func span(of matters: [Matter]) -> DateReading? {
    guard let first = matters.map(\.span.start).min() else { return nil }
    let persons = matters.reduce(0) { $0 + $1.persons }
    let said = anatomy.statements.filter { $0.zone == .answer && $0.span.end <= first }.compactMap { statement in
      let dates = marks.dates.dates(in: statement.span)
      let counts = marks.counts.numbers(
        in: marks.folded, tokens: marks.folded.tokens(in: statement.span), except: dates.map(\.span))
      guard dates.count == 1, let date = dates.first, date.form == .interval || isYear(date), !isOpen(date),
        counts.count == 1, counts.allSatisfy({ [persons, matters.count].contains($0.min) }),
        marks.has("count_noun", in: statement.span)
      else { return nil as DateReading? }
      return date
    }
    return said.count == 1 ? said.first : nil
  }

  func dated(_ matters: [Matter]) -> [Matter] {
    guard matters.allSatisfy({ $0.period == nil }), let year = span(of: matters) ?? year() else { return matters }
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
