import Documents
import Testing

@testable import Extraction

@Suite("Bare figures far from their questions")
struct BareAnswersTests {
  private func asked(_ questions: [String], answered answers: [Part]) throws -> Findings {
    let parts: [Part] =
      [
        .paragraph("Cleveland Police", region: .letterhead), .heading("Your request"),
      ] + questions.enumerated().map { .item($1, marker: "\($0 + 1).") } + [.heading("Our response")] + answers
    return try findings(parts)
  }

  private static let how = "How many officers and staff have been investigated for misuse of social media?"

  @Test("A figure answers the question of its number")
  func total() throws {
    let found = try asked(
      [Self.how, "Please send the policy."],
      answered: [
        .item("14", marker: "1."), .item("The policy is attached.", marker: "2."),
      ])
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 14])
  }

  @Test("What the figure counts is what its question asks for")
  func dimensions() throws {
    let found = try asked(
      [Self.how, "How many of them were dismissed?", "How many of them resigned?"],
      answered: [.paragraph("Q1. 14"), .paragraph("Q2. 2"), .paragraph("Q3. 1")])
    #expect(found.tallies.map { $0.line(.outcome) }.contains("2 dismissed"))
    #expect(found.tallies.map { $0.line(.outcome) }.contains("1 resigned"))
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 14])
  }

  @Test("A figure after the word answer")
  func labelled() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("Question 1: " + Self.how),
      .paragraph("Answer: 14"), .paragraph("Question 2: How many of them were dismissed?"), .paragraph("Answer: 2"),
    ])
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 14])
    #expect(found.tallies.map { $0.line(.outcome) }.contains("2 dismissed"))
  }

  @Test("A figure answers the question under “You asked”")
  func youAsked() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("You asked:"), .paragraph(Self.how),
      .heading("Our response"), .paragraph("14"),
    ])
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 14])
  }

  @Test("A year or a reference is no figure")
  func notFigures() throws {
    let found = try asked([Self.how], answered: [.paragraph("2013")])
    #expect(found.reply.totalMin != 2013)
    #expect(found.records.isEmpty)
  }

  @Test("Questions about officers and about staff, each with its figure, cut by role")
  func roles() throws {
    let found = try asked(
      [
        "How many police officers have been investigated for misuse of social media?",
        "How many members of police staff have been investigated for misuse of social media?",
        "How many of them were dismissed?",
      ], answered: [.paragraph("Q1. 12"), .paragraph("Q2. 5"), .paragraph("Q3. 2 (both in 2012).")])
    #expect(found.tallies.map { $0.line(.role, .outcome) }.contains("12 police_officer -"))
    #expect(found.tallies.map { $0.line(.role, .outcome) }.contains("5 police_staff -"))
    #expect(found.tallies.map { $0.line(.role, .outcome) }.contains("2 - dismissed"))
    #expect([found.reply.totalMin, found.reply.totalMax] == [17, 17])
  }

  @Test("Years with their figures, one a line, answer how many")
  func yearLines() throws {
    let lines = ["2009 - nil", "2010 - 7", "2011 - 11", "2012 - 15", "2013 (to 30 June) - 4"]
    let found = try asked([Self.how], answered: lines.map { .paragraph($0) })
    #expect(found.tallies.map { $0.line(.period) } == ["7 2010", "11 2011", "15 2012", "4 2013"])
    #expect([found.reply.totalMin, found.reply.totalMax] == [37, 37])
  }

  @Test("Lines over the figures say whose they are")
  func groups() throws {
    let found = try asked(
      [Self.how],
      answered: [
        .paragraph("Police officers investigated"), .paragraph("2010 - 2"), .paragraph("2011 - 3"),
        .paragraph("Police staff investigated (PCSOs are included)"), .paragraph("2010 - nil"), .paragraph("2011 - 1"),
      ])
    #expect(
      found.tallies.map { $0.line(.role, .period) }
        == ["2 police_officer 2010", "3 police_officer 2011", "1 police_staff 2011"])
    #expect([found.reply.totalMin, found.reply.totalMax] == [6, 6])
  }

  @Test("Labels and figures in one line")
  func labels() throws {
    let found = try asked(
      [Self.how, "How many received a written warning, and how many a final written warning?"],
      answered: [.paragraph("Q1. 12"), .paragraph("Q2. WW = 4. FWW = 6.")])
    #expect(found.tallies.map { $0.line(.outcome) }.contains("4 written_warning"))
    #expect(found.tallies.map { $0.line(.outcome) }.contains("6 final_written_warning"))
  }

  @Test("A sentence with one number and one outcome answers how many")
  func sentence() throws {
    let found = try asked(
      [Self.how, "How many of the officers are suspended?"],
      answered: [.paragraph("Q1. 12"), .paragraph("Q2. Fewer than 5 officers are suspended at present.")])
    #expect(found.tallies.map { $0.line(.role, .outcome) }.contains("1–4 police_officer suspended"))
  }
}
