import Casework
import Documents
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

@Suite("A run under other words")
struct OtherWordsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.inMemory()
    for (name, outcome) in [("a", "was posted abroad"), ("b", "was dismissed"), ("c", "hopped off")] {
      try folder.write(Self.letter(outcome), to: name + ".html")
    }
    try ingest(folder, into: store)
  }

  private static func letter(_ outcome: String) -> String {
    """
    <html><body><h1>Gwent Police</h1><p>You asked about officers disciplined for misuse of social media.</p>
    <table><tr><th>Rank</th><th>Allegation</th><th>Outcome</th></tr>
    <tr><td>Police Constable</td><td>Inappropriate comments on Facebook</td><td>The officer \(outcome)</td></tr>
    </table></body></html>
    """
  }

  /// The program's words and, over them, one wording for an outcome.
  private func pipeline(adding pattern: String? = nil) throws -> Pipeline {
    guard let pattern else { return try .own() }
    return try pipeline(adding: [("outcomes", pattern)])
  }

  private func pipeline(adding patterns: [(lexicon: String, pattern: String)]) throws -> Pipeline {
    let pack = try TemporaryFolder()
    for (lexicon, patterns) in Dictionary(grouping: patterns, by: \.lexicon) {
      let entries = patterns.enumerated().map { number, one in
        #"{"code": "new_\#(number)", "label": "New", "source": "t", "patterns": ["\#(one.pattern)"]}"#
      }
      try pack.write(
        #"{"vocabulary": "\#(lexicon)", "version": "1", "entries": [\#(entries.joined(separator: ","))]}"#,
        to: lexicon + ".json")
    }
    let words = try Vocabulary(overlay: URL(fileURLWithPath: pack.path))
    return Pipeline(vocabulary: words, tool: "0.0.0", versions: StageVersions(vocabulary: words), settling: 0)
  }

  private func outcome(_ path: String) throws -> [String]? {
    try store.caseFile(.init(path: path)).findings.records.first?[.outcome]?.values
  }

  @Test("Only what holds some of the words that changed is read again")
  func onlyTouched() throws {
    let added = try ingest(folder, into: store, by: pipeline(adding: "posted abroad"))
    #expect(added.work.read == 1 && added.work.kept == 2 && added.work.converted == 0)
    #expect(try outcome("a.html") == ["new_0"])
    let other = try ingest(folder, into: store, by: pipeline(adding: "hopped off"))
    #expect(other.work.read == 2 && other.work.kept == 1)
    #expect(try outcome("a.html") != ["new_0"])
    #expect(try outcome("c.html") == ["new_0"])
    let none = try ingest(folder, into: store)
    #expect(none.work.read == 1 && none.work.kept == 2)
    #expect(try outcome("c.html") != ["new_0"])
  }

  @Test("What was seen to stand needn't be looked at again")
  func held() throws {
    let words = try pipeline(adding: "hopped off")
    try ingest(folder, into: store, by: words)
    let ledger = try store.ledger()
    #expect(ledger.allSatisfy { $0.reading?.heldUnder == words.stages.versions.reading })
    #expect(try ingest(folder, into: store, by: words).work.kept == 3)
    #expect(try store.ledger() == ledger)
    try ingest(folder, into: store)
    let own = try pipeline().stages.versions.reading
    #expect(try store.ledger().allSatisfy { $0.reading?.heldUnder == own })
  }

  @Test("The run's vocabulary is told as that of all its records")
  func provenance() throws {
    let words = try pipeline(adding: "hopped off")
    try ingest(folder, into: store, by: words)
    #expect(try store.manifest().facts.vocabulary == words.stages.versions.words)
  }

  @Test("Files that add nothing change nothing, and a letter that comes to them is read as the others were")
  func empty() throws {
    let words = try pipeline(adding: [])
    #expect(try ingest(folder, into: store, by: words).work.kept == 3)
    try folder.write(Self.letter("was warned"), to: "d.html")
    try ingest(folder, into: store, by: words)
    #expect(Set(try store.ledger().compactMap { $0.reading?.stamp }).count == 1)
  }

  @Test("A dry run names what would be read again, and no more")
  func dryRun() throws {
    let plan = try pipeline(adding: "posted abroad").plan(for: Folder(at: folder.path), in: store)
    #expect(plan.steps == [.init(need: .read, path: "a.html")])
    #expect(plan.kept == 2)
  }

  @Test("A file's name is read, too")
  func names() throws {
    try folder.write(Self.letter("was warned").replacing("Gwent Police", with: "The force"), to: "mars_force.html")
    try ingest(folder, into: store)
    let words = try pipeline(adding: [("forces", "mars")])
    #expect(try ingest(folder, into: store, by: words).work.read == 1)
  }

  @Test("Documents of one reply are laid out anew where one of them is read again")
  func joined() throws {
    let folder = try TemporaryFolder()
    let store = try Store.inMemory()
    let reference = "<p>Our reference: FOI 01234-14</p><p>Date: 1 May 2014</p><table>"
    try folder.write(Self.letter("was dismissed").replacing("<table>", with: reference), to: "letter.html")
    try folder.write("Rank,Outcome\nConstable,The officer was posted abroad\n", to: "FOI 01234-14 table.csv")
    try ingest(folder, into: store)
    #expect(try store.ledger().contains { $0.lead != nil })
    let words = try pipeline(adding: "posted abroad")
    #expect(try ingest(folder, into: store, by: words).work.read == 1)
    let fresh = try Store.inMemory()
    try ingest(folder, into: fresh, by: words)
    #expect(try caseFiles(in: store) == caseFiles(in: fresh))
    #expect(try ingest(folder, into: store, by: words).work.read == 0)
    #expect(try caseFiles(in: store) == caseFiles(in: fresh))
  }

  /// Words that stand side by side in one of some letters, drawn by chance that is the same each time.
  private struct Wordings {
    let letters: [String]
    var chance: UInt64

    mutating func next(_ count: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((chance >> 33) % UInt64(count))
    }

    mutating func next() -> String {
      let words = letters[next(letters.count)].split { !$0.isASCII || !$0.isLetter }.map { $0.lowercased() }
      guard words.count > 3 else { return "nobody" }
      let at = next(words.count - 2)
      return words[at..<at + 1 + next(2)].joined(separator: " ")
    }
  }

  @Test("Letters of the Corpus end as in a first run, whatever words are added", arguments: 1...4)
  func sameAsFresh(seed: Int) throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Corpus/replies")
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".html") }
      .sorted()
    for place in stride(from: seed, to: names.count, by: 40) {
      try folder.write(Array(Data(contentsOf: corpus.appendingPathComponent(names[place]))), to: names[place])
    }
    let store = try Store.inMemory()
    try ingest(folder, into: store)
    let letters = try caseFiles(in: store).compactMap { $0.document?.text.string }
    var wordings = Wordings(letters: letters, chance: UInt64(seed))
    let lexicons = ["ranks", "outcomes", "roles", "allegations", "anatomy", "headers", "platforms", "other_bodies"]
    for _ in 1...3 {
      let words = try pipeline(adding: (1...2).map { _ in (lexicons[wordings.next(lexicons.count)], wordings.next()) })
      let fresh = try Store.inMemory()
      try ingest(folder, into: fresh, by: words)
      try ingest(folder, into: store, by: words)
      #expect(try caseFiles(in: store) == caseFiles(in: fresh))
    }
  }
}
