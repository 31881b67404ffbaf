import Casework
import Documents
import TestSupport
import Testing

@testable import Review

/// After another run, decisions are laid against the records that are there then.
@Suite("Decisions after another ingest")
struct SurvivalTests {
  private let store: Store
  private let before = ReviewSample.file()

  init() throws {
    store = try ReviewSample.store()
    // Older than any run, so that they are looked for.
    var settings = ReviewSample.settings()
    settings.now = { "2000-01-01T00:00:00Z" }
    let desk = try ReviewSample.desk(store, settings)
    try desk.does(
      .correct(["written_warning"], words: nil), at: Place(id: ReviewSample.id(0), field: "outcome"))
  }

  private func outcomes(after file: CaseFile) throws -> (values: [[String]], orphans: Int) {
    let run = try store.begin(ReviewSample.facts)
    try store.finish(run, changed: [try store.entry(keeping: file, rules: "r2")])
    let reviewed = try ReviewedStore(store)
    let now = try reviewed.file(.init(path: file.path))
    return (now.findings.records.map { $0[.outcome]?.values ?? [] }, reviewed.orphans.count)
  }

  @Test func `stand where the same words stand in the same place`() throws {
    let now = try outcomes(after: before)
    #expect(now.values == [["written_warning"], ["management_advice"], ["resigned"]] && now.orphans == 0)
  }

  @Test func `go with their words when new rules number the rows otherwise`() throws {
    var file = before
    for index in file.findings.records.indices {
      file.findings.records[index].locator = Locator("table:1/row:\(3 - index)")
    }
    #expect(try outcomes(after: file).values[0] == ["written_warning"])
  }

  @Test func `don't fall on another row that now has their place`() throws {
    var file = before
    file.findings.records = [file.findings.records[1], file.findings.records[2]]
    file.findings.records[0].locator = Locator("table:0/row:1")
    let now = try outcomes(after: file)
    #expect(now.values == [["management_advice"], ["resigned"]] && now.orphans == 1)
  }

  @Test func `stay where new rules cut the row otherwise`() throws {
    var file = before
    file.findings.records[0].span.end -= 3
    #expect(try outcomes(after: file).values[0] == ["written_warning"])
  }

  @Test func `find a better scan by the words with those around them`() throws {
    try store.take([], facts: ReviewSample.facts)
    let file = ReviewSample.file("scan2.html", before: "GWENT POLICE\nDear Sir\n")
    let now = try outcomes(after: file)
    #expect(now.values[0] == ["written_warning"] && now.orphans == 0)
  }

  @Test func `are orphans when two places fit alike, and never dropped`() throws {
    try store.take([], facts: ReviewSample.facts)
    let rows = Array(repeating: ReviewSample.rows[0], count: 40)
    let now = try outcomes(after: ReviewSample.file("b.html", rows: rows, before: "x\n"))
    #expect(now.orphans == 1)
    #expect(try store.decisions().count == 1)
    #expect(try ReviewSample.desk(store).summary().orphans.count == 1)
  }

  @Test func `hold, and are shown, when the program has changed its mind otherwise`() throws {
    var file = before
    file.findings.records[0].fields[.outcome]?.values = ["dismissed"]
    #expect(try outcomes(after: file).values[0] == ["written_warning"])
    let desk = try ReviewSample.desk(store)
    #expect(try desk.summary().disagreements.map(\.now) == [["dismissed"]])
    let screen = try desk.screen(at: Place(id: ReviewSample.id(0), field: "outcome"))
    #expect(screen?.disagreements.count == 1)
  }

  @Test func `keep their evidence when the text before it has grown`() throws {
    let span = try #require(before.findings.records[2][.outcome]?.evidence[0].span)
    var settings = ReviewSample.settings("bob")
    settings.now = { "2000-01-01T00:00:00Z" }
    try ReviewSample.desk(store, settings).does(
      .correct(["resigned"], words: [span]), at: Place(id: ReviewSample.id(1), field: "outcome"))
    try store.take([], facts: ReviewSample.facts)
    let file = ReviewSample.file("scan2.html", before: "Gwent Police, by another scanner\n")
    _ = try outcomes(after: file)
    let field = try #require(try ReviewedStore(store).file(.init(path: "scan2.html")).findings.records[1][.outcome])
    #expect(field.raw == "Resigned" && field.values == ["resigned"])
  }
}
