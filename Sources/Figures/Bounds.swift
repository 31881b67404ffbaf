/// A whole number that is known to lie between two: a suppressed cell (`<5` is 1 to 4), a sum with one in it.
public struct Bounds: Hashable, Sendable {
  public var min: Int
  public var max: Int

  public init(_ min: Int, _ max: Int) {
    self.min = min
    self.max = max
  }

  public static let zero = Bounds(0, 0)

  public var isExact: Bool { min == max }
  /// No number lies between them.
  public var isEmpty: Bool { max < min }

  public func contains(_ number: Int) -> Bool { min <= number && number <= max }
  public func meets(_ other: Bounds) -> Bool { min <= other.max && other.min <= max }
  public func intersection(_ other: Bounds) -> Bounds { Bounds(Swift.max(min, other.min), Swift.min(max, other.max)) }
  /// The smallest that holds both.
  public func union(_ other: Bounds) -> Bounds { Bounds(Swift.min(min, other.min), Swift.max(max, other.max)) }

  public static func + (a: Bounds, b: Bounds) -> Bounds { Bounds(a.min + b.min, a.max + b.max) }
  public static func += (a: inout Bounds, b: Bounds) { a = a + b }
}

extension Sequence<Bounds> {
  public func sum() -> Bounds { reduce(.zero, +) }
}
