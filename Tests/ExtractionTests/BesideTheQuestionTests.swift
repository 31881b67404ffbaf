import Documents
import Testing

@testable import Extraction

@Suite("What a letter says beside the question")
struct BesideTheQuestionTests {
  @Test(
    "How large a force was on a day is no record",
    arguments: [
      "The force had 81 special constables and 428 police staff on 31 August 2014.",
      "At 31 December 2019 the Constabulary employed 196 police officers, 87 special constables and 63 PCSOs.",
    ])
  func strength(sentence: String) throws {
    #expect(
      try findings(letter([.paragraph("Seven officers were investigated."), .paragraph(sentence)])).records.count == 1)
  }

  @Test("Those of them who misbehaved are")
  func misbehaved() throws {
    let found = try findings(
      letter([.paragraph("On 31 August 2014 we had 3 special constables suspended and 4 PCSOs suspended.")]))
    #expect(found.tallies.map { $0.line(.role, .outcome) } == ["3 special_constable suspended", "4 pcso suspended"])
  }

  @Test("A question about rules, asked and answered by itself, holds no record")
  func rules() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead),
      .paragraph("How many officers were disciplined for what they wrote on Facebook?"),
      .paragraph("Nine officers were disciplined."),
      .paragraph("What training is given to officers about social media?"),
      .paragraph("A course for new officers and sergeants; in 2013 it was given to 204 constables and 61 sergeants."),
    ])
    #expect(found.records.map(\.countMin) == [9])
  }

  @Test("Where all questions stand above, what follows may answer any of them")
  func together() throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead), .heading("Your request"),
      .paragraph("How many officers were disciplined for what they wrote on Facebook?"),
      .paragraph("What training is given to officers about social media?"), .heading("Our response"),
      .paragraph("Eight constables and three sergeants were disciplined."),
    ])
    #expect(found.tallies.map { $0.line(.rank) } == ["8 constable", "3 sergeant"])
  }

  @Test("A list of what would have counted tells of nothing that happened")
  func supposed() throws {
    let found = try findings(
      letter([
        .paragraph("There have been no such cases."),
        .paragraph("The following would have been counted had there been any:"),
        .item("a photograph put on Facebook by a constable, for which a written warning was given;"),
        .item("a racist remark on Twitter by a PCSO, for which management advice was given."),
      ]))
    #expect(found.records.isEmpty && found.reply.totalMax == 0 && found.reply.disposition == .nil)
  }

  @Test("Steps of a procedure are no matters")
  func steps() throws {
    let found = try findings(
      letter([
        .paragraph("Nine officers were investigated."), .paragraph("The procedure has these steps:"),
        .item("the officer tells a supervisor of the offensive message;"),
        .item("the appropriate authority decides between reflective practice and a written warning for the officer."),
      ]))
    #expect(found.records.map(\.countMin) == [9])
  }

  @Test("A policy alone holds no record, whatever it says may happen")
  func policy() throws {
    let found = try findings(
      letter(
        [
          .table([
            ["Type of breach", "Would normally be seen as", "Could lead to"],
            ["PC posts while on duty", "Misconduct", "Words of advice"],
            ["PCSO accepts a friend request from a witness", "Misconduct", "Written warning"],
          ])
        ],
        asks:
          "Please send me the policy your officers have to keep to on social media, and which breaches are misconduct.")
    )
    #expect(found.records.isEmpty)
  }

  @Test("Points of a list that a page sets as a table are no cases")
  func points() throws {
    let found = try findings(
      letter([
        .paragraph("The guidance asks officers to:"),
        .table(
          [
            ["i", "leave the group and keep a note of the date on which they did so;"],
            ["ii", "report any racist content to a sergeant or to the confidential line;"],
            ["iii", "not delete offensive messages where an enquiry may follow."],
          ], headers: 0),
      ]))
    #expect(found.records.isEmpty)
  }

  @Test("What the requester read of other forces is no matter")
  func hearsay() throws {
    let found = try findings(
      letter([
        .paragraph("There have been no such cases."),
        .paragraph(
          "You enclosed a cutting of 9 June 2013 according to which two constables and a clerk elsewhere were dismissed for "
            + "comments on Facebook."),
      ]))
    #expect(found.records.isEmpty)
  }

  @Test("What might follow a made-up act is no count")
  func imagined() throws {
    let found = try findings(
      letter([
        .paragraph(
          "Screen 6 sets out what might follow in each, from words of advice at one end to dismissal at the other.")
      ]))
    #expect(found.records.isEmpty)
  }

  @Test("What the strength was in a month is none, either")
  func strengthInMonth() throws {
    let sentence =
      "The strength of the Special Constabulary was 187 in December 2014 (158 Special Constables and 21 Special Sergeants)."
    #expect(
      try findings(letter([.paragraph("Seven officers were investigated."), .paragraph(sentence)])).records.count == 1)
  }

  @Test("How many a force had on a day is no count of matters, however many they are")
  func largeStrength() throws {
    let found = try findings(
      letter(
        [
          .paragraph("None."),
          .paragraph("At 31 August 2018 we had 118 PCSOs and 172 members of the Special Constabulary."),
        ], asks: "How many PCSOs and Specials were dismissed for misuse of social media?"))
    #expect(found.records.isEmpty)
  }

  @Test("What somebody had done on a day is a matter, and no strength")
  func hadDone() throws {
    let found = try findings(
      letter([
        .paragraph("On 3 March 2013 a member of staff had sent 40 offensive emails to a colleague. She was dismissed.")
      ]))
    #expect(found.cases.map { $0.line(.role, .outcome) } == ["police_staff dismissed"])
  }
}
