import Testing

@testable import Vocabulary

@Suite("The language of patterns")
struct PatternTests {
  /// Sequences as lines: words apart by spaces, prefixes with their star.
  private func written(_ source: String) throws -> [String] {
    try Pattern.sequences(of: source).map { sequence in
      sequence.map { element in
        switch element {
        case .word(let bytes): String(decoding: bytes, as: UTF8.self)
        case .prefix(let bytes): String(decoding: bytes, as: UTF8.self) + "*"
        case .gap(let length): "~\(length)"
        }
      }.joined(separator: " ")
    }
  }

  @Test(
    "A pattern is written out into plain sequences",
    arguments: [
      ("final written warning", ["final written warning"]),
      ("dismiss*", ["dismiss*"]),
      ("(a|b) c", ["a c", "b c"]),
      ("[very] late", ["very late", "late"]),
      ("late [x]", ["late x", "late"]),
      ("one|two three", ["one", "two three"]),
      ("(a [b]|c) d", ["a b d", "a d", "c d"]),
      ("constable[s]", ["constables", "constable"]),
      ("special(ist|ists)", ["specialist", "specialists"]),
      ("disclos(ed|ure*)", ["disclosed", "disclosure*"]),
      ("details ~4 officer", ["details ~4 officer"]),
      ("(a|[b] c)", ["a", "b c", "c"]),
    ])
  func sequences(source: String, plain: [String]) throws { #expect(try written(source) == plain) }

  @Test("A bracket after a space isn't glued to the word before it")
  func space() throws { #expect(try written("word [s]") == ["word s", "word"]) }

  @Test(
    "A pattern that could match anything, or isn't closed, is refused",
    arguments: ["", "[a]", "[a] [b]", "(a|)", "a|", "~2 a", "a ~2", "(a", "[a", "a)", "a]", "(a]", "a ~x b", "a [~1]"])
  func malformed(source: String) {
    #expect(throws: Pattern.SyntaxError.self) { try Pattern.sequences(of: source) }
  }

  @Test("The refusal names the pattern")
  func naming() {
    #expect(throws: Pattern.SyntaxError(pattern: "(late", problem: "unclosed (")) {
      try Pattern.sequences(of: "(late")
    }
  }
}
