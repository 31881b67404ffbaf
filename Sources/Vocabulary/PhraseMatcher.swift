import Documents

/// Finds the phrases of one vocabulary in folded text: one walk of a trie from each token on.
struct PhraseMatcher: Sendable {
  struct Hit: Sendable {
    /// Index of the entry the phrase belongs to.
    var entry: Int
    var strength: Strength
    var tokens: Range<Int>
  }

  /// Where words, or beginnings of words, lead to.
  private struct Edges: Sendable {
    /// Looked at one by one while they are few, which is faster than to hash.
    private var few: [(bytes: [UInt8], next: Int)] = []
    private var many: [[UInt8]: Int] = [:]
    private static let most = 6

    var isEmpty: Bool { few.isEmpty && many.isEmpty }

    mutating func insert(_ bytes: [UInt8], _ next: Int) {
      if many.isEmpty, few.count < Edges.most { return few.append((bytes, next)) }
      for edge in few { many[edge.bytes] = edge.next }
      few = []
      many[bytes] = next
    }

    subscript(bytes: [UInt8]) -> Int? {
      if !many.isEmpty { return many[bytes] }
      for edge in few where edge.bytes == bytes { return edge.next }
      return nil
    }

    /// Those that a word begins with.
    func beginning(_ word: [UInt8], lengths: [Int], _ body: (Int) -> Void) {
      for edge in few where word.starts(with: edge.bytes) { body(edge.next) }
      guard !many.isEmpty else { return }
      for length in lengths where length <= word.count {
        if let next = many[Array(word[..<length])] { body(next) }
      }
    }
  }

  private struct Node: Sendable {
    var words = Edges()
    var prefixes = Edges()
    /// The lengths of the prefixes, without repeats.
    var lengths: [Int] = []
    var gaps: [(length: Int, next: Int)] = []
    var ends: [(entry: Int, strength: Strength)] = []
  }

  private var nodes: [Node] = [Node()]
  private var starts = Starts()

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
      nodes[node].words.insert(bytes, nodes.count)
      if node == 0 { starts.add(bytes, isWhole: true) }
    case .prefix(let bytes):
      if let next = nodes[node].prefixes[bytes] { return next }
      nodes[node].prefixes.insert(bytes, nodes.count)
      if node == 0 { starts.add(bytes, isWhole: false) }
      if !nodes[node].lengths.contains(bytes.count) { nodes[node].lengths.append(bytes.count) }
    case .gap(let length):
      if let known = nodes[node].gaps.first(where: { $0.length == length }) { return known.next }
      nodes[node].gaps.append((length, nodes.count))
    }
    nodes.append(Node())
    return nodes.count - 1
  }

  /// For each form of a text where a phrase that starts with it goes on; most forms start none.
  func starts(of text: FoldedText) -> [[Int]] {
    text.forms.map { form in
      var found: [Int] = []
      if starts.mayHold(form.bytes) { children(of: 0, by: form.bytes) { found.append($0) } }
      if let corrected = form.corrected, starts.mayHold(corrected) {
        children(of: 0, by: corrected) { found.append($0) }
      }
      return found
    }
  }

  /// The nodes that a word leads to.
  private func children(of node: Int, by word: [UInt8], _ body: (Int) -> Void) {
    if let next = nodes[node].words[word] { body(next) }
    if !nodes[node].prefixes.isEmpty {
      nodes[node].prefixes.beginning(word, lengths: nodes[node].lengths, body)
    }
  }

  /// All phrases that start at a token, given where those go on.
  func hits(in text: FoldedText, at token: Int, from starts: [Int]) -> [Hit] {
    var found: [Hit] = []
    for node in starts { walk(text, node: node, token: token + 1, start: token, joined: true, into: &found) }
    return found
  }

  private func walk(
    _ text: FoldedText, node: Int, token: Int, start: Int, joined: Bool, into found: inout [Hit]
  ) {
    for end in nodes[node].ends { found.append(Hit(entry: end.entry, strength: end.strength, tokens: start..<token)) }
    guard token < text.tokens.count else { return }
    for gap in nodes[node].gaps {
      var skipped = 0
      var at = token
      while skipped <= gap.length, at < text.tokens.count, at == start || text.tokens[at].sameClause {
        walk(text, node: gap.next, token: at, start: start, joined: false, into: &found)
        skipped += 1
        at += 1
      }
    }
    guard !nodes[node].words.isEmpty || !nodes[node].prefixes.isEmpty else { return }
    guard token == start || !joined || text.tokens[token].joinsPrevious else { return }
    let form = text.forms[text.tokens[token].form]
    children(of: node, by: form.bytes) {
      walk(text, node: $0, token: token + 1, start: start, joined: true, into: &found)
    }
    if let corrected = form.corrected {
      children(of: node, by: corrected) {
        walk(text, node: $0, token: token + 1, start: start, joined: true, into: &found)
      }
    }
  }
}

/// Tells by a word's first two bytes that nothing begins like it, which holds for most words.
struct Starts: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// A word, or where it isn't whole what other words begin with.
  mutating func add(_ bytes: [UInt8], isWhole: Bool) {
    if bytes.count == 1, !isWhole {
      for second in UInt8.min...UInt8.max { set(bytes[0], second) }
    } else {
      set(bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0)
    }
  }

  func mayHold(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    let number = Int(first) << 8 | Int(word.count > 1 ? word[1] : 0)
    return bits[number >> 6] & 1 << UInt64(number & 63) != 0
  }

  private mutating func set(_ first: UInt8, _ second: UInt8) {
    let number = Int(first) << 8 | Int(second)
    bits[number >> 6] |= 1 << UInt64(number & 63)
  }
}
