import Documents

/// Cuts a page's text into words with the help of one box per scalar.
///
/// The library glues cells of a table together; a gap between boxes parts them again.
enum WordSplitter {
  /// A gap of more than this many ems parts two words that the text has glued.
  private static let gluedGap = 0.15

  /// A stretch of scalars in one style.
  struct StyleRun: Sendable {
    var start: Int
    /// One past the last scalar.
    var end: Int
    var style: Style
    var colour = Colour.black
  }

  static func words(
    of scalars: [Unicode.Scalar], boxes: [Box], styles: [StyleRun], page: Int
  ) -> [PageWord] {
    var words: [PageWord] = []
    words.reserveCapacity(scalars.count / 5)
    var current: [Unicode.Scalar] = []
    var box = Box(left: 0, top: 0, right: 0, bottom: 0)
    var style = Style()
    var previous = box
    var runIndex = 0

    func finish() {
      if !current.isEmpty {
        words.append(PageWord(scalars: current, box: box, style: style, page: page))
        current.removeAll(keepingCapacity: true)
      }
    }

    for index in scalars.indices {
      let scalar = scalars[index]
      if isBlank(scalar) {
        finish()
        continue
      }
      // Should boxes run out, the rest stands where the last did: no word is lost.
      let here = index < boxes.count ? boxes[index] : previous
      if !current.isEmpty, parts(previous, here, em: style.size) { finish() }
      if current.isEmpty {
        while runIndex < styles.count, styles[runIndex].end <= index { runIndex += 1 }
        style = runIndex < styles.count && styles[runIndex].start <= index ? styles[runIndex].style : Style()
        box = here
      } else {
        box = box.union(here)
      }
      current.append(scalar)
      previous = here
    }
    finish()
    return joined(words)
  }

  /// "C ITY  OF  LONDON": in a name that is set with wide gaps the first letter is cut off where it stands a little apart.
  private static func joined(_ words: [PageWord]) -> [PageWord] {
    guard words.contains(where: { $0.scalars.count == 1 && $0.isInCapitals }) else { return words }
    var result: [PageWord] = []
    for (index, word) in words.enumerated() {
      if let last = result.last, last.scalars.count == 1, last.isInCapitals, word.isInCapitals, word.scalars.count > 1,
        isCutOff(last, from: word, before: index + 1 < words.count ? words[index + 1] : nil)
      {
        var whole = word
        whole.scalars = last.scalars + word.scalars
        whole.box = last.box.union(word.box)
        result[result.count - 1] = whole
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// It stands close to the rest of its word, and that far from the next.
  private static func isCutOff(_ letter: PageWord, from rest: PageWord, before next: PageWord?) -> Bool {
    guard let next, next.isInCapitals, isLevel(letter, rest), isLevel(rest, next) else { return false }
    let gap = rest.box.left - letter.box.right
    let usual = next.box.left - rest.box.right
    return gap >= 0 && gap <= 0.2 * max(1, rest.box.height) && usual >= 3 * gap && usual <= 3 * rest.box.height
  }

  private static func isLevel(_ a: PageWord, _ b: PageWord) -> Bool {
    abs(a.box.midY - b.box.midY) < 0.2 * a.box.height
  }

  /// Whether the second glyph cannot belong to the word of the first.
  private static func parts(_ a: Box, _ b: Box, em size: Double) -> Bool {
    let em = size > 0 ? size : max(a.height, 1)
    let gap = b.left - a.right
    return gap > gluedGap * em || gap < -em || abs(b.midY - a.midY) > 0.6 * max(a.height, 1)
  }

  /// White space and the control characters some producers leave in.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (scalar.value >= 0x7F && scalar.properties.isWhitespace)
      || scalar.value == 0x7F || scalar.value == 0x200B || scalar.value == 0xFEFF
  }
}

extension PageWord {
  fileprivate var isInCapitals: Bool { scalars.allSatisfy(\.properties.isUppercase) }
}
