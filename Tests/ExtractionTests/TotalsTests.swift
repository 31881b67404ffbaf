import Documents
import Testing

@testable import Extraction

@Suite("The printed total")
struct TotalsTests {
  private let howMany = "How many officers and staff have been investigated for misuse of social media since 2009?"

  private func reply(_ answer: [Part]) throws -> Reply { try findings(letter(answer, asks: howMany)).reply }

  @Test(
    "The figure that answers how many",
    arguments: [
      ("14", 14), ("Fourteen.", 14), ("A total of 14 officers and staff have been investigated.", 14),
      ("I can confirm that 14 individuals were the subject of an investigation between 2009 and 2014.", 14),
      ("There were 14 cases recorded by our Professional Standards Department.", 14),
      ("28 police officers and 5 police staff.", 33),
      ("The total number is 14: 8 police officers, 4 police staff and 2 PCSOs.", 14),
      ("In the last five years 14 officers and staff have been investigated.", 14),
    ])
  func figures(words: String, total: Int) throws {
    let found = try reply([.paragraph(words)])
    #expect(found.totalMin == total)
    #expect(found.totalMax == total)
  }

  @Test("A suppressed total is an interval")
  func suppressed() throws {
    let found = try reply([.paragraph("Fewer than five officers and staff have been investigated.")])
    #expect([found.totalMin, found.totalMax] == [1, 4])
  }

  @Test("Records searched, hours and the force's strength are no total")
  func background() throws {
    let found = try reply([
      .paragraph("A keyword search returned 412 records, which took 9 hours to read."),
      .paragraph("By way of context, the force employs 1,450 officers and 800 staff."),
      .paragraph("Six officers and staff have been investigated for misuse of social media."),
    ])
    #expect([found.totalMin, found.totalMax] == [6, 6])
  }

  @Test("The printed figure stands where the list has another number of rows, with a flag")
  func conflict() throws {
    let found = try reply([
      .paragraph("I can confirm that four officers and staff have been investigated."),
      .item("PC – racist comment on Facebook – written warning", marker: "1."),
      .item("PC – offensive remark on Twitter – management advice", marker: "2."),
      .item("PCSO – photograph in uniform on Facebook – words of advice", marker: "3."),
    ])
    #expect([found.totalMin, found.totalMax] == [4, 4])
    #expect(found.flags.contains(.totalConflict))
    #expect(found.populations.first?.agreement == .conflict)
  }

  @Test("Incidents aren't people: 24 incidents that involved 21 people")
  func incidents() throws {
    let found = try reply([.paragraph("There were 24 incidents, which involved 21 people: 17 officers and 4 staff.")])
    #expect(found.totalMin == 24 || found.totalMin == 21)
  }

  @Test(
    "The force's own figure stands, though its list has another number",
    arguments: [
      ("Number of people: 10.", 10), ("There were 10 people on it.", 10), ("We found a total of 10 people.", 10),
      ("There were ten, six of whom are police officers and four police staff.", 10),
      ("In total, 10 members of Kent Police were the subject of an investigation.", 10),
      ("10 people were looked into: six police officers, two police staff, a PCSO and a special.", 10),
    ])
  func headlines(words: String, total: Int) throws {
    let found = try findings(
      letter([
        .paragraph(words),
        .table([
          ["Rank", "Allegation", "Outcome"], ["Constable", "Rude comment on Facebook", "Written warning"],
          ["PCSO", "Photograph of a crash on Twitter", "Management advice"],
        ]),
      ]))
    #expect(found.reply.totalMin == total)
    #expect(found.reply.totalMax == total)
  }

  @Test(
    "How the figures are to be read, or what became of one person, is no total",
    arguments: ["Each case concerns one individual.", "One line is one investigation.", "One officer was dismissed."])
  func readings(words: String) throws {
    let found = try reply([
      .paragraph(words),
      .table(
        [["Year", "Officers", "Staff"], ["2012", "3", "2"], ["2013", "4", "1"]], caption: "People investigated"),
    ])
    #expect(found.totalMin == 10)
  }

