import Documents

/// Elements that act as the rows and cells of a table without being one.
struct HTMLGridSource {
  struct Cell {
    var element: HTMLElement
    var isHeader = false
    var rowSpan = 1
  }

  var rows: [[Cell]]
  var origin: Table.Origin
}

/// Definition lists: terms to the left, what is said of them to the right.
enum HTMLDefinitions {
  /// Nil when the list holds more than terms and short descriptions.
  static func rows(of list: HTMLElement) -> HTMLGridSource? {
    var entries: [HTMLElement] = []
    guard collect(list.children, into: &entries), entries.contains(where: { $0.name == "dt" }) else {
      return nil
    }
    guard entries.contains(where: { $0.name == "dd" }), entries.allSatisfy(isCell) else { return nil }
    var rows: [[HTMLGridSource.Cell]] = []
    var terms: [HTMLElement] = []
    var index = 0
    while index < entries.count {
      terms = run(of: "dt", in: entries, from: &index)
      let descriptions = run(of: "dd", in: entries, from: &index)
      rows += group(terms, descriptions)
    }
    return HTMLGridSource(rows: rows, origin: .definitionList)
  }

  private static func run(of name: String, in entries: [HTMLElement], from index: inout Int) -> [HTMLElement] {
    var run: [HTMLElement] = []
    while index < entries.count, entries[index].name == name {
      run.append(entries[index])
      index += 1
    }
    return run
  }

  /// One term with many descriptions spans their rows; the last of many terms has the first description.
  private static func group(_ terms: [HTMLElement], _ descriptions: [HTMLElement]) -> [[HTMLGridSource.Cell]] {
    let blank = HTMLElement(name: "dd")
    var rows: [[HTMLGridSource.Cell]] = terms.dropLast().map { term in
      [HTMLGridSource.Cell(element: term, isHeader: true), HTMLGridSource.Cell(element: blank)]
    }
    let term = terms.last ?? HTMLElement(name: "dt")
    let first = HTMLGridSource.Cell(element: term, isHeader: true, rowSpan: max(1, descriptions.count))
    rows.append([first, HTMLGridSource.Cell(element: descriptions.first ?? blank)])
    rows += descriptions.dropFirst().map { [HTMLGridSource.Cell(element: $0)] }
    return rows
  }

  /// Terms and descriptions in order, out of wrappers and of each other: an unclosed `<dd>` holds the next.
  private static func collect(_ nodes: [HTMLNode], into entries: inout [HTMLElement]) -> Bool {
    for node in nodes {
      switch node {
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { return false }
      case .element(var element) where element.name == "dt" || element.name == "dd":
        let nested = element.children.filter { isEntry($0) }
        element.children.removeAll { isEntry($0) }
        entries.append(element)
        if !collect(nested, into: &entries) { return false }
      case .element(let element) where element.name == "div":
        if !collect(element.children, into: &entries) { return false }
      case .element(let element):
        if element.measure.words > 0 { return false }
      }
    }
    return true
  }

  private static func isEntry(_ node: HTMLNode) -> Bool {
    guard let name = node.element?.name else { return false }
    return name == "dt" || name == "dd"
  }

  private static func isCell(_ entry: HTMLElement) -> Bool {
    entry.measure.words < 150
      && !entry.holds {
        ["table", "ul", "ol", "dl", "h1", "h2", "h3"].contains($0.name) && $0.measure.words > 0
      }
  }
}

/// Repeated `<div>`s that look like the rows of a table.
enum HTMLGrids {
  private static let cellWords = 25

  /// A stretch of an element's children.
  enum Part {
    case nodes([HTMLNode])
    case rows(HTMLGridSource)
    /// One label with its value.
    case labelled(HTMLElement)
  }

  /// The table that an element as a whole is; nil when it's none.
  static func rows(of parent: HTMLElement) -> HTMLGridSource? {
    guard ["div", "section", "article", "fieldset", "figure", "ul"].contains(parent.name) else { return nil }
    guard parent.measure.words > 0, parent.elements.count > 1, !parent.hasOwnText else { return nil }
    let rows = flattened(parent).filter { $0.measure.words > 0 }
    return source(of: rows, isDeclared: ["table", "grid"].contains(parent.role))
  }

  /// Splits children at runs of rows that stand among other things.
  static func parts(of parent: HTMLElement) -> [Part] {
    guard parent.elements.contains(where: isRow) else { return [.nodes(parent.children)] }
    var parts: [Part] = []
    var loose: [HTMLNode] = []
    var run: [HTMLElement] = []
    func endRun() {
      guard !run.isEmpty else { return }
      if let source = source(of: run, isDeclared: false) {
        parts += [.nodes(loose), .rows(source)]
        loose = []
      } else {
        for row in run {
          if row.isLabelled {
            parts += [.nodes(loose), .labelled(row)]
            loose = []
          } else {
            loose.append(.element(row))
          }
        }
      }
      run = []
    }
    for node in parent.children {
      switch node {
      case .element(let element) where isRow(element): run.append(element)
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      default:
        endRun()
        loose.append(node)
      }
    }
    endRun()
    return parts + [.nodes(loose)]
  }

