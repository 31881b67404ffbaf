import Documents

/// A matter in the force's own words, for a story.
public struct Incident: Hashable, Sendable {
  public var record: String
  public var reply: String
  public var force: String
  /// Verbatim.
  public var words: String
  public var page: Int
  public var outcome: String?
  public var role: String?
  public var period: String?
  public var state: ReviewState

  /// The gravest first, as the outcomes' groups stand in the data file; no force more than `perForce` times.
  static func worthQuoting(
    in sources: [Source], _ groupings: Groupings, atMost most: Int = 20, perForce: Int = 2
  ) -> [Incident] {
    let order = Dictionary(
      groupings.outcomes.flatMap(\.codes).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let all = sources.flatMap { source in
      source.records.compactMap { item -> (rank: (Int, Int), incident: Incident)? in
        let record = item.record
        guard record.kind == .case, record.state != .rejected, let words = record.summary, words.count >= 30 else {
          return nil
        }
        let gravity = record[.outcome]?.value.flatMap { order[$0] } ?? order.count
        let doubt = record.state == .needsReview ? 1 : 0
        return (
          (gravity, doubt),
          Incident(
            record: item.id, reply: source.id, force: source.force ?? "", words: words, page: record.page,
            outcome: record[.outcome]?.value, role: record[.role]?.value, period: record.period?.edtf,
            state: record.state)
        )
      }
    }.sorted { a, b in a.rank != b.rank ? a.rank < b.rank : a.incident.record < b.incident.record }
    var taken: [String: Int] = [:]
    return Array(
      all.map(\.incident).filter { incident in
        taken[incident.force, default: 0] += 1
        return taken[incident.force, default: 0] <= perForce
      }.prefix(most))
  }
}
