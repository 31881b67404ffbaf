import Documents
import Foundation

/// What could not be taken from a vocabulary folder.
public enum VocabularyError: Error, Hashable, Sendable {
  case missing(folder: String)
  case unreadable(file: String)
  case malformed(file: String, problem: String)
}

/// All the words the program knows, as data: the files of its own pack with a user's laid over them.
public struct Vocabulary: Sendable {
  public let forces: Lexicon
  /// Bodies that stand where a force's name might, and aren't forces.
  public let otherBodies: Lexicon
  public let ranks: Lexicon
  public let roles: Lexicon
  public let outcomes: Lexicon
  public let findings: Lexicon
  public let allegations: Lexicon
  public let platforms: Lexicon
  public let exemptions: Lexicon
  /// What the cues of a letter's anatomy are: where a request starts, where an answer does.
  public let anatomy: Lexicon
  /// What the header of a table's column promises.
  public let headers: Lexicon
  /// What the order of words tells by: what stands before somebody else than the subject, or an outcome that didn't come.
  public let orderCues: Lexicon
  /// What conduct is told by, in whatever words.
  public let conduct: ConductWords
  /// What a letter as a whole is told by.
  public let letters: LetterWeights
  public let speller: Speller
  /// Changes with any byte of the files: a hash of the program's own, and `+overlay.` with a hash of a user's.
  public let version: String
  /// That of the program's own files alone.
  public let ownVersion: String
  private let added: AddedWords

  /// The program's own pack, and over it the files of `overlay`: an entry whose code is known adds its wordings, a
  /// new one is appended.
  public init(overlay: URL? = nil) throws(VocabularyError) {
    guard let own = Bundle.module.url(forResource: "Data", withExtension: nil) else {
      throw .missing(folder: "Data")
    }
    if let overlay, !((try? overlay.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false) {
      throw .missing(folder: overlay.path)
    }
    let pack = Pack(own: own, overlay: overlay)
    let lexicons = try pack.bound(Pack.lexicons)
    (forces, otherBodies, ranks, roles) = (lexicons[0], lexicons[1], lexicons[2], lexicons[3])
    (outcomes, findings, allegations, platforms) = (lexicons[4], lexicons[5], lexicons[6], lexicons[7])
    (anatomy, headers, orderCues, exemptions) = (lexicons[8], lexicons[9], lexicons[10], lexicons[12])
    let frames: Frames = try pack.decode(own.appendingPathComponent("frames.json"))
    conduct = ConductWords(
      senses: lexicons[11], frames: frames.entries,
      weights: try pack.decode(own.appendingPathComponent("conduct.json")))
    letters = try pack.decode(own.appendingPathComponent("letters.json"))
    let spellings: Spellings = try pack.decode(own.appendingPathComponent("spellings.json"))
    speller = Speller(words: spellings.entries, never: spellings.never)
    ownVersion = fingerprint(of: own)
    version = ownVersion + (overlay.map { "+overlay." + fingerprint(of: $0) } ?? "")
    added = try pack.added()
  }

  /// Whether a user's files add anything.
  public var hasAddedWords: Bool { !added.isEmpty }

  /// The version of those words that have a say in a document's texts: where two agree in it, they read it the same.
  /// `isRecognised`: some of it was read off a picture.
  public func version(for texts: [FoldedText], isRecognised: Bool) -> String {
    ownVersion + (added.mark(in: texts, isRecognised: isRecognised).map { "+overlay." + $0 } ?? "")
  }
}

extension Vocabulary {
  /// What is found of each lexicon in one text.
  public struct Found: Sendable {
    public let forces: [Match]
    public let otherBodies: [Match]
    public let ranks: [Match]
    public let roles: [Match]
    public let outcomes: [Match]
    public let findings: [Match]
    public let allegations: [Match]
    public let platforms: [Match]
    public let anatomy: [Match]
    public let headers: [Match]
    public let orderCues: [Match]
    public let senses: [Match]

    public var count: Int {
      [
        forces, otherBodies, ranks, roles, outcomes, findings, allegations, platforms, anatomy, headers, orderCues,
        senses,
      ].reduce(0) { $0 + $1.count }
    }
  }

