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
    return words
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
