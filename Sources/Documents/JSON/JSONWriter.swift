/// Writes JSON byte by byte, with nothing built in between. What is written twice is the same twice.
///
/// A key whose value is nil is left out.
public struct JSONWriter {
  private var bytes: [UInt8] = []
  /// Whether all numbers were numbers.
  private var isSound = true
  /// Whether of fields only what they say is written, and not where it stands or how it was read.
  let isOutline: Bool

  /// What was written; nil when a number in it is none, as JSON has no such.
  public static func bytes(isOutline: Bool = false, _ write: (inout JSONWriter) -> Void) -> [UInt8]? {
    var json = JSONWriter(isOutline: isOutline)
    write(&json)
    return json.isSound ? json.bytes : nil
  }

  // MARK: values

  public mutating func put(_ value: Int) {
    if (0...9).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
    } else {
      put(digitsOf: value.magnitude, isNegative: value < 0)
    }
  }

  public mutating func put(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

  public mutating func put(_ value: Double) {
    guard value.isFinite else {
      isSound = false
      return
    }
    DecimalNumber.write(value, to: &bytes)
  }

  public mutating func put(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { letters in
      var start = 0
      for (at, byte) in letters.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: letters[start..<at])
        escape(byte)
        start = at + 1
      }
      bytes.append(contentsOf: letters[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func put(_ value: Text) {
    bytes.append(UInt8(ascii: "\""))
    value.scalars.withUnsafeBufferPointer { scalars in
      bytes.reserveCapacity(bytes.count + scalars.count)
      for scalar in scalars {
        let number = scalar.value
        if number >= 0x80 {
          bytes.append(contentsOf: scalar.utf8)
        } else if number < 0x20 || number == 0x22 || number == 0x5C {
          escape(UInt8(truncatingIfNeeded: number))
        } else {
          bytes.append(UInt8(truncatingIfNeeded: number))
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Letters none of which has to be escaped.
  mutating func put(plain letters: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes += letters
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func put(_ value: some JSONStreamed) { value.write(to: &self) }

  public mutating func put(_ values: [String]) { array(values) { $0.put($1) } }

  public mutating func put(_ values: [some JSONStreamed]) { array(values) { $1.write(to: &$0) } }

  public mutating func array<Value>(_ values: some Sequence<Value>, _ write: (inout JSONWriter, Value) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for value in values {
      part()
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  public mutating func object(_ write: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  // MARK: members of objects

  /// What is written next is the value of that key.
  public mutating func key(_ key: StaticString) {
    part()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  public mutating func put(_ key: StaticString, _ value: Int?) {
    if let value {
      self.key(key)
      put(value)
    }
  }
  public mutating func put(_ key: StaticString, _ value: Bool?) {
    if let value {
      self.key(key)
      put(value)
    }
  }
  public mutating func put(_ key: StaticString, _ value: Double?) {
    if let value {
      self.key(key)
      put(value)
    }
  }
  public mutating func put(_ key: StaticString, _ value: String?) {
    if let value {
      self.key(key)
      put(value)
    }
  }
  public mutating func put(_ key: StaticString, _ value: [String]?) {
    if let value {
      self.key(key)
      put(value)
    }
  }
  public mutating func put<Value: JSONStreamed>(_ key: StaticString, _ value: Value?) {
    if let value {
      self.key(key)
      value.write(to: &self)
    }
  }
  public mutating func put<Value: JSONStreamed>(_ key: StaticString, _ values: [Value]) {
    self.key(key)
    put(values)
  }
  public mutating func put<Name: RawRepresentable<String>>(_ key: StaticString, _ value: Name?) {
    if let value {
      self.key(key)
      put(value.rawValue)
    }
  }
  public mutating func put<Name: RawRepresentable<String>>(_ key: StaticString, _ values: [Name]) {
    self.key(key)
    array(values) { $0.put($1.rawValue) }
  }

  // MARK: bytes

  private mutating func part() {
    switch bytes.last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), nil: break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func put(digitsOf magnitude: UInt, isNegative: Bool) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}

/// A value that goes to JSON and comes from it with nothing in between.
///
/// `Codable` gives the same JSON, but for the order of its keys.
public protocol JSONStreamed: Sendable {
  func write(to json: inout JSONWriter)
  init(from json: inout JSONReader) throws(JSONReader.Malformed)
}

extension JSONStreamed {
  /// Nil when a number in it is none.
  public var json: [UInt8]? { JSONWriter.bytes { write(to: &$0) } }

  /// Of fields only what they say; nil when a number in it is none.
  public var outlineJSON: [UInt8]? { JSONWriter.bytes(isOutline: true) { write(to: &$0) } }

  /// `isOutline`: of fields only what they say, and not where it stands or how it was read.
  public init(json: [UInt8], isOutline: Bool = false) throws(JSONReader.Malformed) {
    var reader = JSONReader(json, isOutline: isOutline)
    try self.init(from: &reader)
    try reader.end()
  }
}
