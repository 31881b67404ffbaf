import Casework
import Vocabulary

/// A run over a folder: each input is looked at, converted and read where it has to be, and the run is finished at once.
public struct Pipeline: Sendable {
  let stages: Stages
  private let provenance: Provenance
  private let settling: Int64

  /// `includingHidden`: words that can't be seen on the pages are read with the others.
  public init(vocabulary: Vocabulary, tool: String, includingHidden: Bool = false) {
    self.init(
      vocabulary: vocabulary, tool: tool,
      versions: StageVersions(vocabulary: vocabulary, includingHidden: includingHidden), settling: 2)
  }

  /// `settling` is how old a file's last change must be, in seconds, to be seen without reading the file.
  init(vocabulary: Vocabulary, tool: String, versions: StageVersions, settling: Int64) {
    stages = Stages(vocabulary: vocabulary, versions: versions)
    provenance = Provenance(tool: tool, vocabulary: vocabulary, versions: versions)
    self.settling = settling
  }

  /// Takes every file of a folder into a store. One that fails is kept with its failure, and the run goes on.
  public func ingest(
    _ folder: Folder, into store: some CaseworkStore, progress: (Progress) -> Void = { _ in }
  ) throws(IngestError) -> RunSummary {
    let inputs = try folder.inputs()
    do throws(StoreError) {
      return try run(over: inputs, as: provenance.facts(of: folder), into: store, progress)
    } catch {
      throw .store(error)
    }
  }

  /// What `ingest` would do, given what the runs before left. Nothing is read but the names and facts of the files.
  public func plan(for folder: Folder, after ledger: [LedgerEntry]) throws(IngestError) -> Plan {
    Plan(for: try folder.inputs(), after: ledger, by: stages)
  }

  private func run(
    over inputs: [Input], as facts: RunFacts, into store: some CaseworkStore, _ progress: (Progress) -> Void
  ) throws(StoreError) -> RunSummary {
    let id = try store.begin(facts)
    var run = Run(stages: stages, store: store, settling: settling, before: try store.ledger())
    for (index, input) in inputs.enumerated() {
      progress(Progress(path: input.path, done: index, total: inputs.count, failed: run.summary.failed.count))
      try run.take(input)
    }
    run.miss(allBut: inputs)
    progress(Progress(path: nil, done: inputs.count, total: inputs.count, failed: run.summary.failed.count))
    return try finish(run, id)
  }

  private func finish(_ run: Run<some CaseworkStore>, _ id: RunID) throws(StoreError) -> RunSummary {
    var summary = run.summary
    let known = run.changed.isEmpty ? [] : Set(try run.store.successions())
    try run.store.finish(id, changed: run.changed)
    if !run.changed.isEmpty {
      summary.successions = try run.store.successions().filter { !known.contains($0) }
    }
    return summary
  }
}

extension Pipeline {
  /// The versions of everything that has a part in a run, by name, in order.
  public static func versions(vocabulary: Vocabulary, tool: String) -> [(name: String, version: String)] {
    let stages = StageVersions(vocabulary: vocabulary)
    let libraries = stages.libraries.merging(["sqlite": Store.libraryVersion]) { first, _ in first }
    return [("casebook", tool), ("vocabulary", vocabulary.version)]
      + libraries.sorted { $0.key < $1.key }.map { (name: $0.key, version: $0.value) }
      + [("converter", stages.conversion), ("rules", stages.reading)]
  }
}

/// How far a run is. `path` is nil when it's done.
public struct Progress: Hashable, Sendable {
  public var path: String?
  public var done: Int
  public var total: Int
  /// Of those done.
  public var failed: Int

  public init(path: String?, done: Int, total: Int, failed: Int = 0) {
    self.path = path
    self.done = done
    self.total = total
    self.failed = failed
  }
}

/// Why a run could not be, as against why one input failed.
public enum IngestError: Error, Hashable, Sendable {
  case missingFolder(path: String)
  case notAFolder(path: String)
  case unreadableFolder(FileError)
  case store(StoreError)
}

/// With what a run is made.
private struct Provenance: Sendable {
  let tool: String
  let vocabulary: String
  let libraries: [String: String]
  let outcomeGroups: [String: String]
  let includesHidden: Bool

  init(tool: String, vocabulary: Vocabulary, versions: StageVersions) {
    self.tool = tool
    self.vocabulary = vocabulary.version
    includesHidden = versions.includesHidden
    libraries = versions.libraries.merging(["sqlite": Store.libraryVersion]) { first, _ in first }
    var groups: [String: String] = [:]
    for entry in vocabulary.outcomes.entries where groups[entry.code] == nil { groups[entry.code] = entry.group }
    outcomeGroups = groups
  }

  func facts(of folder: Folder) -> RunFacts {
    RunFacts(
      folder: folder.path, tool: tool, vocabulary: vocabulary, outcomeGroups: outcomeGroups, libraries: libraries,
      includesHidden: includesHidden)
  }
}
