import Documents

/// Takes out what a reader of the page doesn't see, and tells of what may have been meant to be read by nobody.
///
/// Sites hide much as a matter of course: menus, notices, words for screen readers. That is taken out and not told of.
struct HTMLHidden {
  /// How many hidden elements had words.
  private(set) var count = 0
  private(set) var found: [HiddenText] = []
  /// Ids of elements that a button or a tab opens.
  private var opened: Set<String> = []
  private let isIncluding: Bool
  /// The page's own words say how everything on it is set.
  private let isPlain: Bool

  /// Removes hidden elements; those that are told of stay when that is asked for.
  static func remove(from root: inout HTMLElement, including: Bool = false) -> HTMLHidden {
    var hidden = HTMLHidden(isIncluding: including, isPlain: !root.holds(\.isForeignStyle))
    hidden.readControls(root)
    hidden.prune(&root, Surroundings(ground: hidden.isPlain ? .white : nil))
    return hidden
  }

  private init(isIncluding: Bool, isPlain: Bool) {
    self.isIncluding = isIncluding
    self.isPlain = isPlain
  }

  /// What holds where an element stands.
  private struct Surroundings {
    /// Nil where it isn't known.
    var ground: Colour?
    /// In a menu, a notice, a head or a foot of the site.
    var isFurniture = false
  }

  private mutating func prune(_ element: inout HTMLElement, _ around: Surroundings) {
    element.children = element.children.compactMap { node in
      guard case .element(var child) = node else { return node }
      if child.isUnseen { return nil }
      let within = surroundings(of: child, in: around)
      guard let kind = kind(of: child, within.ground) else {
        prune(&child, within)
        return .element(child)
      }
      let length = child.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.count
      guard child.plainText.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      count += 1
      if within.isFurniture || child.isMostlyLinks { return nil }
      found.append(HiddenText(kind: kind, page: 1, box: nil, length: length))
      return isIncluding ? .element(child) : nil
    }
  }

  // MARK: What hides

  private func kind(of element: HTMLElement, _ ground: Colour?) -> HiddenText.Kind? {
    let css = element.declarations
    if css["mso-hide"] == "all" || css["opacity"].flatMap(Double.init) == 0 { return .notDisplayed }
    if let size = css["font-size"], Double(size.prefix { $0.isNumber || $0 == "." }) == 0 { return .tiny }
    if element.name == "dialog", element.attributes["open"] == nil { return .notDisplayed }
    let folded =
      element.attributes["hidden"] != nil || css["display"] == "none" || css["visibility"] == "hidden"
    if folded { return isFoldable(element) ? nil : .notDisplayed }
    if isFarOff(css) { return .offPage }
    guard let ground, let colour = element.textColour, colour.isNear(ground, within: 8) else { return nil }
    // What stands in it may have colours of its own.
    return element.holds { $0.textColour != nil || $0.declaresGround } ? nil : .sameColour
  }

  /// Moved so far to a side or up that no screen shows it.
  private func isFarOff(_ css: [String: String]) -> Bool {
    func isFar(_ property: String) -> Bool {
      css[property].flatMap { Double($0.prefix { $0.isNumber || $0 == "-" || $0 == "." }) }.map { $0 <= -900 } ?? false
    }
    if isFar("text-indent") || isFar("margin-left") { return true }
    return ["absolute", "fixed"].contains(css["position"]) && (isFar("left") || isFar("top"))
  }

  /// Tab panels and accordions start out closed; a reader opens them.
  private func isFoldable(_ element: HTMLElement) -> Bool {
    if element.role == "tabpanel" || element.attribute("hidden") == "until-found" { return true }
    if let id = element.attributes["id"], opened.contains(id) { return true }
    return !element.nameWords.isDisjoint(with: HTMLCues.foldable)
  }

  // MARK: What surrounds

  private func surroundings(of element: HTMLElement, in outer: Surroundings) -> Surroundings {
    var within = outer
    if element.declaresGround {
      within.ground = element.ground
    } else if !isPlain {
      // A style sheet may say otherwise.
      within.ground = nil
    }
    if element.isMain || element.name == "article" {
      within.isFurniture = false
    } else if element.isFurniture {
      within.isFurniture = true
    }
    return within
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

extension HTMLElement {
  /// A style sheet of another file, or one that sets grounds in more ways than are followed here.
  fileprivate var isForeignStyle: Bool {
    name == "link" && attribute("rel").lowercased().contains("stylesheet")
      || name == "style" && plainText.lowercased().contains("background")
  }

  /// What sites hide, and show when it's called for, or to screen readers alone.
  var isFurniture: Bool {
    if Self.furnitureNames.contains(name) || Self.furnitureRoles.contains(role) { return true }
    guard name != "html", name != "body" else { return false }
    return HTMLCues.isOfSite(nameWords)
  }

  fileprivate var isMostlyLinks: Bool { 2 * linkText.wordCount > plainText.wordCount }

  private var linkText: String {
    elements.map { $0.isLink ? $0.plainText + " " : $0.linkText }.joined()
  }

  private static let furnitureNames: Set<String> = [
    "nav", "header", "footer", "aside", "button", "select", "dialog", "menu", "label", "search",
  ]
  private static let furnitureRoles: Set<String> = [
    "navigation", "menu", "menubar", "dialog", "alertdialog", "alert", "status", "search", "banner", "contentinfo",
    "tooltip", "complementary", "toolbar",
  ]
}
