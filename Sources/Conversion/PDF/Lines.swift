import Documents

/// Words that stand side by side on one page.
struct Line: Sendable, Equatable {
  var words: [PageWord]
  var box: Box

  /// From words in any order; nil without words.
  init?(_ words: [PageWord]) {
    guard let first = words.first else { return nil }
    self.words = words.sorted { $0.box.left < $1.box.left }
    box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  var page: Int { words[0].page }
  var left: Double { box.left }
  var right: Double { box.right }

  /// The style most of its scalars have.
  var style: Style { Line.mainStyle(of: words) }
  var em: Double { style.size > 0 ? style.size : max(box.height, 1) }

  var text: String { words.map(\.text).joined(separator: " ") }

  static func mainStyle(of words: [PageWord]) -> Style {
    guard let first = words.first else { return Style() }
    let style = first.style
    // By index: to take a word out of its array costs more than to compare a part of it.
    if words.indices.allSatisfy({ words[$0].style == style }) { return style }
    // Few styles meet in one place: to look through them costs less than to hash each.
    var weights: [(style: Style, scalars: Int)] = []
    for word in words {
      if let known = weights.firstIndex(where: { $0.style == word.style }) {
        weights[known].scalars += word.scalars.count
      } else {
        weights.append((word.style, word.scalars.count))
      }
    }
    let most = weights.map(\.scalars).max()
    return weights.first { $0.scalars == most }?.style ?? first.style
  }

  /// The line cut where words stand further apart than so many ems.
  func chunks(gap ems: Double) -> [Line] {
    var parts: [[PageWord]] = []
    for word in words {
      if let last = parts.last?.last, word.box.left - last.box.right <= ems * max(word.em, last.em) {
        parts[parts.count - 1].append(word)
      } else {
        parts.append([word])
      }
    }
    return parts.compactMap { Line($0) }
  }
}

enum Lines {
  /// Words gathered into lines, from the top of the page; words of one line share at least half their height.
  static func gather(_ words: [PageWord]) -> [Line] {
    var rows: [(top: Double, bottom: Double, words: [PageWord])] = []
    let places = words.map { (y: $0.box.midY, left: $0.box.left) }
    for place in places.indices.sorted(by: { places[$0] < places[$1] }) {
      let word = words[place]
      var home: Int?
      for index in rows.indices.reversed().prefix(4) where shares(word.box, rows[index]) {
        home = index
        break
      }
      if let home {
        rows[home].words.append(word)
        // Superscripts don't narrow a line, and tall words don't let it swallow the next.
        if word.box.height > rows[home].bottom - rows[home].top,
          word.box.height < 1.3 * (rows[home].bottom - rows[home].top)
        {
          rows[home].top = word.box.top
          rows[home].bottom = word.box.bottom
        }
      } else {
        rows.append((word.box.top, word.box.bottom, [word]))
      }
    }
    return rows.compactMap { Line($0.words) }.sorted { $0.box.midY < $1.box.midY }
  }

  private static func shares(_ box: Box, _ row: (top: Double, bottom: Double, words: [PageWord])) -> Bool {
    let overlap = min(box.bottom, row.bottom) - max(box.top, row.top)
    guard overlap >= 0.5 * min(box.height, row.bottom - row.top) else { return false }
    // Two words can't stand on one another in one line.
    return !row.words.indices.contains { index in
      let other = row.words[index].box
      return min(other.right, box.right) - max(other.left, box.left) > 0.4 * box.width
    }
  }
}