  @Test("A letter that neither confirms nor denies has no total")
  func ncnd() throws {
    let found = try findings(
      letter(
        [
          .paragraph(
            "Cleveland Police can neither confirm nor deny that it holds the information you asked for, by virtue of Section 40(5B)."
          ),
          .paragraph(
            "To say that there were complaints would tell the world about one officer who could be identified."),
        ], asks: howMany))
    #expect(found.reply.totalMin == nil)
    #expect(found.records.isEmpty)
    #expect(found.reply[.disposition].value == "ncnd")
  }

  @Test("The rights of review say nothing of nobody")
  func rights() throws {
    let found = try reply([
      .paragraph("The information is exempt under Section 40(2) and is not provided."),
      .paragraph("An e-mail to this address will be passed to somebody who has had no part in the decision."),
    ])
    #expect(found.totalMin == nil)
  }

  @Test(
    "Nobody was: none",
    arguments: [
      "No police officer, special constable or member of police staff was the subject of a disciplinary case in the period."
    ])
  func nobody(words: String) throws {
    let found = try findings(
      letter(
        [
          .paragraph("A search returned 14 records. In 4 the complaint was about somebody else."), .paragraph(words),
          .table([["", "2013", "2014"], ["Police officers", "None", "None"], ["Police staff", "None", "None"]]),
          .paragraph("The Constabulary has 1,127 police officers and 562 police staff."),
        ], asks: howMany))
    #expect(found.records.isEmpty)
    #expect([found.reply.totalMin, found.reply.totalMax] == [0, 0])
  }

  @Test(
    "None of the kind that was asked about, however it is put",
    arguments: [
      "There have been no cases of either kind in the period.", "The answer to both questions is therefore nil.",
      "There were no such proceedings in any of the three years.", "There were none in either year.",
      "None. There were no disciplinary proceedings of this kind against special constables or PCSOs in that period.",
    ])
  func saysNone(words: String) throws {
    for asked in [howMany, "Rank and outcome of officers disciplined for contact online with a victim or witness."] {
      let found = try findings(letter([.paragraph(words)], asks: asked))
      #expect([found.reply.totalMin, found.reply.totalMax] == [0, 0], "\(asked)")
      #expect(found.reply.disposition == .nil)
    }
  }

  @Test("About how many officers a force has is no answer")
  func strength() throws {
    let found = try reply([
      .paragraph("The answer to both parts of your request is nil."),
      .paragraph(
        "The force has had about 230 police officers in each of those years, and reports its complaints yearly."),
    ])
    #expect([found.totalMin, found.totalMax] == [0, 0])
  }

  @Test(
    "None in one year, of one result, or of more of the same is not none at all",
    arguments: [
      "There were no dismissals.", "There were no cases in 2011.", "There are no other complaints to report.",
    ])
  func saysNotNone(words: String) throws {
    let found = try findings(
      letter([.paragraph(words)], asks: "Rank and outcome of officers disciplined over social media."))
    #expect(found.reply.totalMin == nil)
  }

  @Test("A printed number of cases is believed where there are as many rows, some with several people")
  func rows() throws {
    let found = try reply([
      .paragraph("In response to 1: there are 4 cases."),
      .table([
        ["Case", "Rank", "Summary", "Outcome"], ["1/2018", "PC", "Racist joke on Facebook", "Written warning"],
        ["2/2018", "2 PCs", "Photograph in uniform on Facebook", "Management advice"],
        ["3/2018", "Sgt", "Abusive tweet", "Final written warning"], ["4/2018", "PCSO", "Racist tweet", "Dismissed"],
      ]),
    ])
    #expect(found.totalMin == 4)
    #expect(!found.flags.contains(.totalConflict))
  }

  @Test(
    "People who were dealt with, or subject to proceedings",
    arguments: [
      "The department advise that ten persons were dealt with in these three years.",
      "In the period 10 officers and staff were subject to proceedings of this kind.",
    ])
  func dealtWith(words: String) throws {
    let found = try reply([
      .paragraph(words), .item("PC – racist comment on Facebook – written warning", marker: "1."),
      .item("PC – offensive remark on Twitter – management advice", marker: "2."),
      .item("PCSO – photograph in uniform on Facebook – words of advice", marker: "3."),
    ])
    #expect([found.totalMin, found.totalMax] == [10, 10])
  }