  /// The wordings of all lexicons that a letter is read by, found in one go.
  public func matches(in folded: FoldedText, of text: Text) -> Found {
    let found = Lexicon.matches(
      of: [
        forces, otherBodies, ranks, roles, outcomes, findings, allegations, platforms, anatomy, headers, orderCues,
        conduct.senses,
      ], in: folded, of: text)
    return Found(
      forces: found[0], otherBodies: found[1], ranks: found[2], roles: found[3], outcomes: found[4],
      findings: found[5], allegations: found[6], platforms: found[7], anatomy: found[8], headers: found[9],
      orderCues: found[10], senses: found[11])
  }
}

/// A hash of the names and bytes of a folder's JSON files, in order of name.
private func fingerprint(of folder: URL) -> String {
  var hash = FowlerNollVo()
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  for name in names.sorted() where name.hasSuffix(".json") {
    hash.add(name.utf8)
    // Of an array, as to go through `Data` byte by byte takes ten times as long.
    if let data = try? Data(contentsOf: folder.appendingPathComponent(name)) { hash.add([UInt8](data)) }
  }
  return hash.text
}

private struct Spellings: Decodable {
  var entries: [String]
  var never: [String]
}

private struct Frames: Decodable {
  var entries: [Frame]
}

private struct VocabularyFile: Decodable {
  var vocabulary: String
  var version: String
  var entries: [Entry]
}

private struct Pack {
  let own: URL
  let overlay: URL?

  static let lexicons = [
    (name: "forces", isExclusive: true), ("other_bodies", true), ("ranks", true), ("roles", true), ("outcomes", true),
    ("findings", true), ("allegations", false), ("platforms", true), ("anatomy", false), ("headers", false),
    ("order_cues", false), ("senses", false), ("exemptions", true),
  ]

  /// With one book for all of them.
  func bound(_ names: [(name: String, isExclusive: Bool)]) throws(VocabularyError) -> [Lexicon] {
    var lexicons: [Lexicon] = []
    for (name, isExclusive) in names { lexicons.append(try lexicon(name, exclusive: isExclusive)) }
    return Lexicon.bound(lexicons)
  }

  private func lexicon(_ name: String, exclusive: Bool) throws(VocabularyError) -> Lexicon {
    let fileName = name + ".json"
    let file: VocabularyFile = try decode(own.appendingPathComponent(fileName))
    var entries = file.entries
    for entry in try additions(to: name) { merge(entry, into: &entries) }
    return Lexicon(name: name, version: file.version, entries: entries, exclusive: exclusive)
  }

  /// Entries of the user's file for a lexicon.
  private func additions(to name: String) throws(VocabularyError) -> [Entry] {
    guard let url = overlay?.appendingPathComponent(name + ".json"), FileManager.default.fileExists(atPath: url.path)
    else { return [] }
    let file: VocabularyFile = try decode(url)
    return file.entries
  }

  func added() throws(VocabularyError) -> AddedWords {
    var added = AddedWords()
    for (name, _) in Pack.lexicons {
      let entries = try additions(to: name)
      do { try added.add(entries, to: name) } catch {
        throw .malformed(file: name + ".json", problem: "\(error.problem) in “\(error.pattern)”")
      }
    }
    return added
  }

  private func merge(_ entry: Entry, into entries: inout [Entry]) {
    guard let known = entries.firstIndex(where: { $0.code == entry.code }) else {
      entries.append(entry)
      return
    }
    entries[known].patterns = (entries[known].patterns ?? []) + (entry.patterns ?? [])
    entries[known].weak = (entries[known].weak ?? []) + (entry.weak ?? [])
    entries[known].cased = (entries[known].cased ?? []) + (entry.cased ?? [])
    entries[known].ambiguous = (entries[known].ambiguous ?? []) + (entry.ambiguous ?? [])
    entries[known].weakCased = (entries[known].weakCased ?? []) + (entry.weakCased ?? [])
    entries[known].domains = (entries[known].domains ?? []) + (entry.domains ?? [])
  }

  func decode<Value: Decodable>(_ url: URL) throws(VocabularyError) -> Value {
    let data: Data
    do { data = try Data(contentsOf: url) } catch { throw .unreadable(file: url.lastPathComponent) }
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      throw .malformed(file: url.lastPathComponent, problem: "not JSON of the expected shape")
    }
  }
}
