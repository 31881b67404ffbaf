import Documents
import Testing

@testable import Extraction

@Suite("What is said of all, and of nobody in particular")
struct NarrativeSharesTests {
  @Test(
    "What holds for all is no matter",
    arguments: [
      "An officer who is issued with a written warning for a comment on Facebook has done nothing else wrong.",
      "A chat in which an officer is told “you will get sacked” over a racist joke on WhatsApp is personal data.",
      "Where two officers were given a written warning over one Facebook post they share an entry.",
      "An officer is not allowed to resign whilst under investigation for offensive messages on Facebook.",
      "Since 2012 hearings over misuse of Facebook have been led by a chief officer and end with dismissal.",
    ])
  func general(sentence: String) throws { #expect(try findings(letter([.paragraph(sentence)])).cases.isEmpty) }

  @Test("Both and each are of all, and the result is one")
  func both() throws {
    let found = try findings(
      letter([
        .item(
          "2010. Two Constables posted offensive comments on Facebook. Both accepted a fixed penalty notice and each was given a written warning."
        )
      ]))
    #expect(found.cases.map { $0.line(.outcome) } == ["2 written_warning"])
  }

  @Test("What an earlier answer said is not said again")
  func superseded() throws {
    let found = try findings(
      letter([
        .paragraph(
          "This response replaces the one sent in May, in which Table C gave 4 dismissals and 3 resignations."),
        .paragraph("Five were dismissed and two resigned."),
      ]))
    #expect(found.tallies.map { $0.line(.outcome) } == ["5 dismissed", "2 resigned"])
  }
}
