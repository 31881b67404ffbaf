import Documents
import Synchronization

/// A wording of a lexicon found in a text.
public struct Match: Sendable {
  public var code: String
  /// Index into the lexicon's entries.
  public var entry: Int
  public var span: Span
  public var strength: Strength
  /// Matched as an abbreviation, by its case.
  public var isAbbreviation: Bool
  /// An abbreviation that means other things too.
  public var isAmbiguous: Bool
  /// Matched only after mending a spelling.
  public var corrected: Bool

  public init(
    code: String, entry: Int, span: Span, strength: Strength, isAbbreviation: Bool = false, isAmbiguous: Bool = false,
    corrected: Bool = false
  ) {
    self.code = code
    self.entry = entry
    self.span = span
    self.strength = strength
    self.isAbbreviation = isAbbreviation
    self.isAmbiguous = isAmbiguous
    self.corrected = corrected
  }
}

/// One vocabulary file, ready to be looked for.
public struct Lexicon: Sendable {
  public let name: String
  public let version: String
  public let entries: [Entry]
  private let exclusive: Bool
  private var abbreviations: [String: (entry: Int, strength: Strength, ambiguous: Bool)] = [:]
  private var index: [String: Int] = [:]
  /// By entry, the place of its code among all codes, in order.
  private let ranks: [Int]
  /// Its own phrases, or those of all lexicons that are bound together.
  private var shelf = Shelf([])
  /// Which of the book's lexicons it is.
  private var number = 0

  init(name: String, version: String, entries: [Entry], exclusive: Bool = true) {
    self.name = name
    self.version = version
    self.entries = entries
    self.exclusive = exclusive
    let codes = Set(entries.map(\.code)).sorted()
    let places = Dictionary(zip(codes, codes.indices)) { first, _ in first }
    ranks = entries.map { places[$0.code] ?? 0 }
    for (number, entry) in entries.enumerated() {
      if index[entry.code] == nil { index[entry.code] = number }
      let ambiguous = Set(entry.ambiguous ?? [])
      for short in (entry.cased ?? []) + (entry.ambiguous ?? []) where abbreviations[short] == nil {
        abbreviations[short] = (number, .strong, ambiguous.contains(short))
      }
      for short in entry.weakCased ?? [] where abbreviations[short] == nil {
        abbreviations[short] = (number, .weak, true)
      }
    }
    shelf = Shelf([self])
  }

  /// The same lexicons with one book for all of them.
  static func bound(_ lexicons: [Lexicon]) -> [Lexicon] {
    let shelf = Shelf(lexicons)
    return lexicons.enumerated().map { number, lexicon in
      var lexicon = lexicon
      (lexicon.shelf, lexicon.number) = (shelf, number)
      return lexicon
    }
  }

  /// Its wordings, written out.
  func phrases() throws(Pattern.SyntaxError) -> PhraseBook.Phrases {
    var phrases = PhraseBook.Phrases()
    for (number, entry) in entries.enumerated() {
      for (patterns, strength) in [(entry.patterns, Strength.strong), (entry.weak, .weak)] {
        for pattern in patterns ?? [] {
          for sequence in try Pattern.sequences(of: pattern) { phrases.phrases.append((sequence, number, strength)) }
        }
      }
    }
    phrases.abbreviations = Set(abbreviations.keys.map { FoldedText(Text($0)).bytes })
    return phrases
  }

  public func entry(_ code: String) -> Entry? { index[code].map { entries[$0] } }

  /// Its abbreviations, as they are printed.
  public func abbreviations(where holds: (String) -> Bool) -> [String] { abbreviations.keys.filter(holds) }

  /// What an abbreviation stands for, and its place among `entries`.
  public func entry(ofAbbreviation short: String) -> (index: Int, entry: Entry)? {
    abbreviations[short].map { ($0.entry, entries[$0.entry]) }
  }

  /// The longest wordings, left to right, without overlap; of equals the earlier entry. Where the lexicon isn't
  /// exclusive, wordings of different codes may overlap.
  public func matches(in folded: FoldedText, of text: Text) -> [Match] {
    Lexicon.matches(of: [self], in: folded, of: text)[0]
  }

  /// Those of several lexicons that are bound together, found in one go.
  static func matches(of lexicons: [Lexicon], in folded: FoldedText, of text: Text) -> [[Match]] {
    guard let book = lexicons.first?.shelf.book else { return [] }
    var wanted: UInt64 = 0
    var places = [Int](repeating: 0, count: 64)
    for (place, lexicon) in lexicons.enumerated() {
      wanted |= 1 << UInt64(lexicon.number)
      places[lexicon.number] = place
    }
    var candidates = [[Candidate]](repeating: [], count: lexicons.count)
    let meanings = book.meanings(of: folded)
    for (place, token) in folded.tokens.enumerated() {
      let meaning = meanings[token.form]
      guard meaning.concerned & wanted != 0 else { continue }
      book.hits(in: folded, meanings, at: place, of: wanted) { hit in
        let last = hit.tokens.upperBound - 1
        candidates[places[hit.lexicon]].append(
          Candidate(
            span: Span(token.span.start, folded.tokens[last].span.end), entry: hit.entry, strength: hit.strength,
            tokens: place...last))
      }
      var short = meaning.shortIn & wanted
      guard short != 0, token.span.length <= 8 else { continue }
      let letters = String(text[token.span].filter { $0 != "." })
      while short != 0 {
        let at = places[short.trailingZeroBitCount]
        short &= short - 1
        guard let known = lexicons[at].abbreviations[letters] else { continue }
        candidates[at].append(
          Candidate(
            span: token.span, entry: known.entry, strength: known.strength, tokens: place...place, isAbbreviation: true,
            isAmbiguous: known.ambiguous))
      }
    }
    return zip(lexicons, candidates).map { lexicon, candidates in
      lexicon.settled(candidates).map { lexicon.match($0, in: folded) }
    }
  }

  private func settled(_ candidates: [Candidate]) -> [Candidate] {
    if exclusive { return longest(of: candidates) }
    var groups: [Int: [Candidate]] = [:]
    for candidate in candidates { groups[ranks[candidate.entry], default: []].append(candidate) }
    return groups.values.flatMap { longest(of: $0) }.sorted { a, b in
      a.span != b.span ? a.span < b.span : ranks[a.entry] < ranks[b.entry]
    }
  }

  private func match(_ candidate: Candidate, in folded: FoldedText) -> Match {
    Match(
      code: entries[candidate.entry].code, entry: candidate.entry, span: candidate.span, strength: candidate.strength,
      isAbbreviation: candidate.isAbbreviation, isAmbiguous: candidate.isAmbiguous,
      corrected: !candidate.isAbbreviation
        && candidate.tokens.contains { folded.forms[folded.tokens[$0].form].corrected != nil })
  }
}

/// The book of some lexicons, made when it is first wanted: a run looks for no words itself, its workers do.
private final class Shelf: Sendable {
  private let lexicons: [Lexicon]
  private let made = Mutex<PhraseBook?>(nil)

  init(_ lexicons: [Lexicon]) { self.lexicons = lexicons }

  var book: PhraseBook {
    made.withLock { made in
      if let made { return made }
      // Of a user's it was seen when they were loaded that they can be read, of the program's own by its tests.
      let book = PhraseBook(of: lexicons.map { (try? $0.phrases()) ?? PhraseBook.Phrases() })
      made = book
      return book
    }
  }
}
