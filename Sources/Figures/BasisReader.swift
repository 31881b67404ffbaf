import Documents

/// Tells of the matters of one reply who has looked at what a figure takes from them.
struct BasisReader {
  let source: Source
  /// What the figure rests on besides the count; empty for a total.
  let fields: [FieldName]

  private enum State { case reviewed, accepted, unreviewed }

  /// `matters` are those of the figure; what of them no record stands for is as sure as the least sure record.
  func basis(of matters: Int, records ids: [String]) -> Basis {
    if fields.isEmpty, let whole = stateOfTotal { return basis([whole: matters]) }
    let wanted = Set(ids)
    let records = source.records.filter { wanted.contains($0.id) }.map(\.record)
    var counts: [State: Int] = [:]
    var left = matters
    // The unsure ones first: a figure is as sure as its doubts let it be.
    for state in [State.unreviewed, .accepted, .reviewed] {
      let own = records.filter { self.state(of: $0) == state }.map(\.countMin).reduce(0, +)
      counts[state] = min(own, left)
      left -= min(own, left)
    }
    let worst: State = records.isEmpty ? stateOfTotal ?? .unreviewed : worst(records)
    counts[worst, default: 0] += left
    return basis(counts)
  }

  private func basis(_ counts: [State: Int]) -> Basis {
    Basis(
      reviewed: counts[.reviewed] ?? 0, accepted: counts[.accepted] ?? 0, unreviewed: counts[.unreviewed] ?? 0)
  }

  private func worst(_ records: [Record]) -> State {
    let states = records.map(state)
    return states.contains(.unreviewed) ? .unreviewed : states.contains(.accepted) ? .accepted : .reviewed
  }

  /// Of a printed total; nil for one that is a sum of records.
  private var stateOfTotal: State? {
    let field = source.reply[.total]
    if field.review != nil || [.confirmed, .corrected].contains(source.reply.state) { return .reviewed }
    let isDoubted = source.reply.flags.contains(.totalConflict) || field.flags.contains(where: \.asksForReview)
    if field.values.isEmpty { return isDoubted ? .unreviewed : nil }
    return isDoubted ? .unreviewed : .accepted
  }

  private func state(of record: Record) -> State {
    if [.confirmed, .corrected].contains(record.state) { return .reviewed }
    let read = (fields + [.count]).compactMap { record[$0] }.filter { !$0.values.isEmpty }
    let wholes: Set<Flag> = [.doubtfulRecord, .doubtfulLetter, .ambiguousForce, .correctedLater]
    if record.flags.contains(where: wholes.contains) { return .unreviewed }
    if read.contains(where: { $0.flags.contains(where: \.asksForReview) }) { return .unreviewed }
    return !read.isEmpty && read.allSatisfy { $0.review != nil } ? .reviewed : .accepted
  }
}
