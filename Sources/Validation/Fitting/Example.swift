/// One observation whose truth is known.
public struct Example: Hashable, Codable, Sendable {
  /// The quantity's name.
  public var quantity: String
  public var document: String
  /// Forces that the document speaks for; they are held out together.
  public var forces: [String]
  /// Names of the features, in order.
  public var features: [String]
  /// How much of a feature is there, for those that are there in part, from 0 to 1.
  public var amounts: [String: Double] = [:]
  public var isRight: Bool
  /// Kept from a batch that the rules had not been learned from.
  public var isUnseen = false

  enum CodingKeys: String, CodingKey {
    case quantity, document, forces, features, amounts
    case isRight = "right"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    quantity = try values.decode(String.self, forKey: .quantity)
    document = try values.decode(String.self, forKey: .document)
    forces = try values.decode([String].self, forKey: .forces)
    features = try values.decode([String].self, forKey: .features)
    amounts = try values.decodeIfPresent([String: Double].self, forKey: .amounts) ?? [:]
    isRight = try values.decode(Bool.self, forKey: .isRight)
  }

  public init(quantity: String, document: String, forces: [String], features: [String], isRight: Bool) {
    self.quantity = quantity
    self.document = document
    self.forces = forces
    self.features = features.sorted()
    self.isRight = isRight
  }

  public init(_ observation: Observation, document: String, forces: [String], isRight: Bool) {
    self.init(
      quantity: observation.quantity.description, document: document, forces: forces,
      features: observation.features.values.map(\.name), isRight: isRight)
    for feature in observation.features.values where feature.amount < 1 {
      // As a file keeps it.
      amounts[feature.name] = (feature.amount * 1000).rounded() / 1000
    }
  }

  /// Whether its words were read off a picture.
  public var isOfScan: Bool { features.contains("ocr") }

  func amount(of feature: String) -> Double { amounts[feature] ?? 1 }

  var featureSet: FeatureSet {
    var set = FeatureSet()
    for feature in features { set.insert(feature, amount: amount(of: feature)) }
    return set
  }

  /// No more than so many of one quantity of one document, taken evenly from them in their order: what a document tells
  /// is told over and over in its rows.
  public static func thinned(_ examples: [Example], to most: Int) -> [Example] {
    struct Place: Hashable {
      var document: String
      var quantity: String
    }
    let places = Dictionary(grouping: examples.indices) {
      Place(document: examples[$0].document, quantity: examples[$0].quantity)
    }
    let kept = places.values.flatMap { all in
      let count = min(most, all.count)
      return (0..<count).map { all[$0 * all.count / count] }
    }
    return kept.sorted().map { examples[$0] }
  }

  static func < (a: Example, b: Example) -> Bool {
    (a.document, a.quantity, a.features.joined(separator: " "), a.isRight ? 1 : 0)
      < (b.document, b.quantity, b.features.joined(separator: " "), b.isRight ? 1 : 0)
  }
}
