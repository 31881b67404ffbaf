import Glibc

/// A straight line, or the edge of a shade, drawn across or down a page.
struct Rule: Sendable, Equatable {
  /// Down the page for a rule across it, across the page for a rule down it.
  var position: Double
  var start: Double
  var end: Double

  var length: Double { end - start }

  /// How much of a stretch the rule covers.
  func covers(_ from: Double, _ to: Double) -> Double { max(0, min(end, to) - max(start, from)) }
}

/// The rules and shades of a page.
struct Drawing: Sendable {
  /// Across the page, from the top.
  var across: [Rule]
  /// Down the page, from the left.
  var down: [Rule]
  var raster: Raster

  init(across: [Rule] = [], down: [Rule] = [], raster: Raster = Raster()) {
    self.across = across
    self.down = down
    self.raster = raster
  }

  init(_ raster: Raster, words: [PageWord]) {
    self.raster = raster
    let ink = Ink(words, width: raster.width, height: raster.height)
    across = RuleFinder.across(raster, ink)
    down = RuleFinder.down(raster, ink)
  }
}

/// Which word, if any, is printed at each pixel.
struct Ink: Sendable {
  private let words: [PageWord]
  private let width: Int
  /// One more than the word's index; 0 for none.
  private var owners: [UInt16]

  init(_ words: [PageWord], width: Int, height: Int) {
    self.words = words
    self.width = width
    owners = [UInt16](repeating: 0, count: width * height)
    for (index, word) in words.enumerated() where index < Int(UInt16.max) {
      let (left, right) = (max(0, Int(word.box.left) - 1), min(width, Int(word.box.right) + 2))
      let (top, bottom) = (max(0, Int(word.box.top)), min(height, Int(word.box.bottom) + 1))
      guard left < right, top < bottom else { continue }
      owners.withUnsafeMutableBufferPointer { owners in
        for y in top..<bottom {
          owners[(y * width + left)..<(y * width + right)].update(repeating: UInt16(index + 1))
        }
      }
    }
  }

  /// Whether a run across the page is made of strokes of letters. Words' boxes reach a little past their
  /// letters, up to the rules above and below.
  func holds(across y: Int, from start: Int, to end: Int) -> Bool {
    var inked = 0
    for x in start...end {
      guard let box = word(x: x, y: y)?.box else { continue }
      let margin = 0.12 * box.height
      if Double(y) > box.top + margin - 1, Double(y) < box.bottom - margin { inked += 1 }
    }
    return 10 * inked > 7 * (end - start)
  }

  /// Whether a run down the page is made of strokes of letters.
  func holds(down x: Int, from start: Int, to end: Int) -> Bool {
    var inked = 0
    for y in start...end where owners[y * width + x] > 0 { inked += 1 }
    return 10 * inked > 7 * (end - start)
  }

  private func word(x: Int, y: Int) -> PageWord? {
    let owner = owners[y * width + x]
    return owner > 0 ? words[Int(owner) - 1] : nil
  }
}

/// Finds rules in a raster: long runs along which the grey steps the same way.
enum RuleFinder {
  /// The least step in grey that counts as an edge; pale bands are only this much darker than paper.
  private static let step: Int = 3
  /// Shorter runs are parts of letters.
  private static let leastAcross = 14
  private static let leastDown = 6
  /// Letters never make so long a run without a gap.
  private static let solid = 22
  /// Gaps that a crossing rule or a letter leaves in a run.
  private static let bridged = 6.0
  /// Edges further apart than this belong to a picture or a band, not to one rule.
  private static let thickest = 5.0

  /// A run while it is being followed.
  private struct Run {
    var start = 0
    var last = 0
    /// Pixels of it that are edges; the rest are bridged.
    var count = 0
    /// Whether it gets lighter (1) or darker (-1); 0 for none.
    var sign = 0

    var length: Int { last - start }
  }

  static func across(_ raster: Raster, _ ink: Ink) -> [Rule] {
    var runs: [Rule] = []
    let (width, height) = (raster.width, raster.height)
    func close(_ run: inout Run, _ y: Int) {
      if run.sign != 0, run.length >= leastAcross,
        run.length >= solid && run.count > run.length || !ink.holds(across: y, from: run.start, to: run.last)
      {
        runs.append(rule(at: y, from: run.start, to: run.last))
      }
      run.sign = 0
    }
    raster.grey.withUnsafeBytes { grey in
      for y in 0..<max(0, height - 1) {
        let (row, next) = (y * width, (y + 1) * width)
        // Most rows of a page are empty.
        if same(grey, row, next, width) { continue }
        var run = Run()
        var x = 0
        while x < width {
          if run.sign == 0, x + 8 <= width, eight(grey, row + x) == eight(grey, next + x) {
            x += 8
            continue
          }
          follow(&run, change(grey, from: row + x, to: next + x), at: x, bridging: 2) { close(&$0, y) }
          x += 1
        }
        close(&run, y)
      }
    }
    return merged(runs)
  }

