import Documents

/// Values as people write them and as they are kept.
public enum Values {
  /// A period in EDTF level 1, as an ISO interval, or as a financial year (`2009/10`). Nil for anything else.
  public static func period(_ text: String) -> Period? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 { return simple(text) }
    guard parts.count == 2, let start = simple(parts[0]) else { return nil }
    if let year = Int(parts[0]), parts[0].count == 4, parts[1].count == 2, Int(parts[1]) == (year + 1) % 100 {
      return .financialYear(from: year)
    }
    guard let end = simple(parts[1]), start.start <= end.end else { return nil }
    return .interval(start.start, end.end)
  }

  private static func simple(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }), parts.count <= 3 else { return nil }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, let year = numbers.first else { return nil }
    switch numbers.count {
    case 1: return .year(year)
    case 2: return .month(numbers[1], of: year)
    default: return Period.Day(year: year, month: numbers[1], day: numbers[2]).map(Period.day)
    }
  }

  /// `3`, `1-4`, or `<5` for one to four. Nil for anything else.
  public static func count(_ text: String) -> ClosedRange<Int>? {
    let most = 1_000_000_000
    func number(_ digits: some StringProtocol) -> Int? {
      guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit), let number = Int(digits), number <= most else {
        return nil
      }
      return number
    }
    if text.hasPrefix("<") { return number(text.dropFirst()).flatMap { $0 > 1 ? 1...($0 - 1) : nil } }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let low = number(parts[0]), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return low...low }
    return number(parts[1]).flatMap { low <= $0 ? low...$0 : nil }
  }

  /// As fields hold a count.
  public static func text(_ count: ClosedRange<Int>) -> String {
    count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound)-\(count.upperBound)"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
