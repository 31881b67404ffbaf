import Documents
import Testing

@testable import Extraction

@Suite("The parts of a letter")
struct AnatomyTests {
  private func zone(of words: String, in parts: [Part]) throws -> Zone? {
    let marks = try marked(parts)
    let span = try marks.span(of: words)
    return AnatomyReader.anatomy(of: marks).statements.first { $0.span.overlaps(span) }?.zone
  }

  @Test(
    "The request is told from the answer, whatever brings it in",
    arguments: [
      [Part.heading("Your request")], [.heading("You asked")], [.heading("Request for information")],
      [.paragraph("You asked for the following information:")], [.paragraph("Your request was as follows:")],
      [.heading("Question 1")], [.paragraph("Question 1")],
    ])
  func request(lead: [Part]) throws {
    let parts =
      lead + [
        .paragraph("How many officers were sacked, resigned or faced no further action?"), .heading("Response"),
        .paragraph("I can confirm that four officers were investigated."),
      ]
    #expect(try zone(of: "sacked", in: parts) == .request)
    #expect(try zone(of: "four officers", in: parts) == .answer)
  }

  @Test("Numbered questions and their answers alternate")
  func questions() throws {
    let parts: [Part] = [
      .heading("Your request"), .item("How many officers were investigated?", marker: "1."),
      .item("What was the result: sacked, resigned, no further action?", marker: "2."), .heading("Our response"),
      .paragraph("Q1. Four officers."), .paragraph("Q2. One was dismissed and three received advice."),
    ]
    let marks = try marked(parts)
    let anatomy = AnatomyReader.anatomy(of: marks)
    #expect(anatomy.questions.map(\.number) == ["1", "2"])
    #expect(try zone(of: "sacked", in: parts) == .request)
    #expect(try zone(of: "Four officers", in: parts) == .answer)
    #expect(try zone(of: "One was dismissed", in: parts) == .answer)
    let answered = anatomy.statements.filter { $0.zone == .answer }.map(\.question)
    #expect(answered == [0, 1])
  }

  @Test(
    "Rights, exemptions, caveats and the close are parts of their own",
    arguments: [
      (
        "If you are dissatisfied you may ask for an internal review, or write to the Information Commissioner.",
        Zone.rights
      ),
      ("The names are exempt from disclosure under Section 40(2), and the exemption is absolute.", .refusal),
      ("These figures are subject to change, as they come from a live system.", .caveat),
      ("Yours faithfully", .closing),
    ])
  func parts(words: String, zone: Zone) throws {
    let parts = letter([.paragraph("I can confirm that four officers were investigated."), .paragraph(words)])
    #expect(try self.zone(of: words, in: parts) == zone)
  }

  @Test(
    "What isn't the letter stays outside",
    arguments: [Block.Region.navigation, .aside, .footer, .runningHead])
  func outside(region: Block.Region) throws {
    let parts = letter([
      .paragraph("Four officers were investigated."), .paragraph("PC sacked over tweets", region: region),
    ])
    #expect(try zone(of: "PC sacked", in: parts) == .outside)
  }

  @Test("Quoted words are the request's")
  func quoted() throws {
    let parts: [Part] = [
      .paragraph("Four officers were investigated."),
      .paragraph("From: A. Person. How many officers were sacked?", region: .quoted),
    ]
    #expect(try zone(of: "sacked", in: parts) == .request)
  }

  private static let telling = [
    "PC – racist comment on Facebook – dismissed", "Sergeant – offensive remark on Twitter – written warning",
  ]

  @Test(
    "Nothing is read from side columns, menus, footers and quoted messages",
    arguments: [Block.Region.navigation, .aside, .footer, .runningHead, .quoted, .title])
  func nothingOutside(region: Block.Region) throws {
    let answer =
      Self.telling.map { Part.item($0, region: region) } + [
        .table(
          [["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Dismissed"]], region: region),
        .paragraph("In 2012 a constable posted a racist comment on Facebook and was dismissed.", region: region),
      ]
    #expect(try findings(letter([.paragraph("No information held.")] + answer)).records.isEmpty)
  }

  @Test("Nothing is read from the request, with its examples and its own table")
  func nothingRequested() throws {
    let parts: [Part] = [
      .paragraph("Cleveland Police", region: .letterhead), .heading("Your request"),
      .item("How many officers and staff have been investigated for misuse of Facebook since 2009?", marker: "1."),
      .item("For each, the rank and the result, e.g. PC – racist comment – sacked.", marker: "2."),
      .item("Were any PCSOs dismissed or required to resign over Twitter?", marker: "3."),
      .paragraph("Please answer in this format, for example:"),
      .table([["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Dismissed"]]),
      .heading("Response"), .paragraph("Cleveland Police does not hold the information requested."),
    ]
    let found = try findings(parts)
    #expect(found.records.isEmpty)
    #expect(found.reply.disposition == .notHeld)
  }

