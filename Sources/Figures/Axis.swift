import Documents

/// A way of cutting matters.
public enum Axis: String, Hashable, Sendable, CaseIterable {
  /// Officers, staff, PCSOs: the groups of the data file.
  case roleGroup = "role_group"
  case role, rank
  case outcomeGroup = "outcome_group"
  case outcome
  /// What a matter is mainly about; the others that it is also about aren't counted.
  case allegation
  /// A matter can be about several: they don't add up to the total.
  case platform
  /// The calendar or financial year, as the force gives it.
  case year

  /// Whether each matter has one value at most.
  public var isPartition: Bool { self != .platform }

  /// The field of a record that it is read from.
  public var field: FieldName {
    switch self {
    case .roleGroup, .role: .role
    case .rank: .rank
    case .outcomeGroup, .outcome: .outcome
    case .allegation: .allegation
    case .platform: .platform
    case .year: .period
    }
  }

  /// The values of a record; empty where it says nothing of it. Only a dimension that is no partition gives several.
  func values(of record: Record, _ groupings: Groupings) -> [String] {
    switch self {
    case .platform: record[.platform]?.values ?? []
    case .year: record.period.map { [Axis.year(of: $0)] } ?? []
    case .roleGroup: record[.role]?.value.flatMap(groupings.group(ofRole:)).map { [$0] } ?? []
    case .outcomeGroup: record[.outcome]?.value.flatMap(groupings.group(ofOutcome:)).map { [$0] } ?? []
    case .role, .rank, .outcome, .allegation: record[field]?.value.map { [$0] } ?? []
    }
  }

  /// `2011` for a date or month in it, `2009/10` for a financial year or what lies in no one calendar year but in that,
  /// else the interval itself.
  static func year(of period: Period) -> String {
    if period.start.year == period.end.year { return String(period.start.year) }
    let first = period.start.month < 4 ? period.start.year - 1 : period.start.year
    let last = period.end.month < 4 ? period.end.year - 1 : period.end.year
    guard first == last else { return period.edtf }
    let short = (first + 1) % 100
    return "\(first)/\(short < 10 ? "0" : "")\(short)"
  }
}
