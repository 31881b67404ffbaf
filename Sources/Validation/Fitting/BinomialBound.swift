import Foundation

/// Exact (Clopper–Pearson) bounds of a share.
public enum BinomialBound {
  /// The largest share of wrong ones under which so few would still be seen with probability 1 - `confidence`.
  public static func upper(wrong: Int, of count: Int, confidence: Double = 0.95) -> Double {
    guard count > 0, wrong < count else { return 1 }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if probability(atMost: wrong, of: count, share: middle) > 1 - confidence { low = middle } else { high = middle }
    }
    return high
  }

  /// The probability of at most so many wrong ones, summed in logarithms.
  private static func probability(atMost wrong: Int, of count: Int, share: Double) -> Double {
    guard share > 0 else { return 1 }
    guard share < 1 else { return wrong >= count ? 1 : 0 }
    var term = Double(count) * log1p(-share)
    var sum = exp(term)
    for index in 0..<wrong {
      term += log(Double(count - index)) - log(Double(index + 1)) + log(share) - log1p(-share)
      sum += exp(term)
    }
    return sum
  }
}
