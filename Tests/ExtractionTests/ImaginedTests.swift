import Documents
import Testing

@testable import Extraction

@Suite("Examples that were made up")
struct ImaginedTests {
  private static let scenarios = Part.table([
    ["Scenario", "Rank", "Result"], ["Posts a racist joke on Facebook", "PC", "Final written warning"],
    ["Shares a photograph of a prisoner", "PCSO", "Words of advice"],
  ])

  @Test(
    "What is said of them sets them aside, before them or after them",
    arguments: [
      "The illustrations were thought of for this letter and describe nobody.",
      "They were made up and are not taken from files.", "No such officer is meant to exist.",
    ])
  func imagined(sentence: String) throws {
    for parts in [[Part.paragraph(sentence), Self.scenarios], [Self.scenarios, .paragraph(sentence)]] {
      let found = try findings(letter([.heading("Scenarios", level: 3)] + parts))
      #expect(found.records.isEmpty)
      #expect(found.reply.flags.contains(.recordsSetAside))
    }
  }

  @Test("What stands under another heading stays")
  func others() throws {
    let found = try findings(
      letter([
        .heading("Scenarios", level: 3), .paragraph("They were made up and describe nobody."), Self.scenarios,
        .heading("Cases", level: 3),
        .table([["Rank", "Allegation", "Outcome"], ["Sergeant", "Offensive tweet", "Written warning"]]),
      ]))
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["sergeant written_warning"])
  }

  @Test("A reference made up for the reply is no made-up case")
  func reference() throws {
    let rows = [["Ref", "Rank", "Allegation", "Outcome"], ["A1", "PC", "Racist comment on Facebook", "Dismissed"]]
    #expect(
      try findings(letter([.paragraph("The left column is a reference made up for this reply only."), .table(rows)]))
        .cases
        .count == 1)
  }

  @Test("Without a heading only what stands beside it is set aside")
  func noHeading() throws {
    let cases = Part.table([["Rank", "Allegation", "Outcome"], ["Sergeant", "Offensive tweet", "Written warning"]])
    let found = try findings(
      letter([
        cases, .paragraph("Our training has scenarios, too."),
        .paragraph("These scenarios were made up and describe nobody."),
        Self.scenarios,
      ]))
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["sergeant written_warning"])
  }

  @Test("That a risk is not hypothetical says nothing of the cases")
  func risk() throws {
    let cases = Part.table([["Rank", "Allegation", "Outcome"], ["Sergeant", "Offensive tweet", "Written warning"]])
    let found = try findings(letter([.paragraph("The risk of identification is not hypothetical."), cases]))
    #expect(found.cases.count == 1)
  }
}
