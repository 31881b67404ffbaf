import Documents
import Reporting
import Review

/// The document beside a record, with the words of the field marked. A click on a word or a cell points at it.
struct SourceMarkup {
  let screen: Screen
  let document: Document
  /// Of the pages, the one that is shown.
  let page: Int
  /// Whether there is a picture of it.
  let hasPicture: Bool

  init?(_ screen: Screen, page: Int?, hasPicture: Bool) {
    guard let document = screen.document else { return nil }
    self.screen = screen
    self.document = document
    self.hasPicture = hasPicture
    self.page = page ?? screen.evidence.first?.page ?? screen.record?.page ?? 1
  }

  var html: String {
    var markup = Markup()
    if let sheet = document.pages.first(where: { $0.number == page }), sheet.width > 0 {
      sheetMarkup(sheet, into: &markup)
    } else {
      letter(into: &markup)
    }
    return markup.html
  }

  /// Where a click on those words leads.
  private func link(_ span: Span) -> String {
    "/items/\(screen.place.id)?field=\(screen.place.field)&words=\(span.start)-\(span.end)"
  }

  /// Whether the marks are the field's own words, and not the row for want of them.
  private var isOwn: Bool { screen.current?.field.ownEvidence.isEmpty == false }

  private func isMarked(_ span: Span) -> Bool { screen.evidence.contains { $0.span.overlaps(span) } }

  // MARK: pages

  private func sheetMarkup(_ sheet: Page, into markup: inout Markup) {
    markup.open("div", [("class", "sheet")])
    if hasPicture, let sha256 = screen.file.sha256 {
      let picture = "/documents/\(sha256)/pages/\(page)"
      markup.open(
        "img",
        [
          ("src", picture), ("srcset", "\(picture) 1x, \(picture)?scale=2 2x"), ("alt", "Page \(page) of the document"),
          ("width", number(sheet.width)), ("height", number(sheet.height)),
        ])
    }
    markup.element(
      "svg",
      [
        ("viewBox", "0 0 \(number(sheet.width)) \(number(sheet.height))"), ("role", "group"),
        ("aria-label", "Words of page \(page)"),
      ]
    ) { markup in
      about(into: &markup)
      marks(into: &markup)
      let cells = document.tables.flatMap(\.cells).filter { $0.page == page && $0.box != nil && !$0.span.isEmpty }
      // A cell first, so that a word in it takes the click where it stands.
      for cell in cells { if let box = cell.box { target(cell.span, box, into: &markup) } }
      let inCells = cells.map(\.span)
      for word in document.words where word.page == page {
        guard let box = word.box else { continue }
        if !hasPicture { text(word, box, into: &markup) }
        if !inCells.contains(where: { $0.contains(word.span) }) { target(word.span, box, into: &markup) }
      }
    }
    markup.close("div")
  }

  private func target(_ span: Span, _ box: Box, into markup: inout Markup) {
    markup.element("a", [("class", "w"), ("href", link(span)), ("tabindex", "-1"), ("aria-hidden", "true")]) { markup in
      rect(box, into: &markup)
    }
  }

  /// Where there is no picture the words are set where they stand.
  private func text(_ word: Word, _ box: Box, into markup: inout Markup) {
    markup.element(
      "text",
      [
        ("x", number(box.left)), ("y", number(box.bottom - box.height * 0.22)),
        ("font-size", number(box.height * 0.82)),
        ("textLength", number(max(1, box.width))), ("lengthAdjust", "spacingAndGlyphs"),
      ]
    ) { $0.text(document.text[word.span]) }
  }

  private func about(into markup: inout Markup) {
    guard let record = screen.record else { return }
    let boxes = document.words.filter { $0.page == page && record.span.contains($0.span) }.compactMap(\.box)
    guard let first = boxes.first else { return }
    rect(grown(boxes.dropFirst().reduce(first) { $0.union($1) }, by: 3), [("class", "about")], into: &markup)
  }

  private func marks(into markup: inout Markup) {
    var isFirst = true
    for evidence in screen.evidence where evidence.page == page {
      // Word by word, so that words over a line's end are marked on both.
      let words = document.words.filter { $0.page == page && $0.span.overlaps(evidence.span) }.compactMap(\.box)
      for box in lines(of: words.isEmpty ? [evidence.box].compactMap(\.self) : words) {
        let name: [(StaticString, String)] = isFirst ? [("id", "mark")] : []
        rect(grown(box, by: 1.5), [("class", isOwn ? "here" : "row")] + name, into: &markup)
        isFirst = false
      }
    }
  }

