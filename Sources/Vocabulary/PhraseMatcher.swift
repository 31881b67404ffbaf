import Documents

/// Finds the phrases of one vocabulary in folded text: one walk of a trie from each token on.
struct PhraseMatcher: Sendable {
  struct Hit: Sendable {
    /// Index of the entry the phrase belongs to.
    var entry: Int
    var strength: Strength
    var tokens: Range<Int>
  }

  private struct Node: Sendable {
    var words: [[UInt8]: Int] = [:]
    var prefixes: [[UInt8]: Int] = [:]
    /// The lengths of the prefixes, without repeats.
    var lengths: [Int] = []
    var gaps: [(length: Int, next: Int)] = []
    var ends: [(entry: Int, strength: Strength)] = []

    /// The nodes that a word leads to.
    func children(by word: [UInt8]) -> [Int] {
      var found = words[word].map { [$0] } ?? []
      for length in lengths where length <= word.count {
        if let next = prefixes[Array(word[..<length])] { found.append(next) }
      }
      return found
    }
  }

  private var nodes: [Node] = [Node()]

  init() {}

  mutating func insert(_ sequence: [Pattern.Element], entry: Int, strength: Strength) {
    var at = 0
    for element in sequence { at = child(of: at, by: element) }
    nodes[at].ends.append((entry, strength))
  }

  private mutating func child(of node: Int, by element: Pattern.Element) -> Int {
    switch element {
    case .word(let bytes):
      if let next = nodes[node].words[bytes] { return next }
      nodes[node].words[bytes] = nodes.count
    case .prefix(let bytes):
      if let next = nodes[node].prefixes[bytes] { return next }
      nodes[node].prefixes[bytes] = nodes.count
      if !nodes[node].lengths.contains(bytes.count) { nodes[node].lengths.append(bytes.count) }
    case .gap(let length):
      if let known = nodes[node].gaps.first(where: { $0.length == length }) { return known.next }
      nodes[node].gaps.append((length, nodes.count))
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  /// All phrases that start at a token.
  func hits(in text: FoldedText, at start: Int) -> [Hit] {
    var found: [Hit] = []
    walk(text, node: 0, token: start, start: start, joined: true, into: &found)
    return found
  }

  private func walk(
    _ text: FoldedText, node: Int, token: Int, start: Int, joined: Bool, into found: inout [Hit]
  ) {
    let here = nodes[node]
    for end in here.ends { found.append(Hit(entry: end.entry, strength: end.strength, tokens: start..<token)) }
    guard token < text.tokens.count else { return }
    for gap in here.gaps {
      var skipped = 0
      var at = token
      while skipped <= gap.length, at < text.tokens.count, at == start || text.tokens[at].sameClause {
        walk(text, node: gap.next, token: at, start: start, joined: false, into: &found)
        skipped += 1
        at += 1
      }
    }
    let next = text.tokens[token]
    guard token == start || !joined || next.joinsPrevious else { return }
    for child in here.children(by: next.bytes) + (next.corrected.map(here.children) ?? []) {
      walk(text, node: child, token: token + 1, start: start, joined: true, into: &found)
    }
  }
}
