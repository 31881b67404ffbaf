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
      var purged = Purged(paths: [], records: 0, decisions: 0)
      // What lay in it stood in its bytes.
      for sha256 in try [sha256] + Store.parts(of: sha256, in: db) {
        let removed = try Store.remove(sha256, from: db)
        purged.paths += removed.paths
        purged.records += removed.records
        purged.decisions += removed.decisions
      }
      purged.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return purged
    }
    guard var purged else { return nil }
    guard lock != nil else { return purged }
    purged.isInLog = try !emptyLog()
    return purged
  }

  /// The hashes of all that lies in files with those bytes, at whatever depth.
  private static func parts(of sha256: String, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE within(path, sha256) AS (
          SELECT part.path, part.sha256 FROM inputs whole JOIN inputs part ON part.parent = whole.path
          WHERE whole.sha256 = ?1
          UNION SELECT part.path, part.sha256 FROM within JOIN inputs part ON part.parent = within.path)
        SELECT DISTINCT sha256 FROM within WHERE sha256 IS NOT NULL AND sha256 <> ?1 ORDER BY sha256
        """, arguments: [sha256])
  }

  /// The others of its replies have its words in what they say together: each says again what it says by itself.
  private static func part(_ sha256: String, from db: Database) throws {
    let leads = try String.fetchAll(
      db, sql: "SELECT DISTINCT ifnull(lead, path) FROM inputs WHERE sha256 = ?", arguments: [sha256])
    for lead in leads {
      let joined = try Int64.fetchAll(
        db, sql: "SELECT reading FROM inputs WHERE (lead = ?1 OR path = ?1) AND own IS NOT NULL", arguments: [lead])
      try db.execute(
        sql: "UPDATE inputs SET reading = own, own = NULL WHERE (lead = ?1 OR path = ?1) AND own IS NOT NULL",
        arguments: [lead])
      try db.execute(sql: "UPDATE inputs SET lead = NULL WHERE lead = ?", arguments: [lead])
      for reading in joined { try db.execute(sql: "DELETE FROM readings WHERE id = ?", arguments: [reading]) }
    }
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
    try part(sha256, from: db)
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
