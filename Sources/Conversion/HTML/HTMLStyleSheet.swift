/// The few rules of a page's own style sheet that say how words are set or that they aren't shown.
struct HTMLStyleSheet {
  private static let heeded: Set<String> = [
    "display", "visibility", "opacity", "font-size", "font-weight", "font-style", "text-decoration",
    "mso-hide", "white-space", "color", "background", "background-color", "background-image",
  ]
  /// Declarations by selector: `.name`, `tag.name` or `#name`.
  private var rules: [String: String] = [:]

  /// Writes the rules into the `style` attributes of the elements they are for.
  static func apply(to root: inout HTMLElement) {
    var sheet = HTMLStyleSheet()
    sheet.read(root)
    if !sheet.rules.isEmpty { sheet.write(into: &root) }
  }

  private func write(into element: inout HTMLElement) {
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      write(into: &child)
      let classes = child.classNames
      var selectors = classes.map { "." + $0 } + classes.map { child.name + "." + $0 }
      if let id = child.attributes["id"] { selectors.append("#" + id.lowercased()) }
      let found = selectors.compactMap { rules[$0] }
      if !found.isEmpty {
        child.attributes["style"] = (found + [child.attribute("style")]).joined(separator: ";")
      }
      element.children[index] = .element(child)
    }
  }

  private mutating func read(_ element: HTMLElement) {
    if element.name == "style", !element.attribute("media").lowercased().contains("print") {
      read(rulesOf: element.plainText)
    }
    for child in element.elements { read(child) }
  }

  /// Rules outside any `@media`; what stands in one depends on the reader's screen.
  private mutating func read(rulesOf text: String) {
    var depth = 0
    var (selector, body) = ("", "")
    for character in Self.withoutComments(text) {
      switch character {
      case "{":
        depth += 1
        if depth == 1 { body = "" }
      case "}":
        depth = max(0, depth - 1)
        if depth > 0 { continue }
        keep(selector, body)
        selector = ""
      default:
        if depth == 0 { selector.append(character) } else if depth == 1 { body.append(character) }
      }
    }
  }

  private mutating func keep(_ selectors: String, _ body: String) {
    guard !selectors.contains("@") else { return }
    let declarations = body.split(separator: ";").filter { declaration in
      let property = declaration.prefix { $0 != ":" }.lowercased().filter { !$0.isWhitespace }
      return Self.heeded.contains(property)
    }
    guard !declarations.isEmpty else { return }
    for selector in selectors.split(separator: ",") {
      let name = selector.lowercased().filter { !$0.isWhitespace || $0 == " " }.trimmingSpaces
      let isSimple = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.#".contains($0) }
      guard isSimple, name.count(where: { $0 == "." || $0 == "#" }) == 1 else { continue }
      rules[name] = (rules[name].map { $0 + ";" } ?? "") + declarations.joined(separator: ";")
    }
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
      rest = rest[end.upperBound...]
    }
    return (result + rest).replacing("<!--", with: "").replacing("-->", with: "")
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
