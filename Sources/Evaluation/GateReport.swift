/// What a gate found, in plain text.
extension Gate.Report {
  public func text() -> String {
    var lines: [String] = []
    if corpusChanged {
      lines.append("The floors were measured on other gold or replies: measure them anew.")
    }
    if !falls.isEmpty {
      lines.append("Below the floor:")
      lines += falls.map { fall in
        let side = fall.higherIsBetter ? "at least" : "at most"
        return "  \(fall.metric): \(fall.shownValue), must be \(side) \(fall.shownLimit)"
      }
    }
    if !moves.isEmpty {
      lines.append("Documents that moved:")
      lines += moves.map { move in
        let more = move.now - move.before
        return "  \(move.document): \(move.before) > \(move.now) errors (\(more > 0 ? "+" : "")\(more))"
      }
    }
    if passes { lines.append("No figure is below its floor.") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Gate.Fall {
  private var isCount: Bool { ["fabrications", "strays"].contains(metric) }

  fileprivate var shownValue: String {
    if let value, isCount { return String(Int(value)) }
    return higherIsBetter ? Printed.share(value) : Printed.errorRate(value)
  }

  /// Floors are kept to four places.
  fileprivate var shownLimit: String { isCount ? String(Int(limit)) : "\(limit)" }
}
