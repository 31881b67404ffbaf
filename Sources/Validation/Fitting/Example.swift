/// One observation whose truth is known.
public struct Example: Hashable, Codable, Sendable {
  /// The quantity's name.
  public var quantity: String
  public var document: String
  /// Forces that the document speaks for; they are held out together.
  public var forces: [String]
  /// Names of the features, in order.
  public var features: [String]
  public var isRight: Bool
  /// Kept from a batch that the rules had not been learned from.
  public var isUnseen = false

  enum CodingKeys: String, CodingKey {
    case quantity, document, forces, features
    case isRight = "right"
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
  }

  static func < (a: Example, b: Example) -> Bool {
    (a.document, a.quantity, a.features.joined(separator: " "), a.isRight ? 1 : 0)
      < (b.document, b.quantity, b.features.joined(separator: " "), b.isRight ? 1 : 0)
  }
}
