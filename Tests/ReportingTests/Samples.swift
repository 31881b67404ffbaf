import Casework
import Documents

/// A case file with one case, as small as shows every column.
enum Sample {
  static let text = "Sussex Police\nPC posted a racist comment on Facebook in 2011 - resigned"

  static var record: Record {
    var record = Record(
      kind: .case, locator: Locator("item:1"), population: "p1", breakdown: "list", counted: true, unit: .person,
      title: "PC", period: .year(2011), summary: "posted a racist comment on Facebook", span: Span(14, 72), page: 1)
    record.fields = [
      .rank: field("PC", ["constable"], 0.97), .role: field("PC", ["police_officer"], 0.98),
      .allegation: field("racist", ["racist", "offensive"], 0.91), .platform: field("Facebook", ["facebook"], 0.99),
      .outcome: field("resigned", ["resigned"], 0.93456), .period: field("2011", ["2011"], 0.9),
      .force: field("Sussex Police", ["sussex"], 0.99),
    ]
    return record
  }

  static func field(_ raw: String, _ values: [String], _ confidence: Double) -> Field {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(raw.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    let evidence = Evidence(
      page: 1, box: Box(left: 72, top: 100.256, right: 90.5, bottom: 112), span: Span(start, start + wanted.count),
      exact: true)
    return Field(raw: raw, values: values, confidence: confidence, evidence: [evidence], rule: "phrase")
  }

  static var reply: Reply {
    Reply(
      fields: [.force: field("Sussex Police", ["sussex"], 0.99), .exemptions: Field(values: ["s12", "s40(2)"])],
      questions: [Question(number: "1", text: Span(0, 6), answer: "full")],
      populations: [
        Population(
          id: "p1", unit: .person, period: .year(2011), totalMin: 1, totalMax: 1,
          breakdowns: [Breakdown(id: "list", dimensions: [.rank], sumMin: 1, sumMax: 1)])
      ],
      totalMin: 1, totalMax: 1, flags: [.noDate, .noDate])
  }

  static var file: CaseFile {
    CaseFile(
      path: "sub/reply.pdf", sha256: Digest.sha256("bytes"), mediaType: "application/pdf", converter: "poppler-glib",
      document: Document(text: Text(text), pages: [Page(number: 1, width: 595, height: 842)]),
      findings: Findings(replies: [reply], records: [record]))
  }

  static let facts = RunFacts(
    folder: "/somewhere", tool: "9.8.7", vocabulary: "1.0.0", outcomeGroups: ["resigned": "left"])

  static var manifest: Manifest { Manifest(facts: facts, entries: [.init(path: file.path)]) }
}
