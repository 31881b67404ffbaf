import Casework
import Documents

/// One run over a folder: each input in its turn, and for each only what has to be done.
struct Run<Store: CaseworkStore> {
  let stages: Stages
  let store: Store
  /// How old a change must be, in seconds, for a look at a file's facts to tell that it's the last.
  let settling: Int64
  /// What the runs before left, by path.
  let before: [String: LedgerEntry]

  /// The path at which each content was first met.
  private var firstPaths: [String: String] = [:]
  private(set) var summary = RunSummary()
  /// The entries that stand otherwise than before.
  private(set) var changed: [LedgerEntry] = []

  init(stages: Stages, store: Store, settling: Int64, before: [LedgerEntry]) {
    self.stages = stages
    self.store = store
    self.settling = settling
    self.before = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func take(_ input: Input) throws(StoreError) {
    let done = summary.work
    let entry = try entered(input)
    summary.add(entry)
    if summary.work == done { summary.work.kept += 1 }
    if entry != before[input.path] { changed.append(entry) }
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

  // MARK: one input

  private mutating func entered(_ input: Input) throws(StoreError) -> LedgerEntry {
    var sighting: Sighting
    do throws(Failure) {
      sighting = try sight(input)
    } catch {
      return LedgerEntry(path: input.path, failure: error)
    }
    if let first = firstPaths[sighting.sha256] {
      sighting.entry.failure = .duplicate(of: first)
      return sighting.entry
    }
    firstPaths[sighting.sha256] = input.path
    return try staged(sighting, of: input)
  }

  /// A file and what it holds; its bytes only where they had to be read.
  private struct Sighting {
    var entry: LedgerEntry
    var sha256: String
    var bytes: [UInt8]?
  }

  private mutating func sight(_ input: Input) throws(Failure) -> Sighting {
    if let known = before[input.path], let sha256 = known.sha256, stages.isUnchanged(input, since: known) {
      var entry = known
      (entry.failure, entry.conversion, entry.reading, entry.isRemoved) = (nil, nil, nil, false)
      return Sighting(entry: entry, sha256: sha256, bytes: nil)
    }
    summary.work.looked += 1
    let look = try input.look()
    let types = stages.types(of: look.bytes, name: input.name)
    let sha256 = Digest.sha256(look.bytes)
    let entry = LedgerEntry(
      path: input.path, facts: look.facts.areSettled(after: settling) ? look.facts : nil, sha256: sha256,
      size: look.bytes.count, mediaType: types.found, claimedType: types.claimed, detector: stages.versions.conversion)
    return Sighting(entry: entry, sha256: sha256, bytes: look.bytes)
  }

  /// Through the stages, each of them only when its work isn't there already.
  private mutating func staged(_ sighting: Sighting, of input: Input) throws(StoreError) -> LedgerEntry {
    var entry = sighting.entry
    let key = stages.key(of: entry, sha256: sighting.sha256)
    var document: Document?
    if let kept = try keptConversion(key, of: input) {
      entry.conversion = kept
    } else {
      guard let bytes = bytes(of: sighting, input) else {
        return LedgerEntry(path: input.path, failure: .changed)
      }
      summary.work.converted += 1
      let outcome = stages.document(from: bytes, of: entry)
      entry.conversion = try store.keep(outcome, as: key)
      document = try? outcome.get()
    }
    guard let conversion = entry.conversion, conversion.failure == nil else { return entry }
    let reading = ReadingKey(conversion: conversion, name: input.name, stamp: stages.versions.reading)
    entry.reading = try keptReading(reading, of: input)
    if entry.reading == nil { entry.reading = try read(document, reading) }
    return entry
  }

  private func keptConversion(_ key: ConversionKey, of input: Input) throws(StoreError) -> ConversionMark? {
    if let known = before[input.path]?.conversion, known.key == key { return known }
    return try store.conversion(key)
  }

  /// Nil when the file isn't any more what it was.
  private mutating func bytes(of sighting: Sighting, _ input: Input) -> [UInt8]? {
    if let bytes = sighting.bytes { return bytes }
    summary.work.looked += 1
    guard let look = try? input.look(), Digest.sha256(look.bytes) == sighting.sha256 else { return nil }
    return look.bytes
  }

  private func keptReading(_ key: ReadingKey, of input: Input) throws(StoreError) -> ReadingMark? {
    if let known = before[input.path], known.conversion == key.conversion, let mark = known.reading,
      mark.name == key.name, mark.stamp == key.stamp
    {
      return mark
    }
    return try store.reading(key)
  }

  private mutating func read(_ converted: Document?, _ key: ReadingKey) throws(StoreError) -> ReadingMark {
    summary.work.read += 1
    var document = converted
    if document == nil { document = try store.document(of: key.conversion) }
    return try store.keep(stages.findings(in: document ?? Document(), name: key.name), as: key)
  }
}
