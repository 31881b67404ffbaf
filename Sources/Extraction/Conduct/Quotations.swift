import Documents

/// What stands within quotation marks.
enum Quotations {
  /// The insides of the quotations in a span, in order.
  static func spans(in span: Span, of text: Text) -> [Span] {
    var found: [Span] = []
    var at = span.start
    while at < span.end {
      if let closer = closer(of: text.scalars[at]), opens(at, text, from: span.start),
        let end = end(of: closer, after: at, in: span, text)
      {
        found.append(Span(at + 1, end))
        at = end
      }
      at += 1
    }
    return found
  }

  private static func closer(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "\"": "\""
    case "‘": "’"
    case "'": "'"
    default: nil
    }
  }

  /// A mark between two letters is an apostrophe.
  private static func opens(_ at: Int, _ text: Text, from start: Int) -> Bool {
    at == start || !text.scalars[at - 1].properties.isAlphabetic
  }

  private static func end(of closer: Unicode.Scalar, after start: Int, in span: Span, _ text: Text) -> Int? {
    var at = start + 1
    while at < span.end {
      if text.scalars[at] == closer, at > start + 1, at + 1 >= span.end || !isLetter(text.scalars[at + 1]) { return at }
      at += 1
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}
