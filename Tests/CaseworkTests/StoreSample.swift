import Documents
import GRDB

@testable import Casework

/// Files and facts for a store.
enum StoreSample {
  static let facts = RunFacts(
    folder: "/replies", tool: "1.2.3", vocabulary: "1.0.0", outcomeGroups: ["resigned": "left"],
    libraries: ["sqlite": "3"])

  static func file(_ path: String = "a/b.pdf", bytes: String = "bytes") -> CaseFile {
    let field = Field(
      raw: "PC", values: ["constable"], confidence: 0.9, flags: [.ambiguousRank],
      evidence: [
        Evidence(page: 1, box: Box(left: 1.1, top: 2.7, right: 3.3, bottom: 4), span: Span(0, 2), exact: true)
      ])
    let record = Record(
      kind: .case, locator: Locator("item:1"), population: "p1", breakdown: "list", fields: [.rank: field],
      period: .year(2011), span: Span(0, 9), page: 1)
    let population = Population(
      id: "p1", unit: .person, period: .year(2011), totalMin: 1, totalMax: 1,
      breakdowns: [Breakdown(id: "list", dimensions: [.rank], sumMin: 1, sumMax: 1)])
    let replies = [
      Reply(fields: [.force: Field(values: ["gwent"])], populations: [population, Population(id: "p2")]), Reply(),
    ]
    return CaseFile(
      path: path, sha256: Digest.sha256(bytes), mediaType: "application/pdf", converter: "poppler-glib",
      document: Document(
        text: Text("PC “Müller” 👮"), blocks: [Block(kind: .table(0), region: .body, span: Span(0, 2), page: 1)]),
      findings: Findings(replies: replies, records: [record]))
  }
}

extension Store {
  func setting(_ name: String) throws -> Int? {
    try connection.read { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  /// Past every check of the store's own.
  func execute(_ sql: String) throws { try connection.writeWithoutTransaction { try $0.execute(sql: sql) } }
}
