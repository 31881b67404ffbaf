import Casework
import Documents
import Synchronization
import TestSupport
import Vocabulary

@testable import Review

/// A letter with a table of cases, as small as has everything a reviewer meets.
enum ReviewSample {
  static let facts = RunFacts(
    folder: "/replies", tool: "1.2.3", vocabulary: "1", outcomeGroups: ["management_advice": "advice"])

  /// One row to a line: rank, allegation, outcome, parted by tabs.
  static func file(
    _ path: String = "a.html", rows: [String] = rows, before: String = "Gwent Police\n",
    outcomes: [String: String] = ["MA": "management_advice"]
  ) -> CaseFile {
    let string = before + rows.joined(separator: "\n") + "\n"
    let text = Text(string)
    var records: [Record] = []
    var words: [Word] = []
    var start = before.unicodeScalars.count
    for (number, row) in rows.enumerated() {
      let cells = row.split(separator: "\t").map(String.init)
      var record = Record(
        kind: .case, locator: Locator("table:0/row:\(number + 1)"), population: "p1", breakdown: "cases",
        counted: true, unit: .person, span: Span(start, start + row.unicodeScalars.count), page: 1,
        flags: [.lowConfidence])
      var at = start
      for (name, cell) in zip([FieldName.rank, .allegation, .outcome], cells) {
        let span = Span(at, at + cell.unicodeScalars.count)
        let code = name == .rank ? "constable" : name == .allegation ? "offensive" : outcomes[cell] ?? "resigned"
        record.fields[name] = Field(
          raw: cell, values: [code], confidence: name == .outcome ? 0.6 : 0.99,
          flags: name == .outcome ? [.lowConfidence] : [],
          evidence: [Evidence(page: 1, box: nil, span: span, exact: true)], rule: "case_table")
        words.append(Word(span: span, page: 1, box: nil))
        at = span.end + 1
      }
      record.fields[.force] = Field(values: ["gwent"], confidence: 0.99)
      record.fields[.role] = Field(raw: cells[0], values: ["police_officer"], confidence: 0.99)
      records.append(record)
      start += row.unicodeScalars.count + 1
    }
    let reply = Reply(
      fields: [
        .force: Field(values: ["gwent"], confidence: 0.99),
        .total: Field(raw: "3", values: ["3"], confidence: 0.5, flags: [.lowConfidence]),
        .disposition: Field(values: ["full"], confidence: 0.99),
      ], totalMin: 3, totalMax: 3)
    return CaseFile(
      path: path, sha256: Digest.sha256(string), mediaType: "text/html", converter: "libxml2",
      document: Document(
        text: text, pages: [Page(number: 1, width: 0, height: 0)], words: words,
        blocks: [Block(kind: .paragraph, region: .body, span: Span(0, text.count), page: 1)]),
      findings: Findings(replies: [reply], records: records))
  }

  static let rows = ["PC\toffensive comment\tMA", "PC\trude post\tMA", "PC\tunkind words\tResigned"]

  static let words = Result { Words(try Vocabulary()) }

  static func store(_ files: [CaseFile] = [file()]) throws -> Store {
    let store = try Store.inMemory()
    try store.take(files, facts: facts)
    return store
  }

  /// With ids and times that are the same every time.
  static func settings(_ reviewer: String = "ann") -> Desk.Settings {
    let counter = Counter()
    var settings = Desk.Settings(reviewer: reviewer)
    settings.newID = { "\(reviewer)-\(counter.next())" }
    settings.now = { "2999-01-01T00:00:00Z" }
    return settings
  }

  static func desk(_ store: Store, _ settings: Desk.Settings = settings()) throws -> Desk {
    try Desk(store, words: try words.get(), settings: settings)
  }

  static func id(_ row: Int, of file: CaseFile = file()) -> String {
    Identity(of: file).record(file.findings.records[row])
  }
}

final class Counter: Sendable {
  private let number = Mutex(0)

  func next() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }
}

extension Desk {
  /// Does something at a place as its screen has it now.
  @discardableResult
  func does(_ command: Command, at place: Place) throws -> Outcome {
    try perform(command, at: place, seen: try screen(at: place)?.seen ?? 0)
  }
}
