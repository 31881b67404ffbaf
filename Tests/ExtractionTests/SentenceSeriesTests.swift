import Documents
import Testing

@testable import Extraction

@Suite("Sentences that count part after part")
struct SentenceSeriesTests {
  private func series(_ paragraph: String) throws -> [Int: [String]] {
    let marks = try marked(paragraph)
    let sentences = SentenceReader(text: marks.text).sentences(in: marks.whole)
    return SentenceSeries(marks: marks).tallies(of: sentences, breakdown: "s", context: Dimensions()).mapValues {
      $0.map { RecordBuilder(marks: marks).record(of: $0).line(.role, .outcome, .period) }
    }
  }

  private func tallies(_ paragraph: String) throws -> [Record] { try findings(letter([.paragraph(paragraph)])).tallies }

  @Test("A year in each sentence, one with nobody in it")
  func years() throws {
    let words = "In 2012, nil. In 2013 there was one. In 2014 there were three."
    let links = try series(words)
    #expect(links == [1: ["1 - - 2013"], 2: ["3 - - 2014"]])
    let read = try tallies(words)
    #expect(read.map { $0.line(.period) } == ["1 2013", "3 2014"])
    #expect(Set(read.map(\.breakdown)).count == 1)
    let none = "In 2012 there was one. In 2013 there were none. In 2014 there were three."
    #expect(try tallies(none).map { $0.line(.period) } == ["1 2012", "3 2014"])
  }

  @Test("An outcome in each sentence")
  func outcomes() throws {
    let words = "In 29 there was no further action. Eight were dealt with by management action. None was dismissed."
    #expect(try series(words) == [0: ["29 - no_further_action -"], 1: ["8 - management_action -"], 2: []])
    #expect(try tallies(words).map { $0.line(.outcome) } == ["29 no_further_action", "8 management_action"])
  }

  @Test("A kind of allegation in each sentence")
  func allegations() throws {
    let read = try tallies(
      "Seven concerned offensive comments on Facebook. Two were about photographs and two about the disclosure of confidential information."
    )
    #expect(
      read.map { $0.line(.allegation, .platform) } == ["7 offensive facebook", "2 image -", "2 disclosure -"])
  }

  @Test("A sentence with several counts and one with a single count are one breakdown")
  func mixed() throws {
    let read = try tallies("Three received a written warning and two were dismissed. There was one resignation.")
    #expect(read.map { $0.line(.outcome) } == ["3 written_warning", "2 dismissed", "1 resigned"])
    #expect(Set(read.map(\.breakdown)).count == 1)
  }

  @Test("People who are named after their number are counted as such")
  func people() throws {
    #expect(
      try tallies("Three PCSOs received a written warning. There was one resignation.").map {
        $0.line(.role, .outcome)
      } == ["3 pcso written_warning", "1 - resigned"])
  }

  @Test("One such sentence alone is no breakdown, nor are sentences that count the same part")
  func notParts() throws {
    #expect(try series("There was one resignation. The figures come from the case system.").isEmpty)
    #expect(try series("One was dismissed. Two were dismissed.").isEmpty)
    #expect(try series("In 2013 there was one. There was one resignation.").isEmpty)
  }

  @Test("A part of what is counted elsewhere is no part of a series")
  func ofThese() throws {
    #expect(try series("In 2012 there were four, of which one was a sergeant. Including two in 2013.").isEmpty)
  }

  @Test("Sentences that tell what somebody did are cases and no counts")
  func narratives() throws {
    let found = try findings(
      letter([
        .paragraph(
          """
          In 2012 one constable posted a racist comment on Facebook and was dismissed. In 2013 one sergeant put a \
          photograph of a prisoner on Twitter and resigned.
          """)
      ]))
    #expect(found.tallies.isEmpty)
    #expect(found.cases.map { $0.line(.rank, .outcome) } == ["constable dismissed", "sergeant resigned"])
  }
}
