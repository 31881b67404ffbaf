import Documents
import Testing

@testable import Extraction

@Suite("What stands beside what in tables of cases")
struct CaseTableColumnsTests {
  @Test("Months in a column are those of the year that is asked about")
  func months() throws {
    let found = try findings(
      letter(
        [
          .table([
            ["No.", "Month", "Rank", "Allegation", "Outcome"], ["1", "January", "PC", "Racist post", "Dismissed"],
            ["2", "March", "PS", "Offensive comment", "Written warning"],
          ])
        ], asks: "How many officers were disciplined for misuse of social media in 2023, and with what outcome?"))
    #expect(found.cases.map { $0.line(.period) } == ["2023-01", "2023-03"])
  }

  @Test("What a court did stands beside what the force did, by whatever key")
  func disciplineAndCourt() throws {
    let found = try findings(
      letter([
        .paragraph("“SWW” is a Superintendent’s Written Warning."),
        .table([
          ["No.", "Rank", "Offence", "Criminal proceedings", "Discipline"],
          ["1", "Sergeant", "Common assault on a neighbour", "Case dismissed at court", "SWW"],
          ["2", "Constable", "Theft from a shop", "Caution", "Dismissed"],
        ]),
      ]))
    #expect(found.cases.map { $0.line(.outcome) } == ["written_warning", "dismissed"])
  }
}
