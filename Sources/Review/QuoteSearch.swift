import Casework
import Documents

/// Looks for quoted words in a text.
struct QuoteSearch {
  private let text: Text

  init(_ text: Text) { self.text = text }

  /// Where they stand, and of several places the one with the most of what stood around them; nil when none, or two
  /// equally good.
  func best(_ quote: Quote) -> Span? {
    let wanted = Array(quote.exact.unicodeScalars)
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    var best: (span: Span, score: Int, isAlone: Bool)?
    for start in 0...(text.count - wanted.count) where text.scalars[start] == first {
      guard text.scalars[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      let span = Span(start, start + wanted.count)
      let score = agreement(of: quote, around: span)
      if let known = best, known.score >= score {
        if known.score == score { best?.isAlone = false }
      } else {
        best = (span, score, true)
      }
    }
    return best.flatMap { $0.isAlone ? $0.span : nil }
  }

  /// How many scalars before and after a place are those that stood around the words.
  func agreement(of quote: Quote, around span: Span) -> Int {
    let before = zip(quote.prefix.unicodeScalars.reversed(), text.scalars[..<max(0, span.start)].reversed())
    let after = zip(quote.suffix.unicodeScalars, text.scalars[min(span.end, text.count)...])
    return before.prefix { $0 == $1 }.count + after.prefix { $0 == $1 }.count
  }

  /// Case and white space left aside.
  static func folded(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
