import Documents
import Testing

@testable import Extraction

@Suite("A table that holds the questions with their answers")
struct AnsweredQuestionsTests {
  private static let how = "How many officers and staff have been investigated for misuse of social media?"

  private func rows(_ rows: [[String]]) throws -> [String] {
    let marks = try marked([.table(rows, headers: 0)])
    return AnsweredQuestions(marks: marks).rows(of: marks.document.tables[0]).map { marks.text[$0.answer] }
  }

  private func found(_ rows: [[String]]) throws -> Findings {
    try findings([.paragraph("Cleveland Police", region: .letterhead), .table(rows, headers: 0)])
  }

  @Test("Figures beside their questions are tallies of what is asked, and no cases")
  func figures() throws {
    let found = try found([
      [Self.how, "14"], ["How many of them were dismissed?", "2"], ["How many of them resigned?", "3"],
      ["Were any PCs dismissed for racist comments on Facebook?", "No information held."],
    ])
    #expect(found.cases.isEmpty)
    #expect(found.tallies.map { $0.line(.outcome) } == ["2 dismissed", "3 resigned"])
  }

  @Test("The questions may have their numbers in a column of their own")
  func numbers() throws {
    #expect(try rows([["1", Self.how, "14"], ["2", "Please send the policy.", "It is attached."]]).first == "14")
  }

  @Test(
    "A table whose rows don't ask is none",
    arguments: [
      [["Outcome", "Number"], ["Dismissed", "2"], ["Written warning", "3"]],
      [[how, "14"], ["Dismissed", "2"], ["Written warning", "3"]],
      [["Please see below", "2012"], ["Please note the year", "2013"]],
      [["Question", "Answer", "Year", "Rank"], ["How many?", "How many?", "14", "PC"]],
    ])
  func others(table: [[String]]) throws { #expect(try rows(table).isEmpty) }

  @Test("A table of figures under a question stays a table of figures")
  func underQuestion() throws {
    let found = try findings(
      letter([.table([["Outcome", "Number"], ["Dismissed", "2"], ["Written warning", "3"]])], asks: Self.how))
    #expect(found.tallies.map { $0.line(.outcome) } == ["2 dismissed", "3 written_warning"])
  }
}
