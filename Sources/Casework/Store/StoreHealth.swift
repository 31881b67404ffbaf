import Foundation
internal import GRDB

/// How a store is, for `casebook doctor`.
public struct StoreHealth: Hashable, Sendable {
  public var file: String
  /// Who may do what with it, in octal: `600` is right.
  public var mode: String
  /// In bytes.
  public var size: Int
  public var schema: [String]
  public var journal: String
  public var inputs: Int
  public var removed: Int
  public var records: Int
  public var decisions: Int
  /// Runs that were broken off.
  public var unfinished: Int
  /// The last run that was finished; nil before there is one.
  public var lastRun: RunFacts?
  /// What SQLite's own check of the whole file finds; empty when all is well.
  public var problems: [String]

  public var isWell: Bool { problems.isEmpty }
}

extension Store {
  /// Looks at the whole file.
  public func health() throws(StoreError) -> StoreHealth {
    var facts = stat()
    stat(place.file, &facts)
    return try read { db in
      func count(_ what: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(what)") ?? 0 }
      return StoreHealth(
        file: place.file, mode: String(facts.st_mode & 0o777, radix: 8), size: Int(facts.st_size),
        schema: try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid"),
        journal: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        inputs: try count("inputs WHERE removed_in IS NULL"), removed: try count("inputs WHERE removed_in IS NOT NULL"),
        records: try count("inputs JOIN records USING (reading) WHERE removed_in IS NULL"),
        decisions: try count("decisions"), unfinished: try count("runs WHERE finished_at IS NULL"),
        lastRun: try Row.fetchOne(db, sql: Store.lastRun).map(RunFacts.init), problems: try Store.problems(in: db))
    }
  }

  private static func problems(in db: Database) throws -> [String] {
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let loose = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row["table"] as String? ?? "a table") rests on nothing"
    }
    return found + loose
  }

  /// The version of SQLite in use.
  public static var libraryVersion: String {
    let version = try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
    return version ?? "unknown"
  }
}
