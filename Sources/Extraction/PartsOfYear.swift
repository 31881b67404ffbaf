import Documents
import Vocabulary

/// Quarters, halves and runs of months of a year. Source: domain §5.5; a financial year's first quarter starts in April.
extension DateReader {
  /// `Q2 2021/22`, `2nd quarter of 2013`, `April to June 2021`, `first half of 2016`.
  func partOfYear(at index: Int, end: Int, year: (Int) -> (DateReading, Int)?) -> (DateReading, Int)? {
    if let (quarter, next) = quarterNumber(at: index, end: end), !isLabel(upTo: next, end),
      let (whole, after) = year(skippingFillers(next, end))
    {
      return part(whole, from: index, to: after, months: (quarter - 1) * 3..<quarter * 3)
    }
    if folded.word(index + 1) == "half", index + 2 < end, let half = ["first": 0, "second": 1][folded.word(index)],
      let (whole, after) = year(skippingFillers(index + 2, end))
    {
      return part(whole, from: index, to: after, months: half * 6..<(half + 1) * 6)
    }
    return monthRun(at: index, end: end, year: year)
  }

  /// `2021/22 Q2`: a quarter after its year.
  func withQuarter(_ whole: DateReading, from index: Int, next: Int, end: Int) -> (DateReading, Int)? {
    guard next < end, let (quarter, after) = quarterNumber(at: next, end: end),
      folded.tokens[next].span.start - whole.span.end <= 3
    else { return nil }
    return part(whole, from: index, to: after, months: (quarter - 1) * 3..<quarter * 3)
  }

  private func monthRun(at index: Int, end: Int, year: (Int) -> (DateReading, Int)?) -> (DateReading, Int)? {
    guard let first = DateReader.month(named: folded.word(index)), index + 2 < end else { return nil }
    let between = text[Span(folded.tokens[index].span.end, folded.tokens[index + 1].span.start)].filter { $0 != " " }
    let joined = ["to", "and"].contains(folded.word(index + 1))
    guard joined || ["-", "–", "/"].contains(between) else { return nil }
    let at = joined ? index + 2 : index + 1
    guard at < end, let last = DateReader.month(named: folded.word(at)), last > first,
      let (whole, after) = year(at + 1),
      whole.form == .year
    else { return nil }
    return part(whole, from: index, to: after, months: first - 1..<last)
  }

  private static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
  ]

  /// `Q2`, `quarter 2`, `2nd quarter`, `second quarter`.
  private func quarterNumber(at index: Int, end: Int) -> (Int, Int)? {
    let word = folded.word(index)
    if word.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()), (1...4).contains(number) {
      return (number, index + 1)
    }
    guard index + 1 < end else { return nil }
    let next = folded.word(index + 1)
    if word == "quarter" || word == "qtr", let number = Int(next), (1...4).contains(number) {
      return (number, index + 2)
    }
    if next == "quarter" || next == "qtr", let number = DateReader.ordinals[word] { return (number, index + 2) }
    return nil
  }

  /// "Q3 – 2022/23 hearings": the third question, not the third quarter.
  private func isLabel(upTo next: Int, _ end: Int) -> Bool {
    guard next < end else { return false }
    return text[Span(folded.tokens[next - 1].span.end, folded.tokens[next].span.start)].contains { "-–—:".contains($0) }
  }

  private func skippingFillers(_ index: Int, _ end: Int) -> Int {
    index < end && ["of", "in", "the"].contains(folded.word(index)) ? index + 1 : index
  }

  /// Whole months of a year or financial year, counted from its first.
  private func part(_ whole: DateReading, from first: Int, to next: Int, months: Range<Int>) -> (DateReading, Int)? {
    guard whole.form == .year || whole.form == .financialYear, let start = day(whole.period.start, months.lowerBound),
      let last = day(whole.period.start, months.upperBound - 1),
      let end = Period.Day(
        year: last.year, month: last.month, day: Period.Day.length(ofMonth: last.month, in: last.year))
    else { return nil }
    let span = folded.tokens[first].span.union(folded.tokens[next - 1].span)
    return (DateReading(period: .interval(start, end), span: span, form: .month), next)
  }

  /// "1 April to 31 July 2012": two days of one year, which stands after the second.
  func daysOfYear(at index: Int, end: Int) -> (DateReading, Int)? {
    guard index + 4 < end, let day = dayNumber(index), let month = DateReader.month(named: folded.word(index + 1))
    else {
      return nil
    }
    let isBetween = index > 0 && folded.word(index - 1) == "between"
    let joints: Set = isBetween ? ["and", "to"] : ["to", "until"]
    var next = index + 2
    if joints.contains(folded.word(next)) {
      next += 1
    } else {
      let gap = text[Span(folded.tokens[next - 1].span.end, folded.tokens[next].span.start)].trimmingSpaces
      guard ["-", "–", "—"].contains(gap) else { return nil }
    }
    guard let (last, after) = dayMonthYear(next, end),
      let first = Period.Day(year: last.period.start.year, month: month, day: day), first < last.period.start
    else { return nil }
    let span = folded.tokens[index].span.union(last.span)
    return (DateReading(period: .interval(first, last.period.start), span: span, form: .interval), after)
  }

  /// "11 Jan", "March" in a column beside that of the year: the day or the month of it.
  func part(ofWhole span: Span, in year: DateReading) -> DateReading? {
    let words = folded.tokens(in: span).map(folded.word)
    guard year.form == .year || year.form == .financialYear, (1...3).contains(words.count) else { return nil }
    let months = words.compactMap(DateReader.month)
    let numbers = words.filter { DateReader.month(named: $0) == nil && $0 != "of" }
    guard let month = months.first, months.count == 1, numbers.count <= 1 else { return nil }
    let start = year.period.start
    let calendar = year.form == .financialYear && month < start.month ? start.year + 1 : start.year
    guard let number = numbers.first else {
      return Period.month(month, of: calendar).map {
        DateReading(period: $0, span: text.trimmed(span), form: .month, yearSpan: year.span)
      }
    }
    let digits = number.prefix(while: \.isNumber)
    guard let day = Int(digits), ["", "st", "nd", "rd", "th"].contains(String(number.dropFirst(digits.count))),
      let whole = Period.Day(year: calendar, month: month, day: day)
    else { return nil }
    return DateReading(period: .day(whole), span: text.trimmed(span), form: .day, yearSpan: year.span)
  }

  private func day(_ start: Period.Day, _ months: Int) -> Period.Day? {
    let month = start.month - 1 + months
    return Period.Day(year: start.year + month / 12, month: month % 12 + 1, day: 1)
  }
}
