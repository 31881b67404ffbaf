import Documents
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Casework

/// Each version that was ever in use has a dump of a store in `Migrations`, made by that version and never changed.
@Suite("Stores of earlier versions")
struct MigrationTests {
  static let versions = Schema.migrator.migrations

  @Test("There is a dump for every version")
  func dumps() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == Self.versions.map { "\($0).sql" }.sorted())
  }

  @Test("Come up to date with everything that was in them", arguments: versions)
  func migrates(version: String) throws {
    let folder = try TemporaryFolder()
    let place = StorePlace(path: folder.path("old.sqlite"))
    try restore(version, at: place.file)
    let store = try Store.openForReading(place)
    #expect(try store.manifest().facts == StoreSample.facts)
    #expect(try store.manifest().entries.map(\.path) == ["a/b.pdf", "empty.pdf"])
    let ledger = try store.ledger()
    #expect(ledger.map(\.path) == ["a/b.pdf", "empty.pdf", "gone.pdf"])
    #expect(ledger.map(\.isRemoved) == [false, false, true])
    #expect(ledger.map(\.cause) == [nil, .empty, nil])
    // What a document's JSON looks like is no part of the tables: it is made anew when it changes.
    let id = Identity(of: StoreSample.file()).record(StoreSample.file().findings.records[0])
    #expect(try store.entries(withRecord: id).map(\.path) == ["a/b.pdf"])
    #expect(ledger[0].reading?.counts.cases == 1)
    #expect(try store.decisions().map(\.id) == ["d1"])
    #expect(try store.health().problems.isEmpty)
  }

  @Test("End with the tables that a new store has", arguments: versions)
  func sameTables(version: String) throws {
    let folder = try TemporaryFolder()
    let place = StorePlace(path: folder.path("old.sqlite"))
    try restore(version, at: place.file)
    #expect(try tables(of: Store.open(place)) == tables(of: Store.inMemory()))
  }

  @Test("One of a later version is left alone")
  func later() throws {
    let folder = try TemporaryFolder()
    let place = StorePlace(path: folder.path("new.sqlite"))
    try Store.open(place).execute("INSERT INTO grdb_migrations VALUES ('v999')")
    #expect(throws: StoreError.newer(path: place.name)) { try Store.open(place) }
    #expect(throws: StoreError.newer(path: place.name)) { try Store.openForReading(place) }
  }

  /// Makes the dump of the version as it is now: set `CASEBOOK_DUMP_STORE` to where it should go, once, for a new one.
  @Test("The dump of a new version is made on demand", .enabled(if: dumpPath != nil))
  func dump() throws {
    let folder = try TemporaryFolder()
    let place = StorePlace(path: folder.path("now.sqlite"))
    try fill(Store.open(place))
    let sql = try run("/usr/bin/sqlite3", place.file, ".dump")
    try sql.write(toFile: try #require(Self.dumpPath), atomically: true, encoding: .utf8)
  }

  private func fill(_ store: Store) throws {
    try store.take(
      [StoreSample.file(), CaseFile(path: "empty.pdf", failure: .empty), StoreSample.file("gone.pdf", bytes: "gone")],
      facts: StoreSample.facts)
    try store.take([StoreSample.file(), CaseFile(path: "empty.pdf", failure: .empty)], facts: StoreSample.facts)
    try store.append(
      Decision(
        id: "d1", record: "0123456789abcdef", sha256: Digest.sha256("bytes"), field: "rank", action: .confirm,
        decidedAt: "2026-01-02T03:04:05Z"))
  }

  private static let dumpPath = ProcessInfo.processInfo.environment["CASEBOOK_DUMP_STORE"]
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Migrations")

  private func restore(_ version: String, at path: String) throws {
    let sql = try String(contentsOf: Self.folder.appending(path: "\(version).sql"), encoding: .utf8)
    let connection = try DatabaseQueue(path: path)
    try connection.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(sql: sql)
    }
    try connection.close()
  }

  private func tables(of store: Store) throws -> [String] {
    try store.connection.read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
    }
  }

  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
