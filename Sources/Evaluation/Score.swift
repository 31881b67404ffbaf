import Foundation

/// Everything that one evaluation found.
public struct Score: Sendable {
  /// In the order of the gold's document names, then of the replies within.
  public var replies: [ReplyScore]
  /// Gold documents that the run doesn't have at all.
  public var absent: [String]
  /// Gold documents left out by their form.
  public var leftOut: [String]
  /// Documents of the run without gold, which nothing here speaks of.
  public var unscored: [String]
  public var calibration: Calibration
  /// Of the gold and the replies that took part.
  public var fingerprint: String

  init(
    replies: [ReplyScore], absent: [String], leftOut: [String], unscored: [String], threshold: Double,
    fingerprint: String
  ) {
    self.replies = replies
    self.absent = absent
    self.leftOut = leftOut
    self.unscored = unscored
    self.fingerprint = fingerprint
    calibration = Calibration(
      replies.flatMap(\.readings), threshold: threshold,
      acceptedStrays: replies.reduce(0) { $0 + $1.acceptedStrays })
  }

  /// The figures of all replies together.
  public var figures: Figures { Score.sum(replies) }
  public var errors: [ErrorRow] { replies.flatMap(\.errors) }
  /// In replies whose gold has neither cases nor tallies.
  public var fabrications: [Fabrication] { replies.flatMap(\.fabrications).filter(\.replyHoldsNothing) }
  /// Of a kind that the gold reply doesn't have, though it has the other.
  public var strays: [Fabrication] { replies.flatMap(\.fabrications).filter { !$0.replyHoldsNothing } }

  /// Figures by document, form or force, by name.
  public func figures(by group: Grouping) -> [(name: String, figures: Figures)] {
    Dictionary(grouping: replies, by: group.name)
      .map { (name: $0.key, figures: Score.sum($0.value)) }
      .sorted { $0.name < $1.name }
  }

  /// Documents by number of errors, most first.
  public func worst(_ count: Int) -> [(document: String, errors: [ErrorRow])] {
    Dictionary(grouping: errors, by: \.document)
      .map { (document: $0.key, errors: $0.value) }
      .sorted { ($1.errors.count, $0.document) < ($0.errors.count, $1.document) }
      .prefix(max(0, count)).map { $0 }
  }

  /// What a table of figures is cut by.
  public enum Grouping: String, CaseIterable, Sendable {
    case form, force, document

    func name(_ reply: ReplyScore) -> String {
      switch self {
      case .form: reply.form
      case .force: reply.force ?? "(no force)"
      case .document: reply.document
      }
    }
  }

  private static func sum(_ replies: [ReplyScore]) -> Figures { replies.map(\.figures).reduce(Figures(), +) }
}

/// A number with a name, by which a floor can be set.
public struct Metric: Hashable, Sendable {
  public var name: String
  /// Nil where the gold has nothing to measure it on.
  public var value: Double?
  /// What it was measured on, such as `182/185`.
  public var basis: String
  /// False for errors and fabrications, of which less is better.
  public var higherIsBetter = true
}

extension Figures {
  /// All figures by name, in the order in which they are printed.
  public var metrics: [Metric] {
    var all: [Metric] = []
    all += Figures.metrics("case", cases)
    all.append(Figures.metric("perfect_cases", perfect))
    all.append(Figures.metric("perfect_aligned", perfectAligned))
    all += CaseField.allCases.map { Figures.metric("case_\($0.rawValue)", caseFields[$0] ?? Ratio()) }
    all.append(Figures.metric("case_fields", allCaseFields))
    all += Figures.metrics("allegations", allegations)
    all += Figures.metrics("platforms", platforms)
    all += Figures.metrics("tally", tallies)
    all += ReplyField.allCases.map { Figures.metric("reply_\($0.rawValue)", replyFields[$0] ?? Ratio()) }
    all.append(Figures.metric("reply_fields", allReplyFields))
    all.append(Figures.metric("reply_unit", units))
    all += [
      Metric(name: "fabrications", value: Double(fabrications), basis: "", higherIsBetter: false),
      Metric(name: "strays", value: Double(strays), basis: "", higherIsBetter: false),
    ]
    return all
  }

  private static func metric(_ name: String, _ ratio: Ratio) -> Metric {
    Metric(name: name, value: ratio.value, basis: "\(ratio.right)/\(ratio.of)")
  }

  private static func metrics(_ name: String, _ overlap: Overlap) -> [Metric] {
    let basis = "\(overlap.matched) of \(overlap.gold) gold, \(overlap.got) found"
    return [
      Metric(name: "\(name)_f1", value: overlap.f1, basis: basis),
      Metric(name: "\(name)_precision", value: overlap.precision, basis: "\(overlap.matched)/\(overlap.got)"),
      Metric(name: "\(name)_recall", value: overlap.recall, basis: "\(overlap.matched)/\(overlap.gold)"),
    ]
  }
}

extension Score {
  /// The figures of all replies and those of calibration.
  public var metrics: [Metric] {
    let passing = "\(calibration.accepted)/\(calibration.fields)"
    return figures.metrics + [
      Metric(name: "accepted_share", value: calibration.acceptedShare, basis: passing),
      Metric(
        name: "accepted_risk", value: calibration.acceptedRisk,
        basis: "\(calibration.acceptedWrong)/\(calibration.accepted)", higherIsBetter: false),
      Metric(
        name: "calibration_error", value: calibration.error, basis: "\(calibration.measured) fields",
        higherIsBetter: false),
    ]
  }
}
