import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Conversion
@testable import Pipeline

@Suite("Files within files")
struct PartsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.inMemory()
  }

  private static let letter = """
    <p>Kent Police</p><p>Our ref: FOI 0417/14</p><p>14 March 2014</p><p>Dear Sir,</p>
    <p>I refer to your Freedom of Information request of 18 February 2014 about social media misconduct.</p>
    <p>Three people were investigated. The details are in the attached table.</p>
    """

  private func mail(_ more: (inout TinyMail) -> Void = { _ in }) -> [UInt8] {
    var mail = TinyMail()
    mail.add(text: "Please find attached our response.")
    mail.attach(Array(Self.letter.utf8), name: "letter.html", type: "text/html")
    more(&mail)
    return mail.bytes()
  }

  private func files() throws -> [String: CaseFile] {
    Dictionary(uniqueKeysWithValues: try caseFiles(in: store).map { ($0.path, $0) })
  }

  @Test("What a mail carries is a document of its own, with the mail for a parent")
  func parent() throws {
    try folder.write(mail(), to: "a.eml")
    let summary = try ingest(folder, into: store)
    #expect(summary.documents == 2 && summary.byStatus == [.ok: 2])
    let letter = try #require(try files()["a.eml!/letter.html"])
    #expect(letter.parent?.path == "a.eml" && letter.mediaType == "text/html")
    #expect(letter.document?.text.string.contains("Three people") == true)
    #expect(try files()["a.eml"]?.parent == nil)
  }

  @Test("Among many files each goes with the letter whose reference its name bears, and with no other")
  func manyNames() throws {
    for number in 100..<160 {
      let letter = Self.letter.replacingOccurrences(of: "0417/14", with: "0\(number)/14")
      try folder.write(Array(letter.utf8), to: "letter \(number).html")
      try folder.write(Array("Rank,Outcome\nConstable,Dismissed \(number)\n".utf8), to: "FOI 0\(number)-14 table.csv")
    }
    try ingest(folder, into: store)
    let files = try files()
    for number in 100..<160 {
      #expect(files["FOI 0\(number)-14 table.csv"]?.lead?.path == "letter \(number).html")
    }
  }

  @Test("A second run does nothing, whatever lies in a file; what a plan says is so, too")
  func second() throws {
    try folder.write(mail(), to: "a.eml")
    try ingest(folder, into: store)
    let plan = try Pipeline.own().plan(for: Folder(at: folder.path), in: store)
    #expect(plan.steps.isEmpty)
    let before = try store.ledger()
    let summary = try ingest(folder, into: store)
    #expect(summary.work.looked + summary.work.converted + summary.work.read == 0 && summary.work.kept == 2)
    #expect(try store.ledger() == before)
  }

  @Test("A mail that was written anew has the parts that it has now; one that is gone has none")
  func changes() throws {
    try folder.write(mail(), to: "a.eml")
    try ingest(folder, into: store)
    try folder.write(mail { $0.attach(TinyPDF.page(saying: "x"), name: "more.pdf") }, to: "a.eml")
    try ingest(folder, into: store)
    #expect(try store.manifest().entries.map(\.path) == ["a.eml", "a.eml!/letter.html", "a.eml!/more.pdf"])
    try FileManager.default.removeItem(atPath: folder.path("a.eml"))
    let summary = try ingest(folder, into: store)
    #expect(try store.manifest().entries.isEmpty)
    #expect(summary.removed == ["a.eml"])
    try folder.write(mail(), to: "a.eml")
    try ingest(folder, into: store)
    #expect(try store.manifest().entries.map(\.path) == ["a.eml", "a.eml!/letter.html"])
  }

  @Test("Other rules are laid over what lies in a file without opening it")
  func otherRules() throws {
    try folder.write(mail(), to: "a.eml")
    try ingest(folder, into: store)
    let summary = try ingest(folder, into: store, by: .own { $0.rules = "other" })
    #expect(summary.work.converted == 0 && summary.work.read == 2)
    #expect(try store.ledger().allSatisfy { ($0.own ?? $0.reading)?.stamp.hasPrefix("other ") ?? false })
  }

  @Test("With another version of what reads an attachment the mail is opened once more for it")
  func otherLibrary() throws {
    try folder.write(mail { $0.attach(TinyPDF.page(saying: "x"), name: "more.pdf") }, to: "a.eml")
    try ingest(folder, into: store)
    let summary = try ingest(folder, into: store, by: .own { $0.libraries["poppler-glib"] = "99" })
    #expect(summary.byStatus == [.ok: 3])
    let pdf = try #require(try store.ledger().first { $0.path == "a.eml!/more.pdf" })
    #expect(pdf.conversion?.key.stamp.contains("99") == true)
  }

  @Test("The same file in two mails is read once, and stands for both whichever run met it first")
  func twice() throws {
    try folder.write(mail(), to: "b.eml")
    try ingest(folder, into: store)
    try folder.write(mail { $0.add(text: "Another.") }, to: "a.eml")
    try ingest(folder, into: store)
    #expect(try files()["b.eml!/letter.html"]?.failure == .duplicate(of: "a.eml!/letter.html"))
    #expect(try files()["b.eml!/letter.html"]?.document == nil)
    let fresh = try Store.inMemory()
    try ingest(folder, into: fresh)
    #expect(try caseFiles(in: fresh) == caseFiles(in: store))
    try FileManager.default.removeItem(atPath: folder.path("a.eml"))
    try ingest(folder, into: store)
    #expect(try files()["b.eml!/letter.html"]?.status == .ok)
    #expect(try files()["b.eml"]?.members.count == 2 || files()["b.eml"]?.lead != nil)
  }

  @Test("A file of the folder stands for the same file in a mail")
  func folderFirst() throws {
    try folder.write(mail(), to: "a.eml")
    try folder.write(Self.letter, to: "z.html")
    try ingest(folder, into: store)
    #expect(try files()["a.eml!/letter.html"]?.failure == .duplicate(of: "z.html"))
  }

  @Test("What lies in an archive, and in an archive in it, is read; a locked or broken file says so")
  func archive() throws {
    var inner = TinyZip()
    inner.add("letter.html", Array(Self.letter.utf8))
    var zip = TinyZip()
    zip.addFolder("data/")
    zip.add("data/inner.zip", inner.bytes)
    zip.addEncrypted("secret.pdf")
    zip.addDamaged("broken.html", Array("<p>x</p>".utf8))
    zip.add("__MACOSX/._letter", [1])
    zip.add("__MACOSX/letter.html", Array(Self.letter.utf8))
    zip.add(".DS_Store", [1])
    try folder.write(zip.bytes, to: "all.zip")
    try ingest(folder, into: store)
    let statuses = try files().mapValues(\.status)
    #expect(
      statuses == [
        "all.zip": .ok, "all.zip!/data/inner.zip": .ok, "all.zip!/data/inner.zip!/letter.html": .ok,
        "all.zip!/secret.pdf": .encrypted, "all.zip!/broken.html": .damaged,
      ])
    let summary = try ingest(folder, into: store)
    #expect(summary.work.converted == 0)
  }

  @Test(
    "Names in an archive or mail never name a place",
    arguments: [
      ("../../etc/passwd.html", "etc/passwd.html"), ("/etc/passwd.html", "etc/passwd.html"),
      ("..\\..\\x.html", "x.html"), ("a/./.b/../c.html", "a/b/c.html"), ("C:\\x.html", "C:/x.html"),
      ("x\u{202E}lmth.exe\u{0}.html", "x lmth.exe"), ("..", "file 1"),
    ])
  func names(given: String, shown: String) throws {
    var zip = TinyZip()
    zip.add(given, Array("<p>Kent Police</p>".utf8))
    try folder.write(zip.bytes, to: "a.zip")
    try ingest(folder, into: store)
    let path = try #require(try store.manifest().entries.last?.path)
    #expect(path.hasPrefix("a.zip!/\(shown)"))
    #expect(PartName.isClean(String(path.dropFirst("a.zip!/".count))))
  }

  @Test("A link in an archive leads nowhere")
  func link() throws {
    var zip = TinyZip()
    zip.addLink("letter.html", to: "/etc/passwd")
    try folder.write(zip.bytes, to: "a.zip")
    try ingest(folder, into: store)
    #expect(try files()["a.zip!/letter.html"]?.failure == .unsupported(.special))
  }

  @Test("A sheet of ranks and years alone is about what the mail that brought it is about")
  func sheetWithoutTopic() throws {
    var mail = TinyMail(subject: "FOI 0999/14 social media")
    mail.add(
      text: """
        Dear Sir

        You asked how many police officers were disciplined for misuse of social media.

        The information is in the attached table.
        """)
    mail.attach(
      Array("Rank,2012,2013\nConstable,3,2\nSergeant,1,4\n".utf8), name: "data.csv", type: "text/csv")
    try folder.write(mail.bytes(), to: "a.eml")
    try ingest(folder, into: store)
    let counts = try #require(try files()["a.eml!/data.csv"]).findings.records.filter { !$0.isTotal }.map(\.countMin)
    #expect(counts.sorted() == [1, 2, 3, 4])
    #expect(try ingest(folder, into: store).work.read == 0)
  }

  @Test("A part's bytes come out of what it lies in, and only those that the store knows")
  func bytes() throws {
    var zip = TinyZip()
    let pdf = TinyPDF.page(saying: "Kent Police")
    zip.add("in/letter.pdf", pdf)
    try folder.write(mail { $0.attach(zip.bytes, name: "all.zip") }, to: "a.eml")
    try ingest(folder, into: store)
    let path = "a.eml!/all.zip!/in/letter.pdf"
    let hash = try #require(try files()[path]?.sha256)
    let sources = SourceFiles(
      folder: folder.path, ledger: try store.ledger(), vocabulary: try words.get(), tool: "0.0.0",
      workers: try FakeWorker.real())
    #expect(sources.bytes(of: path, sha256: hash) == pdf)
    #expect(sources.bytes(of: path, sha256: String(hash.reversed())) == nil)
    try folder.write(mail(), to: "a.eml")
    #expect(sources.bytes(of: path, sha256: hash) == nil)
  }

  @Test("Purging a mail takes what it carries with it, and parts the reply that they made")
  func purge() throws {
    try folder.write(mail(), to: "a.eml")
    try folder.write("<p>Gwent Police</p>", to: "b.html")
    try ingest(folder, into: store)
    let purged = try #require(try store.purge("a.eml"))
    #expect(purged.paths == ["a.eml", "a.eml!/letter.html"])
    #expect(try store.manifest().entries.map(\.path) == ["b.html"])
  }

  @Test("Purging an attachment leaves the mail with what it says itself")
  func purgePart() throws {
    try folder.write(mail(), to: "a.eml")
    try ingest(folder, into: store)
    _ = try store.purge("a.eml!/letter.html")
    let mail = try #require(try files()["a.eml"])
    #expect(mail.members.isEmpty && mail.lead == nil && mail.findings.replies.count == 1)
    try ingest(folder, into: store)
    #expect(try files()["a.eml!/letter.html"]?.status == .ok)
  }
}

