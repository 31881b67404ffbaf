import Casework
import Documents
import Figures
import Reporting

/// Records and replies as articles: what was read, the words it was read from, and where they stand on their page.
struct EvidenceArticles {
  let labels: ReportLabels
  /// Longer records are shown by their beginning.
  private let longest = 1_200

  // MARK: a record

  func record(
    _ record: Record, id: String, of file: CaseFile, _ sheets: inout EvidenceSheets, into markup: inout Markup
  ) {
    let text = file.document?.text ?? Text()
    let evidence = FieldName.allCases.flatMap { record[$0]?.evidence ?? [] }
    markup.open("article", [("id", Anchor.record(id))])
    markup.element(
      "h4", text: "\(labels.force(record[.force]?.value ?? "")): \(record.kind.rawValue) \(id)")
    markup.element("p", [("class", "line")], text: place(of: record, in: file))
    let shown = Span(record.span.start, min(record.span.end, record.span.start + longest))
    if let document = file.document, !document.hasSheet(record.page) {
      EvidenceContext(document: document, span: record.span, marks: evidence.map(\.span)).markup(into: &markup)
    } else if !shown.isEmpty {
      markup.element("blockquote") { words(shown, of: text, marking: evidence.map(\.span), into: &$0) }
    }
    crop(
      record.span, evidence, page: record.page, of: file,
      name: "Page \(record.page) of \(file.path), the words of \(id)", &sheets, into: &markup)
    markup.element("dl") { markup in
      for name in FieldName.allCases {
        guard let field = record[name], !field.values.isEmpty || field.review != nil else { continue }
        markup.element("dt", text: name.rawValue)
        markup.element("dd") { self.field(field, name: name.rawValue, into: &$0) }
      }
    }
    markup.close("article")
  }

  private func place(of record: Record, in file: CaseFile) -> String {
    let count = Numbers.bounds(Bounds(record.countMin, record.countMax))
    let sum = record.isTotal ? ", a printed sum" : ""
    let page = file.document?.hasSheet(record.page) ?? true ? ", page \(record.page)" : ""
    return
      "\(file.path)\(page), \(record.locator.path); counts \(count)\(sum); \(Wording.meaning(of: record.state))"
  }

  private func field(_ field: Field, name: String, into markup: inout Markup) {
    let values = field.values.map { labels.field($0, of: name) }
    markup.element("strong", text: values.isEmpty ? "nothing" : values.joined(separator: ", "))
    if let raw = field.raw { markup.text(" “\(raw)”") }
    let doubts = field.flags.filter(\.asksForReview).map(Wording.meaning(of:))
    let sureness =
      field.review == nil ? ", \(Int((field.confidence * 100).rounded(.down)))% sure" : ", decided by a person"
    markup.text(sureness + (doubts.isEmpty ? "" : "; " + doubts.joined(separator: "; ")))
  }

  // MARK: a reply

  /// `source` is the document of the reply that its total stands in: mostly the one that has the reply.
  func reply(
    _ reply: Reply, id: String, of file: CaseFile, totalIn source: CaseFile, _ sheets: inout EvidenceSheets,
    into markup: inout Markup
  ) {
    markup.open("article", [("id", Anchor.reply(id))])
    markup.element("h4", text: "\(labels.force(reply[.force].value ?? "")): reply \(id)")
    let disposition = reply.disposition.map { labels.name($0.rawValue, in: "answer") } ?? "not told"
    markup.element("p", [("class", "line")], text: "\(file.path); answered: \(disposition)")
    self.total(reply[.total], in: source, isOwn: source.path == file.path, &sheets, into: &markup)
    markup.element("dl") { markup in
      for name in Reply.FieldName.allCases where !reply[name].values.isEmpty {
        markup.element("dt", text: name.rawValue.replacing("_", with: " "))
        markup.element("dd") { field(reply[name], name: name.rawValue, into: &$0) }
      }
    }
    markup.close("article")
  }

  private func total(
    _ total: Field, in file: CaseFile, isOwn: Bool, _ sheets: inout EvidenceSheets, into markup: inout Markup
  ) {
    guard let first = total.evidence.first, let document = file.document else { return }
    let evidence = total.evidence.filter { $0.document == first.document }
    if !isOwn { markup.element("p", [("class", "line")], text: "The total stands in \(file.path).") }
    if document.hasSheet(first.page) {
      markup.element("blockquote") {
        words(around(first.span, in: document.text), of: document.text, marking: evidence.map(\.span), into: &$0)
      }
    } else {
      EvidenceContext(document: document, span: first.span, marks: evidence.map(\.span)).markup(into: &markup)
    }
    crop(
      first.span, evidence, page: first.page, of: file, name: "Page \(first.page) of \(file.path), the total", &sheets,
      into: &markup)
  }

  /// The words with some before and behind them.
  private func around(_ span: Span, in text: Text) -> Span {
    text.trimmed(Span(max(0, span.start - 160), min(text.count, span.end + 160)))
  }

  // MARK: words and pictures

  private func words(_ span: Span, of text: Text, marking marks: [Span], into markup: inout Markup) {
    var at = span.start
    for mark in marks.filter({ $0.overlaps(span) && !$0.isEmpty }).sorted() where mark.end > at {
      let (start, end) = (max(at, mark.start), min(mark.end, span.end))
      guard start < end else { continue }
      markup.text(text[Span(at, start)])
      markup.element("mark", text: text[Span(start, end)])
      at = end
    }
    markup.text(text[Span(at, span.end)])
  }

  /// The part of the page that holds the words, the evidence marked in it.
  private func crop(
    _ span: Span, _ evidence: [Evidence], page number: Int, of file: CaseFile, name: String,
    _ sheets: inout EvidenceSheets, into markup: inout Markup
  ) {
    guard let document = file.document, let page = document.pages.first(where: { $0.number == number }), page.width > 0
    else { return }
    let marks = evidence.filter { $0.page == number }.compactMap(\.box)
    let own = document.words.filter { $0.page == number && span.overlaps($0.span) }.compactMap(\.box)
    // The row or sentence alone: what its table's head or the letterhead says is marked where it lies within.
    let shown = own.isEmpty ? marks : own
    guard let first = shown.first, let sheet = sheets.sheet(number, of: file) else { return }
    let all = shown.reduce(first) { $0.union($1) }
    let (top, bottom) = (max(0, all.top - 16), min(page.height, all.bottom + 16))
    markup.element(
      "svg",
      [
        ("class", "crop"), ("role", "img"), ("aria-label", Lines.printable(name)),
        (
          "viewBox",
          "0 \(ReportWriting.number(top)) \(ReportWriting.number(page.width)) \(ReportWriting.number(bottom - top))"
        ),
      ]
    ) { markup in
      markup.element("use", [("href", "#\(sheet)")])
      for box in marks {
        markup.element(
          "rect",
          [
            ("class", "mark"), ("x", ReportWriting.number(box.left - 1)), ("y", ReportWriting.number(box.top - 1)),
            ("width", ReportWriting.number(box.width + 2)), ("height", ReportWriting.number(box.height + 2)),
          ])
      }
    }
  }
}

extension Document {
  /// Whether that page has a size, and so can be drawn.
  fileprivate func hasSheet(_ number: Int) -> Bool { pages.contains { $0.number == number && $0.width > 0 } }
}
