import Documents
import Vocabulary

/// Allegations read from a span, primary first.
struct AllegationReading: Sendable {
  var codes: [String]
  var spans: [Span]
  /// Nothing better than a weak cue was there.
  var isWeak: Bool
  /// How probable each code is, where that was weighed.
  var scores: [Double] = []

  /// Hardly ever wrong.
  var isSure: Bool { scores.first.map { $0 >= ConductReader.sure } ?? !isWeak }

  /// What makes the primary code doubtful: nothing said much for it, or something else was as likely.
  var doubts: [String] {
    guard let first = scores.first else { return isWeak ? ["weak_cue"] : [] }
    var found = first < ConductReader.weak ? ["weak_cue"] : first < ConductReader.sure ? ["middling_cue"] : []
    if scores.count > 1, first - scores[1] < 0.1 { found.append("close_rival") }
    return found
  }
}

/// Finds what was alleged, and on which site. Source: domain §4.
///
/// A wording whose entry has a code such as `image+disclosure` stands for both: the picture of a prisoner is a
/// picture, and gives away police business.
struct AllegationReader: Sendable {
  let marks: Annotations

  func allegations(in span: Span, except taken: [Span] = []) -> AllegationReading? {
    let free = marks.matches(marks.allegations, in: span).filter { match in
      !taken.contains { $0.overlaps(match.span) }
    }
    let matches = longest(of: free).filter { $0.code != "none" }
    let strong = matches.filter { $0.strength == .strong }
    let acts = strong.filter { !isCircumstance($0) }
    let chosen = !acts.isEmpty ? acts : !strong.isEmpty ? strong : matches
    guard !chosen.isEmpty else { return nil }
    let lexicon = marks.vocabulary.allegations
    let ordered = chosen.enumerated().sorted { a, b in
      let (pa, pb) = (priority(a.element, lexicon), priority(b.element, lexicon))
      return pa != pb ? pa < pb : a.offset < b.offset
    }.map(\.element)
    var codes: [String] = []
    var spans: [Span] = []
    for match in ordered {
      for code in Self.codes(match) where !codes.contains(code) {
        codes.append(code)
        spans.append(match.span)
      }
    }
    // "Breach of policy" says nothing that a named act doesn't.
    if codes.count > 1, let vague = codes.firstIndex(of: "other") {
      codes.remove(at: vague)
      spans.remove(at: vague)
    }
    return AllegationReading(codes: codes, spans: spans, isWeak: strong.isEmpty)
  }

  /// The longest wordings, without overlap; only what an act was like ("sexual messages to a witness", "a remark about
  /// a gay colleague") shows through a longer wording that isn't itself of that kind.
  private func longest(of matches: [Match]) -> [Match] {
    let ordered = matches.sorted { a, b in
      if a.span.length != b.span.length { return a.span.length > b.span.length }
      if a.strength != b.strength { return a.strength > b.strength }
      return (a.span.start, a.entry) < (b.span.start, b.entry)
    }
    var kept: [Match] = []
    for match in ordered {
      let above = kept.filter { $0.span.overlaps(match.span) }
      let shows =
        match.strength == .strong && Self.qualities.contains(Self.codes(match)[0])
        && above.allSatisfy { $0.code != "none" && Self.qualities.isDisjoint(with: Self.codes($0)) }
      if above.isEmpty || shows { kept.append(match) }
    }
    return kept.sorted { ($0.span, $0.entry) < ($1.span, $1.entry) }
  }

  private static func codes(_ match: Match) -> [String] { match.code.split(separator: "+").map(String.init) }

  private static let qualities: Set<String> = [
    "racist", "religious", "homophobic", "discriminatory", "sexual", "threat_or_harassment",
  ]

  /// Whether a wording tells what befell somebody else, and not what the subject did: "the victim of an assault",
  /// "who had reported a theft", "a murder trial".
  private func isCircumstance(_ match: Match) -> Bool {
    guard Self.mayBeCircumstance.contains(match.code) else { return false }
    let tokens = marks.folded.tokens(in: match.span)
    guard !tokens.isEmpty else { return false }
    let before = marks.folded.tokens.indices.clamped(to: tokens.lowerBound - 4..<tokens.lowerBound)
    if before.contains(where: { index in Self.sufferers.contains { marks.folded.word(index).hasPrefix($0) } }) {
      return true
    }
    guard marks.folded.tokens.indices.contains(tokens.upperBound), marks.folded.tokens[tokens.upperBound].sameClause
    else {
      return false
    }
    let next = marks.folded.word(tokens.upperBound)
    return Self.proceedings.contains { next.hasPrefix($0) }
  }

  private static let mayBeCircumstance: Set<String> = [
    "criminal_offence", "use_of_force", "dishonesty", "sexual", "driving", "drugs_or_alcohol", "threat_or_harassment",
    "neglect_of_duty",
  ]
  private static let sufferers = ["victim", "witness", "complainant", "suspect", "survivor", "reported", "reporting"]
  private static let proceedings = [
    "victim", "witness", "complainant", "suspect", "trial", "case", "investigation", "enquiry", "inquiry",
  ]

  private func priority(_ match: Match, _ lexicon: Lexicon) -> Int { lexicon.entries[match.entry].priority ?? 50 }

  /// Named sites and services, in order, without repeats.
  func platforms(in span: Span) -> [(code: String, span: Span)] {
    var seen: Set<String> = []
    return marks.matches(marks.platforms, in: span).compactMap { match in
      if match.isAmbiguous || match.code == "none" || match.strength == .weak && !isName(match.span) { return nil }
      return seen.insert(match.code).inserted ? (match.code, match.span) : nil
    }
  }

  /// "Linked In", set as a name.
  private func isName(_ span: Span) -> Bool {
    let words = marks.text[span].split(separator: " ")
    return words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
