import Documents

/// Upright strips of paper without words, by which columns are told.
enum Gutters {
  struct Gutter: Sendable, Equatable {
    var left: Double
    var right: Double
    var width: Double { right - left }
    var middle: Double { (left + right) / 2 }
  }

  /// Strips between the outermost words that no more than `tolerance` of the lines cross.
  static func find(_ lines: [Line], least width: Double, tolerance: Int = 0) -> [Gutter] {
    var events: [(x: Double, step: Int)] = []
    for line in lines {
      for stretch in stretches(of: line) {
        events.append((stretch.left, 1))
        events.append((stretch.right, -1))
      }
    }
    events.sort { ($0.x, -$0.step) < ($1.x, -$1.step) }
    var found: [Gutter] = []
    var depth = 0
    var freeSince: Double?
    var sawWords = false
    for event in events {
      depth += event.step
      if depth > tolerance {
        if let start = freeSince, sawWords, event.x - start >= width { found.append(Gutter(left: start, right: event.x)) }
        freeSince = nil
        sawWords = true
      } else if freeSince == nil, sawWords {
        freeSince = event.x
      }
    }
    return found
  }

  /// Words with ordinary spaces between them count as one stretch.
  static func stretches(of line: Line) -> [(left: Double, right: Double)] {
    var joined: [(left: Double, right: Double)] = []
    for word in line.words {
      if let last = joined.last, word.box.left - last.right <= 0.45 * word.em {
        joined[joined.count - 1].right = max(last.right, word.box.right)
      } else {
        joined.append((word.box.left, word.box.right))
      }
    }
    return joined
  }
}
