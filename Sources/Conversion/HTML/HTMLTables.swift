import Documents

/// The rows of a `<table>`, found wherever the markup has put them.
struct HTMLTableShape {
  struct Row {
    var cells: [HTMLElement]
    var isHead: Bool
  }

  var rows: [Row] = []
  var captions: [HTMLElement] = []
  /// What stands in the table and in no cell of it.
  var strays: [HTMLNode] = []

  init(of table: HTMLElement) {
    collect(table.children, isHead: false)
    rows.removeAll { $0.cells.isEmpty }
  }

  private mutating func collect(_ nodes: [HTMLNode], isHead: Bool) {
    var loose: [HTMLElement] = []
    for node in nodes {
      guard let element = node.element else {
        strays.append(node)
        continue
      }
      switch element.name {
      case "td", "th":
        loose.append(element)
        continue
      case "tr": addRow(of: element, isHead: isHead)
      case "thead": collect(element.children, isHead: true)
      case "tbody", "tfoot", "form": collect(element.children, isHead: isHead)
      case "caption": captions.append(element)
      case "col", "colgroup": collect(element.children, isHead: isHead)
      default: strays.append(node)
      }
    }
    if !loose.isEmpty { rows.append(Row(cells: loose, isHead: isHead)) }
  }

  private mutating func addRow(of element: HTMLElement, isHead: Bool) {
    var row = Row(cells: [], isHead: isHead)
    for node in element.children {
      if let cell = node.element, cell.name == "td" || cell.name == "th" {
        row.cells.append(cell)
      } else if let wrapper = node.element, wrapper.name == "form" {
        row.cells += wrapper.elements.filter { $0.name == "td" || $0.name == "th" }
        strays += wrapper.children.filter { !["td", "th"].contains($0.element?.name ?? "") }
      } else {
        strays.append(node)
      }
    }
    rows.append(row)
  }
}

/// Tells tables that hold data from tables that only place things on the page.
enum HTMLTables {
  static func isData(_ table: HTMLElement) -> Bool {
    if ["presentation", "none"].contains(table.role) { return false }
    let shape = HTMLTableShape(of: table)
    let rows = shape.rows.filter { row in row.cells.contains { $0.measure.words > 0 } }
    let cells = rows.flatMap(\.cells)
    let filled = cells.filter { $0.measure.words > 0 }
    guard filled.count > 1, !filled.contains(where: holdsPageParts) else { return false }
    let marked = isMarked(table, shape)
    let columns = rows.map { $0.cells.count }.max() ?? 0
    if columns == 1 { return marked && rows.count > 1 && filled.allSatisfy { $0.measure.words < 60 } }
    let links = filled.reduce(HTMLMeasure()) { $0 + $1.measure }
    if !marked, links.linkShare > 0.8, links.links > 1 { return false }
    if !marked, isNumberedText(rows) { return false }
    if rows.count == 1 { return filled.allSatisfy { $0.measure.words <= 12 } }
    let heavy = filled.filter(isHeavy).count
    if heavy == 0 { return true }
    let isWide = columns > 2 && rows.count > 5
    if !isWide, filled.contains(where: isLetter) { return false }
    let share = Double(heavy) / Double(filled.count)
    return marked ? rows.count > 2 && share < 0.5 : rows.count > 3 && share < 0.25
  }

  /// A number in the first cell and text in blocks beside it: questions with their answers, set side by side.
  private static func isNumberedText(_ rows: [HTMLTableShape.Row]) -> Bool {
    let numbered = rows.filter { row in row.cells.count == 2 && HTMLMarkers.isMarker(row.cells[0].plainText) }
    return rows.count > 1 && numbered.count == rows.count
      && numbered.filter { $0.cells[1].leafBlocks > 1 }.count * 2 > rows.count
  }

  /// Header cells, a caption, drawn rules or a telling class: the author meant a table.
  private static func isMarked(_ table: HTMLElement, _ shape: HTMLTableShape) -> Bool {
    if !shape.captions.isEmpty || ["table", "grid"].contains(table.role) { return true }
    if shape.rows.contains(where: { $0.isHead || $0.cells.contains { $0.name == "th" } }) { return true }
    if let border = Int(table.attribute("border")), border > 0 { return true }
    if !["", "0", "none"].contains(table.attribute("rules")) { return true }
    let names = table.nameWords
    if !names.isDisjoint(with: ["data", "tbl", "striped", "bordered", "grid", "datatable"]) { return true }
    return shape.rows.flatMap(\.cells).contains { $0.declarations["border"]?.contains("solid") ?? false }
  }

  /// What a cell of data doesn't hold: headings, other tables with something in them, menus, forms.
  private static func holdsPageParts(_ cell: HTMLElement) -> Bool {
    let isTitle = cell.name == "th"
    return cell.holds { element in
      switch element.name {
      case "table": element.measure.words > 0
      case "h1", "h2", "h3": !isTitle && element.measure.words > 0
      case "nav", "main", "article", "header", "footer", "dl": true
      case "form": element.measure.controls > 1
      default: element.opensMessage
      }
    }
  }

  /// A cell with as much in it as a letter.
  private static func isHeavy(_ cell: HTMLElement) -> Bool {
    if cell.measure.words > 90 { return true }
    return cell.leafBlocks > 3 && cell.measure.words > 40
  }

  /// A cell that can only be a text of its own, such as the whole answer.
  private static func isLetter(_ cell: HTMLElement) -> Bool {
    cell.measure.words > 200 || cell.leafBlocks > 6 && cell.measure.words > 60
  }
}
