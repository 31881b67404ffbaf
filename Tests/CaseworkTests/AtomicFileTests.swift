import Casework
import TestSupport
import Testing

@Suite("Files that are there whole or not at all")
struct AtomicFileTests {
  @Test("Replaces what was there", arguments: [true, false])
  func replaces(durable: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("before", to: "file")
    try AtomicFile.write(Array("after".utf8), to: folder.path("file"), durable: durable)
    #expect(try folder.text(of: "file") == "after")
    #expect(try folder.names() == ["file"])
  }

  @Test("Says why it can't be written, in the system's words")
  func refuses() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(path: folder.path("none/file"), reason: "No such file or directory")) {
      try AtomicFile.write([], to: folder.path("none/file"))
    }
  }

  @Test("Leaves nothing behind when the target is a folder")
  func targetIsFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "taken/inside")
    #expect(throws: FileError.self) { try AtomicFile.write([], to: folder.path("taken")) }
    #expect(try folder.names() == ["taken"])
  }
}
