import Documents
import GRDB
import TestSupport
import Testing

@testable import Casework

@Suite("Decisions in the store")
struct DecisionTests {
  private let folder: TemporaryFolder
  private let place: StorePlace
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    place = StorePlace(path: folder.path("store"))
    store = try Store.open(place)
  }

  private func decision(_ id: String, record: String = "0123456789abcdef") -> Decision {
    Decision(
      id: id, record: record, sha256: Digest.sha256("bytes"),
      anchor: Anchor(path: "a.pdf", locator: "item:1", quote: Quote(exact: "he left", prefix: "", suffix: "")),
      field: "outcome", action: .correct,
      value: ["resigned", "retired"], before: ["other"],
      evidence: [
        QuotedEvidence(
          Evidence(page: 2, box: Box(left: 1, top: 2, right: 3, bottom: 4), span: Span(5, 9), exact: true),
          quote: Quote(exact: "left", prefix: "he ", suffix: "."))
      ], undoes: "x", isBlind: true, reviewer: "ann", decidedAt: "2026-01-02T03:04:05Z", note: "“left” 👮")
  }

  /// In sight of the others'.
  private func open(_ id: String, record: String = "0123456789abcdef") -> Decision {
    var decision = decision(id, record: record)
    decision.isBlind = false
    return decision
  }

  @Test("Are given back in the order in which they were kept")
  func roundTrip() throws {
    let whole = Decision(
      id: "a", record: "fedcba9876543210", sha256: Digest.sha256("bytes"), action: .reject,
      decidedAt: "2026-01-02T03:04:05Z")
    for decision in [decision("b"), whole, decision("c")] { try store.append(decision) }
    #expect(try store.decisions() == [decision("b"), whole, decision("c")])
    #expect(try store.decisions(about: "fedcba9876543210") == [whole])
    #expect(try store.decisions(about: "0000000000000000").isEmpty)
  }

  @Test("Are on the disk when they are kept, for every reader")
  func committed() throws {
    try store.append(decision("a"))
    #expect(try Store.openForReading(place).decisions() == [decision("a")])
  }

  @Test(
    "Can't be changed, taken back or replaced, whoever asks",
    arguments: [
      "UPDATE decisions SET action = 'confirm'", "DELETE FROM decisions", "UPDATE decisions SET note = NULL",
      "INSERT OR REPLACE INTO decisions (id, subject, record, sha256, action, decided_at) VALUES ('a', 'record', 'b', 'c', 'reject', 'd')",
      """
      INSERT OR REPLACE INTO decisions (number, id, subject, record, sha256, action, decided_at)
      VALUES (1, 'z', 'record', 'b', 'c', 'reject', 'd')
      """,
    ])
  func appendOnly(sql: String) throws {
    try store.append(decision("a"))
    #expect(throws: DatabaseError.self) { try store.execute(sql) }
    #expect(try store.decisions() == [decision("a")])
  }

  @Test("One of an id that is there is refused, and nothing in the error says what it was about")
  func twice() throws {
    try store.append(decision("a"))
    #expect { try store.append(decision("a", record: "fedcba9876543210")) } throws: { error in
      guard case StoreError.malformed(_, let what) = error else { return false }
      return what == "a decision is never replaced"
    }
    #expect(try store.decisions().count == 1)
  }

  @Test("Are kept all or none, and not at all when a later one about the same is not yet known")
  func together() throws {
    guard case .kept(let first) = try store.append([open("a")], seen: 0) else { return #expect(Bool(false)) }
    #expect(try store.append([open("b", record: "fedcba9876543210"), open("c")], seen: 0) == .conflict([open("a")]))
    #expect(try store.decisions() == [open("a")])
    #expect(throws: StoreError.self) { try store.append([open("d"), open("a")]) }
    #expect(try store.decisions().count == 1)
    #expect(try store.append([open("b")], seen: first) == .kept(first + 1))
  }

  @Test("Outlive a run without their document")
  func outlive() throws {
    let file = StoreSample.file()
    try store.take([file], facts: StoreSample.facts)
    try store.append(decision("a"))
    try store.take([StoreSample.file(bytes: "other")], facts: StoreSample.facts)
    #expect(try store.decisions() == [decision("a")])
  }
}
