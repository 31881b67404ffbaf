import Foundation

/// What a score must not fall below, and on what corpus that was measured.
public struct Floors: Codable, Hashable, Sendable {
  public var corpusFingerprint: String
  /// Least values, by metric name.
  public var floors: [String: Double]
  /// Greatest values, for metrics of which less is better: `fabrications`, `strays`, `accepted_risk`,
  /// `calibration_error`.
  public var ceilings: [String: Double]
  /// Errors by document when the floors were written, so that a regression shows what moved.
  public var documentErrors: [String: Int]

  public init(
    corpusFingerprint: String, floors: [String: Double], ceilings: [String: Double] = [:],
    documentErrors: [String: Int] = [:]
  ) {
    self.corpusFingerprint = corpusFingerprint
    self.floors = floors
    self.ceilings = ceilings
    self.documentErrors = documentErrors
  }

  private enum CodingKeys: String, CodingKey {
    case corpusFingerprint = "corpus_fingerprint"
    case floors, ceilings
    case documentErrors = "document_errors"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    corpusFingerprint = try container.decode(String.self, forKey: .corpusFingerprint)
    floors = try container.decode([String: Double].self, forKey: .floors)
    ceilings = try container.decodeIfPresent([String: Double].self, forKey: .ceilings) ?? [:]
    documentErrors = try container.decodeIfPresent([String: Int].self, forKey: .documentErrors) ?? [:]
  }

  /// The score as it stands, each number rounded to four places to the side on which the score still passes.
  public init(of score: Score) {
    corpusFingerprint = score.fingerprint
    floors = [:]
    ceilings = [:]
    documentErrors = [:]
    for metric in score.metrics {
      guard let value = metric.value else { continue }
      if metric.higherIsBetter {
        floors[metric.name] = (value * 10_000).rounded(.down) / 10_000
      } else {
        ceilings[metric.name] = (value * 10_000).rounded(.up) / 10_000
      }
    }
    for (document, figures) in score.figures(by: .document) { documentErrors[document] = figures.errors }
  }
}

/// Holds a score against floors.
public struct Gate: Sendable {
  /// A number that is worse than it may be.
  public struct Fall: Hashable, Sendable {
    public var metric: String
    public var limit: Double
    /// Nil where the run has nothing to measure it on any more.
    public var value: Double?
    public var higherIsBetter: Bool
  }

  /// A document whose number of errors isn't what it was.
  public struct Move: Hashable, Sendable {
    public var document: String
    public var before: Int
    public var now: Int
  }

  public struct Report: Hashable, Sendable {
    public var falls: [Fall]
    /// Worse first.
    public var moves: [Move]
    /// The floors were measured on other gold or other replies, so that they say nothing about this score.
    public var corpusChanged: Bool

    public var passes: Bool { falls.isEmpty && !corpusChanged }
  }

  public var floors: Floors

  public init(floors: Floors) { self.floors = floors }

  public init(reading file: URL) throws(EvaluationError) {
    let data = try contents(of: file)
    do {
      floors = try JSONDecoder().decode(Floors.self, from: data)
    } catch {
      throw .badFloors(file: file.path, reason: reason(error))
    }
  }

  public func judge(_ score: Score) -> Report {
    let values = Dictionary(score.metrics.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let low = floors.floors.compactMap { name, limit in
      fall(name, limit, values[name]?.value, higherIsBetter: true)
    }
    let high = floors.ceilings.compactMap { name, limit in
      fall(name, limit, values[name]?.value, higherIsBetter: false)
    }
    return Report(
      falls: (low + high).sorted { $0.metric < $1.metric }, moves: moves(score),
      corpusChanged: score.fingerprint != floors.corpusFingerprint)
  }

  /// Writes the score as the new floors.
  ///
  /// Floors only rise and ceilings only fall; what would go the other way is an error, unless lowering is allowed.
  /// A floor whose metric the score can't measure counts as lowered.
  @discardableResult
  public static func write(
    _ score: Score, to file: URL, allowLowering: Bool = false
  ) throws(EvaluationError) -> Floors {
    let new = Floors(of: score)
    if !allowLowering, FileManager.default.fileExists(atPath: file.path) {
      let lowered = try Gate(reading: file).lowered(by: new)
      guard lowered.isEmpty else { throw .wouldLower(floors: lowered) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try (encoder.encode(new) + Data("\n".utf8)).write(to: file, options: .atomic)
    } catch {
      throw .unwritable(path: file.path, reason: reason(error))
    }
    return new
  }

  private func lowered(by new: Floors) -> [String] {
    let down = floors.floors.filter { (new.floors[$0.key] ?? -.infinity) < $0.value }
      .map { "\($0.key) from \($0.value) to \(new.floors[$0.key].map { "\($0)" } ?? "nothing")" }
    let up = floors.ceilings.filter { (new.ceilings[$0.key] ?? .infinity) > $0.value }
      .map { "\($0.key) from at most \($0.value) to \(new.ceilings[$0.key].map { "\($0)" } ?? "nothing")" }
    return (down + up).sorted()
  }

  private func fall(_ name: String, _ limit: Double, _ value: Double?, higherIsBetter: Bool) -> Fall? {
    let tolerance = 1e-9
    // A rate of errors among nothing is no fall: `accepted_risk` has no value where nothing was accepted.
    guard let value else {
      return higherIsBetter ? Fall(metric: name, limit: limit, value: nil, higherIsBetter: true) : nil
    }
    let holds = higherIsBetter ? value >= limit - tolerance : value <= limit + tolerance
    return holds ? nil : Fall(metric: name, limit: limit, value: value, higherIsBetter: higherIsBetter)
  }

  private func moves(_ score: Score) -> [Move] {
    let now = Dictionary(
      score.figures(by: .document).map { ($0.name, $0.figures.errors) }, uniquingKeysWith: { first, _ in first })
    return now.compactMap { document, errors in
      guard let before = floors.documentErrors[document], before != errors else { return nil }
      return Move(document: document, before: before, now: errors)
    }
    .sorted { ($1.now - $1.before, $0.document) < ($0.now - $0.before, $1.document) }
  }
}
