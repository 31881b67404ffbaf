import Documents

/// A bare "caution" is disciplinary under the regulations of 2004 and in Scotland, a court matter elsewhere.
/// Source: domain §3.1, §3.4 row 18.
struct CautionReader: Sendable {
  let marks: Annotations

  func settled(_ matter: Matter) -> Matter {
    var matter = matter
    for index in matter.outcomes.indices where matter.outcomes[index].code == "police_caution" {
      let words = marks.words(matter.outcomes[index].span)
      guard words.count == 1, isOfOldFrame(matter) || marks.words(matter.span).contains("2004") else { continue }
      matter.outcomes[index].code = "disciplinary_caution"
    }
    return matter
  }

  /// Recorded before 1 December 2008, when the regulations of 2008 came in.
  private func isOfOldFrame(_ matter: Matter) -> Bool {
    guard let period = matter.period?.period, let change = Period.Day(year: 2008, month: 12, day: 1) else {
      return false
    }
    return period.start < change
  }
}
