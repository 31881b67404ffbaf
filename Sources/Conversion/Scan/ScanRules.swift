/// Finds the rules on a scan: long thin runs of ink across or down the page, broken here and there.
struct ScanRules {
  private(set) var across: [Rule] = []
  private(set) var down: [Rule] = []
  /// Pixels of rules, to be taken out before words are read.
  private var marked: [Bool]

  /// In points: shorter runs are parts of letters, thicker ones are bars, and gaps so wide are a rule's own.
  private static let shortest = 30.0
  private static let shortestDown = 18.0
  private static let thickest = 2.2
  private static let gap = 0.5

  init(of picture: GreyPicture) {
    marked = [Bool](repeating: false, count: picture.grey.count)
    let threshold = picture.threshold
    let ink = picture.grey.map { $0 < threshold }
    let (width, height, scale) = (picture.width, picture.height, picture.scale)
    let found = Self.runs(ink, lines: height, length: width, step: 1, lineStep: width, scale, Self.shortest, &marked)
    across = RuleFinder.merged(found)
    let upright = Self.runs(
      ink, lines: width, length: height, step: width, lineStep: 1, scale, Self.shortestDown, &marked)
    down = RuleFinder.merged(upright)
  }

  /// The picture without its rules.
  func removed(from picture: GreyPicture) -> GreyPicture {
    var picture = picture
    for index in marked.indices where marked[index] { picture.grey[index] = 255 }
    return picture
  }

  /// Runs along lines of pixels, each widened by its neighbours so that a rule a little askew is one run.
  private static func runs(
    _ ink: [Bool], lines: Int, length: Int, step: Int, lineStep: Int, _ scale: Double, _ shortest: Double,
    _ marked: inout [Bool]
  ) -> [Rule] {
    var rules: [Rule] = []
    let (least, bridged, thick) = (Int(shortest * scale), Int(gap * scale), Int(thickest * scale))
    guard lines > 2 else { return [] }
    for line in 1..<lines - 1 {
      var (start, last, inked) = (-1, -1, 0)
      func close() {
        defer { start = -1 }
        guard start >= 0, last - start >= least, inked * 20 >= (last - start) * 19 else { return }
        guard isThin(ink, line: line, from: start, to: last, lines, step, lineStep, thick) else { return }
        rules.append(
          Rule(position: (Double(line) + 0.5) / scale, start: Double(start) / scale, end: Double(last + 1) / scale))
        for place in max(0, start - 1)...min(length - 1, last + 1) {
          for beside in -2...2 where line + beside >= 0 && line + beside < lines {
            marked[(line + beside) * lineStep + place * step] = true
          }
        }
      }
      for place in 0..<length {
        let index = line * lineStep + place * step
        guard ink[index] || ink[index - lineStep] || ink[index + lineStep] else {
          if start >= 0, place - last > bridged { close() }
          continue
        }
        if start < 0 { (start, inked) = (place, 0) }
        last = place
        inked += 1
      }
      close()
    }
    return rules
  }

  /// Whether most of a run has paper close by on both sides: a dark bar or a picture hasn't.
  private static func isThin(
    _ ink: [Bool], line: Int, from start: Int, to end: Int, _ lines: Int, _ step: Int, _ lineStep: Int, _ thick: Int
  ) -> Bool {
    var (thin, looked) = (0, 0)
    for place in stride(from: start, through: end, by: 4) {
      looked += 1
      var depth = 0
      var at = line
      while at >= 0, depth <= thick, ink[at * lineStep + place * step] {
        depth += 1
        at -= 1
      }
      at = line + 1
      while at < lines, depth <= thick, ink[at * lineStep + place * step] {
        depth += 1
        at += 1
      }
      if depth <= thick { thin += 1 }
    }
    return thin * 20 >= looked * 17
  }
}
