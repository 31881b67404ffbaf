import Documents

/// Printed list markers: "1.", "(a)", "•", "- " and their like at the start of a line.
enum HTMLMarkers {
  private static let bullets: Set<String> = [
    "•", "·", "◦", "▪", "●", "○", "■", "□", "‣", "⁃", "∙", "-", "–", "—", "*", "\u{F0B7}", "\u{F0A7}", "►",
    "➢", "✓",
  ]
  /// Letters that Word's symbol fonts print as bullets.
  private static let symbolLetters: Set<String> = ["o", "§", "Ø", "ü", "q", "v", "n", "l"]

  /// How many words at the start are a marker; nil when the line has none, or nothing after it.
  static func marker(of line: HTMLLine, fromWord: Bool = false) -> Int? {
    guard line.words.count > 1 else { return nil }
    let first = line.words[0].text
    if bullets.contains(first) || isNumber(first) { return 1 }
    return fromWord && symbolLetters.contains(first) ? 1 : nil
  }

  /// A text that is a number or letter of a list and nothing else: "1", "2.", "(a)", "Q3".
  static func isMarker(_ padded: String) -> Bool {
    let text = padded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let core = text.first == "Q" || text.first == "q" ? text.dropFirst() : text[...]
    return isNumber(text) || (1...2).contains(core.count) && core.allSatisfy(\.isASCIIDigit) || isNumber(String(core))
  }

  /// "1.", "12)", "(3)", "1.2", "(iv)", "b)", "c." — but no year, amount or initial.
  private static func isNumber(_ text: String) -> Bool {
    var core = Substring(text)
    let opened = core.first == "("
    if opened { core = core.dropFirst() }
    let closed = core.last == ")"
    let dotted = core.last == "."
    guard closed || dotted || core.contains(".") else { return false }
    if closed || dotted { core = core.dropLast() }
    guard !core.isEmpty, opened ? closed : true else { return false }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }) {
      // "1.5 officers" is a figure; "1.2" after a bracket or with a dot is a number of the outline.
      return closed || dotted
    }
    guard parts.count == 1 else { return false }
    if core.count == 1, let letter = core.first, letter.isASCII, letter.isLetter {
      return closed || letter.isLowercase
    }
    return core.count <= 5 && core.lowercased().allSatisfy { "ivx".contains($0) }
      && (closed || core.first?.isLowercase == true)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension HTMLElement {
  /// The level in Word's own list, from 0, where the paragraph's style or class says that it is an item.
  var wordListLevel: Int? {
    if let value = declarations["mso-list"] {
      if value.contains("none") || value.contains("skip") { return nil }
      if let level = value.firstRange(of: "level"),
        let number = value[level.upperBound...].first?.wholeNumberValue
      {
        return max(0, number - 1)
      }
      return 0
    }
    return classNames.contains { $0.hasPrefix("msolist") } ? indentLevel : nil
  }

  /// Nesting as far as the left margin tells: half an inch is a level.
  var indentLevel: Int {
    let css = declarations
    guard let value = css["margin-left"] ?? css["padding-left"] else { return 0 }
    guard let size = Double(value.prefix { $0.isNumber || $0 == "." }), size < 1000 else { return 0 }
    let units: [String: Double] = ["cm": 28.35, "in": 72, "px": 0.75, "mm": 2.835]
    let points = units[String(value.suffix(2))] ?? 1
    return min(8, max(0, Int((size * points / 36).rounded()) - 1))
  }
}

/// Counts the items of an `<ol>` as a browser does.
struct HTMLOrdinals {
  private var next: Int
  private let step: Int

  init(list: HTMLElement) {
    let reversed = list.attributes["reversed"] != nil
    step = reversed ? -1 : 1
    let items = list.elements.count { $0.name == "li" }
    next = Self.number(list.attribute("start")) ?? (reversed ? items : 1)
  }

  mutating func number(of item: HTMLElement) -> Int {
    if let value = Self.number(item.attribute("value")) { next = value }
    defer { next += step }
    return next
  }

  /// One that a list can have; nil for one beyond a million.
  private static func number(_ attribute: String) -> Int? {
    Int(attribute).flatMap { (-1_000_000...1_000_000).contains($0) ? $0 : nil }
  }
}
