import Casework
import Conversion
import Documents
import Isolation
import Vocabulary

/// A run over a folder: each input is looked at, converted and read where it has to be, and the run is finished at once.
public struct Pipeline: Sendable {
  let stages: Stages
  private let provenance: Provenance
  private let settling: Int64
  private let crew: any Crew
  /// Inputs that may be begun with before the first of them is finished.
  private let window: Int

  /// Documents are taken in by workers, processes of their own. `includingHidden`: words that can't be seen on the pages
  /// are read with the others; the workers have to be told the same. What `answers` hold needs no worker here.
  public init(
    vocabulary: Vocabulary, tool: String, workers: WorkerSettings, includingHidden: Bool = false,
    answers: AnswerFiles? = nil
  ) {
    let versions = StageVersions(vocabulary: vocabulary, includingHidden: includingHidden)
    let pool = WorkerPool(workers, versions: versions)
    self.init(
      vocabulary: vocabulary, tool: tool, versions: versions, settling: 2,
      crew: answers.map { AnsweredCrew($0, others: pool, versions: versions) } ?? pool, window: 4 * workers.count)
  }

  /// `settling` is how old a file's last change must be, in seconds, to be seen without reading the file. Without a
  /// crew, all is done in this process.
  init(
    vocabulary: Vocabulary, tool: String, versions: StageVersions, settling: Int64, crew: (any Crew)? = nil,
    window: Int = 0
  ) {
    stages = Stages(vocabulary: vocabulary, versions: versions)
    provenance = Provenance(tool: tool, vocabulary: vocabulary, versions: versions)
    self.settling = settling
    self.crew = crew ?? InProcess(stages: stages)
    self.window = window
  }

  /// What was around the workers so far; nil while there were none.
  public var isolation: Isolation? { crew.isolation }

  /// Takes every file of a folder into a store. One that fails is kept with its failure, and the run goes on.
  public func ingest(
    _ folder: Folder, into store: some CaseworkStore, progress: (Progress) -> Void = { _ in }
  ) throws(IngestError) -> RunSummary {
    let inputs = try folder.inputs()
    let id = try stored { () throws(StoreError) in try store.begin(provenance.facts(of: folder)) }
    let before = try stored { () throws(StoreError) in try store.ledger() }
    var run = Run(stages: stages, store: store, crew: crew, settling: settling, before: before, inputs: inputs)
    defer { crew.dismiss() }
    try go(through: inputs, &run, progress)
    try run.settleParts(window: window)
    try run.join()
    run.close()
    let done = run
    return try stored { () throws(StoreError) in try finish(done, id) }
  }

  /// What `ingest` would do with what the runs before left in a store, if there is one. Of the files nothing is read but
  /// their names and facts.
  public func plan(for folder: Folder, in store: (some CaseworkStore)?) throws(IngestError) -> Plan {
    let ledger = try stored { () throws(StoreError) in try store?.ledger() ?? [] }
    return try Plan(for: try folder.inputs(), after: ledger, in: store, by: stages)
  }

  /// The document in one file, without a store: what `casebook show` looks at.
  public func document(at path: String) throws(NoWorker) -> Result<Document, Failure> {
    try product(at: path).map(\.document)
  }

  /// The document in one file, and the names of the files that it carries. `mail.eml!/letter.pdf` is one of these.
  public func opened(at path: String) throws(NoWorker) -> Result<(document: Document, parts: [String]), Failure> {
    try product(at: path).map { ($0.document, $0.parts.map(\.name)) }
  }

  private func product(at path: String) throws(NoWorker) -> Result<Product, Failure> {
    defer { crew.dismiss() }
    let (location, inside) = PartPath.parted(path)
    var rest = inside
    var file = TypedFile.at(location)
    while true {
      let found: Result<Product, Failure>
      switch file {
      case .failure(let failure): return .failure(failure)
      case .success(let typed): found = try product(of: typed)
      }
      guard let wanted = rest, case .success(let product) = found else { return found }
      guard let part = product.parts.first(where: { wanted == $0.name || wanted.hasPrefix($0.name + Input.within) })
      else { return .failure(.unreadable(reason: "there is no such file in it")) }
      rest = wanted == part.name ? nil : String(wanted.dropFirst(part.name.count + Input.within.count))
      file = TypedFile.of(part)
    }
  }

  private func product(of file: TypedFile) throws(NoWorker) -> Result<Product, Failure> {
    try crew.take(.convert(bytes: file.bytes, type: file.type, name: file.name, isRead: false)).result()
  }

  /// The files that lie in a file; none where it can't be opened.
  func parts(of bytes: [UInt8], name: String) -> [Part] {
    guard case .success(let file) = TypedFile.of(Part(name: name, bytes: bytes)) else { return [] }
    return (try? product(of: file).get())?.parts ?? []
  }

  private func go(
    through inputs: [Input], _ run: inout Run<some CaseworkStore>, _ progress: (Progress) -> Void
  ) throws(IngestError) {
    var turns: [Turn] = []
    var begun = 0
    func tell(_ path: String?, _ done: Int) {
      progress(Progress(path: path, done: done, total: inputs.count, failed: run.failures))
    }
    /// What lies in a file is gone through right after it.
    func finishFirst() throws(IngestError) {
      let turn = turns.removeFirst()
      for part in try run.finish(turn) { turns.append(try run.begin(part)) }
    }
    for input in inputs {
      tell(input.path, begun - turns.count { $0.input.parent == nil })
      turns.append(try run.begin(input))
      begun += 1
      while let first = turns.first, turns.count > window || first.isDone { try finishFirst() }
    }
    while let first = turns.first {
      tell(first.input.path, begun - turns.count { $0.input.parent == nil })
      try finishFirst()
    }
    tell(nil, inputs.count)
  }

  private func finish(_ run: Run<some CaseworkStore>, _ id: RunID) throws(StoreError) -> RunSummary {
    var summary = run.summary
    if let isolation = crew.isolation { try run.store.note(id, isolation: isolation.summary) }
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
  case noWorker(NoWorker)
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
