import Documents
import Foundation
import Testing

@testable import Extraction

@Suite("Cases told in sentences and lists")
struct NarrativesTests {
  private func cases(_ answer: [Part]) throws -> [Record] { try findings(letter(answer)).cases }

  @Test("Each item of a list is a case")
  func items() throws {
    let found = try cases([
      .item("2010 – PC – racist comment on Facebook – final written warning", marker: "1."),
      .item("2011 – Police Staff – disclosed confidential information on Twitter – resigned", marker: "2."),
      .item("2012 – PCSO – photograph in uniform on Bebo – words of advice", marker: "3."),
    ])
    #expect(
      found.map { $0.line(.role, .allegation, .platform, .outcome, .period) } == [
        "police_officer racist facebook final_written_warning 2010", "police_staff disclosure twitter resigned 2011",
        "pcso image bebo words_of_advice 2012",
      ])
  }

  @Test("A heading's outcome holds for the items under it")
  func headingOutcome() throws {
    let found = try cases([
      .heading("Written warning", level: 3),
      .item("PC – racist comment on Facebook, 2010"),
      .item("Sergeant – offensive remark on Twitter, 2011"),
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable written_warning", "sergeant written_warning"])
  }

  @Test("Several people of an item with one outcome are one case with their number")
  func several() throws {
    let found = try cases([
      .item("Two special constables exchanged racist comments on Facebook. Both resigned.", marker: "a)"),
      .item("A PC posted a photograph of a prisoner on Twitter. Dismissed.", marker: "b)"),
    ])
    #expect(found.map { $0.line(.role, .outcome) } == ["2 special_constable resigned", "police_officer dismissed"])
  }

  @Test("Several people of an item with outcomes of their own are one case each")
  func ownOutcomes() throws {
    let found = try cases([
      .item(
        "A PC and a PCSO argued on Facebook. The PC received a written warning and the PCSO words of advice.",
        marker: "a)"),
      .item("A Sergeant posted an offensive remark on Twitter. Management advice.", marker: "b)"),
    ])
    #expect(
      found.map { $0.line(.role, .outcome) } == [
        "police_officer written_warning", "pcso words_of_advice", "police_officer management_advice",
      ])
  }

  @Test("“One was dismissed and two were warned” shares three people out")
  func shared() throws {
    let found = try cases([
      .item(
        "Three constables posted remarks on Facebook. One was dismissed and two received written warnings."
      ),
      .item("A PCSO posted a racist remark on Twitter – resigned"),
    ])
    #expect(
      found.map { $0.line(.rank, .outcome) } == [
        "constable dismissed", "2 constable written_warning", "pcso resigned",
      ])
  }

  @Test("Two people of a sentence with outcomes of their own in the next are one case each")
  func proseOutcomes() throws {
    let found = try cases([
      .paragraph(
        """
        In 2011 a constable and a sergeant posted a photo on Facebook. The constable was dismissed and the sergeant \
        received a written warning.
        """)
    ])
    #expect(
      found.map { $0.line(.rank, .outcome, .period) } == [
        "constable dismissed 2011", "sergeant written_warning 2011",
      ])
  }

  @Test("People told one after the other in a paragraph are a case each")
  func oneAfterAnother() throws {
    let found = try cases([
      .paragraph(
        """
        A PC (racist comments on Facebook, 2012) was dismissed without notice. A second PC (rude remarks on Twitter, \
        2013) resigned before the hearing.
        """)
    ])
    #expect(
      found.map { $0.line(.outcome, .period) } == [
        "dismissed_without_notice 2012", "resigned_before_proceedings 2013",
      ])
  }

  @Test("A sentence that only counts people is no case, one that tells what they did is")
  func countedOrTold() throws {
    #expect(try cases([.paragraph("Three officers were investigated for misconduct on social media.")]).isEmpty)
    let told = try cases([
      .paragraph("Two constables exchanged racist comments on Facebook. Both received a written warning.")
    ])
    #expect(told.map { $0.line(.rank, .outcome) } == ["2 constable written_warning"])
  }

  @Test("A count in prose is never a case")
  func marginal() throws {
    let found = try cases([
      .paragraph("Of the 12 investigations, 3 officers were dismissed. The other cases were found not proven.")
    ])
    #expect(found.isEmpty)
  }

  @Test("Prose brings in one person after another")
  func prose() throws {
    let found = try cases([
      .paragraph(
        """
        In 2010 a constable posted a racist comment on Facebook. He was given a written warning. In 2011 a member of \
        police staff disclosed confidential information on Twitter and resigned.
        """)
    ])
    #expect(
      found.map { $0.line(.role, .allegation, .outcome, .period) } == [
        "police_officer racist written_warning 2010", "police_staff disclosure resigned 2011",
      ])
  }

  @Test("A trainee's or acting rank in an item is a rank")
  func prefixed() throws {
    let found = try cases([
      .item("2012 – T/DC – fake account on Twitter – WW"), .item("2013 – A/PS – racist comment on Facebook – NFA"),
    ])
    #expect(
      found.map { $0.line(.rank, .outcome, .period) } == [
        "constable written_warning 2012", "sergeant no_further_action 2013",
      ])
  }

  @Test("Somebody the words are about isn't their subject")
  func thirdParty() throws {
    let found = try cases([
      .item("Member of police staff wrote abusive remarks about a PCSO on Facebook – written warning", marker: "1."),
      .item("A PC sent offensive messages to a Sergeant on Twitter – management advice", marker: "2."),
    ])
    #expect(found.map { $0.line(.role, .rank) } == ["police_staff -", "police_officer constable"])
  }

  @Test("A former partner or a retired complainant gives no outcome")
  func complainant() throws {
    let found = try cases([
      .item("A retired officer complained that a PC insulted him on Facebook – management advice", marker: "1."),
      .item("A PC harassed his ex-wife, a former PCSO, on Facebook – dismissed", marker: "2."),
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable management_advice", "constable dismissed"])
  }

  @Test("A negated allegation is kept, and not proven")
  func negated() throws {
    let found = try cases([
      .item("PC – alleged racist comment on Facebook; no evidence of racist comment – not proven", marker: "1."),
      .item("PC – offensive remark on Twitter – written warning", marker: "2."),
    ])
    #expect(found.map { $0.line(.allegation, .outcome) } == ["racist not_proven", "offensive written_warning"])
  }

  @Test("What would happen, or an example, is no case")
  func hypothetical() throws {
    #expect(
      try cases([
        .paragraph(
          """
          If an officer posted a racist comment on Facebook, he could be dismissed. For example, a constable might \
          receive a written warning for an offensive remark on Twitter.
          """)
      ]).isEmpty)
  }

  @Test("A spokesman's words are no case")
  func spokesman() throws {
    #expect(
      try cases([
        .paragraph(
          "Detective Superintendent Jane Marshall, head of Standards, said: “Misuse of Facebook is serious.”"
        )
      ]).isEmpty)
  }

  @Test("“As above” takes over the matter before")
  func ditto() throws {
    let found = try cases([
      .item("PC – racist comment on Facebook – written warning", marker: "1."),
      .item("Sergeant – as above – management advice", marker: "2."),
    ])
    #expect(
      found.map { $0.line(.rank, .allegation, .platform, .outcome) } == [
        "constable racist facebook written_warning", "sergeant racist facebook management_advice",
      ])
  }

  @Test("A second person joined to the first after his result is a case of his own")
  func joined() throws {
    let found = try cases([
      .paragraph(
        """
        In 2010/11 a PCSO wrote an offensive post about a family on Facebook, for which he got a written warning, and a \
        Constable was filmed on YouTube riding a quad bike in uniform. The latter was given management advice.
        """)
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["pcso written_warning", "constable management_advice"])
  }

  @Test("Of two people, one's result by number and the other's are told apart")
  func ofTwo() throws {
    let found = try cases([
      .paragraph(
        """
        Of two constables in 2012, one received a written warning for a video of a pursuit put on YouTube, while the \
        other was given management advice after an offensive post on Facebook.
        """)
    ])
    #expect(found.map { $0.line(.rank, .outcome) } == ["constable written_warning", "constable management_advice"])
  }

  @Test(
    "What is supposed, or left out, is no matter",
    arguments: [
      """
      By way of illustration, were a letter to say that a sergeant got a warning in 2010 over a picture on Facebook, any \
      neighbour could name him.
      """,
      "A second PC was dismissed in 2012 for offensive posts on Facebook; it is not in these figures.",
      "A constable who would post racist remarks on Facebook is dismissed.",
    ])
  func supposed(sentence: String) throws { #expect(try cases([.paragraph(sentence)]).isEmpty) }

  @Test("Words that somebody is said to have used make an item no spokesman's statement")
  func quoted() throws {
    let found = try cases([
      .item("May 2011. A PC said on Facebook that a caller “wasted half an hour of my life”. First written warning."),
      .item("June 2012. A sergeant called residents “thick” on Twitter. Words of advice."),
    ])
    #expect(found.map { $0.line(.outcome, .period) } == ["written_warning 2011-05", "words_of_advice 2012-06"])
  }

  @Test("Another matter that the letter doesn't count says nothing of the one before it")
  func notCounted() throws {
    let found = try findings(
      letter([
        .paragraph(
          "A sergeant sent abusive messages to a woman on Facebook. He was given a final written warning. The woman had herself made a complaint against a second officer in 2012, which was dismissed and is not counted here."
        )
      ]))
    #expect(found.cases.map { $0.line(.rank, .outcome, .period) } == ["sergeant final_written_warning -"])
  }

  @Test("Somebody's time on a site is no background")
  func hours() throws {
    let found = try cases([
      .paragraph(
        "In 2013 an enquiry office assistant was found to be on Facebook for two hours of each shift. She was dismissed."
      )
    ])
    #expect(found.map { $0.line(.role, .outcome, .period) } == ["police_staff dismissed 2013"])
  }

  @Test(
    "An example is nobody's case",
    arguments: [
      "The public has no general right to the names of officers, e.g. a PC given a final written warning.",
      "To illustrate, a PC who was dismissed in 2012 for a racist post may since have rebuilt a private life.",
    ])
  func examples(words: String) throws {
    #expect(try findings(letter([.paragraph(words)])).cases.isEmpty)
  }

  @Test(
    "A rule of the policy, or another force's officer, is no case",
    arguments: [
      "Our policy says that an officer who posts racist comments can expect to be dismissed.",
      "A sergeant gave a talk about a constable in another force who was dismissed for posting photographs on Facebook.",
    ])
  func rules(words: String) throws {
    #expect(try findings(letter([.paragraph(words)])).cases.isEmpty)
  }

  @Test("So many people at the head of a sentence are no entry of a list")
  func headcounts() throws {
    let found = try findings(
      letter([
        .paragraph("36 officers, including special constables, appeared before a misconduct hearing on social media.")
      ]))
    #expect(found.cases.isEmpty)
    let one = try findings(
      letter([.paragraph("PC, racist comment on Facebook, dismissed."), .paragraph("PCSO, rude tweet, resigned.")]))
    #expect(one.cases.map { $0.line(.rank, .outcome) } == ["constable dismissed", "pcso resigned"])
  }

  @Test("What stands under a numbered case's own heading is one case")
  func underHeadings() throws {
    let found = try findings(
      letter([
        .heading("Investigation 1 (2009)"),
        .item("Posting on Bebo of a photograph which had been taken on the firing range."),
        .item("Constable."), .item("Proven. Written warning."), .heading("Investigation 2 (2010)"),
        .item("Racist remark on Twitter."), .item("PCSO."), .item("Proven. Resigned."),
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .platform, .outcome, .period) } == [
        "constable bebo written_warning 2009", "pcso twitter resigned 2010",
      ])
  }

  @Test("A list of deeds with their results and nobody named is a list of cases")
  func deeds() throws {
    let items = [
      "Sent a sexually explicit e-mail to colleagues: written warning.",
      "Disclosed the result of a vetting check on Facebook: dismissed without notice.",
      "Racist comments in a WhatsApp group: final written warning.",
    ]
    let found = try findings(letter(items.map { .item($0) }))
    #expect(
      found.cases.map { $0.line(.outcome) } == ["written_warning", "dismissed_without_notice", "final_written_warning"])
    let rules = try findings(
      letter(items.map { .item($0.replacingOccurrences(of: ": ", with: " may lead to: ")) }))
    #expect(rules.records.isEmpty)
  }

  @Test("Who did it may first be told by another")
  func toldByAnother() throws {
    let found = try findings(
      letter([
        .paragraph(
          "A woman told us that the detective constable who had looked into a burglary had asked her to be his friend on "
            + "Facebook. The detective received a final written warning.")
      ]))
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["constable final_written_warning"])
  }

  @Test("A question printed again is no case")
  func demand() throws {
    let found = try findings(
      letter([
        .item(
          "The number of officers, specials and police staff investigated over their use of networking sites, blogs, forums "
            + "or the internet at work.", marker: "a)"),
        .paragraph("12 people."),
      ]))
    #expect(found.cases.isEmpty)
  }

  @Test("Semicolons part one matter from the next, where each has its person and its end")
  func semicolons() throws {
    let found = try findings(
      letter([
        .paragraph(
          "A sergeant made racist remarks on Facebook and was given a final written warning; a PCSO sent offensive "
            + "messages by WhatsApp and was dismissed; and a constable was accused of posting a photograph of a prisoner "
            + "on Twitter, for which there was no case to answer.")
      ]))
    #expect(
      found.cases.map { $0.line(.rank, .outcome) } == [
        "sergeant final_written_warning", "pcso dismissed", "constable no_case_to_answer",
      ])
  }

  @Test(
    "A number or a result before the person is no denial",
    arguments: [
      "No. 3: PC. Sent a racist message on Facebook. Dismissed.",
      "No action: PC posted a rude comment on Facebook.",
    ])
  func noFirst(item: String) throws {
    let found = try findings(letter([.item(item), .item("Sergeant. Offensive tweet. Written warning.")]))
    #expect(found.cases.count == 2)
  }

  @Test("Three people who did one thing are no list of ranks")
  func three() throws {
    let found = try findings(
      letter([.item("A constable, a sergeant and an inspector shared racist messages on WhatsApp.")]))
    #expect(!found.cases.isEmpty)
  }
}
