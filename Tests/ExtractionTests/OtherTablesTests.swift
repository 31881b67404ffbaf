import Documents
import Testing

@testable import Extraction

@Suite("Tables of something else in a letter about misconduct")
struct OtherTablesTests {
  private func records(_ parts: [Part]) throws -> [Record] { try findings(letter(parts)).records }

  @Test("Absences by rank count no matters")
  func absences() throws {
    let rows = [
      ["Rank", "Officers with one or more absence", "Spells", "Days lost"], ["Constable", "702", "1131", "12408"],
      ["Sergeant", "121", "170", "2290"],
    ]
    #expect(try records([.table(rows)]).isEmpty)
  }

  @Test("Sums of money count nobody")
  func money() throws {
    let rows = [
      ["Financial year", "Chair", "Counsel"], ["2016/17", "4,912", "38,200"], ["2017/18", "7,430", "61,975"],
    ]
    #expect(try records([.paragraph("Table 1. Cost of misconduct hearings (£)"), .table(rows)]).isEmpty)
    #expect(
      try records([
        .table([
          ["Panel role", "Daily fee £", "Half day £"], ["Chair", "511", "255"], ["Superintendent", "100", "50"],
        ])
      ]).isEmpty)
  }

  @Test("Kinds of conduct with what they cover are no matters; with a day for each they are")
  func kinds() throws {
    let kinds = [
      ["Code", "Allegation", "For instance"], ["H", "Corrupt practice", "Payment for information"],
      ["X", "Improper disclosure of information", "A check on the PNC for a friend"],
      ["U", "Incivility", "Swearing at a driver"],
    ]
    let dated = [
      ["Date", "Allegation"], ["3 May 2012", "Corrupt practice"],
      ["4 June 2012", "Improper disclosure of information"],
    ]
    #expect(try records([.table(kinds)]).isEmpty)
    #expect(try records([.table(dated)]).count == 2)
  }

  @Test("A column that counts tests stands beside one that counts people, and is left out")
  func tests() throws {
    let rows = [
      ["Year", "Tests carried out", "Officers dismissed"], ["2015", "1018", "4"], ["2016", "846", "3"],
    ]
    #expect(try records([.table(rows)]).map { $0.line(.period) } == ["4 2015", "3 2016"])
  }

  @Test("A column that explains each result leaves the counts beside it")
  func explained() throws {
    let rows = [
      ["Result", "No.", "What it means"], ["Management action", "6", "The line manager spoke to the officer"],
      ["Written warning", "3", "A formal sanction of a misconduct meeting"],
      ["Withdrawn", "8", "The complainant did not wish to go on"],
    ]
    #expect(
      try records([.table(rows)]).map { $0.line(.outcome) } == [
        "6 management_action", "3 written_warning", "8 withdrawn",
      ])
  }

  @Test("A sentence on absences in a letter about misconduct counts none")
  func sentence() throws {
    #expect(
      try records([
        .item("The number of officers with at least one absence of more than 28 days was 271 in 2015 and 288 in 2016.")
      ]).filter { !$0.isTotal }.isEmpty)
  }

  @Test("A table whose findings all say no still tells of matters")
  func allNo() throws {
    let found = try findings(
      letter([
        .table([
          ["Allegation", "Substantiated"], ["Racist tweet", "No"], ["Rude post on Facebook", "No"],
          ["Photograph of a prisoner", "No"],
        ])
      ]))
    #expect(found.reply.totalMax != 0)
    #expect(found.cases.count == 3)
  }

  @Test("Sums in one column make no table one of costs")
  func fine() throws {
    let found = try findings(
      letter([
        .table([
          ["Rank", "Allegation", "Outcome", "£"], ["PC", "Racist tweet", "Fined", "500"],
          ["Sergeant", "Rude post on Facebook", "Dismissed", "–"],
        ])
      ]))
    #expect(found.cases.count == 2)
  }
}
