import Documents

extension Flag {
  /// Flags that only the validator raises: a second validation starts without them.
  static let machine: Set<Flag> = [
    .lowConfidence, .ambiguousRank, .ambiguousOutcome, .outcomeMissing, .allegationMissing, .roleMissing,
    .periodMissing, .periodOutsideRequest, .roleRankConflict, .severalOutcomes, .sanctionNotAvailable,
    .dateAfterReply, .allegationRepeatsRequest, .doubtfulRecord, .breakdownsDiffer,
  ]
}

extension [Flag] {
  mutating func raise(_ flag: Flag) { if !contains(flag) { append(flag) } }
}

extension Field {
  mutating func forgetDoubt() { flags.removeAll(where: Flag.machine.contains) }
}

extension Record {
  mutating func raise(_ remark: Remark) {
    guard let flag = remark.flag else { return }
    flags.raise(flag)
    if let name = remark.field { fields[name]?.flags.raise(flag) }
  }

  var needsReview: Bool {
    flags.contains(where: Flag.asksForReview.contains)
      || fields.contains { name, field in
        // A platform more or less changes no figure that is published.
        name != .platform && field.flags.contains(where: Flag.asksForReview.contains)
      }
  }
}

extension Reply {
  /// What is flagged of the reply is said of the matters that it counts, too: of those named, or of the only ones.
  mutating func settleAgreement(in conflicting: Set<String> = []) {
    let isFlagged = flags.contains { $0 == .totalConflict || $0 == .breakdownsDiffer }
    for index in populations.indices
    where conflicting.contains(populations[index].id) || isFlagged && populations.count == 1 {
      populations[index].agreement = .conflict
    }
  }

  var needsReview: Bool {
    (flags + fields.values.flatMap(\.flags)).contains(where: Flag.asksForReview.contains)
  }
}
