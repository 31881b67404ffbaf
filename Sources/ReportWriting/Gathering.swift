import Casework
import Documents
import Figures
import Review

/// Takes from a store what a report is made of.
public enum Gathering {
  /// Every reply, with what people decided laid over it, every input that couldn't be read, and the decisions that hold.
  public static func input(from store: ReviewedStore, groupings: Groupings) throws(StoreError) -> ReportInput {
    let facts = store.manifest.facts
    let later = Dictionary(
      try store.store.successions().map { ("\($0.earlier.reply) \($0.earlier.path)", $0.later.path) },
      uniquingKeysWith: { first, _ in first })
    let standing = Dictionary(grouping: History.standing(store.decisions)) { store.attached[$0.id] ?? "" }
    var input = ReportInput(sources: [], groupings: groupings, tool: facts.tool, vocabulary: facts.vocabulary)
    input.includesHidden = facts.includesHidden
    // Of replies of several documents: records by the path of the document that has the reply.
    var others: [String: [(reply: Int, record: SourceRecord)]] = [:]
    var places: [(path: String, reply: Int)] = []
    try store.forEachOutline { file, entry in
      if ![.ok, .truncated, .duplicate].contains(entry.status) {
        input.unread.append(Unread(path: file.path, status: entry.status))
      }
      let identity = Identity(of: file)
      if let lead = file.lead {
        others[lead.path, default: []] += file.findings.records.map {
          ($0.reply, SourceRecord(id: identity.record($0), record: $0))
        }
      }
      for index in file.findings.replies.indices {
        guard let (reply, records) = file.reply(index) else { continue }
        let id = identity.reply(index)
        let named = records.map { SourceRecord(id: identity.record($0), record: $0) }
        let decided = ([id] + named.map(\.id)).flatMap { standing[$0] ?? [] }
        input.sources.append(
          Source(
            id: id, document: identity.document, path: file.path, reply: reply, records: named,
            asked: asked(reply, in: file.document?.text ?? Text(), groupings), reading: entry.reading?.stamp ?? "",
            decisions: decided.map(content),
            supersededBy: later["\(index) \(file.path)"]))
        places.append((file.path, index))
        input.decisions += decided.map { note($0, record: store.attached[$0.id] ?? $0.record, path: file.path) }
      }
    }
    for (index, place) in places.enumerated() {
      let more = (others[place.path] ?? []).filter { $0.reply == place.reply }.map(\.record)
      guard !more.isEmpty else { continue }
      let decided = more.flatMap { standing[$0.id] ?? [] }
      input.sources[index].records += more
      input.sources[index].decisions += decided.map(content)
      input.decisions += decided.map {
        note($0, record: store.attached[$0.id] ?? $0.record, path: input.sources[index].path)
      }
    }
    return input
  }

  /// The questions' words; all words where none of them tells a topic.
  private static func asked(_ reply: Reply, in text: Text, _ groupings: Groupings) -> String {
    let questions = reply.questions.map { text[$0.text] }.joined(separator: "\n")
    let words = Groupings.Group.words(of: questions)
    return groupings.topics.contains { $0.isMentioned(among: words) } ? questions : text.string
  }

  /// What was decided, whoever did and whenever: two reviews that decide the same give the same figures.
  private static func content(of decision: Decision) -> String {
    let value = (decision.value ?? []).joined(separator: ",")
    return [decision.record, decision.field ?? "", decision.action.rawValue, value].joined(separator: " ")
  }

  private static func note(_ decision: Decision, record: String, path: String) -> DecisionNote {
    DecisionNote(
      record: record, path: path, field: decision.field, action: decision.action.rawValue,
      value: decision.value ?? [], before: decision.before ?? [], reviewer: decision.reviewer, note: decision.note)
  }
}
