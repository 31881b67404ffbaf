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
    let parts = letter([
      .paragraph(
        "The cost of compliance exceeds the appropriate limit of 18 hours and the request is refused under Section 12."),
      .paragraph(
        "Section 12 of the Freedom of Information Act allows a public authority to refuse a request where the cost of "
          + "determining whether the information is held, and of locating, retrieving and extracting it, is too high."),
      .paragraph(
        "To locate and retrieve the information each of 4,112 records would have to be read by hand, which would take 340 hours."
      ),
      .paragraph("Nothing is held in a form that can be searched. A narrower request may come within the limit."),
      .paragraph("Two officers were dismissed."),
    ])
    let found = try findings(parts)
    #expect(try !verdict(parts).discloses)
    #expect(found.records.allSatisfy { $0.flags.contains(.doubtfulLetter) })
  }
}
