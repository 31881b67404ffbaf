import Documents
import Testing

@testable import Extraction

@Suite("Sentences")
struct SentencesTests {
  private func sentences(_ line: String) -> [String] {
    let text = Text(line)
    return SentenceReader(text: text).sentences(in: Span(0, text.count)).map { text[$0] }
  }

  @Test("A stop before a capital ends a sentence")
  func stops() {
    #expect(
      sentences("Two were advised. One resigned! Was it so? Yes.") == [
        "Two were advised.", "One resigned!", "Was it so?", "Yes.",
      ])
  }

  @Test(
    "A stop inside an abbreviation, a number or an address ends none",
    arguments: [
      "Ref. No. 12 was closed", "Det. Con. A was advised", "e.g. a Sergeant", "Insp. Smith's conduct",
      "see www.police.uk for more", "on 14.05.09 he resigned", "1.5 hours", "S. 40(2) applies", "St. Albans",
    ])
  func abbreviations(line: String) { #expect(sentences(line) == [line]) }

  @Test("A line feed parts sentences, and a quote after the stop goes with it")
  func lineFeedsAndQuotes() {
    #expect(sentences("Advice\nResigned") == ["Advice", "Resigned"])
    #expect(sentences("He wrote “lazy.” She was warned.") == ["He wrote “lazy.”", "She was warned."])
  }

  @Test("A sentence has no space at its ends, and blanks have no sentence")
  func trimming() {
    #expect(sentences("  One.   Two.  ") == ["One.", "Two."])
    #expect(sentences("  \n ").isEmpty)
  }
}
