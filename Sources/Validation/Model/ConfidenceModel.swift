/// The models of all fields with what they were fitted on.
public struct ConfidenceModel: Hashable, Sendable {
  /// What the models were fitted on. Without dates, so that fitting twice gives the same file.
  public struct Training: Hashable, Codable, Sendable {
    public var documents: Int
    public var forces: Int
    public var examples: Int
    /// The share of wrong fields that thresholds were chosen for.
    public var maxError: Double

    enum CodingKeys: String, CodingKey {
      case documents, forces, examples
      case maxError = "max_error"
    }

    public init(documents: Int = 0, forces: Int = 0, examples: Int = 0, maxError: Double = 0.01) {
      self.documents = documents
      self.forces = forces
      self.examples = examples
      self.maxError = maxError
    }
  }

  public var training: Training
  /// By the quantity's name.
  public var fields: [String: FieldModel]

  public init(training: Training = Training(), fields: [String: FieldModel] = [:]) {
    self.training = training
    self.fields = fields
  }

  /// The model of a quantity; where none was fitted, the one that stands on prior belief alone.
  public func model(of quantity: Quantity) -> FieldModel { fields[quantity.description] ?? .prior(of: quantity) }
}

/// The logistic model of one quantity, its threshold and how it did on forces held out.
public struct FieldModel: Hashable, Codable, Sendable {
  public var intercept: Double
  /// By feature; a feature that isn't here has none.
  public var weights: [String: Double]
  /// From this confidence up a field passes without a look.
  public var threshold: Double
  /// Nil for a model that wasn't fitted.
  public var report: FieldReport?

  public init(intercept: Double, weights: [String: Double], threshold: Double, report: FieldReport? = nil) {
    self.intercept = intercept
    self.weights = weights
    self.threshold = threshold
    self.report = report
  }

  /// Weights from prior belief, before any gold was seen.
  static func prior(of quantity: Quantity) -> FieldModel {
    FieldModel(intercept: FeatureCatalogue.intercept, weights: [:], threshold: FieldModel.priorThreshold)
  }

  static let priorThreshold = 0.95

  /// The probability that the value is right, to four decimals, never quite 0 or 1.
  public func confidence(_ features: FeatureSet) -> Double {
    let sum = features.values.reduce(intercept) { sum, feature in
      sum + (weights[feature.name] ?? FeatureCatalogue.belief(of: feature.name).prior) * feature.amount
    }
    return FieldModel.rounded(min(max(Logistic.curve(sum), 0.0005), 0.9995))
  }

  /// The weight that each feature has in a confidence, for explaining it.
  public func shares(_ features: FeatureSet) -> [(name: String, weight: Double)] {
    features.values.map { feature in
      (feature.name, (weights[feature.name] ?? FeatureCatalogue.belief(of: feature.name).prior) * feature.amount)
    }
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// How a model did on forces that it wasn't fitted on.
public struct FieldReport: Hashable, Codable, Sendable {
  public var examples: Int
  public var wrong: Int
  /// Expected calibration error over ten bins, held out.
  public var calibrationError: Double
  /// From the threshold up, held out.
  public var accepted: Int
  public var acceptedWrong: Int
  /// Exact upper bound of the share of wrong ones among the accepted, at 95%.
  public var upperBound: Double
  /// Whether that bound is within the rate asked for.
  public var isSupported: Bool
  /// Of the examples kept from batches as they were read unseen: how many, accepted, and wrong among these.
  public var unseen: Int
  public var unseenAccepted: Int
  public var unseenWrong: Int
  /// Of the examples that were read off pictures; nil where there are none.
  public var scans: Scans?

  /// The same of a part of the examples.
  public struct Scans: Hashable, Codable, Sendable {
    public var examples: Int
    public var wrong: Int
    public var calibrationError: Double
    public var accepted: Int
    public var acceptedWrong: Int

    enum CodingKeys: String, CodingKey {
      case examples, wrong, accepted
      case calibrationError = "calibration_error"
      case acceptedWrong = "accepted_wrong"
    }
  }

  enum CodingKeys: String, CodingKey {
    case examples, wrong, accepted, unseen, scans
    case unseenAccepted = "unseen_accepted"
    case unseenWrong = "unseen_wrong"
    case calibrationError = "calibration_error"
    case acceptedWrong = "accepted_wrong"
    case upperBound = "upper_bound"
    case isSupported = "is_supported"
  }
}
