import Casework
import Documents
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Pipeline

@Suite("The ledger of a run")
struct LedgerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "a.pdf")
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "again.pdf")
    try folder.write(TinyPDF.damaged, to: "bad.pdf")
    try folder.write(TinyPDF.encrypted, to: "locked.pdf")
    try folder.write(TinyPDF.picture, to: "sub/scan.pdf")
    try folder.write("", to: "sub/empty.pdf")
    try folder.write([0, 1, 2, 3, 4, 5] as [UInt8], to: "notes.txt")
    try folder.link("outside.pdf", to: "/etc/hostname")
    try folder.link("nowhere.pdf", to: "gone")
    mkfifo(folder.path("pipe"), 0o600)
  }

  @Test("Every input ends in one status, and every one that failed has a word of what to do next")
  func statuses() throws {
    let store = try Store.inMemory()
    let summary = try ingest(folder, into: store)
    let expected: [String: DocumentStatus] = [
      "a.pdf": .ok, "again.pdf": .duplicate, "bad.pdf": .damaged, "locked.pdf": .encrypted, "sub/scan.pdf": .noText,
      "sub/empty.pdf": .damaged, "notes.txt": .unsupported, "outside.pdf": .unsupported, "nowhere.pdf": .damaged,
      "pipe": .unsupported,
    ]
    let ledger = try store.ledger()
    #expect(ledger.count == expected.count)
    #expect(Dictionary(uniqueKeysWithValues: ledger.map { ($0.path, $0.status) }) == expected)
    #expect(summary.byStatus.values.reduce(0, +) == summary.documents)
    #expect(summary.failed.map(\.path) == ledger.filter(\.status.isFailure).map(\.path))
    #expect(summary.failed.count == 8 && summary.failed.allSatisfy { $0.message != nil })
  }

  @Test("What is read out agrees with it, whether it's the first run or a later one")
  func agrees() throws {
    let store = try Store.inMemory()
    for _ in 0..<2 {
      try ingest(folder, into: store)
      let files = try caseFiles(in: store)
      #expect(files.map(\.status) == (try store.ledger().map(\.status)))
      #expect(files.map(\.message) == (try store.ledger().map(\.message)))
    }
  }

  @Test("Progress counts the failures so far")
  func progress() throws {
    var told: [Int] = []
    _ = try Pipeline.own().ingest(try Folder(at: folder.path), into: try Store.inMemory()) { told.append($0.failed) }
    #expect(told.first == 0 && told.last == 8)
    #expect(told == told.sorted())
  }
}
