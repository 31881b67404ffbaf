import Documents

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
  private var matcher = PhraseMatcher()
  private var abbreviations: [String: (entry: Int, strength: Strength, ambiguous: Bool)] = [:]
  /// The abbreviations as they look folded.
  private var shortForms: Set<[UInt8]> = []
  private var shortStarts = Starts()
  private var index: [String: Int] = [:]

  init(name: String, version: String, entries: [Entry], exclusive: Bool = true) throws(Pattern.SyntaxError) {
    self.name = name
    self.version = version
    self.entries = entries
    self.exclusive = exclusive
    for (number, entry) in entries.enumerated() {
      if index[entry.code] == nil { index[entry.code] = number }
      for pattern in entry.patterns ?? [] {
        for sequence in try Pattern.sequences(of: pattern) {
          matcher.insert(sequence, entry: number, strength: .strong)
        }
      }
      for pattern in entry.weak ?? [] {
        for sequence in try Pattern.sequences(of: pattern) { matcher.insert(sequence, entry: number, strength: .weak) }
      }
      let ambiguous = Set(entry.ambiguous ?? [])
      for short in (entry.cased ?? []) + (entry.ambiguous ?? []) where abbreviations[short] == nil {
        abbreviations[short] = (number, .strong, ambiguous.contains(short))
      }
      for short in entry.weakCased ?? [] where abbreviations[short] == nil {
        abbreviations[short] = (number, .weak, true)
      }
    }
    shortForms = Set(abbreviations.keys.map { FoldedText(Text($0)).tokens.flatMap(\.bytes) })
    for form in shortForms { shortStarts.add(form, isWhole: true) }
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
    var candidates: [Match] = []
    let starts = matcher.starts(of: folded)
    let mayBeShort = folded.forms.map { form in
      shortStarts.mayHold(form.bytes) && shortForms.contains(form.bytes) || form.bytes.contains { $0 >= 0x80 }
    }
    for start in folded.tokens.indices {
      let form = folded.tokens[start].form
      guard mayBeShort[form] || !starts[form].isEmpty else { continue }
      let token = folded.tokens[start]
      for hit in matcher.hits(in: folded, at: start, from: starts[form]) {
        let last = folded.tokens[hit.tokens.upperBound - 1]
        candidates.append(
          Match(
            code: entries[hit.entry].code, entry: hit.entry, span: token.span.union(last.span), strength: hit.strength,
            isAbbreviation: false, isAmbiguous: false,
            corrected: hit.tokens.contains { folded.tokens[$0].corrected != nil }))
      }
      if mayBeShort[form], token.span.length <= 8, let short = abbreviations[abbreviation(token.span, in: text)] {
        candidates.append(
          Match(
            code: entries[short.entry].code, entry: short.entry, span: token.span, strength: short.strength,
            isAbbreviation: true, isAmbiguous: short.ambiguous, corrected: false))
      }
    }
    guard !exclusive else { return longest(of: candidates) }
    return Dictionary(grouping: candidates, by: \.code).sorted { $0.key < $1.key }
      .flatMap { longest(of: $0.value) }.sorted { ($0.span, $0.code) < ($1.span, $1.code) }
  }

  private func abbreviation(_ span: Span, in text: Text) -> String {
    String(text[span].filter { $0 != "." })
  }

  private func longest(of candidates: [Match]) -> [Match] {
    let ordered = candidates.enumerated().sorted { a, b in
      if a.element.span.length != b.element.span.length { return a.element.span.length > b.element.span.length }
      if a.element.strength != b.element.strength { return a.element.strength > b.element.strength }
      if a.element.span.start != b.element.span.start { return a.element.span.start < b.element.span.start }
      if a.element.entry != b.element.entry { return a.element.entry < b.element.entry }
      return a.offset < b.offset
    }
    var taken: [Span] = []
    var kept: [Match] = []
    for candidate in ordered.map(\.element) where !overlapsAny(candidate.span, sorted: taken) {
      let place = insertionPoint(candidate.span, in: taken)
      taken.insert(candidate.span, at: place)
      kept.append(candidate)
    }
    return kept.sorted { $0.span < $1.span }
  }

  private func overlapsAny(_ span: Span, sorted taken: [Span]) -> Bool {
    let place = insertionPoint(span, in: taken)
    if place > 0, taken[place - 1].end > span.start { return true }
    return place < taken.count && taken[place].start < span.end
  }

  private func insertionPoint(_ span: Span, in taken: [Span]) -> Int {
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].start < span.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
