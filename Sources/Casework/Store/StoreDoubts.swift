import Documents
internal import GRDB

/// A record or reply of which the program is not sure, as the queue of a review has it.
public struct DoubtfulItem: Hashable, Sendable {
  public var subject: Decision.Subject
  public var id: String
  /// The input's.
  public var path: String
  /// Index among the records or replies of its document.
  public var place: Int
  /// Index of the reply in its document.
  public var reply: Int
  /// Of the reply.
  public var force: String?
  /// Names of fields; empty for a doubt about the whole.
  public var fields: [String]
  /// The lowest of those fields.
  public var confidence: Double
  public var flags: Set<Flag>
  /// The most matters that it counts in a published total; 0 where it counts in none.
  public var matters: Int

  public init(
    subject: Decision.Subject, id: String, path: String, place: Int, reply: Int, force: String?, fields: [String],
    confidence: Double, flags: Set<Flag>, matters: Int
  ) {
    self.subject = subject
    self.id = id
    self.path = path
    self.place = place
    self.reply = reply
    self.force = force
    self.fields = fields
    self.confidence = confidence
    self.flags = flags
    self.matters = matters
  }
}

/// How much is published of each force.
public struct ForceTotal: Hashable, Sendable {
  public var force: String?
  /// The most that its counted records come to.
  public var matters: Int

  public init(force: String?, matters: Int) {
    self.force = force
    self.matters = matters
  }
}

/// A field of a record, by its place in the store.
public struct FieldPlace: Hashable, Sendable {
  public var path: String
  public var record: String
  public var field: String

  public init(path: String, record: String, field: String) {
    self.path = path
    self.record = record
    self.field = field
  }
}

