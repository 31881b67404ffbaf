import Documents
import Vocabulary

/// A date outside the years that the request names. Source: domain §5.5, §5.6 (the request's period).
///
/// Only where the request names at least two years; a year of margin at the end allows for financial years. A request
/// that runs on ("since 2013", "to date") has no end.
struct PeriodAskedCheck: Check {
  func remarks(on record: Record, in reading: Reading) -> [Remark] {
    guard let period = record.period, let reply = reading.reply(of: record),
      let asked = reading.years(askedIn: reply),
      period.end.year < asked.first || period.start.year > asked.last + 1
    else { return [] }
    return [Remark(.period, feature: "check:period_asked", flag: .periodOutsideRequest)]
  }

  /// The first and the last year that the questions name.
  struct Asked: Sendable {
    var first: Int
    var last: Int
  }

  static func years(of reply: Reply, in reading: Reading) -> Asked? {
    var years: Set<Int> = []
    var runsOn = false
    for question in reply.questions {
      let folded = reading.folded(question.text)
      for index in folded.tokens.indices {
        runsOn = runsOn || endless.contains(folded.word(index))
        guard let year = Int(folded.word(index)), (1995...2035).contains(year), !isOfALaw(folded, index) else {
          continue
        }
        years.insert(year)
      }
    }
    guard years.count > 1, let first = years.min(), let last = years.max() else { return nil }
    return Asked(first: first, last: runsOn ? Int.max - 1 : last)
  }

  private static let endless: Set = ["since", "onwards", "onward", "present", "date", "now", "today", "ongoing"]

  private static func isOfALaw(_ folded: FoldedText, _ index: Int) -> Bool {
    ["act", "acts", "regulations", "regulation", "order", "code"].contains(folded.word(index - 1))
  }
}
