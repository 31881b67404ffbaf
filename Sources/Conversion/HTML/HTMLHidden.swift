/// Takes out what a reader of the page doesn't see.
struct HTMLHidden {
  private(set) var count = 0
  /// Ids of elements that a button or a tab opens.
  private var opened: Set<String> = []

  /// Removes hidden elements; how many of them had words.
  static func remove(from root: inout HTMLElement) -> Int {
    var hidden = HTMLHidden()
    hidden.readControls(root)
    hidden.prune(&root)
    return hidden.count
  }

  private mutating func prune(_ element: inout HTMLElement) {
    element.children = element.children.compactMap { node in
      guard case .element(var child) = node else { return node }
      if child.isUnseen { return nil }
      if isHidden(child) {
        if child.plainText.contains(where: { $0.isLetter || $0.isNumber }) { count += 1 }
        return nil
      }
      prune(&child)
      return .element(child)
    }
  }

  private func isHidden(_ element: HTMLElement) -> Bool {
    let css = element.declarations
    if css["mso-hide"] == "all" || css["opacity"].flatMap(Double.init) == 0 { return true }
    if let size = css["font-size"], Double(size.prefix { $0.isNumber || $0 == "." }) == 0 { return true }
    if element.name == "dialog", element.attributes["open"] == nil { return true }
    let folded =
      element.attributes["hidden"] != nil || css["display"] == "none" || css["visibility"] == "hidden"
    return folded && !isFoldable(element)
  }

  /// Tab panels and accordions start out closed; a reader opens them.
  private func isFoldable(_ element: HTMLElement) -> Bool {
    if element.role == "tabpanel" || element.attribute("hidden") == "until-found" { return true }
    if let id = element.attributes["id"], opened.contains(id) { return true }
    return !element.nameWords.isDisjoint(with: HTMLCues.foldable)
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
}