@Suite("Mails and archives that are made to harm")
struct HostilePartsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> [String: CaseFile] {
    let store = try Store.inMemory()
    try ingest(folder, into: store, by: .own(workers: try FakeWorker.real(count: 2, seconds: 30)))
    return Dictionary(uniqueKeysWithValues: try caseFiles(in: store).map { ($0.path, $0) })
  }

  @Test("A mail nested 25 deep is gone into ten deep, and says so")
  func nested() throws {
    var mail = TinyMail.plain("The innermost.")
    for level in 0..<25 {
      var outer = TinyMail(subject: "Level \(level)")
      outer.add(text: "Level \(level)")
      outer.forward(mail)
      mail = outer.bytes(boundary: "=_\(level)")
    }
    try folder.write(mail, to: "a.eml")
    let files = try files()
    #expect(files.count == 12)
    #expect(files.values.count { $0.failure == .tooDeep(levels: 10) } == 1)
    #expect(files.values.count { $0.status == .ok } == 11)
  }

  @Test("Archives nested 25 deep likewise")
  func nestedArchives() throws {
    var bytes = TinyZip.file(["x.html": "<p>Kent Police</p>"])
    for _ in 0..<25 {
      var zip = TinyZip()
      zip.add("x.zip", bytes)
      bytes = zip.bytes
    }
    try folder.write(bytes, to: "a.zip")
    #expect(try files().values.count { $0.failure == .tooDeep(levels: 10) } == 1)
  }

  @Test("An archive that unpacks to far more than it is stays packed")
  func bomb() throws {
    var zip = TinyZip()
    for name in ["a.html", "b.html", "c.html", "d.html"] { zip.addZeros(name, count: 3 << 20) }
    try folder.write(zip.bytes, to: "a.zip")
    #expect(zip.bytes.count < 200_000)
    let files = try files()
    #expect(files.keys.sorted() == ["a.zip"] && files["a.zip"]?.status == .tooLarge)
  }

  @Test("An archive that lies about its size is held to what comes out of it")
  func liar() throws {
    var zip = TinyZip()
    zip.addZeros("a.html", count: 20 << 20, claims: 10)
    try folder.write(zip.bytes, to: "a.zip")
    let files = try files()
    #expect(files.values.allSatisfy { $0.document?.words.isEmpty ?? true })
  }

  @Test("More files than any reply has are not taken out")
  func many() throws {
    var zip = TinyZip()
    for number in 0..<1500 { zip.add("\(number).html", Array("<p>\(number)</p>".utf8)) }
    try folder.write(zip.bytes, to: "a.zip")
    #expect(try files()["a.zip"]?.status == .tooLarge)
  }

  @Test("Archives full of archives come to an end")
  func tree() throws {
    var bytes = TinyZip.file(["x.html": "<p>Kent Police</p>"])
    for level in 0..<4 {
      var zip = TinyZip()
      for number in 0..<16 {
        var part = TinyZip()
        part.add("\(level) \(number).html", Array("<p>\(level) \(number)</p>".utf8))
        part.add("x.zip", bytes)
        zip.add("\(number).zip", number == 0 ? bytes : part.bytes)
      }
      bytes = zip.bytes
    }
    try folder.write(bytes, to: "a.zip")
    let files = try files()
    #expect(files.count <= KnownParts.mostParts + 1)
    #expect(files.values.contains { if case .tooManyParts = $0.failure { true } else { false } })
  }

  @Test("A mail of thousands of parts, and one of parts in parts, come to an end and keep their words")
  func parts() throws {
    var wide = TinyMail()
    wide.add(text: "The words.")
    for number in 0..<5000 { wide.attach([UInt8(number % 250)], name: "\(number).bin") }
    try folder.write(wide.bytes(), to: "wide.eml")
    var deep = "Content-Type: text/plain\r\n\r\nThe words.\r\n"
    for level in 0..<400 {
      deep = "Content-Type: multipart/mixed; boundary=\"b\(level)\"\r\n\r\n--b\(level)\r\n\(deep)\r\n--b\(level)--\r\n"
    }
    try folder.write("From: a@b\r\nTo: c@d\r\nDate: x\r\nSubject: y\r\n\(deep)", to: "deep.eml")
    let files = try files()
    #expect(files["wide.eml"]?.document?.text.string.contains("The words.") == true)
    #expect(files["wide.eml"]?.document?.warnings.isEmpty == false)
    #expect(files.keys.count { $0.hasPrefix("wide.eml!/") } <= PartLimits.parts)
    #expect(files["deep.eml"] != nil)
    #expect(files["deep.eml"]?.status != .crashed)
  }

  @Test("A head of megabytes, and one of a hundred thousand lines, come to an end")
  func head() throws {
    let long = String(repeating: "a", count: 8 << 20)
    try folder.write("From: a@b\r\nTo: c@d\r\nDate: x\r\nSubject: \(long)\r\n\r\nThe words.", to: "long.eml")
    let lines = String(repeating: "X-Line: a\r\n", count: 100_000)
    try folder.write("From: a@b\r\nTo: c@d\r\nDate: x\r\nSubject: y\r\n\(lines)\r\nThe words.", to: "lines.eml")
    let files = try files()
    for name in ["long.eml", "lines.eml"] {
      #expect(files[name]?.status == .ok)
      #expect(files[name]?.document?.text.string.contains("The words.") == true)
    }
  }

  @Test("Noise after the head of a mail, an archive or a wrapping breaks nothing", arguments: 0..<8)
  func noise(seed: Int) throws {
    var state = UInt64(seed + 1)
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let noise = (0..<4000).map { _ in next() }
    try folder.write(Array("From: a@b\r\nTo: c@d\r\nDate: x\r\nSubject: y\r\n".utf8) + noise, to: "a.eml")
    try folder.write([0x50, 0x4B, 3, 4] + noise, to: "a.zip")
    try folder.write([0x78, 0x9F, 0x3E, 0x22] + noise, to: "winmail.dat")
    for (path, file) in try files() { #expect(file.status != .crashed, "\(path)") }
  }
}
