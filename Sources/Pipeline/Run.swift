import Casework
import Documents
import Isolation

/// One run over a folder: each input in its turn, and for each only what has to be done.
///
/// An input is begun with, which may set a worker going, and finished later; both in the order of the inputs. So what
/// the store holds doesn't hang on which worker was done first.
struct Run<Store: CaseworkStore> {
  let stages: Stages
  let store: Store
  let crew: any Crew
  /// How old a change must be, in seconds, for a look at a file's facts to tell that it's the last.
  let settling: Int64
  /// What the runs before left, by path.
  let before: [String: LedgerEntry]

  /// The path at which each content was first met.
  private var firstPaths: [String: String] = [:]
  private(set) var summary = RunSummary()
  /// The entries that stand otherwise than before.
  private(set) var changed: [LedgerEntry] = []

  init(stages: Stages, store: Store, crew: any Crew, settling: Int64, before: [LedgerEntry]) {
    self.stages = stages
    self.store = store
    self.crew = crew
    self.settling = settling
    self.before = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Looks at an input where that is needed, and sets somebody to what has to be done.
  mutating func begin(_ input: Input) throws(IngestError) -> Turn {
    let work = summary.work
    var turn = Turn(input: input, entry: LedgerEntry(path: input.path))
    switch sighted(input) {
    case .failure(let failure): turn.entry.failure = failure
    case .success(let sighting):
      turn.entry = sighting.entry
      if let first = firstPaths[sighting.sha256] {
        turn.entry.failure = .duplicate(of: first)
      } else {
        firstPaths[sighting.sha256] = input.path
        try setOut(sighting, &turn)
      }
    }
    turn.isKept = turn.isDone && summary.work == work
    return turn
  }

  /// Waits until it is done, and keeps what came of it.
  mutating func finish(_ turn: Turn) throws(IngestError) {
    var entry = turn.entry
    switch turn.step {
    case .nothing: break
    case .convert(let key, let pending): try keep(try result(of: pending), as: key, turn.input.name, &entry)
    case .read(let key, let pending): try keep(try result(of: pending), as: key, &entry)
    }
    summary.add(entry)
    if turn.isKept { summary.work.kept += 1 }
    if entry != before[entry.path] { changed.append(entry) }
  }

  /// What was there before and isn't among the inputs is entered as removed.
  mutating func miss(allBut inputs: [Input]) {
    let met = Set(inputs.map(\.path))
    for entry in before.values.sorted(by: { $0.path < $1.path }) where !entry.isRemoved && !met.contains(entry.path) {
      var entry = entry
      entry.isRemoved = true
      changed.append(entry)
      summary.removed.append(entry.path)
    }
  }

  // MARK: looking

  /// A file and what it holds; its bytes only where they had to be read.
  private struct Sighting {
    var entry: LedgerEntry
    var sha256: String
    var bytes: [UInt8]?
  }

  private mutating func sighted(_ input: Input) -> Result<Sighting, Failure> {
    if let known = before[input.path], let sha256 = known.sha256, stages.isUnchanged(input, since: known) {
      var entry = known
      (entry.failure, entry.conversion, entry.reading, entry.isRemoved) = (nil, nil, nil, false)
      return .success(Sighting(entry: entry, sha256: sha256, bytes: nil))
    }
    summary.work.looked += 1
    let look: Input.Look
    do throws(Failure) { look = try input.look() } catch { return .failure(error) }
    let types = stages.types(of: look.bytes, name: input.name)
    let sha256 = Digest.sha256(look.bytes)
    let entry = LedgerEntry(
      path: input.path, facts: look.facts.areSettled(after: settling) ? look.facts : nil, sha256: sha256,
      size: look.bytes.count, mediaType: types.found, claimedType: types.claimed, detector: stages.versions.conversion)
    return .success(Sighting(entry: entry, sha256: sha256, bytes: look.bytes))
  }

  /// Nil when the file isn't any more what it was.
  private mutating func bytes(of sighting: Sighting, _ input: Input) -> [UInt8]? {
    if let bytes = sighting.bytes { return bytes }
    summary.work.looked += 1
    guard let look = try? input.look(), Digest.sha256(look.bytes) == sighting.sha256 else { return nil }
    return look.bytes
  }

  // MARK: setting out

  /// Into the first stage whose work isn't there already.
  private mutating func setOut(_ sighting: Sighting, _ turn: inout Turn) throws(IngestError) {
    let input = turn.input
    let key = stages.key(of: turn.entry, sha256: sighting.sha256)
    if let kept = try keptConversion(key, of: input) {
      turn.entry.conversion = kept
      guard kept.failure == nil else { return }
      let reading = ReadingKey(conversion: kept, name: input.name, stamp: stages.versions.reading)
      turn.entry.reading = try keptReading(reading, of: input)
      guard turn.entry.reading == nil else { return }
      let document = try stored { () throws(StoreError) in try store.document(of: kept) }
      turn.step = .read(reading, crew.take(.read(document ?? Document(), name: input.name)))
    } else if let bytes = bytes(of: sighting, input) {
      do throws(Failure) {
        let type = try stages.type(of: turn.entry)
        turn.step = .convert(key, crew.take(.convert(bytes: bytes, type: type, name: input.name, isRead: true)))
      } catch {
        turn.step = .convert(key, Pending(.success(.failure(error))))
      }
    } else {
      turn.entry = LedgerEntry(path: input.path, failure: .changed)
    }
  }

  private func keptConversion(_ key: ConversionKey, of input: Input) throws(IngestError) -> ConversionMark? {
    if let known = before[input.path]?.conversion, known.key == key { return known }
    return try stored { () throws(StoreError) in try store.conversion(key) }
  }

  private func keptReading(_ key: ReadingKey, of input: Input) throws(IngestError) -> ReadingMark? {
    if let known = before[input.path], known.conversion == key.conversion, let mark = known.reading,
      mark.name == key.name, mark.stamp == key.stamp
    {
      return mark
    }
    return try stored { () throws(StoreError) in try store.reading(key) }
  }

  // MARK: keeping

  private func result(of pending: Pending) throws(IngestError) -> Result<Product, Failure> {
    do throws(NoWorker) { return try pending.result() } catch { throw .noWorker(error) }
  }

  private mutating func keep(
    _ result: Result<Product, Failure>, as key: ConversionKey, _ name: String, _ entry: inout LedgerEntry
  ) throws(IngestError) {
    summary.work.converted += 1
    if case .failure(let failure) = result, failure.isOfReader {
      entry.failure = failure
      return
    }
    let conversion = try stored { () throws(StoreError) in try store.keep(result.map(\.document), as: key) }
    entry.conversion = conversion
    guard case .success = result else { return }
    try keep(result, as: ReadingKey(conversion: conversion, name: name, stamp: stages.versions.reading), &entry)
  }

  private mutating func keep(
    _ result: Result<Product, Failure>, as key: ReadingKey, _ entry: inout LedgerEntry
  ) throws(IngestError) {
    summary.work.read += 1
    switch result {
    case .failure(let failure): entry.failure = failure
    case .success(let product):
      let findings = product.findings ?? Findings()
      entry.reading = try stored { () throws(StoreError) in try store.keep(findings, as: key) }
    }
  }
}

/// An input that is begun with.
struct Turn {
  enum Step {
    /// Bytes are made into a document, which is read.
    case convert(ConversionKey, Pending)
    /// A document that is kept is read.
    case read(ReadingKey, Pending)
    case nothing
  }

  let input: Input
  var entry: LedgerEntry
  var step = Step.nothing
  /// Whether nothing had to be looked into or done.
  var isKept = false

  /// Whether nobody has to be waited for.
  var isDone: Bool { if case .nothing = step { true } else { false } }
}

/// What goes wrong in the store ends the run.
func stored<Value>(_ body: () throws(StoreError) -> Value) throws(IngestError) -> Value {
  do throws(StoreError) { return try body() } catch { throw .store(error) }
}

extension Failure {
  /// Whether it may go otherwise another time, and so isn't kept with the bytes.
  var isOfReader: Bool {
    switch self {
    case .timedOut, .crashed: true
    default: false
    }
  }
}
