/// HTML that is put together element by element. Whatever text goes in is escaped: documents are hostile.
public struct Markup: Sendable {
  public private(set) var html = ""

  public init() {}

  public mutating func text(_ text: String) { html += Markup.escaped(Lines.printable(text)) }

  /// Markup that was made by the program itself.
  public mutating func own(_ markup: StaticString) { html += "\(markup)" }

  /// Markup that was made like this one.
  public mutating func append(_ markup: Markup) { html += markup.html }

  /// A style sheet of the program's own.
  public static func sheet(_ bytes: [UInt8]) -> Markup {
    var markup = Markup()
    markup.html = String(decoding: bytes, as: UTF8.self)
    return markup
  }

  public mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    html += "<\(name)"
    for (name, value) in attributes { html += " \(name)=\"\(Markup.escaped(value))\"" }
    html += ">"
  }

  public mutating func close(_ name: StaticString) { html += "</\(name)>" }

  public mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ body: (inout Markup) -> Void = { _ in }
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  public mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Scalar by scalar: a quote with a combining mark behind it is one character, and still ends an attribute.
  public static func escaped(_ text: String) -> String {
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
