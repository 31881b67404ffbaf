import Documents
import Testing

@testable import Extraction

@Suite("A letter weighed by all its words")
struct LetterClassifierTests {
  private func verdict(_ parts: [Part]) throws -> LetterClassifier.Verdict {
    let marks = try marked(parts)
    return LetterClassifier(marks: marks, anatomy: AnatomyReader.anatomy(of: marks)).verdict()
  }

  private static let fitness = letter(
    [
      .paragraph("The standard of the bleep test is level 5:4. Officers who fail are referred to Occupational Health."),
      .paragraph(
        "Two constables failed three times and were given management advice on training by the gym instructor."),
      .table([["Rank", "Passed", "Failed"], ["Constable", "211", "14"], ["Sergeant", "40", "3"]]),
      .paragraph("Failing the fitness test is a matter of capability and not of misconduct."),
    ],
    asks: "The results of the annual fitness test of your officers by rank, and whether failing it is misconduct.")

  @Test(
    "A letter about fitness tests is none about misconduct, though it names it, and says that figures were set aside")
  func somethingElse() throws {
    #expect(try !verdict(Self.fitness).isOnTopic)
    let found = try findings(Self.fitness)
    #expect(found.records.isEmpty)
    #expect(found.reply.flags.contains(.recordsSetAside))
    #expect(found.reply.totalMin == nil)
  }

  @Test("A letter that tells of misconduct does, and nothing is set aside")
  func misconduct() throws {
    let parts = letter([
      .table([
        ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment on Facebook", "Dismissed"],
        ["PCSO", "Offensive tweet about a colleague", "Written warning"],
      ])
    ])
    let found = try verdict(parts)
    #expect(found.isOnTopic && found.discloses)
    #expect(try findings(parts).reply.flags.allSatisfy { $0 != .recordsSetAside && $0 != .doubtfulLetter })
  }

  @Test("A few words are too few to tell that it is about something else")
  func short() throws {
    #expect(try verdict([.paragraph("PC: 4"), .paragraph("Sergeant: 1")]).isOnTopic)
  }

  @Test("What is read in a letter that seems to tell of nothing is in doubt as a whole")
  func doubtful() throws {
    let parts = letter(
      [
        .paragraph(
          "No such conduct was found. Professional Standards looked at the list of files for the period, and here is what the "
            + "return says: no complaint of that kind, and no misconduct proceedings or hearing, whether for gross misconduct "
            + "or for less, at any rank. Neither the complaints nor the conduct files hold any. The national return only has "
            + "a sample, and such letters will not be kept."),
        .paragraph(
          "The Standards of Professional Behaviour apply to you as they do to all. The appropriate authority does not find "
            + "any other."),
        .table([["Rank", "Officers investigated"], ["Constable", "2"], ["Sergeant", "1"]]),
      ],
      asks:
        "Please state by rank, from constable and sergeant to chief officer, who was given advice, a written warning or a "
        + "final written warning for racist or homophobic messages in WhatsApp groups.")
    let found = try findings(parts)
    #expect(try !verdict(parts).discloses)
    #expect(!found.records.isEmpty && found.records.allSatisfy { $0.flags.contains(.doubtfulLetter) })
  }
}
