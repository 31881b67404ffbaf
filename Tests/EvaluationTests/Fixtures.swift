import Foundation

@testable import Evaluation

func goldCase(
  _ outcome: String?, role: String? = "police_officer", rank: String? = "constable", period: String? = "2011",
  allegations: [String] = ["offensive"], platforms: [String] = [], count: Int = 1
) -> Gold.Case {
  Gold.Case(
    count: count, role: role, rank: rank, allegations: allegations, platforms: platforms, outcome: outcome,
    period: period)
}

func goldReply(
  force: String? = "gwent", disposition: String? = "full", exemptions: [String] = [], total: Int? = nil,
  cases: [Gold.Case] = [], tallies: [Gold.Tally] = []
) -> Gold.Reply {
  Gold.Reply(
    force: force, reference: "2014/1", dateResponded: "2014-03-12", disposition: disposition,
    exemptions: exemptions, total: total.map { Gold.Total(min: $0, max: $0) }, cases: cases, tallies: tallies)
}

func goldTally(_ dims: [String: String], _ min: Int, _ max: Int? = nil) -> Gold.Tally {
  Gold.Tally(dims: dims.mapValues { Gold.Dimension([$0]) }, min: min, max: max ?? min)
}

/// The record that says what a gold case says.
func record(
  _ entry: Gold.Case, at locator: String = "item:0", confidence: Double = 0.95, state: String = "accepted"
) -> ExportedRecord {
  var record = blank("case", at: locator)
  record.countMin = entry.count
  record.countMax = entry.count
  record.role = entry.role
  record.rank = entry.rank
  record.allegation = entry.allegations.first
  record.allegations = entry.allegations
  record.platforms = entry.platforms
  record.outcome = entry.outcome
  record.outcomeGroup = OutcomeGroup.of(entry.outcome)
  record.period = entry.period
  record.reviewState = state
  record.fields = [:]
  for name in ["role", "rank", "allegation", "outcome", "period", "count"] {
    record.fields?[name] = ExportedField(raw: "the \(name)", confidence: confidence, flags: [], rule: "test.\(name)")
  }
  return record
}

func tallyRecord(
  _ min: Int, _ max: Int? = nil, role: String? = nil, rank: String? = nil, outcome: String? = nil,
  period: String? = nil, platforms: [String] = [], isTotal: Bool = false
) -> ExportedRecord {
  var record = blank("tally", at: "table:0/row:1")
  record.countMin = min
  record.countMax = max ?? min
  record.role = role
  record.rank = rank
  record.outcome = outcome
  record.period = period
  record.platforms = platforms
  record.isTotal = isTotal
  return record
}

private func blank(_ kind: String, at locator: String) -> ExportedRecord {
  ExportedRecord(
    id: "id-\(locator)", kind: kind, replyId: "r1", countMin: 1, countMax: 1, summary: "the words",
    source: ExportedRecord.Source(path: "in/letter.pdf", locator: locator))
}

func runReply(_ records: [ExportedRecord] = [], id: String = "r1", force: String? = "gwent") -> RunReply {
  RunReply(
    reply: ExportedReply(
      id: id, force: force, reference: "2014/1", dateResponded: "2014-03-12", disposition: "full", exemptions: []),
    records: records)
}

func scored(_ gold: Gold.Reply?, _ got: RunReply?) -> ReplyScore {
  ReplyScore(ReplyPair(document: "letter.pdf", form: "tagged-pdf", gold: gold, got: got), EvaluationOptions())
}

func score(_ replies: [ReplyScore], fingerprint: String = "one") -> Score {
  Score(replies: replies, absent: [], leftOut: [], unscored: [], threshold: 0.9, fingerprint: fingerprint)
}

/// A folder for one test, removed when the last reference goes.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("evaluation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
