import Documents
import Testing

@testable import Extraction

@Suite("Tables of counts")
struct CrossTabsTests {
  private func found(_ rows: [[String]], headers: Int = 1, caption: String? = nil) throws -> Findings {
    let question = "How many officers and staff were investigated for misuse of social media, by year and outcome?"
    let result = try findings(letter([.table(rows, headers: headers, caption: caption)], asks: question))
    #expect(result.cases.isEmpty)
    return result
  }

  @Test("Each number is a tally of its row and its column")
  func rowsAndColumns() throws {
    let result = try found([
      ["Outcome", "2011", "2012"], ["Written warning", "3", "1"], ["Management advice", "2", "4"],
    ])
    #expect(
      result.tallies.map { $0.line(.outcome, .period) } == [
        "3 written_warning 2011", "1 written_warning 2012", "2 management_advice 2011", "4 management_advice 2012",
      ])
    #expect(result.reply.totalMin == 10)
  }

  @Test("A head that is printed again inside the table is none of its rows")
  func headAgain() throws {
    let result = try found([
      ["Result", "Number"], ["Dismissed without notice", "6"], ["Would have been dismissed", "<5"],
      ["Resigned during investigation", "8"], ["Final written warning", "5"], ["Written warning", "<5"],
      ["Reduction in rank", "0"], ["No case to answer", "10"], ["Result", "Number"], ["Investigation still live", "7"],
    ])
    #expect(
      result.tallies.map { $0.line(.outcome) } == [
        "6 dismissed_without_notice", "1–4 would_have_been_dismissed", "8 resigned_under_investigation",
        "5 final_written_warning", "1–4 written_warning", "10 no_case_to_answer", "7 pending",
      ])
  }

  @Test("Nil, nought, blanks and dashes make no tally")
  func zeros() throws {
    let result = try found([
      ["Outcome", "2011", "2012", "2013", "2014"], ["Written warning", "0", "Nil", "-", ""],
      ["Dismissed", "1", "", "2", "*"],
    ])
    #expect(result.tallies.map { $0.line(.outcome, .period) } == ["1 dismissed 2011", "2 dismissed 2013"])
  }

  @Test("Suppressed counts are intervals, and the total with them")
  func suppressed() throws {
    let result = try found([
      ["Rank", "Number"], ["Constable", "12"], ["Sergeant", "<5"], ["Inspector and above", "fewer than 3"],
    ])
    #expect(
      result.tallies.map { $0.line(.role, .rank) } == [
        "12 police_officer constable", "1–4 police_officer sergeant", "1–2 police_officer -",
      ])
    #expect(result.tallies.map { $0.flags.contains(.suppressed) } == [false, true, true])
    #expect(result.reply.totalMin == 14)
    #expect(result.reply.totalMax == 18)
  }

  @Test("Total rows and columns are totals, and are not counted again")
  func totals() throws {
    let result = try found([
      ["Outcome", "2011", "2012", "Total"], ["Written warning", "3", "1", "4"], ["Dismissed", "2", "4", "6"],
      ["Grand total", "5", "5", "10"],
    ])
    #expect(
      result.tallies.map { $0.line(.outcome, .period) } == [
        "3 written_warning 2011", "1 written_warning 2012", "2 dismissed 2011", "4 dismissed 2012",
      ])
    #expect(result.records.filter(\.isTotal).count == 5)
    #expect(result.records.filter { $0.counted && $0.isTotal }.isEmpty)
    #expect(result.records.filter(\.counted).reduce(0) { $0 + $1.countMin } == 10)
    #expect(result.reply.totalMin == 10)
  }

  @Test("A caption's role and year hold for every figure")
  func caption() throws {
    let result = try found(
      [["Outcome", "Number"], ["Written warning", "3"], ["Dismissed", "2"]], caption: "Result for police officers, 2012"
    )
    #expect(
      result.tallies.map { $0.line(.role, .outcome, .period) } == [
        "3 police_officer written_warning 2012", "2 police_officer dismissed 2012",
      ])
  }

  @Test("Two rows of header both hold")
  func twoHeaders() throws {
    let result = try found(
      [
        ["Outcome", "2011", "<", "2012", "<"], ["^", "Officers", "Staff", "Officers", "Staff"],
        ["Written warning", "3", "1", "2", "5"], ["Dismissed", "1", "0", "4", "6"],
      ], headers: 2)
    #expect(
      result.tallies.map { $0.line(.role, .outcome, .period) } == [
        "3 police_officer written_warning 2011", "1 police_staff written_warning 2011",
        "2 police_officer written_warning 2012", "5 police_staff written_warning 2012",
        "1 police_officer dismissed 2011", "4 police_officer dismissed 2012", "6 police_staff dismissed 2012",
      ])
  }

  @Test("A band over rows gives them its role")
  func bands() throws {
    let result = try found([
      ["Outcome", "2011", "2012"], ["Police officers", "<", "<"], ["Written warning", "3", "1"],
      ["Police staff", "<", "<"], ["Written warning", "2", "4"],
    ])
    #expect(
      result.tallies.map { $0.line(.role, .outcome, .period) } == [
        "3 police_officer written_warning 2011", "1 police_officer written_warning 2012",
        "2 police_staff written_warning 2011", "4 police_staff written_warning 2012",
      ])
  }

  @Test("Financial years in a header")
  func financialYears() throws {
    let result = try found([
      ["Role", "2009-2010", "2010-2011", "2011-2012 (to date)"], ["Officers", "3", "1", "2"], ["Staff", "1", "1", "3"],
    ])
    #expect(
      result.tallies.map { $0.line(.role, .period) }.prefix(3) == [
        "3 police_officer 2009-04-01/2010-03-31", "1 police_officer 2010-04-01/2011-03-31",
        "2 police_officer 2011-04-01/2012-03-31",
      ])
    #expect(result.tallies.filter { $0.flags.contains(.periodToDate) }.count == 2)
  }

  @Test("A column of shares holds no counts")
  func percent() throws {
    let result = try found([
      ["Outcome", "Number", "%"], ["Written warning", "3", "60"], ["Dismissed", "2", "40"],
    ])
    #expect(result.tallies.map { $0.line(.outcome) } == ["3 written_warning", "2 dismissed"])
  }

  @Test("A single row of years is read by year")
  func years() throws {
    let result = try found([["", "2011", "2012", "2013"], ["Officers investigated", "3", "1", "7"]])
    #expect(result.tallies.map { $0.line(.period) } == ["3 2011", "1 2012", "7 2013"])
  }

  @Test("Counts are never joined into cases: two marginals stay two breakdowns of one population")
  func marginals() throws {
    let result = try findings(
      letter(
        [
          .table([["Role", "Number"], ["Police officers", "5"], ["Police staff", "2"]]),
          .table([["Outcome", "Number"], ["Dismissed", "3"], ["Written warning", "4"]]),
        ], asks: "How many officers and staff were disciplined for misuse of social media, with role and outcome?"))
    #expect(result.cases.isEmpty)
    #expect(
      result.tallies.map { $0.line(.role, .outcome) } == [
        "5 police_officer -", "2 police_staff -", "3 - dismissed", "4 - written_warning",
      ])
    #expect(result.records.filter(\.counted).reduce(0) { $0 + $1.countMin } == 7)
    #expect(result.reply.totalMin == 7)
    #expect(result.reply.totalMax == 7)
    #expect(Set(result.records.map(\.population)).count == 1)
    #expect(result.reply.populations.first?.agreement == .agree)
  }

  @Test("Small counts that rise from row to row are counts all the same")
  func rising() throws {
    let result = try findings(
      letter([
        .table([["Outcome", "Number"], ["Dismissed", "1"], ["No further action", "4"], ["All outcomes", "5"]])
      ]))
    #expect(result.cases.isEmpty)
    #expect(result.tallies.map { $0.line(.outcome) } == ["1 dismissed", "4 no_further_action"])
    #expect(result.reply.totalMin == 5)
  }

  @Test("Other sites are a site")
  func otherSites() throws {
    let result = try found([["Platform", "Number"], ["Facebook", "4"], ["Twitter", "2"], ["Other", "1"]])
    #expect(result.tallies.map { $0.line(.platform) }.prefix(2) == ["4 facebook", "2 twitter"])
    #expect(result.tallies.map { $0.line(.platform, .allegation) }.last == "1 other -")
  }

  @Test("Kinds of allegation, the unknown one as other")
  func allegations() throws {
    let result = try found([
      ["Allegation", "2011", "2012"], ["Racist comments", "4", "1"], ["Disclosure of information", "2", "3"],
      ["Dress code", "1", "1"],
    ])
    #expect(
      result.tallies.map { $0.line(.allegation, .period) } == [
        "4 racist 2011", "1 racist 2012", "2 disclosure 2011", "3 disclosure 2012", "1 other 2011", "1 other 2012",
      ])
  }

  @Test("A table of something else gives nothing")
  func offTopic() throws {
    let result = try findings(
      letter([
        .paragraph("Two people have been disciplined: one officer was dismissed and one PCSO resigned."),
        .paragraph("Training events held:"),
        .table([["Year", "Training events", "Twitter accounts"], ["2011", "14", "20"], ["2012", "18", "31"]]),
      ]))
    #expect(!result.records.contains { $0.countMin > 10 })
  }

  @Test("Labels and figures may take turns across a table")
  func turns() throws {
    let result = try findings(
      letter([
        .table(
          [
            ["Management advice", "16", "Not proven", "3"], ["Written warning", "14", "Resigned", "2"],
            ["Dismissed", "9", "", ""],
          ], headers: 0)
      ]))
    #expect(
      Set(result.tallies.map { $0.line(.outcome) })
        == ["16 management_advice", "3 not_proven", "14 written_warning", "2 resigned", "9 dismissed"])
  }

  @Test("A year with a mark is a heading, and a row that isn't known keeps its table")
  func marks() throws {
    let result = try findings(
      letter([
        .table([
          ["", "2013", "2014*", "All"], ["Police officers", "6", "1", "7"], ["Police staff", "2", "0", "2"],
          ["Not shown on file", "1", "0", "1"], ["All", "9", "1", "10"],
        ])
      ]))
    #expect(
      result.tallies.map { $0.line(.role, .period) } == [
        "6 police_officer 2013", "1 police_officer 2014", "2 police_staff 2013", "1 - 2013",
      ])
    #expect(result.reply.totalMin == 10)
  }

  @Test("Community support officers are people, not support given")
  func support() throws {
    let result = try findings(
      letter([
        .table([["Role", "Number"], ["Police officers", "4"], ["Police Community Support Officers", "3"]])
      ]))
    #expect(result.tallies.map { $0.line(.role, .outcome) } == ["4 police_officer -", "3 pcso -"])
  }

  @Test("“Other” over kinds of people is no allegation")
  func otherPeople() throws {
    let result = try found(
      [
        ["Outcome", "Police officers", "Other", "<"], ["^", "^", "PCSOs", "Police staff"],
        ["Dismissed", "3", "1", "2"], ["Written warning", "4", "2", "5"],
      ], headers: 2)
    #expect(
      result.tallies.map { $0.line(.role, .allegation, .outcome) } == [
        "3 police_officer - dismissed", "1 pcso - dismissed", "2 police_staff - dismissed",
        "4 police_officer - written_warning", "2 pcso - written_warning", "5 police_staff - written_warning",
      ])
    let kinds = try found([["Outcome", "Racist comments", "Other"], ["Dismissed", "2", "1"]])
    #expect(kinds.tallies.map { $0.line(.allegation) } == ["2 racist", "1 other"])
  }

  private func joint(_ table: [[String]]) throws -> Findings {
    try findings([
      .paragraph("Norfolk Constabulary and Suffolk Constabulary", region: .letterhead), .heading("Your request"),
      .paragraph("How many officers and staff were disciplined for misuse of social media, with the outcome?"),
      .heading("Our response"),
      .paragraph("Norfolk Constabulary and Suffolk Constabulary hold the information."), .table(table),
    ])
  }

  @Test("Figures of two forces side by side go to each force's reply")
  func twoForces() throws {
    let found = try joint([
      ["Outcome", "Norfolk Constabulary", "Suffolk Constabulary"], ["Dismissed", "2", "1"],
      ["Written warning", "3", "4"],
    ])
    #expect(found.replies.compactMap { $0[.force].value } == ["norfolk", "suffolk"])
    #expect(
      [0, 1].map { reply in found.tallies.filter { $0.reply == reply }.map { $0.line(.force, .outcome) } } == [
        ["2 norfolk dismissed", "3 norfolk written_warning"], ["1 suffolk dismissed", "4 suffolk written_warning"],
      ])
    #expect(found.replies.map(\.totalMin) == [5, 5])
  }

  @Test("Figures of a joint letter that no force is named over belong to neither")
  func noForce() throws {
    let found = try joint([["Outcome", "2012", "2013"], ["Dismissed", "2", "1"], ["Written warning", "3", "4"]])
    #expect(found.replies.count == 2)
    #expect(found.tallies.allSatisfy { $0.fields[.force]?.value == nil && $0.flags.contains(.ambiguousForce) })
  }

  @Test("Whom a head names before its parenthesis it counts, and all others of a kind are no total")
  func parentheses() throws {
    let found = try findings(
      letter([
        .table([
          ["Result", "Police officers (regular)", "Police staff (including PCSOs)"],
          ["Dismissed", "4", "3"], ["Management advice or, for police staff, recorded advice", "6", "2"],
        ]),
        .table([["Group", "2012", "2013"], ["PCSO", "1", "2"], ["All other police staff", "5", "7"]]),
      ]))
    #expect(
      found.tallies.map { $0.line(.role, .outcome) } == [
        "4 police_officer dismissed", "3 police_staff dismissed", "6 police_officer management_advice",
        "2 police_staff management_advice", "1 pcso -", "2 pcso -", "5 police_staff -", "7 police_staff -",
      ])
  }

  @Test("A last row that sums those above it is a total, whatever it is called")
  func sums() throws {
    let found = try findings(
      letter([
        .table([
          ["Result", "Officer", "PCSO"], ["Written warning", "4", "1"], ["Dismissed", "2", "3"],
          ["Resigned", "1", "1"], ["People", "7", "5"],
        ])
      ]))
    #expect(found.tallies.count == 6)
    #expect(found.reply.totalMin == 12)
  }

  @Test("A protected characteristic as a label is discrimination for it")
  func characteristics() throws {
    let found = try findings(
      letter([
        .table([
          ["Characteristic", "Number"], ["Race", "6"], ["Sexual orientation", "4"], ["Sex", "3"], ["Age", "1"],
        ])
      ]))
    #expect(
      found.tallies.map { $0.line(.allegation) } == [
        "6 racist", "4 homophobic", "3 discriminatory", "1 discriminatory",
      ])
  }

  @Test("Since when a result may be given is a remark in its label, and no period")
  func remarkInLabel() throws {
    let rows = [
      ["Final result", "Subjects"], ["Reflective Practice (from Feb 2020)", "5"], ["Written warning", "7"],
    ]
    #expect(
      try findings(letter([.table(rows)])).tallies.map { $0.line(.outcome, .period) } == [
        "5 reflective_practice -", "7 written_warning -",
      ])
  }
}
