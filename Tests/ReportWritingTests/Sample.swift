import Casework
import Documents
import Figures
import Review
import TestSupport
import Vocabulary

@testable import ReportWriting

/// Three short replies: one with cases that quote hostile words, one with a suppressed table, one refusal.
enum Sample {
  static let hostile = "=HYPERLINK(\"http://x\") <script>alert('x')</script> | shown to the whole of the relief"

  static func field(_ raw: String, _ values: [String], in text: String, confidence: Double = 0.98) -> Field {
    let all = Array(text.unicodeScalars)
    let wanted = Array(raw.unicodeScalars)
    let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
    let box = Box(left: 72, top: 100, right: 172, bottom: 112)
    return Field(
      raw: raw, values: values, confidence: confidence,
      evidence: [Evidence(page: 1, box: box, span: Span(start, start + wanted.count), exact: true)], rule: "phrase")
  }

  private static func file(_ path: String, _ text: String, _ reply: Reply, _ records: [Record]) -> CaseFile {
    CaseFile(
      path: path, sha256: Digest.sha256(path), mediaType: "application/pdf", converter: "poppler-glib",
      document: Document(text: Text(text), pages: [Page(number: 1, width: 595, height: 842)]),
      findings: Findings(replies: [reply], records: records))
  }

  private static func reply(
    _ force: String, _ disposition: String, total: Int?, in text: String, exemptions: [String] = []
  ) -> Reply {
    var fields: [Reply.FieldName: Field] = [
      .force: field(String(text.prefix { $0 != "\n" }), [force], in: text), .disposition: Field(values: [disposition]),
      .exemptions: Field(values: exemptions),
    ]
    if let total { fields[.total] = field("\(total)", ["\(total)"], in: text) }
    return Reply(
      fields: fields, questions: [Question(number: "1", text: Span(0, 6), answer: disposition)],
      populations: total == nil ? [] : [Population(id: "p1", unit: .person, totalMin: total, totalMax: total)],
      totalMin: total, totalMax: total, state: .accepted)
  }

  static var kent: CaseFile {
    let text = "Kent Police\n2 persons.\nPC 2011 \(hostile) dismissed\nPCSO 2012 posed with a cat resigned"
    func record(_ place: Int, _ words: String, _ fields: [FieldName: Field], period: Int, summary: String) -> Record {
      var record = Record(
        kind: .case, locator: Locator("item:\(place)"), population: "p1", breakdown: "cases", counted: true,
        unit: .person, period: .year(period), summary: summary, span: field(words, [], in: text).evidence[0].span,
        page: 1, state: .accepted)
      record.fields = fields
      record.fields[.force] = field("Kent Police", ["kent"], in: text)
      record.fields[.period] = field("\(period)", ["\(period)"], in: text)
      return record
    }
    return file(
      "kent.pdf", text, reply("kent", "full", total: 2, in: text),
      [
        record(
          1, "PC 2011 \(hostile) dismissed",
          [
            .role: field("PC", ["police_officer"], in: text), .rank: field("PC", ["constable"], in: text),
            .outcome: field("dismissed", ["dismissed"], in: text),
          ], period: 2011, summary: hostile),
        record(
          2, "PCSO 2012 posed with a cat resigned",
          [.role: field("PCSO", ["pcso"], in: text), .outcome: field("resigned", ["resigned"], in: text)],
          period: 2012, summary: "posed with a cat"),
      ])
  }

  static var surrey: CaseFile {
    let text = "Surrey Police\n9 persons.\nOfficers <5\nStaff 6"
    func tally(_ place: Int, _ role: String, _ raw: String, _ count: ClosedRange<Int>) -> Record {
      var record = Record(
        kind: .tally, locator: Locator("table:0/row:\(place)"), population: "p1", breakdown: "table:0", counted: true,
        countMin: count.lowerBound, countMax: count.upperBound, unit: .person,
        span: field(raw, [], in: text).evidence[0].span, page: 1, state: .needsReview)
      record.fields = [
        .force: field("Surrey Police", ["surrey"], in: text), .role: field(raw, [role], in: text),
        .count: field(raw, [Values.text(count)], in: text),
      ]
      record.fields[.count]?.flags = [.lowConfidence]
      return record
    }
    return file(
      "surrey.pdf", text, reply("surrey", "partial", total: 9, in: text),
      [tally(1, "police_officer", "Officers <5", 1...4), tally(2, "police_staff", "Staff 6", 6...6)])
  }

  static var essex: CaseFile {
    let text = "Essex Police\nWe refuse."
    return file("essex.pdf", text, reply("essex", "refused", total: nil, in: text, exemptions: ["s12"]), [])
  }

  static let facts = RunFacts(
    folder: "/somewhere", tool: "9.8.7", vocabulary: "v",
    outcomeGroups: ["dismissed": "left", "resigned": "left"])

  static func store() throws -> ReviewedStore {
    let store = try Store.inMemory()
    try store.take([essex, kent, surrey], facts: facts)
    return try ReviewedStore(store)
  }

  /// The program's words, read once.
  static let words = Result { Words(try Vocabulary()) }
  static var labels: ReportLabels { get throws { ReportLabels(try words.get()) } }

  static func input() throws -> ReportInput {
    var input = try Gathering.input(from: try store(), groupings: try .standard())
    input.asked = ["dorset", "essex", "kent", "surrey"]
    input.audit = AuditBound(decided: 200, wrong: 1, upper: 0.0235)
    return input
  }

  static func report() throws -> Report { Report(try input()) }
}
