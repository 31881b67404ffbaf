/// Reads JSON from its start to its end, value by value: each reader takes what it expects at the place at hand.
public struct JSONReader {
  /// It is no JSON, or not of the expected shape.
  public struct Malformed: Error, Hashable, Sendable {
    /// The byte at which that was seen.
    public var at: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  /// Whether of fields only what they say is read, and not where it stands or how it was read.
  let isOutline: Bool

  private static let deepest = 64

  public init(_ bytes: [UInt8], isOutline: Bool = false) {
    self.bytes = bytes
    self.isOutline = isOutline
  }

  /// Nothing but white space may be left.
  public mutating func end() throws(Malformed) {
    skipSpace()
    guard at == bytes.count else { throw malformed }
  }

  var malformed: Malformed { Malformed(at: at) }

  // MARK: values

  /// Goes through an object. `member` has to take the value of each key.
  public mutating func object(_ member: (inout JSONReader, String) throws(Malformed) -> Void) throws(Malformed) {
    try expect(UInt8(ascii: "{"))
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try member(&self, key)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  /// Goes through an array. `element` has to take each value.
  public mutating func array(_ element: (inout JSONReader) throws(Malformed) -> Void) throws(Malformed) {
    try expect(UInt8(ascii: "["))
    if take(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  public mutating func values<Value: JSONStreamed>() throws(Malformed) -> [Value] {
    var values: [Value] = []
    try array { json throws(Malformed) in values.append(try Value(from: &json)) }
    return values
  }

  public mutating func strings() throws(Malformed) -> [String] {
    var values: [String] = []
    try array { json throws(Malformed) in values.append(try json.string()) }
    return values
  }

  public mutating func name<Name: RawRepresentable<String>>() throws(Malformed) -> Name {
    guard let name = Name(rawValue: try string()) else { throw malformed }
    return name
  }

  public mutating func names<Name: RawRepresentable<String>>() throws(Malformed) -> [Name] {
    var values: [Name] = []
    try array { json throws(Malformed) in values.append(try json.name()) }
    return values
  }

  /// Whether the value is null, which is then taken.
  public mutating func isNull() throws(Malformed) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "n") else { return false }
    try expect(word: "null")
    return true
  }

  public mutating func bool() throws(Malformed) -> Bool {
    skipSpace()
    guard at < bytes.count else { throw malformed }
    let isTrue = bytes[at] == UInt8(ascii: "t")
    try expect(word: isTrue ? "true" : "false")
    return isTrue
  }

  public mutating func int() throws(Malformed) -> Int {
    skipSpace()
    let start = at
    let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var value = 0
    let first = at
    while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10, at - first < 18 {
      value = value * 10 + Int(digit)
      at += 1
    }
    // A longer one, or one with a point, may still be whole.
    if at == first || at < bytes.count && DecimalNumber.isPart(bytes[at]) {
      at = start
      guard let whole = Int(exactly: try double()) else { throw malformed }
      return whole
    }
    return isNegative ? -value : value
  }

  public mutating func double() throws(Malformed) -> Double {
    skipSpace()
    let start = at
    while at < bytes.count, DecimalNumber.isPart(bytes[at]) { at += 1 }
    guard let value = bytes[start..<at].withUnsafeBufferPointer({ DecimalNumber.read($0) }) else { throw malformed }
    return value
  }

  public mutating func string() throws(Malformed) -> String {
    let (range, kind) = try stringRange()
    let string: String? =
      switch kind {
      // There is nothing to be validated.
      case .plain: bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
      case .foreign: String(validating: bytes[range], as: UTF8.self)
      case .escaped: String(validating: try unescaped(range), as: UTF8.self)
      }
    guard let string else { throw malformed }
    return string
  }

  /// The bytes of a string that holds nothing that has to be escaped.
  mutating func plainString<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value?) throws(Malformed) -> Value {
    let (range, kind) = try stringRange()
    guard kind != .escaped, let value = bytes[range].withUnsafeBufferPointer(body) else { throw malformed }
    return value
  }

  /// Takes a value whatever it is.
  public mutating func skip() throws(Malformed) { try skip(depth: 0) }

  private mutating func skip(depth: Int) throws(Malformed) {
    skipSpace()
    guard at < bytes.count, depth < JSONReader.deepest else { throw malformed }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      if take(UInt8(ascii: "}")) { return }
      repeat {
        _ = try stringRange()
        try expect(UInt8(ascii: ":"))
        try skip(depth: depth + 1)
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    case UInt8(ascii: "["): try array { json throws(Malformed) in try json.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try stringRange()
    case UInt8(ascii: "n"): try expect(word: "null")
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    default: _ = try double()
    }
  }

  /// What kind of value stands next, by its first byte.
  mutating func next() -> UInt8? {
    skipSpace()
    return at < bytes.count ? bytes[at] : nil
  }

  // MARK: strings

  private enum StringKind {
    case plain
    /// With letters beyond ASCII.
    case foreign
    case escaped
  }

  /// Takes a string: the bytes between its quotes.
  private mutating func stringRange() throws(Malformed) -> (range: Range<Int>, kind: StringKind) {
    try expect(UInt8(ascii: "\""))
    let start = at
    let (end, signs, isEscaped) = bytes.withUnsafeBufferPointer { bytes in
      var (end, signs, isEscaped) = (start, UInt8(0), false)
      while end < bytes.count, case let byte = bytes[end], byte != UInt8(ascii: "\""), byte >= 0x20 {
        signs |= byte
        if byte == UInt8(ascii: "\\") {
          isEscaped = true
          end += 1
        }
        end += 1
      }
      return (end, signs, isEscaped)
    }
    at = min(end, bytes.count)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { throw malformed }
    at = end + 1
    return (start..<end, isEscaped ? .escaped : signs < 0x80 ? .plain : .foreign)
  }

  private func unescaped(_ range: Range<Int>) throws(Malformed) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      guard at + 1 < range.upperBound else { throw malformed }
      switch bytes[at + 1] {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "u"):
        let (scalar, length) = try escapedScalar(at, range.upperBound)
        result.append(contentsOf: scalar.utf8)
        at += length
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(bytes[at + 1])
      default: throw malformed
      }
      at += 2
    }
    return result
  }

  /// A letter written as `\u` and four digits, or twice that, and how many bytes it takes.
  private func escapedScalar(_ at: Int, _ end: Int) throws(Malformed) -> (Unicode.Scalar, Int) {
    let first = try unit(at, end)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, case let second = try unit(at + 6, end), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw malformed }
    return (scalar, 12)
  }

  private func unit(_ at: Int, _ end: Int) throws(Malformed) -> UInt32 {
    guard at + 6 <= end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else { throw malformed }
    var value: UInt32 = 0
    for byte in bytes[at + 2..<at + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw malformed }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  // MARK: bytes

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ sign: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == sign else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: UInt8) throws(Malformed) {
    guard take(sign) else { throw malformed }
  }

  private mutating func expect(word: StaticString) throws(Malformed) {
    let isHere = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
    guard isHere else { throw malformed }
    at += word.utf8CodeUnitCount
  }
}
