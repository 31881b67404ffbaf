import Casework
import Documents
import Foundation
import TestSupport
import Testing

@Suite("The store")
struct StoreTests {
  private let folder: TemporaryFolder
  private let place: StorePlace

  init() throws {
    folder = try TemporaryFolder()
    place = StorePlace(path: folder.path("store"))
  }

  @Test("Gives back what it was given")
  func roundTrip() throws {
    try Store.open(place).take([StoreSample.file()], facts: StoreSample.facts)
    let store = try Store.openForReading(place)
    let manifest = try store.manifest()
    #expect(manifest.facts == StoreSample.facts)
    #expect(manifest.entries.map(\.path) == ["a/b.pdf"])
    #expect(try store.caseFile(manifest.entries[0]) == StoreSample.file())
  }

  @Test(
    "Keeps every way to fail, of an input and of its bytes",
    arguments: [
      Failure.encrypted, .damaged(reason: "x"), .empty, .noText(pages: 3), .tooLarge(pages: 1, bytes: 2),
      .unsupported(.mail), .unreadable(reason: "y"), .linkOutside, .duplicate(of: "a.pdf"), .changed, .vanished,
    ])
  func failures(failure: Failure) throws {
    let store = try Store.inMemory()
    let run = try store.begin(StoreSample.facts)
    let key = ConversionKey(sha256: Digest.sha256("x"), size: 1, kind: "application/pdf", converter: "p", stamp: "1")
    let conversion = try store.keep(.failure(failure), as: key)
    let ofBytes = LedgerEntry(path: "bytes", sha256: key.sha256, size: 1, detector: "1", conversion: conversion)
    try store.finish(run, changed: [ofBytes, LedgerEntry(path: "input", failure: failure)])
    #expect(try store.ledger() == [ofBytes, LedgerEntry(path: "input", failure: failure)])
    for entry in try store.manifest().entries {
      #expect(try store.caseFile(entry).failure == failure)
      #expect(try store.caseFile(entry).status == failure.status)
    }
  }

  @Test("The file is its owner's alone, with its log, and is made on first use with the folders above it")
  func mode() throws {
    let place = StorePlace(path: folder.path("a/b/mine.sqlite"))
    let store = try Store.open(place)
    try store.take([StoreSample.file()], facts: StoreSample.facts)
    for name in ["mine.sqlite", "mine.sqlite-wal", "mine.sqlite-shm", "mine.sqlite.lock"] {
      let facts = try FileManager.default.attributesOfItem(atPath: folder.path("a/b/\(name)"))
      #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
    }
    #expect(try store.health().journal == "wal")
    #expect(try store.setting("synchronous") == 2)
    #expect(try store.setting("foreign_keys") == 1)
    #expect(try store.setting("secure_delete") == 1)
  }

  @Test("While a run is under way the disk isn't waited for, and from its end on it is again")
  func waiting() throws {
    let store = try Store.open(place)
    let run = try store.begin(StoreSample.facts)
    #expect(try store.setting("synchronous") == 1)
    try store.finish(run, changed: [])
    #expect(try store.setting("synchronous") == 2)
  }

  @Test("Until a run is finished, the one before stands")
  func interrupted() throws {
    let store = try Store.open(place)
    let old = StoreSample.file("old.pdf")
    try store.take([old], facts: StoreSample.facts)
    var later = StoreSample.facts
    later.vocabulary = "2"
    _ = try store.begin(later)
    var again = old
    again.findings = Findings()
    _ = try store.entry(keeping: again, rules: "r2")
    _ = try store.entry(keeping: StoreSample.file("new.pdf", bytes: "new"))
    #expect(try store.manifest() == Manifest(facts: StoreSample.facts, entries: [.init(path: "old.pdf")]))
    #expect(try store.caseFile(.init(path: "old.pdf")) == old)
  }

  @Test("What a broken-off run made is there for the next, and forgotten when that has no use for it")
  func resumed() throws {
    let store = try Store.inMemory()
    _ = try store.begin(StoreSample.facts)
    let entry = try store.entry(keeping: StoreSample.file())
    let key = try #require(entry.conversion?.key)
    #expect(try store.conversion(key) == entry.conversion)
    try store.take([], facts: StoreSample.facts)
    #expect(try store.conversion(key) == nil)
    #expect(try store.health().problems.isEmpty)
  }

  @Test("What is removed stays in the ledger and leaves the manifest")
  func removed() throws {
    let store = try Store.inMemory()
    try store.take([StoreSample.file()], facts: StoreSample.facts)
    try store.take([], facts: StoreSample.facts)
    #expect(try store.manifest().entries.isEmpty)
    #expect(try store.ledger().map(\.isRemoved) == [true])
    #expect(try store.entries(withRecord: "").isEmpty)
  }

  @Test("Finds the inputs of a record by the start of its id")
  func byRecord() throws {
    let store = try Store.inMemory()
    try store.take([StoreSample.file()], facts: StoreSample.facts)
    let id = Identity(of: StoreSample.file()).record(StoreSample.file().findings.records[0])
    #expect(try store.entries(withRecord: String(id.prefix(5))).map(\.path) == ["a/b.pdf"])
    #expect(try store.entries(withRecord: "zz").isEmpty)
    #expect(try store.entries(withRecord: "%").isEmpty)
  }

  @Test("A reader sees one state, whatever is written meanwhile")
  func oneState() throws {
    let writer = try Store.open(place)
    try writer.take([StoreSample.file()], facts: StoreSample.facts)
    let reader = try Store.openForReading(place)
    try writer.take([], facts: StoreSample.facts)
    #expect(try reader.manifest().entries.count == 1)
    #expect(try Store.openForReading(place).manifest().entries.isEmpty)
  }

