import Casework
import Documents
import Foundation
import TestSupport
import Testing

@Suite("A store that is a folder")
struct FolderStoreTests {
  private let folder: TemporaryFolder
  private let store: FolderStore

  init() throws {
    folder = try TemporaryFolder()
    store = FolderStore(path: folder.path("store"))
  }

  private func manifest(_ files: [CaseFile]) -> Manifest {
    Manifest(
      folder: "/replies", tool: "1.2.3", vocabulary: "1.0.0", outcomeGroups: ["resigned": "left"],
      entries: files.map { .init(path: $0.path, key: $0.key) })
  }

  private var sample: CaseFile {
    let field = Field(
      raw: "PC", values: ["constable"], confidence: 0.9, flags: [.ambiguousRank],
      evidence: [Evidence(page: 1, box: Box(left: 1, top: 2, right: 3, bottom: 4), span: Span(0, 2), exact: true)])
    let record = Record(
      kind: .case, locator: Locator("item:1"), fields: [.rank: field], period: .year(2011), span: Span(0, 9), page: 1)
    return CaseFile(
      path: "a/b.pdf", sha256: Digest.sha256("bytes"), mediaType: "application/pdf", converter: "poppler-glib",
      document: Document(
        text: Text("PC “Müller” 👮"), blocks: [Block(kind: .table(0), region: .body, span: Span(0, 2), page: 1)]),
      findings: Findings(replies: [Reply(fields: [.force: Field(values: ["gwent"])])], records: [record]))
  }

  @Test("Gives back what it was given")
  func roundTrip() throws {
    try store.keep(sample)
    try store.finish(manifest([sample]))
    let entry = try #require(try store.manifest().entries.first)
    #expect(try store.caseFile(entry) == sample)
    #expect(try store.manifest() == manifest([sample]))
  }

  @Test(
    "Keeps every way to fail",
    arguments: [
      Failure.encrypted, .damaged(reason: "x"), .empty, .noText(pages: 3), .tooLarge(pages: 1, bytes: 2),
      .unsupported(.mail), .unreadable(reason: "y"), .linkOutside, .duplicate(of: "a.pdf"),
    ])
  func failures(failure: Failure) throws {
    let file = CaseFile(path: "x", failure: failure)
    try store.keep(file)
    try store.finish(manifest([file]))
    let entry = try #require(try store.manifest().entries.first)
    #expect(try store.caseFile(entry).failure == failure)
  }

  @Test("Holds after a run what that run listed, and nothing of the run before")
  func replaced() throws {
    let old = CaseFile(path: "old.pdf")
    let new = CaseFile(path: "new.pdf")
    try store.keep(old)
    try store.finish(manifest([old]))
    try store.keep(new)
    try store.finish(manifest([new]))
    #expect(try folder.names(in: "store/inputs") == ["\(new.key).json"])
  }

  @Test("Until a run is finished, the one before stands")
  func interrupted() throws {
    let old = CaseFile(path: "old.pdf")
    try store.keep(old)
    try store.finish(manifest([old]))
    try store.keep(CaseFile(path: "new.pdf"))
    #expect(try store.manifest().entries.map(\.path) == ["old.pdf"])
    #expect(try store.caseFile(store.manifest().entries[0]) == old)
  }

  @Test("Leaves no temporary file behind")
  func noLitter() throws {
    try store.keep(sample)
    try store.finish(manifest([sample]))
    #expect(try folder.names(in: "store") == ["inputs", "manifest.json"])
    #expect(try folder.names(in: "store/inputs").allSatisfy { $0.hasSuffix(".json") })
  }

  @Test("Says that nothing was ingested there")
  func empty() {
    #expect(throws: StoreError.empty(path: store.path)) { try store.manifest() }
  }

  @Test("Says which of its files can't be made sense of")
  func malformed() throws {
    try folder.write("{", to: "store/manifest.json")
    #expect(throws: StoreError.malformed(path: folder.path("store/manifest.json"))) { try store.manifest() }
  }

  @Test("Says that it can't be written where a file stands")
  func unwritable() throws {
    try folder.write("a file", to: "taken")
    let store = FolderStore(path: folder.path("taken"))
    #expect { try store.keep(CaseFile(path: "x")) } throws: { error in
      guard case StoreError.unwritable = error else { return false }
      return true
    }
  }
}
