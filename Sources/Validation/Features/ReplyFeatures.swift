import Documents

/// What is noticed about one field of a reply.
struct ReplyFeatures {
  let reading: Reading
  let number: Int
  let reply: Reply

  func features(of name: Reply.FieldName) -> FeatureSet {
    let field = reply[name]
    var set = FeatureSet(["rule:\(field.rule)"])
    for noticed in field.features { set.insert("saw:\(noticed)") }
    set.insert("several_forces", if: reading.findings.replies.count > 1)
    reading.legibility.note(field.evidence.map(\.span), in: &set)
    switch name {
    case .force: addRegion(&set, field)
    case .reference: set.insert("odd_shape", if: isOdd(field.value ?? ""))
    case .dateRequested, .act: break
    case .dateResponded: addDates(&set)
    case .disposition, .exemptions: addAnswer(&set, field)
    case .total: addTotal(&set, field)
    }
    return set
  }

  private func addRegion(_ set: inout FeatureSet, _ field: Field) {
    guard let span = field.evidence.first?.span else { return set.insert("no_evidence") }
    let block = reading.document.blocks.first { $0.span.contains(span) }
    set.insert("letterhead", if: block.map { [.letterhead, .title, .messageHead].contains($0.region) } ?? false)
  }

  /// More people than any force has reported in one reply on misconduct.
  private static let plausible = 400

  /// Words before it, or letters run on to its end.
  private func isOdd(_ reference: String) -> Bool {
    reference.contains(" ") || reference.reversed().prefix { $0.isLetter }.count > 2
  }

  private func addDates(_ set: inout FeatureSet) {
    guard let responded = reply[.dateResponded].value.flatMap(firstDay) else { return }
    if let requested = reply[.dateRequested].value.flatMap(firstDay) {
      set.insert(requested <= responded ? "agrees" : "disagrees")
    }
  }

  /// What was answered against what was found.
  private func addAnswer(_ set: inout FeatureSet, _ field: Field) {
    let exempt = !reply[.exemptions].values.isEmpty
    let found = reading.findings.records.contains { $0.reply == number }
    switch reply.disposition {
    case .full: set.insert(exempt || !found ? "disagrees" : "agrees")
    case .partial: set.insert(exempt && found ? "agrees" : "disagrees")
    case .refused, .ncnd: set.insert(exempt && !found ? "agrees" : "disagrees")
    case .notHeld, .nil, .clarification, .transfer: set.insert(exempt || found ? "disagrees" : "agrees")
    case nil: set.insert("disagrees")
    }
    set.insert("many_codes", if: field.values.count > 2)
  }

  private func addTotal(_ set: inout FeatureSet, _ field: Field) {
    set.insert("not_printed", if: field.values.isEmpty)
    set.insert("suppressed", if: reply.totalMin != reply.totalMax)
    set.insert("total_conflict", if: reading.sums.casesAgainstTotal(number) == .differs)
    switch reading.sums.total(number) {
    case .agrees: set.insert("sum_agrees")
    case .differs: set.insert("sum_differs")
    case .unknown: break
    }
    set.insert("off_topic", if: reading.isOffTopic(reply))
    set.insert("implausible", if: (reply.totalMin ?? 0) > ReplyFeatures.plausible)
    let own = reading.findings.records.filter { $0.reply == number }
    set.insert("counts_conflict", if: !reading.conflicts.of(number).isEmpty)
    set.insert("breakdowns_agree", if: own.contains(where: reading.conflicts.bearsOut))
    set.insert("total_exceeded", if: reading.sums.exceedsTotal(number))
    if let agree = reading.sums.partsAgree(number) { set.insert(agree ? "parts_agree" : "parts_differ") }
    set.insert("lone", if: Set(own.map(\.breakdown)).count < 2)
  }
}
