import Documents
import Vocabulary

/// Allegations read from a span, primary first.
struct AllegationReading: Sendable {
  var codes: [String]
  var spans: [Span]
  /// Nothing better than a weak cue was there.
  var isWeak: Bool
}

/// Finds what was alleged, and on which site. Source: domain §4.
struct AllegationReader: Sendable {
  let marks: Annotations

  func allegations(in span: Span, except taken: [Span] = []) -> AllegationReading? {
    let matches = marks.matches(marks.allegations, in: span).filter { match in
      match.code != "none" && !taken.contains { $0.overlaps(match.span) }
    }
    let strong = matches.filter { $0.strength == .strong }
    let chosen = strong.isEmpty ? matches : strong
    guard !chosen.isEmpty else { return nil }
    let lexicon = marks.vocabulary.allegations
    let ordered = chosen.enumerated().sorted { a, b in
      let (pa, pb) = (priority(a.element, lexicon), priority(b.element, lexicon))
      return pa != pb ? pa < pb : a.offset < b.offset
    }.map(\.element)
    var codes: [String] = []
    var spans: [Span] = []
    for match in ordered where !codes.contains(match.code) {
      codes.append(match.code)
      spans.append(match.span)
    }
    return AllegationReading(codes: codes, spans: spans, isWeak: strong.isEmpty)
  }

  private func priority(_ match: Match, _ lexicon: Lexicon) -> Int { lexicon.entries[match.entry].priority ?? 50 }

  /// Named sites and services, in order, without repeats.
  func platforms(in span: Span) -> [(code: String, span: Span)] {
    var seen: Set<String> = []
    return marks.matches(marks.platforms, in: span).compactMap { match in
      if match.isAmbiguous || match.strength == .weak || match.code == "none" { return nil }
      return seen.insert(match.code).inserted ? (match.code, match.span) : nil
    }
  }
}
