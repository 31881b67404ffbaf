import Documents
import TestSupport
import Testing

@testable import Extraction

@Suite("What a count is of")
struct UnitsTests {
  private func unit(_ answer: [Part], asks question: String? = nil) throws -> Unit? {
    try findings(letter(answer, asks: question)).reply.populations.first?.unit
  }

  @Test(
    "The noun of the sentence that prints the total",
    arguments: [
      ("There were 14 investigations into misuse of social media.", Unit.case),
      ("In total 14 police officers were investigated.", .person),
      ("The force recorded 14 allegations of misconduct on social media.", .allegation),
      ("A total of 14 complaints were made about officers' use of social media.", .complaint),
    ])
  func sentences(sentence: String, unit: Unit) throws {
    #expect(try self.unit([.paragraph(sentence)]) == unit)
  }

  @Test("Of a bare figure that of its question")
  func question() throws {
    #expect(
      try unit(
        [.paragraph("14.")],
        asks: "How many allegations of misuse of social media were made against officers?") == .allegation)
  }

  @Test("Of a table that of its title")
  func title() throws {
    let table = Part.table([["Rank", "2012", "2013"], ["Constable", "4", "6"], ["Sergeant", "2", "3"]])
    #expect(try unit([.paragraph("Number of allegations by rank and year:"), table]) == .allegation)
    #expect(try unit([.paragraph("Officers disciplined by rank and year:"), table]) == .person)
  }

  @Test("A breakdown of allegations beside a total of people keeps its own")
  func apart() throws {
    let found = try findings(
      letter([
        .paragraph("In total 8 officers were investigated for misuse of social media."),
        .paragraph("Allegations by year:"),
        .table([["Allegations", "2012", "2013"], ["Racist comment", "4", "6"], ["Disclosure", "2", "3"]]),
      ]))
    #expect(found.reply.populations.first?.unit == .person)
    #expect(Set(found.tallies.filter { $0.rule("cross_tab") }.map(\.unit)) == [.allegation])
  }

  @Test("A list of people is counted in people")
  func list() throws {
    let found = try findings(
      letter([
        .table([
          ["Rank", "Allegation", "Outcome"], ["PC", "Offensive post", "Written warning"],
          ["Sgt", "Racist comment", "Dismissed"],
        ])
      ]))
    #expect(found.reply.populations.first?.unit == .person)
    #expect(found.cases.map(\.unit) == [.person, .person])
  }
}

extension Record {
  fileprivate func rule(_ name: String) -> Bool { fields.values.contains { $0.rule == name } }
}
