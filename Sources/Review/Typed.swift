import Documents

/// What people type, the same in both faces.
extension Screen {
  /// Where typed words stand in the document: of several places, the one nearest to the record. Nil when nowhere.
  public func span(ofWords words: String) -> Span? {
    guard let text = document?.text else { return nil }
    let wanted = Array(words.unicodeScalars.map(folded))
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    // In the record itself, before all others.
    func distance(_ span: Span) -> Int {
      guard let here = record?.span else { return span.start }
      return here.contains(span) ? 0 : abs(span.start - here.start) + 1
    }
    var best: Span?
    for start in 0...(text.count - wanted.count) where folded(text.scalars[start]) == first {
      guard text.scalars[start..<(start + wanted.count)].lazy.map(folded).elementsEqual(wanted) else { continue }
      let span = Span(start, start + wanted.count)
      if best.map({ distance($0) > distance(span) }) ?? true { best = span }
    }
    return best
  }

  /// A correction as it is typed: codes or a number, parted by commas; or words of the document in quotation marks, for
  /// what they stand for, with them as evidence. Nil when the words aren't there, or stand for nothing.
  public func correction(typed text: String, by words: Words) -> Command? {
    guard let quoted = Screen.quoted(text) else { return .correct(Screen.values(text), words: nil) }
    guard let span = span(ofWords: quoted), let document else { return nil }
    let values = words.values(span, of: document.text, as: place.field)
    return values.isEmpty ? nil : .correct(values, words: [span])
  }

  private static func quoted(_ text: String) -> String? {
    guard let first = text.first, "\"“".contains(first) else { return nil }
    let inner = text.dropFirst()
    return String(inner.last.map { "\"”".contains($0) } ?? false ? inner.dropLast() : inner)
  }

  /// `resigned, retired`.
  public static func values(_ text: String) -> [String] {
    text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.isWhitespace { return " " }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}
