import Documents
internal import GRDB

extension Store {
  /// Every reply among the inputs that are there beside the one it supersedes, in order of path.
  public func successions() throws(StoreError) -> [Succession] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM successions ORDER BY path, place, earlier_path, earlier_place"
      ).map { row in
        Succession(
          later: Succession.Place(path: row["path"], reply: row["place"]),
          earlier: Succession.Place(path: row["earlier_path"], reply: row["earlier_place"]))
      }
    }
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
