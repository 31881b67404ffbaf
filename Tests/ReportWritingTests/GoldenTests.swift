import Casework
import Documents
import Figures
import Foundation
import Reporting
import Review
import TestSupport
import Testing

@testable import ReportWriting

/// What is written, byte for byte. `CASEBOOK_GOLDEN=1 swift test --filter GoldenTests` writes the files anew, and fails.
@Suite("Every format as it was looked at")
struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private func compare(_ bytes: [UInt8], with name: String) throws {
    let file = GoldenTests.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["CASEBOOK_GOLDEN"] != nil {
      try Data(bytes).write(to: file)
      Issue.record("\(name) was written anew: look at what changed")
    } else {
      let kept = Array(try Data(contentsOf: file))
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: kept, as: UTF8.self))
    }
  }

  private func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  @Test("A terminal's tables") func terminal() throws {
    try compare(lines(TextReports(try Sample.report(), labels: try Sample.labels).terminal), with: "report.txt")
  }

  @Test("Markdown, in which a letter's words are no markup") func markdown() throws {
    try compare(lines(TextReports(try Sample.report(), labels: try Sample.labels).markdown), with: "report.md")
  }

  @Test("A sheet of figures") func csv() throws {
    try compare(FigureSheet(try Sample.report(), labels: try Sample.labels).csv, with: "report.csv")
  }

  @Test("JSON, without what hangs on the build") func json() throws {
    var report = try Sample.report()
    for id in report.sources.keys { report.sources[id]?.reading = "rules" }
    try compare(ReportJSON(report).bytes, with: "report.json")
  }

  @Test("A page of HTML, in which a letter's words are no markup") func html() throws {
    let page = try ReportPage(try Sample.report(), labels: try Sample.labels).written(
      from: try Sample.store(), pictures: EvidencePictures(place: .inside(atMost: 100)) { _, _, page in [1, 2, 3] })
    try compare(page.html, with: "report.html")
    let text = String(decoding: page.html, as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(!text.contains("/somewhere"))
  }

  @Test("Flat tables for spreadsheets") func flat() throws {
    for table in try FlatExport.tables(of: try Sample.store()) {
      try compare(FlatFiles.csv(table), with: "\(table.name).csv")
    }
  }

  @Test("FollowTheMoney entities") func entities() throws {
    let bytes = try FollowTheMoney.lines(
      of: try Sample.store(), forceName: { $0.capitalized }, label: { code, _ in code })
    try compare(bytes, with: "entities.ftm.jsonl")
  }

  @Test("What a force is sent to correct") func sheet() throws {
    let pack = ForcePack(try Sample.input(), force: "kent", labels: try Sample.labels)
    try compare(try pack.sheet(from: try Sample.store()), with: "corrections.csv")
  }
}

@Suite("A written report")
struct WrittenReportTests {
  @Test("Is the same to the byte when it is made again")
  func twice() throws {
    func made() throws -> [[UInt8]] {
      let (report, labels) = (try Sample.report(), try Sample.labels)
      return [
        Array(TextReports(report, labels: labels).markdown.joined().utf8), FigureSheet(report, labels: labels).csv,
        ReportJSON(report).bytes,
        try ReportPage(report, labels: labels).written(from: try Sample.store(), pictures: .none).html,
      ]
    }
    #expect(try made() == made())
  }

  @Test("Compared with itself, read from its JSON, has no changes")
  func comparison() throws {
    let report = try Sample.report()
    let earlier = try EarlierReport.snapshot(json: ReportJSON(report).bytes)
    #expect(earlier == Snapshot(report))
    #expect(report.compared(with: earlier).changes == [])
    #expect(throws: EarlierReport.Unreadable.self) { try EarlierReport.snapshot(json: Array("{}".utf8)) }
  }

  @Test("Pictures go in until there is no room, each page once, or beside the page")
  func pictures() throws {
    let (report, labels) = (try Sample.report(), try Sample.labels)
    func written(_ place: EvidencePictures.Place) throws -> ReportPage.Written {
      try ReportPage(report, labels: labels).written(
        from: try Sample.store(), pictures: EvidencePictures(place: place) { _, _, _ in [7, 7, 7, 7] })
    }
    let inside = try written(.inside(atMost: 5))
    #expect(String(decoding: inside.html, as: UTF8.self).components(separatedBy: "data:image/png").count == 2)
    #expect(inside.leftOut == 1)
    let beside = try written(.beside(folder: "pages"))
    #expect(beside.files.count == 2 && beside.files.allSatisfy { $0.name.hasPrefix("pages/") })
    #expect(!String(decoding: beside.html, as: UTF8.self).contains("data:image"))
  }

