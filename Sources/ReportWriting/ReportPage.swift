import Casework
import Documents
import Figures
import Foundation
import Reporting
import Review

/// A report as one page of HTML that needs nothing else: no script, no style from elsewhere. Every figure is a link to
/// what it rests on: replies, records, their words and the pictures of their pages.
public struct ReportPage {
  private let report: Report
  private let labels: ReportLabels
  private let tables: ReportTables
  /// What stands before everything else, a paragraph each.
  private let opening: [String]

  public init(_ report: Report, labels: ReportLabels, opening: [String] = []) {
    self.report = report
    self.labels = labels
    self.opening = opening
    tables = ReportTables(report: report, labels: labels)
  }

  public struct Written: Sendable {
    public var html: [UInt8]
    /// Pictures beside the page, by their names.
    public var files: [(name: String, bytes: [UInt8])]
    /// Pages whose picture there was no room for.
    public var leftOut: Int
  }

  public func written(from store: ReviewedStore, pictures: EvidencePictures) throws(StoreError) -> Written {
    var sheets = EvidenceSheets(pictures)
    let evidence = try articles(from: store, &sheets)
    var page = Markup()
    page.own("<!doctype html>\n")
    page.open("html", [("lang", "en")])
    head(into: &page)
    // On paper a story's figures are enough; a force checks what they rest on.
    page.open("body", [("class", opening.isEmpty ? "figures" : "pack")])
    header(into: &page)
    page.open("main")
    for table in tables.all { section(table, into: &page) }
    figures(into: &page)
    page.append(evidence)
    page.close("main")
    if !sheets.markup.html.isEmpty {
      page.element("svg", [("class", "sheets"), ("aria-hidden", "true"), ("width", "0"), ("height", "0")]) { page in
        page.element("defs") { $0.append(sheets.markup) }
      }
    }
    if opening.isEmpty { page.element("p", [("class", "line printed")], text: FigureWording.onPaper) }
    if sheets.leftOut > 0 { page.element("p", [("class", "line")], text: FigureWording.leftOut(sheets.leftOut)) }
    page.close("body")
    page.close("html")
    page.own("\n")
    return Written(html: Array(page.html.utf8), files: sheets.files, leftOut: sheets.leftOut)
  }

  // MARK: what is read first

