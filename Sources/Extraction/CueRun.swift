import Documents
import Vocabulary

/// A run of words as the second readers see it: who and what is named in it, one after the other, and nothing of
/// columns, headers or sentences.
struct CueRun: Sendable {
  /// Words that name somebody.
  struct Somebody: Hashable, Sendable {
    var role: String?
    var rank: String?
    var span: Span
    /// Neither an abbreviation that may mean something else nor a bare "officer" or "staff".
    var isSure: Bool

    func isSameKind(as other: Somebody) -> Bool { role == other.role && rank == other.rank }
  }

  /// Words that stand for an allegation or an outcome.
  struct Cue: Hashable, Sendable {
    var codes: [String]
    var span: Span
    var isSure: Bool
  }

  var people: [Somebody] = []
  var allegations: [Cue] = []
  var outcomes: [Cue] = []
  /// Where something is said to be proven.
  var proofs: [Span] = []
  var dates: [DateReading] = []

  /// The outcomes in order, each code at its first place.
  var distinctOutcomes: [Cue] {
    var seen: Set<[String]> = []
    return outcomes.filter { seen.insert($0.codes).inserted }
  }

  /// The first allegation of a stretch, a sure one before others.
  func firstAllegation(from start: Int = 0, to end: Int = .max) -> Cue? {
    let inside = allegations.filter { start <= $0.span.start && $0.span.end <= end }
    return inside.first(where: \.isSure) ?? inside.first
  }

  /// Who the part of a place is about, when it tells of as many people as it has parts, or of one kind alone.
  func person(of part: Matter.Part) -> Somebody? {
    if part.count > 1, people.count == part.count { return people[part.index] }
    guard let first = people.first, people.allSatisfy({ $0.isSameKind(as: first) }) else { return nil }
    return first
  }

  /// The outcome of one part among several, by order.
  func outcome(of part: Matter.Part) -> Cue? {
    let distinct = distinctOutcomes
    if distinct.count == part.count { return distinct[part.index] }
    if outcomes.count == part.count { return outcomes[part.index] }
    return distinct.count == 1 ? distinct[0] : nil
  }
}

/// Finds the cues of a run of words.
struct CueFinder: Sendable {
  let marks: Annotations

  /// The cues of words that stand in several stretches (cells, lines), as if they were one.
  func run(of words: [Span]) -> CueRun {
    var run = CueRun()
    for stretch in words.sorted() {
      run.outcomes = outcomes(in: stretch, after: run.outcomes)
      run.people += people(in: stretch)
      run.allegations += allegations(in: stretch, except: run.outcomes.map(\.span))
      run.proofs += marks.matches(marks.findings, in: stretch).filter { $0.code == "proven" }.map(\.span)
      run.dates += dates(in: stretch)
    }
    run.people = joined(run.people)
    return run
  }

  // MARK: people

  private func people(in stretch: Span) -> [CueRun.Somebody] {
    let ranks = marks.matches(marks.ranks, in: stretch).map { match in
      (somebody(match, role: marks.vocabulary.ranks.entries[match.entry].role, rank: match.code, stretch), match.code)
    }
    let roles = marks.matches(marks.roles, in: stretch).map { match in
      (somebody(match, role: match.code, rank: match.code == "pcso" ? "pcso" : nil, stretch), match.code)
    }
    var kept: [(CueRun.Somebody, code: String)] = []
    for mention in (ranks + roles).sorted(by: { $0.0.span.length > $1.0.span.length })
    where !kept.contains(where: { $0.0.span.overlaps(mention.0.span) }) {
      kept.append(mention)
    }
    return kept.filter { $0.code != "none" && isSubject($0.0.span) }.map(\.0)
      .filter { $0.role != nil || $0.rank != nil }.sorted { $0.span < $1.span }
  }

  private func somebody(_ match: Match, role: String?, rank: String?, _ stretch: Span) -> CueRun.Somebody {
    let isSupported =
      !match.isAmbiguous || beginsPhrase(match.span, in: stretch) || follows("introduces_person", match.span)
    return CueRun.Somebody(
      role: role.flatMap(known), rank: rank.flatMap(known), span: match.span,
      isSure: match.strength == .strong && isSupported)
  }

  private func known(_ code: String) -> String? { code == "unknown" || code == "none" ? nil : code }

  private func isSubject(_ span: Span) -> Bool {
    let around = Span(span.start - 12, span.end + 12)
    return !marks.matches(marks.orderCues, in: around).contains { $0.code == "computer" && $0.span.overlaps(span) }
      && !follows("other_person", span) && !precedes("complains", span)
  }

  /// Words side by side about one person are one: "Police officer – Constable", "Police staff, clerk".
  private func joined(_ people: [CueRun.Somebody]) -> [CueRun.Somebody] {
    people.reduce(into: []) { result, next in
      guard let last = result.last, areOne(last, next) else { return result.append(next) }
      result[result.count - 1] = CueRun.Somebody(
        role: isNarrow(next.role) || !isNarrow(last.role) && (!last.isSure || last.role == nil)
          ? next.role ?? last.role : last.role,
        rank: last.rank ?? next.rank, span: last.span.union(next.span), isSure: last.isSure || next.isSure)
    }
  }

