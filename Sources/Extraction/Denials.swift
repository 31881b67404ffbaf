import Documents
import Vocabulary

/// Hears a sentence that says there was none of what was asked about, in whatever words: "Nobody serving with this force
/// came under investigation", "We've had zero cases of this", "The return is blank". Source: nil replies; domain §5.3.
///
/// It isn't said of a part ("none of the twelve", "in 2011", "except"), of how a matter ended ("no officer was
/// dismissed"), of what might happen, or of something else than people and matters ("no policy").
struct DenialReader: Sendable {
  let marks: Annotations
  /// What the request is about, by its own words.
  var asked: Set<String> = []

  init(marks: Annotations, anatomy: Anatomy? = nil) {
    self.marks = marks
    for statement in anatomy?.statements ?? [] where statement.zone == .request {
      asked.formUnion(stems(of: statement.span))
    }
  }

  /// The beginnings of the words that say something: no people, forces or days among them.
  private func stems(of span: Span) -> Set<String> {
    let taken =
      PersonReader(marks: marks).persons(in: span).map(\.whole) + marks.matches(marks.forces, in: span).map(\.span)
      + marks.dates.dates(in: span).map(\.span) + marks.cues("staff", in: span).map(\.span)
    return Set(
      marks.folded.tokens(in: span).filter { index in
        !taken.contains { $0.overlaps(marks.folded.tokens[index].span) }
      }.map(marks.folded.word).filter { $0.count >= 4 && !DenialReader.plain.contains($0) }.map { String($0.prefix(5)) }
    )
  }

  /// Words of any request.
  private static let plain: Set = [
    "police", "force", "many", "number", "year", "years", "each", "since", "between", "have", "been", "were", "with",
    "from",
    "that", "this", "they", "their", "them", "what", "which", "whether", "please", "information", "request", "under",
    "freedom",
    "member", "members", "staff", "officer", "officers", "such", "other", "your", "there", "during", "period",
    "following",
    "three", "last", "financial", "calendar", "would", "like", "rank", "ranks", "result", "outcome",
  ]

  func denies(_ sentence: Span) -> Bool {
    guard !marks.has("limits_denial", in: sentence), !tellsEnds(sentence), !countsSome(sentence), !isOfOneYear(sentence)
    else { return false }
    if marks.has("denies", in: sentence) { return true }
    let tokens = marks.folded.tokens(in: sentence)
    return tokens.contains { deniesAt($0, in: tokens, sentence) }
  }

  /// "These questions fall away", "there are no ranks to give": what follows from it.
  func fallsAway(_ sentence: Span) -> Bool { marks.has("falls_away", in: sentence) }

  /// "Nobody was dismissed, resigned or was warned", "no suspensions and no hearings": where nobody was counted, no more
  /// than that.
  func deniesEnds(_ sentence: Span) -> Bool {
    let words = marks.words(sentence)
    let numbers = marks.counts.numbers(
      in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: marks.dates.dates(in: sentence).map(\.span))
    guard numbers.isEmpty else { return false }
    let denied = words.count { $0 == "no" }
    let nobody =
      words.contains("nobody") || words.contains("none")
      || zip(words, words.dropFirst()).contains { $0 == "no" && $1 == "one" }
    let ends = Set(OutcomeReader(marks: marks).outcomes(in: sentence).map(\.code)).count
    return nobody && ends >= 2 || denied >= 3 && ends >= 1
  }

  // MARK: what else it says

  /// "No disciplinary proceedings" may be how a matter ended, and here there was none.
  private func tellsEnds(_ sentence: Span) -> Bool {
    OutcomeReader(marks: marks).outcomes(in: sentence).contains { !["no_further_action", "pending"].contains($0.code) }
      || marks.words(sentence).contains { word in
        ["upheld", "substantiated", "proven", "proved", "arrested", "arrests", "appeal", "notified"].contains(word)
      }
  }

