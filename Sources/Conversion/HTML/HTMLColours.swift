/// Colours as an element itself declares them.
extension HTMLElement {
  var textColour: Colour? {
    (declarations["color"] ?? attributes["color"]).flatMap { Colour(css: $0.lowercased()) }
  }

  var declaresGround: Bool {
    let css = declarations
    return css["background-color"] != nil || css["background"] != nil || css["background-image"] != nil
      || attributes["bgcolor"] != nil || attributes["background"] != nil
  }

  /// The colour an element lays under its words; nil for none, for a picture, and for what isn't understood.
  var ground: Colour? {
    let css = declarations
    if css["background-image"] != nil || attributes["background"] != nil { return nil }
    return (css["background-color"] ?? css["background"] ?? attributes["bgcolor"]).flatMap {
      Colour(css: $0.lowercased())
    }
  }
}

extension Colour {
  static let white = Colour(red: 255, green: 255, blue: 255)

  /// `white`, `#fff`, `#ffffff`, `rgb(255, 255, 255)`; nil for other ways to say it, and for what lets through.
  init?(css text: String) {
    let text = text.filter { !$0.isWhitespace }
    if let named = Colour.named[text] {
      self = named
    } else if text.hasPrefix("#") {
      self.init(digits: Array(text.dropFirst()))
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      let parts = text.dropFirst(4).dropLast().split(separator: ",").compactMap { UInt8($0) }
      guard parts.count == 3 else { return nil }
      self.init(red: parts[0], green: parts[1], blue: parts[2])
    } else {
      return nil
    }
  }

  private init?(digits: [Character]) {
    let pairs = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
    guard pairs.count == 6 else { return nil }
    let bytes = stride(from: 0, to: 6, by: 2).compactMap { UInt8(String(pairs[$0...$0 + 1]), radix: 16) }
    guard bytes.count == 3 else { return nil }
    self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
  }

  private static let named: [String: Colour] = [
    "white": .white, "black": .black, "snow": Colour(red: 255, green: 250, blue: 250),
    "ivory": Colour(red: 255, green: 255, blue: 240), "whitesmoke": Colour(red: 245, green: 245, blue: 245),
    "windowtext": .black, "window": .white,
  ]
}
