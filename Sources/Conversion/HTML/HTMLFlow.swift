import Documents

/// Walks the tree in reading order and cuts it into drafts.
struct HTMLFlow {
  /// What holds for the words at a place in the tree.
  struct Setting {
    var region: Block.Region = .body
    var style = Style()
    var linked = false
    var listLevel = -1
    var headingLevel: Int?
    var preformatted = false
    var message = 0
    var wordList: Int?
  }

  private(set) var drafts: [HTMLDraft] = []
  private(set) var warnings: [String] = []
  /// Lines of the paragraph being collected, parted by `<br>`.
  private var lines: [HTMLLine] = [HTMLLine()]
  /// The list item whose first words are still to come.
  private var pendingItem: (level: Int, ordinal: Int?)?
  private var insideItem = false
  /// The number of a list from a cell of its own, for the words beside it.
  private var pendingMarker: HTMLLine?
  private var messages = 0
  /// The last heading says that what follows is the answer.
  private var answering = false

  static func drafts(of root: HTMLElement) -> (drafts: [HTMLDraft], warnings: [String]) {
    var flow = HTMLFlow()
    let setting = Setting()
    flow.visit(root.children, setting)
    flow.endParagraph(setting)
    return (flow.drafts, flow.warnings)
  }

  private mutating func visit(_ nodes: [HTMLNode], _ setting: Setting) {
    for node in nodes {
      switch node {
      case .text(let text): add(text, setting)
      case .element(let element): visit(element, setting)
      }
    }
  }

  private mutating func visit(_ element: HTMLElement, _ outer: Setting) {
    if element.isUnseen { return }
    if element.name == "br" { return lines.append(HTMLLine()) }
    if element.name == "img" { return addPicture(element, outer) }
    let setting = settled(outer, for: element)
    guard element.isBlock || element.region != nil || element.opensMessage else {
      return visitInline(element, setting)
    }
    endParagraph(outer)
    switch element.name {
    case "table": visitTable(element, setting)
    case "dl": visitDefinitions(element, setting)
    case "li": visitItem(element, setting)
    case _ where element.showsLineFeeds && visitAligned(element, setting): break
    default:
      if let rows = HTMLGrids.rows(of: element) {
        visitGrid(rows, setting)
      } else if element.isList {
        visitList(element, setting)
      } else {
        visitParts(of: element, setting)
      }
    }
    endParagraph(setting)
  }

  /// Children in order; rows that stand side by side among them become a table.
  private mutating func visitParts(of element: HTMLElement, _ setting: Setting) {
    for part in HTMLGrids.parts(of: element) {
      switch part {
      case .nodes(let nodes): visit(nodes, setting)
      case .rows(let rows):
        endParagraph(setting)
        visitGrid(rows, setting)
      case .labelled(let row):
        endParagraph(setting)
        lines = [line(of: row, settled(setting, for: row))]
        endParagraph(setting)
      }
    }
  }

  private mutating func visitInline(_ element: HTMLElement, _ setting: Setting) {
    let isControl = ["button", "label", "input", "select"].contains(element.name)
    if isControl || element.name == "a" && endsWithLink { lines[lines.count - 1].space() }
    lines[lines.count - 1].boundary()
    visit(element.children, setting)
    lines[lines.count - 1].boundary()
    if isControl { lines[lines.count - 1].space() }
  }

  /// Links side by side are words apart even without white space in the source.
  private var endsWithLink: Bool { lines.last?.words.last?.linked ?? false }

