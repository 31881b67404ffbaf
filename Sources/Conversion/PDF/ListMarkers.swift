import Documents

/// Recognises what is printed before a list item.
enum ListMarkers {
  enum Marker: Equatable, Sendable {
    case bullet(Unicode.Scalar)
    /// "1.", "1)", "(1)".
    case number(Int)
    /// "a.", "a)", "(a)", also roman numbers.
    case letter
  }

  /// The marker with which a line begins; something must follow a mark that could be mere punctuation.
  static func marker(of line: Line) -> Marker? {
    guard let first = line.words.first else { return nil }
    let gap = line.words.count > 1 ? line.words[1].box.left - first.box.right : 0
    return marker(first.scalars, alone: line.words.count == 1, gap: gap / first.em)
  }

  /// `gap`: how many ems of paper follow.
  static func marker(_ word: [Unicode.Scalar], alone: Bool = false, gap: Double = 0.3) -> Marker? {
    if word.count == 1, let scalar = word.first {
      if isBullet(scalar) { return .bullet(scalar) }
      if !alone, isDash(scalar) || scalar == "*" || (scalar == "o" && gap > 0.5) { return .bullet(scalar) }
      return nil
    }
    var inner = word[...]
    guard let last = inner.last, last == "." || last == ")" || last == ":" else { return nil }
    inner = inner.dropLast()
    var opened = false
    if inner.first == "(" {
      guard last == ")" else { return nil }
      opened = true
      inner = inner.dropFirst()
    }
    if !inner.isEmpty, inner.count <= 3, inner.allSatisfy(\.isDigit) {
      guard last != ":" else { return nil }
      return .number(inner.reduce(0) { $0 * 10 + Int($1.value - 48) })
    }
    guard last != ":" else { return nil }
    if inner.count == 1, let letter = inner.first, isLetter(letter) {
      // An initial of a name is a capital with a full stop.
      return opened || last == ")" || letter.properties.isLowercase ? .letter : nil
    }
    if inner.count <= 4, inner.allSatisfy({ "ivx".unicodeScalars.contains($0) }) { return .letter }
    return nil
  }

  /// Marks that are never part of a sentence, and the private glyphs of symbol fonts.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00B7, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0...0x25FF, 0x2713...0x2718, 0x2726,
      0x2727,
      0x2794, 0x27A2, 0xE000...0xE0FF, 0xF000...0xF0FF:
      true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.value == 0x2013 || scalar.value == 0x2014 || scalar.value == 0x2212
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
  }
}
