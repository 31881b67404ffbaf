/// What was noticed about a value, by name, each name once.
public struct FeatureSet: Hashable, Sendable {
  public struct Feature: Hashable, Sendable {
    public var name: String
    /// From 0 to 1; 1 for something that is there or isn't.
    public var amount: Double
  }

  /// In order of name, so that sums come out the same every time.
  public private(set) var values: [Feature] = []

  public init() {}

  public init(_ names: [String]) { for name in names { insert(name) } }

  public mutating func insert(_ name: String, amount: Double = 1) {
    guard amount > 0 else { return }
    let place = values.firstIndex { $0.name >= name } ?? values.count
    if place < values.count, values[place].name == name { return }
    values.insert(Feature(name: name, amount: min(amount, 1)), at: place)
  }

  public mutating func insert(_ name: String, if isThere: Bool) { if isThere { insert(name) } }

  public mutating func formUnion(_ other: FeatureSet) {
    for feature in other.values { insert(feature.name, amount: feature.amount) }
  }

  public func contains(_ name: String) -> Bool { values.contains { $0.name == name } }
}
