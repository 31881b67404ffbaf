import Foundation

/// A score for other programs: one JSON object, keys sorted, the same bytes for the same score.
public struct JSONReport: Encodable, Sendable {
  struct Measured: Encodable, Sendable {
    var value: Double?
    var basis: String
  }

  struct Group: Encodable, Sendable {
    var name: String
    var errors: Int
    var metrics: [String: Measured]
  }

  let fingerprint: String
  let metrics: [String: Measured]
  let byForm: [Group]
  let byForce: [Group]
  let byDocument: [Group]
  let calibration: Calibration
  let confusions: [Confusion]
  let fabrications: [Fabrication]
  let strays: [Fabrication]
  let errors: [ErrorRow]
  let absent: [String]
  let leftOut: [String]
  let unscored: [String]

  public init(_ score: Score) {
    fingerprint = score.fingerprint
    metrics = JSONReport.byName(score.metrics)
    byForm = JSONReport.groups(score, .form)
    byForce = JSONReport.groups(score, .force)
    byDocument = JSONReport.groups(score, .document)
    calibration = score.calibration
    let fields = ReplyField.allCases.map(\.rawValue) + CaseField.allCases.map(\.rawValue)
    confusions = fields.flatMap { score.confusions(of: $0) }
    fabrications = score.fabrications
    strays = score.strays
    errors = score.errors
    absent = score.absent
    leftOut = score.leftOut
    unscored = score.unscored
  }

  public func text() throws(EvaluationError) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      throw .unwritable(path: "the JSON report", reason: reason(error))
    }
  }

  private static func groups(_ score: Score, _ group: Score.Grouping) -> [Group] {
    score.figures(by: group).map {
      Group(name: $0.name, errors: $0.figures.errors, metrics: byName($0.figures.metrics))
    }
  }

  private static func byName(_ metrics: [Metric]) -> [String: Measured] {
    Dictionary(
      metrics.map { ($0.name, Measured(value: $0.value, basis: $0.basis)) }, uniquingKeysWith: { first, _ in first })
  }
}
