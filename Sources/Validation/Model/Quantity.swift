import Documents

/// What one model speaks of: a field of a case, a whole tally, a field of a reply.
public struct Quantity: Hashable, Sendable, Comparable, CustomStringConvertible {
  public enum Scope: String, Hashable, Sendable, CaseIterable { case `case`, tally, reply }

  public let scope: Scope
  /// A field's name, or `record` for the belief that there is such a matter or count at all.
  public let name: String
  /// The belief that nothing is stated, where no value was read.
  public let isSilence: Bool

  public static func caseField(_ name: FieldName, isSilence: Bool = false) -> Quantity {
    Quantity(scope: .case, name: name.rawValue, isSilence: isSilence)
  }

  public static func replyField(_ name: Reply.FieldName, isSilence: Bool = false) -> Quantity {
    Quantity(scope: .reply, name: name.rawValue, isSilence: isSilence)
  }

  /// That a case is a matter of its own, and is about staff.
  public static let caseRecord = Quantity(scope: .case, name: "record", isSilence: false)
  /// That a printed count, its number and all its dimensions are right.
  public static let tallyRecord = Quantity(scope: .tally, name: "record", isSilence: false)

  /// `case.rank`, `case.rank.silent`.
  public var description: String { "\(scope.rawValue).\(name)" + (isSilence ? ".silent" : "") }

  public static func < (a: Quantity, b: Quantity) -> Bool { a.description < b.description }
}
