import Documents
import Vocabulary

/// A story with the kinds of words in it, each where it stands.
struct ConductStory: Sendable {
  /// A kind of words at a place.
  struct Place: Sendable {
    var span: Span
    var tokens: Range<Int>
    var isQuoted: Bool
    var isAside: Bool
  }

  let span: Span
  private let folded: FoldedText
  private var places: [String: [Place]] = [:]

  init(_ span: Span, in marks: Annotations, except taken: [Span] = []) {
    self.span = span
    folded = marks.folded
    let quotations = Quotations.spans(in: span, of: marks.text)
    let asides = Asides(folded: marks.folded)
    let start = marks.folded.tokens(in: span).lowerBound
    // "Management advice" is how it ended and says nothing of managers.
    let endings = marks.matches(marks.outcomes, in: span).map(\.span)
    for match in marks.matches(marks.senses, in: span)
    where !taken.contains(where: { $0.contains(match.span) })
      && !endings.contains(where: { $0.contains(match.span) && $0.length > match.span.length })
    {
      let tokens = marks.folded.tokens(in: match.span)
      guard !tokens.isEmpty else { continue }
      places[match.code, default: []].append(
        Place(
          span: match.span, tokens: tokens, isQuoted: quotations.contains { $0.contains(match.span) },
          isAside: asides.contains(tokens, from: start)))
    }
    places["any"] = quotations.compactMap { quotation in
      let tokens = marks.folded.tokens(in: quotation)
      guard tokens.count > 0 else { return nil }
      let inside = marks.folded.tokens[tokens.lowerBound].span.union(marks.folded.tokens[tokens.upperBound - 1].span)
      return Place(span: inside, tokens: tokens, isQuoted: true, isAside: false)
    }
  }

  /// The kinds of words in it.
  var senses: some Sequence<String> { places.lazy.filter { !$0.value.isEmpty }.map(\.key) }

  func places(of parts: [Frame.Part]) -> [Place] {
    parts.flatMap { part in
      (places[part.sense] ?? []).filter { place in
        switch part.place {
        case .quoted: place.isQuoted
        case .own: !place.isAside
        case .anywhere: true
        }
      }
    }
  }

  /// Whether one place follows another in the same sentence, with so many words between at most.
  func follows(_ later: Place, _ earlier: Place, within: Int) -> Bool {
    let gap = later.tokens.lowerBound - earlier.tokens.upperBound
    guard gap >= 0, gap <= within else { return false }
    guard gap > 0 || later.tokens.lowerBound > earlier.tokens.lowerBound else { return false }
    // What somebody said follows a colon: "he wrote: …".
    return later.isQuoted && !earlier.isQuoted
      || (earlier.tokens.upperBound...later.tokens.lowerBound).allSatisfy { folded.tokens[$0].sameClause }
  }
}
