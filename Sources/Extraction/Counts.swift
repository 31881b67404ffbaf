import Documents
import Vocabulary

/// A printed count: exact, or an interval where it is suppressed.
struct Count: Hashable, Sendable {
  var min: Int
  var max: Int
  var span: Span

  var isExact: Bool { min == max }
}

/// What a whole cell, or the part of a line where a number is looked for, says.
enum CountCell: Hashable, Sendable {
  case blank
  /// `0`, `nil`, `none`.
  case zero(Span)
  /// `-`: nil or suppressed, as the letter's key says.
  case dash(Span)
  case count(Count)
  /// `*`, `x`, a redaction, `n/a`: a number that isn't given.
  case withheld(Span)
  /// Something else than a count.
  case other
}

/// Reads numbers, in figures and words, and suppressed ones. Source: domain §5.5.
struct CountReader: Sendable {
  let text: Text
  /// Signs in place of figures that the letter explains.
  var signs: [String: ClosedRange<Int>] = [:]
  /// Cells of the same text and signs that were read before.
  var known: Memo<Span, CountCell>?

  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let small: [String: Int] = {
    var words = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    words["no"] = nil
    return words
  }()

  /// A number in words of one or two tokens ("twenty one" after a hyphen is two tokens).
  static func number(inWords words: [String]) -> (value: Int, used: Int)? {
    guard let first = words.first else { return nil }
    // "one hundred and twelve"
    if words.count > 1, words[1] == "hundred", let hundreds = first == "a" ? 1 : small[first],
      (1...9).contains(hundreds)
    {
      let rest = words.dropFirst(2).first == "and" ? number(inWords: Array(words.dropFirst(3))) : nil
      return (hundreds * 100 + (rest?.value ?? 0), 2 + (rest.map { $0.used + 1 } ?? 0))
    }
    if let value = small[first] { return (value, 1) }
    if let ten = tens[first] {
      if words.count > 1, let unit = small[words[1]], (1...9).contains(unit) { return (ten + unit, 2) }
      return (ten, 1)
    }
    if first == "hundred" { return (100, 1) }
    if first == "dozen" { return (12, 1) }
    return nil
  }

  /// The whole of a cell as a count.
  func cell(_ span: Span) -> CountCell { known?.value(of: span) { read(span) } ?? read(span) }

  private func read(_ span: Span) -> CountCell {
    let span = text.trimmed(span)
    if span.isEmpty { return .blank }
    if let figures = figures(span) { return figures }
    if isProse(span) { return .other }
    let raw = text[span]
    let folded = raw.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let range = signs[folded] ?? ("–—‐−".contains(folded) ? signs["-"] : nil) {
      return .count(Count(min: range.lowerBound, max: range.upperBound, span: span))
    }
    switch folded {
    case "nil", "none", "no", "none recorded", "nil return", "zero", "dim": return .zero(span)
    case "-", "–", "—", "--", "‐", "−", ".", "·", "•": return .dash(span)
    case "*", "**", "x", "n/a", "na", "not applicable", "withheld", "redacted", "[redacted]", "#", "s40", "not held",
      "unknown":
      return .withheld(span)
    default: break
    }
    // "dim / nil": nothing, in two languages
    let halves = folded.components(separatedBy: " / ")
    if halves.count == 2, halves.allSatisfy({ ["nil", "none", "zero", "dim", "none recorded"].contains($0) }) {
      return .zero(span)
    }
    if let count = suppressed(folded, span) { return .count(count) }
    // "14 (22.2%)", "14 10%"
    if folded.count >= 2, folded.allSatisfy({ $0 == "x" || $0 == "█" }) { return .withheld(span) }
    if folded.contains("%"), let first = folded.split(whereSeparator: { $0 == " " || $0 == "(" }).first,
      !first.contains("%"),
      folded.split(separator: " ").count <= 3, let value = plainNumber(String(first))
    {
      let length = first.unicodeScalars.count
      return value == 0
        ? .zero(span) : .count(Count(min: value, max: value, span: Span(span.start, span.start + length)))
    }
    let unmarked = String(folded.prefix { !"*†‡^#".contains($0) }).trimmingSpaces
    if unmarked.count == 4, let year = Int(unmarked), (1990...2049).contains(year) { return .other }
    if let value = plainNumber(folded) {
      return value == 0 ? .zero(span) : .count(Count(min: value, max: value, span: span))
    }
    return .other
  }

