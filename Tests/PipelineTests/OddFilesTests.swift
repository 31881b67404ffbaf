import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("Files that are odd, or don't hold still")
struct OddFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func input(_ name: String) throws -> Input {
    try #require(try Folder(at: folder.path).inputs().first { $0.path == name })
  }

  @Test("One that is written to while it's being read is changed")
  func changed() throws {
    try folder.write("before", to: "a.pdf")
    let input = try input("a.pdf")
    #expect(throws: Failure.changed) { try input.look { try? folder.write("after!", to: "a.pdf") } }
    #expect(throws: Failure.changed) { try input.look { truncate(folder.path("a.pdf"), 2) } }
    #expect(try input.look().bytes.count == 2)
  }

  @Test("One whose place another takes while it's being read is changed, and the other is read the next time")
  func replaced() throws {
    try folder.write("before", to: "a.pdf")
    try folder.write("after!", to: "b")
    let input = try input("a.pdf")
    #expect(throws: Failure.changed) { try input.look { rename(folder.path("b"), folder.path("a.pdf")) } }
    #expect(try input.look().bytes == Array("after!".utf8))
  }

  @Test("One that is taken away after the folder was listed is changed")
  func vanished() throws {
    for name in ["a.txt", "b.txt", "c.txt"] { try folder.write(name, to: name) }
    let store = try Store.inMemory()
    let summary = try Pipeline.own().ingest(try Folder(at: folder.path), into: store) { progress in
      if progress.path == "a.txt" { unlink(folder.path("b.txt")) }
    }
    #expect(summary.byStatus == [.ok: 2, .changed: 1])
    #expect(try caseFiles(in: store)[1].failure == .vanished)
  }

  @Test("One that becomes a pipe after it was listed is not waited for")
  func becomesPipe() throws {
    try folder.write("x", to: "a.pdf")
    let input = try input("a.pdf")
    unlink(folder.path("a.pdf"))
    mkfifo(folder.path("a.pdf"), 0o600)
    #expect(throws: Failure.unsupported(.special)) { try input.look() }
  }

  @Test("A pipe, a socket and a device are no files, and nothing opens them")
  func special() throws {
    mkfifo(folder.path("pipe.pdf"), 0o600)
    try bindSocket(at: folder.path("socket.pdf"))
    // Only root makes devices, and not in every container.
    let device = mknod(folder.path("zero.pdf"), S_IFCHR | 0o600, 0x0105) == 0
    let files = try ingested(folder)
    #expect(files.map(\.path) == ["pipe.pdf", "socket.pdf"] + (device ? ["zero.pdf"] : []))
    #expect(files.allSatisfy { $0.failure == .unsupported(.special) })
  }

  @Test("A link that leads to a pipe or to itself is no file")
  func links() throws {
    mkfifo(folder.path("pipe"), 0o600)
    try folder.link("a.pdf", to: "pipe")
    try folder.link("b.pdf", to: "b.pdf")
    let files = try ingested(folder)
    #expect(files.map(\.path) == ["a.pdf", "b.pdf", "pipe"])
    #expect(files[0].failure == .unsupported(.special))
    #expect(files[1].status == .damaged)
  }

  @Test("Names may begin with dashes and hold line feeds, quotes and escapes")
  func names() throws {
    let names = ["--help.pdf", "-rf", "a\nb.pdf", "a'b\"c.pdf", "\u{1B}[31m.pdf", "$(x).pdf"]
    for (number, name) in names.enumerated() { try folder.write(TinyPDF.page(saying: "No \(number)"), to: name) }
    #expect(try ingested(folder).map(\.path).sorted() == names.sorted())
    #expect(try ingested(folder).allSatisfy { $0.document != nil })
  }

  @Test("A name that is no UTF-8 is read, its bytes written out, and kept apart from one that is written so")
  func noUTF8() throws {
    let pdf = TinyPDF.page(saying: "Dear Sir")
    try write(pdf, named: Array("caf".utf8) + [0xE9] + Array(".pdf".utf8))
    try folder.write(TinyPDF.page(saying: "Dear Madam"), to: #"caf\xE9.pdf"#)
    try write(pdf, named: [0xFF, 0xFE])
    let files = try ingested(folder)
    #expect(Set(files.map(\.path)) == [#"\xFF\xFE"#, #"caf\xE9.pdf"#, #"caf\xE9.pdf (2)"#])
    #expect(files.map(\.status).sorted { $0.rawValue < $1.rawValue } == [.duplicate, .ok, .ok])
    let store = try Store.inMemory()
    try ingest(folder, into: store)
    #expect(try ingest(folder, into: store).work.kept == 3)
  }

  @Test("Bytes that are no UTF-8 are told from letters that are")
  func spelled() {
    #expect(text(ofName: Array("é👮".utf8)) == "é👮")
    #expect(text(ofName: [0x61, 0xC3, 0x62, 0xF0, 0x9F]) == #"a\xC3b\xF0\x9F"#)
  }

  private func write(_ bytes: [UInt8], named name: [UInt8]) throws {
    let descriptor = RawPath(folder.path).appending(name).withCString { open($0, O_WRONLY | O_CREAT, 0o600) }
    try #require(descriptor >= 0)
    #expect(Foundation.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  private func bindSocket(at path: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(descriptor)
    try #require(result == 0)
  }
}
