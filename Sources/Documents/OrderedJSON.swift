/// A JSON value whose objects keep the order of their keys, so that a file written twice is the same twice.
public enum OrderedJSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number rounded to so many decimals; trailing zeros are left out.
  case decimal(Double, places: Int)
  case string(String)
  case array([OrderedJSON])
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: OrderedJSON

    public init(_ key: String, _ value: OrderedJSON) {
      self.key = key
      self.value = value
    }
  }

  /// A probability, to four decimals.
  public static func confidence(_ value: Double) -> OrderedJSON { .decimal(value, places: 4) }

  /// A length on the page in points, to two decimals.
  public static func points(_ value: Double) -> OrderedJSON { .decimal(value, places: 2) }

  public static func optional(_ value: String?) -> OrderedJSON { value.map(OrderedJSON.string) ?? .null }
  public static func optional(_ value: Int?) -> OrderedJSON { value.map(OrderedJSON.int) ?? .null }
  public static func strings(_ values: [String]) -> OrderedJSON { .array(values.map(OrderedJSON.string)) }

  /// The value of a key of an object; nil for other values and unknown keys.
  public subscript(key: String) -> OrderedJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, OrderedJSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension OrderedJSON {
  /// One line of JSON in UTF-8, without a line feed at its end.
  public var line: [UInt8] {
    var writer = Writer(indented: false)
    writer.write(self, depth: 0)
    return writer.bytes
  }

  /// JSON in UTF-8, two spaces to a level, with a line feed at its end.
  public var indented: [UInt8] {
    var writer = Writer(indented: true)
    writer.write(self, depth: 0)
    return writer.bytes + [0x0A]
  }
}

private struct Writer {
  var bytes: [UInt8] = []
  let indented: Bool

  init(indented: Bool) { self.indented = indented }

  mutating func write(_ value: OrderedJSON, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let truth): put(truth ? "true" : "false")
    case .int(let number): put(String(number))
    case .decimal(let number, let places): put(decimal(number, places: places))
    case .string(let string): quote(string)
    case .array(let elements): list(elements, between: "[", "]", depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      list(members, between: "{", "}", depth: depth) { writer, member in
        writer.quote(member.key)
        writer.put(writer.indented ? ": " : ":")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], between open: String, _ close: String, depth: Int,
    each: (inout Writer, Element) -> Void
  ) {
    put(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { put(",") }
      newLine(depth + 1)
      each(&self, element)
    }
    if !elements.isEmpty { newLine(depth) }
    put(close)
  }

  private mutating func newLine(_ depth: Int) {
    guard indented else { return }
    put("\n" + String(repeating: "  ", count: depth))
  }

  private mutating func put(_ string: String) { bytes.append(contentsOf: string.utf8) }

  private mutating func quote(_ string: String) {
    bytes.append(0x22)
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x08: put("\\b")
      case 0x09: put("\\t")
      case 0x0A: put("\\n")
      case 0x0C: put("\\f")
      case 0x0D: put("\\r")
      // So that a line that is printed steers no terminal, and is one line to every reader.
      default:
        if scalar.isUnseen {
          put(scalar.jsonEscape)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    bytes.append(0x22)
  }

  /// Rounded half away from zero, written without an exponent; what isn't a finite number is null.
  private func decimal(_ number: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (number * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 9e15 else { return "null" }
    let whole = Int(scaled)
    let unit = Int(scale)
    var fraction = String(abs(whole) % unit)
    fraction = String(repeating: "0", count: places - min(places, fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = whole < 0 ? "-" : ""
    return sign + String(abs(whole) / unit) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
