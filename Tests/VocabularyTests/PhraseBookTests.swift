import Documents
import Testing

@testable import Vocabulary

@Suite("Finding phrases")
struct PhraseBookTests {
  /// Every phrase found, as the words it covers, in order of its start.
  private func found(_ patterns: [String], in string: String, speller: Speller? = nil) throws -> [String] {
    var phrases = PhraseBook.Phrases()
    for (number, pattern) in patterns.enumerated() {
      for sequence in try Pattern.sequences(of: pattern) { phrases.phrases.append((sequence, number, .strong)) }
    }
    let book = PhraseBook(of: [phrases])
    let text = Text(string)
    let folded = FoldedText(text, speller: speller)
    let meanings = book.meanings(of: folded)
    var found: [String] = []
    for start in folded.tokens.indices {
      book.hits(in: folded, meanings, at: start, of: 1) { hit in
        let span = folded.tokens[hit.tokens.lowerBound].span.union(folded.tokens[hit.tokens.upperBound - 1].span)
        found.append("\(hit.entry): \(text[span])")
      }
    }
    return found
  }

  @Test("Whole words only")
  func words() throws {
    #expect(try found(["met"], in: "Met the meter, met") == ["0: Met", "0: met"])
  }

  @Test("A prefix takes the whole word it begins")
  func prefixes() throws {
    #expect(try found(["dismiss*"], in: "dismissal, dismissed, dismay") == ["0: dismissal", "0: dismissed"])
  }

  @Test("A phrase doesn't run over a comma, a stop or a cell")
  func borders() throws {
    #expect(
      try found(["written warning"], in: "written, warning. Written warning\twritten\twarning") == [
        "0: Written warning"
      ])
  }

  @Test("All phrases that start at a word are found")
  func several() throws {
    #expect(
      try found(["final", "final written", "final written warning"], in: "Final written warning") == [
        "0: Final", "1: Final written", "2: Final written warning",
      ])
  }

  @Test("A gap holds up to so many words of the clause")
  func gaps() throws {
    #expect(try found(["details ~2 officer"], in: "details of the officer") == ["0: details of the officer"])
    #expect(try found(["details ~2 officer"], in: "details officer") == ["0: details officer"])
    #expect(try found(["details ~2 officer"], in: "details of the same officer").isEmpty)
    #expect(try found(["details ~2 officer"], in: "details, of officer") == ["0: details, of officer"])
    #expect(try found(["details ~2 officer"], in: "details. The officer").isEmpty)
  }

  @Test("A misspelt word is found under the word meant")
  func corrected() throws {
    let speller = Speller(words: ["dismissed"], never: [])
    #expect(
      try found(["dismissed", "dismiss*"], in: "dissmissed", speller: speller) == ["0: dissmissed", "1: dissmissed"])
    #expect(try found(["dismissed"], in: "dissmissed").isEmpty)
  }
}
