/// Finds where a shaded band ends between two rules of a scan: the title of a card, or a table's head. A file draws a
/// band by its edges; on a picture only its ground tells it.
enum ScanShades {
  /// In points: how much of the ground is looked at on either side of an edge, and how near to a rule none is sought.
  private static let reach = 5
  private static let rim = 7
  /// The least that a band is darker or lighter than what follows, of 255.
  private static let leastStep = 10.0
  /// In points: the shortest rules that frame something.
  private static let shortest = 120.0
  /// In points: how far apart rules of one frame may stand.
  private static let tallest = 200.0

  /// Edges of bands as rules across, each as long as the rules over it.
  static func edges(between rules: [Rule], on raster: Raster) -> [Rule] {
    let long = rules.filter { $0.length >= shortest }
    var edges: [Rule] = []
    for above in long {
      let level = long.filter { rule in
        rule.position > above.position + 1 && abs(rule.start - above.start) <= 5 && abs(rule.end - above.end) <= 5
      }
      guard let below = level.map(\.position).min(), below - above.position < tallest else { continue }
      edges += places(from: above, to: below, on: raster).map {
        Rule(position: $0, start: above.start, end: above.end)
      }
    }
    return edges
  }

  private static func places(from above: Rule, to bottom: Double, on raster: Raster) -> [Double] {
    let rows = Int(above.position) + 2..<Int(bottom) - 1
    guard rows.count > 2 * rim, rows.lowerBound >= 0, rows.upperBound <= raster.height else { return [] }
    let grounds = rows.map { ground(ofRow: $0, from: above.start, to: above.end, on: raster) }
    // A row or two of them are where a rule was taken out.
    func median(_ range: Range<Int>) -> Double { grounds[range].sorted()[range.count / 2] }
    let steps = grounds.indices.map { row in
      row >= rim && row < grounds.count - rim ? abs(median(row - reach..<row) - median(row + 1..<row + 1 + reach)) : 0
    }
    // The steepest row of each run of steep ones, and of equals the middle.
    return steps.indices.filter { row in
      let around = max(0, row - reach)...min(steps.count - 1, row + reach)
      let steepest = around.filter { steps[$0] == steps[around].max() }
      return steps[row] >= leastStep && steepest[steepest.count / 2] == row
    }.map { Double(rows.lowerBound + $0) + 0.5 }
  }

  /// How light the paper is along a row: lighter than what letters leave of it.
  private static func ground(ofRow row: Int, from start: Double, to end: Double, on raster: Raster) -> Double {
    let columns = max(0, Int(start) + 2)..<min(raster.width, Int(end) - 2)
    guard !columns.isEmpty else { return 255 }
    let greys = raster.grey[row * raster.width + columns.lowerBound..<row * raster.width + columns.upperBound].sorted()
    return Double(greys[greys.count * 17 / 20])
  }
}
