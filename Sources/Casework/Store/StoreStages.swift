import Documents
internal import GRDB

/// What the stages made, kept under what it hangs on.
extension Store {
  public func conversion(_ key: ConversionKey) throws(StoreError) -> ConversionMark? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "\(Store.conversionColumns) WHERE c.sha256 = ? AND c.kind = ? AND c.stamp = ?"),
        arguments: [key.sha256, key.kind, key.stamp]
      ).flatMap(ConversionMark.init)
    }
  }

  public func keep(
    _ outcome: Result<Document, Failure>, as key: ConversionKey
  ) throws(StoreError) -> ConversionMark {
    try write { db in try Store.keep(outcome, as: key, in: db) }
  }

  public func keep(
    _ document: Document, as key: ConversionKey, with findings: Findings, named name: String, stamp: String
  ) throws(StoreError) -> (conversion: ConversionMark, reading: ReadingMark) {
    try write { db in
      let conversion = try Store.keep(.success(document), as: key, in: db)
      let reading = ReadingKey(conversion: conversion, name: name, stamp: stamp)
      return (conversion, try Store.keep(findings, as: reading, in: db))
    }
  }

  private static func keep(
    _ outcome: Result<Document, Failure>, as key: ConversionKey, in db: Database
  ) throws -> ConversionMark {
    try keepDocument(key.sha256, size: key.size, in: db)
    let (document, failure): (Document?, Failure?) =
      switch outcome {
      case .success(let document): (document, nil)
      case .failure(let failure): (nil, failure)
      }
    let status = document?.status ?? failure?.status ?? .ok
    // What an index lists isn't one reply.
    let links = document?.isIndex == true ? nil : document?.links
    try db.cachedStatement(
      sql: """
        INSERT INTO conversions (sha256, kind, stamp, converter, status, failure, body, links)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      key.sha256, key.kind, key.stamp, key.converter, status.rawValue, try failure.map { try StoredJSON.text($0) },
      try document.map { try StoredJSON.text($0) }, try links.map { try StoredJSON.text($0) },
    ])
    let mark = ConversionMark(id: db.lastInsertedRowID, key: key, failure: failure, status: status)
    if let document {
      try db.cachedStatement(sql: "INSERT INTO texts (conversion, text) VALUES (?, ?)")
        .execute(arguments: [mark.id, document.text.string])
    }
    return mark
  }

  public func document(of conversion: ConversionMark) throws(StoreError) -> WrittenDocument? {
    try read { db in try Store.document(ofConversion: conversion.id, in: db) }
  }

  static func document(ofConversion id: Int64, in db: Database) throws -> WrittenDocument? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT body FROM conversions WHERE id = ?"), arguments: [id])
      .map { WrittenDocument(json: Array($0.utf8)) }
  }

  public func reading(_ key: ReadingKey) throws(StoreError) -> ReadingMark? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT id, counts, held_under FROM readings WHERE conversion = ? AND name = ? AND stamp = ?"),
        arguments: [key.conversion.id, key.name, key.stamp]
      ).map { row in
        ReadingMark(
          id: row["id"], name: key.name, stamp: key.stamp, heldUnder: row["held_under"] ?? key.stamp,
          counts: try StoredJSON.value(row["counts"] as String))
      }
    }
  }

  public func keep(_ findings: Findings, as key: ReadingKey) throws(StoreError) -> ReadingMark {
    try write { db in try Store.keep(findings, as: key, in: db) }
  }

  private static func keep(_ findings: Findings, as key: ReadingKey, in db: Database) throws -> ReadingMark {
    let counts = FindingCounts(of: findings)
    try db.cachedStatement(sql: "INSERT INTO readings (conversion, name, stamp, counts) VALUES (?, ?, ?, ?)")
      .execute(arguments: [key.conversion.id, key.name, key.stamp, try StoredJSON.text(counts)])
    let mark = ReadingMark(
      id: db.lastInsertedRowID, name: key.name, stamp: key.stamp, heldUnder: key.stamp, counts: counts)
    let rows = FindingRows(db: db, reading: mark.id, identity: Identity(source: key.conversion.key.sha256, path: ""))
    try rows.insert(findings)
    try db.cachedStatement(sql: "INSERT INTO outlines (reading, body) VALUES (?, ?)")
      .execute(arguments: [mark.id, try StoredJSON.outline(findings)])
    return mark
  }

  public func findings(of reading: ReadingMark) throws(StoreError) -> Findings {
    try read { db in try Findings(ofReading: reading.id, in: db) }
  }

  public func replyHeads() throws(StoreError) -> [ReadingMark.ID: [ReplyHead]] {
    try read { db in
      var heads: [ReadingMark.ID: [ReplyHead]] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT reading, force, reference_key, date_responded FROM replies ORDER BY reading, place")
      while let row = try rows.next() {
        heads[ReadingMark.ID(number: row[0]), default: []].append(
          ReplyHead(force: row[1], reference: row[2], dateResponded: row[3]))
      }
      return heads
    }
  }

  public func links() throws(StoreError) -> [ConversionMark.ID: [String]] {
    try read { db in
      var links: [ConversionMark.ID: [String]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT id, links FROM conversions WHERE links IS NOT NULL") {
        links[ConversionMark.ID(number: row[0])] = try StoredJSON.value(row[1] as String)
      }
      return links
    }
  }

  static func keepDocument(_ sha256: String, size: Int, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO documents (sha256, size) VALUES (?, ?)")
      .execute(arguments: [sha256, size])
  }

  static let conversionColumns = """
    SELECT c.id AS conversion_id, c.sha256, d.size AS bytes, c.kind, c.stamp AS conversion_stamp, c.converter,
      c.status, c.failure AS conversion_failure
    FROM conversions c JOIN documents d USING (sha256)
    """
}

extension ConversionMark {
  /// From the columns of `Store.conversionColumns`; nil where they are null.
  init?(_ row: Row) throws {
    guard let id: Int64 = row["conversion_id"] else { return nil }
    let status: String = row["status"]
    self.init(
      id: id,
      key: ConversionKey(
        sha256: row["sha256"], size: row["bytes"], kind: row["kind"], converter: row["converter"],
        stamp: row["conversion_stamp"]),
      failure: try StoredJSON.value(row["conversion_failure"] as String?),
      status: DocumentStatus(rawValue: status) ?? .damaged)
  }
}

/// The rows of what was found in one document.
struct FindingRows {
  let db: Database
  let reading: Int64
  let identity: Identity

  func insert(_ findings: Findings) throws {
    for (place, reply) in findings.replies.enumerated() {
      try insert(reply, place)
      for (index, population) in reply.populations.enumerated() { try insert(population, index, reply: place) }
    }
    for (place, record) in findings.records.enumerated() { try insert(record, place) }
    try Doubts.enter(findings, reading: reading, in: db)
  }

  /// The populations have rows of their own.
  private func insert(_ reply: Reply, _ place: Int) throws {
    var body = reply
    body.populations = []
    let reference = reply[.reference].value
    try db.cachedStatement(
      sql: """
        INSERT INTO replies (reading, place, id, force, reference, reference_key, date_responded, disposition,
          total_min, total_max, review_state, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      reading, place, identity.reply(place), reply[.force].value, reference, reference.flatMap(referenceKey),
      reply[.dateResponded].value, reply.disposition?.rawValue, reply.totalMin, reply.totalMax, reply.state.rawValue,
      try StoredJSON.text(body),
    ])
  }

  private func insert(_ population: Population, _ place: Int, reply: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO populations (reading, reply, place, name, unit, total_min, total_max, agreement, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      reading, reply, place, population.id, population.unit?.rawValue, population.totalMin, population.totalMax,
      population.agreement.rawValue, try StoredJSON.text(population),
    ])
  }

  private func insert(_ record: Documents.Record, _ place: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO records (reading, place, id, kind, reply, population, breakdown, locator, counted, is_total,
          count_min, count_max, review_state, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      reading, place, identity.record(record), record.kind.rawValue, record.reply, record.population, record.breakdown,
      record.locator.path, record.counted, record.isTotal, record.countMin, record.countMax, record.state.rawValue,
      try StoredJSON.text(record),
    ])
  }

  /// Two letters may print one reference with and without its spaces and slashes.
  private func referenceKey(_ reference: String) -> String? {
    let key = reference.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? nil : key
  }
}

extension Findings {
  /// What a reading found, in the order in which it was found.
  init(ofReading reading: Int64, in db: Database) throws {
    self.init()
    replies = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM replies WHERE reading = ? ORDER BY place"), arguments: [reading]
    ).map { try StoredJSON.value($0) }
    let populations = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT reply, body FROM populations WHERE reading = ? ORDER BY reply, place"),
      arguments: [reading])
    for row in populations {
      replies[row["reply"] as Int].populations.append(try StoredJSON.value(row["body"] as String))
    }
    records = try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM records WHERE reading = ? ORDER BY place"), arguments: [reading]
    ).map { try StoredJSON.value($0) }
  }
}
