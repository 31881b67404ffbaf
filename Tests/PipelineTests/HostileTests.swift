import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Documents made to harm, each read by a real worker.
@Suite("Documents that are made to harm")
struct HostileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files(seconds: Int = 60, memory: Int = 2 << 30) throws -> [String: CaseFile] {
    let store = try Store.inMemory()
    let workers = try FakeWorker.real(count: 2, seconds: seconds, memory: memory)
    try ingest(folder, into: store, by: .own(workers: workers))
    return Dictionary(uniqueKeysWithValues: try caseFiles(in: store).map { ($0.path, $0) })
  }

  /// What any of them must leave unharmed.
  private func writeInnocent() throws { try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "zz.pdf") }

  @Test("A small PDF whose drawings double at every level is stopped, and the next document is read")
  func loop() throws {
    try folder.write(HostilePDF.endlessDrawing, to: "a.pdf")
    #expect(HostilePDF.endlessDrawing.count < 6000)
    try writeInnocent()
    let files = try files(seconds: 3)
    #expect(files["a.pdf"]?.status == .timeout)
    #expect(files["zz.pdf"]?.status == .ok)
  }

  @Test("A small PDF whose form doubles at every level ends in time, and the next document is read")
  func form() throws {
    try folder.write(HostilePDF.endlessForm, to: "a.pdf")
    #expect(HostilePDF.endlessForm.count < 6000)
    try writeInnocent()
    let files = try files(seconds: 3)
    // How far a library goes into it is its own affair.
    #expect([.timeout, .crashed, .noText].contains(files["a.pdf"]?.status))
    #expect(files["zz.pdf"]?.status == .ok)
  }

  @Test("A page that takes more memory than a worker may have is stopped, and the next document is read")
  func memory() throws {
    try folder.write(Self.longText, to: "a.html")
    try writeInnocent()
    let files = try files(memory: 320 << 20)
    #expect(files["a.html"]?.status == .crashed)
    #expect(files["zz.pdf"]?.status == .ok)
  }

  private static let longText = "<p>" + String(repeating: "Gwent Police ", count: 4 << 20)

  @Test("A page of a single text of 50 MB ends in time")
  func longText() throws {
    try folder.write(Self.longText, to: "a.html")
    try writeInnocent()
    let start = ContinuousClock.now
    let files = try files(seconds: 5)
    let status = try #require(files["a.html"]?.status)
    #expect([.timeout, .tooLarge, .truncated, .crashed].contains(status))
    #expect(files["zz.pdf"]?.status == .ok)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test("A PDF of 10,000 pages is too large, and says how many it has")
  func pages() throws {
    let pdf = HostilePDF.pages(10_000)
    try folder.write(pdf, to: "a.pdf")
    #expect(try files()["a.pdf"]?.failure == .tooLarge(pages: 10_000, bytes: pdf.count))
  }

  @Test("A PDF or page that breaks off anywhere ends in one status, and no worker breaks down")
  func truncated() throws {
    let whole = [("pdf", TinyPDF.page(saying: "Dear Sir")), ("html", Array(Self.page.utf8))]
    for (kind, bytes) in whole {
      for length in stride(from: 10, to: bytes.count, by: 10) {
        try folder.write(Array(bytes.prefix(length)), to: "\(kind)-\(length).\(kind)")
      }
    }
    let files = try files()
    #expect(files.count > 70)
    #expect(files.values.allSatisfy { [.ok, .damaged, .noText, .truncated].contains($0.status) })
  }

  private static let page = """
    <html><head><title>FOI 12</title></head><body><p>Gwent Police</p><table><tr><th>Rank</th><th>Outcome</th></tr>
    <tr><td>PC</td><td>Dismissed</td></tr></table></body></html>
    """

  @Test("Archives and packed pages posing as HTML are not unpacked")
  func bombs() throws {
    try folder.write(try packed(with: "gzip -c"), to: "gzip.html")
    try folder.write([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 2000), to: "zip.html")
    let files = try files()
    #expect(files["gzip.html"]?.status == .damaged)
    #expect(files["zip.html"]?.status == .damaged)
  }

  /// 10 MB of a page in 10 KB.
  private func packed(with command: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(echo '<html><body>'; head -c 10000000 /dev/zero | tr '\\0' x) | \(command)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }

  @Test("A page 100,000 elements deep is read, or stopped")
  func deep() throws {
    let depth = 100_000
    let page =
      "<html><body>" + String(repeating: "<div>", count: depth) + "Gwent" + String(repeating: "</div>", count: depth)
    try folder.write(page, to: "a.html")
    try writeInnocent()
    let files = try files(seconds: 5)
    let status = try #require(files["a.html"]?.status)
    #expect([.ok, .truncated, .timeout].contains(status))
    #expect(files["zz.pdf"]?.status == .ok)
  }

  @Test(
    "A page that names another file gets nothing of it",
    arguments: [
      #"<!DOCTYPE html [<!ENTITY x SYSTEM "file://CANARY">]><html><body><p>Gwent &x;</p></body></html>"#,
      #"<!DOCTYPE html SYSTEM "file://CANARY"><html><body><p>Gwent &x;</p></body></html>"#,
      #"<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>Gwent</p><xi:include href="CANARY" parse="text"/></body></html>"#,
      #"<html><body><p>Gwent</p><iframe src="file://CANARY"></iframe><object data="CANARY"></object></body></html>"#,
    ])
  func otherFiles(page: String) throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("<!ENTITY x \"canary\">", to: "canary")
    try folder.write(page.replacingOccurrences(of: "CANARY", with: elsewhere.path("canary")), to: "a.html")
    let text = try #require(try files()["a.html"]?.document?.text.string)
    #expect(text.contains("Gwent") && !text.contains("canary\""))
  }

  @Test("What workers make of a folder is what is made in one process, however many there are")
  func same() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Corpus/replies")
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted().enumerated()
    for (index, name) in names where index % 10 == 0 {
      try FileManager.default.copyItem(atPath: corpus.path + "/" + name, toPath: folder.path(name))
    }
    for name in ["a", "b"] { try folder.write(TinyPDF.damaged, to: "\(name).pdf") }
    let alone = try ingested(folder)
    for count in [1, 3] {
      let store = try Store.inMemory()
      let summary = try ingest(folder, into: store, by: .own(workers: FakeWorker.real(count: count)))
      #expect(try caseFiles(in: store) == alone)
      #expect(summary.work.converted == summary.documents - 1)
    }
    // Other rules over what is kept: the second kind of job.
    let (store, workers) = (try Store.inMemory(), try FakeWorker.real(count: 2))
    try ingest(folder, into: store, by: .own { $0.rules = "earlier" })
    let summary = try ingest(folder, into: store, by: .own(workers: workers))
    #expect(summary.work.read > 10 && summary.work.converted == 0)
    #expect(try caseFiles(in: store) == alone)
  }
}
