import Documents
import Vocabulary

/// A date or period found in the text.
struct DateReading: Hashable, Sendable {
  enum Form: Hashable, Sendable { case day, month, year, financialYear, interval }

  var period: Period
  var span: Span
  var form: Form
  /// "(to date)", "to 17 February": the whole year is meant, with a flag.
  var toDate = false
  /// The year, where it stands elsewhere: in a column of its own.
  var yearSpan: Span?

  /// All words that it rests on.
  var spans: [Span] { [span] + [yearSpan].compactMap { $0 } }
}

/// Reads dates and periods. Day comes before month, as in the United Kingdom. Source: domain §5.5, §6 rows 19–20.
struct DateReader: Sendable {
  let text: Text
  let folded: FoldedText
  /// What was read of the same text before.
  var known: Memo<Stretch, [DateReading]>?

  struct Stretch: Hashable {
    var span: Span
    var financial: Bool
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let welsh = [
      "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd",
      "rhagfyr",
    ]
    var table: [String: Int] = ["sept": 9]
    for (number, name) in names.enumerated() {
      table[name] = number + 1
      table[String(name.prefix(3))] = number + 1
    }
    for (number, name) in welsh.enumerated() { table[name] = number + 1 }
    return table
  }()

  /// 1...12 for a month's name or its first three letters.
  static func month(named word: String) -> Int? { months[word] }

  /// All dates and periods of a span, the longest at each place.
  ///
  /// `financial` says that neighbours show "2009-2010" to mean the financial year.
  func dates(in span: Span, financial: Bool = false) -> [DateReading] {
    guard let known else { return read(span, financial) }
    return known.value(of: Stretch(span: span, financial: financial)) { read(span, financial) }
  }

