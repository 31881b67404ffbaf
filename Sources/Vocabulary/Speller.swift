import Synchronization

/// Mends misspelt long words against the words of the domain, by one slip (two in words of eleven letters or more).
///
/// Short words, ranks' abbreviations and names of places are never touched: *PS* and *DS*, *Essex* and *Sussex* are
/// one slip apart.
public struct Speller: Sendable {
  private struct Candidate: Sendable {
    let bytes: [UInt8]
    let letters: UInt32
  }

  private let byFirst: [UInt8: [Candidate]]
  private let known: Set<[UInt8]>
  /// What was looked up before: letters share most of their words.
  private let memory = Memory()

  static let shortest = 6

  public init(words: [String], never: [String], known: Set<[UInt8]> = []) {
    let long = words.map { Array($0.utf8) }.filter { $0.count >= Speller.shortest }
    byFirst = Dictionary(grouping: long.map { Candidate(bytes: $0, letters: lettersUsed(by: $0)) }) { $0.bytes[0] }
    self.known = known.union(long).union(never.map { Array($0.utf8) })
  }

  /// The word meant; nil for a word that is right, unknown, or could be meant for two.
  public func correction(of token: [UInt8]) -> [UInt8]? {
    guard token.count >= Speller.shortest, let first = token.first, let candidates = byFirst[first] else { return nil }
    return memory.correction(of: token) { lookedUp(token, among: candidates) }
  }

  private func lookedUp(_ token: [UInt8], among candidates: [Candidate]) -> [UInt8]? {
    guard !known.contains(token), token.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    let letters = lettersUsed(by: token)
    var best: [UInt8]?
    var bestDistance = Int.max
    for candidate in candidates {
      let allowed = candidate.bytes.count >= 11 ? 2 : 1
      // A slip brings in one letter at most, and takes away one.
      guard abs(candidate.bytes.count - token.count) <= allowed,
        (letters & ~candidate.letters).nonzeroBitCount <= allowed,
        (candidate.letters & ~letters).nonzeroBitCount <= allowed
      else { continue }
      let distance = editDistance(token, candidate.bytes)
      if distance <= allowed, distance < bestDistance {
        best = candidate.bytes
        bestDistance = distance
      }
    }
    // "comments" is no slip for "comment": endings are grammar.
    if let best, isInflection(token, best) { return nil }
    return best
  }

  private func isInflection(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return long.starts(with: short)
  }
}

/// Corrections that were found, and words that there was none for.
private final class Memory: Sendable {
  /// So many words, a few megabytes, and then it begins anew.
  private static let most = 1 << 15

  private let known = Mutex<[[UInt8]: [UInt8]?]>([:])

  func correction(of word: [UInt8], _ find: () -> [UInt8]?) -> [UInt8]? {
    if let known = known.withLock({ $0[word] }) { return known }
    let found = find()
    known.withLock { known in
      if known.count >= Memory.most { known = [:] }
      known[word] = .some(found)
    }
    return found
  }
}

/// A bit for each letter of the alphabet that a word has.
private func lettersUsed(by word: [UInt8]) -> UInt32 {
  word.reduce(0) { (0x61...0x7A).contains($1) ? $0 | 1 << UInt32($1 - 0x61) : $0 }
}

/// Insertions, deletions, replacements and swaps of neighbours, each costing one.
func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
