import Documents
import Testing

@testable import Extraction

@Suite("What the force corrects after its answer is followed")
struct CorrectionsTests {
  private let answer: [Part] = [
    .paragraph("Four people have been investigated. They are listed below with what each was said to have done."),
    .item("2010. Police Constable. Rude comment about a shopkeeper on Facebook. Written warning.", marker: "a)"),
    .item("2011. PCSO. Posted a photograph of a crash on Twitter. Management advice.", marker: "b)"),
    .item("2012. Sergeant. Friend request on Facebook to a witness. No case to answer.", marker: "c)"),
    .item("2013. Police staff. Named a prisoner on Facebook. Final written warning.", marker: "d)"),
  ]

  private func thread(_ correction: String, first: Bool = false) -> [Part] {
    let mail: [Part] =
      [
        .paragraph("From: FOI Team, Kent Police", region: .messageHead),
        .paragraph("Sent: 12 March 2014", region: .messageHead),
        .paragraph("Our reference: 2014/0451"), .paragraph("Dear requester"),
        .paragraph("You asked about officers and staff investigated for misuse of social media since 2009."),
        .heading("Our response"),
      ] + answer
    let note: [Part] = [
      .paragraph("From: FOI Team, Kent Police", region: .messageHead),
      .paragraph("Sent: 20 March 2014", region: .messageHead), .paragraph("Hello again"), .paragraph(correction),
    ]
    return first ? note + mail : mail + note
  }

  private func lines(_ parts: [Part]) throws -> [String] {
    try findings(parts).cases.map { $0.line(.role, .outcome, .period) }
  }

  @Test(
    "The entry that a later message names has what the message says",
    arguments: [
      ("The result at a) was wrong. It should read management action.", 0, "police_officer management_action 2010"),
      ("Item b) should have read police staff and not PCSO.", 1, "police_staff management_advice 2011"),
      (
        "A typing error: the sergeant's entry should be read as 2011 and not 2012.", 2,
        "police_officer no_case_to_answer 2011"
      ),
      (
        "The outcome of case d was put in from the wrong line. There was no final written warning; the result was words of advice.",
        3, "police_staff words_of_advice 2013"
      ),
    ], [false, true])
  func named(correction: (words: String, entry: Int, line: String), first: Bool) throws {
    let found = try findings(thread(correction.words, first: first))
    let plain = try lines(thread("Please let me know that this has reached you.", first: first))
    for (index, record) in found.cases.enumerated() {
      let isMeant = index == correction.entry
      #expect(record.line(.role, .outcome, .period) == (isMeant ? correction.line : plain[index]))
      #expect(record.flags.contains(.correctedLater) == isMeant)
    }
    #expect(found.cases.count == 4)
  }

  @Test("The reply keeps the date of its answer")
  func date() throws {
    for first in [false, true] {
      let reply = try findings(thread("Item a) should read 2009 and not 2010.", first: first)).reply
      #expect(reply[.dateResponded].value == "2014-03-12")
    }
  }

  @Test("The new value is shown in the later words")
  func evidence() throws {
    let record = try #require(try findings(thread("Item a) should read management action.")).cases.first)
    #expect(record.fields[.outcome]?.raw == "management action")
  }

  @Test("A correction that names no entry changes none")
  func unnamed() throws {
    let plain = try lines(thread("Thank you."))
    #expect(try lines(thread("There was a typing error in our letter. It should read written warning.")) == plain)
  }

  @Test("A note of correction in the letter itself is followed")
  func note() throws {
    let parts = letter([
      .table([
        ["Case", "Rank", "Circumstances", "Outcome"],
        ["1", "Constable", "Rude comment about a colleague on Facebook", "Written warning"],
        ["2", "PCSO", "Photograph of a crash on Twitter", "Management advice"],
      ]),
      .paragraph(
        "Correction, 3 April 2014. The outcome of case 2 was shown incorrectly. It should read no further action."),
    ])
    #expect(try findings(parts).cases.map { $0.line(.outcome) } == ["written_warning", "no_further_action"])
  }

  @Test("An entry that is told again by its story is corrected")
  func story() throws {
    let correction =
      "There was an error in our response. The person who sent the friend request to a witness in 2012 was a PCSO, not a Sergeant, and the result was a written warning (not a final written warning)."
    var parts = thread(correction)
    // The answer is the longest of the messages by far.
    let note = String(
      repeating: "The year is that in which the matter came to the notice of the department. ", count: 6)
    parts.insert(.paragraph(note), at: 10)
    let lines = try lines(parts)
    #expect(lines.count == 4)
    #expect(lines[2] == "pcso written_warning 2012")
  }

