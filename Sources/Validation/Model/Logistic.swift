import Foundation

/// The logistic curve.
enum Logistic {
  static func curve(_ value: Double) -> Double {
    value >= 0 ? 1 / (1 + exp(-value)) : exp(value) / (1 + exp(value))
  }
}
