import Documents

/// What a check has to say of a record: of one field, or of the whole. It never changes a value.
struct Remark: Hashable, Sendable {
  /// Nil for the whole record.
  var field: FieldName?
  /// The feature that lowers the belief in the field; nil where only the flag matters.
  var feature: String?
  var flag: Flag?

  init(_ field: FieldName? = nil, feature: String? = nil, flag: Flag? = nil) {
    self.field = field
    self.feature = feature
    self.flag = flag
  }
}

/// One thing that fields say of one another, or of what the law and the request allow.
protocol Check: Sendable {
  func remarks(on record: Record, in reading: Reading) -> [Remark]
}

enum Checks {
  /// In the order in which their flags are raised.
  static let all: [any Check] = [
    MissingFieldsCheck(), RoleRankCheck(), OtherPersonCheck(), SanctionOfRoleCheck(), SanctionOfDateCheck(),
    DecisiveOutcomesCheck(), PeriodAskedCheck(), DateAfterReplyCheck(), RequestEchoCheck(),
  ]

  static func remarks(on record: Record, in reading: Reading) -> [Remark] {
    all.flatMap { $0.remarks(on: record, in: reading) }
  }
}
