import Documents

/// A word as it is collected from the page.
struct HTMLWord: Sendable {
  var text: String
  var style: Style
  /// Whether it's part of a link or a button.
  var linked: Bool
}

/// Words of one line, white space already collapsed.
struct HTMLLine: Sendable {
  private(set) var words: [HTMLWord] = []
  /// Whether the last word may still grow: no white space has followed it.
  private var unfinished = false
  /// Whether an element begins or ends right after the last word.
  private var atBoundary = false

  var isEmpty: Bool { words.isEmpty }
  var text: String { words.map(\.text).joined(separator: " ") }
  var linkedShare: Double {
    words.isEmpty ? 0 : Double(words.count { $0.linked }) / Double(words.count)
  }
  var isBold: Bool { !words.isEmpty && words.allSatisfy { $0.style.bold || $0.isMark } && !words.allSatisfy(\.isMark) }
  var isUnderlined: Bool {
    !words.isEmpty && words.allSatisfy { $0.style.underlined || $0.isMark } && !words.allSatisfy(\.isMark)
  }

  mutating func append(_ text: String, style: Style, linked: Bool) {
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        finish(&word, style, linked)
        unfinished = false
      } else if !scalar.isInvisible {
        word.append(scalar)
      }
    }
    finish(&word, style, linked)
  }

  /// Ends the last word though no white space follows it.
  mutating func space() { unfinished = false }

  /// Notes that an inline element begins or ends here: `<b>Reference</b>12/34` is two words to the eye.
  mutating func boundary() { atBoundary = true }

  private func isParted(from piece: String) -> Bool {
    guard atBoundary, let last = words.last?.text.last, let first = piece.first else { return false }
    return (last.isLowercase || last == ":") && (first.isUppercase || first.isNumber)
  }

  mutating func append(_ other: HTMLLine) {
    words += other.words
    unfinished = false
  }

  private mutating func finish(_ word: inout String.UnicodeScalarView, _ style: Style, _ linked: Bool) {
    guard !word.isEmpty else { return }
    let piece = String(word)
    word = String.UnicodeScalarView()
    defer { atBoundary = false }
    if unfinished, !isParted(from: piece), var last = words.popLast() {
      // A word set in two styles has the style of its greater part.
      if piece.count > last.text.count { last.style = style }
      last.text += piece
      words.append(last)
    } else {
      words.append(HTMLWord(text: piece, style: style, linked: linked))
    }
    unfinished = true
  }
}

extension HTMLWord {
  /// No letter and no digit in it.
  var isMark: Bool { !text.contains { $0.isLetter || $0.isNumber } }
}

extension Unicode.Scalar {
  /// Takes no room on a page: soft hyphens, zero-width spaces and joiners, byte order marks.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}

/// Decides which line breaks of a paragraph part lines, and which only wrap prose.
enum HTMLLineBreaks {
  /// Joins lines that were wrapped at a fixed width, as mail programs do; keeps the others apart.
  static func joined(_ lines: [HTMLLine]) -> [HTMLLine] {
    let lines = lines.filter { !$0.isEmpty }
    guard lines.count > 1 else { return lines }
    let width = wrappingWidth(lines)
    var result = [lines[0]]
    for (line, next) in zip(lines, lines.dropFirst()) {
      if continues(line, next, width: width) {
        result[result.count - 1].append(next)
      } else {
        result.append(next)
      }
    }
    return result
  }

  private static func continues(_ line: HTMLLine, _ next: HTMLLine, width: Int?) -> Bool {
    guard let last = line.text.last, let first = next.text.first else { return false }
    if HTMLMarkers.marker(of: next) != nil || next.startsWithLabel { return false }
    guard !".:;?!".contains(last), line.isBold == next.isBold else { return false }
    // A line that begins in lower case goes on with the one before, unless all of them do.
    if first.isLowercase { return line.text.count >= 30 && line.beginsSentence || line.text.count >= 55 }
    guard let width, let word = next.words.first else { return false }
    return line.text.count + 1 + word.text.count > width - 2
  }

  /// The width at which a program wrapped the lines; nil where no line plainly runs on into the next.
  private static func wrappingWidth(_ lines: [HTMLLine]) -> Int? {
    let width = lines.map(\.text.count).max() ?? 0
    guard (55...90).contains(width) else { return nil }
    let runsOn = zip(lines, lines.dropFirst()).contains { line, next in
      line.text.count > width - 20 && next.text.first?.isLowercase == true
    }
    return runsOn ? width : nil
  }
}

extension HTMLLine {
  /// Starts with a capital or a list marker.
  fileprivate var beginsSentence: Bool {
    HTMLMarkers.marker(of: self) != nil || (words.first?.text.first { $0.isLetter }?.isUppercase ?? false)
  }

  /// "Ref: …", "Outcome - …": a short label before a colon.
  var startsWithLabel: Bool {
    guard let end = words.prefix(4).firstIndex(where: { $0.text.hasSuffix(":") }) else { return false }
    return end < 4 && words[0].text.first?.isUppercase == true
  }
}
