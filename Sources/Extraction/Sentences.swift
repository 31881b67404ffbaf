import Documents

/// Cuts a span into sentences.
struct SentenceReader: Sendable {
  let text: Text

  /// Words with a full stop that ends no sentence.
  private static let abbreviations: Set = [
    "no", "nos", "mr", "mrs", "ms", "dr", "st", "ref", "e.g", "eg", "i.e", "ie", "approx", "tel", "ext", "sgt", "insp",
    "supt", "vs", "etc", "dept", "det", "con", "reg", "regs", "para", "s", "sec", "inc", "incl", "fig", "vol", "p",
    "pp",
  ]

  func sentences(in span: Span) -> [Span] {
    var result: [Span] = []
    var start = span.start
    var index = span.start
    while index < span.end {
      if isEnd(index, in: span) {
        var end = index + 1
        while end < span.end, "\"'”’)]".unicodeScalars.contains(text.scalars[end]) { end += 1 }
        append(Span(start, end), to: &result)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    append(Span(start, span.end), to: &result)
    return result
  }

  private func append(_ span: Span, to result: inout [Span]) {
    let trimmed = text.trimmed(span)
    if !trimmed.isEmpty { result.append(trimmed) }
  }

  private func isEnd(_ index: Int, in span: Span) -> Bool {
    let scalar = text.scalars[index]
    if scalar == "\n" { return true }
    guard scalar == "." || scalar == "?" || scalar == "!" else { return false }
    var next = index + 1
    while next < span.end, "\"'”’)]".unicodeScalars.contains(text.scalars[next]) { next += 1 }
    guard next < span.end else { return true }
    guard text.scalars[next].properties.isWhitespace else { return false }
    if scalar != "." { return true }
    while next < span.end, text.scalars[next].properties.isWhitespace { next += 1 }
    guard next < span.end else { return true }
    if text.scalars[next].properties.isLowercase { return false }
    return !SentenceReader.abbreviations.contains(wordBefore(index, from: span.start))
  }

  private func wordBefore(_ index: Int, from start: Int) -> String {
    var at = index
    while at > start, !text.scalars[at - 1].properties.isWhitespace, text.scalars[at - 1] != "(" { at -= 1 }
    return text[Span(at, index)].lowercased()
  }
}
