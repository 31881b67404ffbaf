import Foundation

/// A line of `records.jsonl`, as far as the score needs it.
struct ExportedRecord: Decodable, Sendable {
  var id: String
  var kind: String
  var replyId: String
  var isTotal: Bool?
  var countMin: Int
  var countMax: Int
  var role: String?
  var rank: String?
  var allegation: String?
  var allegations: [String]?
  var platforms: [String]?
  var outcome: String?
  var outcomeGroup: String?
  var period: String?
  var summary: String?
  var reviewState: String?
  var fields: [String: ExportedField]?
  var source: Source?

  struct Source: Decodable, Sendable {
    var path: String?
    var locator: String?
  }

  /// Where the record stands in its document; its id where the export gives no place.
  var locator: String { source?.locator ?? id }
  var isAccepted: Bool { ["accepted", "confirmed", "corrected"].contains(reviewState ?? "") }
  /// A record that a person threw out is no longer a claim of the run.
  var isRejected: Bool { reviewState == "rejected" }

  func field(_ name: String) -> ExportedField? { fields?[name] }

  /// The words behind a field; where it has none, those of the whole matter.
  func words(_ name: String) -> String? { field(name)?.raw ?? summary }
}

/// The evidence kept beside a column.
struct ExportedField: Decodable, Sendable {
  var raw: String?
  var confidence: Double?
  var flags: [String]?
  var rule: String?
}

/// A line of `replies.jsonl`.
struct ExportedReply: Decodable, Sendable {
  var id: String
  var force: String?
  var reference: String?
  var dateResponded: String?
  var disposition: String?
  var exemptions: [String]?
  var totalMin: Int?
  var totalMax: Int?
  var documents: [String]?
  var fields: [String: ExportedField]?
  var populations: [ExportedPopulation]?

  /// What is counted: that of the first set of matters.
  var unit: String? { populations?.first?.unit }
}

struct ExportedPopulation: Decodable, Sendable {
  var unit: String?
}

/// A line of `documents.jsonl`.
struct ExportedDocument: Decodable, Sendable {
  var id: String
  var path: String
  var status: String?
  var parent: String?

  var name: String { baseName(path) }
}

/// One reply of the run and what was read from it.
struct RunReply: Sendable {
  var reply: ExportedReply
  var records: [ExportedRecord]

  var cases: [ExportedRecord] { records.filter { $0.kind == "case" && !$0.isRejected } }
  /// Printed totals and empty cells aren't scored.
  var tallies: [ExportedRecord] {
    records.filter { $0.kind == "tally" && !$0.isRejected && $0.isTotal != true && $0.countMax > 0 }
  }
}

/// An export folder, read and put in order by document.
struct Run: Sendable {
  private var documents: [ExportedDocument]
  private var replies: [RunReply]

  static func read(_ folder: URL) throws(EvaluationError) -> Run {
    try Run(
      documents: contents(of: folder.appendingPathComponent("documents.jsonl")),
      replies: contents(of: folder.appendingPathComponent("replies.jsonl")),
      records: contents(of: folder.appendingPathComponent("records.jsonl")))
  }

  /// From the bytes of the three files.
  init(documents: Data, replies: Data, records: Data) throws(EvaluationError) {
    self.documents = try Run.lines(of: documents, "documents.jsonl")
    let replies: [ExportedReply] = try Run.lines(of: replies, "replies.jsonl")
    let records: [ExportedRecord] = try Run.lines(of: records, "records.jsonl")
    let known = Set(replies.map(\.id))
    if let orphan = records.first(where: { !known.contains($0.replyId) }) {
      throw .orphanRecord(record: orphan.id, reply: orphan.replyId)
    }
    let byReply = Dictionary(grouping: records, by: \.replyId)
    self.replies = replies.map { RunReply(reply: $0, records: byReply[$0.id] ?? []) }
  }

  /// Each reply under the first of its documents (or the file that document came in) that has gold.
  func replies(for names: [String]) throws(EvaluationError) -> [String: [RunReply]] {
    let wanted = Set(names)
    try refuseNamesakes(of: wanted)
    let byID = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: [RunReply]] = [:]
    for reply in replies {
      if let name = candidates(for: reply, byID).first(where: wanted.contains) {
        found[name, default: []].append(reply)
      }
    }
    return found
  }

  /// Names of input files, attachments aside.
  var documentNames: Set<String> { Set(documents.filter { $0.parent == nil }.map(\.name)) }

  private func candidates(for reply: RunReply, _ byID: [String: ExportedDocument]) -> [String] {
    let listed = (reply.reply.documents ?? []).flatMap { lineage(of: $0, byID) }
    return listed + reply.records.compactMap { $0.source?.path.map(baseName) }
  }

  private func lineage(of id: String, _ byID: [String: ExportedDocument]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    var next: String? = id
    while let current = next, seen.insert(current).inserted, let document = byID[current] {
      names.append(document.name)
      next = document.parent
    }
    return names
  }

  private func refuseNamesakes(of wanted: Set<String>) throws(EvaluationError) {
    let inputs = documents.filter { $0.parent == nil && $0.status != "duplicate" && wanted.contains($0.name) }
    let byName = Dictionary(grouping: inputs, by: \.name)
    for name in byName.keys.sorted() {
      let paths = (byName[name] ?? []).map(\.path).sorted()
      if paths.count > 1 { throw .ambiguousDocument(name: name, paths: paths) }
    }
  }

  private static func lines<Line: Decodable>(of data: Data, _ file: String) throws(EvaluationError) -> [Line] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var read: [Line] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        read.append(try decoder.decode(Line.self, from: Data(line)))
      } catch {
        throw .badLine(file: file, line: index + 1, reason: reason(error))
      }
    }
    return read
  }
}

func baseName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
