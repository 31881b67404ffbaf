import Documents
import Testing

@testable import Vocabulary

@Suite("Text made ready for matching")
struct FoldedTextTests {
  private func words(_ string: String) -> [String] {
    let folded = FoldedText(Text(string))
    return folded.tokens.indices.map(folded.word)
  }

  @Test(
    "Case, ligatures, soft hyphens and apostrophes fall away",
    arguments: [
      ("Written WARNING", ["written", "warning"]), ("o\u{FB03}cer \u{FB01}ned", ["officer", "fined"]),
      ("mis\u{AD}con\u{AD}duct", ["misconduct"]),
      ("officer’s officer's officers’", ["officers", "officers", "officers"]),
      ("Heddlu Dyfed‑Powys", ["heddlu", "dyfed", "powys"]), ("Devon & Cornwall", ["devon", "and", "cornwall"]),
      ("\u{A0}two\u{A0}words", ["two", "words"]), ("CAFÉ", ["café"]), ("“sacked”", ["sacked"]),
    ])
  func folding(string: String, folded: [String]) { #expect(words(string) == folded) }

  @Test(
    "Dotted initials are one word, and the ends of sentences aren't",
    arguments: [
      ("N.F.A.", ["nfa"]), ("P.C. Smith", ["pc", "smith"]), ("N.F.A", ["nfa"]),
      ("was advised. A PC", ["was", "advised", "a", "pc"]),
      ("A.Smith", ["a", "smith"]), ("e.g. a warning", ["eg", "a", "warning"]), ("W.P.C.", ["wpc"]),
      ("10.5", ["10", "5"]),
    ])
  func initials(string: String, folded: [String]) { #expect(words(string) == folded) }

  @Test("Each word knows its place in the raw text")
  func spans() {
    let text = Text("The o\u{FB03}cer’s N.F.A. – 3")
    let folded = FoldedText(text)
    #expect(folded.tokens.map { text[$0.span] } == ["The", "o\u{FB03}cer’s", "N.F.A.", "3"])
  }

  @Test(
    "A phrase runs over spaces, hyphens, slashes, quotes and brackets, and over nothing else",
    arguments: [
      ("written warning", true), ("written-warning", true), ("written/warning", true), ("written (warning", true),
      ("written “warning", true), ("written, warning", false), ("written. warning", false), ("written: warning", false),
      ("written; warning", false), ("written\twarning", false), ("written\nwarning", false),
      ("written = warning", false),
      ("written • warning", false), ("written? warning", false),
    ])
  func joining(string: String, joins: Bool) {
    #expect(FoldedText(Text(string)).tokens.map(\.joinsPrevious) == [false, joins])
  }

  @Test(
    "A clause goes on over a comma, and ends at a stop, a semicolon, a cell or a line",
    arguments: [
      ("warned, moved", true), ("warned – moved", true), ("warned. moved", false), ("warned; moved", false),
      ("warned\tmoved", false), ("warned\nmoved", false), ("warned: moved", false), ("1.5", true),
    ])
  func clauses(string: String, same: Bool) {
    #expect(FoldedText(Text(string)).tokens.last?.sameClause == same)
  }

  @Test("Only a part of the text may be folded")
  func part() {
    let text = Text("one two three")
    #expect(FoldedText(text, in: Span(4, 7)).tokens.map { text[$0.span] } == ["two"])
    #expect(FoldedText(text, in: Span(4, 99)).tokens.count == 2)
  }

  @Test("The words of a span are those wholly inside it")
  func inside() {
    let folded = FoldedText(Text("one two three"))
    #expect(folded.tokens(in: Span(0, 7)) == 0..<2)
    #expect(folded.tokens(in: Span(1, 7)) == 1..<2)
    #expect(folded.tokens(in: Span(4, 6)).isEmpty)
    #expect(folded.word(-1).isEmpty)
    #expect(folded.word(3).isEmpty)
  }

  @Test("Nothing has no words")
  func empty() {
    #expect(words("").isEmpty)
    #expect(words(" \n\t –").isEmpty)
  }
}