  private func head(into page: inout Markup) {
    page.element("head") { page in
      page.own("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
      // Documents are hostile: whatever they say, nothing is run and nothing fetched.
      page.element(
        "meta",
        [
          ("http-equiv", "Content-Security-Policy"),
          ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self' file:"),
        ])
      page.element("title", text: tables.wording.headline)
      page.open("style")
      page.append(Markup.sheet(PackageResources.report_css))
      page.close("style")
    }
  }

  private func header(into page: inout Markup) {
    page.element("header") { page in
      page.element("h1") { page in
        link(Numbers.bounds(report.total.stated), .figure(report.total.id), into: &page)
        page.text(tables.wording.rest)
      }
      page.element("p", [("class", "line")], text: tables.wording.line(under: report.total))
      for words in opening { page.element("p", text: words) }
    }
    page.element("nav", [("aria-label", "Contents")]) { page in
      page.element("ul") { page in
        for table in tables.all {
          page.element("li") { $0.element("a", [("href", "#table-\(table.id)")], text: table.title) }
        }
        page.element("li") { $0.element("a", [("href", "#rests")], text: "What each figure rests on") }
        page.element("li") { $0.element("a", [("href", "#evidence")], text: "Replies and records") }
      }
    }
  }

  private func link(_ text: String, _ target: PrintedTable.Cell.Target, into page: inout Markup) {
    page.element("a", [("href", "#" + Anchor.of(target))], text: text)
  }

  // MARK: tables and charts

  private func section(_ table: PrintedTable, into page: inout Markup) {
    page.element("section", [("id", "table-\(table.id)")]) { page in
      page.element("h2", text: table.title)
      if let chart = chart(of: table.id) { page.element("div", [("class", "scroll")]) { chart.markup(into: &$0) } }
      if !table.line.isEmpty { page.element("p", [("class", "line")], text: table.line) }
      page.element("div", [("class", "scroll")]) { page in
        page.element("table") { page in
          page.element("caption", text: "\(table.title), as a table")
          page.element("thead") { page in
            page.element("tr") { page in
              for column in table.columns {
                page.element("th", [("scope", "col")] + number(column), text: column.name)
              }
            }
          }
          page.element("tbody") { page in for row in table.rows { cells(row, of: table, into: &page) } }
        }
      }
      for note in table.notes { page.element("p", [("class", "notes")], text: note) }
    }
  }

  private func number(_ column: PrintedTable.Column) -> [(StaticString, String)] {
    column.isNumber ? [("class", "n")] : []
  }

  private func cells(_ row: [PrintedTable.Cell], of table: PrintedTable, into page: inout Markup) {
    // What the row is about: its first words.
    let name = table.columns.firstIndex { !$0.isNumber }
    page.element("tr") { page in
      for (place, (cell, column)) in zip(row, table.columns).enumerated() {
        let isName = place == name
        page.element(isName ? "th" : "td", (isName ? [("scope", "row")] : []) + number(column)) { page in
          let links = cell.links.filter { isThere($0.target) }
          if links.isEmpty { page.text(cell.text) }
          for (place, one) in links.enumerated() {
            if place > 0 { page.text(" ") }
            link(one.text, one.target, into: &page)
          }
        }
      }
    }
  }

  /// At most so many bars are looked at with profit.
  private func chart(of id: String) -> BarChart? {
    let bars: [BarChart.Bar]
    if id == "ranking" {
      bars = report.ranking.places.map {
        .init(label: labels.force($0.force), stated: $0.figure.stated, atMost: $0.figure.atMost)
      }
    } else if let table = report.table(id), table.rows.count > 1 {
      bars = tables.wording.ordered(table).map {
        .init(label: labels.row($0, of: table, report.groupings), stated: $0.figure.stated, atMost: $0.figure.atMost)
      }
    } else {
      return nil
    }
    let title = id == "ranking" ? "By force" : labels.name(id, in: "table")
    return BarChart(id: "chart-\(id)", title: title, bars: Array(bars.prefix(50)))
  }

  // MARK: what figures rest on

  private func isThere(_ target: PrintedTable.Cell.Target) -> Bool {
    switch target {
    case .figure: true
    case .record(let id): shownRecords.contains(id)
    case .reply(let id): shownReplies.contains(id)
    }
  }

  private func figures(into page: inout Markup) {
    page.element("section", [("id", "rests"), ("class", "rests")]) { page in
      page.element("h2", text: "What each figure rests on")
      figure(report.total, name: "The total", into: &page)
      for place in report.ranking.places { figure(place.figure, name: labels.force(place.force), into: &page) }
      for table in report.tables where !table.rows.isEmpty {
        let title = labels.name(table.name, in: "table")
        for row in tables.wording.ordered(table) {
          figure(row.figure, name: "\(title): \(labels.row(row, of: table, report.groupings))", into: &page)
        }
        figure(table.notTold, name: "\(title): not told", into: &page)
      }
    }
  }

  private func figure(_ figure: Figure, name: String, into page: inout Markup) {
    page.element("section", [("id", Anchor.figure(figure.id))]) { page in
      page.element("h3", text: "\(name): \(Numbers.bounds(figure.stated))")
      page.element("p", [("class", "line")], text: tables.wording.line(under: figure))
      page.element("ul") { page in
        for part in figure.contributions {
          page.element("li") { page in
            page.text("\(labels.force(part.force)): \(Numbers.bounds(part.stated)), ")
            link("reply", .reply(part.reply), into: &page)
            guard !part.records.isEmpty else { return }
            page.text("; records ")
            page.element("span", [("class", "ids")]) { page in
              for id in part.records {
                link(id, .record(id), into: &page)
                page.text(" ")
              }
            }
          }
        }
      }
    }
  }

  private var shownRecords: Set<String> {
    let rested = report.figures.flatMap { $0.contributions.flatMap(\.records) }
    return Set(
      rested + report.incidents.map(\.record)
        + report.disagreements.flatMap { $0.records.prefix(ReportTables.mostRecords) })
  }

  private var shownReplies: Set<String> { Set(report.matrix.rows.compactMap(\.reply)) }

  private func articles(from store: ReviewedStore, _ sheets: inout EvidenceSheets) throws(StoreError) -> Markup {
    let (records, replies) = (shownRecords, shownReplies)
    let articles = EvidenceArticles(labels: labels)
    var markup = Markup()
    markup.open("section", [("id", "evidence")])
    markup.element("h2", text: "Replies and records")
    for entry in store.manifest.entries {
      let file = try store.file(entry)
      let identity = Identity(of: file)
      func show(_ shown: [Record]) {
        for record in shown.sorted(by: { $0.span < $1.span }) where records.contains(identity.record(record)) {
          articles.record(record, id: identity.record(record), of: file, &sheets, into: &markup)
        }
      }
      for (index, reply) in file.findings.replies.enumerated() where replies.contains(identity.reply(index)) {
        let source = try self.file(ofTotal: reply, of: file, in: store)
        articles.reply(
          reply, id: identity.reply(index), of: file, totalIn: source, &sheets, into: &markup)
        show(file.findings.records.filter { $0.reply == index })
      }
      // Of a reply of several documents.
      if file.lead != nil { show(file.findings.records) }
    }
    markup.close("section")
    return markup
  }

  /// The document of the reply that its total stands in.
  private func file(
    ofTotal reply: Reply, of file: CaseFile, in store: ReviewedStore
  ) throws(StoreError) -> CaseFile {
    guard let place = file.place(of: reply[.total].evidence.first), place.path != file.path else { return file }
    return try store.file(Manifest.Entry(path: place.path))
  }
}

extension CaseFile {
  /// The document of its reply that holds the evidence; nil for one that isn't among them.
  func place(of evidence: Evidence?) -> Place? {
    guard let id = evidence?.document else { return Place(path: path, sha256: sha256) }
    return members.first { Identity(of: $0).document == id }
  }
}