  /// Boxes that stand side by side on a line, as one.
  private func lines(of boxes: [Box]) -> [Box] {
    boxes.reduce(into: []) { lines, box in
      if let last = lines.last, abs(last.midY - box.midY) < box.height / 2, box.left >= last.left {
        lines[lines.count - 1] = last.union(box)
      } else {
        lines.append(box)
      }
    }
  }

  private func grown(_ box: Box, by margin: Double) -> Box {
    Box(left: box.left - margin, top: box.top - margin, right: box.right + margin, bottom: box.bottom + margin)
  }

  private func rect(_ box: Box, _ attributes: [(StaticString, String)] = [], into markup: inout Markup) {
    markup.element(
      "rect",
      attributes + [
        ("x", number(box.left)), ("y", number(box.top)), ("width", number(max(0, box.width))),
        ("height", number(max(0, box.height))),
      ])
  }

  private func number(_ value: Double) -> String {
    let tenths = Int((max(-1e6, min(value, 1e6)) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  // MARK: documents without pages

  private func letter(into markup: inout Markup) {
    markup.element("div", [("class", "letter")]) { markup in
      for block in document.blocks {
        switch block.kind {
        case .table(let index) where document.tables.indices.contains(index):
          table(document.tables[index], into: &markup)
        case .heading: words(block.span, "title", into: &markup)
        case .listItem: words(block.span, "item", into: &markup)
        default: words(block.span, block.region == .body ? "" : "dim", into: &markup)
        }
      }
    }
  }

  private func words(_ span: Span, _ style: String, into markup: inout Markup) {
    let isAbout = screen.record.map { $0.span.overlaps(span) } ?? false
    let classes = [style, isAbout ? "about" : ""].filter { !$0.isEmpty }.joined(separator: " ")
    var attributes: [(StaticString, String)] = []
    if !classes.isEmpty { attributes.append(("class", classes)) }
    markup.element("p", attributes) { markup in
      var at = span.start
      var isOpen = false
      for word in words(in: span) {
        let isMarked = isMarked(word.span)
        if isOpen, !isMarked { markup.close("mark") }
        markup.text(document.text[Span(at, word.span.start)])
        if isMarked, !isOpen { open(word.span, into: &markup) }
        isOpen = isMarked
        markup.element("a", [("class", "w"), ("href", link(word.span)), ("tabindex", "-1")]) {
          $0.text(document.text[word.span])
        }
        at = word.span.end
      }
      if isOpen { markup.close("mark") }
      markup.text(document.text[Span(at, span.end)])
    }
  }

  private func table(_ table: Table, into markup: inout Markup) {
    markup.element("table") { markup in
      for row in 0..<table.rowCount {
        markup.element("tr") { markup in
          for cell in table.cells where cell.row == row { self.cell(cell, into: &markup) }
        }
      }
    }
  }

  private func cell(_ cell: Cell, into markup: inout Markup) {
    var attributes: [(StaticString, String)] = []
    if cell.columnSpan > 1 { attributes.append(("colspan", "\(cell.columnSpan)")) }
    if cell.rowSpan > 1 { attributes.append(("rowspan", "\(cell.rowSpan)")) }
    if screen.record.map({ $0.span.contains(cell.span) }) ?? false { attributes.append(("class", "about")) }
    let name: StaticString = cell.isHeader ? "th" : "td"
    markup.element(name, attributes) { markup in
      guard !cell.span.isEmpty else { return }
      markup.element("a", [("class", "w"), ("href", link(cell.span)), ("tabindex", "-1")]) { markup in
        let marked = screen.evidence.map(\.span).filter { $0.overlaps(cell.span) }.sorted()
        var at = cell.span.start
        for span in marked {
          let (start, end) = (max(at, span.start), min(span.end, cell.span.end))
          guard start < end else { continue }
          markup.text(document.text[Span(at, start)])
          open(span, into: &markup)
          markup.text(document.text[Span(start, end)])
          markup.close("mark")
          at = end
        }
        markup.text(document.text[Span(at, cell.span.end)])
      }
    }
  }

  private func open(_ span: Span, into markup: inout Markup) {
    let isFirst = screen.evidence.first.map { $0.span.overlaps(span) } ?? false
    var name: [(StaticString, String)] = []
    if isFirst, !markup.html.contains("id=\"mark\"") { name.append(("id", "mark")) }
    markup.open("mark", isOwn ? name : name + [("class", "row")])
  }

  private func words(in span: Span) -> ArraySlice<Word> {
    let words = document.words
    // In text order.
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix { $0.span.end <= span.end }
  }
}
