import Conversion
import Documents
import Foundation
import Testing
import Vocabulary

@testable import Extraction

/// What holds for whatever is read, shown on the letters of the Corpus.
@Suite("What holds for every reply")
struct PropertiesTests {
  private struct Letter: Sendable {
    var name: String
    var document: Document
    var findings: Findings
  }

  private static let letters = Result { () throws -> [Letter] in
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Corpus/replies")
    let reader = Extractor(vocabulary: try ownWords.get())
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let document = name.hasSuffix(".pdf") ? try PDFConverter.convert(bytes) : try HTMLConverter.convert(bytes)
      return Letter(name: name, document: document, findings: reader.findings(in: document, fileName: name))
    }
  }

  /// Every field of a letter with a name for its place.
  private func fields(_ findings: Findings) -> [(String, Field)] {
    findings.records.flatMap { record in record.fields.map { ("\(record.locator.path) \($0.key.rawValue)", $0.value) } }
      + findings.replies.flatMap { reply in reply.fields.map { ("reply \($0.key.rawValue)", $0.value) } }
  }

  @Test("There are letters, and cases and tallies are read in them")
  func any() throws {
    let letters = try Self.letters.get()
    #expect(letters.count > 20)
    #expect(letters.contains { !$0.findings.cases.isEmpty })
    #expect(letters.contains { !$0.findings.tallies.isEmpty })
  }

  @Test("Raw words are the text at the first place of their evidence")
  func verbatim() throws {
    for letter in try Self.letters.get() {
      for (place, field) in fields(letter.findings) {
        guard let raw = field.raw else { continue }
        let first = try #require(field.evidence.first, "\(letter.name) \(place)")
        #expect(letter.document.text[first.span] == raw, "\(letter.name) \(place)")
      }
    }
  }

  @Test("Every place lies in the document")
  func places() throws {
    for letter in try Self.letters.get() {
      let whole = Span(0, letter.document.text.count)
      let spans = fields(letter.findings).flatMap { $0.1.evidence.map(\.span) } + letter.findings.records.map(\.span)
      #expect(spans.allSatisfy { whole.contains($0) && !$0.isEmpty }, "\(letter.name)")
    }
  }

  @Test("A second reading finds the same")
  func again() throws {
    let reader = Extractor(vocabulary: try Vocabulary())
    for letter in try Self.letters.get() {
      #expect(reader.findings(in: letter.document, fileName: letter.name) == letter.findings, "\(letter.name)")
    }
  }

  @Test("No record's words lie in what isn't the force's answer")
  func answersOnly() throws {
    for letter in try Self.letters.get() {
      let outside = letter.document.blocks.filter {
        [.navigation, .aside, .footer, .runningHead, .quoted, .title].contains($0.region)
      }
      for record in letter.findings.records {
        let count = record[.count]?.evidence.first?.span ?? record.span
        #expect(!outside.contains { $0.span.contains(count) }, "\(letter.name) \(record.locator.path)")
      }
    }
  }

  @Test("One breakdown of a population is counted, and no total with it")
  func counted() throws {
    for letter in try Self.letters.get() {
      for (_, records) in Dictionary(grouping: letter.findings.records, by: { "\($0.reply) \($0.population)" }) {
        #expect(Set(records.filter(\.counted).map(\.breakdown)).count == 1, "\(letter.name)")
        #expect(!records.contains { $0.counted && $0.isTotal }, "\(letter.name)")
      }
    }
  }

  @Test("A case counts one person or more, and no interval is upside down")
  func counts() throws {
    for letter in try Self.letters.get() {
      for record in letter.findings.records {
        #expect(record.countMin >= 1 && record.countMin <= record.countMax, "\(letter.name) \(record.locator.path)")
      }
      for reply in letter.findings.replies {
        #expect((reply.totalMin ?? 0) <= (reply.totalMax ?? 0), "\(letter.name)")
      }
    }
  }
}
