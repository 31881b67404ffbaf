/// A stretch of time as a reply gives it, in EDTF level 1 or as an ISO 8601 interval, with its two dates.
public struct Period: Hashable, Codable, Sendable {
  public struct Day: Hashable, Codable, Sendable, Comparable {
    public var year: Int
    public var month: Int
    public var day: Int

    /// Nil for a date that isn't in the calendar (31 February).
    public init?(year: Int, month: Int, day: Int) {
      guard (1...12).contains(month), (1...Day.length(ofMonth: month, in: year)).contains(day) else { return nil }
      self.year = year
      self.month = month
      self.day = day
    }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
      switch month {
      case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    public var iso: String { "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))" }

    public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    private func pad(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }

  /// `2011`, `2011-05`, `2011-05-03` or `2009-04-01/2010-03-31`.
  public var edtf: String
  public var start: Day
  public var end: Day

  public static func year(_ year: Int) -> Period? {
    guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return Period(edtf: String(start.iso.prefix(4)), start: start, end: end)
  }

  public static func month(_ month: Int, of year: Int) -> Period? {
    guard let start = Day(year: year, month: month, day: 1),
      let end = Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
    else { return nil }
    return Period(edtf: String(start.iso.prefix(7)), start: start, end: end)
  }

  public static func day(_ day: Day) -> Period { Period(edtf: day.iso, start: day, end: day) }

  public static func interval(_ start: Day, _ end: Day) -> Period {
    Period(edtf: "\(start.iso)/\(end.iso)", start: start, end: end)
  }

  /// The financial year that starts on 1 April.
  public static func financialYear(from year: Int) -> Period? {
    guard let start = Day(year: year, month: 4, day: 1), let end = Day(year: year + 1, month: 3, day: 31) else {
      return nil
    }
    return interval(start, end)
  }

  /// Whole calendar years, the last included; one year is that year.
  public static func years(_ first: Int, _ last: Int) -> Period? {
    guard first < last else { return first == last ? year(first) : nil }
    guard let start = Day(year: first, month: 1, day: 1), let end = Day(year: last, month: 12, day: 31) else {
      return nil
    }
    return interval(start, end)
  }
}
