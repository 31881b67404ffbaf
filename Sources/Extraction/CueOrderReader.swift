import Documents
import Vocabulary

/// Reads a matter told in prose a second time, from the mere order of its cue words, wherever its sentences begin and
/// end.
///
/// Its grammar: whoever is named first is the subject; what is alleged stands between him and how it ended; the last
/// result ended it; the date nearest before him, else the first after, is the date.
struct CueOrderReader: Sendable {
  static let rule = "cue_order"

  let marks: Annotations

  func reading(of words: [Span], part: Matter.Part = .whole) -> SecondReading {
    let run = CueFinder(marks: marks).run(of: words)
    let subject = part.count > 1 ? run.person(of: part) : run.people.first(where: \.isSure) ?? run.people.first
    let outcome = part.count > 1 ? run.outcome(of: part) : ending(run)
    let start = subject?.span.end ?? 0
    return SecondReading(
      rule: CueOrderReader.rule, person: subject,
      allegation: run.firstAllegation(from: start, to: outcome?.span.start ?? .max) ?? run.firstAllegation(),
      outcome: outcome.map { SecondReading.Said($0.codes, $0.span) },
      date: run.dates.last { $0.span.end <= start } ?? run.dates.first)
  }

  /// The last result; one that is still awaited only where there is no other.
  private func ending(_ run: CueRun) -> CueRun.Cue? {
    let lexicon = marks.vocabulary.outcomes
    let ended = run.outcomes.filter { cue in cue.codes.allSatisfy { lexicon.entry($0)?.group != "pending" } }
    return ended.last ?? run.outcomes.last
  }
}
