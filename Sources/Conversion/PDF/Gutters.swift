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
        if let start = freeSince, sawWords, event.x - start >= width {
          found.append(Gutter(left: start, right: event.x))
        }
        freeSince = nil
        sawWords = true
      } else if freeSince == nil, sawWords {
        freeSince = event.x
      }
    }
    return found
  }

  /// Paper that a growing set of lines leaves free.
  struct Free: Sendable {
    private var strips: [(left: Double, right: Double)] = [(-.infinity, .infinity)]
    private(set) var left = Double.infinity
    private(set) var right = -Double.infinity

    init(_ lines: [Line] = []) {
      for line in lines { add(line) }
    }

    mutating func add(_ line: Line) {
      for stretch in Gutters.stretches(of: line) {
        left = min(left, stretch.left)
        right = max(right, stretch.right)
        guard let first = strips.firstIndex(where: { $0.right > stretch.left }) else { continue }
        var cut: [(left: Double, right: Double)] = []
        var end = first
        while end < strips.count, strips[end].left < stretch.right {
          if strips[end].left < stretch.left { cut.append((strips[end].left, stretch.left)) }
          if strips[end].right > stretch.right { cut.append((stretch.right, strips[end].right)) }
          end += 1
        }
        strips.replaceSubrange(first..<end, with: cut)
      }
    }

    func adding(_ line: Line) -> Free {
      var more = self
      more.add(line)
      return more
    }

    /// Strips of at least that width between the outermost words.
    func gutters(least width: Double) -> [Gutter] {
      strips.filter { $0.left >= left && $0.right <= right && $0.right - $0.left >= width }
        .map { Gutter(left: $0.left, right: $0.right) }
    }
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
