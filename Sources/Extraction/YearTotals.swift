import Documents

/// "48 in 2022/23 and 54 in 2023/24" over tables of each year's results: sums of what stands below, and no breakdown of their
/// own. Source: `docs/record-contract.md`, printed totals are no tallies.
struct YearTotals: Sendable {
  /// The tallies in their order, the sums of a finer breakdown's years as totals of it.
  static func settled(_ tallies: [Tally], beside matters: [Matter] = []) -> [Tally] {
    let breakdowns = Dictionary(grouping: tallies.filter { !$0.isTotal }, by: \.breakdown)
    var wholes: [String: String] = [:]
    for (name, years) in breakdowns where years.count > 1 && years.allSatisfy({ $0.dimensions.names == [.period] }) {
      let finer = breakdowns.filter { other, parts in other != name && sums(years, parts) }
      // The first as the page has them.
      wholes[name] = finer.min { ($0.value[0].count.span, $0.key) < ($1.value[0].count.span, $1.key) }?.key
    }
    let listed = Set(
      breakdowns.filter { _, years in
        years.count > 1 && years.allSatisfy { $0.dimensions.names == [.period] } && sums(years, matters)
      }.keys)
    return tallies.map { tally in
      guard !tally.isTotal else { return tally }
      var tally = tally
      if let whole = wholes[tally.breakdown] {
        (tally.isTotal, tally.breakdown) = (true, whole)
      } else if listed.contains(tally.breakdown) {
        tally.isTotal = true
      }
      return tally
    }
  }

  /// Whether as many cases of each year are told one by one.
  private static func sums(_ years: [Tally], _ matters: [Matter]) -> Bool {
    // A table of years by itself is a breakdown of its own.
    guard !matters.isEmpty, matters.allSatisfy({ $0.period != nil }), years.allSatisfy({ table(of: $0) == nil }) else {
      return false
    }
    return years.allSatisfy { year in
      guard let whole = year.dimensions.period?.period else { return false }
      let own = matters.filter { matter in
        matter.period.map { whole.start <= $0.period.start && $0.period.end <= whole.end } ?? false
      }
      return own.reduce(0) { $0 + $1.persons } == year.count.min && year.count.isExact
    }
  }

  private static func table(of tally: Tally) -> Substring? {
    tally.locator.hasPrefix("table:") ? tally.locator.prefix { $0 != "/" } : nil
  }

  /// Whether each year's count is that of the parts of the year, and no part is of another.
  private static func sums(_ years: [Tally], _ parts: [Tally]) -> Bool {
    func year(_ tally: Tally) -> String? { tally.dimensions.value(of: .period) }
    guard parts.allSatisfy({ $0.dimensions.names.count > 1 && year($0) != nil }),
      Set(parts.map(year)).isSubset(of: Set(years.map(year)))
    else { return false }
    // A table of years by itself is a breakdown of its own.
    if let table = table(of: years[0]), table != self.table(of: parts[0]) { return false }
    return years.allSatisfy { whole in
      let own = parts.filter { year($0) == year(whole) }
      let (low, high) = (own.reduce(0) { $0 + $1.count.min }, own.reduce(0) { $0 + $1.count.max })
      return low <= whole.count.min && whole.count.max <= high
    }
  }
}