  /// What a cell of digits alone says; nil for any other.
  private func figures(_ span: Span) -> CountCell? {
    var value = 0
    for scalar in text.scalars[span.start..<span.end] {
      guard (0x30...0x39).contains(scalar.value) else { return nil }
      value = min(value * 10 + Int(scalar.value - 0x30), CountReader.tooMuch)
    }
    if span.length > 7 || span.length == 4 && (1990...2049).contains(value) { return .other }
    return value == 0 ? .zero(span) : .count(Count(min: value, max: value, span: span))
  }

  /// More than any count.
  private static let tooMuch = 10_000_000

  /// More letters than any count takes, in whatever words it is put; an x may stand for one that is blacked out.
  private func isProse(_ span: Span) -> Bool {
    let most = 40
    guard span.length > most else { return false }
    var letters = 0
    for scalar in text.scalars[span.start..<span.end] {
      let letter = scalar.value | 0x20
      if (0x61...0x7A).contains(letter), letter != 0x78 { letters += 1 }
      if letters > most { return true }
    }
    return false
  }

  /// `12`, `1,204`, `12*`, `(12)`, `12 (a)`, `twelve`.
  private func plainNumber(_ folded: String) -> Int? {
    var body = Substring(folded)
    while let last = body.last, "*†‡.^".contains(last) { body = body.dropLast() }
    if body.hasPrefix("("), body.hasSuffix(")") { body = body.dropFirst().dropLast() }
    if let value = digits(body) { return value }
    let words = body.split { $0 == " " || $0 == "-" }.map(String.init)
    if let spoken = CountReader.number(inWords: words), spoken.used == words.count { return spoken.value }
    return nil
  }

  private func digits(_ body: Substring) -> Int? {
    guard let first = body.first, first.isASCII, first.isNumber else { return nil }
    let groups = body.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3 else { return nil }
    }
    let joined = groups.joined()
    guard joined.count <= 7, joined.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(joined)
  }

  /// `<5`, `less than 5`, `fewer than five`, `under 5`, `5 or fewer`, `1-4`, `0 to 5`.
  private func suppressed(_ folded: String, _ span: Span) -> Count? {
    let starts = ["<", "less than", "fewer than", "under", "below"]
    for start in starts where folded.hasPrefix(start) {
      let rest = folded.dropFirst(start.count).drop { $0 == " " }
      guard !rest.hasPrefix("="), let limit = plainNumber(String(rest)), limit > 1 else { continue }
      return Count(min: 1, max: limit - 1, span: span)
    }
    for end in [" or fewer", " or less", " or under", " and under", " or below"] where folded.hasSuffix(end) {
      if let limit = plainNumber(String(folded.dropLast(end.count))) { return Count(min: 1, max: limit, span: span) }
    }
    for start in ["≤", "<=", "up to ", "no more than ", "not more than "] where folded.hasPrefix(start) {
      if let limit = plainNumber(String(folded.dropFirst(start.count).drop { $0 == " " })), limit > 0 {
        return Count(min: 1, max: limit, span: span)
      }
    }
    let parts = folded.split { "-–—".contains($0) }.map { $0.trimmingSpaces }
    let range = parts.count == 2 ? parts : folded.components(separatedBy: " to ")
    if range.count == 2, let low = digits(Substring(range[0])), let high = digits(Substring(range[1])), low < high,
      high < 20
    {
      return Count(min: low, max: high, span: span)
    }
    return nil
  }
}

