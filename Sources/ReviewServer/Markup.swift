internal import Mustache
import Reporting

/// HTML that is put together element by element. Whatever text goes in is escaped: documents are hostile.
struct Markup {
  private(set) var html = ""

  mutating func text(_ text: String) { html += Escaping.escape(Lines.printable(text)) }

  mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    html += "<\(name)"
    for (name, value) in attributes { html += " \(name)=\"\(Escaping.escape(value))\"" }
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
}

/// Escapes scalar by scalar. A quote with a combining mark behind it is one character, and still ends an attribute.
struct Escaping: MustacheContentType {
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { Escaping.escape(text) }

  static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
