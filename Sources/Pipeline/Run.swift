import Casework
import Conversion
import Documents
import Isolation

/// One run over a folder: each input in its turn, and for each only what has to be done.
///
/// An input is begun with, which may set a worker going, and finished later; both in the order of the inputs. So what
/// the store holds doesn't hang on which worker was done first. The files that lie in an input come to light when it is
/// finished, and are inputs like others.
struct Run<Store: CaseworkStore> {
  let stages: Stages
  let store: Store
  let crew: any Crew
  /// How old a change must be, in seconds, for a look at a file's facts to tell that it's the last.
  let settling: Int64
  /// What the runs before left, by path.
  let before: [String: LedgerEntry]
  private let partsBefore: KnownParts

  /// The path at which each content was first met in the folder.
  private var firstPaths: [String: String] = [:]
  private var paths: Set<String>
  /// By the path of a file of the folder.
  private var allowances: [String: PartAllowance] = [:]
  /// Everything that was met, as it stands now; nothing once the run is closed.
  private(set) var entries: [LedgerEntry] = []
  private(set) var failures = 0
  private(set) var summary = RunSummary()
  /// The entries that stand otherwise than before.
  private(set) var changed: [LedgerEntry] = []

  init(
    stages: Stages, store: Store, crew: any Crew, settling: Int64, before: [LedgerEntry], inputs: [Input]
  ) {
    self.stages = stages
    self.store = store
    self.crew = crew
    self.settling = settling
    self.before = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    partsBefore = KnownParts(before)
    paths = Set(inputs.map(\.path))
  }

  /// Looks at an input where that is needed, and sets somebody to what has to be done.
  mutating func begin(_ input: Input) throws(IngestError) -> Turn {
    let work = summary.work
    var turn = Turn(input: input, entry: LedgerEntry(path: input.path, parent: input.parent))
    switch sighted(input) {
    case .failure(let failure): turn.entry.failure = failure
    case .success(let sighting):
      turn.entry = sighting.entry
      if input.parent == nil, let first = firstPaths[sighting.sha256] {
        turn.entry.failure = .duplicate(of: first)
      } else {
        if input.parent == nil { firstPaths[sighting.sha256] = input.path }
        try setOut(sighting, &turn)
      }
    }
    turn.isKept = turn.isDone && summary.work == work
    return turn
  }

  /// Waits until it is done, and keeps what came of it. The files that lie in it are still to be gone through.
  mutating func finish(_ turn: Turn) throws(IngestError) -> [Input] {
    var entry = turn.entry
    var parts: [Part] = []
    switch turn.step {
    case .nothing: break
    case .convert(let key, let pending):
      let result = try result(of: pending)
      try keep(result, as: key, turn.input, &entry)
      if case .success(let product) = result { parts = product.parts }
    case .read(let key, let pending): try keep(try result(of: pending), as: key, &entry)
    }
    if let opening = turn.opening {
      summary.work.converted += 1
      switch try result(of: opening) {
      case .failure(let failure): entry.fail(failure)
      case .success(let product): parts = product.parts
      }
    }
    if turn.isKept { summary.work.kept += 1 }
    let inputs = inputs(for: parts, in: turn.input, &entry)
    enter(entry)
    if turn.partsStand { adopt(partsOf: entry) }
    return inputs
  }

  private mutating func enter(_ entry: LedgerEntry) {
    if entry.status.isFailure { failures += 1 }
    entries.append(entry)
  }

  // MARK: parts

  private mutating func inputs(for parts: [Part], in input: Input, _ entry: inout LedgerEntry) -> [Input] {
    guard stages.hasParts(entry), entry.failure == nil, entry.conversion?.failure == nil, entry.parts == nil else {
      return []
    }
    guard allowances[input.root, default: PartAllowance()].take(parts) else {
      entry.fail(.tooManyParts(parts: parts.count, bytes: parts.reduce(0) { $0 + $1.bytes.count }))
      return []
    }
    entry.parts = parts.count
    return parts.map { part in
      var name = part.name
      var number = 2
      while !paths.insert(input.path + Input.within + name).inserted {
        name = PartName.numbered(part.name, number)
        number += 1
      }
      return Input(part, in: input, path: input.path + Input.within + name)
    }
  }

