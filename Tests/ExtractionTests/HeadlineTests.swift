import Documents
import Testing

@testable import Extraction

@Suite("A sentence that counts all whom the next ones tell apart")
struct HeadlineTests {
  private func tallies(_ paragraph: String) throws -> [String] {
    try findings(letter([.paragraph(paragraph)])).tallies.map { $0.line(.role, .outcome, .period) }
  }

  @Test("Its people and its year hold for counts that add up to it")
  func adds() throws {
    #expect(
      try tallies(
        "In 2022 seven police officers went to a hearing. Of these, four were dismissed without notice, two were given a final written warning and one resigned."
      ) == [
        "4 police_officer dismissed_without_notice 2022", "2 police_officer final_written_warning 2022",
        "1 police_officer resigned 2022",
      ])
  }

  @Test("They say nothing of others")
  func others() throws {
    let found = try tallies(
      "In 2022 seven police officers went to a hearing. In the years before, four were dismissed and two were given a written warning."
    )
    #expect(found.contains("4 - dismissed -") && found.contains("2 - written_warning -"))
  }

  @Test("Within one sentence the people counted first are those told apart")
  func within() throws {
    #expect(
      try tallies(
        "In 2024 nine police officers went to a hearing: six were dismissed without notice, two resigned and one was given a written warning."
      ) == [
        "6 police_officer dismissed_without_notice 2024", "2 police_officer resigned 2024",
        "1 police_officer written_warning 2024",
      ])
  }
}
