import Documents
import Testing

@testable import Extraction

@Suite("Cases set out as labels with values")
struct LabelledRecordsTests {
  @Test("Lines of label and value, a new case where a label comes again")
  func lines() throws {
    let found = try findings(
      letter([
        .paragraph("Rank: PC"), .paragraph("Allegation: Racist comment on Facebook"),
        .paragraph("Outcome: Written warning"),
        .paragraph("Rank: Sergeant"), .paragraph("Allegation: Photograph of a prisoner on Twitter"),
        .paragraph("Outcome: Dismissed"),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .allegation, .platform, .outcome) } == [
        "constable racist facebook written_warning", "sergeant image twitter dismissed",
      ])
    #expect(found.tallies.isEmpty)
  }

  @Test("A table of fields as rows is read by its columns")
  func transposed() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["Rank", "PC", "Sergeant", "PCSO"],
            ["Allegation", "Racist comment on Facebook", "Offensive tweet", "Photograph in uniform on Bebo"],
            ["Outcome", "Written warning", "Dismissed", "NFA"], ["Year", "2010", "2011", "2012"],
          ], headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period) }.sorted() == [
        "constable written_warning 2010", "pcso no_further_action 2012", "sergeant dismissed 2011",
      ])
  }

  @Test("A table of labels and values for each case is a case")
  func tables() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["Opened", "August 2009"], ["Who", "PC"], ["What was said to have happened", "Racist joke on Facebook"],
            ["How it ended", "Management advice"],
          ], headers: 0),
        .table(
          [
            ["Opened", "March 2010"], ["Who", "Police staff"],
            ["What was said to have happened", "Abusive message on Twitter"], ["How it ended", "Resigned"],
          ], headers: 0),
      ]))
    #expect(
      found.cases.map { $0.line(.role, .allegation, .outcome, .period) } == [
        "police_officer racist management_advice 2009-08", "police_staff threat_or_harassment resigned 2010-03",
      ])
  }
}
