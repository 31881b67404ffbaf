import Documents
import Vocabulary

/// Decides how far each field is believed, and what a person should look at.
public struct Validator: Sendable {
  let vocabulary: Vocabulary
  let model: ConfidenceModel

  public init(vocabulary: Vocabulary, model: ConfidenceModel = .own) {
    self.vocabulary = vocabulary
    self.model = model
  }

  /// Sets confidence, flags and review states. Never edits a value, and changes nothing when done again.
  public func validated(_ findings: Findings, of document: Document) -> Findings {
    let reading = Reading(findings, of: document, vocabulary: vocabulary)
    var result = findings
    for index in result.replies.indices {
      result.replies[index] = judged(result.replies[index], index, reading)
    }
    for index in result.records.indices {
      result.records[index] = judged(result.records[index], reading, replies: result.replies)
    }
    return result
  }

  // MARK: records

  private func judged(_ record: Record, _ reading: Reading, replies: [Reply]) -> Record {
    var record = record
    for name in FieldName.allCases { record.fields[name]?.forgetDoubt() }
    record.flags.removeAll(where: Flag.machine.contains)
    let observed = Observer(reading).observations(of: record)
    for remark in observed.remarks { record.raise(remark) }
    for observation in observed.fields { apply(observation, to: &record) }
    if replies.indices.contains(record.reply), var force = record[.force] {
      force.confidence = replies[record.reply][.force].confidence
      force.flags = replies[record.reply][.force].flags
      record.fields[.force] = force
    }
    if !passes(observed.whole) { record.flags.raise(.doubtfulRecord) }
    if reading.conflicts.concerns(record) {
      record.flags.raise(.breakdownsDiffer)
      record.fields[.count]?.flags.raise(.breakdownsDiffer)
    }
    record.state = record.needsReview ? .needsReview : .accepted
    return record
  }

  private func apply(_ observation: Observation, to record: inout Record) {
    guard let name = FieldName(rawValue: observation.name) else { return }
    var field = record[name] ?? Field()
    field.confidence = confidence(observation)
    // Another code than the one that was printed is never taken without a look, however sure all else is.
    let isMisread = observation.features.contains("saw:misread")
    if isMisread || field.confidence < model.model(of: observation.quantity).threshold {
      field.flags.raise(.lowConfidence)
      if let reason = Validator.reason(for: name, observation.features) { field.flags.raise(reason) }
    }
    record.fields[name] = field
  }

  /// What a low belief in a field comes from, where there is a code for it.
  private static func reason(for name: FieldName, _ features: FeatureSet) -> Flag? {
    switch name {
    case .rank where features.contains("saw:misread"), .role where features.contains("saw:misread"): .ambiguousRank
    case .outcome where features.contains("saw:misread"): .ambiguousOutcome
    case .rank where features.contains("rival") || features.contains("saw:abbreviation"): .ambiguousRank
    case .outcome where features.contains("rival") || features.contains("saw:several_readings"): .ambiguousOutcome
    default: nil
    }
  }

  // MARK: replies

  private func judged(_ reply: Reply, _ number: Int, _ reading: Reading) -> Reply {
    var reply = reply
    reply.flags.removeAll(where: Flag.machine.contains)
    if reading.sums.casesAgainstTotal(number) == .differs { reply.flags.raise(.totalConflict) }
    for conflict in reading.conflicts.of(number) { reply.flags.raise(conflict.flag) }
    reply.settleAgreement(in: Set(reading.conflicts.of(number).map(\.population)))
    for observation in Observer(reading).observations(of: reply, number) {
      guard let name = Reply.FieldName(rawValue: observation.name) else { continue }
      var field = reply[name]
      field.forgetDoubt()
      field.confidence = confidence(observation)
      if field.confidence < model.model(of: observation.quantity).threshold {
        field.flags.raise(.lowConfidence)
        if name == .force, observation.features.contains("saw:close_rival") { field.flags.raise(.ambiguousForce) }
      }
      reply.fields[name] = field
    }
    reply.state = reply.needsReview ? .needsReview : .accepted
    return reply
  }

  // MARK: several documents

  /// The documents of one reply, by their places: the states that follow from the flags of what was brought together, and
  /// flags where the counts of one can't be right beside those of another. No confidence is weighed anew.
  public func settled(_ members: [Int: Findings], lead: Int) -> [Int: Findings] {
    var members = members
    let order = members.keys.sorted()
    var whole = Findings()
    whole.replies = members[lead]?.replies ?? []
    var places: [(member: Int, record: Int)] = []
    for member in order {
      for (place, record) in (members[member]?.records ?? []).enumerated() {
        var record = record
        // Places in two documents may be called alike.
        record.locator = Locator("\(member)/\(record.locator.path)")
        whole.records.append(record)
        places.append((member, place))
      }
    }
    let conflicts = CountConflicts(of: whole) { vocabulary.outcomes.entry($0)?.group }.all.filter { conflict in
      Set(conflict.records.map { places[$0].member }).count > 1
    }
    for conflict in conflicts {
      members[lead]?.replies[conflict.reply].flags.raise(conflict.flag)
      for place in conflict.records.map({ places[$0] }) {
        members[place.member]?.records[place.record].flags.raise(.breakdownsDiffer)
        members[place.member]?.records[place.record].fields[.count]?.flags.raise(.breakdownsDiffer)
      }
    }
    return members.mapValues { settled($0, amid: conflicts) }
  }

  private func settled(_ findings: Findings, amid conflicts: [CountConflicts.Conflict]) -> Findings {
    var findings = findings
    for index in findings.replies.indices {
      findings.replies[index].settleAgreement(in: Set(conflicts.filter { $0.reply == index }.map(\.population)))
      findings.replies[index].state = findings.replies[index].needsReview ? .needsReview : .accepted
    }
    for index in findings.records.indices {
      findings.records[index].state = findings.records[index].needsReview ? .needsReview : .accepted
    }
    return findings
  }

  // MARK: belief

  private func confidence(_ observation: Observation) -> Double {
    model.model(of: observation.quantity).confidence(observation.features)
  }

  private func passes(_ observation: Observation) -> Bool {
    confidence(observation) >= model.model(of: observation.quantity).threshold
  }

  /// What was noticed of every field and record, for fitting and for explaining.
  public func observations(of findings: Findings, in document: Document) -> [Observation] {
    let reading = Reading(findings, of: document, vocabulary: vocabulary)
    let observer = Observer(reading)
    let replies = findings.replies.enumerated().flatMap { observer.observations(of: $0.element, $0.offset) }
    let records = findings.records.enumerated().flatMap { index, record in
      let observed = observer.observations(of: record)
      return ([observed.whole] + observed.fields).map { $0.about(.record(index)) }
    }
    return replies + records
  }
}
