import Documents

/// Brings the printed total, the list of cases and the breakdowns together.
struct Reconciliation: Sendable {
  let matters: [Matter]
  let tallies: [Tally]

  struct Total: Sendable {
    var min: Int
    var max: Int
    /// The printed figure; nil for a sum.
    var span: Span?
    var isPrinted: Bool
    /// A breakdown that covers everybody says otherwise.
    var conflict: Bool
    var rule: String
  }

  private struct Sum: Hashable {
    var min: Int
    var max: Int
    var name: String
    var dimensions: Set<FieldName>
    /// Its rows or columns are different kinds of people.
    var cutsByRole: Bool
  }

  /// The total of the reply: as printed where it is printed, else the sum of the breakdown that covers everybody.
  func total(from candidates: [TotalCandidate]) -> Total? {
    let sums = sums()
    let persons = matters.reduce(0) { $0 + $1.persons }
    let rows = Set(matters.map(\.row)).count
    func agrees(_ candidate: TotalCandidate) -> Bool {
      (persons > 0 && candidate.min <= persons && persons <= candidate.max)
        || sums.contains {
          $0.min <= candidate.max && candidate.min <= $0.max && ($0.min == candidate.min || $0.max > $0.min)
        }
    }
    /// "There are 11 cases": as many as rows, some of them with several people. Of two figures that of the people is better.
    func support(_ candidate: TotalCandidate) -> Double {
      if agrees(candidate) { return 3 }
      return rows > 2 && candidate.min == rows && candidate.max == rows ? 1.5 : 0
    }
    // "116 officers" beside a table of officers and staff is a part.
    // "There were seven of these", as many as are listed, beside larger counts by year: what is listed, not the whole.
    let counted = sums.filter { $0.dimensions.isSubset(of: [.period, .role, .rank]) }.map(\.min).max() ?? 0
    // "1 case is live", far below the cases listed, is a remark unless it answers the question.
    let candidates = candidates.filter {
      !isOneOfSeveral($0) && !isPart($0, sums) && !(persons > 2 && $0.max * 2 < persons && $0.score < 4)
        && !(persons > 0 && $0.min == persons && counted * 2 > $0.max * 3)
    }
    let ranked = candidates.enumerated().sorted { a, b in
      let sa = a.element.score + support(a.element)
      let sb = b.element.score + support(b.element)
      return sa != sb ? sa > sb : a.offset < b.offset
    }
    if let best = ranked.first?.element, best.score + support(best) >= 3 || matters.isEmpty && sums.isEmpty {
      let isNil = best.max == 0 && (persons > 0 || sums.contains { $0.min > 0 })
      if !isNil {
        let conflict = persons > 0 && !(best.min <= persons && persons <= best.max) && best.min != rows
        return Total(
          min: best.min, max: best.max, span: best.span, isPrinted: true, conflict: conflict, rule: best.rule)
      }
    }
    if let printed = printedTableTotal(sums, persons), printed.min >= persons { return printed }
    if persons > 0 {
      // The cases of officers one by one, of the staff only how many.
      if let others = countsOfOthers(sums) {
        return Total(
          min: persons + others.min, max: persons + others.max, span: nil, isPrinted: false, conflict: false,
          rule: "sum_of_cases")
      }
      // A list of some of the cases beside a breakdown of all.
      if let whole = sums.max(by: { $0.min < $1.min }), whole.min > persons {
        return Total(
          min: whole.min, max: whole.max, span: nil, isPrinted: false, conflict: false, rule: "sum_of_breakdown")
      }
      return Total(min: persons, max: persons, span: nil, isPrinted: false, conflict: false, rule: "sum_of_cases")
    }
    guard let whole = widest(sums).map({ narrowest(of: sums, within: $0) }) else { return nil }
    return Total(min: whole.min, max: whole.max, span: nil, isPrinted: false, conflict: false, rule: "sum_of_breakdown")
  }

  /// "Words of advice: 2" in a list of results counts those alone.
  private func isOneOfSeveral(_ candidate: TotalCandidate) -> Bool {
    guard let tally = tallies.first(where: { !$0.isTotal && $0.count.span == candidate.span }) else { return false }
    return tallies.contains { !$0.isTotal && $0.breakdown == tally.breakdown && $0.count.span != candidate.span }
  }

