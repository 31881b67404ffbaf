/// Turns a page's bytes into UTF-8, as a browser would read them.
enum HTMLEncoding: Sendable, Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case windows1252
  case latin9

  /// What the page's first bytes and its own declaration say, set right by what the bytes can be.
  static func detect(_ bytes: [UInt8]) -> HTMLEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    if let bigEndian = wideOrder(bytes) { return .utf16(bigEndian: bigEndian) }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    // A page saved again by a browser is UTF-8 while its old declaration stays.
    if isUTF8, bytes.contains(where: { $0 >= 0x80 }) { return .utf8 }
    switch declared(in: bytes) {
    case "utf-8", "utf8", "utf-16", "unicode-1-1-utf-8": return .utf8
    case "iso-8859-15", "iso8859-15", "latin9", "l9": return .latin9
    case .some: return .windows1252
    case nil: return isUTF8 ? .utf8 : .windows1252
    }
  }

  /// The bytes in UTF-8, without byte order mark and NULs.
  func transcode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8:
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      return Self.mended(body)
    case .utf16(let bigEndian):
      let marked = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      let body = marked ? Array(bytes.dropFirst(2)) : bytes
      let units = stride(from: 0, to: body.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
      }
      return String(decoding: units.filter { $0 != 0 }, as: UTF16.self).utf8.map { $0 }
    case .windows1252:
      return Self.widened(bytes) { Self.windows1252($0) }
    case .latin9:
      return Self.widened(bytes) { Self.latin9Signs[$0] ?? Self.windows1252($0) }
    }
  }

  /// Keeps what is UTF-8 and reads each stray byte as windows-1252, the usual visitor in a UTF-8 page.
  private static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let whole = bytes.filter { $0 != 0 }
    if String(validating: whole, as: UTF8.self) != nil { return whole }
    var result: [UInt8] = []
    result.reserveCapacity(whole.count + 64)
    var index = 0
    while index < whole.count {
      let length = sequenceLength(whole, at: index)
      if length > 0 {
        result.append(contentsOf: whole[index..<index + length])
        index += length
      } else {
        result.append(contentsOf: String(Character(windows1252(whole[index]))).utf8)
        index += 1
      }
    }
    return result
  }

  /// The length of the well-formed UTF-8 sequence that starts here; 0 where there is none.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let length: Int
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }

  private static func widened(_ bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes where byte != 0 {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: String(Character(scalar(byte))).utf8)
      }
    }
    return result
  }

  /// UTF-16 without a mark: every other byte of the opening is NUL.
  private static func wideOrder(_ bytes: [UInt8]) -> Bool? {
    let opening = bytes.prefix(200)
    guard opening.count >= 8 else { return nil }
    let even = stride(from: 0, to: opening.count, by: 2).filter { opening[$0] == 0 }.count
    let odd = stride(from: 1, to: opening.count, by: 2).filter { opening[$0] == 0 }.count
    if odd > opening.count / 3, even == 0 { return false }
    if even > opening.count / 3, odd == 0 { return true }
    return nil
  }

  /// The label after `charset=` in a meta element, or after `encoding=` in an XML declaration.
  private static func declared(in bytes: [UInt8]) -> String? {
    let opening = String(decoding: bytes.prefix(8192), as: UTF8.self).lowercased()
    for key in ["charset", "encoding"] {
      var rest = opening[...]
      while let found = rest.firstRange(of: key) {
        rest = rest[found.upperBound...]
        let value = rest.drop { $0.isWhitespace }
        guard value.first == "=" else { continue }
        let label = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
          .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        if !label.isEmpty { return String(label) }
      }
    }
    return nil
  }

  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  /// 0x80 to 0x9F; the five bytes without a meaning stand for themselves.
  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
  ]

  private static let latin9Signs: [UInt8: Unicode.Scalar] = [
    0xA4: "\u{20AC}", 0xA6: "\u{0160}", 0xA8: "\u{0161}", 0xB4: "\u{017D}", 0xB8: "\u{017E}",
    0xBC: "\u{0152}", 0xBD: "\u{0153}", 0xBE: "\u{0178}",
  ]
}
