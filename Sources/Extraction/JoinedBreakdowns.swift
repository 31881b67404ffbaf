import Documents

/// Counts that a reply gives part by part: a table for each year, one of officers and one of staff, a sentence for each
/// year. Together they are one breakdown. Source: record contract, "printed in parts, their sum".
struct JoinedBreakdowns: Sendable {
  /// The tallies in their order, those of parts under the name of the first part.
  static func joined(_ tallies: [Tally]) -> [Tally] {
    var wholes: [Cut] = []
    var names: [String: String] = [:]
    for cut in cuts(of: tallies) {
      if let index = wholes.firstIndex(where: { $0.isPartBeside(cut) }) {
        wholes[index].members += cut.members
        names[cut.name] = wholes[index].name
      } else {
        wholes.append(cut)
      }
    }
    return tallies.map { tally in
      var tally = tally
      tally.breakdown = names[tally.breakdown] ?? tally.breakdown
      return tally
    }
  }

  private static func cuts(of tallies: [Tally]) -> [Cut] {
    var order: [String] = []
    var members: [String: [Tally]] = [:]
    for tally in tallies.sorted(by: { $0.count.span < $1.count.span }) where !tally.isTotal {
      if members[tally.breakdown] == nil { order.append(tally.breakdown) }
      members[tally.breakdown, default: []].append(tally)
    }
    return order.map { Cut(name: $0, members: members[$0] ?? []) }
  }
}

/// One table, list or sentence of counts, or several that are parts of one.
private struct Cut {
  let name: String
  var members: [Tally]

  /// Of the same form, cut along the same lines, and about other people or other years.
  func isPartBeside(_ other: Cut) -> Bool {
    form == other.form && axes == other.axes && (areOtherYears(other) || areOtherPeople(other))
  }

  /// "table", "sentence", …; a bare answer is one whether its question or its label is over it.
  private var form: Substring {
    let form = name.prefix { $0 != ":" }
    return form == "lines" ? "question" : form
  }

  private var axes: Set<FieldName> {
    Set(members.flatMap { $0.dimensions.names }.map { $0 == .rank ? .role : $0 })
  }

  private func areOtherPeople(_ other: Cut) -> Bool {
    guard let mine = people, let others = other.people else { return false }
    return mine.allSatisfy { one in
      others.allSatisfy { $0.role != one.role || $0.rank != one.rank && $0.rank != nil && one.rank != nil }
    }
  }

  private struct Kind: Hashable {
    var role: String
    var rank: String?
  }

  /// Nil when some member tells no role.
  private var people: Set<Kind>? {
    let kinds = members.compactMap { member in
      member.dimensions.person.flatMap { person in person.role.map { Kind(role: $0, rank: person.rank) } }
    }
    return kinds.count == members.count ? Set(kinds) : nil
  }

  private func areOtherYears(_ other: Cut) -> Bool {
    guard let mine = periods, let others = other.periods else { return false }
    return mine.allSatisfy { period in others.allSatisfy { $0.end < period.start || period.end < $0.start } }
  }

  private var periods: [Period]? {
    let periods = members.compactMap { $0.dimensions.period?.period }
    return periods.count == members.count ? periods : nil
  }
}