  private func read(_ span: Span, _ financial: Bool) -> [DateReading] {
    let range = folded.tokens(in: span)
    var found: [DateReading] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if mayStart(folded.word(index)),
        let (reading, next) = reading(at: index, end: range.upperBound, financial: financial)
      {
        found.append(reading)
        index = next
      } else {
        index += 1
      }
    }
    return joined(found, within: span)
  }

  /// The single period that a whole cell or heading gives; nil when it says something else besides.
  func period(ofWhole span: Span, financial: Bool = false) -> DateReading? {
    let found = dates(in: span, financial: financial)
    guard let first = found.first else { return nil }
    if found.count == 1 { return first }
    // "2013 and 2014"
    if found.allSatisfy({ $0.form == .year }), let last = found.last,
      let period = Period.years(first.period.start.year, last.period.start.year)
    {
      return DateReading(period: period, span: first.span.union(last.span), form: .interval)
    }
    return first
  }

  // MARK: one date

  /// Whether a date may start with a word: most start none, and needn't be read.
  private func mayStart(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return (0x30...0x39).contains(first) || first == UInt8(ascii: "q") || word.hasPrefix("fy")
      || DateReader.starts.contains(word)
  }

  private static let starts = Set(months.keys).union([
    "quarter", "qtr", "first", "second", "third", "fourth", "year",
  ])

  private func reading(at index: Int, end: Int, financial: Bool) -> (DateReading, Int)? {
    func year(_ at: Int) -> (DateReading, Int)? {
      at < end ? yearPair(at, end, financial) ?? singleYear(at, end) : nil
    }
    if let part = partOfYear(at: index, end: end, year: year) ?? daysOfYear(at: index, end: end) { return part }
    guard let (found, next) = plainReading(at: index, end: end, financial: financial) else { return nil }
    return withQuarter(found, from: index, next: next, end: end) ?? (found, next)
  }

  private func plainReading(at index: Int, end: Int, financial: Bool) -> (DateReading, Int)? {
    numericDay(index, end) ?? dayMonthYear(index, end) ?? monthDayYear(index, end) ?? monthYear(index, end)
      ?? yearPair(index, end, financial) ?? yearEnding(index, end) ?? singleYear(index, end)
  }

  private func number(_ index: Int) -> Int? {
    let word = folded.word(index)
    guard !word.isEmpty, word.count <= 4, word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(word)
  }

  /// `3`, `3rd`, `21st`.
  func dayNumber(_ index: Int) -> Int? {
    var word = folded.word(index)
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { word.removeLast(2) }
    guard word.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
    return day
  }

  private func fullYear(_ index: Int) -> Int? {
    guard let value = number(index) else { return nil }
    let digits = folded.word(index).count
    if digits == 4, (1980...2049).contains(value) { return value }
    if digits == 2 { return value < 50 ? 2000 + value : 1900 + value }
    return nil
  }

  /// What stands between two tokens, without spaces.
  private func gap(_ index: Int) -> String {
    guard index + 1 < folded.tokens.count else { return "\n" }
    return text[Span(folded.tokens[index].span.end, folded.tokens[index + 1].span.start)].filter { $0 != " " }
  }

  private func isSign(_ gap: String, _ signs: String) -> Bool {
    gap.count == 1 && gap.allSatisfy { signs.contains($0) }
  }

  private func span(_ first: Int, _ last: Int) -> Span { folded.tokens[first].span.union(folded.tokens[last].span) }

  /// `14/05/2009`, `14.05.09`, `14-5-2009`, `2009-05-14`.
  private func numericDay(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard index + 2 < end, isSign(gap(index), "/.-"), gap(index) == gap(index + 1), adjacent(index),
      adjacent(index + 1),
      let a = number(index), let b = number(index + 1), let c = number(index + 2)
    else { return nil }
    let day: Period.Day?
    if folded.word(index).count == 4 {
      day = Period.Day(year: a, month: b, day: c)
    } else if let year = fullYear(index + 2) {
      day = Period.Day(year: year, month: b, day: a)
    } else {
      day = nil
    }
    guard let day, (1980...2049).contains(day.year), c != 0 else { return nil }
    return (DateReading(period: .day(day), span: span(index, index + 2), form: .day), index + 3)
  }

  private func adjacent(_ index: Int) -> Bool {
    folded.tokens[index + 1].span.start - folded.tokens[index].span.end <= 3
  }

  /// `3 May 2011`, `3rd of May, 2011`, `14-May-09`.
  func dayMonthYear(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard let day = dayNumber(index) else { return nil }
    var at = index + 1
    if at < end, folded.word(at) == "of" { at += 1 }
    if at < end, ["st", "nd", "rd", "th"].contains(folded.word(at)) { at += 1 }
    // "16 Ebrill / April 2018": the month in two languages
    if at + 2 < end, isSign(gap(at), "/"), let month = DateReader.months[folded.word(at)],
      month == DateReader.months[folded.word(at + 1)]
    {
      at += 1
    }
    guard at + 1 < end, let month = DateReader.months[folded.word(at)], let year = fullYear(at + 1),
      isLoose(gap(at)), let date = Period.Day(year: year, month: month, day: day)
    else { return nil }
    return (DateReading(period: .day(date), span: span(index, at + 1), form: .day), at + 2)
  }

  /// `January 1 2009`, `January 1, 2009`.
  private func monthDayYear(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard index + 2 < end, let month = DateReader.months[folded.word(index)], let day = dayNumber(index + 1),
      folded.word(index + 2).count == 4, let year = fullYear(index + 2), isLoose(gap(index + 1)),
      let date = Period.Day(year: year, month: month, day: day)
    else { return nil }
    return (DateReading(period: .day(date), span: span(index, index + 2), form: .day), index + 3)
  }

  private func isLoose(_ gap: String) -> Bool { gap.isEmpty || isSign(gap, "-,/.'’–‘") }

  /// `May 2011`, `Jan-18`, `May '12`, `05/2011`.
  private func monthYear(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard index + 1 < end, isLoose(gap(index)), let year = fullYear(index + 1), !followsDayNumber(index) else {
      return nil
    }
    if let month = DateReader.months[folded.word(index)] {
      let two = folded.word(index + 1).count == 2
      // "may 10" in running text is no month of 2010 unless a hyphen or apostrophe ties them
      if two, gap(index).isEmpty, text[folded.tokens[index].span].first?.isLowercase ?? true { return nil }
      guard let period = Period.month(month, of: year) else { return nil }
      return (DateReading(period: period, span: span(index, index + 1), form: .month), index + 2)
    }
    guard let month = number(index), (1...12).contains(month), folded.word(index + 1).count == 4,
      folded.word(index).count <= 2, isSign(gap(index), "/"), let period = Period.month(month, of: year)
    else { return nil }
    return (DateReading(period: period, span: span(index, index + 1), form: .month), index + 2)
  }

  /// "32 May 2011", "31/02/2012": a day that isn't in the calendar leaves no month behind.
  private func followsDayNumber(_ index: Int) -> Bool {
    guard index > 0, let day = number(index - 1), day > 28, folded.word(index - 1).count <= 2 else { return false }
    return text[Span(folded.tokens[index - 1].span.end, folded.tokens[index].span.start)].allSatisfy {
      " /.-".contains($0)
    }
  }

  /// `2009/10`, `2009-10`, `2009/2010`, `09/10` (with `financial`), `2009-2010`.
  private func yearPair(_ index: Int, _ end: Int, _ financial: Bool) -> (DateReading, Int)? {
    guard index + 1 < end, isSign(gap(index), "/-–—‐−"), let first = fullYear(index) ?? gluedYear(index),
      let second = fullYear(index + 1)
    else { return nil }
    let firstDigits = folded.word(index).filter(\.isNumber).count
    let secondDigits = folded.word(index + 1).count
    guard firstDigits == 4 || financial || gluedYear(index) != nil || isFinancialWord(index - 1) else { return nil }
    guard secondDigits == 2 || secondDigits == 4, !isCountOfYear(index, first, second) else { return nil }
    let toDate = saysToDate(after: index + 1)
    let isFinancial =
      second == first + 1
      && (secondDigits == 2 || gap(index) == "/" || financial || isFinancialWord(index - 1))
    if isFinancial {
      guard let period = Period.financialYear(from: first) else { return nil }
      return (
        DateReading(period: period, span: span(index, index + 1), form: .financialYear, toDate: toDate), index + 2
      )
    }
    guard first < second, second - first < 30, let period = Period.years(first, second) else { return nil }
    return (DateReading(period: period, span: span(index, index + 1), form: .interval), index + 2)
  }

  /// "2011 - 11; 2012 - 15; 2013 - 14": each year with its count, not a stretch of years. Next to it stands the year
  /// before or after with a number of its own, and not every number is the next year's.
  private func isCountOfYear(_ index: Int, _ first: Int, _ second: Int) -> Bool {
    guard folded.word(index + 1).count == 2, isSpaced(index) else { return false }
    return [index - 2, index + 2].contains { at in
      guard at >= 0, at + 1 < folded.tokens.count, folded.word(at).count == 4, let year = fullYear(at),
        abs(year - first) == 1, isSpaced(at), isSign(gap(at), "-–—:="), let count = number(at + 1), count < 1000
      else { return false }
      return second != first + 1 || count != (year + 1) % 100
    }
  }

  private func isSpaced(_ index: Int) -> Bool {
    guard index + 1 < folded.tokens.count else { return false }
    return text.scalars[folded.tokens[index].span.end] == " "
  }

  /// The year of "FY09/10".
  private func gluedYear(_ index: Int) -> Int? {
    let word = folded.word(index)
    guard word.hasPrefix("fy"), let value = Int(word.dropFirst(2)) else { return nil }
    return value < 50 ? 2000 + value : (1980...2049).contains(value) ? value : nil
  }

  private func isFinancialWord(_ index: Int) -> Bool {
    index >= 0 && ["fy", "financial", "year", "fin"].contains(folded.word(index))
      && (folded.word(index) != "year" || ["financial", "fiscal"].contains(folded.word(index - 1)))
  }

  /// `year ending 31 March 2014`.
  private func yearEnding(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard folded.word(index) == "year", index + 4 < end + 1,
      ["ending", "ended", "to"].contains(folded.word(index + 1)),
      let (date, next) = dayMonthYear(index + 2, end) ?? monthYear(index + 2, end),
      date.period.end.month == 3, let period = Period.financialYear(from: date.period.end.year - 1)
    else { return nil }
    return (DateReading(period: period, span: span(index, next - 1), form: .financialYear), next)
  }

  private func singleYear(_ index: Int, _ end: Int) -> (DateReading, Int)? {
    guard folded.word(index).count == 4, let year = fullYear(index), let period = Period.year(year) else { return nil }
    if DateReader.months[folded.word(index - 1)] != nil, index > 0, followsDayNumber(index - 1) { return nil }
    let before = folded.tokens[index].span.start - 1
    if before >= 0, "/.-_£".unicodeScalars.contains(text.scalars[before]) {
      // the tail of a reference: "0194/2014"
      guard text.scalars[before] == "-", before > 0, text.scalars[before - 1].properties.isWhitespace else {
        return nil
      }
    }
    let after = folded.tokens[index].span.end
    if after < text.count, "/_".unicodeScalars.contains(text.scalars[after]) { return nil }
    if after + 1 < text.count, text.scalars[after] == "." || text.scalars[after] == "-",
      text.scalars[after + 1].properties.numericType != nil
    {
      return nil
    }
    // "the Regulations 2012", and not "… under the Regulations." before an item that starts with its year
    let laws: Set = ["reg", "regs", "regulations", "act", "regulation", "rules", "order", "code"]
    if laws.contains(folded.word(index + 1)), folded.tokens[index + 1].sameClause { return nil }
    if laws.contains(folded.word(index - 1)), folded.tokens[index].sameClause || endsWithAbbreviation(index - 1) {
      return nil
    }
    var reading = DateReading(period: period, span: folded.tokens[index].span, form: .year)
    reading.toDate = saysToDate(after: index)
    return (reading, index + 1)
  }

  /// "Regs. 2012": the stop ends no sentence.
  private func endsWithAbbreviation(_ index: Int) -> Bool {
    let end = folded.tokens[index].span.end
    return ["reg", "regs"].contains(folded.word(index)) && end + 1 < text.count && text.scalars[end] == "."
      && text.scalars[end + 1] == " "
  }

  /// `2014 (to 17 February)`, `2013/14 (to date)`.
  private func saysToDate(after index: Int) -> Bool {
    let next = folded.word(index + 1)
    guard ["to", "up", "until", "part", "ytd"].contains(next), index + 1 < folded.tokens.count else { return false }
    return text[Span(folded.tokens[index].span.end, folded.tokens[index + 1].span.start)].contains("(")
  }

  // MARK: two dates that make a period

  /// Joins "1 April 2009 to 31 March 2010" and "Jan 2013 - Dec 2013" into one.
  private func joined(_ found: [DateReading], within span: Span) -> [DateReading] {
    var result: [DateReading] = []
    var index = 0
    while index < found.count {
      var current = found[index]
      if index + 1 < found.count, isRange(between: current, and: found[index + 1]) {
        let next = found[index + 1]
        let start = current.period.start
        let finish = next.period.end
        if start < finish {
          let whole = current.span.union(next.span)
          if start.month == 4, start.day == 1, finish.month == 3, finish.day == 31, finish.year == start.year + 1,
            let period = Period.financialYear(from: start.year)
          {
            current = DateReading(period: period, span: whole, form: .financialYear)
          } else if start.month == 1, start.day == 1, finish.month == 12, finish.day == 31,
            let period = Period.years(start.year, finish.year)
          {
            current = DateReading(period: period, span: whole, form: start.year == finish.year ? .year : .interval)
          } else {
            current = DateReading(period: .interval(start, finish), span: whole, form: .interval)
          }
          index += 1
        }
      }
      result.append(current)
      index += 1
    }
    return result
  }

  /// "between 2009 and 2013", "between January and June 2013"
  private func isBetween(_ date: DateReading) -> Bool {
    guard let first = folded.tokens(in: date.span).first, first > 0 else { return false }
    return folded.word(first - 1) == "between"
  }

  private func isRange(between a: DateReading, and b: DateReading) -> Bool {
    guard a.span.end <= b.span.start, b.span.start - a.span.end <= 14, !a.toDate else { return false }
    let between = text[Span(a.span.end, b.span.start)].lowercased().trimmingSpaces
    return ["to", "-", "–", "—", "until", "up to", "through to", "and the", "inclusive to"].contains(between)
      || between == "and" && (a.form == .day || isBetween(a))
  }
}
