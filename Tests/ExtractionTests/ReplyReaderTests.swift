import Documents
import Testing

@testable import Extraction

@Suite("How a force dealt with the request")
struct ReplyReaderTests {
  private func disposition(_ answer: [Part], asks question: String? = nil) throws -> Disposition? {
    try findings(letter(answer, asks: question)).reply.disposition
  }

  @Test("A list of cases is a full answer")
  func full() throws {
    #expect(try disposition([.item("PC – offensive remark on Facebook – written warning", marker: "1.")]) == .full)
  }

  @Test("Cases with something withheld are a partial answer")
  func partial() throws {
    let found = try findings(
      letter([
        .item("PC – offensive remark on Facebook – written warning", marker: "1."),
        .item("PCSO – photograph on Facebook – words of advice", marker: "2."),
        .paragraph("The names are exempt from disclosure under Section 40(2) of the Act, Personal Information."),
      ]))
    #expect(found.reply.disposition == .partial)
    #expect(found.reply[.exemptions].values == ["s40(2)"])
    #expect(found.cases.count == 2)
  }

  @Test("What a search would cost, a figure to a line, is no answer")
  func costInLines() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("You asked:"),
      .item("How many officers have been disciplined for misuse of social media?", marker: "1."),
      .paragraph("I can confirm that the information is held. Even at three minutes for each record:"),
      .paragraph("3,870"), .paragraph("3"), .paragraph("193.5"),
      .paragraph("Section 12(1) of the Act does not oblige us to comply, and this letter is a refusal notice."),
    ])
    #expect(found.reply.disposition == .refused)
    #expect(found.records.isEmpty)
  }

  @Test("A refusal on cost holds no case and no total")
  func cost() throws {
    let found = try findings(
      letter([
        .paragraph(
          """
          To answer would mean reading every file, and the cost would exceed the appropriate limit. The request \
          is therefore refused under Section 12(1) of the Act. There are 640 files, at five minutes each.
          """),
        .paragraph("This letter is a refusal notice under Section 17(5)."),
      ]))
    #expect(found.reply.disposition == .refused)
    #expect(found.reply[.exemptions].values == ["s12(1)"])
    #expect(found.records.isEmpty)
    #expect(found.reply.totalMin == nil)
  }

  @Test("Neither confirmed nor denied")
  func neither() throws {
    let found = try findings(
      letter([
        .paragraph(
          """
          Cleveland Police neither confirms nor denies that it holds information about the named officer, by virtue of \
          Section 40(5) of the Freedom of Information Act 2000.
          """)
      ]))
    #expect(found.reply.disposition == .ncnd)
    #expect(found.records.isEmpty)
  }

  @Test(
    "An answer of none is nil, and its total zero",
    arguments: [
      "No officers or staff have been disciplined for misuse of social media in this period.",
      "There have been no investigations into officers or staff over social media.", "Nil.", "None",
    ])
  func nilAnswer(words: String) throws {
    let asked = "How many officers and staff were investigated for misconduct on social media?"
    let found = try findings(letter([.paragraph(words)], asks: asked))
    #expect(found.reply.disposition == .nil)
    #expect(found.reply.totalMin == 0)
    #expect(found.reply.totalMax == 0)
    #expect(found.records.isEmpty)
  }

  @Test(
    "What isn't held is not held",
    arguments: [
      "Cleveland Police does not hold the information you asked for.", "The information you requested is not held.",
      "No information held.",
      "The information is not recorded in a form that can be retrieved; no information is held.",
    ])
  func notHeld(words: String) throws {
    #expect(try disposition([.paragraph(words)]) == .notHeld)
    #expect(try findings(letter([.paragraph(words)])).records.isEmpty)
  }

  @Test("A question back to the applicant asks for clarification")
  func clarification() throws {
    #expect(
      try disposition([
        .paragraph("Before we can deal with this we require clarification. Please clarify your request: which years?")
      ]) == .clarification)
  }

  @Test("Only a policy withheld is partial")
  func policy() throws {
    #expect(
      try disposition([
        .item("PC – offensive remark on Facebook – written warning", marker: "1."),
        .item("PC – friend request to a witness – management advice", marker: "2."),
        .paragraph("Part of the policy is withheld, as it is exempt under Section 31(1)(a), Law Enforcement."),
      ]) == .partial)
  }

  @Test("Sections that only say how a notice is given are left out")
  func notices() throws {
    let found = try findings(
      letter([
        .paragraph("The information is exempt under Section 30(1)(a), investigations. I attach a refusal notice."),
        .paragraph(
          "Section 17 of the Act requires us to state the exemption and why it applies. It is exempt as said."),
        .paragraph("Section 1 of the Act gives a general right of access to information held."),
      ]))
    #expect(found.reply[.exemptions].values == ["s30(1)(a)"])
  }

  @Test("Sections of other statutes are left out")
  func otherActs() throws {
    let found = try findings(
      letter([
        .paragraph(
          "Names are exempt under Section 40(2), personal data as in Section 1 of the Data Protection Act 1998.")
      ]))
    #expect(found.reply[.exemptions].values == ["s40(2)"])
  }

  @Test("Under the Scottish Act")
  func scotland() throws {
    let parts: [Part] = [
      .paragraph("Fife Constabulary", region: .letterhead), .paragraph("Our reference: 2012-118"),
      .paragraph("FREEDOM OF INFORMATION (SCOTLAND) ACT 2002"),
      .heading("Your request"), .paragraph("Officers disciplined for misuse of social media, and the outcome."),
      .heading("Our response"),
      .paragraph("The information is exempt in terms of Section 38(1)(b), personal data. This is a refusal notice."),
      .paragraph("In terms of Section 16 of the Act, this letter is a refusal notice; the information is exempt."),
    ]
    let found = try findings(parts)
    #expect(found.reply.act == .foisa)
    #expect(found.reply[.force].value == "fife")
    #expect(found.reply[.exemptions].values == ["s38(1)(b)"])
    #expect(found.reply.disposition == .refused)
  }

  @Test("A letter under the Act of 2000")
  func act() throws {
    #expect(try findings(letter([.paragraph("No information held.")])).reply.act == .foia)
  }

  @Test("An exemption that may apply in another case is no exemption here")
  func hypothetical() throws {
    let found = try findings(
      letter([
        .item("PC – offensive remark on Facebook – written warning", marker: "1."),
        .item("PC – friend request to a witness – management advice", marker: "2."),
        .paragraph("Should you ask for names, an exemption such as Section 40(2) may apply."),
      ]))
    #expect(found.reply[.exemptions].values.isEmpty)
    #expect(found.reply.disposition == .full)
  }

  @Test("Nobody confirms or denies what was asked for, in a sentence that speaks of the request")
  func neitherOfRequest() throws {
    #expect(
      try disposition([
        .paragraph(
          "Cleveland Police can neither confirm nor deny that it holds the information that you asked for, as the duty in "
            + "Section 1(1)(a) of the Act does not apply by virtue of:"),
        .paragraph("Section 30(3) – Investigations and Proceedings"), .heading("Section 40(5B)"),
        .paragraph(
          "To say whether or not a person of that rank is under investigation would be to give out personal data."),
      ]) == .ncnd)
  }
}
