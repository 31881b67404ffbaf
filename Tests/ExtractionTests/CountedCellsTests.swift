import Documents
import Testing

@testable import Extraction

@Suite("Cells that hold several counts")
struct CountedCellsTests {
  @Test("Counts with their results in cells under years are tallies of both")
  func listed() throws {
    let result = try findings(
      letter([
        .table([
          ["", "2018", "2019", "2020"], ["Number of officers", "1", "2", "4"],
          [
            "Outcomes", "1x Written warning", "1x Written warning 1x Final written warning",
            "1x Final written warning 3x Reflective practice",
          ],
        ])
      ]))
    #expect(result.cases.isEmpty)
    #expect(
      result.tallies.map { $0.line(.outcome, .period) } == [
        "1 - 2018", "2 - 2019", "4 - 2020", "1 written_warning 2018", "1 written_warning 2019",
        "1 final_written_warning 2019", "1 final_written_warning 2020", "3 reflective_practice 2020",
      ])
    #expect(result.reply.totalMin == 7)
  }

  @Test("A table whose rows tell of people keeps its cases")
  func caseTable() throws {
    let result = try findings(
      letter([
        .table([
          ["Rank", "Allegation", "Outcome"], ["2 PCs", "Photographs in uniform on Bebo", "2 x written warning"],
          ["PC", "Racist comment on Facebook", "Dismissed"],
        ])
      ]))
    #expect(result.cases.map { $0.line(.rank, .outcome) } == ["2 constable written_warning", "constable dismissed"])
    #expect(result.tallies.isEmpty)
  }
}
