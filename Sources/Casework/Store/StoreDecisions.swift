import Documents
internal import GRDB

/// What people decided: added, read, and never changed.
extension Store {
  /// Keeps a decision; when this returns, it is on the disk. Refused when one of the same id is there.
  public func append(_ decision: Decision) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO decisions (id, record, sha256, field, action, value, reviewer, decided_at, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.id, decision.record, decision.sha256, decision.field?.rawValue, decision.action.rawValue,
          try decision.value.map { try StoredJSON.text($0) }, decision.reviewer, decision.decidedAt, decision.note,
        ])
    }
  }

  /// Every decision, or those about one record, in the order in which they were kept.
  public func decisions(about record: String? = nil) throws(StoreError) -> [Decision] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM decisions WHERE ?1 IS NULL OR record = ?1 ORDER BY number", arguments: [record]
      ).map(Decision.init)
    }
  }
}

extension Decision {
  fileprivate init(_ row: Row) throws {
    let action: String = row["action"]
    self.init(
      id: row["id"], record: row["record"], sha256: row["sha256"],
      field: (row["field"] as String?).flatMap(FieldName.init), action: Action(rawValue: action) ?? .reject,
      value: try StoredJSON.value(row["value"] as String?), reviewer: row["reviewer"], decidedAt: row["decided_at"],
      note: row["note"])
  }
}