  static func down(_ raster: Raster, _ ink: Ink) -> [Rule] {
    var runs: [Rule] = []
    let (width, height) = (raster.width, raster.height)
    guard width > 9 else { return [] }
    func close(_ run: inout Run, _ x: Int) {
      if run.sign != 0, run.length >= leastDown, !ink.holds(down: x, from: run.start, to: run.last) {
        runs.append(rule(at: x, from: run.start, to: run.last))
      }
      run.sign = 0
    }
    var columns = [Run](repeating: Run(), count: width)
    /// Of each eight columns, whether a run is open in one; and whether one is open at all.
    var isOpen = [Bool](repeating: false, count: width / 8 + 1)
    var isAnyOpen = false
    raster.grey.withUnsafeBytes { grey in
      columns.withUnsafeMutableBufferPointer { columns in
        for y in 0..<height {
          let row = y * width
          // Of one grey all along.
          if !isAnyOpen, same(grey, row, row + 1, width - 1) { continue }
          isAnyOpen = false
          for block in 0...(width - 2) / 8 {
            let first = block * 8
            let end = min(first + 8, width - 1)
            if !isOpen[block], end - first == 8, eight(grey, row + first) == eight(grey, row + first + 1) {
              continue
            }
            var open = false
            for x in first..<end {
              let change = change(grey, from: row + x, to: row + x + 1)
              follow(&columns[x], change, at: y, bridging: 1) { close(&$0, x) }
              open = open || columns[x].sign != 0
            }
            isOpen[block] = open
            isAnyOpen = isAnyOpen || open
          }
        }
        for x in 0..<width { close(&columns[x], x) }
      }
    }
    return merged(runs)
  }

  /// Whether two stretches have the same greys.
  private static func same(_ grey: UnsafeRawBufferPointer, _ one: Int, _ other: Int, _ count: Int) -> Bool {
    guard let base = grey.baseAddress, max(one, other) + count <= grey.count else { return false }
    return memcmp(base + one, base + other, count) == 0
  }

  @inline(__always)
  private static func eight(_ grey: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    grey.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func change(_ grey: UnsafeRawBufferPointer, from: Int, to: Int) -> Int {
    let change = Int(grey[to]) - Int(grey[from])
    return change > step ? 1 : change < -step ? -1 : 0
  }

  /// Takes one more pixel into a run; a run ends at a gap or where the grey steps the other way.
  @inline(__always)
  private static func follow(
    _ run: inout Run, _ sign: Int, at place: Int, bridging gap: Int, close: (inout Run) -> Void
  ) {
    if sign == 0 {
      if run.sign != 0, place - run.last > gap { close(&run) }
    } else if sign == run.sign {
      run.last = place
      run.count += 1
    } else {
      if run.sign != 0 { close(&run) }
      run = Run(start: place, last: place, count: 1, sign: sign)
    }
  }

  private static func rule(at position: Int, from start: Int, to end: Int) -> Rule {
    Rule(position: Double(position + 1), start: Double(start), end: Double(end + 1))
  }

  /// Runs that lie along one another become one rule at their middle.
  static func merged(_ runs: [Rule]) -> [Rule] {
    struct Growing {
      var first: Double
      var last: Double
      var start: Double
      var end: Double
    }
    var open: [Growing] = []
    var done: [Growing] = []
    for run in runs.sorted(by: { ($0.position, $0.start) < ($1.position, $1.start) }) {
      var kept: [Growing] = []
      for one in open {
        if run.position - one.last > 2 { done.append(one) } else { kept.append(one) }
      }
      open = kept
      if let home = open.firstIndex(where: {
        run.start <= $0.end + bridged && run.end >= $0.start - bridged && run.position - $0.first <= thickest
      }) {
        open[home].last = run.position
        open[home].start = min(open[home].start, run.start)
        open[home].end = max(open[home].end, run.end)
      } else {
        open.append(Growing(first: run.position, last: run.position, start: run.start, end: run.end))
      }
    }
    done += open
    return done.map { Rule(position: ($0.first + $0.last) / 2, start: $0.start, end: $0.end) }
      .sorted { ($0.position, $0.start) < ($1.position, $1.start) }
  }
}
