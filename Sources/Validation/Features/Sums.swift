import Documents

/// Whether a reply's counts add up to the total that it prints.
struct Sums: Sendable {
  enum Agreement: Hashable, Sendable {
    case agrees, differs
    /// Nothing to hold it against.
    case unknown
  }

  struct Span: Hashable, Sendable {
    var min: Int
    var max: Int

    func meets(_ other: Span) -> Bool { min <= other.max && other.min <= max }
  }

  private let totals: [Int: Span]
  private let cases: [Int: Span]
  private let breakdowns: [Int: [String: Span]]

  init(of findings: Findings) {
    var totals: [Int: Span] = [:]
    for (number, reply) in findings.replies.enumerated() where !reply[.total].values.isEmpty {
      if let min = reply.totalMin, let max = reply.totalMax { totals[number] = Span(min: min, max: max) }
    }
    var cases: [Int: Span] = [:]
    var breakdowns: [Int: [String: Span]] = [:]
    for record in findings.records where !record.isTotal {
      switch record.kind {
      case .case: cases[record.reply, default: Span(min: 0, max: 0)].add(record)
      case .tally:
        breakdowns[record.reply, default: [:]][record.breakdown, default: Span(min: 0, max: 0)].add(record)
      }
    }
    self.totals = totals
    self.cases = cases
    self.breakdowns = breakdowns
  }

  /// The cases of a reply against its printed total.
  func casesAgainstTotal(_ reply: Int) -> Agreement { agreement(cases[reply], totals[reply]) }

  /// A breakdown against the printed total.
  func againstTotal(_ breakdown: String, _ reply: Int) -> Agreement {
    agreement(breakdowns[reply]?[breakdown], totals[reply])
  }

  /// A breakdown against the cases and the other breakdowns.
  func againstOthers(_ breakdown: String, _ reply: Int) -> Agreement {
    let all = breakdowns[reply] ?? [:]
    guard let own = all[breakdown] else { return .unknown }
    let others = all.filter { $0.key != breakdown }.map(\.value) + [cases[reply]].compactMap { $0 }
    guard !others.isEmpty else { return .unknown }
    return others.contains { $0.meets(own) } ? .agrees : .differs
  }

  /// Whether any breakdown, or the list of cases, gives the printed total.
  func total(_ reply: Int) -> Agreement {
    guard let total = totals[reply] else { return .unknown }
    let parts = (breakdowns[reply] ?? [:]).map(\.value) + [cases[reply]].compactMap { $0 }
    guard !parts.isEmpty else { return .unknown }
    return parts.contains { $0.meets(total) } ? .agrees : .differs
  }

  /// Whether some list or breakdown counts more than the printed total.
  func exceedsTotal(_ reply: Int) -> Bool {
    guard let total = totals[reply] else { return false }
    let parts = (breakdowns[reply] ?? [:]).map(\.value) + [cases[reply]].compactMap { $0 }
    return parts.contains { $0.min > total.max }
  }

  /// Whether the lists and breakdowns of a reply all count the same; nil where there are fewer than two.
  func partsAgree(_ reply: Int) -> Bool? {
    let parts = (breakdowns[reply] ?? [:]).map(\.value) + [cases[reply]].compactMap { $0 }
    guard parts.count > 1 else { return nil }
    return parts.allSatisfy { part in parts.allSatisfy { $0.meets(part) } }
  }

  private func agreement(_ a: Span?, _ b: Span?) -> Agreement {
    guard let a, let b else { return .unknown }
    return a.meets(b) ? .agrees : .differs
  }
}

extension Sums.Span {
  mutating func add(_ record: Record) {
    min += record.countMin
    max += record.countMax
  }
}
