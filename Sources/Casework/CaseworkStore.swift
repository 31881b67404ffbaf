/// Where the work on a folder of replies is kept between commands.
///
/// A run keeps each case file as soon as it's done and ends with `finish`; until then the run before it stands.
public protocol CaseworkStore: Sendable {
  func keep(_ file: CaseFile) throws(StoreError)
  /// Ends a run: from now on the store holds what the manifest lists, and nothing else.
  func finish(_ manifest: Manifest) throws(StoreError)
  /// What the last finished run was.
  func manifest() throws(StoreError) -> Manifest
  func caseFile(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile
}

/// What a store could not do.
public enum StoreError: Error, Hashable, Sendable {
  /// Nothing was ingested there.
  case empty(path: String)
  case unreadable(FileError)
  case unwritable(FileError)
  /// A file that this version can't make sense of.
  case malformed(path: String)
}

/// What one run ingested, and with which versions.
public struct Manifest: Hashable, Codable, Sendable {
  public struct Entry: Hashable, Codable, Sendable {
    public var path: String
    public var key: String

    public init(path: String, key: String) {
      self.path = path
      self.key = key
    }
  }

  /// The ingested folder, as an absolute path. It never leaves the store.
  public var folder: String
  /// The program's version.
  public var tool: String
  /// The vocabulary's version.
  public var vocabulary: String
  /// The published group of each outcome code, as that vocabulary has it.
  public var outcomeGroups: [String: String]
  /// In order of path.
  public var entries: [Entry]

  public init(folder: String, tool: String, vocabulary: String, outcomeGroups: [String: String], entries: [Entry] = [])
  {
    self.folder = folder
    self.tool = tool
    self.vocabulary = vocabulary
    self.outcomeGroups = outcomeGroups
    self.entries = entries
  }
}

extension CaseworkStore {
  /// Every input of the last run, one after the other, in order of path.
  public func forEachCaseFile(_ body: (CaseFile) throws(StoreError) -> Void) throws(StoreError) {
    for entry in try manifest().entries { try body(try caseFile(entry)) }
  }
}