  private static func source(of rows: [HTMLElement], isDeclared: Bool) -> HTMLGridSource? {
    guard rows.count > 1, rows.allSatisfy(isRow) else { return nil }
    let declared = isDeclared || rows.allSatisfy(isDeclaredRow)
    guard declared || haveOneShape(rows) else { return nil }
    let widths = Set(rows.map(\.elements.count))
    guard let width = widths.max(), width > 1, declared || widths.count == 1 else { return nil }
    let measure = rows.reduce(HTMLMeasure()) { $0 + $1.measure }
    guard measure.linkShare < 0.5 else { return nil }
    return HTMLGridSource(
      rows: rows.enumerated().map { index, row in
        let head = row.isHeadRow && index == 0
        return row.elements.map { .init(element: $0, isHeader: head || $0.isHeaderCell || $0.isLabel) }
      },
      origin: .grid)
  }

  /// Rows may stand in groups: a head and a body.
  private static func flattened(_ parent: HTMLElement) -> [HTMLElement] {
    parent.elements.flatMap { child in
      let isGroup = child.role == "rowgroup" || child.elements.first?.role == "row"
      let isBody =
        !child.nameWords.isDisjoint(with: ["body", "head", "rows", "header"])
        && !child.elements.isEmpty && child.elements.allSatisfy(isRow)
      return isGroup || isBody ? child.elements : [child]
    }
  }

  private static func isDeclaredRow(_ row: HTMLElement) -> Bool {
    row.role == "row" || !row.nameWords.isDisjoint(with: ["row", "tr", "field", "item", "entry", "record"])
  }

  /// Children only, each short and plain.
  private static func isRow(_ row: HTMLElement) -> Bool {
    guard ["div", "section", "p", "li", "span"].contains(row.name), row.headingLevel == nil else {
      return false
    }
    guard row.elements.count > 1, !row.hasOwnText, row.region == nil, !row.opensMessage else { return false }
    let inlineRow = row.elements.allSatisfy { !$0.isBlock }
    if inlineRow, !row.elements.allSatisfy({ $0.name == "span" && $0.isNamedCell }) { return false }
    return row.elements.allSatisfy(isCell)
  }

  private static func isCell(_ cell: HTMLElement) -> Bool {
    guard ["div", "span", "p", "strong", "b", "time"].contains(cell.name), cell.headingLevel == nil else {
      return false
    }
    guard cell.measure.words <= cellWords, cell.measure.controls == 0, cell.region == nil else {
      return false
    }
    if cell.holds({ ["table", "ul", "ol", "dl", "form", "img"].contains($0.name) || $0.headingLevel != nil }) {
      return false
    }
    return cell.leafBlocks < 2
  }

  private static func haveOneShape(_ rows: [HTMLElement]) -> Bool {
    guard let first = rows.first else { return false }
    // Paragraphs in a row of boxes are prose set side by side, not cells.
    guard !first.elements.allSatisfy({ $0.name == "p" }) else { return false }
    let shape = first.elements.map(\.name)
    return rows.allSatisfy { $0.elements.map(\.name) == shape }
  }
}

extension HTMLElement {
  /// Whether words stand in it outside any child.
  var hasOwnText: Bool {
    children.contains { node in
      if case .text(let text) = node { text.contains { $0.isLetter || $0.isNumber } } else { false }
    }
  }

  fileprivate var isHeadRow: Bool {
    !nameWords.isDisjoint(with: [
      "head", "header", "heading", "headings", "thead", "titles", "hd", "hdr", "th",
    ])
      || elements.allSatisfy(\.isHeaderCell)
      || elements.allSatisfy { !$0.nameWords.isDisjoint(with: ["head", "header", "heading", "th"]) }
  }

  /// Two cells, the first of them a label by its name or its colon.
  fileprivate var isLabelled: Bool {
    guard elements.count == 2, let first = elements.first, first.measure.words < 6 else { return false }
    return first.isLabel || first.plainText.trimmingSpaces.hasSuffix(":")
  }

  fileprivate var isLabel: Bool { !nameWords.isDisjoint(with: ["label", "key", "term", "dt", "rowheader"]) }

  fileprivate var isNamedCell: Bool {
    role.hasSuffix("cell") || role.hasSuffix("header")
      || !nameWords.isDisjoint(with: [
        "label", "value", "key", "term", "cell", "col", "column", "td", "th", "name", "data", "field",
      ])
  }
}
