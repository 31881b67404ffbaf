import Documents

/// Two results of different kinds in one cell or sentence, each of which could be the decisive one: it may tell of two
/// people. Source: domain §6 rows 12–14; record contract, "The decisive outcome".
struct DecisiveOutcomesCheck: Check {
  private static let decisive: Set = ["left", "warning", "advice"]

  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard record.kind == .case, let outcome = record[.outcome], outcome.values.count > 1,
      outcome.evidence.count == outcome.values.count, let first = outcome.evidence.first
    else { return [] }
    let place = reading.places.place(of: first.span)
    var groups: Set<String> = []
    for (code, evidence) in zip(outcome.values, outcome.evidence) where place.contains(evidence.span) {
      if let group = reading.vocabulary.outcomes.entry(code)?.group { groups.insert(group) }
    }
    guard groups.intersection(DecisiveOutcomesCheck.decisive).count > 1 else { return [] }
    return [Remark(.outcome, feature: "check:several_outcomes", flag: .severalOutcomes)]
  }
}