  @Test("A letter without pages is shown by the row of its table under its head, or by its paragraph, the words marked")
  func context() throws {
    let store = try Store.inMemory()
    var surrey = Sample.surrey
    let text = try #require(surrey.document?.text)
    func place(_ words: String) -> Span { Sample.field(words, [], in: text.string).evidence[0].span }
    surrey.document = Document(
      text: text, pages: [Page(number: 1, width: 0, height: 0)],
      blocks: [Block(kind: .paragraph, region: .body, span: place("9 persons."), page: 1)],
      tables: [
        Table(
          rowCount: 3, columnCount: 2,
          cells: [
            Cell(row: 0, column: 0, isHeader: true, span: place("Surrey Police"), page: 1),
            Cell(row: 1, column: 0, span: place("Officers"), page: 1),
            Cell(row: 1, column: 1, span: place("<5"), page: 1),
            Cell(row: 2, column: 0, span: place("Staff"), page: 1), Cell(row: 2, column: 1, span: place("6"), page: 1),
          ], origin: .markup, span: Span(0, text.count))
      ])
    surrey.mediaType = "text/html"
    try store.take([surrey], facts: Sample.facts)
    let reviewed = try ReviewedStore(store)
    let report = Report(try Gathering.input(from: reviewed, groupings: try .standard()))
    let page = try ReportPage(report, labels: try Sample.labels).written(from: reviewed, pictures: .none)
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains("<th scope=\"col\"><mark>Surrey Police</mark></th></tr><tr><td><mark>Officers</mark></td>"))
    #expect(html.contains("<blockquote class=\"context\"><mark>9</mark> persons.</blockquote>"))
    #expect(!html.contains("surrey.pdf, page 1"))
  }

  @Test("A total that stands in another document of the reply is shown with the words of that one")
  func totalElsewhere() throws {
    let store = try Store.inMemory()
    var (mail, letter) = (Sample.essex, Sample.surrey)
    mail.path = "mail.eml"
    letter.path = "mail.eml!/letter.pdf"
    letter.parent = CaseFile.Place(path: mail.path, sha256: mail.sha256)
    let places = [mail, letter].map { CaseFile.Place(path: $0.path, sha256: $0.sha256) }
    (mail.members, letter.members, letter.lead) = (places, places, places[0])
    var total = letter.findings.replies[0][.total]
    total.evidence[0].document = Identity(of: places[1]).document
    mail.findings.replies[0] = letter.findings.replies[0]
    mail.findings.replies[0].fields[.total] = total
    letter.findings.replies = []
    try store.take([mail, letter], facts: Sample.facts)
    let reviewed = try ReviewedStore(store)
    let input = try Gathering.input(from: reviewed, groupings: try .standard())
    let page = try ReportPage(Report(input), labels: try Sample.labels).written(
      from: reviewed,
      pictures: EvidencePictures(place: .beside(folder: "p")) { path, _, _ in Array(path.utf8) })
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains("The total stands in mail.eml!/letter.pdf."))
    #expect(html.contains("<mark>9</mark> persons."))
    #expect(page.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["mail.eml!/letter.pdf"])
    let sheet = String(
      decoding: try ForcePack(input, force: "surrey", labels: try Sample.labels).sheet(from: reviewed), as: UTF8.self)
    #expect(sheet.contains("total,mail.eml!/letter.pdf,1,9,9"))
  }

  @Test("A pack has nothing of another force")
  func pack() throws {
    let pack = ForcePack(try Sample.input(), force: "kent", labels: try Sample.labels)
    let page = try pack.page(from: try Sample.store(), pictures: .none)
    let text = String(decoding: page.html, as: UTF8.self)
    #expect(text.contains("posed with a cat"))
    #expect(!text.contains("surrey.pdf") && !text.contains("Officers &lt;5"))
    #expect(!ForcePack(try Sample.input(), force: "kent", labels: try Sample.labels).isEmpty)
    #expect(ForcePack(try Sample.input(), force: "durham", labels: try Sample.labels).isEmpty)
  }

  @Test("Flat files are described by their own sizes and hashes, and cells that a spreadsheet would run are made safe")
  func flatFiles() throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        var path: String
        var bytes: Int
        var hash: String
      }
      var resources: [Resource]
    }
    let folder = try TemporaryFolder()
    try FlatFiles.write(try FlatExport.tables(of: try Sample.store()), to: folder.path("out"))
    let package = try JSONDecoder().decode(Package.self, from: Data(try folder.bytes(of: "out/datapackage.json")))
    #expect(try folder.names(in: "out").count == package.resources.count + 1)
    for resource in package.resources {
      let bytes = try folder.bytes(of: "out/\(resource.path)")
      #expect(bytes.count == resource.bytes && resource.hash == "sha256:" + Digest.sha256(bytes))
    }
    let cells = try #require(CSV.rows(try folder.text(of: "out/records.csv"))).joined()
    #expect(cells.contains(Sample.hostile))
    #expect(try !folder.text(of: "out/records.csv").contains("\"=HYPERLINK"))
  }

  @Test("Words that can't be seen are told of where they were read")
  func hidden() throws {
    var input = try Sample.input()
    input.includesHidden = true
    let text = TextReports(Report(input), labels: try Sample.labels).terminal.joined()
    #expect(text.contains("Words that can't be seen on their page were read with the others."))
  }

  @Test("Tables as SQLite hold the same rows, whoever opens them")
  func sqlite() throws {
    let folder = try TemporaryFolder()
    let tables = try FlatExport.tables(of: try Sample.store())
    for name in ["one", "two"] { try TableFile.write(tables, to: folder.path(name)) }
    #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
    #expect(try folder.bytes(of: "one").starts(with: Array("SQLite format 3".utf8)))
    #expect(try folder.names() == ["one", "two"])
  }
}
