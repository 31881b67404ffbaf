/// What stands between a document and the machine while it is read.
public struct Isolation: Hashable, Codable, Sendable {
  /// A wall of its own: each holds where another has a gap.
  public enum Layer: String, Hashable, Codable, Sendable, CaseIterable {
    /// Memory, processor time, no core files, no byte written to a file.
    case limits
    /// Files, network and other processes, by the kernel's Landlock.
    case landlock
    /// System calls, by a seccomp filter.
    case filter
  }

  public var layers: Set<Layer>
  /// The kernel's version of Landlock; 0 where it has none.
  public var landlock: Int

  public init(layers: Set<Layer> = [], landlock: Int = 0) {
    self.layers = layers
    self.landlock = landlock
  }

  private enum CodingKeys: String, CodingKey { case layers, landlock }

  /// The layers in order: as a set has them they would be in another each time.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Layer.allCases.filter(layers.contains), forKey: .layers)
    try container.encode(landlock, forKey: .landlock)
  }

  /// What could not be put up, in order.
  public var missing: [Layer] { Layer.allCases.filter { !layers.contains($0) } }
  public var isWhole: Bool { missing.isEmpty }

  /// In a few words, for those who know.
  public var summary: String {
    let words = Layer.allCases.filter(layers.contains).map { $0 == .landlock ? "landlock \(landlock)" : $0.rawValue }
    return words.isEmpty ? "none" : words.joined(separator: " + ")
  }

  /// What holds for two workers together.
  public func weaker(of other: Isolation) -> Isolation {
    Isolation(layers: layers.intersection(other.layers), landlock: min(landlock, other.landlock))
  }
}

/// How much one process may take.
public struct ResourceLimits: Hashable, Sendable {
  /// Of addresses, in bytes.
  public var memory: Int

  public init(memory: Int) { self.memory = memory }
}
