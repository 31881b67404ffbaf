import Documents
import Testing

@testable import Extraction

@Suite("The printed total")
struct TotalsTests {
  private let howMany = "How many officers and staff have been investigated for misuse of social media since 2009?"

  private func reply(_ answer: [Part]) throws -> Reply { try findings(letter(answer, asks: howMany)).reply }

  @Test(
    "The figure that answers how many",
    arguments: [
      ("14", 14), ("Fourteen.", 14), ("A total of 14 officers and staff have been investigated.", 14),
      ("I can confirm that 14 individuals were the subject of an investigation between 2009 and 2014.", 14),
      ("There were 14 cases recorded by our Professional Standards Department.", 14),
      ("28 police officers and 5 police staff.", 33),
      ("The total number is 14: 8 police officers, 4 police staff and 2 PCSOs.", 14),
      ("In the last five years 14 officers and staff have been investigated.", 14),
    ])
  func figures(words: String, total: Int) throws {
    let found = try reply([.paragraph(words)])
    #expect(found.totalMin == total)
    #expect(found.totalMax == total)
  }

  @Test("A suppressed total is an interval")
  func suppressed() throws {
    let found = try reply([.paragraph("Fewer than five officers and staff have been investigated.")])
    #expect([found.totalMin, found.totalMax] == [1, 4])
  }

  @Test("Records searched, hours and the force's strength are no total")
  func background() throws {
    let found = try reply([
      .paragraph("A keyword search returned 412 records, which took 9 hours to read."),
      .paragraph("By way of context, the force employs 1,450 officers and 800 staff."),
      .paragraph("Six officers and staff have been investigated for misuse of social media."),
    ])
    #expect([found.totalMin, found.totalMax] == [6, 6])
  }

  @Test("The printed figure stands where the list has another number of rows, with a flag")
  func conflict() throws {
    let found = try reply([
      .paragraph("I can confirm that four officers and staff have been investigated."),
      .item("PC – racist comment on Facebook – written warning", marker: "1."),
      .item("PC – offensive remark on Twitter – management advice", marker: "2."),
      .item("PCSO – photograph in uniform on Facebook – words of advice", marker: "3."),
    ])
    #expect([found.totalMin, found.totalMax] == [4, 4])
    #expect(found.flags.contains(.totalConflict))
    #expect(found.populations.first?.agreement == .conflict)
  }

  @Test("Incidents aren't people: 24 incidents that involved 21 people")
  func incidents() throws {
    let found = try reply([.paragraph("There were 24 incidents, which involved 21 people: 17 officers and 4 staff.")])
    #expect(found.totalMin == 24 || found.totalMin == 21)
  }
}
