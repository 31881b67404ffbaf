import Documents

/// Where the work on a folder of replies is kept between commands.
///
/// A run keeps what it makes of each document as soon as that is done, and ends with `finish`; until then everything
/// that is read out is what the run before it left.
public protocol CaseworkStore: Sendable {
  // MARK: what the last finished run left

  func manifest() throws(StoreError) -> Manifest
  func caseFile(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile
  /// One entry for each input ever met and not purged, removed ones included, in order of path.
  func ledger() throws(StoreError) -> [LedgerEntry]
  /// Every reply among the inputs that are there beside the one it supersedes.
  func successions() throws(StoreError) -> [Succession]

  // MARK: a run

  /// Starts a run; only one can be under way in a store.
  func begin(_ facts: RunFacts) throws(StoreError) -> RunID
  /// What those bytes became before, with the same version of what converts them; nil when they didn't.
  func conversion(_ key: ConversionKey) throws(StoreError) -> ConversionMark?
  func keep(_ outcome: Result<Document, Failure>, as key: ConversionKey) throws(StoreError) -> ConversionMark
  func document(of conversion: ConversionMark) throws(StoreError) -> WrittenDocument?
  /// What was found in that document before, with the same rules and words; nil when nothing was looked for.
  func reading(_ key: ReadingKey) throws(StoreError) -> ReadingMark?
  func keep(_ findings: Findings, as key: ReadingKey) throws(StoreError) -> ReadingMark
  /// A document and what was found in it, at once: so the disk is waited for but once.
  func keep(
    _ document: Document, as key: ConversionKey, with findings: Findings, named name: String, stamp: String
  ) throws(StoreError) -> (conversion: ConversionMark, reading: ReadingMark)
  func findings(of reading: ReadingMark) throws(StoreError) -> Findings
  /// Who answered which request when, of every reply of every reading that is kept.
  func replyHeads() throws(StoreError) -> [ReadingMark.ID: [ReplyHead]]
  /// Names of the files that pages link to.
  func links() throws(StoreError) -> [ConversionMark.ID: [String]]
  /// What was around those who read documents in a run.
  func note(_ run: RunID, isolation: String) throws(StoreError)
  /// Ends a run, all at once: those entries stand in the ledger as they are here, others as they did, and work that
  /// no entry rests on any more is forgotten.
  func finish(_ run: RunID, changed: [LedgerEntry]) throws(StoreError)
}

extension CaseworkStore {
  /// Every input that is there, one after the other, in order of path.
  public func forEachCaseFile(_ body: (CaseFile) throws(StoreError) -> Void) throws(StoreError) {
    for entry in try manifest().entries { try body(try caseFile(entry)) }
  }
}

/// By what a reply is told from others.
public struct ReplyHead: Hashable, Sendable {
  public var force: String?
  /// Letters and digits of the reference alone, in lower case.
  public var reference: String?
  public var dateResponded: String?

  public init(force: String? = nil, reference: String? = nil, dateResponded: String? = nil) {
    self.force = force
    self.reference = reference
    self.dateResponded = dateResponded
  }
}

/// What the last finished run was made with, and the inputs it left.
public struct Manifest: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var path: String

    public init(path: String) { self.path = path }
  }

  public var facts: RunFacts
  /// The inputs that are there, in order of path.
  public var entries: [Entry]

  public init(facts: RunFacts, entries: [Entry] = []) {
    self.facts = facts
    self.entries = entries
  }
}

/// With what a run is made.
public struct RunFacts: Hashable, Sendable {
  /// The ingested folder, as an absolute path. It never leaves the store.
  public var folder: String
  /// The program's version.
  public var tool: String
  /// The vocabulary's version.
  public var vocabulary: String
  /// The published group of each outcome code, as that vocabulary has it.
  public var outcomeGroups: [String: String]
  /// Versions of the libraries that read documents and keep the store, by name; under `isolation`, where it is noted,
  /// what was around those who read.
  public var libraries: [String: String]
  /// Whether words that can't be seen were read with the others.
  public var includesHidden: Bool

  public init(
    folder: String, tool: String, vocabulary: String, outcomeGroups: [String: String],
    libraries: [String: String] = [:], includesHidden: Bool = false
  ) {
    self.folder = folder
    self.tool = tool
    self.vocabulary = vocabulary
    self.outcomeGroups = outcomeGroups
    self.libraries = libraries
    self.includesHidden = includesHidden
  }
}

/// Names a run in its store; later ones are greater.
public struct RunID: Hashable, Comparable, Sendable {
  let number: Int64

  public static func < (a: RunID, b: RunID) -> Bool { a.number < b.number }
}
