import Documents
import Testing

@testable import Casework

@Suite("Replies that supersede others")
struct SuccessionTests {
  private func file(
    _ path: String, force: String? = "sussex", reference: String? = "FOI 123/45", date: String?, total: Int? = nil,
    cases: [String] = []
  ) -> CaseFile {
    var file = StoreSample.file(path, bytes: path)
    var reply = Reply(totalMin: total, totalMax: total)
    reply.fields[.force] = force.map { Field(values: [$0]) }
    reply.fields[.reference] = reference.map { Field(values: [$0]) }
    reply.fields[.dateResponded] = date.map { Field(values: [$0]) }
    let records = cases.enumerated().map { index, outcome in
      Record(
        kind: .case, locator: Locator("item:\(index)"), fields: [.outcome: Field(values: [outcome])], span: Span(0, 1),
        page: 1)
    }
    file.findings = Findings(replies: [reply], records: records)
    return file
  }

  private func links(_ files: [CaseFile]) throws -> [String] {
    let store = try Store.inMemory()
    try store.take(files, facts: StoreSample.facts)
    return try store.successions().map { "\($0.later.path) > \($0.earlier.path)" }
  }

  @Test("The later of two by the same force with the same reference supersedes the other")
  func later() throws {
    let files = [file("a", date: "2014-03-03"), file("b", date: "2014-05-01"), file("c", date: "2013-01-01")]
    #expect(try links(files) == ["a > c", "b > a"])
  }

  @Test("A reference may be printed with other spaces and slashes")
  func spelling() throws {
    let files = [file("a", date: "2014-03-03"), file("b", reference: "foi-12345", date: "2014-05-01")]
    #expect(try links(files) == ["b > a"])
  }

  @Test("Without a force, a reference or a date, or with others, nothing is superseded")
  func apart() throws {
    #expect(try links([file("a", date: "2014-03-03"), file("b", force: "kent", date: "2014-05-01")]).isEmpty)
    #expect(try links([file("a", date: "2014-03-03"), file("b", reference: "9", date: "2014-05-01")]).isEmpty)
    #expect(try links([file("a", date: "2014-03-03"), file("b", date: nil)]).isEmpty)
    #expect(try links([file("a", date: "2014-03-03"), file("b", date: "2014-03-03")]).isEmpty)
    let nameless = [file("a", force: nil, date: "2014-03-03"), file("b", force: nil, date: "2014-05-01")]
    #expect(try links(nameless).isEmpty)
  }

  @Test("Several of one day supersede all of the last day before, in order of path, byte by byte")
  func several() throws {
    let files = [
      file("é", date: "2014-05-01"), file("z", date: "2014-05-01"), file("b", date: "2014-03-03"),
      file("a", date: "2014-03-03"), file("c", date: "2012-01-01"),
    ]
    #expect(try links(files) == ["a > c", "b > c", "z > a", "z > b", "é > a", "é > b"])
  }

  @Test("A reply that is gone is superseded by nothing")
  func gone() throws {
    let store = try Store.inMemory()
    let (earlier, later) = (file("a", date: "2014-03-03"), file("b", date: "2014-05-01"))
    try store.take([earlier, later], facts: StoreSample.facts)
    try store.take([later], facts: StoreSample.facts)
    #expect(try store.successions().isEmpty)
  }

  @Test("What it says otherwise is listed by field, and its records by how many came and went")
  func differences() throws {
    let store = try Store.inMemory()
    let files = [
      file("a", date: "2014-03-03", total: 2, cases: ["resigned", "dismissed"]),
      file("b", date: "2014-05-01", total: 3, cases: ["dismissed", "retired", "dismissed"]),
    ]
    try store.take(files, facts: StoreSample.facts)
    let succession = try #require(try store.successions().first)
    #expect(
      try store.differences(of: succession) == [
        .field(.dateResponded, before: ["2014-03-03"], after: ["2014-05-01"]),
        .field(.total, before: ["2"], after: ["3"]), .records(.case, gone: 1, new: 2),
      ])
  }
}
