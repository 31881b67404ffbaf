import Documents

/// The regulations in force when an allegation became known set what could be done about it. Only where the whole
/// period lies on one side of a change, and only for officers of England and Wales. Source: domain §3.1.
struct SanctionOfDateCheck: Check {
  /// A sanction with the first day on which it could be given, and the first on which it no longer could.
  struct Life: Sendable {
    var from: Period.Day?
    var until: Period.Day?
  }

  private static let regulations2008 = Period.Day(year: 2008, month: 12, day: 1)
  private static let former2017 = Period.Day(year: 2017, month: 12, day: 15)
  private static let regulations2020 = Period.Day(year: 2020, month: 2, day: 1)

  static let lives: [String: Life] = [
    "required_to_resign": Life(until: regulations2008),
    "fine": Life(until: regulations2008),
    "reprimand": Life(until: regulations2008),
    "disciplinary_caution": Life(until: regulations2008),
    "management_advice": Life(from: regulations2008, until: regulations2020),
    "management_action": Life(from: regulations2008, until: regulations2020),
    "dismissed_with_notice": Life(from: regulations2008, until: regulations2020),
    "final_written_warning": Life(from: regulations2008),
    "final_written_warning_extended": Life(from: regulations2008),
    "would_have_been_dismissed": Life(from: former2017),
    "reflective_practice": Life(from: regulations2020),
  ]

  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard let role = record[.role]?.value, ["police_officer", "special_constable"].contains(role),
      isOfEnglandOrWales(record, reading), let period = record.period,
      let outcome = record[.outcome]?.value, isOutOfTime(outcome, period)
    else { return [] }
    return [
      Remark(.outcome, feature: "check:sanction_of_date", flag: .sanctionNotAvailable),
      Remark(.period, feature: "check:sanction_of_date"),
    ]
  }

  private func isOutOfTime(_ outcome: String, _ period: Period) -> Bool {
    // Not from 2008 to 2020.
    if outcome == "reduction_in_rank", let start = SanctionOfDateCheck.regulations2008,
      let end = SanctionOfDateCheck.regulations2020
    {
      return period.start >= start && period.end < end
    }
    guard let life = SanctionOfDateCheck.lives[outcome] else { return false }
    return life.from.map { period.end < $0 } ?? false || life.until.map { period.start >= $0 } ?? false
  }

  private func isOfEnglandOrWales(_ record: Record, _ reading: Reading) -> Bool {
    guard let code = record[.force]?.value, let force = reading.vocabulary.forces.entry(code) else { return false }
    return ["england", "wales"].contains(force.country ?? "")
  }
}
