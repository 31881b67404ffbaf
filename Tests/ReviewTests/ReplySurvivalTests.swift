import Casework
import Documents
import TestSupport
import Testing

@testable import Review

/// What was decided about a reply finds it by the words that tell it from others.
@Suite("Decisions on a reply after another ingest")
struct ReplySurvivalTests {
  private static let letter = "Gwent Police\nOur reference: FOI 12/14\nWe hold 3 cases.\n"
  private let store = try! Store.inMemory()

  /// A document with replies, each told by its reference where it has one.
  private static func file(_ path: String, _ text: String, references: [String?]) -> CaseFile {
    let whole = Text(text)
    let replies = references.map { reference in
      var reply = Reply(fields: [.total: Field(raw: "3", values: ["3"], confidence: 0.5, flags: [.lowConfidence])])
      if let reference, let range = text.range(of: reference) {
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let span = Span(start, start + reference.unicodeScalars.count)
        reply.fields[.reference] = Field(
          raw: reference, values: [reference], confidence: 0.99,
          evidence: [Evidence(page: 1, box: nil, span: span, exact: true)])
      }
      return reply
    }
    return CaseFile(
      path: path, sha256: Digest.sha256(text), mediaType: "text/html", converter: "libxml2",
      document: Document(
        text: whole, pages: [Page(number: 1, width: 0, height: 0)],
        blocks: [Block(kind: .paragraph, region: .body, span: Span(0, whole.count), page: 1)]),
      findings: Findings(replies: replies))
  }

  /// The totals after a person set one to 7 and the document was read again as `file`; the number of orphans.
  private func totals(
    of before: CaseFile, deciding index: Int = 0, then file: CaseFile
  ) throws -> (values: [[String]], orphans: Int) {
    try store.take([before], facts: ReviewSample.facts)
    var settings = ReviewSample.settings()
    settings.now = { "2000-01-01T00:00:00Z" }
    let place = Place(id: Identity(of: before).reply(index), field: "total")
    try ReviewSample.desk(store, settings).does(.correct(["7"], words: nil), at: place)
    try store.take(before.path == file.path ? [] : [], facts: ReviewSample.facts)
    let run = try store.begin(ReviewSample.facts)
    try store.finish(run, changed: [try store.entry(keeping: file, rules: "r2")])
    let reviewed = try ReviewedStore(store)
    let now = try reviewed.file(.init(path: file.path))
    return (now.findings.replies.map { $0[.total].values }, reviewed.orphans.count)
  }

  @Test func `quote the reference`() throws {
    let before = Self.file("a.html", Self.letter, references: ["FOI 12/14"])
    _ = try totals(of: before, then: before)
    #expect(try store.decisions().first?.anchor?.quote?.exact == "FOI 12/14")
  }

  @Test func `find a better scan under another name`() throws {
    let before = Self.file("a.html", Self.letter, references: ["FOI 12/14"])
    let after = Self.file("b.html", "Freedom of Information\n" + Self.letter, references: ["FOI 12/14"])
    let now = try totals(of: before, then: after)
    #expect(now.values == [["7"]] && now.orphans == 0)
  }

  @Test func `don't fall on another letter with the same reference`() throws {
    let before = Self.file("a.html", Self.letter, references: ["FOI 12/14"])
    let after = Self.file("b.html", "Internal review of FOI 12/14, which you asked for.\n", references: ["FOI 12/14"])
    let now = try totals(of: before, then: after)
    #expect(now.values == [["3"]] && now.orphans == 1)
  }

  @Test func `don't fall on another letter that has the file's name now`() throws {
    let before = Self.file("a.html", Self.letter, references: ["FOI 12/14"])
    let after = Self.file("a.html", "Kent Police\nOur reference: 99/15\nWe hold 3.\n", references: ["99/15"])
    let now = try totals(of: before, then: after)
    #expect(now.values == [["3"]] && now.orphans == 1)
  }

  @Test func `go with their reference when new rules number the replies otherwise`() throws {
    let joint = Self.letter + "Kent Police\nOur reference: 99/15\n"
    let before = Self.file("a.html", joint, references: ["FOI 12/14", "99/15"])
    let after = Self.file("a.html", joint, references: ["99/15", "FOI 12/14"])
    let now = try totals(of: before, then: after)
    #expect(now.values == [["3"], ["7"]] && now.orphans == 0)
  }

  @Test func `hold by the file's name where nothing tells a reply from others`() throws {
    let before = Self.file("a.html", Self.letter, references: [nil])
    let now = try totals(of: before, then: Self.file("a.html", Self.letter + "Page 1\n", references: [nil]))
    #expect(now.values == [["7"]] && now.orphans == 0)
  }
}
