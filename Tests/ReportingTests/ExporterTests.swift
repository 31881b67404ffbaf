import Casework
import Documents
import Foundation
import Schemas
import TestSupport
import Testing

@testable import Reporting

@Suite("An export")
struct ExporterTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let names = ["datapackage.json", "decisions.jsonl", "documents.jsonl", "records.jsonl", "replies.jsonl"]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.inMemory()
    try store.take([Sample.file], facts: Sample.facts)
  }

  @Test("Has every file of the contract and no other")
  func files() throws {
    try Exporter(manifest: Sample.manifest).write(store, to: folder.path("a/b"))
    #expect(try folder.names(in: "a/b") == names)
  }

  @Test("Is the same to the byte when it is made again")
  func twice() throws {
    for out in ["one", "two"] {
      try store.take([Sample.file], facts: Sample.facts)
      try Exporter(manifest: try store.manifest()).write(store, to: folder.path(out))
    }
    for name in names { #expect(try folder.bytes(of: "one/\(name)") == folder.bytes(of: "two/\(name)")) }
  }

  @Test("Describes each file by its own size and hash")
  func description() throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        var path: String
        var bytes: Int
        var hash: String
      }
      var resources: [Resource]
    }
    try Exporter(manifest: Sample.manifest).write(store, to: folder.path("out"))
    let bytes = try folder.bytes(of: "out/datapackage.json")
    for resource in try JSONDecoder().decode(Package.self, from: Data(bytes)).resources {
      let content = try folder.bytes(of: "out/\(resource.path)")
      #expect(resource.bytes == content.count)
      #expect(resource.hash == "sha256:" + Digest.sha256(content))
    }
  }

  @Test("Has no word of the folder where the replies lay")
  func noPaths() throws {
    try Exporter(manifest: Sample.manifest).write(store, to: folder.path("out"))
    for name in names { #expect(try !folder.text(of: "out/\(name)").contains("/somewhere")) }
  }

  @Test(
    "Gives the columns that the schemas and the description name",
    arguments: ["record", "reply", "document", "decision"])
  func schemas(name: String) throws {
    struct Shape: Decodable { var required: [String] }
    let text = try #require(Schema.named(name))
    let plural = ["record": "records", "reply": "replies", "document": "documents", "decision": "decisions"]
    let columns = DataPackage.columns[plural[name] ?? ""] ?? []
    #expect(try JSONDecoder().decode(Shape.self, from: Data(text)).required == columns.map(\.name))
  }
}
