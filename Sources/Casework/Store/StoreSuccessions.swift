import Documents
internal import GRDB

extension Store {
  /// Every reply among the inputs that are there beside the one it supersedes, in order of path.
  public func successions() throws(StoreError) -> [Succession] {
    var answers: [Request: [Answer]] = [:]
    let rows = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT replies.reference_key, replies.force, replies.date_responded, inputs.path, replies.place
          FROM inputs JOIN replies ON replies.reading = inputs.reading
          WHERE inputs.removed_in IS NULL AND replies.reference_key IS NOT NULL AND replies.force IS NOT NULL
            AND replies.date_responded IS NOT NULL
          """)
    }
    for row in rows {
      answers[Request(reference: row[0], force: row[1]), default: []].append(
        Answer(date: row[2], place: Succession.Place(path: row[3], reply: row[4])))
    }
    return answers.values.flatMap { Store.successions(among: $0) }.sorted { a, b in
      a.later == b.later ? a.earlier.precedes(b.earlier) : a.later.precedes(b.later)
    }
  }

  /// Each beside those of the last date before its own. One pass over them: a request may have been answered often.
  private static func successions(among answers: [Answer]) -> [Succession] {
    guard answers.count > 1 else { return [] }
    var found: [Succession] = []
    var before: [Succession.Place] = []
    let dates = Dictionary(grouping: answers, by: \.date)
    // Dates in ISO 8601 stand in their order when they are in that of their letters.
    for date in dates.keys.sorted() {
      let here = (dates[date] ?? []).map(\.place)
      for later in here { found += before.map { Succession(later: later, earlier: $0) } }
      before = here
    }
    return found
  }

  private struct Request: Hashable {
    var reference: String
    var force: String
  }

  private struct Answer {
    var date: String
    var place: Succession.Place
  }
}

extension Succession.Place {
  /// In the order of SQLite, byte by byte.
  fileprivate func precedes(_ other: Succession.Place) -> Bool {
    path == other.path ? reply < other.reply : path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}

extension CaseworkStore {
  /// What the later reply says otherwise.
  public func differences(of succession: Succession) throws(StoreError) -> [ReplyDifference] {
    guard let later = try reply(at: succession.later), let earlier = try reply(at: succession.earlier) else {
      return []
    }
    return ReplyDifference.between(earlier, later)
  }

  /// A reply with its records, those in its other documents too.
  func reply(at place: Succession.Place) throws(StoreError) -> (reply: Reply, records: [Documents.Record])? {
    let file = try caseFile(.init(path: place.path))
    guard var found = file.reply(place.reply) else { return nil }
    for member in file.members where member.path != file.path {
      found.records += try caseFile(.init(path: member.path)).findings.records.filter { $0.reply == place.reply }
    }
    return found
  }
}
