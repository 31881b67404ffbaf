import Documents

/// A converted document for a person to look at: each block with its region and kind, tables as boxes.
public struct DocumentDrawing {
  private let document: Document
  private let width: Int
  private let margin = 24

  public init(of document: Document, width: Int = 120) {
    self.document = document
    self.width = width
  }

  public var lines: [String] {
    var lines = [heading]
    lines += document.warnings.map { "warning: " + Lines.printable($0) }
    lines += document.hidden.map { hidden in
      "hidden: \(Wording.count(hidden.length, "character")) \(Wording.meaning(of: hidden.kind)), page \(hidden.page)"
    }
    var page = 0
    for block in document.blocks {
      if block.page != page {
        page = block.page
        lines += ["", rule("page \(page)")]
      }
      lines += drawn(block)
    }
    return lines
  }

  private var heading: String {
    let facts = [
      Wording.count(document.pages.count, "page"), Wording.count(document.words.count, "word"),
      Wording.count(document.tables.count, "table") + " with \(Wording.count(document.wordsInTables, "word"))",
      document.tagged ? "tagged" : "untagged",
    ]
    return facts.joined(separator: ", ")
  }

  private func rule(_ label: String) -> String {
    "── \(label) " + String(repeating: "─", count: max(0, width - label.count - 4))
  }

  private func drawn(_ block: Block) -> [String] {
    let label = "\(name(of: block.region)) \(name(of: block))"
    if case .table(let index) = block.kind, document.tables.indices.contains(index) {
      return [label + caption(of: document.tables[index])]
        + TableDrawing(document.tables[index], of: document.text, width: width).lines
    }
    let ordinal = block.ordinal.map { "(\($0)) " } ?? ""
    let text = Lines.wrapped(ordinal + document.text[block.span], width: width - margin - 2)
    return text.enumerated().map { number, line in
      Lines.padded(number == 0 ? label : "", to: margin) + "│ " + line
    }
  }

  private func caption(of table: Table) -> String {
    let facts = "\(table.rowCount)×\(table.columnCount), from \(name(of: table.origin))"
    guard let caption = table.caption, !caption.isEmpty else { return facts }
    return facts + ": " + Lines.printable(document.text[caption])
  }

  private func name(of region: Block.Region) -> String {
    switch region {
    case .runningHead: "running head"
    case .messageHead: "message head"
    default: region.rawValue
    }
  }

  private func name(of block: Block) -> String {
    switch block.kind {
    case .heading(let level): "heading \(level)"
    case .paragraph: "paragraph"
    case .listItem(let level): level == 0 ? "item" : "item, level \(level)"
    case .table(let index): "table \(index) "
    }
  }

  private func name(of origin: Table.Origin) -> String {
    switch origin {
    case .tags: "the PDF's tags"
    case .rules: "rules on the page"
    case .alignment: "alignment of words"
    case .markup: "markup"
    case .definitionList: "a definition list"
    case .grid: "a grid"
    }
  }
}
