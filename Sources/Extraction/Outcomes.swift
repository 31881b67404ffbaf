import Documents
import Vocabulary

/// An outcome as printed, after its context was looked at.
struct OutcomeReading: Sendable {
  var code: String
  var span: Span
  /// How many it is said of: "2 x written warning", "Written Warning (both)" is the row's count.
  var count: Count?
  var isAmbiguous: Bool
}

/// Finds outcomes of persons in a span. Source: domain §3.3, §3.4, §6 rows 8–12, 17, 21–27.
struct OutcomeReader: Sendable {
  let marks: Annotations

  /// Codes that the lexicon knows so that they win over shorter wordings, and that are no outcomes.
  static let notOutcomes: Set = ["finding_positive", "process", "unknown"]

  /// What a court or a prosecutor decides, and no force. Source: domain §3.3.
  static let ofCourts: Set = ["convicted", "police_caution", "criminal_other", "charged"]

  func outcomes(in span: Span, inColumn: Bool = false) -> [OutcomeReading] {
    let people = marks.matches(marks.ranks, in: span) + marks.matches(marks.roles, in: span)
    let matches = marks.matches(marks.outcomes, in: span).filter { match in
      // "Community Support Officer" gives nobody support.
      !people.contains { $0.span.contains(match.span) && $0.span.length > match.span.length }
    }
    let readings: [OutcomeReading] = matches.compactMap { match in
      guard !OutcomeReader.notOutcomes.contains(match.code) else { return nil }
      if match.isAmbiguous || match.strength == .weak, !inColumn, !standsAlone(match.span, in: span) { return nil }
      guard var code = inContext(match, within: span, amid: matches) else { return nil }
      if code == "no_further_action", isAfterFinding(match.span, amid: matches) { code = "proven_no_action" }
      return OutcomeReading(
        code: code, span: match.span, count: count(of: match, within: span), isAmbiguous: match.isAmbiguous)
    }
    return afterAppeal(readings, in: span)
  }

  /// "Misconduct found, no action taken"
  private func isAfterFinding(_ span: Span, amid matches: [Match]) -> Bool {
    matches.contains { match in
      guard match.code == "finding_positive", match.span.end <= span.start else { return false }
      let between = marks.text[Span(match.span.end, span.start)]
      guard between.contains(where: { ",;".contains($0) }), between.allSatisfy({ ",; ".contains($0) }) else {
        return false
      }
      // "Gross misconduct" may be how grave it was thought to be.
      guard marks.words(match.span).contains(where: OutcomeReader.found.contains) else { return false }
      let first = marks.folded.tokens(in: match.span).lowerBound
      let before = (max(0, first - 4)..<first).filter { sameClause($0, first) }.map(marks.folded.word)
      return !before.contains(where: OutcomeReader.unsure.contains)
    }
  }

  private static let found: Set = ["found", "proven", "proved", "upheld", "substantiated"]
  private static let unsure: Set = ["not", "never", "no", "alleged", "assessed", "whether", "that"]

  private static let lost: Set = [
    "not", "dismissed", "unsuccessful", "rejected", "failed", "refused", "lost", "pending", "no", "without",
  ]

  /// "Dismissed; on appeal, final written warning": what an appeal put in place of the first result.
  private func afterAppeal(_ readings: [OutcomeReading], in span: Span) -> [OutcomeReading] {
    guard readings.count > 1 else { return readings }
    let folded = marks.folded
    let range = folded.tokens(in: span)
    guard let appeal = range.first(where: { folded.word($0).hasPrefix("appeal") }) else { return readings }
    let place = folded.tokens[appeal].span
    let near = (max(range.lowerBound, appeal - 2)..<min(range.upperBound, appeal + 5)).map(folded.word)
    guard !near.contains(where: OutcomeReader.lost.contains) else { return readings }
    let later = readings.filter { $0.span.start > place.start }
    return later.isEmpty ? readings : later
  }

  /// The words of results, but for those that name the conduct as well: "convicted of drink driving".
  func results(_ readings: [OutcomeReading]) -> [Span] {
    readings.filter { !OutcomeReader.ofCourts.contains($0.code) }.map(\.span)
  }

  /// The decisive outcome first, then the others in order, without repeats.
  func decisive(_ readings: [OutcomeReading]) -> [OutcomeReading] {
    let ordered = readings.enumerated().sorted { a, b in
      let (ra, rb) = (decisiveness(a.element.code), decisiveness(b.element.code))
      return ra != rb ? ra < rb : a.offset < b.offset
    }
    var seen: Set<String> = []
    return ordered.map(\.element).filter { seen.insert($0.code).inserted }
  }

