import Documents
import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("What a user's words have a say in")
struct AddedWordsTests {
  private static let own = Result { try Vocabulary() }

  private func vocabulary(_ lexicon: String, _ entries: String) throws -> Vocabulary {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"vocabulary": "\#(lexicon)", "version": "1", "entries": [\#(entries)]}"#, to: lexicon + ".json")
    return try Vocabulary(overlay: URL(fileURLWithPath: folder.path))
  }

  private func adding(_ pattern: String) throws -> Vocabulary {
    try vocabulary("outcomes", #"{"code": "posted", "label": "L", "source": "t", "patterns": ["\#(pattern)"]}"#)
  }

  private func version(_ words: Vocabulary, _ text: String, isRecognised: Bool = false) -> String {
    words.version(for: [FoldedText(Text(text), speller: words.speller)], isRecognised: isRecognised)
  }

  private func ownVersion() throws -> String { try Self.own.get().version }

  @Test(
    "A wording has none where one of its words is missing",
    arguments: [
      ("posted abroad", "He was posted to Leeds"), ("posted ~3 abroad", "Abroad he was sent"),
      ("posting[s] abroad", "He went abroad"), ("overboar*", "He went over"), ("(hopped|skipped) off", "He ran off"),
    ])
  func missing(pattern: String, text: String) throws {
    #expect(try version(adding(pattern), text) == ownVersion())
  }

  @Test(
    "A wording may have one where all its words stand, in whatever order and form",
    arguments: [
      ("posted abroad", "Posted ABROAD"), ("posted abroad", "abroad, when he was posted"),
      ("posted ~3 abroad", "posted at once to somewhere abroad"), ("posting[s] abroad", "postings abroad"),
      ("posting[s] abroad", "a posting abroad"), ("overboar*", "overboarded"),
      ("(hopped|skipped) off", "he skipped off"),
      ("posted [far] abroad", "posted abroad"), ("gross misconduct parade", "The gross miscondcut parade"),
    ])
  func present(pattern: String, text: String) throws {
    #expect(try version(adding(pattern), text) != ownVersion())
  }

  @Test("What else is in a user's files changes nothing for a text that has none of it")
  func others() throws {
    let text = "He was posted abroad"
    let one = #"{"code": "posted", "label": "L", "source": "t", "patterns": ["posted abroad"]}"#
    let other = #"{"code": "hopped", "label": "L", "source": "t", "patterns": ["hopped off"]}"#
    let alone = try version(vocabulary("outcomes", one), text)
    #expect(try version(vocabulary("outcomes", other + "," + one), text) == alone)
    #expect(try version(vocabulary("outcomes", other), text) == ownVersion())
  }

  @Test("Whatever an entry says counts, and the lexicon that it is in")
  func wholeEntries() throws {
    let text = "He was posted abroad"
    let one = #"{"code": "posted", "label": "L", "source": "t", "patterns": ["posted abroad"]}"#
    let grouped = #"{"code": "posted", "label": "L", "source": "t", "group": "other", "patterns": ["posted abroad"]}"#
    let versions = try [
      version(vocabulary("outcomes", one), text), version(vocabulary("outcomes", grouped), text),
      version(vocabulary("findings", one), text),
    ]
    #expect(Set(versions).count == 3)
  }

  @Test("Entries of one code are one: what either says holds for the wordings of both")
  func sameCode() throws {
    func words(_ first: String, _ second: String, more: String = "") throws -> Vocabulary {
      try vocabulary(
        "forces",
        #"""
        {"code": "mars", "label": "\#(first)", "source": "t", "patterns": ["red planet"]},
        {"code": "mars", "label": "\#(second)", "source": "t", "patterns": ["planet four"]\#(more)}
        """#)
    }
    for text in ["red planet", "planet four"] {
      let version = try version(words("A", "A"), text)
      #expect(try self.version(words("B", "A"), text) != version)
      #expect(try self.version(words("A", "B"), text) != version)
    }
    #expect(try version(words("A", "A"), "Dear Sir") == ownVersion())
    #expect(try version(words("A", "A", more: #", "domains": ["mars"]"#), "Dear Sir") != ownVersion())
  }

  @Test("An abbreviation has one where it stands, and in all that was read off a picture")
  func abbreviations() throws {
    let words = try vocabulary("outcomes", #"{"code": "posted", "label": "L", "source": "t", "cased": ["PAB"]}"#)
    #expect(try version(words, "Outcome: P.A.B.") != ownVersion())
    #expect(try version(words, "Outcome: none") == ownVersion())
    #expect(try version(words, "Outcome: none", isRecognised: true) != ownVersion())
  }

  @Test("An abbreviation with an accent has one everywhere, as its letter may be put together otherwise")
  func accents() throws {
    let words = try vocabulary("outcomes", #"{"code": "posted", "label": "L", "source": "t", "cased": ["DI\u0302P"]}"#)
    #expect(try version(words, "Outcome: D\u{CE}P") != ownVersion())
  }

  @Test("A force with addresses, and an exemption, have one everywhere")
  func everywhere() throws {
    let force = #"{"code": "mars", "label": "Mars Police", "source": "t", "domains": ["mars"]}"#
    #expect(try version(vocabulary("forces", force), "Dear Sir") != ownVersion())
    let exemption = #"{"code": "s99", "label": "L", "source": "t", "act": "foia", "class": "exemption"}"#
    #expect(try version(vocabulary("exemptions", exemption), "Dear Sir") != ownVersion())
  }

  @Test("Files that add nothing have none")
  func nothing() throws {
    let words = try vocabulary("ranks", "")
    #expect(!words.hasAddedWords)
    #expect(try version(words, "Police Constable") == ownVersion())
    #expect(try words.version != ownVersion())
  }
}
