import Documents
import Testing

@testable import Extraction

@Suite("Sums of years, and years without any")
struct YearTotalsTests {
  private static let tables: [Part] = [
    .paragraph("Finalised in 2012"),
    .table([["Result", "Constable", "Sergeant"], ["Written warning", "4", "1"], ["Dismissed", "<5", "0"]]),
    .paragraph("Finalised in 2013"),
    .table([["Result", "Constable", "Sergeant"], ["Written warning", "6", "2"], ["Dismissed", "1", "<5"]]),
  ]

  @Test("What a sentence says of each year are the sums of the tables below it, and their sum the total")
  func sums() throws {
    let found = try findings(
      letter(
        [.paragraph("There were 7 people whose matter ended in 2012 and 11 whose matter ended in 2013.")] + Self.tables)
    )
    #expect(found.tallies.allSatisfy { $0.fields[.outcome] != nil })
    #expect([found.reply.totalMin, found.reply.totalMax] == [18, 18])
  }

  @Test("Figures that the tables don't add up to are counts of their own")
  func others() throws {
    let found = try findings(
      letter(
        [.paragraph("There were 31 people whose matter began in 2012 and 40 whose matter began in 2013.")] + Self.tables
      ))
    #expect(found.tallies.contains { $0.fields[.outcome] == nil && $0.countMin == 31 })
  }

  @Test(
    "Nil under each year, on lines and in a list",
    arguments: [
      [Part.paragraph("2020 – Nil"), .paragraph("2021 – Nil"), .paragraph("2022 – Nil")],
      [.item("2020: none"), .item("2021: none")],
    ])
  func none(lines: [Part]) throws {
    let found = try findings(
      letter(lines, asks: "How many officers were disciplined for posts on Facebook in each year?"))
    #expect([found.reply.totalMin, found.reply.totalMax] == [0, 0])
    #expect(found.records.isEmpty)
  }

  @Test("Nil in one year beside some in another is no nil of all")
  func some() throws {
    let found = try findings(
      letter(
        [.paragraph("2020 – Nil"), .paragraph("2021 – 3"), .paragraph("2022 – Nil")],
        asks: "How many officers were disciplined for posts on Facebook in each year?"))
    #expect(found.reply.totalMin == 3)
  }

  @Test("Years that a sentence splits a total into are counts, beside cases told one by one, too")
  func besideCases() throws {
    let found = try findings(
      letter([
        .paragraph("Three people: one in 2016 and two in 2017."),
        .item("2016 - Constable - racist joke on Facebook - dismissed"),
        .item("2017 - Sergeant - offensive tweet - written warning"),
        .item("2017 - PCSO - photograph of a prisoner on Facebook - resigned"),
      ]))
    #expect(found.tallies.map { $0.line(.period) } == ["1 2016", "2 2017"])
    #expect(found.cases.count == 3 && found.reply.totalMin == 3)
  }
}
