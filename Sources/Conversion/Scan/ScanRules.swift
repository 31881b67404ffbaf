/// Finds the rules on a scan: long thin runs across or down the page that are darker than what lies on both sides of
/// them. A pale rule in a noisy scan is told by its length, not by any one pixel.
struct ScanRules {
  private(set) var across: [Rule] = []
  private(set) var down: [Rule] = []
  /// Pixels of rules, to be taken out before words are read.
  private var marked: [Bool]

  /// In points: shorter runs are parts of letters, and gaps so wide are a rule's own.
  private static let shortest = 30.0
  private static let shortestDown = 18.0
  private static let shortestPiece = 18.0
  private static let gap = 1.0
  /// In points: how far along a rule greys are averaged, and how far beside it lies what it's compared with.
  private static let smoothed = 4.0
  private static let beside = 1.1
  /// The least that a rule is darker than its paper, of 255.
  private static let leastStep = 14

  init(of picture: GreyPicture) {
    marked = [Bool](repeating: false, count: picture.grey.count)
    let (width, height) = (picture.width, picture.height)
    guard width > 40, height > 40 else { return }
    let rows = Runs(lines: height, length: width, step: 1, lineStep: width, scale: picture.scale)
    let rowPieces = rows.find(in: picture.grey, atLeast: Self.shortestPiece)
    across = Self.mended(RuleFinder.merged(rowPieces), Self.shortest)
    rows.mark(rowPieces, of: across, in: &marked)
    let columns = Runs(lines: width, length: height, step: width, lineStep: 1, scale: picture.scale)
    let columnPieces = columns.find(in: picture.grey, atLeast: Self.shortestPiece)
    down = Self.mended(RuleFinder.merged(columnPieces), Self.shortestDown)
    columns.mark(columnPieces, of: down, in: &marked)
  }

  /// In points: how far pieces of one rule lie aside of each other, and how wide a gap a bad copy leaves in one.
  private static let aside = 1.5
  private static let lost = 16.0

  /// Pieces that lie along one line become one rule where there is more rule than gap; what is short and alone is none.
  private static func mended(_ pieces: [Rule], _ shortest: Double) -> [Rule] {
    var left = pieces.sorted { ($0.start, $0.position) < ($1.start, $1.position) }
    var rules: [Rule] = []
    while !left.isEmpty {
      var rule = left.removeFirst()
      var inked = rule.length
      var index = 0
      while index < left.count {
        let next = left[index]
        if abs(next.position - rule.position) <= aside, next.start - rule.end <= lost,
          (inked + next.length) * 4 >= (max(next.end, rule.end) - rule.start) * 3
        {
          inked += next.length
          rule.end = max(rule.end, next.end)
          left.remove(at: index)
        } else {
          index += 1
        }
      }
      if rule.length >= shortest { rules.append(rule) }
    }
    return rules.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
  }

  /// The picture without its rules.
  func removed(from picture: GreyPicture) -> GreyPicture {
    var picture = picture
    for index in marked.indices where marked[index] { picture.grey[index] = 255 }
    return picture
  }

  /// Runs along one direction: lines of pixels, each so long, with steps from pixel to pixel and from line to line.
  private struct Runs {
    let lines: Int
    let length: Int
    let step: Int
    let lineStep: Int
    let scale: Double

    func find(in grey: [UInt8], atLeast shortest: Double) -> [Rule] {
      let inked = inked(grey)
      let (least, bridged) = (Int(shortest * scale), Int(gap * scale))
      var rules: [Rule] = []
      for line in 1..<lines - 1 {
        var (start, last, count) = (-1, -1, 0)
        func close() {
          defer { start = -1 }
          guard start >= 0, last - start >= least, count * 20 >= (last - start) * 19,
            isUnbroken(grey, line: line, from: start, to: last)
          else { return }
          rules.append(
            Rule(position: (Double(line) + 0.5) / scale, start: Double(start) / scale, end: Double(last + 1) / scale))
        }
        for place in 0..<length {
          let index = line * lineStep + place * step
          guard inked[index] || inked[index - lineStep] || inked[index + lineStep] else {
            if start >= 0, place - last > bridged { close() }
            continue
          }
          if start < 0 { (start, count) = (place, 0) }
          last = place
          count += 1
        }
        close()
      }
      return rules
    }

    /// Marks the pixels of the pieces that make rules.
    func mark(_ pieces: [Rule], of rules: [Rule], in marked: inout [Bool]) {
      for piece in pieces
      where rules.contains(where: {
        abs($0.position - piece.position) <= 2 && $0.start <= piece.start + 1 && piece.end <= $0.end + 1
      }) {
        let line = Int(piece.position * scale)
        let (start, end) = (Int(piece.start * scale), Int(piece.end * scale))
        for beside in -2...2 where line + beside >= 0 && line + beside < lines {
          for place in max(0, start - 2)...min(length - 1, end + 2) {
            marked[(line + beside) * lineStep + place * step] = true
          }
        }
      }
    }

    /// Whether a run is dark nearly everywhere, as a rule is: the tops or feet of a line of letters are dark on the
    /// whole, too, and have gaps.
    private func isUnbroken(_ grey: [UInt8], line: Int, from start: Int, to end: Int) -> Bool {
      let aside = max(2, Int((beside * scale).rounded())) + 1
      guard line - aside >= 0, line + aside < lines, end - start > 16 else { return false }
      func mean(_ line: Int, _ place: Int) -> Int {
        var sum = 0
        for near in place - 1...place + 1 { sum += Int(grey[line * lineStep + min(max(near, 0), length - 1) * step]) }
        return sum / 3
      }
      func darkest(_ place: Int) -> Int { min(mean(line - 1, place), mean(line, place), mean(line + 1, place)) }
      // Its ends reach past it by what was smoothed.
      let places = start + 8..<end - 7
      let dark = places.map(darkest)
      let typical = dark.sorted()[dark.count / 2]
      var paper = 0
      for place in places { paper += max(mean(line - aside, place), mean(line + aside, place)) }
      paper /= places.count
      let limit = typical + (paper - typical) * 6 / 10
      guard paper - typical >= leastStep else { return false }
      return dark.count { $0 <= limit } * 100 >= dark.count * 96
    }

    /// Where the mean grey along a line is darker than on both sides of it.
    private func inked(_ grey: [UInt8]) -> [Bool] {
      let half = max(2, Int(smoothed * scale / 2))
      let aside = max(2, Int((beside * scale).rounded()))
      var means = [UInt8](repeating: 255, count: grey.count)
      for line in 0..<lines {
        let first = line * lineStep
        var sum = 0
        for place in 0..<min(half, length) { sum += Int(grey[first + place * step]) }
        for place in 0..<length {
          if place + half < length { sum += Int(grey[first + (place + half) * step]) }
          if place > half { sum -= Int(grey[first + (place - half - 1) * step]) }
          let count = min(length - 1, place + half) - max(0, place - half) + 1
          means[first + place * step] = UInt8(truncatingIfNeeded: sum / count)
        }
      }
      var inked = [Bool](repeating: false, count: grey.count)
      guard lines > 2 * aside else { return inked }
      for line in aside..<lines - aside {
        for place in 0..<length {
          let index = line * lineStep + place * step
          let sides = min(means[index - aside * lineStep], means[index + aside * lineStep])
          inked[index] = Int(sides) - Int(means[index]) >= leastStep
        }
      }
      return inked
    }
  }
}
