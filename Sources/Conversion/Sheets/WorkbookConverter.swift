import Documents

/// Turns a workbook (`.xlsx`) into a document: of each sheet that is shown, the tables, titles and texts on it, with the
/// cells as they are shown. Each shown sheet is a page, in the order of their tabs.
///
/// Formulas are never worked out: a cell shows what the program that saved it had worked out. What isn't shown (sheets,
/// rows, columns, comments, data kept behind pivot tables) is told of in `hidden`.
public enum WorkbookConverter {
  public static func convert(_ bytes: [UInt8], includingHidden: Bool = false) throws(ConversionError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    let package = try OfficePackage(bytes)
    guard let main = try package.main(), let workbook = try package.tree(of: main) else {
      throw .damaged(code: 0, reason: "a workbook without sheets")
    }
    let relations = try package.relations(of: main)
    func part(_ kind: String) throws(ConversionError) -> XMLTree? {
      guard let relation = relations.values.first(where: { $0.kind == kind && !$0.isExternal }) else { return nil }
      return try package.tree(of: relation.target)
    }
    let values = SheetValues(
      strings: try part("sharedStrings"), styles: try part("styles"),
      since1904: workbook.child("workbookPr").map { ["1", "true"].contains($0["date1904"] ?? "") } ?? false)
    var drafts: [HTMLDraft] = []
    var (hidden, warnings): ([HiddenText], [String]) = ([], [])
    var page = 0
    for tab in workbook.child("sheets")?.children("sheet") ?? [] {
      guard let id = tab["r:id"], let relation = relations[id], relation.kind == "worksheet",
        let part = package.bytes(of: relation.target)
      else { continue }
      let isShown = (tab["state"] ?? "visible") == "visible"
      var reader = SheetReader(values: values, includingHidden: includingHidden)
      try reader.read(part)
      let needs = try package.relations(of: relation.target)
      guard isShown || includingHidden else {
        reader.hideAll(as: .hiddenSheet)
        hidden += reader.hidden.map { $0.on(page: max(1, page)) }
        continue
      }
      page += 1
      reader.sheet.name = tab["name"]
      for table in needs.values where table.kind == "table" {
        reader.sheet.headRows.formUnion(try headRows(package.tree(of: table.target)))
      }
      if !isShown { reader.tellAll(as: .hiddenSheet) }
      for comments in needs.values where comments.kind == "comments" {
        for comment in try package.tree(of: comments.target)?.all("comment") ?? [] {
          reader.tell(.comment, comment.all("t").map(\.text).joined())
        }
      }
      let flow = SheetFlow.drafts(of: reader.sheet, page: page)
      drafts += flow.drafts
      warnings += flow.warnings + reader.warnings
      hidden += reader.hidden.map { $0.on(page: page) }
    }
    for folder in ["xl/pivotcache/", "xl/externallinks/"] {
      for name in package.names(below: folder) where !name.contains("/_rels/") {
        let length = try CachedData.length(in: package.bytes(of: name) ?? [])
        if length > 0 { hidden.append(HiddenText(kind: .cachedData, page: max(1, page), box: nil, length: length)) }
      }
    }
    guard drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: page) }
    var document = HTMLAssembly.document(of: drafts, pages: page, warnings: warnings + package.warnings)
    document.hidden = hidden
    if includingHidden, hidden.contains(where: { $0.kind == .hiddenSheet || $0.kind == .hiddenCells }) {
      document.warnings.append(HiddenText.includedWarning)
    }
    return document
  }

  /// The rows with the names of columns in what the file calls a table.
  private static func headRows(_ table: XMLTree?) -> Set<Int> {
    guard let table, let area = table["ref"].flatMap(SheetReference.area) else { return [] }
    let count = table["headerRowCount"].flatMap(Int.init) ?? 1
    return count > 0 ? [area.rows.lowerBound] : []
  }
}

extension HiddenText {
  fileprivate func on(page: Int) -> HiddenText {
    var moved = self
    moved.page = page
    return moved
  }
}

/// How much text a workbook keeps of what is on none of its sheets.
private enum CachedData {
  static func length(in bytes: [UInt8]) throws(ConversionError) -> Int {
    var length = 0
    try XMLEvents.read(bytes) { event throws(ConversionError) in
      switch event {
      // Of a pivot table's data: shared items and records hold their values as attributes.
      case .open(let tag) where ["s", "n", "d"].contains(tag.name): length += tag["v"]?.unicodeScalars.count ?? 0
      case .text(let text):
        length += text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.count
      default: return
      }
    }
    return length
  }
}

/// Places as sheets name them: `B7`, `$B$7:D9`.
enum SheetReference {
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// Counted from 0; nil for what is no place on a sheet.
  static func place(_ text: some StringProtocol) -> Sheet.Place? {
    var (column, row, digits) = (0, 0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0, column <= mostColumns else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard row <= mostRows else { return nil }
        (row, digits) = (row * 10 + Int(byte - 48), digits + 1)
      default: return nil
      }
    }
    guard (1...mostColumns).contains(column), (1...mostRows).contains(row) else { return nil }
    return Sheet.Place(row: row - 1, column: column - 1)
  }

  static func area(_ text: String) -> Sheet.Area? {
    let ends = text.split(separator: ":").compactMap { place($0) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return Sheet.Area(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
