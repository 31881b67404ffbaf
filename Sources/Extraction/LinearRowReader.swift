import Documents
import Vocabulary

/// Reads a row of a table, a card or a list's item a second time, as one run of words: it knows no columns and no
/// headers, and goes by what words stand for and by their order alone.
///
/// Its grammar: somebody comes before what he did, else stands last; the first allegation is the allegation; of the
/// results the gravest kind decides, and of that kind the last; the first date is the date.
struct LinearRowReader: Sendable {
  static let rule = "linear"

  let marks: Annotations

  func reading(of words: [Span], part: Matter.Part = .whole) -> SecondReading {
    let run = CueFinder(marks: marks).run(of: words)
    return SecondReading(
      rule: LinearRowReader.rule, person: part.count > 1 ? run.person(of: part) : subject(run),
      allegation: run.firstAllegation(), outcome: outcome(run, part), date: run.dates.first)
  }

  private func subject(_ run: CueRun) -> CueRun.Somebody? {
    let sure = run.people.contains(where: \.isSure) ? run.people.filter(\.isSure) : run.people
    let act = run.firstAllegation()?.span.start ?? .max
    return sure.first { $0.span.start < act } ?? sure.last
  }

  private func outcome(_ run: CueRun, _ part: Matter.Part) -> SecondReading.Said? {
    guard part.count == 1 else { return run.outcome(of: part).map { SecondReading.Said($0.codes, $0.span) } }
    guard let last = decisive(run.outcomes) else { return nil }
    // "Proven" and then "no further action"
    if last.codes == ["no_further_action"], run.proofs.contains(where: { $0.end <= last.span.start }) {
      return SecondReading.Said(["proven_no_action"], last.span)
    }
    return SecondReading.Said(last.codes, last.span)
  }

  /// The last of the gravest kind. Source: record contract, the decisive outcome.
  private func decisive(_ outcomes: [CueRun.Cue]) -> CueRun.Cue? {
    let lexicon = marks.vocabulary.outcomes
    for group in LinearRowReader.gravity {
      let ofGroup = outcomes.filter { $0.codes.contains { lexicon.entry($0)?.group == group } }
      if let last = ofGroup.last(where: \.isSure) ?? ofGroup.last { return last }
    }
    return nil
  }

  private static let gravity = ["left", "warning", "advice", "no_further_action", "other", "pending"]
}