extension Substring {
  var trimmingSpaces: String { String(self).trimmingSpaces }
}

extension String {
  var trimmingSpaces: String {
    var body = Substring(self)
    while body.first == " " { body = body.dropFirst() }
    while body.last == " " { body = body.dropLast() }
    return String(body)
  }

  func components(separatedBy separator: String) -> [String] {
    guard contains(separator) else { return [self] }
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

/// Numbers inside running text.
extension CountReader {
  /// Numbers among tokens, years, dates, references and money left out.
  ///
  /// A token that belongs to a `taken` span (a date, a reference, a section) is no number.
  func numbers(in folded: FoldedText, tokens range: Range<Int>, except taken: [Span]) -> [Count] {
    var found: [Count] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = folded.tokens[index]
      guard CountReader.mayStart(folded.word(index)), !taken.contains(where: { $0.overlaps(token.span) }),
        !measuresTime(folded, index)
      else {
        index += 1
        continue
      }
      let reach = folded.word(index + 1) == "hundred" ? 5 : 2
      let words = (index..<min(index + reach, range.upperBound)).map(folded.word)
      if let spoken = CountReader.number(inWords: words) {
        let last = folded.tokens[index + spoken.used - 1]
        if let range = spokenRange(folded, index, spoken.value) {
          found.append(range.count)
          index = range.next
          continue
        }
        if !(words[0] == "one" && isPronounOne(folded, index)) {
          found.append(bounded(spoken.value, token.span.union(last.span), folded, index))
        }
        index += spoken.used
        continue
      }
      if let value = standaloneInteger(folded, index) {
        found.append(bounded(value.value, value.span, folded, index))
        index = value.next
        continue
      }
      index += 1
    }
    return found
  }

  /// Whether a number may start with a word: most start none, and needn't be read.
  private static func mayStart(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return first < UInt8(ascii: "a") || starts.contains(word)
  }

  private static let starts = Set(small.keys).union(tens.keys).union(["hundred", "dozen"])

  /// "one of the officers" counts one; "no one", "this one" count nothing.
  private func isPronounOne(_ folded: FoldedText, _ index: Int) -> Bool {
    let before = index > 0 ? folded.word(index - 1) : ""
    return ["no", "any", "every", "this", "that", "each", "some", "which"].contains(before)
  }

  private func standaloneInteger(_ folded: FoldedText, _ index: Int) -> (value: Int, span: Span, next: Int)? {
    let token = folded.tokens[index]
    var digits = folded.word(index)
    // "2x" is two.
    if digits.count <= 3, digits.hasSuffix("x"), digits.dropLast().allSatisfy(\.isNumber), digits.count > 1 {
      digits.removeLast()
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count <= 4 else { return nil }
    guard var value = Int(digits) else { return nil }
    let before = scalar(token.span.start - 1)
    let after = scalar(token.span.end)
    if index > 0, CountReader.labels.contains(folded.word(index - 1)),
      folded.tokens[index - 1].span.end + 1 >= token.span.start
    {
      return nil
    }
    if before == ":", let earlier = scalar(token.span.start - 2), earlier.properties.numericType != nil { return nil }
    if let before, "£$#/.-–:_".unicodeScalars.contains(before) || isWordScalarOutside(before) {
      // a range "5-9" or a reference "14/55" is no count; a dash with a space before it is punctuation
      if before == "-" || before == "–" {
        if let further = scalar(token.span.start - 2), !further.properties.isWhitespace { return nil }
      } else if before != ":" {
        return nil
      }
    }
    if let after, "%/_".unicodeScalars.contains(after) { return nil }
    if let after, after == "." || after == ":" || after == "-" || after == "–",
      let next = scalar(token.span.end + 1), isWordScalarOutside(next)
    {
      return nil
    }
    // thousands
    if after == ",", index + 1 < folded.tokens.count, folded.word(index + 1).count == 3,
      folded.tokens[index + 1].span.start == token.span.end + 1, let rest = Int(folded.word(index + 1))
    {
      value = value * 1000 + rest
      return (value, token.span.union(folded.tokens[index + 1].span), index + 2)
    }
    if (1900...2099).contains(value), digits.count == 4 { return nil }
    return (value, token.span, index + 1)
  }

  /// "between one and four officers".
  private func spokenRange(_ folded: FoldedText, _ index: Int, _ low: Int) -> (count: Count, next: Int)? {
    guard index > 0, folded.word(index - 1) == "between", folded.word(index + 1) == "and",
      let high = CountReader.number(inWords: [folded.word(index + 2)])?.value, low < high
    else { return nil }
    let span = folded.tokens[index - 1].span.union(folded.tokens[index + 2].span)
    return (Count(min: low, max: high, span: span), index + 3)
  }

  /// "the last five years", "10 days' pay", "18 hours".
  private func measuresTime(_ folded: FoldedText, _ index: Int) -> Bool {
    guard index + 1 < folded.tokens.count else { return false }
    // "Written warning: 3" and "Financial year 2011/12" on the next line
    let gap = folded.tokens[index].span.end..<folded.tokens[index + 1].span.start
    guard !text.scalars[gap].contains(where: { $0 == "\n" || $0 == "\t" }) else { return false }
    let next = folded.word(index + 1)
    return CountReader.spans.contains(next)
      || next == "working" && CountReader.spans.contains(folded.word(index + 2))
      || next == "calendar" && CountReader.spans.contains(folded.word(index + 2))
      || next == "financial" && CountReader.spans.contains(folded.word(index + 2))
  }

  private static let spans: Set = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "mins",
    "pence",
    "pounds", "per", "percent",
  ]

  /// Words whose number names a thing and counts none: "Scale 5", "Regulation 13", "Stage 2".
  private static let labels: Set = [
    "scale", "grade", "band", "section", "question", "table", "case", "stage", "level", "page", "regulation", "reg",
    "appendix",
    "annex", "tier", "paragraph", "schedule", "version", "rule", "article", "chapter", "figure", "subject", "item",
    "row", "point", "part",
  ]

  /// A number with its "fewer than" or "<" before it, or "or fewer" after it.
  private func bounded(_ value: Int, _ span: Span, _ folded: FoldedText, _ index: Int) -> Count {
    if let sign = scalar(before: span.start), sign == "<" {
      var start = span.start - 1
      while start > 0, text.scalars[start] != "<" { start -= 1 }
      return Count(min: 1, max: Swift.max(1, value - 1), span: Span(start, span.end))
    }
    let before = folded.word(index - 1)
    let before2 = folded.word(index - 2)
    if before == "than", ["less", "fewer"].contains(before2), index >= 2 {
      return Count(min: 1, max: Swift.max(1, value - 1), span: Span(folded.tokens[index - 2].span.start, span.end))
    }
    let after = folded.firstToken(from: span.end)
    if folded.word(after) == "or", ["fewer", "less", "under"].contains(folded.word(after + 1)) {
      return Count(min: 1, max: value, span: span.union(folded.tokens[after + 1].span))
    }
    if before == "than", before2 == "more", ["no", "not"].contains(folded.word(index - 3)), index >= 3 {
      return Count(min: 1, max: value, span: Span(folded.tokens[index - 3].span.start, span.end))
    }
    if before == "under" {
      return Count(min: 1, max: Swift.max(1, value - 1), span: Span(folded.tokens[index - 1].span.start, span.end))
    }
    return Count(min: value, max: value, span: span)
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    text.scalars.indices.contains(index) ? text.scalars[index] : nil
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var at = index - 1
    while at >= 0, text.scalars[at] == " " { at -= 1 }
    return scalar(at)
  }

  private func isWordScalarOutside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
