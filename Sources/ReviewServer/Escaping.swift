internal import Mustache
import Reporting

/// What mustache writes into a page is escaped as everything else is.
struct Escaping: MustacheContentType {
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { Markup.escaped(text) }
}
