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

  @Test("They are of the stretch in which the answer says that so many were investigated")
  func told() throws {
    func periods(_ opening: String) throws -> [String] {
      try findings(letter([.paragraph(opening)] + Self.items)).cases.map { $0.line(.period) }
    }
    let stretch = "2009-01-01/2011-12-31"
    #expect(
      try periods("Between 1 January 2009 and 31 December 2011 two individuals were investigated.") == [
        stretch, stretch,
      ])
    #expect(
      try periods("Between 1 January 2009 and 31 December 2011 nine individuals were investigated.") == ["-", "-"])
    #expect(try periods("Since 2009 two individuals have been investigated.") == ["-", "-"])
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
