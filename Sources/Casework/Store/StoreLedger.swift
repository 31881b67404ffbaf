import Documents
import Foundation
internal import GRDB

/// The inputs and the runs over them.
extension Store {
  public func manifest() throws(StoreError) -> Manifest {
    let found: Manifest? = try read { db in
      guard let run = try Row.fetchOne(db, sql: Store.lastRun) else { return nil }
      let paths = try String.fetchAll(db, sql: "SELECT path FROM inputs WHERE removed_in IS NULL ORDER BY path")
      return Manifest(facts: try RunFacts(run), entries: paths.map(Manifest.Entry.init))
    }
    guard let found else { throw .empty(path: place.name) }
    return found
  }

  public func ledger() throws(StoreError) -> [LedgerEntry] {
    try read { db in
      var entries: [LedgerEntry] = []
      let rows = try Row.fetchCursor(db, sql: "\(Store.entryColumns) ORDER BY i.path")
      var names = SharedNames()
      while let row = try rows.next() { entries.append(try LedgerEntry(row, &names)) }
      return entries
    }
  }

  public func caseFile(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile {
    try read { db in
      // Prepared once for all files.
      let entryOfPath = try db.cachedStatement(sql: "\(Store.entryColumns) WHERE i.path = ?")
      guard let row = try Row.fetchOne(entryOfPath, arguments: [entry.path])
      else { throw StoreError.malformed(path: place.name, what: "the ledger") }
      var names = SharedNames()
      var (file, conversion, reading) = try frame(LedgerEntry(row, &names), in: db)
      file.document = try conversion.flatMap { try Store.document(ofConversion: $0.id, in: db) }
        .map { try StoredJSON.value($0.json) }
      if let reading { file.findings = try Findings(ofReading: reading.id, in: db) }
      return file
    }
  }

  /// The same of several, in their order, of whose documents only the words are read, and of whose fields only what they
  /// say. How each ended says the ledger.
  public func outlines(_ entries: [LedgerEntry]) throws(StoreError) -> [CaseFile] {
    try read { db in
      let kept = try entries.map { entry in
        let (file, conversion, reading) = try frame(entry, in: db)
        return try KeptOutline(of: file, conversion, reading, in: db)
      }
      return try kept.mappedConcurrently { outline in Result { try outline.file() } }.map { try $0.get() }
    }
  }

  /// A file without its document and its findings, and where these are kept.
  private func frame(
    _ known: LedgerEntry, in db: Database
  ) throws -> (file: CaseFile, conversion: ConversionMark?, reading: ReadingMark?) {
    // What a part is made into is kept where another file stands for it, too.
    let shown = known.failure == nil ? known.conversion : nil
    var file = CaseFile(
      path: known.path, sha256: known.sha256, mediaType: known.mediaType, claimedType: known.claimedType,
      converter: shown?.key.converter, failure: known.cause)
    file.parent = try known.parent.map { try Store.place($0, in: db) }
    file.lead = try known.lead.map { try Store.place($0, in: db) }
    file.members = try Store.members(ofReplyAt: known.lead ?? known.path, in: db)
    return (file, shown, known.reading)
  }

  private static func place(_ path: String, in db: Database) throws -> CaseFile.Place {
    CaseFile.Place(
      path: path,
      sha256: try String.fetchOne(
        db.cachedStatement(sql: "SELECT sha256 FROM inputs WHERE path = ?"), arguments: [path]))
  }

  /// The document that has the reply, and the others in order of path; none where there are no others.
  private static func members(ofReplyAt path: String, in db: Database) throws -> [CaseFile.Place] {
    let others = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT path, sha256 FROM inputs WHERE lead = ? AND removed_in IS NULL ORDER BY path"),
      arguments: [path]
    ).map { CaseFile.Place(path: $0["path"], sha256: $0["sha256"]) }
    return others.isEmpty ? [] : [try place(path, in: db)] + others
  }

