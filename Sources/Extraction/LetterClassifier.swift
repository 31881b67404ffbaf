import Documents
import Vocabulary

/// Weighs by all its words whether a letter is about misconduct of people who work for the force, and whether it tells of any.
///
/// A letter about fitness tests explains that failing one is no misconduct, one that refuses names those it would be about: no
/// single word tells, but all together hardly ever mislead. Logistic regression on gold, by `Scripts/fit-letters`.
struct LetterClassifier: Sendable {
  struct Verdict: Sendable {
    /// It is about misconduct of people who work for the force.
    var isOnTopic = true
    /// There is hardly a doubt that it is.
    var isSurelyOnTopic = false
    /// It tells of matters, and doesn't only refuse to or say that there were none.
    var discloses = true
  }

  let marks: Annotations
  let anatomy: Anatomy

  func verdict() -> Verdict {
    let weights = marks.vocabulary.letters
    var (topic, disclosure) = (weights.topic.base, weights.disclosure.base)
    let known = signs().compactMap { weights.signs[$0] }
    guard known.count >= weights.fewest else { return Verdict() }
    for sign in known {
      topic += sign.topic
      disclosure += sign.disclosure
    }
    return Verdict(
      isOnTopic: weights.topic.holds(odds: topic), isSurelyOnTopic: weights.topic.isSure(odds: topic),
      discloses: weights.disclosure.holds(odds: disclosure))
  }

  /// The beginnings of words and the kinds of wordings, each with the part of the letter that holds it; in order, so that the
  /// sum is the same each time.
  func signs() -> [String] {
    var signs = Set<String>()
    for (part, zones) in [("request", [Zone.request, .head]), ("answer", [.answer, .aside])] {
      let spans = anatomy.statements.filter { zones.contains($0.zone) }.map(\.span)
      let forms = Set(spans.flatMap { marks.folded.tokens(in: $0).map { marks.folded.tokens[$0].form } })
      signs.formUnion(forms.compactMap(beginning).map { "\(part):\($0)" })
      signs.formUnion(spans.flatMap(kinds).map { "\(part)=\($0)" })
    }
    return signs.sorted()
  }

  private func beginning(of form: Int) -> Substring? {
    let word = marks.folded.forms[form].word
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else {
      return nil
    }
    return word.prefix(LetterWeights.lengthOfBeginning)
  }

  private func kinds(in span: Span) -> [String] {
    let outcomes = marks.matches(marks.outcomes, in: span).filter { $0.strength == .strong }
    var others: [String] = []
    if marks.matches(marks.allegations, in: span).contains(where: { $0.strength == .strong }) {
      others.append("allegation")
    }
    if !marks.matches(marks.ranks, in: span).isEmpty { others.append("rank") }
    if !marks.matches(marks.platforms, in: span).isEmpty { others.append("platform") }
    return marks.matches(marks.anatomy, in: span).map(\.code)
      + outcomes.map { "outcome_\(marks.vocabulary.outcomes.entries[$0.entry].group ?? "other")" } + others
  }
}
