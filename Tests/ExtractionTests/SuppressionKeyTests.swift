import Documents
import Testing
import Vocabulary

@testable import Extraction

@Suite("What a letter says its signs stand for")
struct SuppressionKeyTests {
  private func signs(_ line: String) -> [String: ClosedRange<Int>] {
    let document = LetterBuilder.document([.paragraph(line)])
    return SuppressionKey(document: document, folded: FoldedText(document.text)).signs()
  }

  @Test(
    "A sign is explained by its name, at the head of the line or in quotation marks",
    arguments: [
      ("An asterisk stands for a number from 1 to 4.", "*", 1...4), ("* = fewer than five", "*", 1...4),
      ("* denotes a figure between 1 and 3.", "*", 1...3), ("Figures of fewer than five are shown as *.", "*", 1...4),
      ("Where there were 1-4 people “x” is shown.", "x", 1...4), ("- means less than 3", "-", 1...2),
      ("A hash is used for numbers from 0 to 4.", "#", 1...4), ("Key: - none; * fewer than 3.", "*", 1...2),
    ])
  func explained(line: String, sign: String, range: ClosedRange<Int>) { #expect(signs(line) == [sign: range]) }

  @Test(
    "A sign that isn't explained by figures stands for nothing known",
    arguments: [
      "* Figures include special constables.", "An asterisk stands for five or more.",
      "An asterisk shows what is exempt under section 40(2).", "- fewer than five",
      "* = five or more people", "Fewer than five people were dismissed.", "x 2 written warnings, 1 to 4 days' pay",
    ])
  func unexplained(line: String) { #expect(signs(line).isEmpty, "\(line)") }

  private func table(_ note: String) throws -> Findings {
    try findings(
      letter([
        .table([["Outcome", "Number"], ["Written warning", "6"], ["Dismissed", "*"], ["Resigned", "7"]]),
        .paragraph(note),
      ]))
  }

  @Test("An explained sign in a table is a suppressed count")
  func counted() throws {
    let found = try table("An asterisk stands for a number from 1 to 4.")
    #expect(found.tallies.map { $0.line(.outcome) } == ["6 written_warning", "1–4 dismissed", "7 resigned"])
    #expect(found.tallies.map { $0.flags.contains(.suppressed) } == [false, true, false])
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 17])
  }

  @Test(
    "One that isn't explained stays withheld",
    arguments: ["An asterisk stands for five or more.", "The asterisk shows what is withheld."])
  func withheld(note: String) throws {
    #expect(try table(note).tallies.map { $0.line(.outcome) } == ["6 written_warning", "7 resigned"])
  }

  @Test("What one entry of a key says is no key to the sign of another")
  func entries() throws {
    let found = try findings(
      letter([
        .table([["Result", "2016", "2017"], ["Dismissed", "<5", "-"], ["Written warning", "-", "6"]]),
        .paragraph("Key: <5 stands for one, two, three or four; a dash stands for zero."),
      ]))
    #expect(found.tallies.map { $0.line(.outcome, .period) } == ["1–4 dismissed 2016", "6 written_warning 2017"])
  }

  @Test("What a sign stands for may be said behind a semicolon")
  func behindSemicolon() throws {
    let found = try findings(
      letter([
        .table([["Role", "Number"], ["Police officers", "*"], ["Police staff", "7"]]),
        .paragraph("* denotes a figure that has been suppressed; such figures are between 1 and 4."),
      ]))
    #expect(found.tallies.map { $0.line(.role) } == ["1–4 police_officer", "7 police_staff"])
  }
}
