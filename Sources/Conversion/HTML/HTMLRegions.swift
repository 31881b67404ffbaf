import Documents

/// Finds out which part of a page each element is, by what the markup says and by what stands in it.
struct HTMLRegions {
  private let totalWords: Int
  private let headings: Int

  static func mark(_ root: inout HTMLElement) {
    root.takeMeasure()
    HTMLThreads.mark(&root)
    let regions = HTMLRegions(
      totalWords: root.measure.ownWords, headings: root.count { $0.name == "h1" && $0.measure.words > 0 })
    regions.markByMeaning(&root, insideMain: false)
    HTMLMainPart(page: root).descend(&root)
  }

  private func markByMeaning(_ element: inout HTMLElement, insideMain: Bool) {
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      guard child.region == nil || child.region == .quoted else { continue }
      if child.name == "table", HTMLTables.isData(child) { continue }
      let isShown = child.measure.words > 0 || child.measure.logos > 0
      let region = isShown && child.region == nil ? meaning(of: child, insideMain: insideMain) : nil
      if let region {
        let isLine = !child.holds { $0.isBlock && $0.measure.words > 0 }
        let isMenu = isLine && child.measure.links > 2 && child.measure.linkShare > 0.8
        child.assign(region == .letterhead && isMenu ? .navigation : region)
      }
      if region == .letterhead {
        child.markLinkLists(as: .navigation)
      } else if region == nil {
        markByMeaning(&child, insideMain: insideMain || child.isMain || child.name == "article")
      }
      element.children[index] = .element(child)
    }
  }

  private func meaning(of element: HTMLElement, insideMain: Bool) -> Block.Region? {
    if element.isMain || element.holds(\.isMain) { return nil }
    return byMarkup(element, insideMain: insideMain) ?? byNames(element, insideMain: insideMain)
      ?? byWords(element, insideMain: insideMain)
  }

  // MARK: What the markup says

  private func byMarkup(_ element: HTMLElement, insideMain: Bool) -> Block.Region? {
    switch element.role {
    case "navigation", "menubar", "menu", "search", "tablist", "toolbar": return .navigation
    case "dialog", "alertdialog": return share(of: element) < 0.6 ? .navigation : nil
    case "banner": return headed(element) ? nil : .letterhead
    case "contentinfo": return .footer
    case "complementary": return share(of: element) < 0.8 ? .aside : nil
    default: break
    }
    switch element.name {
    case "nav", "search": return .navigation
    case "aside": return share(of: element) < 0.8 ? (isCookieNotice(element) ? .navigation : .aside) : nil
    case "footer": return share(of: element) < 0.8 && !holdsHeading(element) ? .footer : nil
    case "header": return insideMain || headed(element) ? nil : .letterhead
    case "form": return isSearch(element) ? .navigation : nil
    case "button", "a": return HTMLCues.isWayMark(element.plainText) ? .navigation : nil
    default: return nil
    }
  }

  /// A header that holds the page's only title is the head of the article, not of the site.
  private func headed(_ header: HTMLElement) -> Bool {
    let titles = header.count { $0.name == "h1" && $0.measure.words > 0 }
    let brands = header.holds { !$0.nameWords.isDisjoint(with: ["logo", "brand", "masthead"]) }
    return titles > 0 && titles == headings && !brands && header.measure.links == 0
  }

  /// A form for searching or signing up, not the form that some systems wrap around the whole page.
  private func isSearch(_ form: HTMLElement) -> Bool {
    form.measure.controls > 0 && form.measure.ownWords < 30 && share(of: form) < 0.3 && !holdsHeading(form)
  }

  // MARK: What its names say

  private static let named: Set<String> = [
    "div", "section", "ul", "ol", "form", "p", "span", "a", "td", "center", "fieldset", "article", "dl", "h2",
    "h3",
  ]

  private func byNames(_ element: HTMLElement, insideMain: Bool) -> Block.Region? {
    guard Self.named.contains(element.name) else { return nil }
    let names = element.nameWords
    guard !names.isEmpty else { return nil }
    if holdsHeading(element) { return isBrand(element, names) && !insideMain ? .letterhead : nil }
    let isLight =
      share(of: element) < 0.35 && (element.measure.linkShare >= 0.25 || element.measure.words <= 60)
    if HTMLCues.has(HTMLCues.navigation, among: names), share(of: element) < 0.6, !insideMain || isLight {
      return .navigation
    }
    let isPart = !names.isDisjoint(with: HTMLCues.parts)
    let isHead = !insideMain && !isPart && isLight && !names.isDisjoint(with: HTMLCues.letterhead)
    if isHead, !names.contains("alert") { return .letterhead }
    if HTMLCues.has(HTMLCues.footer, among: names), share(of: element) < 0.5, !insideMain || !isPart {
      return .footer
    }
    guard isLight, !element.holds({ $0.name == "table" && HTMLTables.isData($0) }) else { return nil }
    if !names.isDisjoint(with: HTMLCues.weakNavigation), element.measure.linkShare > 0.3 {
      return .navigation
    }
    if HTMLCues.has(HTMLCues.aside, among: names),
      !insideMain || element.measure.linkShare > 0.1 || opensSideBox(element)
    {
      return .aside
    }
    let sided =
      !element.idWords.isDisjoint(with: HTMLCues.sides) || names.isSuperset(of: ["right", "column"])
    let isMenu = element.measure.linkShare >= 0.25 && element.measure.links > 1
    return sided && (isMenu || opensSideBox(element)) ? .aside : nil
  }

  /// Some sites make a heading of their own name.
  private func isBrand(_ element: HTMLElement, _ names: Set<String>) -> Bool {
    !names.isDisjoint(with: HTMLCues.letterhead) && names.isDisjoint(with: HTMLCues.parts)
      && element.measure.words < 8 && HTMLCues.namesAuthority(element.plainText)
  }

  // MARK: What it reads like

  private func byWords(_ element: HTMLElement, insideMain: Bool) -> Block.Region? {
    guard ["div", "section", "p", "ul", "form"].contains(element.name) else { return nil }
    let measure = element.measure
    guard measure.words <= 200, !holdsHeading(element) else { return nil }
    // A short page in one form has the notice in it, and is none.
    let isPage = share(of: element) >= 0.6 && element.holds { $0.headingLevel != nil }
    if !insideMain, !isPage, measure.links + measure.controls > 0, isCookieNotice(element) { return .navigation }
    guard share(of: element) < 0.6 else { return nil }
    if opensSideBox(element), measure.linkShare > 0.3 || measure.controls > 0 { return .aside }
    return nil
  }

  private func isCookieNotice(_ element: HTMLElement) -> Bool {
    element.measure.words < 200 && HTMLCues.isCookieNotice(element.plainText)
  }

  /// The first thing in it is a heading such as "Related links".
  private func opensSideBox(_ element: HTMLElement) -> Bool {
    guard let first = element.elements.first(where: { $0.measure.words > 0 }) else { return false }
    return first.measure.words < 12 && HTMLCues.opensSideBox(first.plainText)
  }

  private func holdsHeading(_ element: HTMLElement) -> Bool {
    element.name == "h1" || element.holds { $0.name == "h1" }
  }

  /// The part of all words outside links that stands in an element.
  private func share(of element: HTMLElement) -> Double {
    totalWords == 0 ? 0 : Double(element.measure.ownWords) / Double(totalWords)
  }
}

extension HTMLElement {
  var isMain: Bool { name == "main" || role == "main" }

  /// Sets the region; rows have none of their own, so their cells get it.
  mutating func assign(_ region: Block.Region) {
    guard ["tr", "tbody", "thead", "tfoot"].contains(name) else {
      self.region = region
      return
    }
    for index in children.indices {
      guard case .element(var child) = children[index] else { continue }
      child.assign(region)
      children[index] = .element(child)
    }
  }

  /// Menus inside a header.
  mutating func markLinkLists(as region: Block.Region) {
    for index in children.indices {
      guard case .element(var child) = children[index] else { continue }
      let isMenu =
        child.name == "nav" || child.role == "navigation" || child.role == "search" || child.name == "form"
      if isMenu || child.measure.links > 1 && child.measure.linkShare > 0.6 && child.isList {
        child.region = region
      } else if HTMLCues.navigation.isDisjoint(with: child.nameWords) || !child.isBlock {
        child.markLinkLists(as: region)
      } else {
        child.region = region
      }
      children[index] = .element(child)
    }
  }
}
