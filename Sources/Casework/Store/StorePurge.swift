internal import GRDB

/// What a purge took away.
public struct Purged: Hashable, Sendable {
  /// The inputs that had those bytes, in order of path.
  public var paths: [String]
  public var records: Int
  public var decisions: Int
  /// Another process that was reading the store kept its log from being cut off: what was there stands in it until a
  /// run ends with nobody reading.
  public var isInLog = false
}

extension Store {
  /// Removes a document and all that was drawn from it: its text, records and decisions, and every input with the same
  /// bytes. What was there is written over, in the store and in its log.
  ///
  /// `name` is an input's path, or a hash in whole. Nil when the store knows no such document.
  public func purge(_ name: String) throws(StoreError) -> Purged? {
    try lock?.take(at: place)
    defer { lock?.release() }
    let purged: Purged? = try write { db -> Purged? in
      let met = try Row.fetchAll(
        db, sql: "SELECT path, sha256 FROM inputs WHERE path = ?1 OR sha256 = ?1", arguments: [name])
      guard let first = met.first else {
        // Of bytes that no input has any more, decisions may be left.
        let purged = try Store.remove(name, from: db)
        return purged.decisions > 0 ? purged : nil
      }
      guard let sha256: String = first["sha256"] else {
        try db.execute(sql: "DELETE FROM inputs WHERE path = ?", arguments: [name])
        return Purged(paths: [name], records: 0, decisions: 0)
      }
      return try Store.remove(sha256, from: db)
    }
    guard var purged else { return nil }
    guard lock != nil else { return purged }
    purged.isInLog = try !emptyLog()
    return purged
  }

  private static func remove(_ sha256: String, from db: Database) throws -> Purged {
    let paths = try String.fetchAll(
      db, sql: "SELECT path FROM inputs WHERE sha256 = ? ORDER BY path", arguments: [sha256])
    let records = try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT records.id) FROM conversions JOIN readings ON readings.conversion = conversions.id
          JOIN records ON records.reading = readings.id
        WHERE conversions.sha256 = ?
        """, arguments: [sha256])
    try db.execute(sql: "INSERT INTO purging VALUES (?)", arguments: [sha256])
    try db.execute(sql: "DELETE FROM decisions WHERE sha256 = ?", arguments: [sha256])
    let decisions = db.changesCount
    try db.execute(sql: "DELETE FROM inputs WHERE sha256 = ?", arguments: [sha256])
    try db.execute(sql: "DELETE FROM documents WHERE sha256 = ?", arguments: [sha256])
    try db.execute(sql: "DELETE FROM purging")
    return Purged(paths: paths, records: records ?? 0, decisions: decisions)
  }

  /// Brings the log into the store and cuts it off; false when another process that reads keeps it from being done.
  func emptyLog() throws(StoreError) -> Bool {
    do {
      return try connection.writeWithoutTransaction { db in
        try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == false
      }
    } catch DatabaseError.SQLITE_BUSY {
      return false
    } catch {
      throw StoreError(error, at: place)
    }
  }
}