  @Test("Says that nothing was ingested there, and makes nothing by asking")
  func empty() throws {
    #expect(throws: StoreError.empty(path: place.name)) { try Store.openForReading(place) }
    #expect(try folder.names().isEmpty)
    #expect(throws: StoreError.empty(path: place.name)) { try Store.open(place).manifest() }
    #expect(throws: StoreError.empty(path: place.name)) { try Store.openForReading(place).manifest() }
  }

  @Test("Says that a file is no store, and leaves it as it was")
  func notAStore() throws {
    try folder.write(String(repeating: "Dear Sir, ", count: 500), to: "letter.sqlite")
    let place = StorePlace(path: folder.path("letter.sqlite"))
    let error = StoreError.damaged(path: place.name, reason: "file is not a database")
    #expect(throws: error) { try Store.open(place) }
    #expect(throws: error) { try Store.openForReading(place) }
    #expect(try folder.text(of: "letter.sqlite").hasPrefix("Dear Sir"))
  }

  @Test("Says that it can't be written where a file stands")
  func unwritable() throws {
    try folder.write("a file", to: "taken")
    #expect { try Store.open(StorePlace(path: folder.path("taken/store"))) } throws: { error in
      guard case StoreError.unwritable = error else { return false }
      return true
    }
  }

  @Test("Its health tells what it holds and that all is well")
  func health() throws {
    let store = try Store.open(place)
    try store.take([StoreSample.file(), StoreSample.file("c.pdf", bytes: "c")], facts: StoreSample.facts)
    _ = try store.begin(StoreSample.facts)
    let health = try store.health()
    #expect(health.isWell && health.problems.isEmpty)
    #expect((health.inputs, health.records, health.removed, health.unfinished) == (2, 2, 0, 1))
    #expect(health.mode == "600")
    #expect(health.lastRun == StoreSample.facts)
  }

  @Test("An outline has what a file says without the places, and knows its document's words")
  func outline() throws {
    let store = try Store.inMemory()
    let file = StoreSample.file()
    try store.take([file], facts: StoreSample.facts)
    let outline = try #require(try store.outlines(store.ledger()).first)
    #expect(outline.document?.text == file.document?.text)
    #expect(outline.document?.blocks == [])
    #expect(outline.findings.records.map { $0[.rank]?.values } == [["constable"]])
    #expect(outline.findings.records.map { $0[.rank]?.flags } == [[.ambiguousRank]])
    #expect(outline.findings.records.map { $0[.rank]?.evidence } == [[]])
    #expect(outline.findings.replies.map(\.populations) == file.findings.replies.map(\.populations))
  }

  @Test("Outlines come in the order in which they are asked for")
  func outlineOrder() throws {
    let store = try Store.inMemory()
    let names = (0..<40).map { "\($0).pdf" }
    try store.take(names.map { StoreSample.file($0, bytes: $0) }, facts: StoreSample.facts)
    let asked = Array(try store.ledger().reversed())
    #expect(try store.outlines(asked).map(\.path) == asked.map(\.path))
  }

  @Test("What an earlier version kept without an outline is taken whole")
  func withoutOutline() throws {
    let store = try Store.inMemory()
    let file = StoreSample.file()
    try store.take([file], facts: StoreSample.facts)
    try store.execute("DELETE FROM texts; DELETE FROM outlines")
    let (outline, whole) = try (store.outlines(store.ledger())[0], store.caseFile(.init(path: file.path)))
    #expect(outline.findings == whole.findings)
    #expect(outline.document?.text == whole.document?.text)
  }
}

@Suite("Where a store lies")
struct StorePlaceTests {
  @Test("A folder holds it, a name with its ending is it")
  func byName() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "plain")
    #expect(StorePlace(path: folder.path("work")).file == folder.path("work/casebook.sqlite"))
    #expect(StorePlace(path: folder.path("work.sqlite")).file == folder.path("work.sqlite"))
    #expect(StorePlace(path: folder.path("work.db")).file == folder.path("work.db"))
    #expect(StorePlace(path: folder.path("plain")).file == folder.path("plain"))
  }

  @Test("A project lies in the folder for a user's data")
  func project() {
    let home = ["HOME": "/home/ann"]
    #expect(
      StorePlace(project: "sussex", environment: home)?.file == "/home/ann/.local/share/casebook/sussex/casebook.sqlite"
    )
    let set = home.merging(["XDG_DATA_HOME": "/data"]) { $1 }
    #expect(StorePlace(project: "sussex", environment: set)?.file == "/data/casebook/sussex/casebook.sqlite")
    let relative = home.merging(["XDG_DATA_HOME": "data"]) { $1 }
    #expect(
      StorePlace(project: "x", environment: relative)?.file == "/home/ann/.local/share/casebook/x/casebook.sqlite")
  }

  @Test("A project's name can't lead elsewhere", arguments: ["", ".", "..", "a/b", ".hidden", "a\0b"])
  func badProject(name: String) { #expect(StorePlace(project: name, environment: ["HOME": "/home/ann"]) == nil) }

  @Test("Counts of what was found are the same JSON, written one way or the other")
  func counts() throws {
    var counts = FindingCounts()
    (counts.replies, counts.cases, counts.tallies, counts.fields) = (1, 2, 30, 400)
    (counts.flaggedFields, counts.recordsToReview) = (5, 6)
    let json = try #require(counts.json)
    #expect(try JSONDecoder().decode(FindingCounts.self, from: Data(json)) == counts)
    let other = JSONEncoder()
    other.outputFormatting = .sortedKeys
    #expect(try Array(other.encode(counts)) == json)
    #expect(try FindingCounts(json: json) == counts)
  }
}
