import Casework
import TestSupport
import Testing

@testable import Pipeline

@Suite("The files of a folder")
struct FolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func paths(leavingOut excluded: [String] = []) throws -> [String] {
    try Folder(at: folder.path, leavingOut: excluded).inputs().map(\.path)
  }

  @Test("Every file at any depth, in order of path by its bytes")
  func order() throws {
    for name in ["b.pdf", "a/2.pdf", "a/10.pdf", "B.pdf", "a.pdf", "é.pdf"] { try folder.write("x", to: name) }
    #expect(try paths() == ["B.pdf", "a.pdf", "a/10.pdf", "a/2.pdf", "b.pdf", "é.pdf"])
  }

  @Test("Hidden files and folders are left out")
  func hidden() throws {
    for name in [".hidden.pdf", ".casebook/manifest.json", "a/.x", "seen.pdf"] { try folder.write("x", to: name) }
    #expect(try paths() == ["seen.pdf"])
  }

  @Test("The store is left out where it lies within the folder")
  func store() throws {
    for name in ["out/store/manifest.json", "out/other.pdf", "seen.pdf"] { try folder.write("x", to: name) }
    #expect(try paths(leavingOut: [folder.path("out/store")]) == ["out/other.pdf", "seen.pdf"])
  }

  @Test("A link out of the folder is named and not followed")
  func linkOut() throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(TinyPDF.page(saying: "secret"), to: "other.pdf")
    try folder.link("file.pdf", to: elsewhere.path("other.pdf"))
    try folder.link("folder", to: elsewhere.path)
    let files = try ingested(folder)
    #expect(files.map(\.path) == ["file.pdf", "folder"])
    #expect(files.allSatisfy { $0.failure == .linkOutside && $0.sha256 == nil })
  }

  @Test("A link to a folder within doesn't go round in circles")
  func linkWithin() throws {
    try folder.write("x", to: "a/one.pdf")
    try folder.link("a/again", to: folder.path)
    #expect(try paths() == ["a/one.pdf"])
  }

  @Test("A link to a file within is that file's duplicate")
  func linkToFile() throws {
    try folder.write(TinyPDF.page(saying: "x"), to: "a.pdf")
    try folder.link("b.pdf", to: "a.pdf")
    #expect(try ingested(folder).map(\.failure) == [nil, .duplicate(of: "a.pdf")])
  }

  @Test("Progress is told before each file and at the end")
  func progress() throws {
    for name in ["a.txt", "b.txt"] { try folder.write(name, to: name) }
    var told: [Progress] = []
    _ = try Pipeline.own().ingest(
      try Folder(at: folder.path, leavingOut: []), into: Store.inMemory()
    ) { told.append($0) }
    #expect(told.map(\.path) == ["a.txt", "b.txt", nil])
    #expect(told.map(\.done) == [0, 1, 2])
    #expect(told.allSatisfy { $0.total == 2 })
  }
}
