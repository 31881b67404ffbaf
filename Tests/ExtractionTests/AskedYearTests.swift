import Documents
import Testing

@testable import Extraction

@Suite("The year that was asked about")
struct AskedYearTests {
  private static let items: [Part] = [
    .item("PC – racist comment on Facebook – written warning", marker: "a)"),
    .item("Sergeant – rude message on Twitter – words of advice", marker: "b)"),
  ]

  @Test("Cases without dates are of the one year of the request, and flagged as taken from it")
  func one() throws {
    let found = try findings(
      letter(Self.items, asks: "How many officers were disciplined for misuse of social media in 2012?"))
    #expect(found.cases.map { $0.line(.period) } == ["2012", "2012"])
    #expect(found.cases.allSatisfy { $0[.period]?.flags.contains(.inherited) ?? false })
  }

  @Test(
    "A longer stretch dates nothing",
    arguments: [
      "How many officers were disciplined for misuse of social media in 2012 and 2013?",
      "How many officers have been disciplined for misuse of social media since 2009?",
      "How many officers were disciplined for misuse of social media between 1 January 2010 and 3 March 2013?",
    ])
  func more(question: String) throws {
    let found = try findings(letter(Self.items, asks: question))
    #expect(found.cases.map { $0.line(.period) } == ["-", "-"])
  }
}