  @Test("What the requester asked, quoted under a correction, changes nothing")
  func quoted() throws {
    let mail = thread(
      "The entry for the Sergeant in 2012 was given in error: the result should read \"management advice\".")
    let lines = try lines(mail + [.paragraph("> Can I check: no further action at all?")])
    #expect(lines.count == 4)
    #expect(lines[2] == "police_officer management_advice 2012")
  }

  @Test("Several entries corrected in one message, one of them struck out, and the total with it")
  func several() throws {
    let mail = thread(
      "Item c is the same matter as item b. It should be deleted so the answer to question 1 is 3. Item b should read final written warning. In checking I have seen that the subject of item d is a PCSO and not police staff."
    )
    var parts = mail
    parts.insert(.paragraph(String(repeating: "The year is that in which it came to notice. ", count: 14)), at: 10)
    let found = try findings(parts)
    #expect(
      found.cases.map { $0.line(.role, .outcome) } == [
        "police_officer written_warning", "pcso final_written_warning", "pcso final_written_warning",
      ])
    #expect([found.reply.totalMin, found.reply.totalMax] == [3, 3])
  }

  private func counts(_ correction: String) throws -> Findings {
    try findings(
      letter(
        [
          .table([
            ["Outcome", "2011", "2012"], ["Written warning", "6", "3"], ["Management advice", "4", "7"],
            ["Dismissed", "", "1"],
          ]), .paragraph("Correction, 3 April 2014. " + correction),
        ], asks: "How many officers and staff were disciplined for misuse of social media, by outcome and year?"))
  }

  @Test(
    "A count that is put right is the new one",
    arguments: [
      "The number given a written warning in 2011 should be read as 5 and not 6.",
      "A written warning of 2011 was put in from another list. The figure for that year should be read as 5 and not 6.",
    ])
  func count(correction: String) throws {
    let found = try counts(correction)
    #expect(
      found.tallies.map { $0.line(.outcome, .period) } == [
        "5 written_warning 2011", "3 written_warning 2012", "4 management_advice 2011", "7 management_advice 2012",
        "1 dismissed 2012",
      ])
    #expect(found.tallies.map { $0.flags.contains(.correctedLater) } == [true, false, false, false, false])
  }

  @Test(
    "A count is left where the correction names another, or more than one",
    arguments: [
      "The number given a written warning in 2011 should be read as 5 and not 8.",
      "The number given a written warning should be read as 5.",
      "The figure should be read as 5 and not 9.",
    ])
  func otherCount(correction: String) throws {
    let found = try counts(correction)
    #expect(found.tallies.map(\.countMin) == [6, 3, 4, 7, 1])
    #expect(found.tallies.allSatisfy { !$0.flags.contains(.correctedLater) })
  }

  @Test("The total that a correction gives with a count stands")
  func totalOfCounts() throws {
    let found = try counts(
      "The number given a written warning in 2011 should be read as 5 and not 6, and the total 19.")
    #expect([found.reply.totalMin, found.reply.totalMax] == [19, 19])
    #expect(found.tallies.first?.countMin == 5)
    let note = try counts(
      "The number given a written warning in 2011 should be read as 5 and not 6. The table has 19 lines.")
    #expect(note.reply.totalMin == 20)
  }

  @Test("Whom an entry should have named is put in place of the person printed")
  func person() throws {
    let plain = try lines(thread("Thank you."))
    let read = try lines(thread("There was a slip at our end. (b) should have been Sergeant."))
    #expect(read[1] == "police_officer management_advice 2011")
    #expect(read.indices.filter { read[$0] != plain[$0] } == [1])
    #expect(try lines(thread("(b) should have been sent with the name of a Sergeant.")) == plain)
  }

  @Test("A count that a mail corrects stands below it in the chain; the date stays that of the answer")
  func countBelow() throws {
    let found = try findings([
      .paragraph("From: FOI Team, Kent Police", region: .messageHead),
      .paragraph("Sent: 20 March 2014", region: .messageHead), .paragraph("You are right and I am sorry."),
      .paragraph("The figure for written warnings in 2012 should read 4 and not 6."),
      .paragraph("From: FOI Team, Kent Police", region: .messageHead),
      .paragraph("Sent: 12 March 2014", region: .messageHead), .paragraph("Dear requester"),
      .paragraph("You asked how many officers and staff were disciplined for misuse of social media, by outcome."),
      .heading("Our response"),
      .table([["Result", "2011", "2012"], ["Dismissed", "1", "2"], ["Written warning", "5", "6"]]),
      .paragraph(
        "Each person is counted once in the year in which the matter was recorded, under the most serious result."),
    ])
    #expect(
      found.tallies.map { $0.line(.outcome, .period) } == [
        "1 dismissed 2011", "2 dismissed 2012", "5 written_warning 2011", "4 written_warning 2012",
      ])
    #expect(found.reply[.dateResponded].value == "2014-03-12")
  }
}
