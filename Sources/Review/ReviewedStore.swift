import Casework
import Documents

/// A store's files with what people decided laid over them.
public struct ReviewedStore: Sendable {
  public let store: Store
  public let manifest: Manifest
  /// All that was ever decided, in the order in which it was kept.
  public let decisions: [Decision]
  /// By a decision's id, the record that it holds for now.
  public let attached: [String: String]
  /// Those whose record isn't to be found.
  public let orphans: [Decision]
  private let byPath: [String: [Decision]]
  /// The inputs that are there, in order of path.
  private let inputs: [LedgerEntry]

  public init(_ store: Store) throws(StoreError) {
    self.store = store
    manifest = try store.manifest()
    decisions = try store.decisions()
    let laid = try store.attachedDecisions { path throws(StoreError) in try store.caseFile(.init(path: path)) }
    orphans = laid.orphans
    attached = Dictionary(laid.decisions.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    inputs = try store.ledger().filter { !$0.isRemoved }
    // A file is known by its bytes: it may have another name by now.
    let byHash = Dictionary(
      inputs.filter { $0.failure == nil }.compactMap { entry in entry.sha256.map { ($0, entry.path) } },
      uniquingKeysWith: { first, _ in first })
    byPath = Dictionary(
      grouping: laid.decisions,
      by: { laid.paths[$0.id] ?? byHash[$0.sha256] ?? $0.anchor?.path ?? "" })
  }

  public func file(_ entry: Manifest.Entry) throws(StoreError) -> CaseFile {
    Reviewed(try store.caseFile(entry), decisions: byPath[entry.path] ?? []).file
  }

  /// Every input that is there, one after the other, in order of path.
  public func forEachFile(_ body: (CaseFile) throws(StoreError) -> Void) throws(StoreError) {
    for entry in manifest.entries { try body(try file(entry)) }
  }

  /// The same, without places, and with no more of their documents than the words, where nobody decided anything; each with
  /// how it stands in the ledger.
  public func forEachOutline(
    _ body: (CaseFile, LedgerEntry) throws(StoreError) -> Void
  ) throws(StoreError) {
    for first in stride(from: 0, to: inputs.count, by: ReviewedStore.outlinesAtOnce) {
      let some = inputs[first..<min(first + ReviewedStore.outlinesAtOnce, inputs.count)]
      let outlines = try store.outlines(some.filter { byPath[$0.path] == nil })
      let known = Dictionary(outlines.map { ($0.path, $0) }) { first, _ in first }
      for input in some {
        if let outline = known[input.path] {
          try body(outline, input)
        } else {
          try body(try file(Manifest.Entry(path: input.path)), input)
        }
      }
    }
  }

  private static let outlinesAtOnce = 64

  /// The inputs with a record whose id starts so, those that people added among them.
  public func entries(withRecord prefix: String) throws(StoreError) -> [Manifest.Entry] {
    let added = byPath.filter { _, decisions in decisions.contains { $0.record.hasPrefix(prefix) } }.keys
    let paths = Set(try store.entries(withRecord: prefix).map(\.path)).union(added)
    return manifest.entries.filter { paths.contains($0.path) }
  }

  /// The decision of that id.
  public func decision(_ id: String) -> Decision? { decisions.first { $0.id == id } }
}
