import Reporting

/// HTML that is put together element by element. Whatever text goes in is escaped: documents are hostile.
struct Markup {
  private(set) var html = ""

  mutating func text(_ text: String) { html += Markup.escaped(Lines.printable(text)) }

  /// Markup that was made by the program itself.
  mutating func own(_ markup: StaticString) { html += "\(markup)" }

  /// Markup that was made like this one.
  mutating func append(_ markup: Markup) { html += markup.html }

  /// A style sheet of the program's own.
  static func sheet(_ bytes: [UInt8]) -> Markup {
    var markup = Markup()
    markup.html = String(decoding: bytes, as: UTF8.self)
    return markup
  }

  mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    html += "<\(name)"
    for (name, value) in attributes { html += " \(name)=\"\(Markup.escaped(value))\"" }
    html += ">"
  }

  mutating func close(_ name: StaticString) { html += "</\(name)>" }

  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ body: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Scalar by scalar: a quote with a combining mark behind it is one character, and still ends an attribute.
  static func escaped(_ text: String) -> String {
    var escaped = "".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

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
