import Documents
import Testing

@testable import Extraction

@Suite("Tables whose rows are cases")
struct CaseTablesTests {
  private let header = ["Year", "Rank", "Nature of allegation", "Outcome"]

  private func cases(_ rows: [[String]], headers: Int = 1) throws -> [Record] {
    let found = try findings(letter([.table(rows, headers: headers)]))
    #expect(found.tallies.isEmpty)
    return found.cases
  }

  @Test("Each row is a case")
  func rows() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", "Final written warning"],
      ["2011", "Sergeant", "Friend request to a witness on Bebo", "Management advice"],
      ["2012", "PCSO", "Photograph in uniform put on Twitter", "No further action"],
    ])
    #expect(
      found.map { $0.line(.rank, .allegation, .platform, .outcome, .period) } == [
        "constable racist facebook final_written_warning 2010", "sergeant contact bebo management_advice 2011",
        "pcso image twitter no_further_action 2012",
      ])
    #expect(found.filter(\.counted).count == 3)
  }

  @Test("The order of the columns and their names don't matter")
  func headers() throws {
    let found = try cases([
      ["Method of disposal", "Summary", "Grade", "Date recorded"],
      ["Resigned", "Disclosed confidential information on Facebook", "Police Staff", "May 2011"],
      ["Dismissed", "Offensive remarks on Twitter", "Constable", "June 2012"],
    ])
    #expect(
      found.map { $0.line(.role, .allegation, .outcome, .period) } == [
        "police_staff disclosure resigned 2011-05", "police_officer offensive dismissed 2012-06",
      ])
  }

  @Test("Total rows, bands and repeated headers are no cases")
  func notCases() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", "Final written warning"],
      ["Year", "Rank", "Nature of allegation", "Outcome"],
      ["2011", "PC", "Homophobic comment on Facebook", "Written warning"],
      ["Total", "2", "", ""],
    ])
    #expect(
      found.map { $0.line(.allegation, .outcome) } == ["racist final_written_warning", "homophobic written_warning"])
  }

  @Test("A band over rows gives them its year, and a second band another")
  func bands() throws {
    let found = try cases([
      ["Rank", "Nature of allegation", "Outcome"],
      ["2010", "<", "<"],
      ["PC", "Racist comment on Facebook", "Written warning"],
      ["PC", "Criticism of the force on Twitter", "Management advice"],
      ["2011", "<", "<"],
      ["Sergeant", "Photograph of a prisoner on Facebook", "Dismissed"],
    ])
    #expect(
      found.map { $0.line(.rank, .outcome, .period) } == [
        "constable written_warning 2010", "constable management_advice 2010", "sergeant dismissed 2011",
      ])
  }

  @Test("Rows that repeat a case number for one person are one case, the decisive outcome first")
  func severalAllegations() throws {
    let found = try cases([
      ["Case no", "Rank", "Allegation", "Outcome"],
      ["CM/14/11", "PC", "Racist comment on Facebook", "Not proven"],
      ["CM/14/11", "PC", "Disclosure of confidential information", "Written warning"],
      ["CM/19/11", "PC", "Homophobic comment on Facebook", "Management advice"],
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable written_warning", "constable management_advice"])
    #expect(Set(found.first?[.allegation]?.values ?? []) == ["racist", "disclosure"])
  }

  @Test("A plain number that repeats is a case number too")
  func repeatedNumber() throws {
    let found = try findings(
      letter([
        .table([
          ["Case", "Rank", "Allegation", "Outcome"], ["1", "PC", "Racist comment on Facebook", "NFA"],
          ["1", "PC", "Disclosure of confidential information", "Dismissed"], ["2", "PC", "Rude tweet", "WW"],
          ["3", "PC", "Offensive remark on Bebo", "WW"],
        ])
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == [
        "constable dismissed", "constable written_warning", "constable written_warning",
      ])
    #expect(found.tallies.isEmpty)
  }

  @Test("A row that says nil is no case")
  func nilRow() throws {
    let found = try cases([
      header, ["2009/10", "PC", "Racist comment on Facebook", "Dismissed"], ["2010/11", "Nil", "Nil", "Nil"],
      ["2011/12", "Sergeant", "Rude tweet", "No further action"],
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable dismissed", "sergeant no_further_action"])
  }

  @Test("Two people told the same are two cases")
  func twins() throws {
    let row = ["2012", "PC", "Racist comment on Facebook", "Dismissed"]
    #expect(try cases([header, row, row]).count == 2)
  }

  @Test("Two people of one case number are two cases")
  func twoPeople() throws {
    let found = try cases([
      ["Case no", "Rank", "Allegation", "Outcome"],
      ["CM/14/11", "PC", "Racist comment on Facebook", "Written warning"],
      ["CM/14/11", "Sergeant", "Racist comment on Facebook", "Management advice"],
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable written_warning", "sergeant management_advice"])
  }

  @Test("Several people of a row with one outcome are one case with their number")
  func sameOutcome() throws {
    let found = try cases([
      header,
      ["2010", "PC x 2", "Offensive comments about a colleague on Facebook", "2 x WW"],
      ["2011", "Two Special Constables", "Photograph in uniform on Facebook", "Words of advice"],
      ["2012", "Sergeant", "Racist remark on Twitter", "Dismissed"],
    ])
    #expect(
      found.map { $0.line(.rank, .outcome) } == [
        "2 constable written_warning", "2 special_constable words_of_advice", "sergeant dismissed",
      ])
  }

  @Test("Several people of a row with outcomes of their own are one case each")
  func ownOutcomes() throws {
    let found = try cases([
      header,
      [
        "2010", "PC and Sergeant", "Offensive comments about a colleague on Facebook",
        "PC – written warning; Sergeant – management advice",
      ],
      ["2011", "PC x 2", "Photograph of a prisoner on Facebook", "1 x dismissed, 1 x written warning"],
      ["2012", "Inspector", "Racist remark on Twitter", "Dismissed"],
    ])
    #expect(
      found.map { $0.line(.rank, .outcome) } == [
        "constable written_warning", "sergeant management_advice", "constable dismissed", "constable written_warning",
        "inspector dismissed",
      ])
  }

  @Test("A positive finding alone is no outcome")
  func findingOnly() throws {
    let found = try cases([
      ["Rank", "Nature of allegation", "Result"],
      ["PC", "Racist comment on Facebook", "Proven"],
      ["PC", "Offensive remark on Twitter", "Not proven"],
      ["PC", "Homophobic comment on Facebook", "Proven – no further action"],
    ])
    #expect(found.map { $0.line(.outcome) } == ["-", "not_proven", "proven_no_action"])
    #expect(found.first?.flags.contains(.outcomeIsFindingOnly) == true)
  }

  @Test("The sanction's column goes before the finding's")
  func findingAndSanction() throws {
    let found = try cases([
      ["Rank", "Nature of allegation", "Proven?", "Sanction"],
      ["PC", "Racist comment on Facebook", "Yes", "Written warning"],
      ["PC", "Offensive remark on Twitter", "No", "No further action"],
      ["Sergeant", "Homophobic comment on Facebook", "Yes", "Dismissed"],
    ])
    #expect(found.map { $0.line(.outcome) } == ["written_warning", "no_further_action", "dismissed"])
  }

  @Test("The misconduct result goes before the court's")
  func court() throws {
    let found = try cases([
      ["Rank", "Nature of allegation", "Court result", "Misconduct outcome"],
      ["PC", "Harassment of a former partner by Facebook messages", "Convicted", "Dismissed without notice"],
      ["PC", "Malicious messages on Twitter", "Police caution", "Final written warning"],
    ])
    #expect(found.map { $0.line(.outcome) } == ["dismissed_without_notice", "final_written_warning"])
  }

  @Test("The date recorded is the case's where the date finalised is given too")
  func twoDates() throws {
    let found = try cases([
      ["Finalised", "Recorded", "Rank", "Allegation", "Result"],
      ["04/02/2013", "11/10/2012", "PC", "Racist comment on Facebook", "Written warning"],
      ["09/09/2013", "01/02/13", "Sergeant", "Offensive remark on Twitter", "Management advice"],
    ])
    #expect(found.map { $0.line(.period) } == ["2012-10-11", "2013-02-01"])
  }

  @Test("Years with a hyphen are financial years where they follow one another")
  func financialYears() throws {
    let found = try cases([
      ["Financial year", "Rank", "Allegation", "Result"],
      ["2009-2010", "PC", "Racist comment on Facebook", "Written warning"],
      ["2010-2011", "PC", "Offensive remark on Twitter", "Management advice"],
    ])
    #expect(found.map { $0.line(.period) } == ["2009-04-01/2010-03-31", "2010-04-01/2011-03-31"])
  }

  @Test("A year so far is the whole year with a flag")
  func toDate() throws {
    let found = try cases([
      header,
      ["2016/17", "PC", "Racist comment on Facebook", "Written warning"],
      ["2017/18 (to date)", "PC", "Offensive remark on Twitter", "Management advice"],
    ])
    #expect(found.map { $0.line(.period) } == ["2016-04-01/2017-03-31", "2017-04-01/2018-03-31"])
    #expect(found.map { $0.flags.contains(.periodToDate) } == [false, true])
  }

  @Test("A year stands for the rows below it until the next")
  func carriedYear() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", "Written warning"],
      ["^", "Sergeant", "Offensive remark on Twitter", "Management advice"],
      ["2011", "PC", "Photograph of a prisoner on Facebook", "Dismissed"],
    ])
    #expect(found.map { $0.line(.period) } == ["2010", "2010", "2011"])
  }

  @Test("The complainant's rank isn't the subject's")
  func complainant() throws {
    let found = try cases([
      header,
      ["2010", "Police Staff", "Insulted a PCSO on Facebook", "Written warning"],
      ["2011", "PS", "PC complained of offensive remarks on Facebook", "Management advice"],
      ["2012", "PC", "Messages to the ex-wife of a Sergeant", "No further action"],
    ])
    #expect(
      found.map { $0.line(.role, .rank) } == [
        "police_staff -", "police_officer sergeant", "police_officer constable",
      ])
  }

  @Test("Another force in a row's story leaves the case with the force that answers")
  func otherForce() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Officer seconded from Kent Police posted racist comment on Facebook", "Written warning"],
      ["2011", "PC", "Offensive remark on Twitter", "Dismissed"],
    ])
    #expect(found.map { $0.line(.force) } == ["cleveland", "cleveland"])
  }

  @Test("A blank outcome stays unknown, and what is redacted too")
  func blanks() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", ""],
      ["2011", "PC", "Offensive remark on Twitter", "[REDACTED]"],
      ["2012", "[REDACTED]", "Photograph of a prisoner on Facebook", "Dismissed"],
      ["2013", "Sergeant", "Homophobic comment on Facebook", "N/A"],
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable -", "constable -", "- dismissed", "sergeant -"])
  }

  @Test("“None” among outcomes is no further action")
  func none() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", "Written warning"],
      ["2011", "PC", "Offensive remark on Twitter", "None"],
    ])
    #expect(found.map { $0.line(.outcome) } == ["written_warning", "no_further_action"])
  }

  @Test("“Live” among outcomes is pending")
  func live() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on Facebook", "Written warning"],
      ["2014", "PC", "Offensive remark on Twitter", "Live"],
    ])
    #expect(found.map { $0.line(.outcome) } == ["written_warning", "pending"])
  }

  @Test("A platform is emitted only where it is named")
  func platforms() throws {
    let found = try cases([
      header,
      ["2010", "PC", "Racist comment on a social networking site", "Written warning"],
      ["2011", "PC", "Friend request to a victim", "Management advice"],
      ["2012", "PC", "Offensive remark on Facebook and Twitter", "Dismissed"],
    ])
    #expect(found.map { $0[.platform]?.values ?? [] } == [[], [], ["facebook", "twitter"]])
  }

  @Test("The summary is the force's own words")
  func summary() throws {
    let story = "Posted a racist comment on Facebook; removed the same day"
    let found = try cases([
      header, ["2010", "PC", story, "Written warning"], ["2011", "PC", "Offensive remark on Twitter", "Dismissed"],
    ])
    #expect(found.first?.summary == story)
  }

  @Test("A table that goes on over the page without its header is read by the first's")
  func continued() throws {
    let found = try findings(
      letter([
        .table([
          header, ["2010", "PC", "Racist comment on Facebook", "Written warning"],
          ["2011", "Sergeant", "Offensive remark on Twitter", "Dismissed"],
        ]),
        .pageBreak, .paragraph("Page 2 of 2", region: .footer),
        .table(
          [
            ["2012", "PC", "Photograph of a prisoner on Facebook", "Words of advice"],
            ["2013", "PCSO", "Homophobic comment on Facebook", "Resigned"],
          ], headers: 0),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period) } == [
        "constable written_warning 2010", "sergeant dismissed 2011", "constable words_of_advice 2012",
        "pcso resigned 2013",
      ])
  }

  @Test("Rows under one number and one person are one case, though every number is met once")
  func numbers() throws {
    let found = try findings(
      letter([
        .table([
          ["No", "Date recorded", "Rank", "Nature of allegation", "Result"],
          ["1", "09/02/2011", "PC", "Comments about a supervisor on Facebook", "Written warning"],
          ["2", "03/09/2012", "Sergeant", "Sexual messages to a witness on Facebook", "Dismissed without notice"],
          ["^", "^", "^", "Denied the contact when asked", "Proven"],
          ["3", "19/11/2012", "PCSO", "Photographs in uniform on Bebo", "Words of advice"],
        ])
      ]))
    #expect(
      found.cases.map { $0.line(.outcome) } == ["written_warning", "dismissed_without_notice", "words_of_advice"])
  }

  @Test("The years of a table's caption hold for its cases")
  func caption() throws {
    let found = try findings(
      letter([
        .paragraph("Table 1: officers investigated between 1 January 2010 and 31 December 2012"),
        .table([
          ["Rank", "Allegation", "Disposal"], ["Constable", "Racist joke on Facebook", "Written warning"],
          ["Sergeant", "Rude remark on Twitter", "Management advice"],
        ]),
      ]))
    #expect(found.cases.map { $0.line(.period) } == Array(repeating: "2010-01-01/2012-12-31", count: 2))
  }

  @Test("The day of one column is of the year in another, and rests on both")
  func dayBesideYear() throws {
    let found = try cases([
      ["Year", "Date", "Rank", "Matter", "Closed", "Action"],
      ["2010", "11 Jan", "PC", "Facebook comment critical of senior management", "Mar 2010", "Management action"],
      ["", "9 March", "PS", "Picture of his team on Facebook", "Apr 2010", "Words of advice"],
      ["2011", "13 Oct", "DC", "Indecent pictures of himself on MySpace", "Jun 2012", "Dismissed"],
    ])
    #expect(found.map { $0.line(.period) } == ["2010-01-11", "2010-03-09", "2011-10-13"])
    #expect(found[0].fields[.period]?.raw == "11 Jan" && found[0].fields[.period]?.evidence.count == 2)
  }

  @Test("A remark after a date is left aside")
  func remark() throws {
    let found = try cases([
      ["Date", "Rank", "Allegation", "Outcome"],
      ["20 February 2024 (accelerated)", "PC", "Racist posts on Facebook", "Dismissed without notice"],
      ["11 April 2024", "Sergeant", "Sexist jokes on WhatsApp", "Final written warning"],
    ])
    #expect(found.map { $0.line(.period) } == ["2024-02-20", "2024-04-11"])
  }

  @Test("Tables of one shape right after each other have each its own year")
  func years() throws {
    let head = ["Allegation", "Role", "Result"]
    let found = try findings(
      letter([
        .table([head, ["Photograph of a scene on Twitter", "Constable", "Written warning"]], caption: "2013"),
        .table([head, ["Sexist joke on Facebook", "Sergeant", "Words of advice"]], caption: "2014"),
      ]))
    #expect(found.cases.map { $0.line(.period) } == ["2013", "2014"])
  }
}
