import Documents
import Foundation
import TestSupport
import Testing

@testable import Vocabulary

@Suite("The vocabulary and a user's pack over it")
struct VocabularyTests {
  private static let own = Result { try Vocabulary() }

  @Test("Any change to an overlay changes the version")
  func overlayVersion() throws {
    func version(with words: String) throws -> String {
      try overlaid([
        "platforms.json": """
        {"vocabulary": "platforms", "version": "1.0.0", "entries": [
          {"code": "other", "label": "Other", "source": "test", "patterns": ["\(words)"]}]}
        """
      ]).version
    }
    let first = try version(with: "chirper")
    let again = try version(with: "chirper")
    let other = try version(with: "warbler")
    #expect(again == first)
    #expect(other != first)
  }

  private func overlaid(_ files: [String: String]) throws -> Vocabulary {
    let folder = try TemporaryFolder()
    for (name, body) in files { try folder.write(body, to: name) }
    return try Vocabulary(overlay: URL(fileURLWithPath: folder.path))
  }

  private func codes(_ lexicon: Lexicon, in string: String) -> [String] {
    let text = Text(string)
    return lexicon.matches(in: FoldedText(text), of: text).map(\.code)
  }

  private static let addition = """
    {"vocabulary": "outcomes", "version": "1.0.0", "entries": [
      {"code": "resigned", "label": "Resigned", "source": "u", "patterns": ["handed in [the] badge"], "cased": ["HIB"]},
      {"code": "posted_abroad", "label": "Abroad", "source": "u", "group": "other", "patterns": ["posted abroad"]}
    ]}
    """

  @Test("An overlay adds wordings to a known code, and new codes")
  func overlay() throws {
    let words = try overlaid(["outcomes.json": Self.addition])
    #expect(codes(words.outcomes, in: "He handed in the badge") == ["resigned"])
    #expect(codes(words.outcomes, in: "HIB") == ["resigned"])
    #expect(codes(words.outcomes, in: "posted abroad") == ["posted_abroad"])
    #expect(codes(words.outcomes, in: "resigned") == ["resigned"])
    #expect(try codes(Self.own.get().outcomes, in: "He handed in the badge").isEmpty)
  }

  @Test("What an overlay doesn't speak of stays")
  func rest() throws {
    let words = try overlaid(["outcomes.json": Self.addition])
    #expect(words.forces.entries.count == (try Self.own.get().forces.entries.count))
    #expect(words.outcomes.entry("resigned")?.group == "left")
    #expect(codes(words.ranks, in: "Police Constable") == ["constable"])
  }

  @Test("The version says that an overlay was there")
  func version() throws {
    let own = try Self.own.get().version
    #expect(try overlaid([:]).version.hasPrefix(own + "+overlay."))
    #expect(!own.contains("overlay"))
  }

  @Test("An overlay that isn't a folder is missing", arguments: ["/nowhere/at/all", #filePath])
  func missing(path: String) {
    #expect(throws: VocabularyError.missing(folder: path)) { try Vocabulary(overlay: URL(fileURLWithPath: path)) }
  }

  @Test(
    "A file of another shape is malformed, and named",
    arguments: [
      "", "{", "[]", #"{"vocabulary": "outcomes"}"#,
      #"{"vocabulary": "outcomes", "version": "1", "entries": [{"code": 3}]}"#,
      #"{"vocabulary": "outcomes", "version": "1", "entries": [{"code": "x"}]}"#,
    ])
  func shape(body: String) {
    #expect(throws: VocabularyError.malformed(file: "outcomes.json", problem: "not JSON of the expected shape")) {
      try overlaid(["outcomes.json": body])
    }
  }

  @Test("A pattern that doesn't close is malformed, with the pattern shown")
  func pattern() {
    let body =
      #"{"vocabulary": "", "version": "", "entries": [{"code": "x", "label": "", "source": "", "patterns": ["(a"]}]}"#
    #expect(throws: VocabularyError.malformed(file: "ranks.json", problem: "unclosed ( in “(a”")) {
      try overlaid(["ranks.json": body])
    }
  }

