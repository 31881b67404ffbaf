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

  private struct End: Sendable {
    var lexicon: Int
    var entry: Int
    var strength: Strength
  }

  private struct Gap: Sendable {
    var length: Int
    var next: Int
  }

  /// While the trie is made.
  private struct Draft {
    var lexicons: UInt64 = 0
    var steps: UInt64 = 0
    var ends: [End] = []
    var gaps: [Gap] = []
  }

  private struct Node: Sendable {
    /// Lexicons, a bit each, with a phrase that goes through here.
    var lexicons: UInt64
    /// A bit for each step that leads on, which several steps may share: most words lead nowhere, and this tells it.
    var steps: UInt64
    var ends: Range<Int>
    var gaps: Range<Int>
  }

  private let words: WordAutomaton
  private let nodes: [Node]
  // Of all nodes, one after the other.
  private let ends: [End]
  private let gaps: [Gap]
  private let edges: EdgeTable
  /// By meaning of a word, the nodes of phrases that start with it.
  private let starts: [[Int]]
  /// By meaning, the lexicons that such phrases are in, and those with an abbreviation that looks like it.
  private let concerned: [UInt64]
  /// By meaning, the bits of its steps.
  private let bits: [UInt64]

  init(of lexicons: [Phrases]) {
    precondition(lexicons.count <= 64)
    var builder = WordAutomaton.Builder()
    var nodes = [Draft()]
    var edges = EdgeTable()
    for (number, lexicon) in lexicons.enumerated() {
      for phrase in lexicon.phrases {
        var at = 0
        func edge(_ step: Int32) -> Int {
          nodes[at].steps |= PhraseBook.bit(of: step)
          return edges.next(of: at, by: step, orNew: nodes.count)
        }
        for element in phrase.steps {
          nodes[at].lexicons |= 1 << UInt64(number)
          let next: Int
          switch element {
          case .gap(let length):
            if let known = nodes[at].gaps.first(where: { $0.length == length }) {
              next = known.next
            } else {
              next = nodes.count
              nodes[at].gaps.append(Gap(length: length, next: next))
            }
          case .word(let bytes): next = edge(builder.step(bytes, isWhole: true))
          case .prefix(let bytes): next = edge(builder.step(bytes, isWhole: false))
          }
          if next == nodes.count { nodes.append(Draft()) }
          at = next
        }
        nodes[at].lexicons |= 1 << UInt64(number)
        nodes[at].ends.append(End(lexicon: number, entry: phrase.entry, strength: phrase.strength))
      }
      for short in lexicon.abbreviations { builder.addAbbreviation(short, of: number) }
    }
    words = builder.automaton()
    var (ends, gaps): ([End], [Gap]) = ([], [])
    self.nodes = nodes.map { draft in
      ends += draft.ends
      gaps += draft.gaps
      return Node(
        lexicons: draft.lexicons, steps: draft.steps, ends: (ends.count - draft.ends.count)..<ends.count,
        gaps: (gaps.count - draft.gaps.count)..<gaps.count)
    }
    (self.ends, self.gaps) = (ends, gaps)
    self.edges = edges
    starts = words.meanings.map { meaning in meaning.steps.compactMap { edges.next(of: 0, by: $0) } }
    bits = words.meanings.map { $0.steps.reduce(0) { $0 | PhraseBook.bit(of: $1) } }
    concerned = zip(starts, words.meanings).map { starts, meaning in
      starts.reduce(meaning.shortIn) { $0 | nodes[$1].lexicons }
    }
  }

  private static func bit(of step: Int32) -> UInt64 { 1 << UInt64(truncatingIfNeeded: step & 63) }

  /// What a word of a text means, and what the word means that it is a slip for.
  struct Meanings: Sendable {
    var own = 0
    var mended = 0
    var concerned: UInt64 = 0
    /// The bits of all steps that it can be.
    var steps: UInt64 = 0
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
        own: own, mended: mended, concerned: concerned[own] | concerned[mended] | shortIn,
        steps: bits[own] | bits[mended], shortIn: shortIn)
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
    let node = (number: node, facts: nodes[node])
    guard node.facts.lexicons & lexicons != 0 else { return }
    for place in node.facts.ends where lexicons & 1 << UInt64(ends[place].lexicon) != 0 {
      let end = ends[place]
      body(Hit(lexicon: end.lexicon, entry: end.entry, strength: end.strength, tokens: start..<token))
    }
    guard token < folded.tokens.count else { return }
    for place in node.facts.gaps {
      let gap = gaps[place]
      let next = nodes[gap.next]
      var at = token
      while at - token <= gap.length, at < folded.tokens.count, folded.tokens[at].sameClause {
        if next.steps & meanings[folded.tokens[at].form].steps != 0 || !next.gaps.isEmpty {
          walk(folded, meanings, gap.next, at, from: start, false, lexicons, body)
        }
        at += 1
      }
    }
    let next = folded.tokens[token]
    let here = meanings[next.form]
    guard node.facts.steps & here.steps != 0, !isJoined || next.joinsPrevious else { return }
    func follow(_ meaning: Int) {
      for step in words.meanings[meaning].steps where node.facts.steps & PhraseBook.bit(of: step) != 0 {
        guard let next = edges.next(of: node.number, by: step) else { continue }
        walk(folded, meanings, next, token + 1, from: start, true, lexicons, body)
      }
    }
    follow(here.own)
    if here.mended != 0 { follow(here.mended) }
  }
}
