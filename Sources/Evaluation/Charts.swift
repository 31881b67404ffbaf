import Foundation

/// The risk-coverage curve and the reliability diagram as SVG.
///
/// Each has a title and a description that a screen reader speaks, and tells nothing by colour alone.
public struct Charts: Sendable {
  let calibration: Calibration

  public init(_ calibration: Calibration) { self.calibration = calibration }

  /// Writes `risk-coverage.svg` and `reliability.svg`.
  @discardableResult
  public func write(to folder: URL) throws(EvaluationError) -> [URL] {
    let files = [("risk-coverage.svg", riskCoverage()), ("reliability.svg", reliability())]
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try files.map { name, text in
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file, options: .atomic)
        return file
      }
    } catch {
      throw .unwritable(path: folder.path, reason: reason(error))
    }
  }

  /// What share of the accepted fields is wrong (upward), as more of them are accepted (to the right).
  public func riskCoverage() -> String {
    let top = Charts.niceTop(calibration.curve.map(\.risk).max() ?? 0)
    var plot = Plot(
      id: "risk-coverage", title: "Risk and coverage", description: riskInWords(),
      across: "share of fields accepted", upward: "share of accepted fields that is wrong", top: top)
    plot.line(calibration.curve.map { ($0.coverage, $0.risk) }, class: "data")
    if let share = calibration.acceptedShare, let risk = calibration.acceptedRisk, risk <= top {
      plot.ring(share, risk)
      plot.note("ring: as accepted by the run")
    }
    return plot.svg()
  }

  /// How often fields of a confidence are right; on the diagonal the confidence is a true probability.
  public func reliability() -> String {
    var plot = Plot(
      id: "reliability", title: "Reliability of confidence", description: reliabilityInWords(),
      across: "confidence", upward: "share of fields that is right", top: 1)
    for bin in calibration.bins {
      guard let accuracy = bin.accuracy, let mean = bin.meanConfidence else { continue }
      plot.bar(bin.from, bin.to, accuracy, label: String(bin.count))
      plot.dot(mean, accuracy)
    }
    plot.line([(0, 0), (1, 1)], class: "ideal")
    plot.note("dashed: a true probability; numbers: fields in the bar")
    return plot.svg()
  }

  private func riskInWords() -> String {
    guard let last = calibration.curve.last else { return "No field has a confidence." }
    var sentences = [
      "Accepting \(Printed.share(last.coverage)) of \(calibration.fields) fields leaves "
        + "\(Printed.errorRate(last.risk)) of them wrong."
    ]
    for limit in [0.01, 0.05] {
      if let point = calibration.curve.last(where: { $0.risk <= limit }) {
        sentences.append(
          "At an error of at most \(Printed.share(limit)), \(Printed.share(point.coverage)) are accepted, "
            + "from confidence \(Printed.share(point.threshold)).")
      }
    }
    return sentences.joined(separator: " ")
  }

  private func reliabilityInWords() -> String {
    guard calibration.measured > 0 else { return "No field has a confidence." }
    let bins = calibration.bins.compactMap { bin in
      bin.meanConfidence.map {
        "mean confidence \(Printed.share($0)), right \(Printed.share(bin.accuracy)), \(bin.count) fields"
      }
    }
    return "Expected calibration error \(Printed.errorRate(calibration.error)) over \(calibration.measured) fields: "
      + bins.joined(separator: "; ") + "."
  }

  /// The least of a few round numbers that holds the highest point.
  private static func niceTop(_ highest: Double) -> Double {
    [0.02, 0.05, 0.1, 0.2, 0.5].first { $0 >= highest } ?? 1
  }
}
