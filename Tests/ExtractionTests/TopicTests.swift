import Documents
import Testing

@testable import Extraction

@Suite("Whether a reply is about staff misconduct")
struct TopicTests {
  private func isOnTopic(_ parts: [Part]) throws -> Bool {
    let marks = try marked(parts)
    return TopicReader(marks: marks, anatomy: AnatomyReader.anatomy(of: marks)).isStaffMisconduct()
  }

  @Test(
    "Requests about misconduct of staff",
    arguments: [
      "How many officers have been disciplined for misuse of social media?",
      "The number of police staff dismissed for gross misconduct since 2015.",
      "How many officers, excluding special constables, were disciplined for misuse of social media?",
      "How many officers who did not declare a second job were disciplined?",
      "How many PCSOs were investigated for unlawful access to police systems?",
      "Officers subject to allegations of abuse of position, with outcome.",
      "How many complaints have you received from the public since 2013 that say an officer was racist?",
    ])
  func on(question: String) throws { #expect(try isOnTopic(letter([.paragraph("Twelve.")], asks: question))) }

  @Test("A request that doesn't say so is judged by the sanctions in its answer")
  func sanctions() throws {
    let asked = "How have your officers and staff used social networking sites, and what became of them?"
    #expect(
      try isOnTopic(
        letter([.paragraph("A constable was given management advice; a clerk had words of advice.")], asks: asked)))
  }

  private static let offTopic = [
    "How many crimes recorded involved Facebook or Twitter, by year?",
    "What is the force's budget for social media and its Twitter accounts?",
    "How many assaults on police officers were recorded in 2012?", "How many officers are there: headcount by rank?",
    "The number of arrests for malicious communications on social media.",
    "How many call handlers did the force employ in each year, and how many of them resigned or retired?",
    "How many police officers left, and why, leaving out anyone who was dismissed or resigned while facing misconduct?",
    "How many outside applicants had their vetting done, and how many were refused? An applicant is not subject to the "
      + "Standards of Professional Behaviour.",
    "Of searches by officers under stop and search: what came of them, and what the rules say on misuse of the video.",
    "How many days were lost through sickness by police officers and police staff in each of the last three years?",
  ]

  @Test("Requests about something else", arguments: offTopic)
  func off(question: String) throws { #expect(try !isOnTopic(letter([.paragraph("Twelve.")], asks: question))) }

  @Test("Off the topic no record is made, and the reply still says what it was", arguments: offTopic)
  func noRecords(question: String) throws {
    let found = try findings(
      letter(
        [
          .paragraph("I can confirm that there were 212 in 2011 and 305 in 2012."),
          .table([["Year", "Constables", "Sergeants"], ["2011", "14", "9"], ["2012", "15", "7"]]),
        ], asks: question))
    #expect(found.records.isEmpty)
    #expect(found.reply.totalMin == nil)
    #expect(found.reply.disposition == .full)
    #expect(found.reply[.force].value == "cleveland")
  }

  @Test("That people retired or resigned makes no misconduct of it")
  func leaving() throws {
    let asked = "How many officers and staff in each of the last three years, by rank?"
    #expect(
      try !isOnTopic(
        letter([.paragraph("In 2012 fourteen constables retired and two resigned.")], asks: asked)))
  }

  @Test(
    "People are dismissed, warned off and sent to hearings for other reasons than misconduct",
    arguments: [
      ("How many officers left, by reason for leaving (resigned, retired, dismissed)?", "Dismissed: 14 officers"),
      (
        "How many applicants failed vetting for a criminal conviction?",
        "In 2012, 55 appeals of officers were dismissed."
      ),
      (
        "How many shotgun certificates were refused, and why?",
        "4 appeals were dismissed by the court and a warning sent."
      ),
      (
        "How many officers have a registered business interest?",
        "Sergeant. Facebook page for a village hall. Approved."
      ),
    ])
  func employment(question: String, answer: String) throws {
    #expect(try !isOnTopic(letter([.paragraph(answer)], asks: question)))
    #expect(try findings(letter([.item(answer), .item(answer)], asks: question)).records.isEmpty)
  }

  @Test("A request cut short leaves it to the answer to say that people were investigated")
  func short() throws {
    let question = "How many police officers and staff employees, 1 January 2009 to 17 February 2014?"
    let table: Part = .table([["Year", "Officers", "Staff"], ["2011", "4", "2"], ["2012", "5", "3"]])
    #expect(
      try isOnTopic(letter([.paragraph("Those officers and staff investigated for misuse:"), table], asks: question)))
    #expect(try !isOnTopic(letter([.paragraph("Posts vacant, officers and staff:"), table], asks: question)))
  }

  @Test("A policy or a right of appeal in an answer makes no letter one about misconduct")
  func rules() throws {
    let asked =
      "How many applications to hold a business interest or second job were made, by rank, and how many were approved or refused?"
    let rules: [Part] = [
      .paragraph(
        "An officer or member of staff who takes up a business interest without approval may be in breach of the Standards of Professional Behaviour."
      ), .paragraph("Running a business while absent will normally be assessed as gross misconduct of the officer."),
    ]
    let rows = [["Rank", "Approved"], ["Constable", "61"], ["Sergeant", "19"]]
    #expect(try !isOnTopic(letter([.table(rows)] + rules, asks: asked)))
    #expect(
      try isOnTopic(
        letter(
          [.paragraph("Four officers were investigated for misconduct.")],
          asks: "What became of your officers' second jobs?")))
  }
}
