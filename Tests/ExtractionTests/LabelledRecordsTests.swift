import Documents
import Testing

@testable import Extraction

@Suite("Cases set out as labels with values")
struct LabelledRecordsTests {
  @Test("Lines of label and value, a new case where a label comes again")
  func lines() throws {
    let found = try findings(
      letter([
        .paragraph("Rank: PC"), .paragraph("Allegation: Racist comment on Facebook"),
        .paragraph("Outcome: Written warning"),
        .paragraph("Rank: Sergeant"), .paragraph("Allegation: Photograph of a prisoner on Twitter"),
        .paragraph("Outcome: Dismissed"),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .allegation, .platform, .outcome) } == [
        "constable racist facebook written_warning", "sergeant image twitter dismissed",
      ])
    #expect(found.tallies.isEmpty)
  }

  @Test("The end of a value on a line of its own stays with it")
  func brokenValue() throws {
    let found = try findings(
      letter([
        .paragraph("Who: two special constables"), .paragraph("Allegation: both appeared in a photograph uploaded to"),
        .paragraph("Twitter"),
        .paragraph("How it ended: one resigned during the investigation; the other was given words of advice"),
        .paragraph("Who: a PCSO"), .paragraph("Allegation: friend request to a witness"),
        .paragraph("How it ended: management action"),
      ]))
    #expect(
      found.cases.map { $0.line(.role, .platform, .outcome) } == [
        "special_constable twitter resigned_under_investigation", "special_constable twitter words_of_advice",
        "pcso - management_action",
      ])
  }

  @Test("A title for each record with its lines beside it gives it its date")
  func titledLines() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["Hearing of 12 June 2019", "Rank: Police Constable"],
            ["Hearing of 12 June 2019", "Allegation: Racist joke on Facebook"],
            ["Hearing of 12 June 2019", "Result: Dismissed without notice"],
            ["Hearing of 3 May 2020", "Rank: Inspector"],
            ["Hearing of 3 May 2020", "Allegation: Photograph of a prisoner on Twitter"],
            ["Hearing of 3 May 2020", "Result: Not proven"],
          ], headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .allegation, .outcome, .period) } == [
        "constable racist dismissed_without_notice 2019-06-12",
        "inspector image not_proven 2020-05-03",
      ])
  }

  @Test("A table of fields as rows is read by its columns")
  func transposed() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["Rank", "PC", "Sergeant", "PCSO"],
            ["Allegation", "Racist comment on Facebook", "Offensive tweet", "Photograph in uniform on Bebo"],
            ["Outcome", "Written warning", "Dismissed", "NFA"], ["Year", "2010", "2011", "2012"],
          ], headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period) }.sorted() == [
        "constable written_warning 2010", "pcso no_further_action 2012", "sergeant dismissed 2011",
      ])
  }

  @Test("A table of labels and values for each case is a case")
  func tables() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["Opened", "August 2009"], ["Who", "PC"], ["What was said to have happened", "Racist joke on Facebook"],
            ["How it ended", "Management advice"],
          ], headers: 0),
        .table(
          [
            ["Opened", "March 2010"], ["Who", "Police staff"],
            ["What was said to have happened", "Abusive message on Twitter"], ["How it ended", "Resigned"],
          ], headers: 0),
      ]))
    #expect(
      found.cases.map { $0.line(.role, .allegation, .outcome, .period) } == [
        "police_officer racist management_advice 2009-08", "police_staff threat_or_harassment resigned 2010-03",
      ])
  }

  @Test("A label that nobody knows is read by what its values say, where no other label promises the story")
  func unknownStory() throws {
    func card(_ label: String, _ more: [[String]] = []) -> [Part] {
      [
        .table(
          [["Recorded", "March 2010"], ["Who", "PC"], [label, "Racist joke on Facebook"], ["Result", "Dismissed"]]
            + more, headers: 0)
      ]
    }
    let found = try findings(letter(card("Gist")))
    #expect(found.cases.map { $0.line(.allegation, .outcome) } == ["racist dismissed"])
    let other = try findings(letter(card("Gist", [["Allegation", "Abusive message on Twitter"]])))
    #expect(other.cases.map { $0.line(.allegation) } == ["threat_or_harassment"])
  }

  private func stacked(_ lines: [String]) throws -> [String] {
    try findings(letter(lines.map { .paragraph($0) })).cases.map { $0.line(.rank, .allegation, .outcome) }
  }

  @Test("Labels on lines of their own, with their values under them")
  func stackedLines() throws {
    #expect(
      try stacked([
        "RANK", "Police Constable", "ALLEGATION", "Racist comment on Facebook", "OUTCOME", "Written warning",
        "RANK", "Sergeant", "ALLEGATION", "Photograph of a prisoner on Twitter", "OUTCOME", "Dismissed",
      ]) == ["constable racist written_warning", "sergeant image dismissed"])
  }

  @Test("A label that isn't known is passed over with its value")
  func unknownLabel() throws {
    #expect(
      try stacked([
        "RANK", "Police Constable", "HEARD", "12 May 2011", "ALLEGATION", "Racist comment on Facebook", "OUTCOME",
        "Written warning", "RANK", "Sergeant", "HEARD", "3 June 2011", "ALLEGATION",
        "Photograph of a prisoner on Twitter", "OUTCOME", "Dismissed",
      ]) == ["constable racist written_warning", "sergeant image dismissed"])
  }

  @Test("Labels over one another with no values between them are no records")
  func labelsAlone() throws {
    #expect(try stacked(["RANK", "ALLEGATION", "OUTCOME", "RANK", "ALLEGATION", "OUTCOME"]).isEmpty)
  }

  @Test("Two cards side by side, their labels over their values")
  func cards() throws {
    let found = try findings(
      letter([
        .table(
          [
            ["RANK", "RANK"], ["Police Constable", "Sergeant"], ["ALLEGATION", "ALLEGATION"],
            ["Racist comment on Facebook", "Photograph of a prisoner"], ["", "put on Twitter"], ["OUTCOME", "OUTCOME"],
            ["Written warning", "Dismissed"],
          ], headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .allegation, .platform, .outcome) } == [
        "constable racist facebook written_warning", "sergeant image twitter dismissed",
      ])
    #expect(found.tallies.isEmpty)
  }

  private func stages(_ rows: [[String]]) throws -> [String] {
    func card(_ rank: String, _ rows: [[String]]) -> Part {
      .table(
        [["Rank", rank, "<"], ["Allegation", "Racist comment on Facebook", "<"]] + rows, headers: 0)
    }
    return try findings(
      letter([
        card("PC", rows),
        card("Sergeant", [["Initial decision", "Hearing", "Appeal"], ["Case to answer", "Dismissed", "None made"]]),
      ])
    ).cases.map { $0.line(.rank, .outcome) }
  }

  @Test("Of the stages of a case the last that came to something counts, and leaving goes before what wasn't pursued")
  func stageOutcomes() throws {
    #expect(
      try stages([
        ["First stage", "Meeting", "Final stage"],
        ["Management advice", "Written warning", "Not applicable"],
      ]).first == "constable written_warning")
    #expect(
      try stages([
        ["First stage", "Meeting", "Final stage"],
        ["Resigned before the meeting", "", "Not pursued"],
      ]).first == "constable resigned_before_proceedings")
  }

  @Test("An outcome is no head of a stage, though it says final")
  func outcomeNoStage() throws {
    #expect(
      try stages([
        ["First stage", "Meeting", "Outcome"], ["Management advice", "Case to answer", "Final written warning"],
        ["Appeal dates", "", "Not proven"],
      ]).first == "constable final_written_warning")
  }

  @Test("A label that nobody knows, again and again, holds the story and ends no record")
  func unknownLabels() throws {
    func card(_ when: String, _ who: String, _ tale: String, _ end: String) -> [Part] {
      [
        .paragraph("Recorded: \(when)"), .paragraph("Role: \(who)"), .paragraph("Tale: \(tale)"),
        .paragraph("Finding: \(end)"),
      ]
    }
    let found = try findings(
      letter(
        card("November 2010", "PC", "Posted a racist comment on Facebook.", "Proven. Final written warning.")
          + card("June 2011", "PCSO", "Sent offensive messages on WhatsApp.", "Proven. Dismissed.")))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period) } == [
        "constable final_written_warning 2010-11", "pcso dismissed 2011-06",
      ])
  }

  @Test("Two labels abreast in each row, the same from card to card")
  func abreast() throws {
    func card(_ number: String, _ rank: String, _ story: String, _ outcome: String, _ day: String) -> [[String]] {
      [
        ["Record \(number)", "", "Recorded: \(day)", "Closed: 01/07/2017"],
        ["Post held", rank, "Station", "Section 40(2)"],
        ["Allegation", story, "Outcome", outcome],
      ]
    }
    let found = try findings(
      letter([
        .table(
          card("1", "Police Constable", "Racist comment on Facebook", "Final written warning", "11/02/2015")
            + card("2", "Sergeant", "Photograph of a prisoner on Twitter", "Dismissed", "30/04/2015"), headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome, .period) } == [
        "constable final_written_warning 2015-02-11", "sergeant dismissed 2015-04-30",
      ])
  }

  @Test("Labels that nobody knows are told by what stands beside them, card after card")
  func labelsToldByValues() throws {
    func card(_ job: String, _ day: String, _ story: String, _ end: String) -> [[String]] {
      [["Job", job], ["Came to us", day], ["In brief", story], ["How it ended", end]]
    }
    let found = try findings(
      letter([
        .table(
          card("Detention officer", "12/03/2018", "Posted a photograph of a prisoner on Facebook.", "Written warning")
            + card("PCSO", "30/05/2018", "Made a racist remark in a WhatsApp group.", "Dismissed"), headers: 0)
      ]))
    #expect(
      found.cases.map { $0.line(.role, .outcome, .period) } == [
        "police_staff written_warning 2018-03-12", "pcso dismissed 2018-05-30",
      ])
  }

  @Test("A table of cases whose columns alternate is none of cards")
  func headed() throws {
    let rows = [
      ["No.", "Date recorded", "Rank", "Summary", "Severity", "Result"],
      ["1", "17/02/2017", "PC", "Racist comment on Facebook", "Gross misconduct", "Dismissed"],
      ["2", "03/04/2017", "DC", "Offensive tweet", "Misconduct", "Written warning"],
      ["3", "22/06/2017", "Sgt", "Photograph of a prisoner", "Gross misconduct", "Final written warning"],
    ]
    #expect(
      try findings(letter([.table(rows)])).cases.map { $0.line(.rank, .outcome) } == [
        "constable dismissed", "constable written_warning", "sergeant final_written_warning",
      ])
  }
}
