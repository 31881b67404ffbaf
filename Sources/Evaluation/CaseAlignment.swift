/// A field of a case that is right or wrong as a whole.
public enum CaseField: String, CaseIterable, Codable, Hashable, Sendable {
  case role, rank, outcome
  case outcomeGroup = "outcome_group"
  case period, count, allegation
}

/// A gold case beside a record of the run.
struct CasePair {
  var gold: Gold.Case
  var got: ExportedRecord

  /// Exact, null for null; an allegation is right when it is any of the gold's, or null where the gold has none.
  func agrees(_ field: CaseField) -> Bool {
    switch field {
    case .allegation:
      got.allegation.map(gold.allegations.contains) ?? gold.allegations.isEmpty
    case .count: got.countMin == gold.count && got.countMax == gold.count
    case .role, .rank, .outcome, .outcomeGroup, .period: goldValue(field) == gotValue(field)
    }
  }

  func goldValue(_ field: CaseField) -> String? {
    switch field {
    case .role: gold.role
    case .rank: gold.rank
    case .outcome: gold.outcome
    case .outcomeGroup: OutcomeGroup.of(gold.outcome)
    case .period: gold.period
    case .count: String(gold.count)
    case .allegation: gold.allegations.isEmpty ? nil : gold.allegations.joined(separator: "|")
    }
  }

  func gotValue(_ field: CaseField) -> String? {
    switch field {
    case .role: got.role
    case .rank: got.rank
    case .outcome: got.outcome
    case .outcomeGroup: got.outcomeGroup
    case .period: got.period
    case .count: Shown.count(got.countMin, got.countMax)
    case .allegation: got.allegation
    }
  }

  /// Role, rank, outcome, period and count right, and the allegation one of the gold's.
  var isPerfect: Bool { CaseAlignment.compared.allSatisfy(agrees) }
}

/// Which gold case a record of the run is about.
///
/// The similarity of a gold case and a record is the number of fields that agree among role, rank, outcome,
/// period, count and allegation; null agrees with null. Only a plausible pair may be aligned: at least two of
/// role, rank, outcome, period and allegation must be stated and equal (all that the gold states, where it states
/// fewer than two). A shared count, or a shared silence, is no sign that two entries are the same matter. Of all
/// one-to-one alignments the one with the greatest summed similarity is taken; among equals the one that keeps to
/// the order of the document.
struct CaseAlignment {
  static let compared: [CaseField] = [.role, .rank, .outcome, .period, .count, .allegation]
  private static let telling: [CaseField] = [.role, .rank, .outcome, .period, .allegation]

  var pairs: [CasePair] = []
  var missing: [Gold.Case] = []
  var extra: [ExportedRecord] = []

  /// - Parameter minimumAgreement: how many stated fields must be equal; 0 lets any two go together.
  init(gold: [Gold.Case], got: [ExportedRecord], minimumAgreement: Int = 2) {
    let furthest = max(gold.count, got.count) * max(gold.count, got.count)
    // One more agreeing field outweighs any order of the whole list.
    let perField = (furthest + 1) * (max(gold.count, got.count) + 1)
    let weights = gold.enumerated().map { row, goldCase in
      got.enumerated().map { column, record in
        let pair = CasePair(gold: goldCase, got: record)
        guard CaseAlignment.isPlausible(pair, minimumAgreement) else { return 0 }
        let apart = (row - column) * (row - column)
        return CaseAlignment.compared.filter(pair.agrees).count * perField + furthest - apart + 1
      }
    }
    var taken: Set<Int> = []
    for (row, column) in Assignment.best(weights).enumerated() {
      guard let column else {
        missing.append(gold[row])
        continue
      }
      taken.insert(column)
      pairs.append(CasePair(gold: gold[row], got: got[column]))
    }
    extra = got.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  private static func isPlausible(_ pair: CasePair, _ minimumAgreement: Int) -> Bool {
    let stated = telling.filter { pair.goldValue($0) != nil }
    return stated.filter(pair.agrees).count >= min(minimumAgreement, stated.count)
  }
}