  private func isPart(_ candidate: TotalCandidate, _ sums: [Sum]) -> Bool {
    sums.contains { sum in
      guard sum.min > candidate.max else { return false }
      let members = tallies.filter { !$0.isTotal && $0.breakdown == sum.name }
      let axes = (sum.cutsByRole ? [FieldName.role] : []) + (sum.dimensions.contains(.period) ? [.period] : [])
      return axes.contains { axis in
        Dictionary(grouping: members) { $0.dimensions.value(of: axis) ?? "" }.values.contains { part in
          let low = part.reduce(0) { $0 + $1.count.min }
          let high = part.reduce(0) { $0 + $1.count.max }
          return low <= candidate.min && candidate.max <= high
        }
      }
    }
  }

  /// The largest breakdown of people of whom no case is told.
  private func countsOfOthers(_ sums: [Sum]) -> Sum? {
    let told = matters.compactMap { $0.person?.role }
    guard told.count == matters.count else { return nil }
    return sums.last { sum in
      let roles = tallies.filter { !$0.isTotal && $0.breakdown == sum.name }.map(\.dimensions.person?.role)
      return roles.allSatisfy { role in role.map { !told.contains($0) } ?? false }
    }
  }

  private func sums() -> [Sum] {
    Dictionary(grouping: tallies.filter { !$0.isTotal }, by: \.breakdown).map { name, members in
      Sum(
        min: members.reduce(0) { $0 + $1.count.min }, max: members.reduce(0) { $0 + $1.count.max }, name: name,
        dimensions: Set(members.flatMap { $0.dimensions.names }),
        cutsByRole: Set(members.compactMap { $0.dimensions.person?.role }).count > 1)
    }.sorted { ($0.min, $0.max, $0.name) < ($1.min, $1.max, $1.name) }
  }

  /// The breakdown that covers everybody: by role before others, else the largest.
  private func widest(_ sums: [Sum]) -> Sum? {
    guard let largest = sums.max(by: { ($0.max, $0.min) < ($1.max, $1.min) }) else { return nil }
    let roles = sums.filter(\.cutsByRole)
    if let byRole = roles.max(by: { ($0.max, $0.min) < ($1.max, $1.min) }), byRole.max * 10 >= largest.max * 7 {
      return byRole
    }
    return largest
  }

  /// Of several breakdowns of everybody with small numbers withheld, all hold at once: the one that leaves least open.
  private func narrowest(of sums: [Sum], within whole: Sum) -> Sum {
    // Ranks alone leave staff out.
    return sums.filter { sum in
      whole.min <= sum.min && sum.max <= whole.max && (sum.cutsByRole || sum.dimensions == [.period])
    }.min { $0.max - $0.min < $1.max - $1.min } ?? whole
  }

  /// The total of a whole table: the cell that sums every axis, else its parts by one axis ("Total | 15 | 9", or a
  /// total for each year) taken together.
  private func grandTotal(of whole: Sum) -> Count? {
    let members = tallies.filter { !$0.isTotal && $0.breakdown == whole.name }
    let axes = FieldName.axes.filter { axis in Set(members.map { $0.dimensions.value(of: axis) }).count > 1 }
    let totals = tallies.filter { $0.isTotal && $0.breakdown == whole.name }
    func fits(_ count: Count) -> Bool { whole.min <= count.max && count.min <= whole.max }
    func cut(_ tally: Tally) -> [FieldName] { axes.filter { tally.dimensions.value(of: $0) != nil } }
    let sumsAll = totals.filter { cut($0).isEmpty }.map(\.count).filter(fits)
    if let grand = sumsAll.max(by: { $0.min < $1.min }) { return grand }
    for (_, parts) in Dictionary(grouping: totals, by: cut).sorted(by: { $0.key.count < $1.key.count }) {
      guard parts.count > 1, let first = parts.first, let last = parts.last, parts.allSatisfy(\.count.isExact),
        Set(parts.map(\.dimensions.key)).count == parts.count
      else { continue }
      let sum = parts.reduce(0) { $0 + $1.count.min }
      let grand = Count(min: sum, max: sum, span: first.count.span.union(last.count.span))
      if fits(grand) { return grand }
    }
    return totals.map(\.count).filter(fits).max { $0.min < $1.min }
  }

  /// A total row, column or cell that a table prints: the grand total of it.
  private func printedTableTotal(_ sums: [Sum], _ persons: Int) -> Total? {
    var best: Count?
    for whole in sums {
      let grand = grandTotal(of: whole)
      if let grand, grand.min > (best?.min ?? -1) { best = grand }
    }
    guard let count = best else { return nil }
    return Total(
      min: count.min, max: count.max, span: count.span, isPrinted: true, conflict: persons > 0 && persons != count.min,
      rule: "table_total")
  }
}
