import Documents

/// Rebuilds tables of a Word file, whose merged cells are told row by row.
enum WordTables {
  /// Whether any of a table's borders is drawn.
  static func hasLines(_ borders: XMLTree) -> Bool {
    borders.children.contains { !["none", "nil", nil].contains($0["val"]) }
  }

  /// Rows or cells in order, out of the wrappers that they may stand in.
  static func parts(_ name: String, of element: XMLTree) -> [XMLTree] {
    element.children.flatMap { child in
      if child.name == name { return [child] }
      let isWrapper = ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"].contains(child.name)
      return isWrapper ? parts(name, of: child) : []
    }
  }

  /// How many columns a cell covers; no more than any table has.
  static func span(_ value: String?) -> Int { min(max(value.flatMap(Int.init) ?? 1, 1), 1000) }
}

extension WordBody {
  mutating func table(_ table: XMLTree) -> HTMLElement {
    let properties = table.child("tblPr")
    let style = properties?.value("tblStyle")
    var element = HTMLElement(name: "table")
    let isRuled = properties?.child("tblBorders").map(WordTables.hasLines) ?? styles.tableHasBorders(style)
    if isRuled || !table.all("tcBorders").isEmpty { element.attributes["border"] = "1" }
    // What the style lays under a cell isn't followed.
    let ground = styles.tableHasShades(style) ? nil : currentGround
    let marksFirst = styles.tableMarksFirstRow(style) && Self.looksAtFirstRow(properties?.child("tblLook"))
    var rows: [[HTMLElement]] = []
    /// For each column, the cell above that goes on down.
    var open: [Int: (row: Int, cell: Int)] = [:]
    for (number, row) in WordTables.parts("tr", of: table).enumerated() {
      let rowProperties = row.child("trPr")
      if rowProperties?.child("del") != nil {
        tell(.deleted, Self.text(of: row))
        continue
      }
      let isHead = rowProperties?.toggle("tblHeader") ?? (marksFirst && number == 0)
      var cells: [HTMLElement] = []
      var column = 0
      if let before = rowProperties?.value("gridBefore").flatMap(Int.init), before > 0 {
        column = WordTables.span(String(before))
        cells.append(HTMLElement(name: "td", attributes: ["colspan": String(column)]))
      }
      for cell in WordTables.parts("tc", of: row) {
        let cellProperties = cell.child("tcPr")
        let width = WordTables.span(cellProperties?.value("gridSpan"))
        defer { column += width }
        if cellProperties?.value("hMerge") == "continue", let last = cells.indices.last {
          cells[last].attributes["colspan"] = String(WordTables.span(cells[last].attributes["colspan"]) + width)
          continue
        }
        let merge = cellProperties?.child("vMerge")
        if let merge, merge["val"] != "restart", let above = open[column] {
          let height = Int(rows[above.row][above.cell].attribute("rowspan")) ?? 1
          rows[above.row][above.cell].attributes["rowspan"] = String(height + 1)
          tell(.notDisplayed, Self.text(of: cell))
          continue
        }
        for covered in column..<column + width { open[covered] = nil }
        if merge != nil { open[column] = (rows.count, cells.count) }
        let content = standing(on: ground) { body in
          if let shade = cellProperties?.child("shd") { body.stand(on: WordSetting.shade(shade)) }
          return body.blocks(of: cell)
        }
        var made = HTMLElement(name: isHead ? "th" : "td", children: content)
        if width > 1 { made.attributes["colspan"] = String(width) }
        cells.append(made)
      }
      rows.append(cells)
    }
    element.children = rows.map { .element(HTMLElement(name: "tr", children: $0.map { .element($0) })) }
    return element
  }

  /// Whether a table shows what its style has for the first row.
  private static func looksAtFirstRow(_ look: XMLTree?) -> Bool {
    guard let look else { return false }
    if let first = look["firstRow"] { return first == "1" || first == "true" }
    return look["val"].flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? false
  }
}
