import Documents

/// The phrases of all lexicons in one trie, whose steps are words as the automaton knows them.
///
/// A text is gone through once for all lexicons: each of its distinct words is looked up once, and from each token on
/// that starts a phrase the trie is walked as far as the text goes along.
final class PhraseBook: Sendable {
  /// What one lexicon has to say.
  struct Phrases {
    var phrases: [(steps: [Pattern.Element], entry: Int, strength: Strength)] = []
    /// Abbreviations as they look folded.
    var abbreviations: Set<[UInt8]> = []
  }

  struct Hit: Sendable, Hashable {
    var lexicon: Int
    /// Index of the entry the phrase belongs to.
    var entry: Int
    var strength: Strength
    var tokens: Range<Int>
  }

  private struct Node {
    /// Lexicons, a bit each, with a phrase that goes through here.
    var lexicons: UInt64 = 0
    var goesOn = false
    var ends: [(lexicon: Int, entry: Int, strength: Strength)] = []
    var gaps: [(length: Int, next: Int)] = []
  }

  private let words: WordAutomaton
  private let nodes: [Node]
  private let edges: EdgeTable
  /// By meaning of a word, the nodes of phrases that start with it.
  private let starts: [[Int]]
  /// By meaning, the lexicons that such phrases are in, and those with an abbreviation that looks like it.
  private let concerned: [UInt64]

  init(of lexicons: [Phrases]) {
    precondition(lexicons.count <= 64)
    var builder = WordAutomaton.Builder()
    var nodes = [Node()]
    var edges = EdgeTable()
    for (number, lexicon) in lexicons.enumerated() {
      for phrase in lexicon.phrases {
        var at = 0
        for element in phrase.steps {
          nodes[at].lexicons |= 1 << UInt64(number)
          let next: Int
          switch element {
          case .gap(let length):
            if let known = nodes[at].gaps.first(where: { $0.length == length }) {
              next = known.next
            } else {
              next = nodes.count
              nodes[at].gaps.append((length, next))
            }
          case .word(let bytes): next = edges.next(of: at, by: builder.step(bytes, isWhole: true), orNew: nodes.count)
          case .prefix(let bytes):
            next = edges.next(of: at, by: builder.step(bytes, isWhole: false), orNew: nodes.count)
          }
          if case .gap = element {} else { nodes[at].goesOn = true }
          if next == nodes.count { nodes.append(Node()) }
          at = next
        }
        nodes[at].lexicons |= 1 << UInt64(number)
        nodes[at].ends.append((number, phrase.entry, phrase.strength))
      }
      for short in lexicon.abbreviations { builder.addAbbreviation(short, of: number) }
    }
    words = builder.automaton()
    self.nodes = nodes
    self.edges = edges
    starts = words.meanings.map { meaning in meaning.steps.compactMap { edges.next(of: 0, by: $0) } }
    concerned = zip(starts, words.meanings).map { starts, meaning in
      starts.reduce(meaning.shortIn) { $0 | nodes[$1].lexicons }
    }
  }

  /// What a word of a text means, and what the word means that it is a slip for.
  struct Meanings: Sendable {
    var own = 0
    var mended = 0
    var concerned: UInt64 = 0
    /// Lexicons that may have it as an abbreviation.
    var shortIn: UInt64 = 0
  }

  /// For each form of a text.
  func meanings(of folded: FoldedText) -> [Meanings] {
    folded.forms.map { form in
      let own = words.meaning(of: form.bytes)
      let mended = form.corrected.map(words.meaning) ?? 0
      // What an abbreviation looks like with accents is seen when it is looked at.
      let shortIn = form.isPlain ? words.meanings[own].shortIn : .max
      return Meanings(
        own: own, mended: mended, concerned: concerned[own] | concerned[mended] | shortIn, shortIn: shortIn)
    }
  }

  /// All phrases of some lexicons that start at a token.
  func hits(
    in folded: FoldedText, _ meanings: [Meanings], at token: Int, of lexicons: UInt64, _ body: (Hit) -> Void
  ) {
    let own = meanings[folded.tokens[token].form]
    for node in starts[own.own] { walk(folded, meanings, node, token + 1, from: token, true, lexicons, body) }
    guard own.mended != 0 else { return }
    for node in starts[own.mended] { walk(folded, meanings, node, token + 1, from: token, true, lexicons, body) }
  }

  private func walk(
    _ folded: FoldedText, _ meanings: [Meanings], _ node: Int, _ token: Int, from start: Int, _ isJoined: Bool,
    _ lexicons: UInt64, _ body: (Hit) -> Void
  ) {
    guard nodes[node].lexicons & lexicons != 0 else { return }
    for end in nodes[node].ends where lexicons & 1 << UInt64(end.lexicon) != 0 {
      body(Hit(lexicon: end.lexicon, entry: end.entry, strength: end.strength, tokens: start..<token))
    }
    guard token < folded.tokens.count else { return }
    for gap in nodes[node].gaps {
      var at = token
      while at - token <= gap.length, at < folded.tokens.count, folded.tokens[at].sameClause {
        walk(folded, meanings, gap.next, at, from: start, false, lexicons, body)
        at += 1
      }
    }
    guard nodes[node].goesOn, !isJoined || folded.tokens[token].joinsPrevious else { return }
    let here = meanings[folded.tokens[token].form]
    for step in words.meanings[here.own].steps {
      guard let next = edges.next(of: node, by: step) else { continue }
      walk(folded, meanings, next, token + 1, from: start, true, lexicons, body)
    }
    guard here.mended != 0 else { return }
    for step in words.meanings[here.mended].steps {
      guard let next = edges.next(of: node, by: step) else { continue }
      walk(folded, meanings, next, token + 1, from: start, true, lexicons, body)
    }
  }
}

/// Where steps lead to from the nodes of the trie.
private struct EdgeTable: Sendable {
  private var keys = [UInt64](repeating: .max, count: 16)
  private var values = [Int32](repeating: 0, count: 16)
  private var count = 0

  func next(of node: Int, by step: Int32) -> Int? {
    let key = EdgeTable.key(node, step)
    let place = place(of: key)
    return keys[place] == key ? Int(values[place]) : nil
  }

  mutating func next(of node: Int, by step: Int32, orNew new: Int) -> Int {
    if let known = next(of: node, by: step) { return known }
    if count * 2 >= keys.count { grow() }
    let key = EdgeTable.key(node, step)
    let place = place(of: key)
    (keys[place], values[place]) = (key, Int32(new))
    count += 1
    return new
  }

  private static func key(_ node: Int, _ step: Int32) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: node)) << 32 | UInt64(UInt32(bitPattern: step))
  }

  /// Where the key is, or would be.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != key, keys[place] != .max { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    values = [Int32](repeating: 0, count: keys.count)
    for (key, value) in old {
      let place = place(of: key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
