import Documents
import Vocabulary

/// A document with every known wording marked, so that each heuristic looks words up instead of searching.
struct Annotations: Sendable {
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
  let headers: [Match]
  let orderCues: [Match]
  /// Numbers that a key of the letter explains ("04" – Written warning).
  let codes: [String: Span]
  /// Signs in place of figures, with what the letter says they stand for.
  let signs: [String: ClosedRange<Int>]
  /// Codes in cells of a scan that stand for others, from which the recogniser can't have told them.
  let misread: [Span]

  init(document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    let folded = FoldedText(document.text, speller: vocabulary.speller)
    self.folded = folded
    func find(_ lexicon: Lexicon) -> [Match] { lexicon.matches(in: folded, of: document.text) }
    forces = find(vocabulary.forces)
    otherBodies = find(vocabulary.otherBodies)
    signs = SuppressionKey(document: document, folded: folded).signs()
    let keys = KeyReader(document: document, folded: folded)
    let key = keys.key()
    let plain = find(vocabulary.outcomes)
    codes = keys.codes { span in plain.contains { span.contains($0.span) } }
    var known = [vocabulary.ranks, vocabulary.roles, vocabulary.outcomes].map { lexicon in
      let matches = lexicon.name == vocabulary.outcomes.name ? plain : find(lexicon)
      return ScanCodes.Known(
        lexicon: lexicon, matches: Annotations.reading(matches, by: key, lexicon, folded, document))
    }
    misread = ScanCodes(document: document, folded: folded, key: key).complete(&known)
    (ranks, roles, outcomes) = (known[0].matches, known[1].matches, known[2].matches)
    findings = find(vocabulary.findings)
    allegations = find(vocabulary.allegations)
    senses = find(vocabulary.conduct.senses)
    platforms = find(vocabulary.platforms)
    anatomy = find(vocabulary.anatomy)
    headers = find(vocabulary.headers)
    orderCues = find(vocabulary.orderCues)
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
  var dates: DateReader { DateReader(text: text, folded: folded) }
  var counts: CountReader { CountReader(text: text, signs: signs) }

  /// Matches wholly inside a span.
  func matches(_ all: [Match], in span: Span) -> [Match] {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var result: [Match] = []
    while low < all.count, all[low].span.start < span.end {
      if all[low].span.end <= span.end { result.append(all[low]) }
      low += 1
    }
    return result
  }

  func cues(_ code: String, in span: Span) -> [Match] { matches(anatomy, in: span).filter { $0.code == code } }
  func has(_ code: String, in span: Span) -> Bool { !cues(code, in: span).isEmpty }

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
