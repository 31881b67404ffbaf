/// Numbers as JSON and the words of a document have them: the shortest digits that give the number back.
enum DecimalNumber {
  private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// A whole number has no point.
  static func write(_ value: Double, to bytes: inout [UInt8]) {
    let digits = value.description.utf8
    bytes.append(contentsOf: digits.hasSuffix(".0".utf8) ? digits.dropLast(2) : digits[...])
  }

  /// Nil when it is no number, or too large for one.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var at = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var digits: UInt64 = 0
    var count = 0
    var decimals = 0
    var isPast = false
    while at < bytes.count {
      let byte = bytes[at]
      if case let digit = byte &- UInt8(ascii: "0"), digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        if isPast { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !isPast {
        isPast = true
      } else {
        break
      }
      at += 1
    }
    // Both are exact so, and their quotient is the nearest number there is.
    if at == bytes.count, (1...15).contains(count), !isPast || decimals > 0 {
      let value = Double(digits) / powers[decimals]
      return isNegative ? -value : value
    }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension String.UTF8View {
  fileprivate func hasSuffix(_ suffix: String.UTF8View) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
