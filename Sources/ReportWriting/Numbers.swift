import Figures

/// Figures as people read them.
enum Numbers {
  /// `74`, or `74–79` where it lies between.
  static func bounds(_ bounds: Bounds) -> String {
    bounds.isExact ? String(bounds.min) : "\(bounds.min)–\(bounds.max)"
  }

  /// Whole per cents; two where the bounds round to different ones. One that isn't nothing isn't said to be 0%.
  static func share(_ share: Share?) -> String {
    guard let share else { return "–" }
    let (least, most) = (percent(share.min), percent(share.max))
    guard least != most else { return least }
    return "\(least.hasPrefix("under") || most.hasPrefix("over") ? least : String(least.dropLast()))–\(most)"
  }

  static func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    return whole == 0 && share > 0 ? "under 1%" : whole == 100 && share < 1 ? "over 99%" : "\(whole)%"
  }

  /// `3.4`, or `3.4–5.1`.
  static func rate(_ rate: (least: Double, most: Double)?) -> String {
    guard let rate else { return "–" }
    func tenths(_ number: Double) -> String {
      let tenths = Int((number * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    let (least, most) = (tenths(rate.least), tenths(rate.most))
    return least == most ? least : "\(least)–\(most)"
  }

  /// To one place, upward: a bound isn't made smaller by rounding.
  static func bound(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded(.up))
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// `12 reviewed, 70 accepted, 6 unreviewed`, as shares of the matters.
  static func basis(_ basis: Basis) -> String {
    guard basis.matters > 0 else { return "–" }
    let whole = Bounds(basis.matters, basis.matters)
    func part(_ number: Int, _ name: String) -> String? {
      number == 0 ? nil : "\(share(Share(Bounds(number, number), of: whole))) \(name)"
    }
    return [part(basis.reviewed, "reviewed"), part(basis.accepted, "accepted"), part(basis.unreviewed, "unreviewed")]
      .compactMap(\.self).joined(separator: ", ")
  }
}
