import Documents
import Vocabulary

/// "In 2022 seven police officers went to a hearing.": a sentence that counts all whom the next ones tell apart by what came
/// of them.
struct Headline: Sendable {
  private let count: Count
  private let dimensions: Dimensions

  /// "In the years before, …": what opens a sentence about others.
  private static let others: Set = [
    "before", "previous", "previously", "earlier", "preceding", "prior", "other", "elsewhere",
  ]

  /// Nil for a sentence that does anything else.
  init?(_ sentence: Span, marks: Annotations) {
    let parts = SentenceTallyReader(marks: marks).counted(sentence, atLeast: 1)
    guard parts.count == 1, let part = parts.first, part.count.isExact, part.count.min > 1,
      OutcomeReader(marks: marks).outcomes(in: sentence).isEmpty
    else { return nil }
    let years = marks.dates.dates(in: sentence).filter { [.year, .financialYear, .month].contains($0.form) }
    count = part.count
    var dimensions = Dimensions()
    dimensions.person = SentenceSeries(marks: marks).counts(part.count, in: sentence)
    dimensions.period = years.count == 1 ? years[0] : nil
    self.dimensions = dimensions
  }

  /// Counts that add up to all of them, or to most of what is left, are of the same people and the same year; `told` have been
  /// counted before, and `lead` opens the sentence.
  func heading(_ tallies: [Tally], of lead: [String], after told: Int) -> [Tally] {
    let sum = tallies.reduce(0) { $0 + $1.count.min }
    guard !tallies.isEmpty, !lead.contains(where: Headline.others.contains),
      tallies.allSatisfy({ $0.dimensions.outcome != nil && $0.count.isExact }),
      told + sum <= count.min, told > 0 || sum * 2 >= count.min
    else { return tallies }
    return tallies.map { tally in
      var tally = tally
      tally.dimensions = tally.dimensions.filled(from: dimensions)
      return tally
    }
  }
}
