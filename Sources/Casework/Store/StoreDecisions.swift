import Documents
internal import GRDB

/// What came of an attempt to keep decisions.
public enum Keeping: Hashable, Sendable {
  /// They are on the disk; the number of the last.
  case kept(Int64)
  /// Nothing was kept: meanwhile others decided about the same fields.
  case conflict([Decision])
}

/// What people decided: added, read, and never changed.
extension Store {
  /// Keeps a decision; when this returns, it is on the disk. Refused when one of the same id is there.
  public func append(_ decision: Decision) throws(StoreError) { _ = try append([decision]) }

  /// Keeps decisions, all of them or none; when this returns, they are on the disk.
  ///
  /// `seen` is the number of the last decision that was known when these were made. When one of a later number is about
  /// the same field, or the same whole, nothing is kept. Blind decisions know of none.
  public func append(_ decisions: [Decision], seen: Int64? = nil) throws(StoreError) -> Keeping {
    try write { db in
      if let seen {
        let others = try decisions.filter { !$0.isBlind }.flatMap { try Store.later(than: seen, like: $0, in: db) }
        if !others.isEmpty { return .conflict(others) }
      }
      let statement = try db.cachedStatement(sql: Store.insertDecision)
      for decision in decisions { try statement.execute(arguments: try Store.arguments(of: decision)) }
      return .kept(try Store.lastDecision(in: db))
    }
  }

  /// Every decision, or those about one record, in the order in which they were kept.
  public func decisions(about record: String? = nil, after number: Int64 = 0) throws(StoreError) -> [Decision] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM decisions WHERE (?1 IS NULL OR record = ?1) AND number > ?2 ORDER BY number",
        arguments: [record, number]
      ).map(Decision.init)
    }
  }

  /// The number of the last decision; 0 before there is one.
  public func lastDecision() throws(StoreError) -> Int64 { try read(Store.lastDecision) }

  private static func lastDecision(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(number) FROM decisions") ?? 0
  }

  private static func later(than seen: Int64, like decision: Decision, in db: Database) throws -> [Decision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM decisions WHERE record = ?1 AND number > ?2 AND action <> 'flag' AND NOT blind
          AND (field IS ?3 OR field IS NULL OR ?3 IS NULL) ORDER BY number
        """, arguments: [decision.record, seen, decision.field]
    ).map(Decision.init)
  }

  private static let insertDecision = """
    INSERT INTO decisions (id, subject, record, sha256, path, locator, quote, field, action, value, before, evidence,
      undoes, blind, reviewer, decided_at, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static func arguments(of decision: Decision) throws -> StatementArguments {
    [
      decision.id, decision.subject.rawValue, decision.record, decision.sha256, decision.anchor?.path,
      decision.anchor?.locator, try decision.anchor?.quote.map { try StoredJSON.text($0) }, decision.field,
      decision.action.rawValue, try decision.value.map { try StoredJSON.text($0) },
      try decision.before.map { try StoredJSON.text($0) }, try decision.evidence.map { try StoredJSON.text($0) },
      decision.undoes, decision.isBlind, decision.reviewer, decision.decidedAt, decision.note,
    ]
  }
}

extension Decision {
  fileprivate init(_ row: Row) throws {
    let (subject, action): (String, String) = (row["subject"], row["action"])
    guard let subject = Subject(rawValue: subject), let action = Action(rawValue: action) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: ""))
    }
    let quote: Quote? = try StoredJSON.value(row["quote"] as String?)
    self.init(
      id: row["id"], subject: subject, record: row["record"], sha256: row["sha256"],
      anchor: (row["path"] as String?).map { Anchor(path: $0, locator: row["locator"] ?? "", quote: quote) },
      field: row["field"], action: action, value: try StoredJSON.value(row["value"] as String?),
      before: try StoredJSON.value(row["before"] as String?),
      evidence: try StoredJSON.value(row["evidence"] as String?), undoes: row["undoes"], isBlind: row["blind"],
      reviewer: row["reviewer"], decidedAt: row["decided_at"], note: row["note"])
  }
}
