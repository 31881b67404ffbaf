import Documents
import Testing

@testable import Extraction

@Suite("Two readings of one case beside one another")
struct TwoReadersTests {
  private func row(_ cells: String...) throws -> Record {
    let found = try findings(
      letter([
        .table([
          ["Year", "Rank", "Nature of allegation", "Outcome"], cells,
          ["2012", "PCSO", "Photograph in uniform put on Twitter", "No further action"],
        ])
      ]))
    return try #require(found.cases.first)
  }

  private func said(_ record: Record, _ name: FieldName) -> String? {
    record[name]?.features.first { $0 == TwoReaders.agree || $0 == TwoReaders.differ }
  }

  @Test(
    "Readers of a plain row agree on every field",
    arguments: [FieldName.role, .rank, .allegation, .outcome, .period])
  func agree(name: FieldName) throws {
    let record = try row("2010", "PC", "Racist comment on Facebook", "Final written warning")
    #expect(said(record, name) == TwoReaders.agree)
    #expect(record[name]?.otherwise == nil)
  }

  @Test(
    "Where they differ the first reader's value stands, and the other reading is kept beside it",
    arguments: [
      (FieldName.outcome, "would_have_been_dismissed", "retired"), (.allegation, "racist", "offensive"),
    ])
  func differ(name: FieldName, first: String, second: String) throws {
    let record = try row(
      "2010", "PC", "Offensive remarks, one of them racist", "Would have been dismissed; retired before the hearing")
    #expect(record[name]?.value == first)
    #expect(said(record, name) == TwoReaders.differ)
    let other = try #require(record[name]?.otherwise)
    #expect(other.values.contains(second))
    #expect(other.rule == LinearRowReader.rule)
  }

  @Test("Where the row's own words tell nothing the second reader is silent")
  func silent() throws {
    let found = try findings(
      letter([
        .heading("2010", level: 3),
        .item("PC – racist comment on Facebook – written warning"),
        .item("Sergeant – offensive remark on Twitter – management advice"),
      ]))
    let record = try #require(found.cases.first)
    #expect(record[.period]?.value == "2010")
    #expect(said(record, .period) == nil)
    #expect(said(record, .outcome) == TwoReaders.agree)
  }

  @Test("A matter told in prose is read again by its cues")
  func prose() throws {
    let found = try findings(
      letter([
        .paragraph(
          "In 2010 a constable posted racist comments on Facebook. He resigned and was later given a written warning.")
      ]))
    let record = try #require(found.cases.first)
    #expect(record[.outcome]?.value == "resigned")
    #expect(record[.outcome]?.otherwise?.values == ["written_warning"])
    #expect(record[.outcome]?.otherwise?.rule == CueOrderReader.rule)
    #expect(said(record, .rank) == TwoReaders.agree)
  }

  @Test("A value that only the second reader sees is no value, and is there to be looked at")
  func unseen() throws {
    let marks = try marked("2010\tPC\tRacist comment\tDismissed")
    let matter = Matter(locator: "table:0/row:1", span: marks.whole, rule: "case_table")
    let record = RecordBuilder(marks: marks).record(of: matter)
    let outcome = try #require(record[.outcome])
    #expect(outcome.values.isEmpty && outcome.raw == nil)
    #expect(outcome.features == [TwoReaders.differ])
    #expect(outcome.otherwise?.values == ["dismissed"])
    #expect(record[.count] == nil)
  }
}
