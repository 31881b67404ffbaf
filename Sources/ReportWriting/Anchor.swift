/// The places of a page, by what stands there.
enum Anchor {
  static func figure(_ id: String) -> String { "figure-" + plain(id) }
  static func record(_ id: String) -> String { "record-" + plain(id) }
  static func reply(_ id: String) -> String { "reply-" + plain(id) }

  static func of(_ target: PrintedTable.Cell.Target) -> String {
    switch target {
    case .figure(let id): figure(id)
    case .record(let id): record(id)
    case .reply(let id): reply(id)
    }
  }

  /// Letters, digits, `-` and `_`; anything else by its number, so that no two become one.
  private static func plain(_ id: String) -> String {
    id.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || scalar == "-" || scalar == "_" ? String(scalar) : "." + String(scalar.value, radix: 16)
    }.joined()
  }
}
