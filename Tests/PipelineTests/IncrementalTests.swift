import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("A second run over a folder")
struct IncrementalTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.inMemory()
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "a.pdf")
    try folder.write(TinyPDF.page(saying: "Dear Madam"), to: "b.pdf")
    try folder.write(TinyPDF.damaged, to: "bad.pdf")
    try ingest(folder, into: store)
  }

  private func work(
    looked: Int = 0, converted: Int = 0, read: Int = 0, kept: Int = 0
  ) -> RunSummary.Work {
    var work = RunSummary.Work()
    (work.looked, work.converted, work.read, work.kept) = (looked, converted, read, kept)
    return work
  }

  @Test("Opens no file that stands as it did")
  func unchanged() throws {
    let before = try caseFiles(in: store)
    let summary = try ingest(folder, into: store)
    #expect(summary.work == work(kept: 3))
    #expect(summary.documents == 3 && summary.byStatus == [.ok: 2, .damaged: 1])
    #expect(try caseFiles(in: store) == before)
  }

  @Test("Looks again into a file that was touched, and converts nothing when its bytes are the same")
  func touched() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "a.pdf")
    #expect(try ingest(folder, into: store).work == work(looked: 1, kept: 2))
  }

  @Test("Sees a change of bytes under the same name, size and time of writing")
  func sameFacts() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.pdf"))
    let modified = try #require(attributes[.modificationDate] as? Date)
    try folder.write(TinyPDF.page(saying: "Deer Sir"), to: "a.pdf")
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: folder.path("a.pdf"))
    #expect(try ingest(folder, into: store).work == work(looked: 1, converted: 1, read: 1, kept: 2))
    #expect(try caseFiles(in: store)[0].document?.text.string.contains("Deer") == true)
  }

  @Test("A file written to just now is looked into again, however it stands")
  func unsettled() throws {
    let versions = StageVersions(vocabulary: try words.get())
    let careful = Pipeline(vocabulary: try words.get(), tool: "0.0.0", versions: versions, settling: 3600)
    let store = try Store.inMemory()
    try ingest(folder, into: store, by: careful)
    #expect(try ingest(folder, into: store, by: careful).work == work(looked: 3))
  }

  @Test("With hidden text and without it are two documents, and neither stands for the other")
  func hidden() throws {
    let content = "BT /F 12 Tf 72 720 Td (Dear Sir) Tj ET 1 g BT /F 12 Tf 72 600 Td (PC Smith) Tj ET"
    try folder.write(TinyPDF.file(content: content), to: "a.pdf")
    func text() throws -> String? { try caseFiles(in: store)[0].document?.text.string }
    func readsHidden() throws -> Bool { try store.manifest().facts.includesHidden }
    try ingest(folder, into: store)
    #expect(try text()?.contains("Smith") == false && !readsHidden())
    let including = try Pipeline.own { $0.includesHidden = true }
    #expect(try ingest(folder, into: store, by: including).work.converted == 3)
    #expect(try text()?.contains("Smith") == true && readsHidden())
    #expect(try caseFiles(in: store)[0].warnings == [HiddenText.includedWarning])
    #expect(try ingest(folder, into: store).work.converted == 3)
    #expect(try text()?.contains("Smith") == false && !readsHidden())
    #expect(try caseFiles(in: store)[0].document?.hidden.map(\.length) == [8])
  }

  @Test("Moving a file converts and reads nothing")
  func moved() throws {
    try FileManager.default.createDirectory(atPath: folder.path("2024"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path("a.pdf"), toPath: folder.path("2024/a.pdf"))
    let summary = try ingest(folder, into: store)
    #expect(summary.work == work(looked: 1, kept: 2))
    #expect(summary.removed == ["a.pdf"])
  }

  @Test("Under another name it is read again, since a name may tell the force, and not converted")
  func renamed() throws {
    try FileManager.default.moveItem(atPath: folder.path("a.pdf"), toPath: folder.path("sussex.pdf"))
    #expect(try ingest(folder, into: store).work == work(looked: 1, read: 1, kept: 2))
  }

  @Test("Other rules, words or another model are laid over what is converted")
  func otherRules() throws {
    let later = try Pipeline.own { $0.rules += " and more" }
    #expect(try ingest(folder, into: store, by: later).work == work(read: 2, kept: 1))
    #expect(try ingest(folder, into: store, by: later).work == work(kept: 3))
  }

  @Test("Another library converts again what it reads, and only that")
  func otherLibrary() throws {
    try folder.write("<html><body><p>Gwent Police</p></body></html>", to: "page.html")
    try ingest(folder, into: store)
    let later = try Pipeline.own { $0.libraries["libxml2"] = "99" }
    #expect(try ingest(folder, into: store, by: later).work == work(looked: 1, converted: 1, read: 1, kept: 3))
  }

  @Test("Another converter looks into every file again")
  func otherConverter() throws {
    let later = try Pipeline.own { $0.conversion += " and more" }
    #expect(try ingest(folder, into: store, by: later).work == work(looked: 3, converted: 3, read: 2))
  }

  @Test("A file that is gone stays in the ledger, is told once, and is out of what is exported")
  func gone() throws {
    try FileManager.default.removeItem(atPath: folder.path("b.pdf"))
    let summary = try ingest(folder, into: store)
    #expect(summary.removed == ["b.pdf"] && summary.documents == 2)
    #expect(try store.manifest().entries.map(\.path) == ["a.pdf", "bad.pdf"])
    #expect(try store.ledger().filter(\.isRemoved).map(\.path) == ["b.pdf"])
    #expect(try ingest(folder, into: store).removed.isEmpty)
  }

  @Test("A file that comes back is there again, and nothing has to be done for it")
  func back() throws {
    let elsewhere = try TemporaryFolder()
    let before = try caseFiles(in: store)
    try FileManager.default.moveItem(atPath: folder.path("b.pdf"), toPath: elsewhere.path("b.pdf"))
    try ingest(folder, into: store)
    try FileManager.default.moveItem(atPath: elsewhere.path("b.pdf"), toPath: folder.path("b.pdf"))
    #expect(try ingest(folder, into: store).work.converted == 0)
    #expect(try caseFiles(in: store) == before)
    #expect(try store.ledger().filter(\.isRemoved).isEmpty)
  }

  @Test("When the first of two files with the same bytes goes, the second stands for them")
  func duplicates() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "z.pdf")
    try ingest(folder, into: store)
    #expect(try caseFiles(in: store).map(\.failure).last == .duplicate(of: "a.pdf"))
    try FileManager.default.removeItem(atPath: folder.path("a.pdf"))
    #expect(try ingest(folder, into: store).work.converted == 0)
    #expect(try caseFiles(in: store).last?.status == .ok)
  }

  @Test("Ends in the same ledger as a first run over the folder as it is now")
  func sameAsFresh() throws {
    try folder.write(TinyPDF.page(saying: "More"), to: "0.pdf")
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "c.pdf")
    try FileManager.default.removeItem(atPath: folder.path("a.pdf"))
    try ingest(folder, into: store)
    #expect(try caseFiles(in: store) == ingested(folder))
  }

  // MARK: what would be done

  private func plan(by pipeline: Pipeline? = nil) throws -> Plan {
    try (pipeline ?? .own()).plan(for: try Folder(at: folder.path), in: store)
  }

  @Test("A dry run names each file with why it would be gone through")
  func dryRun() throws {
    #expect(try plan().steps.isEmpty && plan().kept == 3)
    try folder.write("x", to: "new.pdf")
    try folder.write(TinyPDF.page(saying: "Other"), to: "a.pdf")
    try FileManager.default.removeItem(atPath: folder.path("b.pdf"))
    #expect(
      try plan().steps == [
        .init(need: .changed, path: "a.pdf"), .init(need: .gone, path: "b.pdf"), .init(need: .new, path: "new.pdf"),
      ])
    #expect(try plan().kept == 1)
  }

  @Test("A dry run tells other rules from another converter")
  func dryRunOfVersions() throws {
    #expect(try plan(by: .own { $0.rules += "x" }).steps.map(\.need) == [.read, .read])
    #expect(try plan(by: .own { $0.conversion += "x" }).steps.map(\.need) == [.convert, .convert, .convert])
  }
}
