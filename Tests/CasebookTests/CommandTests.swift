import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import casebook

/// Runs the built program, as a person would.
@Suite("The program")
struct CommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try #require(Program(in: folder.path)).run(arguments)
  }

  @Test("Ends with 0 when all went well")
  func ok() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let outcome = try run("ingest", "replies")
    #expect(outcome.code == 0)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("documents  1: 1 ok"))
    #expect(try folder.names().contains("replies"))
    #expect(FileManager.default.fileExists(atPath: folder.path(".casebook/casebook.sqlite")))
  }

  @Test("Ends with 2 when a document failed, and says which and what to do")
  func failedDocument() throws {
    try folder.write(TinyPDF.damaged, to: "replies/bad\u{1B}[31m.pdf")
    let outcome = try run("ingest", "replies", "--store", "work")
    #expect(outcome.code == 2)
    #expect(outcome.err.contains(#"bad\u{1B}[31m.pdf (damaged)"#))
    #expect(outcome.err.contains("Ask for it again"))
    #expect(!outcome.err.contains("\u{1B}"))
    let export = try run("export", "--store", "work", "--out", "out")
    #expect(export.code == 0)
    #expect(try folder.text(of: "out/documents.jsonl").contains(#""status":"damaged""#))
  }

  @Test(
    "Ends with 1 when the command can't be done, with a word for the person and none in the data",
    arguments: [
      ["ingest", "nowhere"], ["export"], ["status"], ["purge", "a.pdf"], ["explain", "00"], ["schema", "none"],
      ["show", "no.pdf"], ["dance"],
    ])
  func fatal(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.code == 1)
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test("A reader that has seen enough is no failure; a full disk is one")
  func output() throws {
    #expect(try shell("casebook schema record | head -c 1") == 0)
    #expect(try shell("casebook schema record > /dev/full") == 1)
  }

  /// The exit code of the program in a line of shell, whatever comes after it in the pipe.
  private func shell(_ line: String) throws -> Int32 {
    try #require(Program(in: folder.path)).shell("\(line); exit ${PIPESTATUS[0]}").code
  }

  @Test("Prints its version and its schemas as data")
  func data() throws {
    #expect(try run("--version").out == Casebook.version + "\n")
    let schema = try run("schema", "record")
    #expect(schema.code == 0 && schema.err.isEmpty)
    #expect(schema.out.contains("https://json-schema.org/draft/2020-12/schema"))
  }

  @Test("Prints a document's text and not a byte more")
  func text() throws {
    try folder.write("<!DOCTYPE html><html><body><p>Dear Sir</p></body></html>", to: "a.html")
    let outcome = try run("show", "a.html", "--text")
    #expect(outcome.code == 0)
    #expect(outcome.out.trimmingCharacters(in: .newlines) == "Dear Sir")
    #expect(try run("show", "a.html").out.contains("body paragraph"))
  }

  /// Sends the cursor home, turns the writing round, and hides a word.
  private static let hostile = "a\u{1B}[31m\u{9B}2J\u{202E}b\u{2066}c\u{200B}d\u{7F}\u{2028}"

  @Test("Neither names nor contents of files steer the terminal, whatever the command")
  func hostile() throws {
    let name = "\(Self.hostile).html"
    let letter = """
      <html><meta charset=utf-8><body><h1>FOI \(Self.hostile)</h1><p>Gwent Police</p>
      <table><tr><th>Rank</th><th>Allegation \(Self.hostile)</th><th>Outcome</th></tr>
      <tr><td>PC \(Self.hostile)</td><td>Posted on Facebook</td><td>Dismissed</td></tr></table></body></html>
      """
    try folder.write(letter, to: "replies/\(name)")
    try folder.write(TinyPDF.damaged, to: "replies/\(Self.hostile).pdf")
    let dry = try run("ingest", "replies", "--dry-run")
    let ingest = try run("ingest", "replies")
    let records = try run("export").out
    let id = try #require(records.split(separator: "\"id\":\"").dropFirst().first?.prefix(16))
    let outcomes = [
      dry, ingest, try run("export"), try run("status"), try run("doctor"), try run("explain", String(id)),
      try run("show", "replies/\(name)"), try run("show", "replies/\(name)", "--zones"),
      try run("show", "replies/\(Self.hostile).pdf"), try run("show", Self.hostile), try run(Self.hostile),
      try run("ingest", Self.hostile), try run("explain", Self.hostile), try run("schema", Self.hostile),
      try run("convert", "replies/\(name)"), try run("export", "--store", Self.hostile),
      try run("purge", "replies/\(name)"),
    ]
    for outcome in outcomes {
      #expect(!outcome.out.isEmpty || !outcome.err.isEmpty)
      let unseen = (outcome.out + outcome.err).unicodeScalars.filter { $0.isUnseen && $0 != "\n" && $0 != "\t" }
      #expect(unseen.isEmpty)
    }
    #expect(dry.out.contains(#"a\u{1B}[31m\u{9B}2J\u{202E}b"#))
    #expect(records.contains(#"\u202e"#))
  }

  @Test("What can't be seen is read only when that is asked for, and nothing says a word of it else")
  func hiddenText() throws {
    let content = "BT /F 12 Tf 72 720 Td (Dear Sir) Tj ET BT /F 12 Tf 72 600 Td (Smith) Tj ET 0 g 70 597 40 14 re f"
    try folder.write(TinyPDF.file(content: content), to: "replies/a.pdf")
    for (store, options) in [("without", []), ("with", ["--include-hidden"])] {
      let ingest = try run(["ingest", "replies", "--store", store] + options)
      let export = try run("export", "--store", store, "--out", "out-\(store)")
      #expect(ingest.code == 0 && export.code == 0)
      #expect(!(ingest.out + ingest.err + export.out + export.err).contains("Smith"))
      let line = try folder.text(of: "out-\(store)/documents.jsonl")
      #expect(line.contains(#""hidden_text":[{"kind":"under_box","page":1,"bbox":["#))
      #expect(line.contains(HiddenText.includedWarning) == (store == "with"))
      for name in try folder.names(in: "out-\(store)") {
        #expect(try !folder.text(of: "out-\(store)/\(name)").contains("Smith"))
      }
    }
    #expect(try run("status", "--store", "with").out.contains("words that can't be seen are read with the others"))
    #expect(try !run("status", "--store", "without").out.contains("can't be seen"))
  }

  @Test("Two runs over the same folder export the same bytes")
  func twice() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    try folder.write("<html><body><p>Gwent Police</p></body></html>", to: "replies/b.html")
    for store in ["one", "two"] {
      #expect(try run("ingest", "replies", "--store", store).code == 0)
      #expect(try run("export", "--store", store, "--out", "out-\(store)").code == 0)
    }
    for name in try folder.names(in: "out-one") {
      #expect(try folder.bytes(of: "out-one/\(name)") == folder.bytes(of: "out-two/\(name)"))
    }
  }

  @Test("A dry run names what would be done, and makes no store")
  func dryRun() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let outcome = try run("ingest", "replies", "--dry-run")
    #expect(outcome.code == 0)
    #expect(outcome.out == "new      a.pdf\n1 file to go through, 0 as they were. Nothing was done.\n")
    #expect(try folder.names() == ["replies"])
  }

  @Test("A project's store lies in the folder for data, and is found by its name")
  func project() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let program = try #require(Program(in: folder.path))
    let data = ["XDG_DATA_HOME": folder.path("data")]
    #expect(try program.run(["ingest", "replies", "--project", "sussex"], environment: data).code == 0)
    #expect(try folder.names(in: "data/casebook/sussex").contains("casebook.sqlite"))
    #expect(try program.run(["export", "--project", "sussex"], environment: data).code == 0)
    #expect(try program.run(["export", "--project", "kent"], environment: data).code == 1)
    #expect(try program.run(["export", "--project", "../kent"], environment: data).code == 1)
  }

  @Test("Says what is gone, once when it goes and whenever the status is asked for")
  func gone() throws {
    for name in ["a", "b"] { try folder.write(TinyPDF.page(saying: "Dear \(name)"), to: "replies/\(name).pdf") }
    _ = try run("ingest", "replies")
    try FileManager.default.removeItem(atPath: folder.path("replies/b.pdf"))
    let notice = "1 document is not there any more; casebook purge FILE forgets one:\n  b.pdf"
    #expect(try run("ingest", "replies").err.contains(notice))
    #expect(try !run("ingest", "replies").err.contains(notice))
    #expect(try run("status").out.contains(notice))
    #expect(try run("export").code == 0)
  }

  @Test("A superseding reply is told with what it says otherwise")
  func superseded() throws {
    func letter(_ date: String, _ number: String) -> String {
      """
      <html><body><p>Gwent Police</p><p>Our reference: FOI 2014/123</p><p>Date: \(date)</p>
      <p>How many officers were dismissed for misconduct on social media?</p><p>\(number)</p></body></html>
      """
    }
    try folder.write(letter("3 March 2014", "Three officers were dismissed."), to: "replies/first.html")
    _ = try run("ingest", "replies")
    try folder.write(letter("9 May 2014", "Four officers were dismissed."), to: "replies/second.html")
    let outcome = try run("ingest", "replies")
    #expect(outcome.err.contains("second.html supersedes first.html"))
    #expect(outcome.err.contains("date_responded: 2014-03-03 → 2014-05-09"))
    #expect(try run("status").out.contains("second.html supersedes first.html"))
  }

  @Test("The doctor prints versions and that the store is whole, or that there is none")
  func doctor() throws {
    #expect(try run("doctor").out.contains("nothing is kept in"))
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    _ = try run("ingest", "replies")
    let outcome = try run("doctor")
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("casebook    \(Casebook.version)\n"))
    #expect(outcome.out.contains("helpers     Tesseract reads scans and pictures: "))
    for part in ["poppler-glib", "libxml2", "sqlite", "mode 600", "wal", "check       ok"] {
      #expect(outcome.out.contains(part), "\(part)")
    }
  }

  @Test("The doctor finds a store that is damaged")
  func damagedStore() throws {
    for number in 0..<20 {
      try folder.write("<html><body><p>Letter \(number)</p></body></html>", to: "replies/\(number).html")
    }
    _ = try run("ingest", "replies")
    var bytes = try folder.bytes(of: ".casebook/casebook.sqlite")
    for index in stride(from: 8192, to: bytes.count, by: 97) { bytes[index] ^= 0x5A }
    try folder.write(bytes, to: ".casebook/casebook.sqlite")
    let outcome = try run("doctor")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("damaged"))
  }

  @Test("Purges a file by the name it has on disk, and says that it's still in the folder")
  func purge() throws {
    for name in ["a", "--odd"] { try folder.write(TinyPDF.page(saying: "Dear \(name)"), to: "replies/\(name).pdf") }
    _ = try run("ingest", "replies")
    let outcome = try run("purge", "replies/a.pdf")
    #expect(outcome.code == 0)
    #expect(outcome.err.contains("“a.pdf” is purged."))
    #expect(outcome.err.contains("still in the folder"))
    #expect(try run("purge", "--", "--odd.pdf").code == 0)
    #expect(try run("purge", "none.pdf").code == 1)
    #expect(try run("export", "--out", "out").code == 0)
    #expect(try folder.bytes(of: "out/documents.jsonl").isEmpty)
  }

  @Test("Following a folder takes in what comes later")
  func watch() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let program = try #require(Program(in: folder.path))
    let process = try program.start(["ingest", "replies", "--watch", "--every", "0.1"])
    defer { process.terminate() }
    try wait(for: ["a.pdf"])
    try folder.write(TinyPDF.page(saying: "Dear Madam"), to: "replies/b.pdf")
    try wait(for: ["a.pdf", "b.pdf"])
    try FileManager.default.removeItem(atPath: folder.path("replies/a.pdf"))
    try wait(for: ["b.pdf"])
    #expect(process.isRunning)
  }

  /// Until the store holds those, or a minute is over.
  private func wait(for paths: [String]) throws {
    let place = StorePlace(path: folder.path(".casebook"))
    for _ in 0..<600 {
      if let store = try? Store.openForReading(place), (try? store.manifest().entries.map(\.path)) == paths { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("The store never held \(paths)")
  }

  @Test("No word of a reply is ever in a message")
  func discreet() throws {
    let word = "Zebedee"
    try folder.write(TinyPDF.page(saying: word), to: "replies/a.pdf")
    try folder.write(TinyPDF.damaged + Array("<< /Title (\(word)) >> \(word)".utf8), to: "replies/b.pdf")
    try folder.write("<html><body><p>\(word) <table><tr><td>\(word)</div></p>", to: "replies/c.html")
    try folder.write(String(repeating: word + " ", count: 99), to: "replies/d.txt")
    try folder.write("From: \(word)\nTo: x\nDate: y\nSubject: z\n\n\(word)", to: "replies/e.eml")
    for arguments in [["ingest", "replies"], ["ingest", "replies"], ["status"], ["doctor"], ["purge", "a.pdf"]] {
      let outcome = try run(arguments)
      #expect(!outcome.err.contains(word) && !outcome.out.contains(word), "\(arguments)")
    }
  }

  private static let canTrace: Bool = {
    guard let folder = try? TemporaryFolder(), let program = Program(in: folder.path) else { return false }
    return (try? program.shell("strace -f -e trace=%network true").code) == 0
  }()

  @Test("Never goes to the network", .enabled(if: canTrace, "strace isn't there or may not trace here"))
  func network() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let page = """
      <!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><head><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
      </head><body><img src="http://127.0.0.1:9/a.png"><p>Gwent Police</p></body></html>
      """
    try folder.write(page, to: "replies/b.html")
    for command in ["ingest replies --jobs 2", "export --out out", "status", "doctor", "purge b.html"] {
      let outcome = try #require(Program(in: folder.path)).shell(
        "strace -f -qq -e trace=%network -o calls casebook \(command)")
      #expect(outcome.code == 0, "\(command)")
      // Signals are traced too, and a call that another cuts in on is told twice.
      let lines = try folder.text(of: "calls").split(separator: "\n").filter { !$0.contains(/\+\+\+|---/) }
      let calls = lines.filter { !$0.contains("resumed>") }
      // The doctor's worker tries to open a socket, and is refused.
      let tried = calls.map { $0.contains("socket(AF_INET, SOCK_STREAM,") }
      #expect(tried == (command == "doctor" ? [true] : []), "\(command)")
      let refused = lines.filter { $0.contains(" = -1 EPERM") }
      #expect(refused.count == tried.count, "\(command)")
    }
  }
}
