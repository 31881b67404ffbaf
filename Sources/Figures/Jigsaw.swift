import Documents

/// A matter that can be told from all others of its force by few things that are said of it: whoever knows these of a
/// person knows the rest.
public struct Jigsaw: Hashable, Sendable {
  public enum Piece: String, Hashable, Sendable, CaseIterable { case rank, period, allegation }

  public var record: String
  public var reply: String
  public var force: String
  /// The fewest that do; with the force they single one person out.
  public var pieces: [Piece]
  /// Their values, in order.
  public var values: [String]

  /// Those who are singled out, by the fewest pieces first.
  ///
  /// A matter of several people singles out nobody. Where a rank isn't given, the role is taken for it. Where a reply
  /// gives no matters one by one, a cell of one person of the breakdown that is counted singles out as well, if it says
  /// more than what does.
  static func singledOut(in sources: [Source]) -> [Jigsaw] {
    let grouped = Dictionary(grouping: sources) { $0.force ?? "" }
    return grouped.sorted { $0.key < $1.key }.flatMap { force, sources in found(in: sources, of: force) }
      .sorted { a, b in (a.pieces.count, a.force, a.record) < (b.pieces.count, b.force, b.record) }
  }

  private static func found(in sources: [Source], of force: String) -> [Jigsaw] {
    let cases = sources.flatMap { source in
      let standing = source.records.filter { $0.record.state != .rejected && !$0.record.isTotal }
      let cases = standing.filter { $0.record.kind == .case }
      return (cases.isEmpty ? standing.filter(\.record.counted) : cases).map { (source.id, $0) }
    }
    let choices: [[Piece]] = [[.rank], [.rank, .period], [.rank, .allegation], [.rank, .period, .allegation]]
    var counts: [[String]: Int] = [:]
    for (_, item) in cases {
      for pieces in choices {
        guard let key = key(of: item.record, pieces) else { continue }
        counts[key, default: 0] += item.record.countMax
      }
    }
    return cases.compactMap { reply, item in
      guard let pieces = choices.first(where: { key(of: item.record, $0).map { counts[$0] == 1 } ?? false }),
        tellsMore(item.record, than: pieces)
      else { return nil }
      return Jigsaw(
        record: item.id, reply: reply, force: force, pieces: pieces,
        values: pieces.map { value(of: item.record, $0) ?? "" })
    }
  }

  private static func tellsMore(_ record: Record, than pieces: [Piece]) -> Bool {
    guard record.kind == .tally else { return true }
    var known: Set<FieldName> = [.force, .count, .role, .rank]
    if pieces.contains(.period) { known.insert(.period) }
    if pieces.contains(.allegation) { known.insert(.allegation) }
    return record.fields.contains { !known.contains($0.key) && !$0.value.values.isEmpty }
  }

  private static func key(of record: Record, _ pieces: [Piece]) -> [String]? {
    let values = pieces.map { value(of: record, $0) }
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    return zip(pieces, values).map { "\($0.rawValue)=\($1 ?? "")" }
  }

  private static func value(of record: Record, _ piece: Piece) -> String? {
    switch piece {
    case .rank: record[.rank]?.value ?? record[.role]?.value
    case .period: record.period.map { Axis.year(of: $0) }
    case .allegation: record[.allegation]?.value
    }
  }
}
