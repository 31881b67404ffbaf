import Documents

/// Makes of what was read on a scan words as a PDF has them: with sizes, and boxes as high as their type.
///
/// A recogniser's boxes fit the ink, so that "on" is lower than "By"; lines, columns and headings are told by boxes and
/// sizes of type.
enum ScanWords {
  /// Less sure than this, a word without a letter or digit is dirt.
  private static let leastOfMark = 0.6
  /// Less sure than this, nothing is a word.
  private static let least = 0.12
  /// Of the type size: how far its letters reach above and below their line.
  private static let ascent = 0.8
  static let descent = 0.22

  static func words(_ readings: [Recogniser.Reading], scale: Double, page: Int) -> [PageWord] {
    let kept = levelled(withWholeWords(readings.filter(isWord)))
    // Letters of a typewriter are wide for their height.
    let stretch = stretch(of: kept)
    let sizes = kept.map { size(of: $0).map { $0 * stretch } }
    let known = sizes.compactMap { $0 }.sorted()
    guard let main = known.isEmpty ? nil : Optional(known[known.count / 2]) else { return [] }
    return zip(kept, sizes).filter { reading, _ in
      // An "I" as it is often read; a longer one is a rule's end.
      reading.text != "|" || reading.bottom - reading.top < main
    }.map { reading, size in
      // Heights of letters vary: what is near the main size has it.
      let own = size ?? main
      let used = (0.8...1.22).contains(own / main) ? main : own
      let points = (used / scale * 2).rounded() / 2
      let foot = reading.baseline / scale
      var word = PageWord(
        scalars: Array(reading.text.unicodeScalars),
        box: Box(
          left: reading.left / scale, top: foot - ascent * points, right: reading.right / scale,
          bottom: foot + descent * points),
        style: Style(size: points), page: page)
      word.confidence = (reading.confidence * 1000).rounded() / 1000
      return word
    }
  }

  // MARK: What a recogniser takes apart

  /// Words of which it sees the capital by itself, as little of it stands at its foot or on its right. They are the ones
  /// that letters of forces are full of; any other lone capital may be somebody's.
  private static let parted: Set = [
    "january", "jan", "june", "jun", "july", "jul", "you", "your", "yours", "yr", "yn",
  ]

  private static func withWholeWords(_ readings: [Recogniser.Reading]) -> [Recogniser.Reading] {
    var whole: [Recogniser.Reading] = []
    for reading in readings {
      if let last = whole.last, last.text == "J" || last.text == "Y", isRest(reading, of: last) {
        var joined = reading
        joined.text = last.text + reading.text
        (joined.left, joined.top) = (last.left, min(last.top, reading.top))
        joined.bottom = max(last.bottom, reading.bottom)
        joined.confidence = min(last.confidence, reading.confidence)
        whole[whole.count - 1] = joined
      } else {
        whole.append(reading)
      }
    }
    return whole
  }

  private static func isRest(_ reading: Recogniser.Reading, of capital: Recogniser.Reading) -> Bool {
    let word = capital.text + reading.text.prefix { $0.isLetter }
    let height = capital.bottom - capital.top
    return parted.contains(word.lowercased()) && reading.left >= capital.left
      && reading.left - capital.right < 0.75 * height
  }

  /// Words of one line of its own stand on one foot: the curve that it lays under a line may leave it at the ends.
  private static func levelled(_ readings: [Recogniser.Reading]) -> [Recogniser.Reading] {
    var levelled = readings
    var start = 0
    for end in readings.indices.map({ $0 + 1 })
    where end == readings.count || readings[end].left < readings[end - 1].left {
      let line = start..<end
      start = end
      let feet = line.map { readings[$0].baseline }.sorted()
      let heights = line.compactMap { size(of: readings[$0]) }.sorted()
      guard line.count > 2, !heights.isEmpty else { continue }
      let (foot, type) = (feet[feet.count / 2], heights[heights.count / 2])
      for index in line where abs(readings[index].baseline - foot) < 0.45 * type { levelled[index].baseline = foot }
    }
    return levelled
  }

  private static func isWord(_ reading: Recogniser.Reading) -> Bool {
    let scalars = reading.text.unicodeScalars
    guard scalars.contains(where: { !$0.properties.isWhitespace }), reading.right > reading.left else { return false }
    let isMark = !scalars.contains { $0.properties.isAlphabetic || $0.isDigit }
    // What is left of a rule.
    if isMark, scalars.allSatisfy({ "_[]{}~—=‘'`\\".unicodeScalars.contains($0) }), scalars.first != "—" {
      return false
    }
    return reading.confidence >= (isMark ? leastOfMark : least)
  }

  /// By how much type is taken to be larger than its capitals tell. A typewriter's letters are low and wide, and two
  /// spaces end its sentences: to be told from the gap between columns, its em is that of two letters.
  private static func stretch(of readings: [Recogniser.Reading]) -> Double {
    let widths = readings.filter { $0.text.count >= 5 }.map { ($0.right - $0.left) / (Double($0.text.count) - 0.2) }
      .sorted()
    let heights = readings.compactMap { size(of: $0) }.sorted()
    guard widths.count > 20, heights.count > 20 else { return 1 }
    let width = widths[widths.count / 2]
    let spread = (widths[widths.count * 3 / 4] - widths[widths.count / 4]) / width
    guard spread < 0.06 else { return 1 }
    return min(2, max(1, width / 0.5 / heights[heights.count / 2]))
  }

  /// The type size in pixels that the height over the line tells; nil where no letter or digit reaches up.
  private static func size(of reading: Recogniser.Reading) -> Double? {
    let isTall = reading.text.unicodeScalars.contains {
      "bdfhklABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars.contains($0)
    }
    let height = reading.baseline - reading.top
    guard isTall, height > 4 else { return nil }
    // Capitals and digits are about 0.72 of the type size high.
    return height / 0.72
  }
}
