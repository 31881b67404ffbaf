import Documents

/// How sure a machine was of words that it read off a picture.
struct Legibility: Sendable {
  /// Above this a word is as good as certain; at `blind` and below it is no better than a guess.
  private static let certain = 0.95
  private static let blind = 0.55

  /// In text order; none where all words are in the file as text.
  private let words: [Word]

  init(of document: Document) { words = document.words.filter { $0.confidence != nil } }

  /// Notes that words at these places were read off a picture, and how unsure the least of them is.
  func note(_ spans: [Span], in set: inout FeatureSet) {
    guard !words.isEmpty else { return }
    let least = spans.compactMap(least).min()
    guard let least else { return }
    set.insert("ocr")
    set.insert("ocr_unsure", amount: (Self.certain - least) / (Self.certain - Self.blind))
  }

  private func least(_ span: Span) -> Double? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix { $0.span.start < span.end }.compactMap(\.confidence).min()
  }
}
