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
