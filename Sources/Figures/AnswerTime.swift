import Documents

/// When replies were answered: letters of one year answer for about the same time, and those of another for another.
///
/// Hardly a letter says what time its figures are about, but nearly every one has a date.
public struct AnswerTime: Hashable, Sendable {
  public var first: Period.Day
  public var last: Period.Day

  /// From the first to the last of these; nil where none is told.
  init?(of sources: [Source]) {
    let days = sources.compactMap(\.answered)
    guard let first = days.min(), let last = days.max() else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// The twelve months in which most matters were answered for; of two with as many, the later. Nil where nothing is
  /// told.
  static func busiest(_ sources: [Source]) -> ClosedRange<Period.Day>? {
    let dated = sources.compactMap { source in source.answered.map { ($0, source.total?.max ?? 0) } }
    let starts = Set(dated.map(\.0)).sorted()
    let weighed = starts.compactMap { start -> (window: ClosedRange<Period.Day>, matters: Int, replies: Int)? in
      guard let end = start.yearLater else { return nil }
      let inside = dated.filter { start <= $0.0 && $0.0 <= end }
      return (start...end, inside.map(\.1).reduce(0, +), inside.count)
    }
    return weighed.max { a, b in
      (a.matters, a.replies, a.window.lowerBound) < (b.matters, b.replies, b.window.lowerBound)
    }?.window
  }
}

extension Period.Day {
  /// The same day a year later; 28 February for the 29th.
  fileprivate var yearLater: Period.Day? {
    Period.Day(year: year + 1, month: month, day: day) ?? Period.Day(year: year + 1, month: month, day: day - 1)
  }

  /// Of `2014-03-12`, or the first of `2014-03`; nil for anything else.
  init?(iso text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts.count == 3 ? parts[2] : 1)
  }
}

extension Source {
  /// When it was answered, else when it was asked; nil where the letter has no date.
  var answered: Period.Day? {
    [Reply.FieldName.dateResponded, .dateRequested].lazy.compactMap { name in
      reply[name].value.flatMap { Period.Day(iso: $0) }
    }.first
  }
}
