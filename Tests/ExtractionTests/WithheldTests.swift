import Documents
import Testing

@testable import Extraction

@Suite("A letter that gives nothing")
struct WithheldTests {
  private static let balance: [Part] = [
    .paragraph(
      "In favour of confirming, a sergeant who has abused his position for a sexual purpose was dismissed in 2021."),
    .paragraph(
      "Two officers of another force resigned over racist WhatsApp messages, and one received a written warning."),
  ]
  private static let silence =
    "Cleveland Police can neither confirm nor deny that it holds the information you have requested."

  @Test("After neither confirming nor denying, what is weighed is no matter")
  func silent() throws {
    let found = try findings(letter([.paragraph(Self.silence)] + Self.balance))
    #expect(found.records.isEmpty)
    #expect(found.reply.disposition == .ncnd)
  }

  @Test("What a letter gives first stays, and so does a table")
  func given() throws {
    let rows = [["Rank", "Allegation", "Result"], ["PC", "Racist post on Facebook", "Written warning"]]
    let before = letter([.paragraph("A constable posted a racist comment on Facebook in 2012. He was dismissed.")])
    #expect(try findings(before + [.paragraph(Self.silence)]).cases.count == 1)
    #expect(try findings(letter([.paragraph(Self.silence), .table(rows)])).cases.count == 1)
  }

  @Test(
    "Not to confirm a part leaves the rest",
    arguments: [
      "The force can neither confirm nor deny that it holds any other information relevant to your request.",
      "As to question 3 the force can neither confirm nor deny that it holds information.",
      "In relation to Q3 the force can neither confirm nor deny that it holds information.",
    ])
  func part(sentence: String) throws {
    let told = Part.paragraph("A constable posted a racist comment on Facebook in 2012. He was dismissed.")
    #expect(try findings(letter([.paragraph(sentence), told])).cases.count == 1)
  }

  @Test("Where none of it is held, neither a table of how long records are kept nor a story counts")
  func nothing() throws {
    let kept = Part.table([
      ["Type of record", "Outcome", "Kept for", "Seen by"],
      ["Conduct matter – police officer", "Written warning", "6 years", "PSD Sergeant"],
      ["Conduct matter – police officer", "Dismissed", "Until the 100th birthday", "Inspector"],
      ["Police staff discipline", "Final written warning", "As stated", "HR"],
    ])
    let opening = Part.paragraph("Cleveland Police does not hold the information requested.")
    #expect(try findings(letter([opening, kept])).records.isEmpty)
    #expect(try findings(letter([opening] + Self.balance)).records.isEmpty)
  }

  @Test("Unless it goes on to give some")
  func however() throws {
    let found = try findings(
      letter([
        .paragraph("Cleveland Police does not hold the information requested by grade."),
        .paragraph("We can however say that four officers were given a written warning and two were dismissed."),
      ]))
    #expect(found.tallies.map { $0.line(.outcome) } == ["4 written_warning", "2 dismissed"])
  }
}
