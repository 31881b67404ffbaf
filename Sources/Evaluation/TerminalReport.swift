/// A score in plain text for a terminal.
public struct TerminalReport: Sendable {
  let score: Score

  public init(_ score: Score) { self.score = score }

  /// All figures, what was made up, and how far confidence can be trusted.
  public func overview() -> String {
    let sections = [scope(), figures(), madeUp(), calibration()]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The figures of each form, force or document.
  public func table(by group: Score.Grouping) -> String {
    var table = TextTable(
      [
        group.rawValue, "cases", "F1", "role", "rank", "outcome", "period", "count", "alleg.", "perfect", "tallies",
        "F1", "reply", "total", "made up", "errors",
      ],
      [.left] + Array(repeating: .right, count: 15))
    for (name, figures) in score.figures(by: group) { table.add(row(name, figures)) }
    table.add(row("all", score.figures))
    return table.lines().joined(separator: "\n") + "\n"
  }

  /// Each field with what it was taken for most often.
  public func tableByField(confusions: Int = 3) -> String {
    var table = TextTable(
      ["field", "right", "of", "share", "ECE", "gold > got"], [.left, .right, .right, .right, .right, .left])
    let figures = score.figures
    for field in ReplyField.allCases {
      table.add(row(field.rawValue, figures.replyFields[field], confusions))
    }
    for field in CaseField.allCases {
      table.add(row(field.rawValue, figures.caseFields[field], confusions, ece: calibrationError(of: field)))
    }
    return table.lines().joined(separator: "\n") + "\n"
  }

  private func scope() -> [String] {
    let documents = Set(score.replies.map(\.document)).count
    var lines = [
      "\(Printed.plural(score.figures.replies.gold, "gold reply", "gold replies")) in "
        + "\(Printed.plural(documents, "document", "documents")), "
        + Printed.plural(score.figures.errors, "error", "errors")
    ]
    if !score.leftOut.isEmpty {
      lines.append("left out by form: \(score.leftOut.joined(separator: ", "))")
    }
    if !score.absent.isEmpty {
      lines.append("not in the run, all missing: \(score.absent.joined(separator: ", "))")
    }
    if !score.unscored.isEmpty {
      let many = Printed.plural(score.unscored.count, "document", "documents")
      lines.append("\(many) of the run without gold, not scored")
    }
    return lines
  }

  private func figures() -> [String] {
    var table = TextTable(["figure", "score", "measured on"], [.left, .right, .left])
    for metric in score.metrics { table.add([metric.name, Printed.metric(metric), metric.basis]) }
    return table.lines()
  }

  private func madeUp() -> [String] {
    var lines: [String] = []
    if !score.fabrications.isEmpty {
      lines.append("Made up, in replies that hold neither cases nor counts:")
      lines += score.fabrications.map(line)
    }
    if !score.strays.isEmpty {
      lines.append("Of a kind that the reply doesn't hold:")
      lines += score.strays.map(line)
    }
    return lines
  }

  private func line(_ fabrication: Fabrication) -> String {
    let words = fabrication.words.map { " \"\(Printed.words($0, atMost: 80))\"" } ?? ""
    return "  \(fabrication.document) \(fabrication.locator): \(fabrication.kind) \(fabrication.record)\(words)"
  }

  private func calibration() -> [String] {
    let calibration = score.calibration
    guard calibration.measured > 0 else { return ["No confidence to measure."] }
    var table = TextTable(["confidence", "fields", "mean", "right"], [.left, .right, .right, .right])
    for bin in calibration.bins where bin.count > 0 {
      table.add([
        "\(Printed.share(bin.from).prefix(3))-\(Printed.share(bin.to).prefix(3))", String(bin.count),
        Printed.share(bin.meanConfidence), Printed.share(bin.accuracy),
      ])
    }
    var lines = table.lines()
    lines.append(
      "accepted at \(Printed.share(calibration.threshold)): \(calibration.accepted) of \(calibration.fields) fields, "
        + "\(calibration.acceptedWrong) wrong; accepted cases without gold: \(calibration.acceptedStrays)")
    return lines
  }

  private func row(_ name: String, _ figures: Figures) -> [String] {
    let fields: [CaseField] = [.role, .rank, .outcome, .period, .count, .allegation]
    return [name, "\(figures.cases.got)/\(figures.cases.gold)", Printed.share(figures.cases.f1)]
      + fields.map { Printed.share(figures.caseFields[$0]?.value) }
      + [
        Printed.share(figures.perfect.value), "\(figures.tallies.got)/\(figures.tallies.gold)",
        Printed.share(figures.tallies.f1), Printed.share(figures.allReplyFields.value),
        Printed.share(figures.replyFields[.total]?.value), String(figures.fabrications), String(figures.errors),
      ]
  }

  private func row(_ name: String, _ ratio: Ratio?, _ confusions: Int, ece: Double? = nil) -> [String] {
    let ratio = ratio ?? Ratio()
    let shown = score.confusions(of: name).prefix(confusions)
      .map { "\($0.gold ?? "null") > \($0.got ?? "null") (\($0.count))" }
    return [
      name, String(ratio.right), String(ratio.of), Printed.share(ratio.value), Printed.errorRate(ece),
      shown.joined(separator: "; "),
    ]
  }

  private func calibrationError(of field: CaseField) -> Double? {
    Calibration(score.replies.flatMap(\.readings).filter { $0.field == field }, threshold: score.calibration.threshold)
      .error
  }
}

/// How often one value was taken for another.
public struct Confusion: Codable, Hashable, Sendable {
  public var field: String
  public var gold: String?
  public var got: String?
  public var count: Int
}

extension Score {
  /// What a field was taken for, the most frequent first.
  public func confusions(of field: String) -> [Confusion] {
    let rows = errors.filter { $0.field == field && ($0.kind == .caseField || $0.kind == .replyField) }
    return Dictionary(grouping: rows) { [$0.gold, $0.got] }
      .map { Confusion(field: field, gold: $0.key[0], got: $0.key[1], count: $0.value.count) }
      .sorted { ($1.count, $0.gold ?? "", $0.got ?? "") < ($0.count, $1.gold ?? "", $1.got ?? "") }
  }
}