  /// The inputs that are there and have a record whose id starts so, in order of path.
  public func entries(withRecord prefix: String) throws(StoreError) -> [Manifest.Entry] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT inputs.path FROM records JOIN inputs ON inputs.reading = records.reading
          WHERE records.id >= ?1 AND substr(records.id, 1, length(?1)) = ?1 AND inputs.removed_in IS NULL
          ORDER BY inputs.path
          """, arguments: [prefix]
      ).map(Manifest.Entry.init)
    }
  }

  public func begin(_ facts: RunFacts) throws(StoreError) -> RunID {
    try lock?.take(at: place)
    // What a loss of power takes of an unfinished run, the next one makes again.
    try waitForDisk(false)
    return try write { db in
      try db.execute(
        sql: """
          INSERT INTO runs (folder, tool, vocabulary, outcome_groups, libraries, includes_hidden, started_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          facts.folder, facts.tool, facts.vocabulary, try StoredJSON.text(facts.outcomeGroups),
          try StoredJSON.text(facts.libraries), facts.includesHidden, Store.now(),
        ])
      return RunID(number: db.lastInsertedRowID)
    }
  }

  public func note(_ run: RunID, isolation: String) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE runs SET libraries = json_set(libraries, '$.isolation', ?) WHERE id = ?",
        arguments: [isolation, run.number])
    }
  }

  public func finish(_ run: RunID, changed: [LedgerEntry]) throws(StoreError) {
    try waitForDisk(true)
    try write { db in
      for entry in changed { try Store.enter(entry, run: run, in: db) }
      try Store.forgetUnused(in: db)
      try db.execute(sql: "UPDATE runs SET finished_at = ? WHERE id = ?", arguments: [Store.now(), run.number])
    }
    // So that a store at rest is one file. It holds everything either way.
    if lock != nil { _ = try? emptyLog() }
    lock?.release()
  }

  private static func enter(_ entry: LedgerEntry, run: RunID, in db: Database) throws {
    if let sha256 = entry.sha256 { try keepDocument(sha256, size: entry.size ?? 0, in: db) }
    try db.cachedStatement(
      sql: """
        INSERT INTO inputs (path, size, modified, changed, inode, device, sha256, media_type, claimed_type, detector,
          failure, conversion, reading, removed_in, parent, parts, lead, own)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
          changed = excluded.changed, inode = excluded.inode, device = excluded.device, sha256 = excluded.sha256,
          media_type = excluded.media_type, claimed_type = excluded.claimed_type, detector = excluded.detector,
          failure = excluded.failure, conversion = excluded.conversion, reading = excluded.reading,
          removed_in = excluded.removed_in, parent = excluded.parent, parts = excluded.parts, lead = excluded.lead,
          own = excluded.own
        """
    ).execute(arguments: [
      entry.path, entry.facts?.size, entry.facts?.modified, entry.facts?.changed,
      entry.facts.map { Int64(bitPattern: $0.inode) }, entry.facts.map { Int64(bitPattern: $0.device) }, entry.sha256,
      entry.mediaType, entry.claimedType, entry.detector, try entry.failure.map { try StoredJSON.text($0) },
      entry.conversion?.id, entry.reading?.id, entry.isRemoved ? run.number : nil,
      entry.parent, entry.parts, entry.lead, entry.own?.id,
    ])
    // What is gone may share its reading with a file that is there.
    for mark in [entry.reading, entry.own].compactMap({ $0 }) where !entry.isRemoved {
      try db.cachedStatement(sql: "UPDATE readings SET held_under = ?1 WHERE id = ?2 AND held_under IS NOT ?1")
        .execute(arguments: [mark.heldUnder, mark.id])
    }
  }

  /// What no input rests on: older versions' work, and what became of bytes that are gone.
  private static func forgetUnused(in db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM readings WHERE id NOT IN (
          SELECT reading FROM inputs WHERE reading IS NOT NULL UNION ALL SELECT own FROM inputs WHERE own IS NOT NULL);
        DELETE FROM conversions WHERE id NOT IN (SELECT conversion FROM inputs WHERE conversion IS NOT NULL);
        DELETE FROM documents WHERE sha256 NOT IN (SELECT sha256 FROM inputs WHERE sha256 IS NOT NULL);
        """)
  }

  static func now() -> String { Date().formatted(.iso8601) }

  static let lastRun = "SELECT * FROM runs WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1"

  /// The two readings first: they are taken by their places, which is quicker than by name.
  private static let entryColumns = """
    SELECT r.id, r.name, r.stamp, r.held_under, r.counts, o.id, o.name, o.stamp, o.held_under, o.counts,
      i.path, i.size, i.modified, i.changed, i.inode, i.device, i.sha256, d.size AS bytes, i.media_type,
      i.claimed_type, i.detector, i.failure, i.removed_in,
      c.id AS conversion_id, c.kind, c.stamp AS conversion_stamp, c.converter, c.status,
      c.failure AS conversion_failure,
      i.parent, i.parts, i.lead
    FROM inputs i LEFT JOIN documents d ON d.sha256 = i.sha256 LEFT JOIN conversions c ON c.id = i.conversion
      LEFT JOIN readings r ON r.id = i.reading LEFT JOIN readings o ON o.id = i.own
    """
}

extension RunFacts {
  init(_ row: Row) throws {
    self.init(
      folder: row["folder"], tool: row["tool"], vocabulary: row["vocabulary"],
      outcomeGroups: try StoredJSON.value(row["outcome_groups"] as String),
      libraries: try StoredJSON.value(row["libraries"] as String), includesHidden: row["includes_hidden"])
  }
}

/// Words that many entries have in common, kept once.
private struct SharedNames {
  private var known: Set<String> = []

  mutating func one(_ name: String) -> String { known.insert(name).memberAfterInsert }
  mutating func one(_ name: String?) -> String? { name.map { one($0) } }
}

extension LedgerEntry {
  fileprivate init(_ row: Row, _ names: inout SharedNames) throws {
    self.init(
      path: row["path"], facts: FileFacts(row), sha256: row["sha256"], size: row["bytes"],
      mediaType: names.one(row["media_type"]), claimedType: names.one(row["claimed_type"]),
      detector: names.one(row["detector"]), failure: try StoredJSON.value(row["failure"] as String?),
      conversion: try ConversionMark(row), reading: try ReadingMark(row, from: 0, &names),
      isRemoved: (row["removed_in"] as Int64?) != nil, parent: row["parent"])
    (parts, lead) = (row["parts"], row["lead"])
    own = try ReadingMark(row, from: 5, &names)
    guard var key = conversion?.key else { return }
    if let sha256, key.sha256 == sha256 { key.sha256 = sha256 }
    (key.kind, key.converter, key.stamp) = (names.one(key.kind), names.one(key.converter), names.one(key.stamp))
    conversion?.key = key
  }
}

extension FileFacts {
  fileprivate init?(_ row: Row) {
    guard let size: Int64 = row["size"], let modified: Int64 = row["modified"], let changed: Int64 = row["changed"],
      let inode: Int64 = row["inode"], let device: Int64 = row["device"]
    else { return nil }
    self.init(
      size: size, modified: modified, changed: changed, inode: UInt64(bitPattern: inode),
      device: UInt64(bitPattern: device))
  }
}

extension ReadingMark {
  /// From five columns, of which that is the first.
  fileprivate init?(_ row: Row, from first: Int, _ names: inout SharedNames) throws {
    guard let id: Int64 = row[first] else { return nil }
    let stamp = names.one(row[first + 2] as String)
    self.init(
      id: id, name: row[first + 1], stamp: stamp, heldUnder: names.one(row[first + 3]) ?? stamp,
      counts: try StoredJSON.value(row[first + 4] as String))
  }
}
