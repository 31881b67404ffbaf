import Documents
import Testing

@testable import Extraction

@Suite("When what a letter tells happened")
struct NarrativePeriodsTests {
  private func cases(_ answer: [Part]) throws -> [Record] { try findings(letter(answer)).cases }

  @Test("A heading's year holds for the items under it")
  func headings() throws {
    let found = try cases([
      .heading("2010", level: 3),
      .item("PC – racist comment on Facebook – written warning"),
      .item("Sergeant – offensive remark on Twitter – management advice"),
      .heading("2011", level: 3),
      .item("PC – photograph of a prisoner on Facebook – dismissed"),
    ])
    #expect(
      found.map { $0.line(.rank, .outcome, .period) } == [
        "constable written_warning 2010", "sergeant management_advice 2010", "constable dismissed 2011",
      ])
  }

  @Test("A heading that covers several years gives an interval")
  func headingInterval() throws {
    let found = try cases([
      .heading("2010–2011", level: 3),
      .item("PC – racist comment on Facebook – written warning"),
      .item("Sergeant – offensive remark on Twitter – management advice"),
    ])
    #expect(found.map { $0.line(.period) } == Array(repeating: "2010-01-01/2011-12-31", count: 2))
  }

  @Test("A year that opens a sentence holds for the people after it")
  func running() throws {
    let found = try cases([
      .paragraph(
        """
        The year 2010 accounts for two people. A constable posted a racist joke on Facebook and was given a written \
        warning. A clerk sent abusive messages on Twitter and resigned before a hearing. In 2011 a sergeant put a \
        photograph of a prisoner on Facebook. He was dismissed.
        """)
    ])
    #expect(found.map { $0.line(.period) } == ["2010", "2010", "2011"])
  }

  @Test("A month is one of the year at hand")
  func monthsOfYear() throws {
    let found = try findings(
      letter([
        .paragraph(
          "Turning to 2017, it was alleged in February that a Special Sergeant had posted racist comments on Facebook. He "
            + "resigned ahead of the meeting. In September a constable put a photograph of a prisoner on Twitter and was "
            + "given a written warning.")
      ]))
    #expect(found.cases.map { $0.line(.rank, .period) } == ["special_sergeant 2017-02", "constable 2017-09"])
  }

  @Test("A month with a year of its own is none of the year at hand")
  func monthOfAnother() throws {
    let found = try findings(
      letter([
        .paragraph(
          "In 2016 a constable misused a police database to look up a neighbour; he was dismissed in March 2017.")
      ]))
    #expect(found.cases.count == 1 && found.cases.allSatisfy { $0.line(.period) != "2016-03" })
  }

  @Test("The month of May supposes nothing")
  func may() throws {
    let told = try findings(
      letter([
        .paragraph("In May 2010 a PCSO was reported for racist remarks on an internet forum. The PCSO resigned."),
        .paragraph("A constable posted an offensive comment on Facebook. In May 2012 he was dismissed."),
      ]))
    #expect(told.cases.map { $0.line(.role, .outcome) } == ["pcso resigned", "police_officer dismissed"])
    let supposed = try findings(
      letter([.paragraph("An officer who posts an offensive comment on Facebook may be dismissed.")]))
    #expect(supposed.cases.isEmpty)
  }
}
