import Documents
import Foundation
import Testing

@testable import Vocabulary

@Suite("Lexicons")
struct LexiconTests {
  private static let entries = """
    [
      {"code": "warning", "label": "Warning", "source": "test", "patterns": ["warning"], "weak": ["telling off"]},
      {"code": "written", "label": "Written", "source": "test", "patterns": ["written warning"], "cased": ["WW"]},
      {"code": "final", "label": "Final", "source": "test", "patterns": ["final written warning"], "ambiguous": ["FW"]},
      {"code": "body", "label": "Body", "source": "test", "weak_cased": ["ASP"], "patterns": ["written word"]}
    ]
    """

  private func lexicon(exclusive: Bool = true) throws -> Lexicon {
    let entries = try JSONDecoder().decode([Entry].self, from: Data(Self.entries.utf8))
    return Lexicon(name: "test", version: "1", entries: entries, exclusive: exclusive)
  }

  private func found(_ string: String, exclusive: Bool = true) throws -> [String] {
    let text = Text(string)
    return try lexicon(exclusive: exclusive).matches(in: FoldedText(text), of: text).map {
      "\($0.code): \(text[$0.span])"
    }
  }

  @Test("The longest wording wins, left to right, without overlap")
  func longest() throws {
    #expect(
      try found("A final written warning, then a warning") == ["final: final written warning", "warning: warning"])
    #expect(try found("written warning written word") == ["written: written warning", "body: written word"])
  }

  @Test("Where wordings may overlap, each code keeps its own")
  func overlapping() throws {
    #expect(
      try found("final written warning", exclusive: false) == [
        "final: final written warning", "written: written warning", "warning: warning",
      ])
  }

  @Test("Abbreviations keep their case, dots left out")
  func abbreviations() throws {
    #expect(try found("WW ww W.W. FW ASP asp") == ["written: WW", "written: W.W.", "final: FW", "body: ASP"])
  }

  @Test(
    "An abbreviation is found however the letter sets it, and a word that only begins like one isn't",
    arguments: [("W.W. said", "written: W.W."), ("(WW)", "written: WW"), ("WW/ww", "written: WW")])
  func settings(words: String, match: String) throws {
    #expect(try found(words) == [match])
    #expect(try found("WWW") == [])
  }

  @Test("A wording is found at each place where its word stands, misspelt or not")
  func repeated() throws {
    let text = Text("warning. Waring, warning: warning")
    let folded = FoldedText(text, speller: Speller(words: ["warning"], never: []))
    #expect(try lexicon().matches(in: folded, of: text).map(\.corrected) == [false, true, false, false])
    #expect(folded.forms.map(\.word) == ["warning", "waring"])
    #expect(folded.tokens.map(\.form) == [0, 1, 0, 0])
  }

  @Test("A match says how sure it is")
  func strength() throws {
    let text = Text("telling off, warning, WW, FW, ASP")
    let matches = try lexicon().matches(in: FoldedText(text), of: text)
    #expect(matches.map(\.strength) == [.weak, .strong, .strong, .strong, .weak])
    #expect(matches.map(\.isAbbreviation) == [false, false, true, true, true])
    #expect(matches.map(\.isAmbiguous) == [false, false, false, true, true])
  }

  @Test("An entry is known by its code")
  func entry() throws {
    #expect(try lexicon().entry("final")?.label == "Final")
    #expect(try lexicon().entry("none")?.label == nil)
  }

  @Test("A pattern that may match nothing is refused")
  func malformed() throws {
    let entry = #"[{"code": "a", "label": "A", "source": "test", "patterns": ["[a]"]}]"#
    let entries = try JSONDecoder().decode([Entry].self, from: Data(entry.utf8))
    #expect(throws: Pattern.SyntaxError.self) {
      try Lexicon(name: "test", version: "1", entries: entries).phrases()
    }
  }
}
