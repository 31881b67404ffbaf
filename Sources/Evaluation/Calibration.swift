/// A field of an aligned case: what the machine believed and whether it was right.
public struct FieldReading: Hashable, Sendable {
  /// The fields whose confidence is measured.
  public static let fields: [CaseField] = [.role, .rank, .outcome, .allegation, .period]

  public var document: String
  public var locator: String
  public var field: CaseField
  /// Nil where the export gives the field no confidence.
  public var confidence: Double?
  public var isFlagged: Bool
  /// False for a null.
  public var holdsValue: Bool
  public var isRight: Bool
  /// The record's own state: accepted by the machine or settled by a person.
  public var recordAccepted: Bool

  /// Whether the field would pass without a look: its record is accepted, or it is itself sure enough and unflagged.
  public func isAccepted(at threshold: Double) -> Bool {
    recordAccepted || (!isFlagged && (confidence ?? -1) >= threshold)
  }

  /// Flags that tell where a value comes from and raise no doubt of it.
  private static let provenance: Set = ["inherited", "suppressed", "period_to_date"]

  static func all(of pair: CasePair, in document: String) -> [FieldReading] {
    fields.map { field in
      let kept = pair.got.field(field.rawValue)
      return FieldReading(
        document: document, locator: pair.got.locator, field: field, confidence: kept?.confidence,
        isFlagged: !Set(kept?.flags ?? []).subtracting(provenance).isEmpty, holdsValue: pair.gotValue(field) != nil,
        isRight: pair.agrees(field), recordAccepted: pair.got.isAccepted)
    }
  }
}

/// Whether confidence means what it says, and what accepting by it costs.
public struct Calibration: Codable, Hashable, Sendable {
  /// One of ten equal stretches of confidence; 1.0 is in the last.
  public struct Bin: Codable, Hashable, Sendable {
    public var from: Double
    public var to: Double
    public var count: Int
    public var right: Int
    public var meanConfidence: Double?
    public var accuracy: Double?
  }

  /// What happens when every field from a confidence upward is accepted.
  public struct Point: Codable, Hashable, Sendable {
    public var threshold: Double
    public var accepted: Int
    public var wrong: Int
    /// Accepted, of all fields of aligned cases.
    public var coverage: Double
    /// Wrong, of those accepted.
    public var risk: Double
  }

  /// Fields that hold a value and have a confidence: a confidence is the probability that the value is right.
  public var measured: Int
  /// Expected calibration error over these; nil where there are none.
  public var error: Double?
  /// The same, with nulls that have a confidence.
  public var errorWithNulls: Double?
  public var bins: [Bin]
  /// From the surest field down; one point for each confidence that occurs, nulls included.
  public var curve: [Point]
  /// All five fields of all aligned cases.
  public var fields: Int
  public var threshold: Double
  /// Accepted as the run stands: by the record's state, or from the threshold up without a flag.
  public var accepted: Int
  public var acceptedWrong: Int
  /// Accepted cases that have no gold case, which no field-by-field figure shows.
  public var acceptedStrays: Int

  public var acceptedShare: Double? { fields == 0 ? nil : Double(accepted) / Double(fields) }
  public var acceptedRisk: Double? { accepted == 0 ? nil : Double(acceptedWrong) / Double(accepted) }

  init(_ readings: [FieldReading], threshold: Double, acceptedStrays: Int = 0) {
    let measurable = readings.filter { $0.confidence != nil }
    let holding = measurable.filter(\.holdsValue)
    let passing = readings.filter { $0.isAccepted(at: threshold) }
    measured = holding.count
    bins = Calibration.bins(holding)
    error = Calibration.expectedError(bins)
    errorWithNulls = Calibration.expectedError(Calibration.bins(measurable))
    curve = Calibration.curve(measurable, of: readings.count)
    fields = readings.count
    self.threshold = threshold
    accepted = passing.count
    acceptedWrong = passing.filter { !$0.isRight }.count
    self.acceptedStrays = acceptedStrays
  }

  static let binCount = 10

  private static func bins(_ readings: [FieldReading]) -> [Bin] {
    var held: [[(confidence: Double, isRight: Bool)]] = Array(repeating: [], count: binCount)
    for reading in readings {
      guard let confidence = reading.confidence else { continue }
      let index = Int((confidence * Double(binCount)).rounded(.down))
      held[min(max(index, 0), binCount - 1)].append((confidence, reading.isRight))
    }
    return held.enumerated().map { index, inside in
      let count = inside.count
      let right = inside.filter(\.isRight).count
      let sum = inside.reduce(0) { $0 + $1.confidence }
      return Bin(
        from: Double(index) / Double(binCount), to: Double(index + 1) / Double(binCount), count: count, right: right,
        meanConfidence: count == 0 ? nil : sum / Double(count),
        accuracy: count == 0 ? nil : Double(right) / Double(count))
    }
  }

  private static func expectedError(_ bins: [Bin]) -> Double? {
    let all = bins.reduce(0) { $0 + $1.count }
    guard all > 0 else { return nil }
    let gaps = bins.map { bin in
      guard let confidence = bin.meanConfidence, let accuracy = bin.accuracy else { return 0.0 }
      return Double(bin.count) * abs(accuracy - confidence)
    }
    return gaps.reduce(0, +) / Double(all)
  }

  private static func curve(_ readings: [FieldReading], of fields: Int) -> [Point] {
    let byConfidence = Dictionary(grouping: readings) { $0.confidence ?? 0 }
    var points: [Point] = []
    var accepted = 0
    var wrong = 0
    for (confidence, group) in byConfidence.sorted(by: { $0.key > $1.key }) {
      accepted += group.count
      wrong += group.filter { !$0.isRight }.count
      points.append(
        Point(
          threshold: confidence, accepted: accepted, wrong: wrong, coverage: Double(accepted) / Double(fields),
          risk: Double(wrong) / Double(accepted)))
    }
    return points
  }
}
