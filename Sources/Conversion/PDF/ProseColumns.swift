import Documents

/// Running text set in two columns side by side: each is read whole, the left one first.
enum ProseColumns {
  /// Lines of a page between the full-width parts above and below, and where the columns part.
  struct Region: Equatable {
    var lines: Range<Int>
    var gutter: Double
    var left: [Line]
    var right: [Line]

    var wordCount: Int { (left + right).reduce(0) { $0 + $1.words.count } }
  }

  /// Half the least strip of paper between two columns.
  private static let halfGutter = 4.0

  /// The regions of a page, from the top.
  static func regions(_ lines: [Line]) -> [Region] {
    guard let best = best(in: lines) else { return [] }
    let above = regions(Array(lines[..<best.lines.lowerBound]))
    let below = regions(Array(lines[best.lines.upperBound...])).map { region in
      var region = region
      let shift = best.lines.upperBound
      region.lines = (region.lines.lowerBound + shift)..<(region.lines.upperBound + shift)
      return region
    }
    return above + [best] + below
  }

  /// Whether lines, taken together, are text in columns.
  static func hold(_ lines: [Line]) -> Bool { best(in: lines) != nil }

  private static func best(in lines: [Line]) -> Region? {
    guard lines.count > 3, let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else {
      return nil
    }
    var best: Region?
    for position in startsOfColumns(lines, from: left, to: right) {
      for run in runs(lines, clearOf: position - halfGutter) {
        guard run.count > 3, let region = region(lines, run, gutter: position - halfGutter) else { continue }
        if region.wordCount > best?.wordCount ?? 0 { best = region }
      }
    }
    return best
  }

  /// Where several lines have words beginning after a gap, about the middle of the page.
  private static func startsOfColumns(_ lines: [Line], from left: Double, to right: Double) -> [Double] {
    var counts: [Int: Int] = [:]
    let middle = (left + 0.3 * (right - left))...(left + 0.7 * (right - left))
    for line in lines {
      for (index, word) in line.words.enumerated() where middle.contains(word.box.left) {
        let isApart = index == 0 || word.box.left - line.words[index - 1].box.right >= 2 * halfGutter
        if isApart { counts[Int(word.box.left.rounded()), default: 0] += 1 }
      }
    }
    return counts.filter { $0.value > 2 }.keys.sorted().map { Double($0) - 1 }
  }

  /// Lines one after the other in which no words stand across a place.
  private static func runs(_ lines: [Line], clearOf x: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      let isFar = index > 0 && line.box.midY - lines[index - 1].box.midY > 4 * line.em
      let isClear =
        line.words.allSatisfy { $0.box.right <= x + halfGutter || $0.box.left >= x }
        && !isRunOn(line, across: x)
      if let begun = start, isFar || !isClear {
        runs.append(begun..<index)
        start = nil
      }
      if isClear, start == nil { start = index }
    }
    if let start { runs.append(start..<lines.count) }
    return runs
  }

  /// Whether the words on both sides of a place stand no further apart than a gutter is wide.
  private static func isRunOn(_ line: Line, across x: Double) -> Bool {
    guard let before = line.words.last(where: { $0.box.midX < x }),
      let after = line.words.first(where: { $0.box.midX >= x })
    else { return false }
    return after.box.left - before.box.right < 2 * halfGutter
  }

  private static func region(_ lines: [Line], _ run: Range<Int>, gutter: Double) -> Region? {
    let run = trimmed(run, lines, gutter: gutter)
    let words = lines[run].flatMap(\.words)
    let left = Lines.gather(words.filter { $0.box.midX < gutter })
    let right = Lines.gather(words.filter { $0.box.midX >= gutter })
    guard isProse(left), isProse(right), !standsInRows(left, right) else { return nil }
    return Region(lines: run, gutter: gutter, left: left, right: right)
  }

  /// Without what only happens to be short: a heading over what follows, a line above the columns.
  private static func trimmed(_ run: Range<Int>, _ lines: [Line], gutter: Double) -> Range<Int> {
    var (first, last) = (run.lowerBound, run.upperBound)
    func isRight(_ index: Int) -> Bool { lines[index].right > gutter }
    let lastRight = (first..<last).last(where: isRight) ?? first
    if let heading = (lastRight + 1..<max(last, lastRight + 1)).first(where: { index in
      let line = lines[index]
      let isApart = line.box.midY - lines[index - 1].box.midY > 1.3 * line.em
      return isApart && line.words.allSatisfy { $0.style.bold || $0.isMark }
    }) {
      last = heading
    }
    let firstRight = (first..<last).first(where: isRight) ?? first
    // A line close under another may only stand beside it.
    while first < firstRight, lines[first + 1].box.midY - lines[first].box.midY > 1.45 * lines[first].em {
      first += 1
    }
    return first..<last
  }

  /// Lines that most begin at one place, hold several words and run on.
  private static func isProse(_ lines: [Line]) -> Bool {
    guard lines.count > 2, let edge = commonLeft(lines) else { return false }
    let flush = lines.filter { abs($0.left - edge) < 4 }
    let counts = lines.map(\.words.count).sorted()
    let words = lines.flatMap(\.words)
    let lower = words.filter { $0.beginsLower && $0.scalars.count > 1 }.count
    let runOn = zip(lines, lines.dropFirst()).filter { above, below in
      !Sentences.end(above.words.last) && below.words.first?.beginsLower ?? false
    }
    return 10 * flush.count >= 7 * lines.count && counts[counts.count / 2] > 4 && 2 * lower > words.count
      && 4 * runOn.count >= lines.count - 1
  }

  private static func commonLeft(_ lines: [Line]) -> Double? {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int((line.left / 2).rounded()), default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { 2 * Double($0.key) }
  }

  /// Fields of a table begin level with one another, and their spaces lie level too.
  private static func standsInRows(_ left: [Line], _ right: [Line]) -> Bool {
    let (a, b) = (beginnings(left), beginnings(right))
    guard a.count > 1, b.count > 1 else { return false }
    let level = b.filter { y in a.contains { abs($0 - y) < 2 } }
    return 10 * level.count >= 8 * min(a.count, b.count)
  }

  /// Where a line stands further from the one above than lines do.
  private static func beginnings(_ lines: [Line]) -> [Double] {
    let pitches = zip(lines, lines.dropFirst()).map { $1.box.midY - $0.box.midY }.sorted()
    guard let usual = pitches.isEmpty ? nil : pitches[pitches.count / 4] else { return [] }
    return zip(lines, lines.dropFirst()).filter { $1.box.midY - $0.box.midY > 1.2 * usual + 1 }
      .map(\.1.box.midY)
  }
}
