import Documents
import Testing

@testable import Extraction

@Suite("Questions and answers that take turns, and what stands after the letter's close")
struct AnatomyQuestionsTests {
  private static let how = "How many officers and staff have been investigated for misuse of social media?"
  private static let force = Part.paragraph("Cleveland Police", region: .letterhead)

  private func zone(of words: String, in parts: [Part]) throws -> Zone? {
    let marks = try marked(parts)
    let span = try marks.span(of: words)
    return AnatomyReader.anatomy(of: marks).statements.first { $0.span.overlaps(span) }?.zone
  }

  private func repeated(_ under: [Part]) -> [Part] {
    [
      Self.force, .heading("Your request"), .item(Self.how, marker: "1."),
      .item("How many of them were dismissed or resigned, with the year?", marker: "2."), .heading("Our response"),
    ] + under
  }

  @Test("Under the label of a question that the request listed stands its answer")
  func repeatedLabel() throws {
    let parts = repeated([
      .heading("Question 1"), .paragraph("Eleven officers and staff, with their outcome below."),
      .heading("Question 2"), .paragraph("Five were dismissed and six resigned."),
    ])
    #expect(try zone(of: "Eleven", in: parts) == .answer)
    let noun = repeated([.heading("Question 1"), .paragraph("Number of officers and staff: eleven.")])
    #expect(try zone(of: "eleven", in: noun) == .answer)
    let found = try findings(parts)
    #expect([found.reply.totalMin, found.reply.totalMax] == [11, 11])
    #expect(found.tallies.map { $0.line(.outcome) } == ["5 dismissed", "6 resigned"])
  }

  @Test("The question may be printed again under its label, and isn't asked twice")
  func printedAgain() throws {
    let parts = repeated([
      .heading("Question 1"), .paragraph("How many officers and staff have been looked into, PCs dismissed included?"),
      .paragraph("Eleven."),
    ])
    #expect(try zone(of: "PCs dismissed", in: parts) == .request)
    #expect(try AnatomyReader.anatomy(of: marked(parts)).questions.map(\.number) == ["1", "2"])
  }

  @Test("Under a label that the request didn't list stands the question")
  func firstLabel() throws {
    let parts: [Part] = [
      Self.force, .heading("Question 1"), .paragraph("Number of officers dismissed, with the year."),
      .paragraph("Eleven officers were dismissed."),
    ]
    #expect(try zone(of: "Number of officers", in: parts) == .request)
    #expect(try zone(of: "Eleven", in: parts) == .answer)
  }

  @Test("Numbered questions with an answer under each")
  func interleaved() throws {
    let parts: [Part] = [
      Self.force, .item(Self.how, marker: "1.", ordinal: 1), .paragraph("Our systems show eleven people."),
      .item("How many of them were dismissed?", marker: "2.", ordinal: 2), .paragraph("Two people were dismissed."),
    ]
    #expect(try zone(of: "eleven", in: parts) == .answer)
    #expect(try zone(of: "How many of them", in: parts) == .request)
    #expect(try zone(of: "Two people", in: parts) == .answer)
    #expect(try findings(parts).reply.totalMin == 11)
  }

  @Test("What goes on with a numbered question is no answer to it")
  func notInterleaved() throws {
    let parts: [Part] = [
      Self.force, .item(Self.how, marker: "1.", ordinal: 1),
      .paragraph("Please include any officers who were dismissed or resigned."),
      .item("How many of them were dismissed?", marker: "2.", ordinal: 2), .heading("Response"), .paragraph("Eleven."),
    ]
    #expect(try zone(of: "Please include", in: parts) == .request)
    #expect(try zone(of: "Eleven", in: parts) == .answer)
  }

  @Test("Answers by letter right under the questions by letter")
  func lettered() throws {
    let parts: [Part] = [
      Self.force, .heading("Your request"), .item(Self.how, marker: "a)"),
      .item("How many of them were dismissed, by year?", marker: "b)"), .paragraph("We hold the following."),
      .item("19.", marker: "a)"), .item("1 in 2010, 3 in 2011", marker: "b)"),
    ]
    #expect(try zone(of: "19.", in: parts) == .answer)
    #expect(try zone(of: "1 in 2010", in: parts) == .answer)
    let found = try findings(parts)
    #expect([found.reply.totalMin, found.reply.totalMax] == [19, 19])
    #expect(found.tallies.map { $0.line(.period) }.suffix(2) == ["1 2010", "3 2011"])
  }

  @Test(
    "An item of the request that names years or numbers is no answer",
    arguments: ["For 2010, 2011 and 2012 in turn", "Rank and outcome in 5 columns", "The 3 forces it was sent to"])
  func itemsOfRequest(item: String) throws {
    let parts: [Part] = [
      Self.force, .heading("Your request"), .item(Self.how, marker: "a)"), .item(item, marker: "b)"),
      .heading("Response"), .paragraph("Eleven."),
    ]
    #expect(try zone(of: item, in: parts) == .request)
  }

