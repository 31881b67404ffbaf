import Casework
import Conversion

/// The files that lie in files, as the runs before found them.
struct KnownParts {
  /// How many files a file may lie in.
  static let deepest = 10
  /// Of all that comes out of one file of the folder, whatever it lies in.
  static let mostParts = 2000
  static let mostBytes = 512 << 20

  private let byParent: [String: [LedgerEntry]]

  init(_ ledger: [LedgerEntry]) {
    byParent = Dictionary(grouping: ledger.filter { $0.parent != nil }) { $0.parent ?? "" }
  }

  /// Those of a file, without those that lay in bytes it had before.
  func parts(of entry: LedgerEntry) -> [LedgerEntry] {
    (byParent[entry.path] ?? []).filter { $0.isRemoved == entry.isRemoved }
  }

  /// Whether the file needn't be opened for them: each was met, and is converted as this version would.
  func stand(in entry: LedgerEntry, by stages: Stages) -> Bool {
    let parts = parts(of: entry)
    return entry.parts == parts.count && parts.allSatisfy { stands($0, by: stages) }
  }

  private func stands(_ part: LedgerEntry, by stages: Stages) -> Bool {
    switch part.failure {
    case nil, .duplicate: break
    case .empty, .tooDeep: return true
    // So it is in the bytes it lies in.
    case .encrypted, .damaged, .tooLarge, .unsupported: return part.sha256 == nil
    default: return false
    }
    guard let sha256 = part.sha256, part.detector == stages.versions.conversion, let conversion = part.conversion,
      conversion.key == stages.key(of: part, sha256: sha256)
    else { return false }
    if conversion.failure != nil || !stages.hasParts(part) { return true }
    return stand(in: part, by: stages)
  }
}

/// How much may still come out of one file of the folder.
struct PartAllowance {
  private(set) var parts = 0
  private(set) var bytes = 0

  /// False when that is too much.
  mutating func take(_ more: [Part]) -> Bool {
    parts += more.count
    bytes += more.reduce(0) { $0 + $1.bytes.count }
    return parts <= KnownParts.mostParts && bytes <= KnownParts.mostBytes
  }
}
