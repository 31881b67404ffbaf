import Documents
import Testing

@testable import Extraction

@Suite("Outcomes")
struct OutcomesTests {
  private func codes(_ line: String, inColumn: Bool = true) throws -> [String] {
    let marks = try marked(line)
    let reader = OutcomeReader(marks: marks)
    return reader.decisive(reader.outcomes(in: marks.whole, inColumn: inColumn)).map(\.code)
  }

  @Test(
    "An outcome as a column gives it",
    arguments: [
      ("Dismissed", "dismissed"), ("Dismissed without notice", "dismissed_without_notice"),
      ("Dismissal with notice", "dismissed_with_notice"), ("Summary dismissal", "dismissed_without_notice"),
      ("Required to resign", "required_to_resign"), ("Resigned", "resigned"),
      ("Resigned prior to hearing", "resigned_before_proceedings"),
      ("Resigned whilst under investigation", "resigned_under_investigation"), ("Retired", "retired"),
      ("Would have been dismissed had they not resigned", "would_have_been_dismissed"),
      ("Services dispensed with", "discharged_probationer"), ("Final Written Warning", "final_written_warning"),
      ("FWW", "final_written_warning"), ("Extension of final written warning", "final_written_warning_extended"),
      ("Written Warning", "written_warning"), ("WW", "written_warning"), ("First written warning", "written_warning"),
      ("Formal warning", "warning_unspecified"), ("Management Advice", "management_advice"),
      ("Management Action", "management_action"), ("Words of advice", "words_of_advice"), ("Advice", "words_of_advice"),
      ("Reflective Practice Review Process", "reflective_practice"), ("RPRP", "reflective_practice"),
      ("Learning", "learning"), ("Training", "guidance_or_training"), ("Guidance", "guidance_or_training"),
      ("Local Resolution", "local_resolution"), ("No further action", "no_further_action"),
      ("NFA", "no_further_action"),
      ("N.F.A.", "no_further_action"), ("None", "no_further_action"), ("No case to answer", "no_case_to_answer"),
      ("NCTA", "no_case_to_answer"), ("Not proven", "not_proven"), ("Unsubstantiated", "not_proven"),
      ("Proven – no action", "proven_no_action"), ("Complaint withdrawn", "withdrawn"),
      ("Discontinued", "discontinued"),
      ("Reduction in rank", "reduction_in_rank"), ("Fined 3 days' pay", "fine"), ("Reprimand", "reprimand"),
      ("Formal verbal warning", "verbal_warning"), ("Police caution", "police_caution"), ("Ongoing", "pending"),
      ("Live", "pending"), ("Suspended", "suspended"), ("Charged", "charged"), ("Convicted", "convicted"),
      ("Corrective advice", "corrective_advice"), ("Improvement notice", "performance_procedure"),
      ("Moved to restricted duties", "restricted_or_moved"), ("Vetting withdrawn", "vetting_removed"),
      ("Dism", "dismissed"), ("MAct", "management_action"), ("MAdv", "management_advice"),
    ])
  func column(words: String, code: String) throws { #expect(try codes(words).first == code) }

  @Test(
    "Slips of the pen are mended",
    arguments: [
      ("dissmissed", "dismissed"), ("Resinged", "resigned"), ("Managment advice", "management_advice"),
      ("Writen warning", "written_warning"), ("Word of advice", "words_of_advice"),
      ("Final writen warning", "final_written_warning"),
    ])
  func misspelt(words: String, code: String) throws { #expect(try codes(words).first == code) }

  @Test(
    "The decisive outcome comes first",
    arguments: [
      ("Proven – written warning", "written_warning"), ("Not proven – no further action", "no_further_action"),
      ("Written warning, later dismissed", "dismissed"), ("Police caution; resigned", "resigned"),
      ("Convicted at court, final written warning", "final_written_warning"),
      ("Case to answer. Management advice", "management_advice"),
      ("Final written warning and training", "final_written_warning"),
      ("Advice and written warning", "written_warning"), ("Suspended, then required to resign", "required_to_resign"),
      ("Fined by magistrates; dismissed without notice", "dismissed_without_notice"),
    ])
  func decisive(words: String, code: String) throws { #expect(try codes(words).first == code) }

  @Test(
    "A finding, a process or nothing known is no outcome",
    arguments: [
      "Proven", "Upheld", "Substantiated", "Case to answer", "Misconduct hearing", "Misconduct meeting",
      "Gross misconduct",
      "N/A", "Not recorded in the file", "Unknown", "*", "[REDACTED]", "",
    ])
  func noOutcome(words: String) throws { #expect(try codes(words).isEmpty, "\(words)") }

  @Test(
    "A complaint or an appeal that is dismissed dismisses nobody",
    arguments: ["The complaint was dismissed", "The case against the officer was dismissed", "Allegation dismissed"])
  func matters(words: String) throws {
    #expect(try codes(words) == ["not_proven"])
  }

  @Test("The words of one result say nothing of the next")
  func nextResult() throws {
    #expect(
      try codes("(a) Dismissed without notice (b) Written warning") == ["dismissed_without_notice", "written_warning"])
    #expect(try codes("Dealt with without a written warning").isEmpty)
  }

  @Test("An appeal that is dismissed says nothing of the outcome")
  func appeal() throws {
    #expect(try codes("His appeal was dismissed").isEmpty)
    #expect(try codes("Dismissed; appeal dismissed") == ["dismissed"])
  }

  @Test(
    "An officer who is dismissed is",
    arguments: ["The officer was dismissed", "The complaint was upheld and the officer dismissed"])
  func person(words: String) throws { #expect(try codes(words).first == "dismissed") }

  @Test(
    "What did not happen, might have, or was before is no outcome",
    arguments: [
      "The officer was not dismissed", "was neither dismissed nor moved", "could be dismissed", "may be dismissed",
      "already had a live written warning", "a retired officer made the complaint",
      "complained of by a retired constable",
    ])
  func context(words: String) throws { #expect(try codes(words, inColumn: false).isEmpty, "\(words)") }

  @Test("A suspended sentence or investigation suspends nobody")
  func suspended() throws {
    #expect(try !codes("Suspended sentence").contains("suspended"))
    #expect(try !codes("The investigation was suspended").contains("suspended"))
  }

  @Test("A live database is no pending case")
  func live() throws {
    #expect(try codes("The figures come from a live database", inColumn: false).isEmpty)
  }

  @Test("Management action and management advice are kept apart")
  func management() throws {
    #expect(try codes("Management action") == ["management_action"])
    #expect(try codes("Management advice") == ["management_advice"])
  }

  @Test("A man and an action of another sentence make no management action")
  func man() throws { #expect(try codes("It was seen by a man. Action was not needed", inColumn: false).isEmpty) }

  @Test("A court's fine isn't the force's")
  func courtFine() throws { #expect(try codes("Fined by the court") != ["fine"]) }

  @Test(
    "How many it is said of",
    arguments: [
      ("2 x WW", 2), ("WW x 2", 2), ("Written warning (2)", 2), ("Resigned x 3", 3), ("2 management advice", 2),
    ])
  func counts(words: String, count: Int) throws {
    let marks = try marked(words)
    let found = OutcomeReader(marks: marks).outcomes(in: marks.whole, inColumn: true)
    #expect(found.map { $0.count?.min } == [count])
  }

  @Test("Raw words are those of the outcome alone")
  func span() throws {
    let marks = try marked("The PC was given a final written warning in May.")
    #expect(
      OutcomeReader(marks: marks).outcomes(in: marks.whole).map { marks.text[$0.span] } == ["final written warning"])
  }

  @Test("What has yet to end gives way to any end")
  func ended() throws {
    let found = try findings(
      letter([
        .item(
          "2011. A Constable was charged over offensive messages on Facebook. The case was discontinued. No further action was taken."
        )
      ]))
    #expect(found.cases.map { $0.line(.outcome) } == ["no_further_action"])
  }

  @Test("No action after a finding of misconduct, and after none")
  func noActionAfterFinding() throws {
    #expect(try codes("Misconduct found, no action taken").first == "proven_no_action")
    #expect(try codes("Written warning, no further action").first == "written_warning")
    for words in ["It could not be substantiated", "It was not substantiated"] {
      #expect(try codes(words + " and no further action was taken.", inColumn: false).first == "no_further_action")
    }
  }

  @Test(
    "How grave it was thought to be, what was alleged and what was denied is no finding",
    arguments: [
      "Gross misconduct – no further action", "Assessed as misconduct, no further action",
      "It was not clear that misconduct was proven, no action",
    ])
  func noFinding(words: String) throws { #expect(try codes(words).first == "no_further_action") }
}
