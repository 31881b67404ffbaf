import Documents
import Vocabulary

/// A document with every known wording marked, so that each heuristic looks words up instead of searching.
///
/// Every heuristic holds it, and none changes it: so it is one thing and no value that is copied.
final class Annotations: Sendable {
  let document: Document
  let vocabulary: Vocabulary
  let folded: FoldedText
  let forces: [Match]
  let otherBodies: [Match]
  let ranks: [Match]
  let roles: [Match]
  let outcomes: [Match]
  let findings: [Match]
  let allegations: [Match]
  /// Kinds of words that conduct is told by.
  let senses: [Match]
  let platforms: [Match]
  let anatomy: [Match]
  /// The same by their codes.
  private let cuesByCode: [String: [Match]]
  let headers: [Match]
  let orderCues: [Match]
  /// Numbers that a key of the letter explains ("04" – Written warning).
  let codes: [String: Span]
  /// Signs in place of figures, with what the letter says they stand for.
  let signs: [String: ClosedRange<Int>]
  /// Codes in cells of a scan that stand for others, from which the recogniser can't have told them.
  let misread: [Span]
  // Several heuristics ask the same of a place.
  private let knownCells = Memo<Span, CountCell>()
  private let knownDates = Memo<DateReader.Stretch, [DateReading]>()
  let knownConduct = Memo<ConductReader.Stories, AllegationReading?>()

  init(document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    let folded = FoldedText(document.text, speller: vocabulary.speller)
    self.folded = folded
    let found = vocabulary.matches(in: folded, of: document.text)
    forces = found.forces
    otherBodies = found.otherBodies
    signs = SuppressionKey(document: document, folded: folded).signs()
    let keys = KeyReader(document: document, folded: folded)
    let key = keys.key()
    codes = keys.codes { span in found.outcomes.contains { span.contains($0.span) } }
    var known = [
      (vocabulary.ranks, found.ranks), (vocabulary.roles, found.roles), (vocabulary.outcomes, found.outcomes),
    ].map { lexicon, matches in
      ScanCodes.Known(lexicon: lexicon, matches: Annotations.reading(matches, by: key, lexicon, folded, document))
    }
    misread = ScanCodes(document: document, folded: folded, key: key).complete(&known)
    (ranks, roles, outcomes) = (known[0].matches, known[1].matches, known[2].matches)
    findings = found.findings
    allegations = found.allegations
    senses = found.senses
    platforms = found.platforms
    anatomy = found.anatomy
    cuesByCode = Dictionary(grouping: found.anatomy, by: \.code)
    headers = found.headers
    orderCues = found.orderCues
  }

  /// Abbreviations read as the letter's own key has them, those that only the key knows included.
  private static func reading(
    _ matches: [Match], by key: [String: Span], _ lexicon: Lexicon, _ folded: FoldedText, _ document: Document
  ) -> [Match] {
    guard !key.isEmpty else { return matches }
    let text = document.text
    let tables = document.tables.map(\.span)
    var meanings: [String: String] = [:]
    for (short, span) in key {
      let inside = matches.filter { span.contains($0.span) && !$0.isAbbreviation }
      if let meant = inside.max(by: { $0.span.length < $1.span.length }) { meanings[short] = meant.code }
    }
    guard !meanings.isEmpty else { return matches }
    var result = matches.map { match in
      var match = match
      guard match.isAbbreviation, let code = meanings[text[match.span].filter({ $0 != "." })] else { return match }
      match.code = code
      match.isAmbiguous = false
      return match
    }
    for token in folded.tokens where token.span.length <= 8 {
      guard let code = meanings[text[token.span].filter({ $0 != "." })],
        !result.contains(where: { $0.span.overlaps(token.span) }),
        isCapitals(text[token.span]) && token.span.length > 1 || tables.contains(where: { $0.contains(token.span) }),
        let entry = lexicon.entries.firstIndex(where: { $0.code == code })
      else { continue }
      result.append(
        Match(
          code: code, entry: entry, span: token.span, strength: .strong, isAbbreviation: true, isAmbiguous: false,
          corrected: false))
    }
    return result.sorted { $0.span < $1.span }
  }

  /// "Live" and "Res" are abbreviations in a table alone.
  private static func isCapitals(_ short: String) -> Bool { short == short.uppercased() }

  var text: Text { document.text }
  var dates: DateReader { DateReader(text: text, folded: folded, known: knownDates) }
  var counts: CountReader { CountReader(text: text, signs: signs, known: knownCells) }

  /// Matches wholly inside a span.
  func matches(_ all: [Match], in span: Span) -> [Match] {
    var low = Annotations.first(of: all, from: span.start)
    var result: [Match] = []
    while low < all.count, all[low].span.start < span.end {
      if all[low].span.end <= span.end { result.append(all[low]) }
      low += 1
    }
    return result
  }

  private static func first(of all: [Match], from place: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func cues(_ code: String, in span: Span) -> [Match] { cuesByCode[code].map { matches($0, in: span) } ?? [] }

  func has(_ code: String, in span: Span) -> Bool {
    guard let all = cuesByCode[code] else { return false }
    var at = Annotations.first(of: all, from: span.start)
    while at < all.count, all[at].span.start < span.end {
      if all[at].span.end <= span.end { return true }
      at += 1
    }
    return false
  }

  /// Whether a wording makes up the whole of a span, but for signs and a number.
  func isWhole(_ match: Match, of span: Span) -> Bool {
    let letters = text[Span(span.start, match.span.start)] + text[Span(match.span.end, span.end)]
    return !letters.contains(where: \.isLetter)
  }

  /// The folded words of a span, apart by spaces.
  func words(_ span: Span) -> [String] { folded.tokens(in: span).map(folded.word) }

  /// Evidence for a span: the page and the box round its words.
  func evidence(_ span: Span, exact: Bool = true) -> Evidence {
    var box: Box?
    var page = 0
    for word in words(overlapping: span) {
      if page == 0 { page = word.page }
      guard word.page == page, let wordBox = word.box else { continue }
      box = box.map { $0.union(wordBox) } ?? wordBox
    }
    return Evidence(page: max(page, 1), box: box, span: span, exact: exact)
  }

  private func words(overlapping span: Span) -> ArraySlice<Word> {
    let all = document.words
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].span.start < span.end { end += 1 }
    return all[low..<end]
  }
}