  @Test("A file that can't be read is named")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "roles.json/inside")
    #expect(throws: VocabularyError.unreadable(file: "roles.json")) {
      try Vocabulary(overlay: URL(fileURLWithPath: folder.path))
    }
  }

  @Test("An overlay adds a force's acronym and address")
  func acronym() throws {
    let body = """
      {"vocabulary": "forces", "version": "1", "entries": [
        {"code": "kent", "label": "Kent Police", "source": "user", "weak_cased": ["KP"], "domains": ["kentish"]}]}
      """
    let words = try overlaid(["forces.json": body])
    #expect(codes(words.forces, in: "KP") == ["kent"])
    #expect(words.forces.entry("kent")?.domains?.contains("kentish") == true)
  }

  // MARK: the program's own pack

  @Test("Every wording can be read")
  func ownPatterns() throws {
    let words = try Self.own.get()
    let lexicons = [
      words.forces, words.otherBodies, words.ranks, words.roles, words.outcomes, words.findings, words.allegations,
      words.platforms, words.exemptions, words.anatomy, words.headers, words.orderCues, words.conduct.senses,
    ]
    for lexicon in lexicons { #expect(throws: Never.self) { try lexicon.phrases() } }
  }

  @Test("Every force of England and Wales is there once, with its Act")
  func forces() throws {
    let forces = try Self.own.get().forces.entries
    let territorial = forces.filter { $0.territorial == true && ["england", "wales"].contains($0.country) }
    #expect(territorial.count == 43)
    #expect(Set(forces.map(\.code)).count == forces.count)
    #expect(forces.allSatisfy { ["foia", "foisa", nil].contains($0.act) })
    #expect(forces.filter { $0.act == "foisa" }.contains { $0.code == "police-scotland" })
  }

  private static let outcomes: [String: [String]] = [
    "left": [
      "dismissed", "dismissed_without_notice", "dismissed_with_notice", "required_to_resign",
      "would_have_been_dismissed",
      "discharged_probationer", "vetting_removed", "resigned", "resigned_before_proceedings",
      "resigned_under_investigation",
      "retired", "left_other",
    ],
    "warning": ["final_written_warning", "final_written_warning_extended", "written_warning", "warning_unspecified"],
    "advice": [
      "management_advice", "management_action", "words_of_advice", "guidance_or_training", "learning",
      "reflective_practice",
      "corrective_advice",
    ],
    "no_further_action": [
      "no_further_action", "no_case_to_answer", "not_proven", "proven_no_action", "withdrawn", "discontinued",
      "not_recorded",
    ],
    "other": [
      "reduction_in_rank", "pay_reduction", "fine", "reprimand", "disciplinary_caution", "verbal_warning",
      "performance_procedure", "local_resolution", "convicted", "police_caution", "criminal_other",
      "restricted_or_moved",
    ],
    "pending": ["pending", "suspended", "charged"],
  ]

  @Test("Every outcome of the contract is there, in its group", arguments: Self.outcomes.sorted { $0.key < $1.key })
  func groups(group: String, codes: [String]) throws {
    let lexicon = try Self.own.get().outcomes
    for code in codes { #expect(lexicon.entry(code)?.group == group, "\(code)") }
  }

  @Test(
    "A force is found by its name, and not by a place's",
    arguments: [
      ("Norfolk Constabulary", ["norfolk"]), ("Suffolk Police", ["suffolk"]), ("GMP", ["greater-manchester"]),
      ("West Mercia Police", ["west-mercia"]), ("West Midlands Police", ["west-midlands"]),
      ("PSNI", ["northern-ireland"]),
      ("Heddlu De Cymru", ["south-wales"]), ("Devon & Cornwall Constabulary", ["devon-and-cornwall"]),
      ("Lincoln", []), ("Newcastle", []), ("central London", []), ("he met a man", []),
    ])
  func names(string: String, forces: [String]) throws {
    #expect(try codes(Self.own.get().forces, in: string) == forces)
  }

  @Test("The frames that a kind of words may be part of are found by it, in their order")
  func framesOfSenses() throws {
    let conduct = try Self.own.get().conduct
    for frame in conduct.frames {
      #expect(conduct.frames(of: frame.parts.map(\.sense)).contains { $0.name == frame.name })
    }
    #expect(
      conduct.frames(of: conduct.frames.flatMap { $0.parts.map(\.sense) }).map(\.name) == conduct.frames.map(\.name))
    #expect(conduct.frames(of: [String]()).isEmpty)
  }
}
