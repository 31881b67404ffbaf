import Validation

/// What a person reads of a fitted model.
enum CalibrationText {
  static func lines(of model: ConfidenceModel) -> [String] {
    let training = model.training
    let reports = model.fields.sorted { $0.key < $1.key }.compactMap { name, field in
      field.report.map { (name: name, field: field, report: $0) }
    }
    var lines = [
      "fitted on \(training.examples) examples from \(training.documents) documents of \(training.forces) forces; "
        + "measured with whole forces held out",
      "",
      row("field", ["n", "wrong", "ECE", "from", "accepted", "wrong", "bound", ""]),
    ]
    for (name, field, report) in reports {
      lines.append(
        row(
          name,
          [
            "\(report.examples)", percent(report.wrong, of: report.examples), decimal(report.calibrationError, 3),
            field.threshold > 1 ? "never" : decimal(field.threshold, 3), percent(report.accepted, of: report.examples),
            "\(report.acceptedWrong)", percent(report.upperBound), report.isSupported ? "" : "too few",
          ]))
    }
    let published = reports.filter { scored.contains($0.name) }.map(\.report)
    lines += ["", pooled(published)]
    let unseen = published.reduce(0) { $0 + $1.unseen }
    if unseen > 0 {
      let accepted = published.reduce(0) { $0 + $1.unseenAccepted }
      let wrong = published.reduce(0) { $0 + $1.unseenWrong }
      lines.append(
        "of these, from replies as they were read unseen: \(unseen) values, \(percent(accepted, of: unseen)) accepted, "
          + "\(wrong) of them wrong (at most \(percent(BinomialBound.upper(wrong: wrong, of: accepted))) at 95%)")
    }
    lines += scanLine(published)
    let weak = reports.filter { !$0.report.isSupported }.map(\.name)
    if !weak.isEmpty {
      lines += [
        "",
        "The data can't show an error of at most \(percent(training.maxError)) for: \(weak.joined(separator: ", ")).",
        "There the threshold rests on what was seen on forces held out alone, and where the examples could not show that",
        "rate even if all were right, the model itself must be that sure; the rest is flagged.",
      ]
    }
    return lines
  }

  /// Nothing where nothing was read off a picture.
  private static func scanLine(_ reports: [FieldReport]) -> [String] {
    let scans = reports.compactMap(\.scans)
    let count = scans.reduce(0) { $0 + $1.examples }
    guard count > 0 else { return [] }
    let error = scans.reduce(0) { $0 + $1.calibrationError * Double($1.examples) } / Double(count)
    let (accepted, wrong) = (scans.reduce(0) { $0 + $1.accepted }, scans.reduce(0) { $0 + $1.acceptedWrong })
    return [
      "of these, read off pictures: \(count) values, \(percent(scans.reduce(0) { $0 + $1.wrong }, of: count)) wrong, "
        + "ECE at most \(decimal(error, 3)), \(percent(accepted, of: count)) accepted, \(wrong) of them wrong "
        + "(at most \(percent(BinomialBound.upper(wrong: wrong, of: accepted))) at 95%)"
    ]
  }

  /// The fields of a case whose calibration is published.
  private static let scored: Set = ["case.role", "case.rank", "case.outcome", "case.allegation", "case.period"]

  private static func pooled(_ reports: [FieldReport]) -> String {
    let count = reports.reduce(0) { $0 + $1.examples }
    let error = reports.reduce(0) { $0 + $1.calibrationError * Double($1.examples) } / Double(max(count, 1))
    let accepted = reports.reduce(0) { $0 + $1.accepted }
    let wrong = reports.reduce(0) { $0 + $1.acceptedWrong }
    return "the five fields of cases together: \(count) values, ECE at most \(decimal(error, 3)), "
      + "\(percent(accepted, of: count)) accepted, \(wrong) of them wrong "
      + "(at most \(percent(BinomialBound.upper(wrong: wrong, of: accepted))) at 95%)"
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let widths = [6, 7, 6, 6, 9, 6, 7, 8]
    let padded = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    let line = name + String(repeating: " ", count: max(0, 28 - name.count)) + padded.joined(separator: " ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : percent(Double(part) / Double(whole))
  }

  private static func percent(_ share: Double) -> String { decimal(share * 100, 1) + "%" }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }
}
