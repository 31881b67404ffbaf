import Documents
import Foundation
import TestSupport
import Testing

@testable import Casework

@Suite("A purge")
struct PurgeTests {
  private static let secret = "Zebedee Quillfeather"
  private let folder: TemporaryFolder
  private let place: StorePlace
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    place = StorePlace(path: folder.path("store"))
    store = try Store.open(place)
    var duplicate = CaseFile(path: "copy.pdf", failure: .duplicate(of: "secret.pdf"))
    duplicate.sha256 = secretFile.sha256
    try store.take([duplicate, StoreSample.file("other.pdf", bytes: "other"), secretFile], facts: StoreSample.facts)
    try store.append(
      Decision(
        id: "d1", record: id, sha256: secretFile.sha256 ?? "", action: .correct, value: [Self.secret],
        decidedAt: "2026-01-02T03:04:05Z", note: Self.secret))
    try store.append(
      Decision(
        id: "d2", record: "0123456789abcdef", sha256: Digest.sha256("other"), action: .confirm,
        decidedAt: "2026-01-02T03:04:05Z"))
  }

  /// Long enough to lie on pages of its own.
  private var secretFile: CaseFile {
    var file = StoreSample.file("secret.pdf", bytes: "secret")
    file.document?.text = Text(String(repeating: Self.secret + " resigned. ", count: 1000))
    file.findings.records[0].summary = Self.secret
    return file
  }

  private var id: String { Identity(of: secretFile).record(secretFile.findings.records[0]) }

  /// How often the words stand anywhere in the store's files.
  private func traces() throws -> Int {
    var count = 0
    for name in try folder.names(in: "store") {
      var rest = Data(try folder.bytes(of: "store/\(name)"))[...]
      while let range = rest.range(of: Data(Self.secret.utf8)) {
        count += 1
        rest = rest[range.upperBound...]
      }
    }
    return count
  }

  @Test("Leaves no word of the document in the store's files, nor a decision about it", arguments: [true, false])
  func nothingLeft(byPath: Bool) throws {
    #expect(try traces() > 1000)
    let purged = try store.purge(byPath ? "secret.pdf" : try #require(secretFile.sha256))
    #expect(purged == Purged(paths: ["copy.pdf", "secret.pdf"], records: 1, decisions: 1))
    #expect(try traces() == 0)
    #expect(try store.health().problems.isEmpty)
  }

  @Test("Leaves everything else as it was")
  func othersStay() throws {
    _ = try store.purge("secret.pdf")
    #expect(try store.manifest().entries.map(\.path) == ["other.pdf"])
    #expect(try store.caseFile(.init(path: "other.pdf")) == StoreSample.file("other.pdf", bytes: "other"))
    #expect(try store.decisions().map(\.id) == ["d2"])
    #expect(throws: (any Error).self) { try store.execute("DELETE FROM decisions") }
  }

  @Test("Takes an input without content, and one that is gone")
  func odd() throws {
    try store.take([CaseFile(path: "empty.pdf", failure: .empty)], facts: StoreSample.facts)
    #expect(try store.purge("empty.pdf") == Purged(paths: ["empty.pdf"], records: 0, decisions: 0))
    #expect(try store.purge("secret.pdf")?.paths == ["copy.pdf", "secret.pdf"])
    #expect(try traces() == 0)
  }

  @Test("Takes the decisions about bytes that no input has any more")
  func decisionsAlone() throws {
    try store.take([StoreSample.file("secret.pdf", bytes: "mended")], facts: StoreSample.facts)
    #expect(try store.purge(try #require(secretFile.sha256))?.decisions == 1)
    #expect(try store.decisions().map(\.id) == ["d2"])
    #expect(try traces() == 0)
  }

  @Test("Of a document the store doesn't know changes nothing")
  func unknown() throws {
    #expect(try store.purge("none.pdf") == nil)
    #expect(try store.manifest().entries.count == 3)
  }

  @Test("Says so when another process keeps the log from being cut off; the next run does it")
  func reader() throws {
    var reader: Store? = try Store.openForReading(place)
    let hasty = try Store.open(place, patience: 0.05)
    #expect(try hasty.purge("secret.pdf")?.isInLog == true)
    #expect(try reader?.manifest().entries.count == 3)
    reader = nil
    try hasty.take([], facts: StoreSample.facts)
    #expect(try traces() == 0)
  }
}
