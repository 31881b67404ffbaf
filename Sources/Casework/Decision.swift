import Documents

/// What a person decided about a record. Once kept it is never changed; a change of mind is a later decision.
public struct Decision: Hashable, Sendable {
  public enum Action: String, Hashable, Codable, Sendable, CaseIterable { case confirm, correct, reject }

  public var id: String
  /// The record's id, as exported.
  public var record: String
  /// Of the document that the record was read from.
  public var sha256: String
  /// Nil for a decision about the whole record.
  public var field: FieldName?
  public var action: Action
  /// What is right, for a correction.
  public var value: [String]?
  public var reviewer: String?
  /// RFC 3339, in UTC.
  public var decidedAt: String
  public var note: String?

  public init(
    id: String, record: String, sha256: String, field: FieldName? = nil, action: Action, value: [String]? = nil,
    reviewer: String? = nil, decidedAt: String, note: String? = nil
  ) {
    self.id = id
    self.record = record
    self.sha256 = sha256
    self.field = field
    self.action = action
    self.value = value
    self.reviewer = reviewer
    self.decidedAt = decidedAt
    self.note = note
  }
}