  private mutating func add(_ text: String, _ setting: Setting) {
    guard setting.preformatted else {
      return lines[lines.count - 1].append(text, style: setting.style, linked: setting.linked)
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        if lines.last?.isEmpty == true { endParagraph(setting) } else { lines.append(HTMLLine()) }
      }
      lines[lines.count - 1].append(String(line), style: setting.style, linked: setting.linked)
    }
  }

  /// The name on a site's logo is often all that says whose page it is; a picture in the body says nothing.
  private mutating func addPicture(_ picture: HTMLElement, _ setting: Setting) {
    guard [.letterhead, .navigation].contains(setting.region), picture.isLogo else { return }
    endParagraph(setting)
    var heading = setting
    heading.region = .letterhead
    lines[0].append(picture.attribute("alt"), style: setting.style, linked: setting.linked)
    endParagraph(heading)
  }

  private mutating func settled(_ outer: Setting, for element: HTMLElement) -> Setting {
    var setting = outer
    if let region = element.region {
      let overrides = outer.region == .body || outer.region == .letterhead || region == .navigation
      if overrides { setting.region = region }
    }
    if element.opensMessage {
      messages += 1
      setting.message = messages
    }
    if let level = element.headingLevel { setting.headingLevel = level }
    if element.name == "summary" { setting.headingLevel = 5 }
    if element.name == "pre" { setting.preformatted = true }
    if element.isLink || element.name == "button" || element.role == "button" { setting.linked = true }
    if element.name == "p" || element.name == "div" { setting.wordList = element.wordListLevel }
    setting.style = element.style(within: outer.style)
    if setting.region == .body, element.quotes, !(answering && element.name == "blockquote") {
      setting.region = .quoted
    }
    return setting
  }

  // MARK: Lists

  private mutating func visitList(_ list: HTMLElement, _ setting: Setting) {
    var setting = setting
    setting.listLevel += 1
    var ordinals = HTMLOrdinals(list: list)
    for node in list.children {
      if let item = node.element, item.name == "li" {
        let ordinal = ordinals.number(of: item)
        endParagraph(setting)
        visitItem(item, settled(setting, for: item), ordinal: list.name == "ol" ? ordinal : nil)
        endParagraph(setting)
      } else {
        visit([node], setting)
      }
    }
  }

  private mutating func visitItem(_ item: HTMLElement, _ setting: Setting, ordinal: Int? = nil) {
    let (outerItem, outerInside) = (pendingItem, insideItem)
    pendingItem = (max(0, setting.listLevel), ordinal)
    insideItem = true
    if item.isShortItem {
      lines = [line(of: item, setting)]
    } else {
      visit(item.children, setting)
    }
    endParagraph(setting)
    (pendingItem, insideItem) = (outerItem, outerInside)
  }

  // MARK: Preformatted text

  /// Preformatted text that holds a table set with spaces; false where it holds none.
  private mutating func visitAligned(_ element: HTMLElement, _ setting: Setting) -> Bool {
    let lines = TextLine.lines(of: Array(HTMLFlow.text(of: element.children).utf8))
    let read = TextFlow.drafts(of: lines, in: setting.region, message: setting.message)
    guard read.contains(where: \.isTable) else { return false }
    drafts += read
    return true
  }

  /// The words that are seen, their spaces and line feeds as they stand.
  private static func text(of nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element):
        element.isUnseen ? "" : element.name == "br" ? "\n" : text(of: element.children)
      }
    }.joined()
  }

  // MARK: Tables

  private mutating func visitTable(_ table: HTMLElement, _ setting: Setting) {
    let shape = HTMLTableShape(of: table)
    guard HTMLTables.isData(table) else { return dissolve(shape, setting) }
    visit(shape.strays, setting)
    endParagraph(setting)
    let rows = shape.rows.map { row in
      row.cells.map { cell in
        HTMLRawCell(
          line: line(of: cell, settled(setting, for: cell)), isHeader: row.isHead || cell.isHeaderCell,
          rowSpan: Int(cell.attribute("rowspan")) ?? 1, columnSpan: Int(cell.attribute("colspan")) ?? 1)
      }
    }
    var caption = HTMLLine()
    for element in shape.captions { caption.append(line(of: element, settled(setting, for: element))) }
    guard let grid = HTMLGrid(rows: rows, origin: .markup, caption: caption) else {
      warnings.append("table too large: read as text")
      return dissolve(shape, setting)
    }
    emit(.table(grid), setting)
  }

  private mutating func dissolve(_ shape: HTMLTableShape, _ setting: Setting) {
    for caption in shape.captions { visit(caption, setting) }
    visit(shape.strays, setting)
    for row in shape.rows {
      let isNumbered = row.cells.count > 1 && HTMLMarkers.isMarker(row.cells[0].plainText)
      visitNumbered(isNumbered ? row.cells[0] : nil, row.cells.dropFirst(isNumbered ? 1 : 0), setting)
    }
  }

  /// The words beside a number, as paragraphs of which the first bears it.
  private mutating func visitNumbered(
    _ marker: HTMLElement?, _ cells: some Sequence<HTMLElement>, _ setting: Setting
  ) {
    endParagraph(setting)
    pendingMarker = marker.map { line(of: $0, setting) }
    for cell in cells {
      var place = setting
      if cell.name == "th" { place.style.bold = true }
      visit(cell, place)
    }
    endParagraph(setting)
    if let alone = pendingMarker {
      pendingMarker = nil
      emit(.paragraph(alone), setting)
    }
  }

  private mutating func visitDefinitions(_ list: HTMLElement, _ setting: Setting) {
    guard let entries = HTMLDefinitions.rows(of: list) else { return visit(list.children, setting) }
    if entries.rows.count > 1, entries.rows.allSatisfy({ HTMLMarkers.isMarker($0[0].element.plainText) }) {
      // Numbers for terms: answers to the questions of the same numbers, not names of something.
      for row in entries.rows { visitNumbered(row[0].element, row.dropFirst().map(\.element), setting) }
      return
    }
    visitGrid(entries, setting)
  }

  private mutating func visitGrid(_ source: HTMLGridSource, _ setting: Setting) {
    let rows = source.rows.map { row in
      row.map { cell in
        HTMLRawCell(
          line: line(of: cell.element, settled(setting, for: cell.element)), isHeader: cell.isHeader,
          rowSpan: cell.rowSpan)
      }
    }
    if let grid = HTMLGrid(rows: rows, origin: source.origin) { emit(.table(grid), setting) }
  }

  /// All words of a cell on one line.
  private func line(of cell: HTMLElement, _ setting: Setting) -> HTMLLine {
    var line = HTMLLine()
    fill(&line, cell.children, setting)
    return line
  }

  private func fill(_ line: inout HTMLLine, _ nodes: [HTMLNode], _ setting: Setting) {
    for node in nodes {
      switch node {
      case .text(let text): line.append(text, style: setting.style, linked: setting.linked)
      case .element(let element):
        if element.isUnseen { continue }
        let apart = element.isBlock || element.name == "br"
        if apart { line.space() } else { line.boundary() }
        var inner = setting
        inner.style = element.style(within: setting.style)
        if element.isLink || element.name == "button" { inner.linked = true }
        fill(&line, element.children, inner)
        if apart { line.space() } else { line.boundary() }
      }
    }
  }

  // MARK: Paragraphs

  private mutating func endParagraph(_ setting: Setting) {
    let collected = lines
    lines = [HTMLLine()]
    var parted = HTMLLineBreaks.joined(collected)
    guard !parted.isEmpty else { return }
    if var marked = pendingMarker {
      pendingMarker = nil
      marked.space()
      marked.append(parted[0])
      parted[0] = marked
    }
    if let level = setting.headingLevel {
      return emit(.heading(level: level, whole(parted)), setting)
    }
    if let item = pendingItem {
      pendingItem = nil
      // An item is one matter, however its lines are broken.
      return emit(.listItem(level: item.level, ordinal: item.ordinal, whole(parted)), setting)
    }
    for line in insideItem ? [whole(parted)] : parted {
      var content = HTMLDraft.Content.paragraph(line)
      var markerWords = 0
      if let count = HTMLMarkers.marker(of: line, fromWord: setting.wordList != nil) {
        content = .listItem(level: setting.wordList ?? max(0, setting.listLevel), ordinal: nil, line)
        markerWords = count
      } else if let level = setting.wordList {
        content = .listItem(level: level, ordinal: nil, line)
      }
      emit(content, setting, markerWords: markerWords)
    }
  }

  private func whole(_ lines: [HTMLLine]) -> HTMLLine {
    lines.reduce(into: HTMLLine()) { $0.append($1) }
  }

  private mutating func emit(_ content: HTMLDraft.Content, _ setting: Setting, markerWords: Int = 0) {
    var draft = HTMLDraft(content: content, region: setting.region, message: setting.message)
    draft.markerWords = markerWords
    if case .listItem(_, _, let line) = content, markerWords == 0 {
      draft.markerWords = HTMLMarkers.marker(of: line) ?? 0
    }
    if draft.isHeading, draft.region == .body { answering = HTMLCues.announcesAnswer(draft.text) }
    drafts.append(draft)
  }
}

extension HTMLElement {
  /// A few words in several blocks, such as a label over a figure: one line to the eye.
  fileprivate var isShortItem: Bool {
    measure.words <= 30 && leafBlocks > 1 && measure.links == 0
      && !holds {
        $0.isList || $0.region != nil || ["table", "dl", "pre"].contains($0.name) || $0.headingLevel != nil
      }
  }

  var isHeaderCell: Bool { name == "th" || ["columnheader", "rowheader"].contains(role) }

  /// How words in this element are set, given how they are set around it.
  func style(within outer: Style) -> Style {
    var style = outer
    switch name {
    case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6": style.bold = true
    case "i", "em", "cite", "dfn", "address": style.italic = true
    case "u", "ins": style.underlined = true
    default: break
    }
    let css = declarations
    if let weight = css["font-weight"] { style.bold = weight.hasPrefix("bold") || (Int(weight) ?? 0) >= 600 }
    if let slant = css["font-style"] { style.italic = slant != "normal" }
    if let line = css["text-decoration"] { style.underlined = line.contains("underline") }
    return style
  }
}
