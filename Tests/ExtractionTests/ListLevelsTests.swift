import Documents
import Testing

@testable import Extraction

@Suite("Lists under lists")
struct ListLevelsTests {
  private func tallies(_ items: [Part]) throws -> [String] {
    try findings(letter(items)).tallies.map { $0.line(.outcome, .period) }
  }

  @Test("A count over items that add up to it gives them its year and is none of its own")
  func whole() throws {
    #expect(
      try tallies([
        .item("2013: 3"), .item("Dismissed – 1", level: 1), .item("Written warning – 2", level: 1),
        .item("2014: 4"), .item("Written warning – 3", level: 1), .item("Resigned – 1", level: 1),
      ]) == ["1 dismissed 2013", "2 written_warning 2013", "3 written_warning 2014", "1 resigned 2014"])
  }

  @Test("Items that don't add up leave the count over them its own")
  func notWhole() throws {
    #expect(
      try tallies([
        .item("2014: 9"), .item("Written warning – 3", level: 1), .item("Resigned – 1", level: 1),
      ]).contains("9 - 2014"))
  }

  @Test("A year with a list of its own gives its items their period")
  func years() throws {
    let found = try findings(
      letter([
        .item("2015"), .item("Police Constable: racist joke on Facebook. Written warning.", level: 1),
        .item("2016"), .item("None", level: 1),
        .item("2017"), .item("Police Sergeant: abusive tweet. Words of advice.", level: 1),
      ]))
    #expect(found.cases.map { $0.line(.rank, .period) } == ["constable 2015", "sergeant 2017"])
  }

  @Test("What a note over a list leaves out doesn't take the list with it")
  func leftOut() throws {
    #expect(
      try tallies([
        .paragraph("Matters which are still live are not shown."), .item("No case to answer – 17"),
        .item("Written warning – 6"),
      ]) == ["17 no_case_to_answer -", "6 written_warning -"])
  }

  @Test("The sentence that opens a list of cases counts them and is none of the list")
  func opening() throws {
    let found = try findings(
      letter([
        .paragraph("Two officers faced a hearing in 2021. Details are as follows:"),
        .item("January 2021 – PC – racist joke on Facebook – dismissed without notice"),
        .item("May 2021 – Sgt – abusive tweet – written warning"),
      ]))
    #expect(found.tallies.isEmpty)
    #expect(found.cases.count == 2)
    let sentence = try findings(
      letter([
        .paragraph("Seven officers went before a hearing in that time."),
        .table([
          ["Rank", "Allegation", "Outcome"], ["PC", "Racist tweet", "Dismissed"], ["PS", "Abusive tweet", "NFA"],
        ]),
      ]))
    #expect(sentence.tallies.isEmpty)
  }

  @Test("Items of one level cut nothing")
  func oneLevel() throws {
    #expect(
      try tallies([.item("2012: 3"), .item("2013: 2"), .item("2014: 1")]) == ["3 - 2012", "2 - 2013", "1 - 2014"])
  }

  @Test("Each year holds the counts under it")
  func yearsOverPeople() throws {
    let found = try findings(
      letter([
        .item("2013/14"), .item("Police officers: 12", level: 1), .item("Police staff: 3", level: 1), .item("2014/15"),
        .item("Police officers: 15", level: 1), .item("Police staff: 5", level: 1),
      ]))
    let years = found.tallies.map { $0.fields[.period]?.value?.prefix(4) ?? "-" }
    #expect(years == ["2013", "2013", "2014", "2014"])
  }

  @Test("A count that nothing names is the sum of what stands under it, too; what an item remarks doesn't count")
  func unnamed() throws {
    #expect(
      try tallies([
        .item("2015 – 71 allegations"), .item("Locally resolved: 38", level: 1), .item("Withdrawn: 11", level: 1),
        .item("Investigated: 22, of which", level: 1),
        .item("18 not upheld; the complainant appealed in 5 of these, and all 5 appeals were dismissed", level: 2),
        .item("4 upheld", level: 2), .item("3 management action", level: 3), .item("1 written warning", level: 3),
      ]) == [
        "38 local_resolution 2015", "11 withdrawn 2015", "18 not_proven 2015", "3 management_action 2015",
        "1 written_warning 2015",
      ])
  }

  @Test("Two people over what came of each are one item")
  func pair() throws {
    let found = try findings(
      letter([
        .item("PC and PS"), .item("Racist jokes in a WhatsApp group", level: 1),
        .item("PC: final written warning", level: 1), .item("PS: written warning", level: 1),
        .item("DC"), .item("Sexual comments in a WhatsApp group", level: 1), .item("Management advice", level: 1),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == [
        "constable final_written_warning", "sergeant written_warning", "constable management_advice",
      ])
  }

  @Test("A story whose end counts its two people is a matter, and takes none of the others with it")
  func story() throws {
    let found = try findings(
      letter([
        .item("The first was a Constable who put in for overtime he had not worked. He was required to resign."),
        .item(
          "The second matter concerned two Constables on one shift. Each had made an entry that was untrue. Both were fined, one of them thirteen days' pay and the other six."
        ),
      ]))
    #expect(found.tallies.isEmpty)
    #expect(found.cases.map { $0.line(.outcome) } == ["required_to_resign", "2 fine"])
  }

  @Test("A section that is cited counts nothing")
  func section() throws {
    #expect(
      try tallies([.item("Section 40(2) – Personal Information"), .item("Section 31(1) – Law Enforcement")]) == [])
  }

  @Test("A stretch of years behind a heading's words is the period of the cases under it")
  func stretchInHeading() throws {
    let cases = try findings(
      letter([
        .heading("Racist and other discriminatory conduct, 1 October 2020 to 30 September 2022"),
        .item("A sergeant mimicked the accent of a passenger in a tweet. Written warning."),
        .item("A constable posted a racist joke on Facebook. Dismissed."),
      ])
    ).cases
    #expect(cases.map { $0.line(.period) } == ["2020-10-01/2022-09-30", "2020-10-01/2022-09-30"])
  }

  @Test("A paragraph about him or her between two items goes on with the first of them")
  func paragraphOfPerson() throws {
    let found = try findings(
      letter([
        .item("In 2009 a constable pleaded guilty to harassing a man on Facebook.", marker: "1)"),
        .paragraph("He was fined by the court, and at a misconduct hearing he was required to resign."),
        .item("In 2010 a sergeant posted a racist joke on Facebook and had a written warning.", marker: "2)"),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == ["constable required_to_resign", "sergeant written_warning"])
  }

  @Test("Several people and what they did, with their result in a sentence of its own, are a case and no count")
  func resultOfSeveral() throws {
    let found = try findings(
      letter([
        .item("A constable posted a racist joke on Facebook. Written warning."),
        .item("Two special constables discussed on an open Facebook page an operation yet to come. Both resigned."),
        .item("A sergeant posted a photograph of a prisoner on Facebook. Dismissed."),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == [
        "constable written_warning", "2 special_constable resigned", "sergeant dismissed",
      ])
    #expect(found.tallies.isEmpty)
  }

  @Test("What a how-many question asks for is what the counts under it are of, each under its own")
  func countedByQuestion() throws {
    let found = try findings(
      letter([
        .item("How many of these people were dismissed?", marker: "2."),
        .item("Police officers: 2", marker: "(a)", level: 1), .item("Police staff: 1", marker: "(b)", level: 1),
        .item("How many resigned?", marker: "3."),
        .item("Police officers: 4", marker: "(a)", level: 1), .item("Police staff: 3", marker: "(b)", level: 1),
      ]))
    #expect(
      found.tallies.map { $0.line(.role, .outcome) } == [
        "2 police_officer dismissed", "1 police_staff dismissed", "4 police_officer resigned",
        "3 police_staff resigned",
      ])
  }

  @Test("A line that heads the next list is no part of the item above")
  func headOfNextList() throws {
    let found = try findings(
      letter([
        .paragraph("2012:"), .item("PC – posted offensive comments on Facebook – written warning"),
        .item("PCSO – tweeted a photograph of a prisoner – dismissed"), .paragraph("Both cases in 2013:"),
        .item("Sergeant – racist joke on Facebook – words of advice"),
      ]))
    #expect(found.cases.map { $0.line(.rank, .period) } == ["constable 2012", "pcso 2012", "sergeant 2013"])
  }

  @Test("A line between a how-many question and the counts may say that something else is counted")
  func somethingElseCounted() throws {
    let found = try findings(
      letter([
        .item("How many of these people were dismissed?", marker: "2."),
        .paragraph("Four, of the following who were investigated:"), .item("Constables: 12"), .item("Sergeants: 4"),
      ]))
    #expect(found.tallies.allSatisfy { $0.fields[.outcome]?.value == nil })
  }
}
