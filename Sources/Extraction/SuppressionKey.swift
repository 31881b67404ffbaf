import Documents
import Vocabulary

/// What the letter says its signs in place of figures stand for: "An asterisk stands for a number from 1 to 4",
/// "* = fewer than five". A sign that isn't explained, or only as "five or more", stands for nothing known.
/// Source: domain §5.5.
struct SuppressionKey: Sendable {
  let document: Document
  let folded: FoldedText

  /// Each sign with the figures it may stand for.
  func signs() -> [String: ClosedRange<Int>] {
    var found: [String: ClosedRange<Int>] = [:]
    let reader = SentenceReader(text: document.text)
    for block in document.blocks where block.region == .body {
      for sentence in reader.sentences(in: block.span).flatMap(parts) {
        guard let sign = sign(explainedIn: sentence), found[sign] == nil, let range = range(in: sentence) else {
          continue
        }
        found[sign] = range
      }
    }
    return found
  }

  /// A sentence, and where it is a key in one line ("Key: - none; * fewer than 3") each of its entries.
  private func parts(of sentence: Span) -> [Span] {
    let scalars = document.text.scalars
    let label = scalars[sentence.start..<min(sentence.end, sentence.start + 12)].firstIndex(of: ":")
    let start = label.map { $0 + 1 } ?? sentence.start
    let cuts = (start..<sentence.end).filter { scalars[$0] == ";" }
    guard label != nil || !cuts.isEmpty else { return [sentence] }
    let starts = [start] + cuts.map { $0 + 1 }
    let entries = zip(starts, cuts + [sentence.end]).map { document.text.trimmed(Span($0, $1)) }.filter { !$0.isEmpty }
    // Where each says what something stands for, what one says is no key to the sign of another.
    let explaining = entries.count { entry in
      folded.tokens(in: entry).map(folded.word).contains {
        ["stands", "means", "denotes", "represents", "indicates"].contains($0)
      }
    }
    return explaining > 1 ? entries : [sentence] + entries
  }

  private static let names = [
    "asterisk": "*", "asterisks": "*", "starred": "*", "dash": "-", "dashes": "-", "hyphen": "-", "hash": "#",
  ]
  private static let verbs: Set = [
    "stands", "stand", "means", "mean", "denotes", "denote", "represents", "represent", "indicates", "indicate",
    "shown",
    "replaced", "marked", "used", "given", "appears", "appear", "signifies", "is", "are", "for", "as", "equals",
  ]

  /// The sign that a sentence names or opens with, where it says what it is for.
  private func sign(explainedIn sentence: Span) -> String? {
    let words = folded.tokens(in: sentence).map(folded.word)
    guard words.count <= 40 else { return nil }
    if words.contains(where: SuppressionKey.verbs.contains),
      let named = words.lazy.compactMap({ SuppressionKey.names[$0] }).first
    {
      return named
    }
    let raw = document.text[sentence]
    let bare = raw.drop { "\"'“‘( ".contains($0) }
    guard let first = bare.first, "*#-–—".contains(first) || first == "x" || first == "X" else {
      return words.contains(where: SuppressionKey.verbs.contains) ? quotedSign(in: raw) : nil
    }
    let after = bare.dropFirst().drop { "\"'”’) ".contains($0) }
    // "- fewer than five" opens an item of a list: a dash has to be explained with a verb or a sign.
    let isExplained =
      after.first == "=" || after.first == ":"
      || words.contains { ["denotes", "means", "indicates", "represents", "stands"].contains($0) }
    switch first {
    case "*", "#": return String(first)
    case "x", "X": return isExplained ? "x" : nil
    default: return isExplained ? "-" : nil
    }
  }

  /// "Figures below five are shown as *", "… are replaced by “x”"
  private func quotedSign(in raw: String) -> String? {
    let scalars = Array(raw.unicodeScalars)
    for (place, scalar) in scalars.enumerated() where "*#xX".unicodeScalars.contains(scalar) {
      let before = place > 0 ? scalars[place - 1] : " "
      let after = place + 1 < scalars.count ? scalars[place + 1] : " "
      let isSign = scalar == "*" || scalar == "#"
      let isApart = " \"'“‘(".unicodeScalars.contains(before) && " .,;\"'”’)".unicodeScalars.contains(after)
      if isApart, isSign || before != " " { return String(Character(scalar)).lowercased() }
    }
    return nil
  }

  private func range(in sentence: Span) -> ClosedRange<Int>? {
    let counts = CountReader(text: document.text)
    let numbers = counts.numbers(in: folded, tokens: folded.tokens(in: sentence), except: [])
    if numbers.count == 1, let only = numbers.first, !only.isExact { return only.min...only.max }
    for (low, high) in zip(numbers, numbers.dropFirst())
    where low.isExact && high.isExact && low.min < high.min && high.min < 20 {
      let between = folded.tokens(in: Span(low.span.end, high.span.start)).map(folded.word)
      let isRange = between == ["to"] || between == ["and"] || between == ["or"] && high.min == low.min + 1
      if isRange { return max(low.min, 1)...high.min }
    }
    return dashedRange(in: sentence)
  }

  /// "1-4", "1–9"
  private func dashedRange(in sentence: Span) -> ClosedRange<Int>? {
    let parts = document.text[sentence].split { !($0.isNumber || "-–".contains($0)) }
    for part in parts {
      let ends = part.split { "-–".contains($0) }.compactMap { Int($0) }
      if ends.count == 2, ends[0] < ends[1], ends[1] < 20 { return max(ends[0], 1)...ends[1] }
    }
    return nil
  }
}
