import Casework
import Documents
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

@Suite("Input that can't be read")
struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// How the only file in the folder ends.
  private func only() throws -> CaseFile {
    let files = try ingested(folder)
    #expect(files.count == 1)
    return try #require(files.first)
  }

  @Test("A missing folder stops the run before it starts")
  func missingFolder() {
    let path = folder.path("none")
    #expect(throws: IngestError.missingFolder(path: path)) { try Folder(at: path, leavingOut: []) }
  }

  @Test("A file in place of a folder stops the run before it starts")
  func notAFolder() throws {
    try folder.write("x", to: "file")
    let path = folder.path("file")
    #expect(throws: IngestError.notAFolder(path: path)) { try Folder(at: path, leavingOut: []) }
  }

  @Test("An empty folder is a run without documents")
  func emptyFolder() throws { #expect(try ingested(folder).isEmpty) }

  @Test("An empty file is damaged")
  func empty() throws {
    try folder.write("", to: "reply.pdf")
    #expect(try only().failure == .empty)
    #expect(try only().status == .damaged)
  }

  @Test("A PDF that breaks off is damaged")
  func damaged() throws {
    try folder.write(TinyPDF.damaged, to: "reply.pdf")
    #expect(try only().status == .damaged)
  }

  @Test("A PDF behind a password is encrypted")
  func encrypted() throws {
    try folder.write(TinyPDF.encrypted, to: "reply.pdf")
    #expect(try only().failure == .encrypted)
  }

  @Test("A PDF of pictures has no text, and its pages are known")
  func scan() throws {
    try folder.write(TinyPDF.picture, to: "scan.pdf")
    #expect(try only().failure == .noText(pages: 1))
    #expect(try only().pages == 1)
  }

  @Test("A link that leads nowhere is a file that can't be read")
  func unreadable() throws {
    try folder.link("reply.pdf", to: folder.path("gone.pdf"))
    let failure = try only().failure
    #expect(failure == .unreadable(reason: "No such file or directory"))
    #expect(failure?.status == .damaged)
  }

  @Test("A file that may not be read is kept with the system's reason", .enabled(if: getuid() != 0))
  func forbidden() throws {
    try folder.write(TinyPDF.page(saying: "x"), to: "reply.pdf")
    chmod(folder.path("reply.pdf"), 0)
    #expect(try only().failure == .unreadable(reason: "Permission denied"))
  }

  @Test("A PDF named as a page is read by its bytes, with a warning")
  func wrongName() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "reply.html")
    let file = try only()
    #expect(file.status == .ok)
    #expect(file.mediaType == "application/pdf")
    #expect(file.claimedType == "text/html")
    #expect(file.document?.text.string.contains("Dear Sir") == true)
  }

  @Test("A picture named as a PDF is a picture")
  func pictureNamedPDF() throws {
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "scan.pdf")
    // Without Tesseract nobody looks into it.
    #expect([.damaged, .noText].contains(try only().status))
    #expect(try only().claimedType == "application/pdf")
  }

  @Test("Bytes of no known kind named as a PDF are damaged")
  func noiseNamedPDF() throws {
    try folder.write((0..<200).map { UInt8($0 % 7) }, to: "reply.pdf")
    #expect(try only().status == .damaged)
  }

  @Test(
    "Kinds that aren't read are unsupported, each by its name",
    arguments: [
      ("reply.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ForeignKind.office),
      ("logo.gif", Array("GIF89a".utf8), .image),
      ("notes.txt", [0, 1, 2, 3, 4, 5], .plainText),
      ("thing", [0, 1, 2, 3, 4, 5], .unknown),
    ] as [(String, [UInt8], ForeignKind)])
  func unsupported(name: String, bytes: [UInt8], kind: ForeignKind) throws {
    try folder.write(bytes, to: name)
    #expect(try only().failure == .unsupported(kind))
  }

  @Test("A pipe is not opened")
  func pipe() throws {
    mkfifo(folder.path("pipe.pdf"), 0o600)
    #expect(try only().failure == .unsupported(.special))
  }

  @Test("The same bytes at a second path are a duplicate of the first, without records")
  func duplicate() throws {
    try folder.write(TinyPDF.page(saying: "x"), to: "b.pdf")
    try folder.write(TinyPDF.page(saying: "x"), to: "a/z.pdf")
    let files = try ingested(folder)
    #expect(files.map(\.path) == ["a/z.pdf", "b.pdf"])
    #expect(files[0].status == .ok)
    #expect(files[1].failure == .duplicate(of: "a/z.pdf"))
    #expect(files[1].document == nil && files[1].findings == Findings())
  }

  @Test("A failure doesn't stop the run, and the summary lists it")
  func goesOn() throws {
    try folder.write(TinyPDF.damaged, to: "a.pdf")
    try folder.write(TinyPDF.page(saying: "x"), to: "b.pdf")
    try folder.write(TinyPDF.page(saying: "x"), to: "c.pdf")
    let summary = try ingest(folder, into: Store.inMemory())
    #expect(summary.documents == 3)
    #expect(summary.byStatus == [.damaged: 1, .ok: 1, .duplicate: 1])
    #expect(summary.failed.map(\.path) == ["a.pdf"])
  }
}
