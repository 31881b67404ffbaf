import Documents

@testable import Figures

/// Replies in a few words, for tests.
enum Letters {
  static func record(
    _ id: String, breakdown: String = "cases", count: ClosedRange<Int> = 1...1, counted: Bool = true,
    isTotal: Bool = false, force: String = "sussex", state: ReviewState = .accepted, period: Period? = nil,
    summary: String? = nil, _ values: [FieldName: [String]] = [:]
  ) -> SourceRecord {
    var record = Record(
      kind: breakdown == "cases" ? .case : .tally, locator: Locator(id), population: "p1", breakdown: breakdown,
      counted: counted && !isTotal, isTotal: isTotal, countMin: count.lowerBound, countMax: count.upperBound,
      unit: .person, period: period, summary: summary, span: Span(0, 1), page: 1, state: state)
    for (name, codes) in values { record.fields[name] = Field(raw: codes.first, values: codes, confidence: 0.9) }
    record.fields[.force] = Field(raw: force, values: [force], confidence: 0.9)
    if let period { record.fields[.period] = Field(raw: period.edtf, values: [period.edtf], confidence: 0.9) }
    return SourceRecord(id: id, record: record)
  }

  static func source(
    _ force: String, total: ClosedRange<Int>?, unit: Unit = .person, period: Period? = nil, id: String? = nil,
    _ records: [SourceRecord] = []
  ) -> Source {
    var reply = Reply(
      fields: [.force: Field(values: [force], confidence: 1)],
      populations: total == nil && records.isEmpty ? [] : [Population(id: "p1", unit: unit, period: period)],
      totalMin: total?.lowerBound, totalMax: total?.upperBound, state: .accepted)
    if let total { reply.fields[.total] = Field(raw: "\(total.lowerBound)", values: ["\(total.lowerBound)"]) }
    return Source(id: id ?? "reply-\(force)", document: "d", path: "\(id ?? force).pdf", reply: reply, records: records)
  }

  static func report(_ sources: [Source], _ change: (inout ReportInput) -> Void = { _ in }) throws -> Report {
    var input = ReportInput(sources: sources, groupings: try .standard(), tool: "0", vocabulary: "v")
    change(&input)
    return Report(input)
  }
}

extension Report {
  func bounds(_ table: String, _ key: String...) -> Bounds? {
    self.table(table)?.rows.first { $0.key == key }?.figure.stated
  }
}
