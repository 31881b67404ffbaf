/// A half-open range of Unicode scalars in a document's text.
public struct Span: Hashable, Codable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var length: Int { end - start }
  public var isEmpty: Bool { end <= start }

  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// A document's text, addressed by Unicode scalar in constant time.
///
/// Every `raw` value the program emits is a slice of one of these.
public struct Text: Hashable, Sendable, Codable {
  public private(set) var scalars: [Unicode.Scalar]

  public init(_ string: String = "") { scalars = Array(string.unicodeScalars) }

  public var count: Int { scalars.count }
  public var string: String { self[Span(0, count)] }

  public mutating func append(_ string: String) { scalars.append(contentsOf: string.unicodeScalars) }
  public mutating func append(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

  /// The characters of a span, verbatim; a span outside the text is cut to it.
  public subscript(span: Span) -> String {
    let start = max(0, min(span.start, count))
    let end = max(start, min(span.end, count))
    return scalars[start..<end].withUnsafeBufferPointer { scalars in
      let length = scalars.reduce(0) { $0 + UTF8.width($1) }
      return String(unsafeUninitializedCapacity: length) { bytes in
        var at = 0
        for scalar in scalars {
          if scalar.value < 0x80 {
            bytes[at] = UInt8(truncatingIfNeeded: scalar.value)
            at += 1
          } else {
            for byte in scalar.utf8 {
              bytes[at] = byte
              at += 1
            }
          }
        }
        return at
      }
    }
  }

  /// A span without white space at its ends; empty at its start when nothing else is in it.
  public func trimmed(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, isSpace(scalars[start]) { start += 1 }
    while end > start, isSpace(scalars[end - 1]) { end -= 1 }
    return Span(start, end)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}
