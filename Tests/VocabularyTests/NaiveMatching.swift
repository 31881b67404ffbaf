import Documents

@testable import Vocabulary

/// What `Lexicon.matches` is to find, found without any automaton: each phrase is tried at each token.
struct NaiveMatching {
  private let lexicon: Lexicon
  private let exclusive: Bool
  private typealias Phrase = (steps: [Pattern.Element], entry: Int, strength: Strength)
  /// By the first letter, in order.
  private var phrases: [UInt8: [Phrase]] = [:]
  private var abbreviations: [String: (entry: Int, strength: Strength, ambiguous: Bool)] = [:]

  init(_ lexicon: Lexicon, exclusive: Bool) throws {
    self.lexicon = lexicon
    self.exclusive = exclusive
    for (number, entry) in lexicon.entries.enumerated() {
      for (patterns, strength) in [(entry.patterns, Strength.strong), (entry.weak, .weak)] {
        for steps in try (patterns ?? []).flatMap({ try Pattern.sequences(of: $0) }) {
          switch steps[0] {
          case .word(let bytes), .prefix(let bytes): phrases[bytes[0], default: []].append((steps, number, strength))
          case .gap: break
          }
        }
      }
      for short in (entry.cased ?? []) + (entry.ambiguous ?? []) where abbreviations[short] == nil {
        abbreviations[short] = (number, .strong, (entry.ambiguous ?? []).contains(short))
      }
      for short in entry.weakCased ?? [] where abbreviations[short] == nil {
        abbreviations[short] = (number, .weak, true)
      }
    }
  }

  func matches(in folded: FoldedText, of text: Text) -> [Match] {
    var candidates: [Match] = []
    for start in folded.tokens.indices {
      let form = folded.forms[folded.tokens[start].form]
      let letters = Set([form.bytes, form.corrected ?? []].compactMap(\.first))
      for phrase in letters.flatMap({ phrases[$0] ?? [] }) {
        for end in ends(of: phrase.steps[...], at: start, in: folded, joined: false) {
          let span = folded.tokens[start].span.union(folded.tokens[end - 1].span)
          candidates.append(
            Match(
              code: lexicon.entries[phrase.entry].code, entry: phrase.entry, span: span, strength: phrase.strength,
              corrected: (start..<end).contains { folded.forms[folded.tokens[$0].form].corrected != nil }))
        }
      }
      let span = folded.tokens[start].span
      if span.length <= 8, let short = abbreviations[text[span].filter { $0 != "." }] {
        candidates.append(
          Match(
            code: lexicon.entries[short.entry].code, entry: short.entry, span: span, strength: short.strength,
            isAbbreviation: true, isAmbiguous: short.ambiguous))
      }
    }
    if exclusive { return settled(candidates) }
    let codes = Set(candidates.map(\.code)).sorted()
    return codes.flatMap { code in settled(candidates.filter { $0.code == code }) }
      .sorted { ($0.span, $0.code) < ($1.span, $1.code) }
  }

  /// Where a phrase that starts at a token may end: one behind its last token.
  private func ends(of steps: ArraySlice<Pattern.Element>, at token: Int, in folded: FoldedText, joined: Bool) -> [Int]
  {
    guard let step = steps.first else { return [token] }
    guard token < folded.tokens.count else { return [] }
    let form = folded.forms[folded.tokens[token].form]
    let words = [form.bytes] + (form.corrected.map { [$0] } ?? [])
    let isHere: Bool
    switch step {
    case .word(let word): isHere = words.contains(word)
    case .prefix(let prefix): isHere = words.contains { $0.starts(with: prefix) }
    case .gap(let length):
      var found: [Int] = []
      for at in token...(token + length) where at < folded.tokens.count {
        guard folded.tokens[at].sameClause else { break }
        found += ends(of: steps.dropFirst(), at: at, in: folded, joined: false)
      }
      return found
    }
    guard isHere, !joined || folded.tokens[token].joinsPrevious else { return [] }
    return ends(of: steps.dropFirst(), at: token + 1, in: folded, joined: true)
  }

  private func settled(_ candidates: [Match]) -> [Match] {
    var kept: [Match] = []
    let ordered = candidates.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.span.length != other.span.length { return one.span.length > other.span.length }
      if one.strength != other.strength { return one.strength > other.strength }
      if one.span.start != other.span.start { return one.span.start < other.span.start }
      return one.entry != other.entry ? one.entry < other.entry : a.offset < b.offset
    }
    for (_, candidate) in ordered where !kept.contains(where: { $0.span.overlaps(candidate.span) }) {
      kept.append(candidate)
    }
    return kept.sorted { $0.span < $1.span }
  }
}
