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

  /// Marks the end of a word where an element ends without white space.
  mutating func space() { unfinished = false }

  mutating func append(_ other: HTMLLine) {
    words += other.words
    unfinished = false
  }

  private mutating func finish(_ word: inout String.UnicodeScalarView, _ style: Style, _ linked: Bool) {
    guard !word.isEmpty else { return }
    let piece = String(word)
    word = String.UnicodeScalarView()
    if unfinished, var last = words.popLast() {
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
    let wrapped = isWrapped(lines)
    var result = [lines[0]]
    for (line, next) in zip(lines, lines.dropFirst()) {
      if continues(line, next, wrapped: wrapped) {
        result[result.count - 1].append(next)
      } else {
        result.append(next)
      }
    }
    return result
  }

  private static func continues(_ line: HTMLLine, _ next: HTMLLine, wrapped: Bool) -> Bool {
    guard let last = line.text.last, let first = next.text.first else { return false }
    if HTMLMarkers.marker(of: next) != nil || next.startsWithLabel { return false }
    guard !".:;?!".contains(last), line.isBold == next.isBold else { return false }
    let length = line.text.count
    if wrapped, length >= 45 { return true }
    // A line that begins in lower case goes on with the one before, unless all of them do.
    return first.isLowercase && length >= 30 && line.beginsSentence
  }

  /// Whether every line that runs on is so long that the next word would not have fitted.
  private static func isWrapped(_ lines: [HTMLLine]) -> Bool {
    let width = lines.map(\.text.count).max() ?? 0
    guard lines.count > 2, (55...90).contains(width) else { return false }
    return zip(lines, lines.dropFirst()).allSatisfy { line, next in
      let text = line.text
      if let last = text.last, ".:;?!".contains(last) { return true }
      return text.count + 1 + (next.words.first?.text.count ?? 0) > width - 2
    }
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