  /// "… but nine in the years before": a number of people or matters.
  private func countsSome(_ sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: dates)
    return counts.contains { count in
      guard count.max > 0 else { return false }
      // "There was one in 2010 and there were three in 2011"
      let verb = marks.words(Span(sentence.start, count.span.start)).last ?? ""
      if ["was", "were", "had", "been", "are"].contains(verb) { return true }
      guard marks.text[count.span].lowercased() != "one" else { return false }
      let after = Span(count.span.end, min(sentence.end, count.span.end + 30))
      guard let noun = marks.cues("count_noun", in: after).first else { return false }
      return marks.words(Span(after.start, noun.span.start)).count <= 2
    }
  }

  private func isOfOneYear(_ sentence: Span) -> Bool {
    let years = marks.dates.dates(in: sentence).filter { [.year, .financialYear, .month].contains($0.form) }
    guard let only = years.first, years.count == 1 else { return false }
    let before = marks.words(Span(sentence.start, only.span.start)).last ?? ""
    return ["in", "for", "during"].contains(before)
  }

  // MARK: where it denies

  private static let denials: Set = [
    "no", "zero", "nil", "0", "none", "nobody", "neither", "noone", "not", "isnt", "wasnt", "werent", "hasnt", "havent",
    "hadnt", "didnt", "never",
  ]

  private static let conditions: Set = [
    "if", "unless", "would", "should", "may", "might", "must", "shall", "can", "cannot", "could", "will", "when",
    "where",
  ]

  private func deniesAt(_ token: Int, in tokens: Range<Int>, _ sentence: Span) -> Bool {
    let word = marks.folded.word(token)
    guard DenialReader.denials.contains(word) else { return false }
    let after = (token + 1..<max(token + 1, tokens.upperBound)).map(marks.folded.word)
    let before = (tokens.lowerBound..<token).map(marks.folded.word)
    // "If no request is received", "no officer may"
    guard !(before.suffix(5) + after.prefix(5)).contains(where: DenialReader.conditions.contains) else { return false }
    switch word {
    case "no" where after.first == "one" && !countedNext(token + 1, in: tokens): return isOfTopic(sentence)
    // "At no point was an officer …"
    case "no" where before.last == "at": return isOfTopic(sentence)
    case "no", "zero", "nil", "0": return deniesNoun(token, before, in: tokens, sentence)
    case "none", "nobody", "neither", "noone":
      if after.first == "of", after.count > 1, ["the", "these", "those", "them", "whom", "our"].contains(after[1]) {
        return isOfTopic(Span(marks.folded.tokens[token].span.end, sentence.end))
      }
      return isOfTopic(sentence)
    case "not", "isnt", "wasnt", "werent", "hasnt", "havent", "hadnt", "didnt", "never":
      return deniesAny(after, sentence) && isOfTopic(sentence)
    default: return false
    }
  }

  private func countedNext(_ token: Int, in tokens: Range<Int>) -> Bool {
    guard tokens.contains(token + 1) else { return false }
    let rest = Span(marks.folded.tokens[token].span.end, marks.folded.tokens[tokens.upperBound - 1].span.end)
    return marks.cues("count_noun", in: rest).first.map { marks.words(Span(rest.start, $0.span.start)).isEmpty }
      ?? false
  }

  private static let verbsBetween: Set = [
    "was", "were", "has", "had", "is", "are", "of", "in", "to", "the", "that", "which", "who", "at", "for", "from",
  ]

  private static let openings: Set = [
    "there", "contains", "contained", "holds", "were", "was", "are", "is", "been", "be", "had", "has", "have", "that",
    "confirm", "received",
    "recorded",
    "identified", "found", "opened", "conducted", "made", "returned", "undertaken", "registered", "revealed", "as",
    "and",
    "because", "logged", "years", "period", "year", "force", "constabulary", "police", "department",
  ]

  /// "There were no recorded instances", "No officer or member of staff was": people or matters, and not "no records kept".
  private func deniesNoun(_ token: Int, _ before: [String], in tokens: Range<Int>, _ sentence: Span) -> Bool {
    let rest = Span(marks.folded.tokens[token].span.end, sentence.end)
    guard
      let noun = (marks.cues("count_noun", in: rest) + marks.cues("denied_noun", in: rest)).min(by: {
        $0.span < $1.span
      })
    else { return false }
    let between = marks.words(Span(rest.start, noun.span.start))
    guard between.count <= 5, !between.contains(where: DenialReader.verbsBetween.contains) else { return false }
    // "involved no breach": what one matter was about
    if let last = before.last, !DenialReader.openings.contains(last), !last.allSatisfy(\.isNumber) { return false }
    // "No officer failed a test": what the request asks, said in its own words
    return isOfTopic(sentence) || !marks.cues("counts_case", in: noun.span).isEmpty
      || !asked.isDisjoint(with: stems(of: sentence))
  }

  private static let verbsBefore: Set = [
    "been", "had", "have", "received", "recorded", "identified", "dealt", "with", "investigated", "opened", "found",
    "conducted", "disciplined", "faced", "had", "seen",
  ]

  /// "has not had occasion to discipline any member", "not one person"
  private func deniesAny(_ after: [String], _ sentence: Span) -> Bool {
    let far = after.prefix(8)
    guard !far.contains(where: { ["hold", "held", "record", "records", "retain", "retained"].contains($0) }) else {
      return false
    }
    if let first = after.first, ["any", "one"].contains(first) { return true }
    let pairs = zip(far, far.dropFirst())
    return pairs.contains {
      DenialReader.verbsBefore.contains($0) && ["any", "one", "cause", "occasion", "anyone", "anybody"].contains($1)
    }
      || pairs.contains { $0 == "a" && $1 == "single" }
  }

  private func isOfTopic(_ span: Span) -> Bool {
    marks.has("conduct", in: span) || marks.has("denied_topic", in: span)
      || !AllegationReader(marks: marks).platforms(in: span).isEmpty
  }
}
