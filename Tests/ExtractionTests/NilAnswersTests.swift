import Documents
import Testing

@testable import Extraction

@Suite("A letter that says there was none")
struct NilAnswersTests {
  @Test(
    "In words of its own",
    arguments: [
      "None of the records that were read concerned social media.",
      "No entry in either register relates to something posted on a social networking site.",
      "Nothing of this kind was found.", "No investigation of this kind was found in either register.",
      "The number for the force is nil in each of the years.",
      "Both departments made a nil return.",
      "In no entry was the conduct complained of the sending of messages.",
    ])
  func words(sentence: String) throws {
    let found = try findings(letter([.paragraph(sentence)]))
    #expect(found.records.isEmpty)
    #expect(found.reply.totalMin == 0 && found.reply.totalMax == 0 && found.reply.disposition == .nil)
  }

  @Test("Whatever figures come after it")
  func figures() throws {
    let found = try findings(
      letter([
        .paragraph("There have been no such cases."),
        .paragraph(
          "In 2012/13 the Constabulary chose 24 constables and in 2013/14 it chose 46 sergeants for the course."),
      ]))
    #expect(found.records.isEmpty && found.reply.totalMax == 0)
  }

  @Test("A part of which there was none leaves the others")
  func parts() throws {
    let found = try findings(
      letter([.paragraph("Five were constables and two were sergeants."), .paragraph("There were no such inspectors.")])
    )
    #expect(found.tallies.map { $0.line(.rank) } == ["5 constable", "2 sergeant"])
  }

  @Test("None of one kind leaves those of another")
  func kinds() throws {
    let found = try findings(
      letter(
        [
          .paragraph("There were no such PCSOs."),
          .paragraph("Eight constables and three sergeants."),
        ], asks: "How many PCSOs and how many police officers were disciplined for misuse of social media?"))
    #expect(found.tallies.map { $0.line(.rank) } == ["8 constable", "3 sergeant"])
  }

  @Test("Said of both forces of a joint letter, it holds for both")
  func both() throws {
    let found = try findings([
      .paragraph("Norfolk Constabulary and Suffolk Constabulary", region: .letterhead), .heading("Your request"),
      .paragraph("For each of your two forces, how many officers were disciplined for misuse of social media?"),
      .heading("Our response"),
      .paragraph("Norfolk Constabulary and Suffolk Constabulary have searched their records."),
      .paragraph("The number for both forces is nil."),
    ])
    #expect(found.replies.map(\.totalMax) == [0, 0])
  }

  @Test("Nor do other forces' figures, or the number of a request, count for it")
  func others() throws {
    let told = try findings(
      letter([
        .paragraph("No investigation of this kind was found in either register."),
        .paragraph(
          "You mention in your covering e-mail that a county force had told you of 14 officers over a like period."),
      ]))
    #expect(told.records.isEmpty && told.reply.totalMax == 0)
    let held = try findings(letter([.item("Information not held, for the reason given at Request 1 (disclosure).")]))
    #expect(held.records.isEmpty && held.reply.totalMax == nil && held.reply.disposition == .notHeld)
  }

  @Test("Said twice or borne out by noughts, it clears tables of who was trained, and what is read elsewhere")
  func borneOut() throws {
    let trained = Part.table([["Rank", "2012", "2013"], ["Constable", "112", "204"], ["Sergeant", "31", "58"]])
    let none = Part.paragraph("Nobody serving with this force came under investigation for anything of the kind.")
    let noughts = Part.table([["Rank", "2012", "2013"], ["Constable", "0", "0"], ["Sergeant", "0", "0"]])
    for answer in [
      [none, noughts, .paragraph("People who came to the talks:"), trained],
      [none, .paragraph("Your other questions fall away."), .paragraph("People who came to the talks:"), trained],
    ] {
      let found = try findings(letter(answer))
      #expect(found.records.isEmpty)
      #expect(found.reply.totalMax == 0 && found.reply.disposition == .nil)
    }
  }

  @Test("It clears no table that tells of misconduct, and nothing that was told before it")
  func told() throws {
    let outcomes = Part.table([["Outcome", "2012", "2013"], ["Written warning", "4", "6"], ["Dismissed", "2", "3"]])
    let none = Part.paragraph("There were no such cases.")
    let after = try findings(
      letter([
        none, .paragraph("Your other questions fall away."), .paragraph("Misconduct on duty, results:"), outcomes,
      ]))
    #expect(after.tallies.count == 4)
    let before = try findings(
      letter([
        .paragraph("In total 15 officers were disciplined."), outcomes, none, .paragraph("Question 4 does not arise."),
      ]))
    #expect(before.tallies.count == 4 && before.reply.totalMax == 15)
  }
}