/// What is in doubt among the inputs that are there.
extension Store {
  /// In no order that says anything.
  public func doubtfulItems() throws(StoreError) -> [DoubtfulItem] {
    try read { db in
      var items: [DoubtfulItem] = []
      // The same few lists come again and again.
      var names: [String: [String]] = [:]
      var flags: [String: Set<Flag>] = [:]
      for (subject, sql) in [(Decision.Subject.record, Store.doubtfulRecords), (.reply, Store.doubtfulReplies)] {
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
          let (listed, flagged): (String, String) = (row[5], row[7])
          let fields = names[listed] ?? listed.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          let doubts = flags[flagged] ?? Set(flagged.split(separator: " ").compactMap { Flag(rawValue: String($0)) })
          (names[listed], flags[flagged]) = (fields, doubts)
          items.append(
            DoubtfulItem(
              subject: subject, id: row[0], path: row[1], place: row[2], reply: row[3], force: row[4], fields: fields,
              confidence: row[6], flags: doubts, matters: row[8]))
        }
      }
      return items
    }
  }

  /// What the counted records come to, for each force.
  public func forceTotals() throws(StoreError) -> [ForceTotal] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.force, sum(r.count_max) FROM inputs i JOIN records r ON r.reading = i.reading
            LEFT JOIN inputs l ON l.path = i.lead
            LEFT JOIN replies p ON p.reading = ifnull(l.reading, r.reading) AND p.place = r.reply
          WHERE i.removed_in IS NULL AND r.counted AND NOT r.is_total GROUP BY p.force ORDER BY p.force
          """
      ).map { ForceTotal(force: $0[0], matters: $0[1]) }
    }
  }

  /// The fields in doubt that were read as that value from the same words, in order of path and place.
  public func lookalikes(of field: String, words: String, value: [String]) throws(StoreError) -> [FieldPlace] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.path, r.id FROM doubts d JOIN inputs i ON i.reading = d.reading
            JOIN records r ON r.reading = d.reading AND r.place = d.place
          WHERE d.field = ? AND d.words = ? AND d.value = ? AND d.subject = 'record' AND i.removed_in IS NULL
          ORDER BY i.path, r.place
          """, arguments: [field, Doubts.folded(words), value.joined(separator: " ")]
      ).map { FieldPlace(path: $0[0], record: $0[1], field: field) }
    }
  }

  /// Names the run whose records are there; another after an ingest.
  public func lastRun() throws(StoreError) -> RunID? {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT max(id) FROM runs WHERE finished_at IS NOT NULL").map(RunID.init)
    }
  }

  /// When that run was finished.
  public func lastRunFinishedAt() throws(StoreError) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT max(finished_at) FROM runs") }
  }

  /// The input that is there and has that reply.
  public func entry(withReply id: String) throws(StoreError) -> Manifest.Entry? {
    try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT inputs.path FROM replies JOIN inputs ON inputs.reading = replies.reading
          WHERE replies.id = ? AND inputs.removed_in IS NULL ORDER BY inputs.path
          """, arguments: [id]
      ).map(Manifest.Entry.init)
    }
  }

  // Grouped in the order of the table's key, and joined by an index that has all that is asked: no record is opened.
  private static let doubtfulRecords = """
    SELECT r.id, i.path, r.place, r.reply, p.force, d.fields, d.confidence, d.flags,
      CASE WHEN r.counted AND NOT r.is_total THEN r.count_max ELSE 0 END
    FROM (
        SELECT reading, place, group_concat(field) AS fields, min(confidence) AS confidence,
          group_concat(flags, ' ') AS flags
        FROM doubts WHERE subject = 'record' GROUP BY reading, subject, place) d
      CROSS JOIN records r INDEXED BY records_in_queue ON r.reading = d.reading AND r.place = d.place
      CROSS JOIN inputs i ON i.reading = d.reading AND i.removed_in IS NULL
      LEFT JOIN inputs l ON l.path = i.lead
      LEFT JOIN replies p ON p.reading = ifnull(l.reading, r.reading) AND p.place = r.reply
    """

  private static let doubtfulReplies = """
    SELECT p.id, i.path, p.place, p.place, p.force, group_concat(d.field), min(d.confidence), group_concat(d.flags, ' '),
      ifnull(p.total_max, 0)
    FROM inputs i JOIN doubts d ON d.reading = i.reading AND d.subject = 'reply'
      JOIN replies p ON p.reading = d.reading AND p.place = d.place
    WHERE i.removed_in IS NULL GROUP BY i.path, d.place
    """
}

/// The rows of what is in doubt in a reading.
enum Doubts {
  /// Words that look alike are the same when case and white space are left aside.
  static func folded(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func enter(_ findings: Findings, reading: Int64, in db: Database) throws {
    for (place, record) in findings.records.enumerated() { try enter(record, place, reading: reading, in: db) }
    for (place, reply) in findings.replies.enumerated() { try enter(reply, place, reading: reading, in: db) }
  }

  /// For what an earlier version kept. A record of another shape is made anew by the next run.
  static func enterKept(in db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT reading, place, body FROM records") {
      guard let record: Documents.Record = try? StoredJSON.value(row["body"] as String) else { continue }
      try enter(record, row["place"], reading: row["reading"], in: db)
    }
    for row in try Row.fetchAll(db, sql: "SELECT reading, place, body FROM replies") {
      guard let reply: Reply = try? StoredJSON.value(row["body"] as String) else { continue }
      try enter(reply, row["place"], reading: row["reading"], in: db)
    }
  }

  private static func enter(_ record: Documents.Record, _ place: Int, reading: Int64, in db: Database) throws {
    guard record.state == .needsReview else { return }
    // Flags of the record that one of its fields carries are that field's.
    let own = record.flags.filter { flag in
      flag.asksForReview && !record.fields.values.contains { $0.flags.contains(flag) }
    }
    for name in FieldName.allCases {
      var field = record[name] ?? Field()
      field.flags += own.filter { $0.field == name.rawValue }
      if field.isInDoubt { try insert(Line(reading, "record", place, name.rawValue, field), in: db) }
    }
    let rest = own.filter { $0.field == nil }
    guard !rest.isEmpty else { return }
    try insert(Line(reading, "record", place, "", Field(confidence: record.lowestConfidence, flags: rest)), in: db)
  }

  private static func enter(_ reply: Reply, _ place: Int, reading: Int64, in db: Database) throws {
    guard reply.state == .needsReview else { return }
    let own = reply.flags.filter { flag in
      flag.asksForReview && !reply.fields.values.contains { $0.flags.contains(flag) }
    }
    for name in Reply.FieldName.allCases {
      var field = reply[name]
      field.flags += own.filter { $0.field == name.rawValue }
      if field.isInDoubt { try insert(Line(reading, "reply", place, name.rawValue, field), in: db) }
    }
    let rest = own.filter { flag in !Reply.FieldName.allCases.contains { $0.rawValue == flag.field } }
    guard !rest.isEmpty else { return }
    try insert(Line(reading, "reply", place, "", Field(confidence: 0, flags: rest)), in: db)
  }

  private struct Line {
    var arguments: StatementArguments

    init(_ reading: Int64, _ subject: String, _ place: Int, _ name: String, _ field: Field) {
      arguments = [
        reading, subject, place, name, field.confidence, field.flags.map(\.rawValue).joined(separator: " "),
        field.raw.map(Doubts.folded), field.raw.map { _ in field.values.joined(separator: " ") },
      ]
    }
  }

  private static func insert(_ line: Line, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO doubts VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: line.arguments)
  }
}

extension Flag {
  /// The field that a flag of a whole record or reply is about; nil where it is about no one field.
  public var field: String? {
    switch self {
    case .outcomeMissing, .outcomeIsFindingOnly, .severalOutcomes, .ambiguousOutcome, .sanctionNotAvailable: "outcome"
    case .allegationMissing, .allegationRepeatsRequest: "allegation"
    case .roleMissing: "role"
    case .ambiguousRank: "rank"
    case .noForce, .notPoliceForce, .ambiguousForce: "force"
    case .periodOutsideRequest, .impossibleDate, .dateAfterReply: "period"
    case .totalConflict, .breakdownsDiffer: "total"
    default: nil
    }
  }
}

extension Field {
  /// Whether a person should look at it.
  public var isInDoubt: Bool { flags.contains(where: \.asksForReview) }
}

extension Documents.Record {
  /// The lowest confidence of the fields that hold a value; 0 when none does.
  public var lowestConfidence: Double {
    fields.values.filter { !$0.values.isEmpty }.map(\.confidence).min() ?? 0
  }
}
