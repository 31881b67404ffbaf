import Documents

/// "48 in 2022/23 and 54 in 2023/24" over tables of each year's results: sums of what stands below, and no breakdown of their
/// own. Source: `docs/record-contract.md`, printed totals are no tallies.
struct YearTotals: Sendable {
  /// The tallies in their order, the sums of a finer breakdown's years as totals of it.
  static func settled(_ tallies: [Tally]) -> [Tally] {
    let breakdowns = Dictionary(grouping: tallies.filter { !$0.isTotal }, by: \.breakdown)
    var wholes: [String: String] = [:]
    for (name, years) in breakdowns where years.count > 1 && years.allSatisfy({ $0.dimensions.names == [.period] }) {
      let finer = breakdowns.filter { other, parts in other != name && sums(years, parts) }
      // The first as the page has them.
      wholes[name] = finer.min { ($0.value[0].count.span, $0.key) < ($1.value[0].count.span, $1.key) }?.key
    }
    return tallies.map { tally in
      guard !tally.isTotal, let whole = wholes[tally.breakdown] else { return tally }
      var tally = tally
      (tally.isTotal, tally.breakdown) = (true, whole)
      return tally
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
