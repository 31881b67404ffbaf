import Casework

/// What a run would do, as far as can be told without reading a file.
public struct Plan: Hashable, Sendable {
  /// Why an input would be gone through.
  public enum Need: Hashable, Sendable, CaseIterable {
    /// It wasn't there before.
    case new
    /// It may be another file than it was.
    case changed
    /// It is as it was, and of another version of the converter.
    case convert
    /// It is converted, and was read by other rules or words.
    case read
    /// It failed on something other than its content.
    case again
    /// It was there, and isn't any more.
    case gone
  }

  public struct Step: Hashable, Sendable {
    public var need: Need
    public var path: String
  }

  /// In order of path.
  public private(set) var steps: [Step] = []
  /// Inputs for which there is nothing to do.
  public private(set) var kept = 0

  init<Store: CaseworkStore>(
    for inputs: [Input], after ledger: [LedgerEntry], in store: Store?, by stages: Stages
  ) throws(IngestError) {
    let before = Dictionary(ledger.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = KnownParts(ledger)
    let standing = store.map { Standing(stages: stages, store: $0, before: before) }
    for input in inputs {
      if let need = try Plan.need(of: input, before[input.path], parts, standing, stages) {
        steps.append(Step(need: need, path: input.path))
      } else {
        kept += 1
      }
    }
    let met = Set(inputs.map(\.path))
    for entry in ledger where !entry.isRemoved && entry.parent == nil && !met.contains(entry.path) {
      steps.append(Step(need: .gone, path: entry.path))
    }
    steps.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func need(
    of input: Input, _ known: LedgerEntry?, _ parts: KnownParts, _ standing: Standing<some CaseworkStore>?,
    _ stages: Stages
  ) throws(IngestError) -> Need? {
    guard let known, !known.isRemoved else { return .new }
    guard let sha256 = known.sha256 else { return .again }
    // A version that tells kinds otherwise has to see the bytes, too.
    guard stages.isUnchanged(input, since: known) else { return known.facts == input.facts ? .convert : .changed }
    if case .duplicate = known.failure { return nil }
    guard let conversion = known.conversion, conversion.key == stages.key(of: known, sha256: sha256) else {
      return .convert
    }
    guard conversion.failure == nil else { return nil }
    if stages.hasParts(known), !parts.stand(in: known, by: stages) { return .convert }
    if case .wanted? = try standing?.ofReading(in: conversion, at: input.path) { return .read }
    return nil
  }
}
