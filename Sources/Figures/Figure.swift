/// A number for publication, and everything that it rests on.
public struct Figure: Hashable, Sendable {
  /// Names it within a report, and the same figure in an earlier one: `total`, `force/sussex`, `outcome_group/left`.
  public var id: String
  /// What the replies state. Two numbers where cells are suppressed, or where replies may count the same matters.
  public var stated: Bounds
  /// With all those matters of which the replies don't tell it.
  public var atMost: Int
  public var basis: Basis
  /// Reply by reply, by force; those that add nothing are left out.
  public var contributions: [Contribution]

  /// The forces that it rests on.
  public var forces: [String] { Set(contributions.map(\.force)).sorted() }
}

/// What one reply adds to a figure.
public struct Contribution: Hashable, Sendable {
  public var reply: String
  public var force: String
  public var stated: Bounds
  public var atMost: Int
  public var basis: Basis
  /// The ids of the records that say so.
  public var records: [String]
}

/// How many of a figure's matters have been looked at by whom.
public struct Basis: Hashable, Sendable {
  /// By a person.
  public var reviewed: Int
  /// By nobody; the program is sure enough.
  public var accepted: Int
  /// By nobody, and the program says that somebody should.
  public var unreviewed: Int

  public init(reviewed: Int = 0, accepted: Int = 0, unreviewed: Int = 0) {
    self.reviewed = reviewed
    self.accepted = accepted
    self.unreviewed = unreviewed
  }

  public var matters: Int { reviewed + accepted + unreviewed }

  public static func + (a: Basis, b: Basis) -> Basis {
    Basis(
      reviewed: a.reviewed + b.reviewed, accepted: a.accepted + b.accepted, unreviewed: a.unreviewed + b.unreviewed)
  }
}

/// What an audit of accepted fields found: of so many looked at, so many were wrong.
public struct AuditBound: Hashable, Sendable {
  public var decided: Int
  public var wrong: Int
  /// The share that is wrong is at most this, at 95%.
  public var upper: Double

  public init(decided: Int, wrong: Int, upper: Double) {
    self.decided = decided
    self.wrong = wrong
    self.upper = upper
  }
}

/// A part of a whole, as a share with its bounds.
public struct Share: Hashable, Sendable {
  public var min: Double
  public var max: Double

  /// Nil where there may be nothing.
  public init?(_ part: Bounds, of whole: Bounds) {
    guard whole.min > 0 else { return nil }
    min = Double(part.min) / Double(whole.max)
    max = Swift.min(1, Double(part.max) / Double(whole.min))
  }
}