  @Test("Nothing is read from the exemptions, with their examples")
  func nothingExempt() throws {
    let found = try findings(
      letter([
        .paragraph("The information is exempt under Section 30(1)(a) and Section 40(2) of the Act."),
        .heading("Public interest test"),
        .paragraph(
          """
          Factors against disclosure: a constable dismissed for racist comments on Facebook, or two sergeants who \
          received written warnings, could be identified from the data by colleagues.
          """),
        .paragraph("Evidence of harm: in 2011 a PC resigned after remarks on Twitter were disclosed in error."),
      ]))
    #expect(found.records.isEmpty)
    #expect(found.reply.disposition == .refused)
  }

  @Test("Nothing is read from the boilerplate after the answer")
  func nothingAfter() throws {
    let found = try findings(
      letter([
        .item(Self.telling[0], marker: "1."), .item(Self.telling[1], marker: "2."),
        .heading("Complaint rights"),
        .paragraph("If you are dissatisfied you may request an internal review within 40 working days of 2 letters."),
        .paragraph(
          "The Information Commissioner can be reached at Wycliffe House. Since 2005 he has upheld 9 complaints."),
      ]))
    #expect(found.cases.count == 2)
    #expect(found.tallies.isEmpty)
  }

  @Test("The Welsh half of a letter is read once, in English")
  func welsh() throws {
    let found = try findings(
      letter(
        [
          .item("PC – racist comment on Facebook – written warning", marker: "1."),
          .item("PCSO – photograph in uniform on Twitter – resigned", marker: "2."),
          .heading("Ymateb"),
          .paragraph(
            "Mae Heddlu Gwent wedi ymchwilio i ddau swyddog, a chafodd un rybudd ysgrifenedig yn y flwyddyn 2012."),
          .item("Cwnstabl – sylw hiliol ar Facebook – rhybudd ysgrifenedig", marker: "1."),
          .item("SCCH – ffotograff yn ei lifrai ar Twitter – ymddiswyddodd", marker: "2."),
        ], force: "Gwent Police"))
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["constable written_warning", "pcso resigned"])
  }

  @Test("A request in quotation marks ends with them")
  func quotation() throws {
    let found = try findings([
      .paragraph("City of London Police", region: .letterhead),
      .paragraph("I refer to your letter of 24 June, in which you said:"),
      .paragraph(
        "“Please tell me each occasion on which an officer was dismissed over a message on WhatsApp. Count two as one.”"
      ),
      .paragraph(
        "The City of London Police looked into this. Section 12(1) applies, as the cost would exceed the limit."),
    ])
    #expect(found.records.isEmpty)
    #expect(found.reply[.exemptions].values == ["s12(1)"])
    #expect(found.reply.disposition == .refused)
  }

  @Test("What is said of a question is no question")
  func aboutQuestion() throws {
    let found = try findings(
      letter([.paragraph("Question 3 is refused. It is exempt under section 40(2) and section 38(1).")]))
    #expect(found.reply[.exemptions].values == ["s40(2)", "s38(1)"])
  }

  @Test("A request that is repeated below is the paragraph below")
  func repeatedBelow() throws {
    let found = try findings([
      .paragraph("Kent Police", region: .letterhead),
      .paragraph("Thank you for your request for information, received on 17 September 2018, which is repeated below."),
      .paragraph("Officers who were found to have had an improper relationship, e.g. a PC who was dismissed in 2015."),
      .paragraph("A PC posted a racist comment on Facebook in 2014. He was dismissed."),
    ])
    #expect(found.cases.map { $0.line(.allegation, .outcome, .period) } == ["racist dismissed 2014"])
  }

  @Test("What only a requester says stays part of the request")
  func requester() throws {
    let marks = try marked([
      .paragraph("You wrote:"), .item("How many officers were disciplined for misuse of social media?", marker: "1."),
      .item("For each, the rank and the result.", marker: "2."),
      .paragraph(
        "One neighbouring force told me it had dealt with seven officers, two of whom were dismissed without notice."),
      .heading("Our answer"), .paragraph("Three officers were disciplined."),
    ])
    let anatomy = AnatomyReader.anatomy(of: marks)
    let said = try marks.span(of: "One neighbouring")
    #expect(anatomy.statements.first { $0.span.contains(said) }?.zone == .request)
  }
}
