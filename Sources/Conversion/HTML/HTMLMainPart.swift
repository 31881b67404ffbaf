import Documents

/// Follows the weight of words from the root down to the main part, and judges what it passes by.
struct HTMLMainPart {
  private let hasMain: Bool

  init(page: HTMLElement) { hasMain = page.holds(\.isMain) }

  func descend(_ element: inout HTMLElement) {
    let weights = element.children.map(weight)
    let total = weights.reduce(0, +)
    let way = wayDown(element, weights, total)
    let turning = way ?? firstOfWeight(weights, total)
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      if index == way {
        descend(&child)
      } else if child.region == nil, !child.opensMessage {
        let place = Place(isBefore: index < turning, isBesideMain: way != nil, isUnderMain: element.isMain)
        if let region = judge(child, place) { child.assign(region) }
      }
      element.children[index] = .element(child)
    }
  }

  /// The child that holds most of what there is to read.
  private func wayDown(_ element: HTMLElement, _ weights: [Int], _ total: Int) -> Int? {
    if let marked = element.children.firstIndex(where: { $0.element?.isMain ?? false }) { return marked }
    if let marked = element.children.firstIndex(where: { $0.element?.holds(\.isMain) ?? false }) { return marked }
    guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), total > 0 else { return nil }
    guard let child = element.children[best].element, isContainer(child), child.region == nil else { return nil }
    return Double(weights[best]) >= 0.7 * Double(total) ? best : nil
  }

  /// Where the reading begins, in an element whose children share its weight.
  private func firstOfWeight(_ weights: [Int], _ total: Int) -> Int {
    var sum = 0
    return weights.firstIndex { weight in
      sum += weight
      return sum * 10 > total
    } ?? 0
  }

  /// The title draws the main part to it, however short a reply is.
  private static let titleWeight = 60

  private static let containers: Set<String> = [
    "html", "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr", "td", "span", "font",
    "fieldset", "blockquote",
  ]

  private func isContainer(_ element: HTMLElement) -> Bool {
    guard Self.containers.contains(element.name), !element.opensMessage else { return false }
    return element.name != "table" || !HTMLTables.isData(element)
  }

  /// Words outside links and outside the parts already known.
  private func weight(_ node: HTMLNode) -> Int {
    switch node {
    case .text(let text): return text.split { $0.isWhitespace }.count
    case .element(let element):
      if element.isUnseen || element.isLink { return 0 }
      if let region = element.region, region != .quoted { return 0 }
      let title = element.name == "h1" ? Self.titleWeight : 0
      return element.children.reduce(title) { $0 + weight($1) }
    }
  }

  private struct Place {
    var isBefore: Bool
    /// A sibling holds the main part; otherwise the element is one of the main part's own pieces.
    var isBesideMain: Bool
    var isUnderMain: Bool
  }

  private func judge(_ element: HTMLElement, _ place: Place) -> Block.Region? {
    let measure = element.measure
    guard element.isBlock || element.isLink, element.headingLevel == nil else { return nil }
    if measure.logos > 0, place.isBefore, measure.words == 0 { return .letterhead }
    guard measure.words > 0 else { return nil }
    if element.name == "table", HTMLTables.isData(element) { return nil }
    let text = element.plainText
    if HTMLCues.isWayMark(text), measure.words < 15 || measure.linkShare > 0.5 { return .navigation }
    let isFootNote = !place.isBefore && measure.words < 80 && HTMLCues.isFootNote(text)
    if isFootNote, place.isBesideMain || measure.linkShare > 0.3 { return .footer }
    let hasTitle = element.holds { $0.name == "h1" }
    if !hasTitle, isLinkList(element, atLeast: place.isBesideMain ? 2 : 3) {
      return place.isBefore ? .navigation : .aside
    }
    guard place.isBesideMain else { return nil }
    if isSideBox(element) { return .aside }
    if place.isBefore, !hasTitle, measure.words <= 12, measure.links <= 1, isBrand(element, text) { return .letterhead }
    guard hasMain, !hasTitle, measure.ownWords < 30 else { return nil }
    return place.isBefore ? .navigation : .aside
  }

  /// Mostly links, and not a list of the documents that go with a reply.
  private func isLinkList(_ element: HTMLElement, atLeast least: Int) -> Bool {
    guard element.measure.links >= least, element.measure.linkShare >= 0.6 else { return false }
    let documents = element.count { $0.isLink && $0.leadsToDocument }
    return documents * 2 < element.measure.links
  }

  private func isSideBox(_ element: HTMLElement) -> Bool {
    guard let first = element.elements.first(where: { $0.measure.words > 0 }), first.measure.words < 12 else {
      return false
    }
    let isBox = HTMLCues.opensSideBox(first.plainText)
    return isBox && (element.measure.linkShare > 0.3 || element.measure.words < 60)
  }

  private func isBrand(_ element: HTMLElement, _ text: String) -> Bool {
    if element.name == "p", element.measure.links == 0 { return false }
    return HTMLCues.namesAuthority(text) || element.measure.linkShare == 1
  }
}

extension HTMLElement {
  fileprivate var leadsToDocument: Bool {
    let target = attribute("href").lowercased()
    return [".pdf", ".doc", ".xls", ".csv", ".rtf", ".odt", ".zip", "download", "attachment", "/media/", "/asset"]
      .contains { target.contains($0) }
  }
}
