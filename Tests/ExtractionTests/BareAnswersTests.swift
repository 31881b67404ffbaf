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
}