  /// Lower is more decisive: leaving, then sanctions, advice, what a court did, no action, findings, pending.
  private func decisiveness(_ code: String) -> Int {
    switch code {
    case "would_have_been_dismissed", "required_to_resign", "dismissed", "dismissed_without_notice",
      "dismissed_with_notice", "discharged_probationer", "vetting_removed":
      return 0
    case "resigned", "resigned_before_proceedings", "resigned_under_investigation", "retired", "left_other":
      return 1
    case "final_written_warning_extended", "final_written_warning": return 2
    case "reduction_in_rank", "written_warning", "warning_unspecified", "pay_reduction", "fine", "reprimand",
      "disciplinary_caution", "verbal_warning", "performance_procedure":
      return 3
    case "management_advice", "management_action", "words_of_advice", "reflective_practice", "corrective_advice":
      return 4
    case "guidance_or_training", "learning": return 5
    case "local_resolution": return 6
    case "restricted_or_moved": return 6
    case "convicted", "police_caution", "criminal_other": return 9
    case "proven_no_action": return 10
    case "no_further_action": return 11
    case "withdrawn", "discontinued", "not_recorded": return 12
    case "no_case_to_answer": return 11
    case "not_proven": return 13
    // What has yet to end gives way to any end.
    case "suspended": return 14
    case "charged": return 15
    case "pending": return 16
    default: return 20
    }
  }

  /// Between dashes, stops, brackets or the ends of the item: "PC – swore at a driver – advice".
  private func standsAlone(_ part: Span, in whole: Span) -> Bool {
    let scalars = marks.text.scalars
    var before = part.start - 1
    while before >= whole.start, scalars[before] == " " { before -= 1 }
    var after = part.end
    while after < whole.end, scalars[after] == " " { after += 1 }
    let signs = "–—-;:|.,(/\t\n".unicodeScalars
    let opens = before >= whole.start && signs.contains(scalars[before])
    let closes = after >= whole.end || signs.contains(scalars[after]) || scalars[after] == ")"
    return opens && closes
  }

  // MARK: context

  private static let earlierWords: Set = [
    "previous", "earlier", "existing", "live", "prior", "past", "active", "current", "extant",
  ]

  /// The code that a wording has where it stands; nil when it says nothing of the subject's outcome.
  private func inContext(_ match: Match, within span: Span, amid matches: [Match]) -> String? {
    let folded = marks.folded
    let range = folded.tokens(in: match.span)
    guard let first = range.first else { return nil }
    let inside = folded.tokens(in: span)
    let ahead = (max(inside.lowerBound, first - 6)..<first).filter { sameClause($0, first) && !isParted($0, first) }
    let before = ahead.map(folded.word)
    let after = (range.upperBound..<min(inside.upperBound, range.upperBound + 5)).filter {
      sameClause(range.upperBound - 1, $0)
    }.map(folded.word)
    let isLeaving = match.code.hasPrefix("dismissed") || match.code.hasPrefix("resigned") || match.code == "retired"
    // "Dismissed without notice" over "Written warning": the first one's words deny nothing of the second.
    let own = ahead.suffix(3).filter { index in
      !matches.contains { $0.span != match.span && $0.span.contains(folded.tokens[index].span) }
    }
    if own.map(folded.word).contains(where: { ["not", "never", "without", "nor", "neither", "rather"].contains($0) }),
      isLeaving || match.code.hasSuffix("warning")
    {
      return nil
    }
    // "could not be substantiated and no further action was taken"
    if match.code == "proven_no_action", before.suffix(4).contains(where: { ["not", "never", "nor"].contains($0) }) {
      return "no_further_action"
    }
    if match.code == "dismissed", isOfMatter(before: before, after: after) {
      return isAppeal(before) ? nil : "not_proven"
    }
    if isLeaving,
      after.first.map({
        ["officer", "officers", "pc", "constable", "sergeant", "inspector", "colleague", "member", "superintendent"]
          .contains($0)
      }) ?? false,
      match.code == "retired"
    {
      return nil
    }
    if match.code == "suspended",
      let subject = before.last(where: { !["was", "is", "were", "been", "has", "have", "then"].contains($0) }),
      ["investigation", "investigations", "sentence", "proceedings", "enquiry"].contains(subject)
    {
      return nil
    }
    // "final written warning in place of dismissal"
    if before.last == "of", before.dropLast().last.map({ ["place", "instead", "lieu"].contains($0) }) ?? false {
      return nil
    }
    if before.suffix(2).contains(where: { OutcomeReader.earlierWords.contains($0) }), match.code.hasSuffix("warning") {
      return nil
    }
    if zip(before, before.dropFirst() + [""]).suffix(4).contains(where: isModal),
      !["would_have_been_dismissed", "pending", "not_proven"].contains(match.code), !match.code.hasPrefix("no_")
    {
      return nil
    }
    return match.code
  }