  /// Enters the parts of a file that wasn't opened as they were found before.
  private mutating func adopt(partsOf entry: LedgerEntry) {
    guard let known = before[entry.path] else { return }
    for var part in partsBefore.parts(of: known) {
      paths.insert(part.path)
      part.isRemoved = false
      if case .duplicate = part.failure { part.failure = nil }
      // Laid out anew beside the others.
      if let own = part.own { (part.reading, part.own) = (own, nil) }
      part.lead = nil
      enter(part)
      summary.work.kept += 1
      adopt(partsOf: part)
    }
  }

  /// Settles which of the parts are the same as another file, and reads those that weren't yet. The files of the folder
  /// come first, then the parts, each in order of path: so it's the same whatever was there before the run.
  mutating func settleParts(window: Int) throws(IngestError) {
    guard entries.contains(where: { $0.parent != nil }) else { return }
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var firsts = firstPaths
    var waiting: [(index: Int, key: ReadingKey, pending: Pending)] = []
    for index in entries.indices where entries[index].parent != nil {
      guard let sha256 = entries[index].sha256, entries[index].failure == nil else { continue }
      if let first = firsts[sha256] {
        entries[index].failure = .duplicate(of: first)
        entries[index].reading = nil
        continue
      }
      firsts[sha256] = entries[index].path
      guard let conversion = entries[index].conversion, conversion.failure == nil else { continue }
      switch try standing.ofReading(in: conversion, at: entries[index].path) {
      case .kept(let mark): entries[index].reading = mark
      case .wanted(let key):
        waiting.append((index, key, try reading(of: conversion, name: key.name)))
        if waiting.count > window { try settle(waiting.removeFirst()) }
      }
    }
    for one in waiting { try settle(one) }
  }

  private mutating func settle(_ waiting: (index: Int, key: ReadingKey, pending: Pending)) throws(IngestError) {
    var entry = entries[waiting.index]
    try keep(try result(of: waiting.pending), as: waiting.key, &entry)
    entries[waiting.index] = entry
  }

  // MARK: the end

  /// Brings the documents of one reply together.
  mutating func join() throws(IngestError) {
    try Joining(stages: stages, store: store, crew: crew, before: before).join(&entries)
  }

