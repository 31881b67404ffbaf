import Documents
import Testing

@testable import Extraction

@Suite("Counts given in sentences and lines")
struct SentenceTalliesTests {
  private func tallies(_ line: String) throws -> [String] {
    let marks = try marked(line)
    return SentenceTallyReader(marks: marks).tallies(in: marks.whole, breakdown: "s", context: Dimensions()).map {
      RecordBuilder(marks: marks).record(of: $0).line(.role, .rank, .outcome, .period)
    }
  }

  @Test("A sentence that splits a total by role gives tallies")
  func byRole() throws {
    #expect(
      try tallies("8 police officers, 1 special constable and 2 PCSOs were investigated") == [
        "8 police_officer - - -", "1 special_constable - - -", "2 pcso - - -",
      ])
  }

  @Test("By outcome, the number before")
  func byOutcome() throws {
    #expect(
      try tallies("Three were dismissed, two resigned and four received written warnings.") == [
        "3 - - dismissed -", "2 - - resigned -", "4 - - written_warning -",
      ])
  }

  @Test("By outcome, the number after")
  func trailing() throws {
    #expect(
      try tallies("Dismissed (2), resigned (1), management advice (6)") == [
        "2 - - dismissed -", "1 - - resigned -", "6 - - management_advice -",
      ])
  }

  @Test("Of some, so many each")
  func partitive() throws {
    #expect(
      try tallies("Of the 9 police officers, two were dismissed, three resigned and four received advice.") == [
        "2 police_officer - dismissed -", "3 police_officer - resigned -", "4 police_officer - words_of_advice -",
      ])
  }

  @Test("Of these, so many each")
  func ofThese() throws {
    let read = try tallies("Of these, 3 were dismissed, 2 resigned and fewer than 5 received words of advice.")
    #expect(read == ["3 - - dismissed -", "2 - - resigned -", "1–4 - - words_of_advice -"])
  }

  @Test("Suppressed counts of a sentence are intervals")
  func suppressed() throws {
    #expect(
      try tallies("12 constables and fewer than five sergeants were investigated") == [
        "12 police_officer constable - -", "1–4 police_officer sergeant - -",
      ])
  }

  @Test("By year")
  func byYear() throws {
    #expect(
      try tallies("There were 3 in 2011, 5 in 2012 and 2 in 2013.") == ["3 - - - 2011", "5 - - - 2012", "2 - - - 2013"])
  }

  @Test("A lone number is no breakdown")
  func lone() throws { #expect(try tallies("14 police officers were investigated").isEmpty) }

  @Test("An article counts one among numbers")
  func articles() throws {
    #expect(
      try tallies("10 people: six police officers, a Special Constable, two police staff and a PCSO.") == [
        "6 police_officer - - -", "1 special_constable - - -", "2 police_staff - - -", "1 pcso - - -",
      ])
  }

  @Test("What a force can confirm is counted")
  func confirmed() throws {
    #expect(
      try tallies("I can confirm that there were 6 police officers and 2 police staff.") == [
        "6 police_officer - - -", "2 police_staff - - -",
      ])
  }

  @Test("Whom a year's numbers are of stands before them")
  func yearsOfKind() throws {
    #expect(
      try tallies("Police staff: one in 2010, two in 2011.") == ["1 police_staff - - 2010", "2 police_staff - - 2011"])
  }

  @Test(
    "Messages and rules count nobody",
    arguments: [
      "He sent 400 messages by Facebook and 20 texts to a PCSO and a clerk.",
      "One officer can be the subject of several and a single incident may give rise to more than one.",
    ])
  func things(sentence: String) throws { #expect(try tallies(sentence).isEmpty) }

  private func item(_ line: String) throws -> String? {
    let marks = try marked(line)
    return SentenceTallyReader(marks: marks).tally(ofItem: marks.whole, breakdown: "i", context: Dimensions()).map {
      RecordBuilder(marks: marks).record(of: $0).line(.role, .rank, .outcome, .period)
    }
  }

  @Test(
    "A line with a label and a number is a tally",
    arguments: [
      ("Dismissed: 1", "1 - - dismissed -"), ("Constables – 13", "13 police_officer constable - -"),
      ("2 x written warning", "2 - - written_warning -"),
      ("Five received management advice", "5 - - management_advice -"),
      ("2012: 4", "4 - - - 2012"), ("2012 – 4", "4 - - - 2012"), ("Resigned = 3", "3 - - resigned -"),
      ("No further action (6)", "6 - - no_further_action -"), ("Sergeant: <5", "1–4 police_officer sergeant - -"),
      ("PCSO: 2", "2 pcso - - -"), ("Police staff: fewer than 3", "1–2 police_staff - - -"),
      ("2009/10: 7", "7 - - - 2009-04-01/2010-03-31"),
    ])
  func items(line: String, tally: String) throws { #expect(try item(line) == tally) }

  @Test(
    "A line that tells a case, or nothing known, is none",
    arguments: [
      "PC – racist comment on Facebook, 2 days' pay fined – written warning", "Page 2 of 4", "See question 3",
      "Cleveland Police 2012",
    ])
  func notItems(line: String) throws { #expect(try item(line) == nil) }

  @Test("The split of a total stands beside a case list as tallies")
  func besideCases() throws {
    let found = try findings(
      letter([
        .paragraph("Three people have been investigated, made up of 2 police officers and 1 PCSO."),
        .item("PC – racist comment on Facebook – written warning", marker: "1."),
        .item("PC – offensive remark on Twitter – management advice", marker: "2."),
        .item("PCSO – photograph in uniform on Facebook – words of advice", marker: "3."),
      ]))
    #expect(found.cases.count == 3)
    #expect(found.tallies.map { $0.line(.role) } == ["2 police_officer", "1 pcso"])
    #expect(found.records.filter(\.counted).count == 3)
    #expect(found.reply.totalMin == 3)
    #expect(found.reply.populations.first?.agreement == .agree)
  }

  @Test("“Both” counts two, “the other” one, “of these” a part")
  func pairs() throws {
    let found = try findings(
      letter([
        .paragraph("Of these 6 concern police officers, 2 PCSOs and 2 members of police staff."),
        .paragraph(
          "Four of them got a written warning, three were given management advice, one resigned and for the other there was no case to answer. Both members of police staff resigned."
        ),
      ]))
    let lines = found.tallies.map { $0.line(.role, .outcome) }
    #expect(lines.prefix(3) == ["6 police_officer -", "2 pcso -", "2 police_staff -"])
    #expect(lines.contains("1 - no_case_to_answer"))
    #expect(lines.contains("2 police_staff resigned"))
  }

  @Test("Offences of the public are no counts of people")
  func crimes() throws {
    let words = "In 2013 we recorded 45 offences of malicious communications; 12 led to a caution and 5 to a charge."
    #expect(try findings(letter([.paragraph(words)])).tallies.isEmpty)
  }

  @Test("Numbers with their years after them, and their sum")
  func yearsAndSum() throws {
    #expect(
      try tallies("There were 3 in 2008/09, 5 in 2009/10 and 4 in 2010/11, a total of 12.") == [
        "3 - - - 2008-04-01/2009-03-31", "5 - - - 2009-04-01/2010-03-31", "4 - - - 2010-04-01/2011-03-31",
      ])
  }

  @Test("Years before their numbers, and the sum cut by role after a colon")
  func twoCuts() throws {
    let read = try tallies(
      "In 2009 there were six, in 2010 nine and in 2011 thirteen, making 28 people: 20 officers and 8 staff.")
    #expect(
      read == [
        "6 - - - 2009", "9 - - - 2010", "13 - - - 2011", "20 police_officer - - -", "8 police_staff - - -",
      ])
  }

  @Test("A colon before one cut makes no second one")
  func oneCut() throws {
    #expect(
      try tallies("In 2009 there were 28 people: 20 officers and 8 staff.") == [
        "20 police_officer - - 2009", "8 police_staff - - 2009",
      ])
  }

  @Test("Of those with one outcome, so many of each rank")
  func ofOneOutcome() throws {
    #expect(
      try tallies("Of the officers dismissed three were constables and one a sergeant.") == [
        "3 police_officer constable dismissed -", "1 police_officer sergeant dismissed -",
      ])
    #expect(
      try tallies("Of the officers investigated three were constables and one a sergeant.") == [
        "3 police_officer constable - -", "1 police_officer sergeant - -",
      ])
  }

  @Test("The people of the first count are those of the others, unless they have their own")
  func oneSubject() throws {
    #expect(
      try tallies("Two officers were dismissed, 11 received a written warning and four resigned.") == [
        "2 police_officer - dismissed -", "11 police_officer - written_warning -", "4 police_officer - resigned -",
      ])
    #expect(
      try tallies("Two officers were dismissed, 11 PCSOs received a written warning and four resigned.") == [
        "2 police_officer - dismissed -", "11 pcso - written_warning -", "4 - - resigned -",
      ])
  }

  @Test("Each clause has the year at its head, and the sum has none")
  func clauseYears() throws {
    #expect(
      try tallies(
        """
        In 2010 there were four officers and one member of staff, and in 2011 three officers and two PCSOs, which \
        makes ten people altogether.
        """) == [
          "4 police_officer - - 2010", "1 police_staff - - 2010", "3 police_officer - - 2011", "2 pcso - - 2011",
        ])
    #expect(
      try tallies("In 2010 there were four officers and one member of staff.") == [
        "4 police_officer - - 2010", "1 police_staff - - 2010",
      ])
  }

  @Test("Each of a number of people is no kind of people")
  func eachOfThem() throws {
    #expect(
      try tallies("In 9 the allegation was not proven and in 4 the officer would have been dismissed.") == [
        "9 - - not_proven -", "4 - - would_have_been_dismissed -",
      ])
    #expect(
      try tallies("9 officers resigned and 4 officers would have been dismissed.").last
        == "4 police_officer - would_have_been_dismissed -")
  }

  @Test("Ranks of the officers that are counted")
  func ranksOfOfficers() throws {
    #expect(
      try tallies("Three of the officers are constables and one is a sergeant.") == [
        "3 police_officer constable - -", "1 police_officer sergeant - -",
      ])
  }

  @Test("The last of several is one")
  func theLast() throws {
    #expect(
      try tallies("Three were given a written warning and the last was dismissed.") == [
        "3 - - written_warning -", "1 - - dismissed -",
      ])
    #expect(try tallies("One was given a written warning at the last hearing of the year.").isEmpty)
  }

  @Test("What stands after the last of several kinds of people holds for all")
  func sharedEnding() throws {
    #expect(
      try tallies("Two constables and one member of police staff were dismissed without notice.") == [
        "2 police_officer constable dismissed_without_notice -", "1 police_staff - dismissed_without_notice -",
      ])
    #expect(
      try tallies("Nine police officers and one member of police staff who was dismissed.")
        .allSatisfy { !$0.hasPrefix("9 police_officer - dismissed") })
    let found = try findings(
      letter([
        .paragraph(
          "Two constables and one member of police staff were dismissed without notice. Two individuals resigned before a hearing could be held. The proceedings against the remaining person are ongoing."
        )
      ]))
    #expect(
      found.tallies.map { $0.line(.role, .outcome) }.suffix(2) == ["2 - resigned_before_proceedings", "1 - pending"])
  }

  @Test("The rest of a split by role, in a sentence of its own")
  func theRest() throws {
    let found = try findings(
      letter([
        .paragraph(
          "Eleven were constables, two were sergeants and one was a PCSO. The remaining three were members of police staff."
        )
      ]))
    #expect(found.tallies.map { $0.line(.role) }.last == "3 police_staff")
    #expect(found.tallies.count == 4)
  }

  @Test("An answer that says nil counts nothing, whatever question it points to")
  func nilAnswer() throws {
    let found = try findings(letter([.item("Nil, see 1."), .item("None, see 1.")]))
    #expect(found.records.isEmpty)
  }

  @Test("Each of several is one of them, and no kind of people")
  func each() throws {
    let found = try findings(
      letter([
        .item("31 resulted in no further action"), .item("2 ended when the officer resigned during the investigation"),
      ]))
    #expect(
      found.tallies.map { $0.line(.role, .outcome) } == ["31 - no_further_action", "2 - resigned_under_investigation"])
  }

  @Test("Those who are still under investigation are a part of all, those who were are all")
  func stillOpen() throws {
    func tallies(_ answer: String) throws -> [String] {
      try findings([
        .paragraph("Cleveland Police", region: .letterhead),
        .paragraph("Question 1: How many officers were investigated for misuse of social media?"),
        .paragraph("Answer: 19"), .paragraph("Question 2: How many of the investigations have ended?"),
        .paragraph("Answer: " + answer),
      ]).tallies.map { $0.line(.outcome) }
    }
    #expect(
      try tallies("Ten people are still under investigation. Those that have ended are in the annex.").contains(
        "10 pending"))
    #expect(try !tallies("Nineteen people were under investigation.").contains("19 pending"))
  }

  @Test("The years of one clause aren't those of the next")
  func semicolon() throws {
    #expect(
      try tallies("There were three in 2011, four in 2012; there were none in 2009.") == [
        "3 - - - 2011", "4 - - - 2012",
      ])
  }

  @Test("A bracket counts, also behind a letter that marks")
  func markedBrackets() throws {
    #expect(
      try tallies("They were a) dismissed (3), b) given a written warning (2).").count == 2)
  }

  @Test("What was asked may be said in the sentence that answers it")
  func askedAndAnswered() throws {
    #expect(try tallies("You asked how many officers were disciplined: 3 were dismissed and 2 resigned.").count == 2)
    #expect(
      try tallies("You put two questions about officers: (1) how many were dismissed; (2) how many resigned.").isEmpty)
  }

  @Test("What came of the last of several that only an 'and' parts came of all of them")
  func jointEnding() throws {
    let found = try findings(
      letter([.paragraph("Two officers and one member of staff resigned prior to a hearing.")])
    ).tallies
    #expect(
      found.map { $0.line(.role, .outcome) } == [
        "2 police_officer resigned_before_proceedings", "1 police_staff resigned_before_proceedings",
      ])
    let several = try findings(
      letter([
        .paragraph(
          "One officer and one member of staff were given a final written warning, and two officers a written warning.")
      ])
    ).tallies
    #expect(
      several.map { $0.line(.role, .outcome) } == [
        "1 police_officer final_written_warning", "1 police_staff final_written_warning",
        "2 police_officer written_warning",
      ])
  }

  @Test("Who is counted may stand behind the number that follows a year")
  func kindBehindNumber() throws {
    #expect(
      try findings(letter([.item("2019 - 2 x Officers"), .item("2020 - 1 x Officer")])).tallies.map {
        $0.line(.role, .period)
      } == ["2 police_officer 2019", "1 police_officer 2020"])
  }

  @Test(
    "What is said of one alone, in brackets or after a name of its own, is said of no other",
    arguments: [
      "Three constables and one sergeant (dismissed) were subject to investigation.",
      "Two constables and one sergeant later dismissed were investigated for posts on Facebook.",
      "Five constables and one sergeant were investigated; the sergeant resigned.",
    ])
  func ofOneAlone(words: String) throws {
    let constables = try findings(letter([.paragraph(words)])).tallies.filter { $0.fields[.rank]?.value == "constable" }
    #expect(constables.allSatisfy { $0.fields[.outcome]?.value == nil })
  }
}