  /// "may be dismissed", and not "in May 2012 he was".
  private func isModal(_ word: String, next: String) -> Bool {
    ["could", "may", "might", "would"].contains(word) && !(next.first?.isNumber ?? false)
  }

  private static let matters: Set = [
    "complaint", "complaints", "case", "cases", "allegation", "allegations", "appeal", "charge", "charges", "matter",
    "claim",
  ]

  private func isOfMatter(before: [String], after: [String]) -> Bool {
    let near = before.suffix(4)
    if let against = before.lastIndex(of: "against"), against > before.startIndex,
      OutcomeReader.matters.contains(before[against - 1])
    {
      return true
    }
    guard let last = near.last(where: { OutcomeReader.matters.contains($0) || OutcomeReader.persons.contains($0) })
    else { return false }
    return OutcomeReader.matters.contains(last)
  }

  private static let persons: Set = [
    "officer", "officers", "he", "she", "they", "who", "pc", "constable", "sergeant", "employee", "staff", "member",
    "both", "pcso",
  ]

  private func isAppeal(_ before: [String]) -> Bool { before.suffix(4).contains("appeal") }

  /// A dash with spaces parts what is said of one thing from the next.
  private func isParted(_ a: Int, _ b: Int) -> Bool {
    let between = marks.text[Span(marks.folded.tokens[a].span.end, marks.folded.tokens[b].span.start)]
    return between.contains(" - ") || between.contains(" – ") || between.contains("|")
  }

  private func sameClause(_ a: Int, _ b: Int) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    guard low < high else { return true }
    return (low + 1...high).allSatisfy { marks.folded.tokens[$0].sameClause }
  }

  // MARK: how many

  private static let receiving: Set = [
    "was", "were", "has", "have", "had", "been", "being", "received", "receiving", "given", "got", "accepted",
    "issued",
    "with", "a", "an", "subsequently", "then", "later", "both", "each", "of", "them", "these", "whom", "which",
  ]

  /// "One was dismissed and two received written warnings": the number of those who got it.
  private func countOfReceivers(before first: Int, _ inside: Range<Int>) -> Count? {
    let folded = marks.folded
    var at = first - 1
    var verbs = 0
    while at >= inside.lowerBound, OutcomeReader.receiving.contains(folded.word(at)), folded.tokens[at + 1].sameClause {
      if !["a", "an", "of", "with"].contains(folded.word(at)) { verbs += 1 }
      at -= 1
    }
    guard at >= inside.lowerBound, verbs > 0, folded.tokens[at + 1].sameClause, folded.word(at - 1) != "the",
      !["case", "no", "number", "officer"].contains(folded.word(at - 1))
    else { return nil }
    let count = marks.counts.numbers(in: folded, tokens: at..<(at + 1), except: []).first
    return count.flatMap { $0.max < Person.implausible ? $0 : nil }
  }

  /// "2 x WW", "WW x 2", "WW (2)", "two received a written warning" is read elsewhere.
  private func count(of match: Match, within span: Span) -> Count? {
    let folded = marks.folded
    let range = folded.tokens(in: match.span)
    let inside = folded.tokens(in: span)
    guard let first = range.first else { return nil }
    var at = first - 1
    if at >= inside.lowerBound, folded.word(at) == "x" { at -= 1 }
    let label = folded.word(at - 1)
    let isLabel =
      at > inside.lowerBound
      && ["regulation", "reg", "section", "scale", "grade", "band", "rule", "stage", "no", "case", "s"].contains(label)
    if at > inside.lowerBound + 1, label == "the", folded.word(at - 2) == "of" { return nil }
    let gap = at >= inside.lowerBound ? marks.text[Span(folded.tokens[at].span.end, match.span.start)] : ""
    if !isLabel, !gap.contains(where: { "–-—".contains($0) }), at >= inside.lowerBound,
      folded.tokens[at + 1].sameClause || folded.tokens[at + 1].joinsPrevious,
      let count = marks.counts.numbers(in: folded, tokens: at..<(at + 1), except: []).first
    {
      return count
    }
    if let told = countOfReceivers(before: first, inside) { return told }
    let next = range.upperBound
    guard next < inside.upperBound, folded.tokens[next].sameClause else { return nil }
    if folded.word(next) == "x", next + 1 < inside.upperBound {
      return marks.counts.numbers(in: folded, tokens: (next + 1)..<(next + 2), except: []).first
    }
    let between = marks.text[Span(match.span.end, folded.tokens[next].span.start)].filter { !$0.isWhitespace }
    if between == "(", let value = Int(folded.word(next)), value < 100, folded.tokens[next].span.end < marks.text.count,
      marks.text.scalars[folded.tokens[next].span.end] == ")"
    {
      return Count(min: value, max: value, span: folded.tokens[next].span)
    }
    return nil
  }
}