  /// What was there before and wasn't met is entered as removed; what was met is added up.
  mutating func close() {
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for entry in entries { summary.add(entry) }
    let met = Set(entries.map(\.path))
    // In place: of very many files it would be felt to hold them twice.
    entries.removeAll { [before] in $0 == before[$0.path] }
    (changed, entries) = (entries, [])
    for entry in before.values.sorted(by: { $0.path < $1.path }) where !entry.isRemoved && !met.contains(entry.path) {
      var entry = entry
      entry.isRemoved = true
      changed.append(entry)
      if entry.parent == nil || met.contains(entry.parent ?? "") { summary.removed.append(entry.path) }
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
      (entry.own, entry.lead, entry.parts) = (nil, nil, nil)
      return .success(Sighting(entry: entry, sha256: sha256, bytes: nil))
    }
    if input.parent == nil { summary.work.looked += 1 }
    let look: Input.Look
    do throws(Failure) { look = try input.look() } catch { return .failure(error) }
    let types = stages.types(of: look.bytes, name: input.name)
    let sha256 = Digest.sha256(look.bytes)
    let isSettled = look.facts?.areSettled(after: settling) ?? false
    let entry = LedgerEntry(
      path: input.path, facts: isSettled ? look.facts : nil, sha256: sha256, size: look.bytes.count,
      mediaType: types.found, claimedType: types.claimed, detector: stages.versions.conversion, parent: input.parent)
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
    if stages.hasParts(turn.entry), input.depth > KnownParts.deepest {
      turn.entry.failure = .tooDeep(levels: KnownParts.deepest)
      return
    }
    if let kept = try keptConversion(key, of: input) {
      turn.entry.conversion = kept
      guard kept.failure == nil else { return }
      if stages.hasParts(turn.entry) { try setOutForParts(sighting, &turn) }
      guard turn.entry.conversion != nil, input.parent == nil else { return }
      switch try standing.ofReading(in: kept, at: input.path) {
      case .kept(let mark): turn.entry.reading = mark
      case .wanted(let key): turn.step = .read(key, try reading(of: kept, name: input.name))
      }
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

  private func reading(of conversion: ConversionMark, name: String) throws(IngestError) -> Pending {
    guard let document = try stored({ () throws(StoreError) in try store.document(of: conversion) }) else {
      return Pending(.success(.success(Product(document: Document(), findings: Findings()))))
    }
    return crew.take(.read(document, name: name, isOfReply: false))
  }

  /// The parts as they were found before, or else the file opened once more.
  private mutating func setOutForParts(_ sighting: Sighting, _ turn: inout Turn) throws(IngestError) {
    if let known = before[turn.input.path], known.sha256 == sighting.sha256, partsBefore.stand(in: known, by: stages) {
      turn.entry.parts = known.parts
      turn.partsStand = true
    } else if let bytes = bytes(of: sighting, turn.input) {
      do throws(Failure) {
        let type = try stages.type(of: turn.entry)
        turn.opening = crew.take(.convert(bytes: bytes, type: type, name: turn.input.name, isRead: false))
      } catch {
        turn.entry.fail(error)
      }
    } else {
      turn.entry = LedgerEntry(path: turn.input.path, failure: .changed, parent: turn.input.parent)
    }
  }

  private func keptConversion(_ key: ConversionKey, of input: Input) throws(IngestError) -> ConversionMark? {
    if let known = before[input.path]?.conversion, known.key == key { return known }
    return try stored { () throws(StoreError) in try store.conversion(key) }
  }

  private var standing: Standing<Store> { Standing(stages: stages, store: store, before: before) }

  // MARK: keeping

  private func result(of pending: Pending) throws(IngestError) -> Result<Product, Failure> {
    do throws(NoWorker) { return try pending.result() } catch { throw .noWorker(error) }
  }

  private mutating func keep(
    _ result: Result<Product, Failure>, as key: ConversionKey, _ input: Input, _ entry: inout LedgerEntry
  ) throws(IngestError) {
    summary.work.converted += 1
    if case .failure(let failure) = result, failure.isOfReader {
      entry.failure = failure
      return
    }
    // The same bytes may lie in several files, and be converted at once.
    if input.parent != nil, let kept = try stored({ () throws(StoreError) in try store.conversion(key) }) {
      entry.conversion = kept
      return
    }
    guard case .success(let product) = result else {
      entry.conversion = try stored { () throws(StoreError) in try store.keep(result.map(\.document), as: key) }
      return
    }
    summary.work.read += 1
    let stamp = stages.stamp(of: product.document, name: input.name)
    let kept = try stored { () throws(StoreError) in
      try store.keep(
        product.document, as: key, with: product.findings ?? Findings(), named: input.name, stamp: stamp)
    }
    (entry.conversion, entry.reading) = (kept.conversion, stages.held(kept.reading))
  }

  private mutating func keep(
    _ result: Result<Product, Failure>, as key: ReadingKey, _ entry: inout LedgerEntry
  ) throws(IngestError) {
    summary.work.read += 1
    switch result {
    case .failure(let failure): entry.failure = failure
    case .success(let product):
      let findings = product.findings ?? Findings()
      entry.reading = stages.held(try stored { () throws(StoreError) in try store.keep(findings, as: key) })
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
  /// A file that is converted already is opened for those in it.
  var opening: Pending?
  /// Those in it are as they were found before.
  var partsStand = false
  /// Whether nothing had to be looked into or done.
  var isKept = false

  /// Whether nobody has to be waited for.
  var isDone: Bool { if case .nothing = step { opening == nil } else { false } }
}

/// What goes wrong in the store ends the run.
func stored<Value>(_ body: () throws(StoreError) -> Value) throws(IngestError) -> Value {
  do throws(StoreError) { return try body() } catch { throw .store(error) }
}

extension LedgerEntry {
  /// Nothing of it is to be shown.
  fileprivate mutating func fail(_ failure: Failure) {
    self.failure = failure
    (conversion, reading) = (nil, nil)
  }
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