  @Test(
    "What is counted must be people or matters",
    arguments: [
      ("How many random drugs tests were carried out on officers in the period?", "841"),
      ("How many text messages were read in the investigation?", "412"),
    ])
  func things(question: String, figure: String) throws {
    let found = try findings([
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("Question 1: " + howMany),
      .paragraph("Answer: 14"), .paragraph("Question 2: " + question), .paragraph("Answer: " + figure),
    ])
    #expect([found.reply.totalMin, found.reply.totalMax] == [14, 14])
    #expect(found.tallies.map(\.countMin) == [14])
  }

  @Test("A remark on how to read the figures counts nobody")
  func remarks() throws {
    let found = try reply([
      .table([["Year", "Officers", "Staff"], ["2012", "5", "2"], ["2013", "4", "3"]]),
      .paragraph("A subject may have more than one allegation, so that these are not to be added up."),
    ])
    #expect([found.totalMin, found.totalMax] == [14, 14])
  }

  @Test("Those that the number includes add nothing to it")
  func including() throws {
    let found = try reply([.paragraph("Nine officers have been investigated, including two sergeants.")])
    #expect([found.totalMin, found.totalMax] == [9, 9])
  }

  @Test("A table of noughts says that there were none")
  func noughts() throws {
    let found = try reply([.table([["Year", "Dismissed", "Resigned"], ["2011", "0", "0"], ["2012", "0", "0"]])])
    #expect([found.totalMin, found.totalMax] == [0, 0])
    #expect(found[.disposition].value == "nil")
  }

  @Test("How small figures are shown is no figure")
  func suppression() throws {
    let found = try reply([
      .table([["Result", "2012", "2013"], ["Dismissed", "<5", "7"], ["Written warning", "6", "<5"]]),
      .paragraph("Where fewer than five officers appear the exact figure is not given."),
    ])
    #expect([found.totalMin, found.totalMax] == [15, 21])
  }

  @Test("Of two figures in different units the one that the breakdown adds up to is the total", arguments: [22, 20])
  func twoUnits(total: Int) throws {
    let found = try reply([
      .paragraph("Twenty matters were investigated in which 22 individuals were involved."),
      .table([["Outcome", "Number"], ["Dismissed", "2"], ["Written warning", "\(total - 2)"]]),
    ])
    #expect([found.totalMin, found.totalMax] == [total, total])
  }

  @Test("A total that stands alone is of the time that its sentence names, and of the one year asked about")
  func time() throws {
    let found = try findings(
      letter(
        [.paragraph("In the calendar year 2010 there were 11 people.")],
        asks: "How many of your officers and staff were disciplined in 2010 for misuse of Facebook?"))
    #expect(found.reply.totalMax == 11)
    #expect(found.tallies.map { $0.line(.period) } == ["11 2010"])
  }

  @Test("A part of those counted before, the number of a question and the columns of a table are no totals")
  func noTotals() throws {
    let upheld = try findings(
      letter(
        [
          .paragraph("There were 215 allegations in this category."),
          .paragraph(
            "Of the 14 allegations that were upheld, 11 were made against constables and 3 against sergeants."),
        ], asks: "How many allegations of incivility were made against officers?"))
    #expect([upheld.reply.totalMin, upheld.reply.totalMax] == [215, 215])
    let numbered = try findings(
      letter([.paragraph("1."), .table([["Result", "2012", "2013"], ["Dismissed", "Nil", "Nil"]])]))
    #expect(numbered.records.isEmpty && numbered.reply.totalMax != 1)
    let columns = try findings(
      letter([.paragraph("The first four columns below count officers who were investigated.")]))
    #expect(columns.reply.totalMax != 4)
  }

  @Test("A hundred in words counts")
  func hundreds() throws {
    let found = try findings(letter([.paragraph("One hundred and twelve officers were investigated.")]))
    #expect([found.reply.totalMin, found.reply.totalMax] == [112, 112])
  }
}
