/// Takes out what a reader of the page doesn't see.
struct HTMLHidden {
  private(set) var count = 0
  /// Ids of elements that a button or a tab opens.
  private var opened: Set<String> = []
  /// Class names that the page's own style sheet hides.
  private var hiddenClasses: Set<String> = []

  static func remove(from root: inout HTMLElement) -> Int {
    var hidden = HTMLHidden()
    hidden.readControls(root)
    hidden.readStyles(root)
    hidden.prune(&root)
    return hidden.count
  }

  private mutating func prune(_ element: inout HTMLElement) {
    element.children = element.children.compactMap { node in
      guard case .element(var child) = node else { return node }
      if child.isUnseen { return child.name == "head" ? node : nil }
      if isHidden(child) {
        count += child.plainText.contains { $0.isLetter || $0.isNumber } ? 1 : 0
        return nil
      }
      prune(&child)
      return .element(child)
    }
  }

  private func isHidden(_ element: HTMLElement) -> Bool {
    let css = element.inlineStyle
    if ["font-size:0;", "font-size:0px", "font-size:0pt", "opacity:0;", "mso-hide:all"].contains(where: css.contains) {
      return true
    }
    if css.hasSuffix("font-size:0") || css.hasSuffix("opacity:0") { return true }
    if element.name == "dialog", element.attributes["open"] == nil { return true }
    let folded =
      element.attributes["hidden"] != nil || css.contains("display:none") || css.contains("visibility:hidden")
      || element.classNames.contains(where: hiddenClasses.contains)
    return folded && !isFoldable(element)
  }

  /// Tab panels and accordions start out closed; a reader opens them.
  private func isFoldable(_ element: HTMLElement) -> Bool {
    if element.role == "tabpanel" || element.attribute("hidden") == "until-found" { return true }
    if let id = element.attributes["id"], opened.contains(id) { return true }
    return !element.nameWords.isDisjoint(with: HTMLCues.foldable.subtracting(["content", "details"]))
  }

  private mutating func readControls(_ element: HTMLElement) {
    for key in ["aria-controls", "data-target", "data-bs-target"] {
      for id in element.attribute(key).split(separator: " ") { opened.insert(String(id.drop { $0 == "#" })) }
    }
    let href = element.attribute("href")
    if href.hasPrefix("#"), element.role == "tab" || element.attributes["data-toggle"] != nil {
      opened.insert(String(href.dropFirst()))
    }
    for child in element.elements { readControls(child) }
  }

  private mutating func readStyles(_ element: HTMLElement) {
    if element.name == "style" { readRules(element.plainText) }
    for child in element.elements { readStyles(child) }
  }

  /// Rules of the form `.name{…display:none…}` outside any `@media`.
  private mutating func readRules(_ sheet: String) {
    var depth = 0
    var (selector, body) = ("", "")
    for character in sheet {
      switch character {
      case "{":
        depth += 1
        if depth == 1 { body = "" }
      case "}":
        depth = max(0, depth - 1)
        if depth == 0 {
          read(selector: selector, body: body)
          selector = ""
        }
      default:
        if depth == 0 { selector.append(character) } else if depth == 1 { body.append(character) }
      }
    }
  }

  private mutating func read(selector: String, body: String) {
    let rule = body.lowercased().filter { !$0.isWhitespace }
    guard rule.contains("display:none") || rule.contains("visibility:hidden"), !selector.contains("@") else { return }
    for part in selector.split(separator: ",") {
      let name = part.trimmingPrefix { $0.isWhitespace }.lowercased().filter { !$0.isWhitespace }
      guard name.hasPrefix("."), name.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
      else { continue }
      hiddenClasses.insert(String(name.dropFirst()))
    }
  }
}