  @Test("A numbered demand without a verb is a question under the heading of the request")
  func demand() throws {
    let parts: [Part] = [
      Self.force, .heading("Your request"), .paragraph("Q1. Misuse of social media by officers: type and result."),
      .paragraph("Q2. Misuse of social media by staff: type and result."),
      .paragraph("Q1. PC – racist comment on Facebook – dismissed"),
    ]
    #expect(try zone(of: "Misuse of social media by officers", in: parts) == .request)
    #expect(try zone(of: "Misuse of social media by staff", in: parts) == .request)
    #expect(try zone(of: "racist comment", in: parts) == .answer)
    #expect(try AnatomyReader.anatomy(of: marked(parts)).questions.map(\.number) == ["1", "2"])
  }

  @Test("Under the heading of the answer the same words are an answer")
  func noDemand() throws {
    let parts = repeated([.paragraph("Q1. Misuse of social media by officers: seven.")])
    #expect(try zone(of: "seven", in: parts) == .answer)
  }

  private static let answer = Part.paragraph("I can confirm that no officers were dismissed.")

  @Test("A signature set as a heading is nobody's case")
  func signature() throws {
    let parts = [
      Self.force, .heading("Your request"), .paragraph(Self.how), .heading("Our response"), Self.answer,
      .paragraph("Kind regards"), .heading("Gwenda Trask"), .heading("Police Sergeant, Discipline Unit"),
    ]
    #expect(try zone(of: "Gwenda", in: parts) == .rights)
    #expect(try zone(of: "Discipline Unit", in: parts) == .rights)
    #expect(try findings(parts).cases.isEmpty)
  }

  @Test("An annex after the close belongs to the answer", arguments: ["Annex A", "Table 1", "Results"])
  func annex(title: String) throws {
    let parts = [
      Self.force, .heading("Your request"), .paragraph(Self.how), .heading("Our response"),
      .paragraph("The information is set out below."), .paragraph("Kind regards"), .heading("Gwenda Trask"),
      .heading(title),
      .paragraph("In 2012 a constable posted a racist comment on Facebook. He was dismissed in the same year."),
    ]
    #expect(try findings(parts).cases.map { $0.line(.rank, .outcome) } == ["constable dismissed"])
  }

  private func links(under title: String) throws -> Findings {
    try findings(
      letter([
        .paragraph("Seven officers and staff have been investigated."), .heading(title),
        .item("Dismissals (4)"), .item("Resignations (3)"),
      ]))
  }

  @Test("Links to other pages count nobody", arguments: ["See also", "Related responses", "Similar requests"])
  func elsewhere(title: String) throws { #expect(try links(under: title).tallies.map { $0.line(.outcome) } == ["7 -"]) }

  @Test("The same lines under a heading of the answer do")
  func here() throws {
    #expect(try links(under: "Outcomes").tallies.map { $0.line(.outcome) } == ["4 dismissed", "3 resigned"])
  }

  @Test("A request in quotation marks over several blocks ends with them")
  func quotation() throws {
    let parts: [Part] = [
      Self.force, .paragraph("You asked:"),
      .item("“How many misconduct hearings did the force hold that arose from social media?"),
      .item("What is the strength of the force by rank?”"),
      .paragraph("PSD opened no case of this nature in the three years."),
    ]
    #expect(try zone(of: "What is the strength", in: parts) == .request)
    #expect(try zone(of: "PSD opened", in: parts) == .answer)
  }

  @Test("A letter to the force is the request, and the next greeting opens the answer")
  func greetings() throws {
    let parts: [Part] = [
      .paragraph(
        "Dear Cleveland Police, how many officers were disciplined over broadcasts? I see that 3 PCs elsewhere received "
          + "written warnings."),
      .paragraph("Dear Ms Farr"), .paragraph("No officers were disciplined over broadcasts of that kind."),
    ]
    #expect(try zone(of: "I see that", in: parts) == .request)
    #expect(try zone(of: "No officers were", in: parts) == .answer)
  }

  @Test("A numbered question is answered right under it, by a sentence that opens like a question, too")
  func answeredUnder() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead),
      .paragraph("For ease of reference, your request is replicated below with the response."),
      .item(
        "How many officers were disciplined for misuse of social media in 2014 and 2015, and with what result?",
        marker: "1."),
      .paragraph(
        "The number of individuals in the two years together was 8. The result of each is in the table that follows."),
      .table([["Result", "2014", "2015"], ["Written warning", "3", "2"], ["Dismissed", "1", "2"]]),
      .item("Which sites were involved, over the whole period?", marker: "2."),
      .table([["Site", "Number"], ["Facebook", "6"], ["Twitter", "2"]]),
    ])
    #expect(
      found.tallies.map { $0.line(.outcome, .platform, .period) } == [
        "3 written_warning - 2014", "2 written_warning - 2015", "1 dismissed - 2014", "2 dismissed - 2015",
        "6 - facebook -", "2 - twitter -",
      ])
    #expect(found.reply.totalMin == 8)
  }
}
