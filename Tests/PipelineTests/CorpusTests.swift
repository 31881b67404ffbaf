import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What holds for every reply of the Corpus, whatever is read in it.
@Suite("The replies of the Corpus")
struct CorpusTests {
  private static let files = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Corpus/replies")
    let store = try Store.inMemory()
    _ = try Pipeline.own().ingest(
      try Folder(at: root.path, leavingOut: []), into: store)
    return try store.manifest().entries.map { try store.caseFile($0) }
  }

  @Test("No reply fails")
  func statuses() throws {
    let files = try Self.files.get()
    #expect(!files.isEmpty)
    #expect(files.filter { $0.status != .ok }.map(\.path).isEmpty)
  }

  @Test("Every word stands in one place")
  func conservation() throws {
    for file in try Self.files.get() {
      #expect(file.document?.orphans().count == 0, "\(file.path)")
    }
  }

  @Test("Every raw value is a verbatim slice at one of its places")
  func verbatim() throws {
    for file in try Self.files.get() {
      let text = try #require(file.document?.text)
      for (place, field) in fields(of: file) {
        guard let raw = field.raw else { continue }
        let found = field.evidence.contains { text[$0.span] == raw }
        #expect(found, "\(file.path) \(place): “\(raw)”")
      }
    }
  }

  @Test("Every place lies within the text and on a page that is there")
  func places() throws {
    for file in try Self.files.get() {
      let document = try #require(file.document)
      for (place, field) in fields(of: file) {
        for evidence in field.evidence {
          let within = Span(0, document.text.count).contains(evidence.span) && !evidence.span.isEmpty
          #expect(within && document.pages.contains { $0.number == evidence.page }, "\(file.path) \(place)")
        }
      }
    }
  }

  @Test("A summary is a verbatim slice of the passage that the record was read from")
  func summaries() throws {
    for file in try Self.files.get() {
      let text = try #require(file.document?.text)
      for record in file.findings.records {
        guard let summary = record.summary else { continue }
        #expect(text.string.contains(summary), "\(file.path) \(record.locator.path)")
      }
    }
  }

  @Test("No two records of a reply have one id")
  func ids() throws {
    for file in try Self.files.get() {
      let places = file.findings.records.map(\.locator.path)
      let twice = Dictionary(grouping: places) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice.isEmpty, "\(file.path)")
    }
  }

  @Test("Every record belongs to a reply that is there")
  func replies() throws {
    for file in try Self.files.get() {
      for record in file.findings.records {
        #expect(file.findings.replies.indices.contains(record.reply), "\(file.path) \(record.locator.path)")
      }
    }
  }

  private func fields(of file: CaseFile) -> [(String, Field)] {
    let ofRecords = file.findings.records.flatMap { record in
      record.fields.map { ("\(record.locator.path) \($0.key.rawValue)", $0.value) }
    }
    let ofReplies = file.findings.replies.flatMap { reply in
      reply.fields.map { ("reply \($0.key.rawValue)", $0.value) }
    }
    return ofRecords + ofReplies
  }
}
