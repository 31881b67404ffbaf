import Documents
import Testing

@testable import Extraction

@Suite("Tables of cases in parts: bands, heads of their own, several people in a cell")
struct CaseTablePartsTests {
  private let header = ["Rank", "Nature of allegation", "Outcome"]
  private let constable = ["PC", "Racist comment on Facebook", "Written warning"]
  private let sergeant = ["Sergeant", "Photograph of a prisoner on Facebook", "Dismissed"]
  private let support = ["PCSO", "Rude tweet", "Resigned"]

  private func lines(_ parts: [Part]) throws -> [String] {
    let found = try findings(letter(parts))
    #expect(found.tallies.isEmpty)
    return found.cases.map { $0.line(.rank, .outcome, .period) }
  }

  @Test("A year alone in the middle of a row heads the rows under it")
  func centredYear() throws {
    let table = [header, ["", "2012/13", ""], constable, support, ["", "2013/14", ""], sergeant]
    #expect(
      try lines([.table(table)]) == [
        "constable written_warning 2012-04-01/2013-03-31", "pcso resigned 2012-04-01/2013-03-31",
        "sergeant dismissed 2013-04-01/2014-03-31",
      ])
  }

  @Test("Words alone in the middle of a row that name a year in passing head nothing")
  func centredWords() throws {
    let table = [
      header, ["2010", "<", "<"], constable, ["", "which was seen again in the course of 2012", ""], sergeant,
    ]
    #expect(try lines([.table(table)]) == ["constable written_warning 2010", "sergeant dismissed 2010"])
  }

  @Test("A band holds over the page for the rest of its table")
  func overThePage() throws {
    let parts: [Part] = [
      .table([header, ["2010", "<", "<"], constable, ["2011", "<", "<"], support]), .pageBreak,
      .table([sergeant, ["2012", "<", "<"], constable], headers: 0),
    ]
    #expect(
      try lines(parts) == [
        "constable written_warning 2010", "pcso resigned 2011", "sergeant dismissed 2011",
        "constable written_warning 2012",
      ])
  }

  @Test("It doesn't hold for another table, which words part from it")
  func anotherTable() throws {
    let parts: [Part] = [
      .table([header, ["2010", "<", "<"], constable, support]),
      .paragraph("Those whose year isn't known are these."), .table([header, sergeant, support]),
    ]
    #expect(try lines(parts).suffix(2) == ["sergeant dismissed -", "pcso resigned -"])
  }

  @Test("A row of headers that is a table of its own heads the table under it")
  func headAlone() throws {
    let parts: [Part] = [
      .table([["Grade", "What was said", "How it ended"]], headers: 0), .table([constable, sergeant], headers: 0),
    ]
    #expect(try lines(parts) == ["constable written_warning -", "sergeant dismissed -"])
    let days: [Part] = [
      .table([["Date closed", "Date recorded", "Rank", "Outcome"]], headers: 0),
      .table(
        [["14/03/2011", "02/05/2010", "PC", "Dismissed"], ["09/01/2013", "11/06/2012", "PS", "Fine"]], headers: 0),
    ]
    #expect(try lines(days) == ["constable dismissed 2010-05-02", "sergeant fine 2012-06-11"])
  }

  @Test("A table of one case over another of its kind is a case")
  func caseAlone() throws {
    let parts: [Part] = [
      .table([header, constable]), .table([support], headers: 0), .table([sergeant], headers: 0),
    ]
    #expect(try lines(parts) == ["constable written_warning -", "pcso resigned -", "sergeant dismissed -"])
  }

  private func people(_ role: String, _ rank: String) throws -> [String] {
    let table = [
      ["Role", "Rank", "Nature of allegation", "Outcome"], ["Police staff", "Clerk", "Rude tweet", "Resigned"],
      [role, rank, "Racist comments on Facebook", "Written warning"],
    ]
    return try findings(letter([.table(table)])).cases.dropFirst().map { $0.line(.rank, .outcome) }
  }

  @Test("Two people in one column and their kind in another are two people")
  func twoPeople() throws {
    #expect(try people("Police officers", "PC (1) / PC (2)") == ["2 constable written_warning"])
    #expect(
      try people("Police officers", "PC (1) / Sgt (1)") == ["constable written_warning", "sergeant written_warning"])
  }

  @Test("A rank and a kind of one person are one case")
  func onePerson() throws { #expect(try people("Police officer", "PC (1)") == ["constable written_warning"]) }

  @Test("Columns that are cases, under letters that say nothing")
  func turned() throws {
    let rows = [
      ["", "A", "B"], ["Role", "Police constable", "Control room operator"], ["Year", "2017", "2018"],
      ["Why", "Racist comment on Facebook", "Photograph of a prisoner on Twitter"],
      ["In the end", "Written warning", "Dismissed"],
    ]
    #expect(
      try findings(letter([.table(rows)])).cases.map { $0.line(.role, .outcome, .period) } == [
        "police_officer written_warning 2017", "police_staff dismissed 2018",
      ])
  }

  @Test("One officer under several standards is one case: all but the story goes down over the rows")
  func standards() throws {
    let rows = [
      ["Rank", "Procedure", "Allegation", "Result"],
      ["Constable", "Hearing", "Racist comment on Facebook", "Final written warning"],
      ["^", "^", "Photograph of a prisoner on Twitter", "^"],
      ["Sergeant", "Hearing", "Offensive tweet", "Written warning"],
    ]
    let found = try findings(letter([.table(rows)]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == ["constable final_written_warning", "sergeant written_warning"])
    #expect(Set(found.cases[0].fields[.platform]?.values ?? []) == ["facebook", "twitter"])
  }

  @Test("Letters beside the number of a case tell its people apart; rows of one letter are one of them")
  func letteredPersons() throws {
    let rows = [
      ["Case", "Subject", "Year", "Role", "Allegation", "Result"],
      ["1", "A", "2012", "PC", "Named a prisoner on Facebook", "Final written warning"],
      ["1", "A", "2012", "PC", "Sarcastic remarks about the same prisoner on Facebook", "As above"],
      ["2", "A", "2013", "PC", "Tweet critical of the force", "Management advice"],
      ["2", "B", "2013", "PC", "Re-tweeted it with a remark about senior officers", "No further action"],
    ]
    #expect(
      try findings(letter([.table(rows)])).cases.map { $0.line(.rank, .outcome, .period) } == [
        "constable final_written_warning 2012", "constable management_advice 2013", "constable no_further_action 2013",
      ])
  }

  @Test("A kind of staff with the post behind it is one person; a special's own rank goes before the kind")
  func kindAndPost() throws {
    let rows = [
      ["Group", "Rank", "Allegation", "Result"],
      ["Special", "Special Sergeant", "Racist comment on Facebook", "Resigned"],
      ["Staff", "Police staff – call handler", "Photograph of a prisoner on Twitter", "Dismissed"],
    ]
    #expect(
      try findings(letter([.table(rows)])).cases.map { $0.line(.role, .rank) } == [
        "special_constable special_sergeant", "police_staff -",
      ])
  }

  @Test("A title with a stretch of years over a table's heads is none of its rows")
  func titleWithYears() throws {
    let rows = [
      ["Individuals dealt with, 1 January 2008 to 31 August 2011", "<", "<", "<"],
      ["Year", "Role", "What was alleged", "Action taken"],
      ["2008", "Police Constable", "Offensive comment about a neighbour left on Bebo", "Reprimand"],
      ["2009", "Sergeant", "Racist remark on Facebook", "Final written warning"],
    ]
    #expect(
      try findings(letter([.table(rows)])).cases.map { $0.line(.rank, .period) } == ["constable 2008", "sergeant 2009"])
  }

  @Test("Letters of charges tell no persons apart")
  func letteredCharges() throws {
    let rows = [
      ["Case", "Charge", "Role", "Allegation", "Result"],
      ["M1", "A", "PC", "Racist comment on Facebook", "Written warning"],
      ["M1", "B", "PC", "Offensive tweet", "Written warning"],
      ["M2", "A", "Sergeant", "Photograph of a prisoner on Facebook", "Dismissed"],
    ]
    #expect(try findings(letter([.table(rows)])).cases.map { $0.line(.rank) } == ["constable", "sergeant"])
  }
}