  private func areOne(_ a: CueRun.Somebody, _ b: CueRun.Somebody) -> Bool {
    let between = marks.text[Span(a.span.end, b.span.start)]
    guard a.span.end <= b.span.start, between.allSatisfy({ $0.isWhitespace || ",(-–—:)|".contains($0) }) else {
      return false
    }
    if let one = a.rank, let other = b.rank, one != other { return false }
    return a.role == b.role || !a.isSure || !b.isSure || a.role == nil || b.role == nil
      || isNarrow(a.role) != isNarrow(b.role)
  }

  /// A PCSO or special may be called staff or officer besides.
  private func isNarrow(_ role: String?) -> Bool { role == "pcso" || role == "special_constable" }

  // MARK: outcomes, allegations, dates

  private func outcomes(in stretch: Span, after earlier: [CueRun.Cue]) -> [CueRun.Cue] {
    var result = earlier
    for match in marks.matches(marks.outcomes, in: stretch) where !OutcomeReader.notOutcomes.contains(match.code) {
      let isPlain = match.strength == .strong && !match.isAmbiguous
      guard isPlain || fillsPhrase(match.span, in: stretch), !follows("not_so", match.span),
        !follows("earlier_sanction", match.span)
      else { continue }
      if follows("replaces", match.span) { result.removeAll() }
      result.append(CueRun.Cue(codes: [match.code], span: match.span, isSure: isPlain))
    }
    return result
  }

  /// Wordings that run into one another say one thing together: "racially offensive comments".
  private func allegations(in stretch: Span, except outcomes: [Span]) -> [CueRun.Cue] {
    let free = marks.matches(marks.allegations, in: stretch).filter { match in
      !outcomes.contains { $0.overlaps(match.span) }
    }
    let runs = free.reduce(into: [[Match]]()) { runs, match in
      if let last = runs.last, last.contains(where: { $0.span.overlaps(match.span) }) {
        runs[runs.count - 1].append(match)
      } else {
        runs.append([match])
      }
    }
    return runs.compactMap(together)
  }

  private func together(_ matches: [Match]) -> CueRun.Cue? {
    guard let longest = matches.max(by: { $0.span.length < $1.span.length }), longest.code != "none" else { return nil }
    let sure = matches.filter { $0.strength == .strong && $0.code != "none" }
    let codes = (sure.isEmpty ? [longest] : sure).flatMap { $0.code.split(separator: "+").map(String.init) }
    return CueRun.Cue(
      codes: Set(codes).sorted(), span: matches.reduce(longest.span) { $0.union($1.span) }, isSure: !sure.isEmpty)
  }

  /// Dates that mean the same whatever stands beside them: "2009-2010" may be two years or a financial one.
  private func dates(in stretch: Span) -> [DateReading] {
    let financial = marks.dates.dates(in: stretch, financial: true)
    return marks.dates.dates(in: stretch).filter(financial.contains)
  }

  // MARK: what stands beside a cue

  /// Whether a cue stands right before some words; what turns a result may have two words in between ("reduced to a").
  private func follows(_ code: String, _ span: Span) -> Bool {
    let folded = marks.folded
    let first = folded.tokens(in: span).lowerBound
    guard folded.tokens.indices.contains(first), folded.tokens[first].sameClause else { return false }
    let from = folded.tokens[max(0, first - 8)].span.start
    let reach = ["not_so", "replaces"].contains(code) ? 2 : 0
    return marks.matches(marks.orderCues, in: Span(from, span.start)).contains { cue in
      let next = folded.tokens(in: cue.span).upperBound
      return cue.code == code && first - next <= reach && (next..<first).allSatisfy { folded.tokens[$0].sameClause }
        && !marks.text[Span(cue.span.end, span.start)].contains { "–—|".contains($0) }
    }
  }

  private func precedes(_ code: String, _ span: Span) -> Bool {
    let next = marks.folded.tokens(in: span).upperBound
    guard marks.folded.tokens.indices.contains(next), marks.folded.tokens[next].sameClause else { return false }
    let start = marks.folded.tokens[next].span.start
    return marks.matches(marks.orderCues, in: Span(start, start + 30)).contains {
      $0.code == code && $0.span.start == start
    }
  }

  private func beginsPhrase(_ span: Span, in stretch: Span) -> Bool {
    var at = span.start - 1
    while at >= stretch.start, marks.text.scalars[at] == " " { at -= 1 }
    return at < stretch.start || CueFinder.signs.contains(marks.text.scalars[at])
      || marks.text.scalars[at].properties.numericType != nil
  }

  private func fillsPhrase(_ span: Span, in stretch: Span) -> Bool {
    var at = span.end
    while at < stretch.end, marks.text.scalars[at] == " " { at += 1 }
    return beginsPhrase(span, in: stretch) && (at >= stretch.end || CueFinder.signs.contains(marks.text.scalars[at]))
  }

  private static let signs: Set<Unicode.Scalar> = ["–", "—", "-", ";", ":", "|", ".", ",", "(", ")", "/", "\t", "\n"]
}
