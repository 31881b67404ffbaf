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
    let later = try caseFile(.init(path: succession.later.path)).reply(succession.later.reply)
    let earlier = try caseFile(.init(path: succession.earlier.path)).reply(succession.earlier.reply)
    guard let later, let earlier else { return [] }
    return ReplyDifference.between(earlier, later)
  }
}
