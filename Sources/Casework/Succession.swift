import Documents

/// A reply and the one before it to the same request, of the same force: which the later one supersedes.
public struct Succession: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var path: String
    /// Index of the reply within its document.
    public var reply: Int
  }

  public var later: Place
  public var earlier: Place
}

/// What a superseding reply says otherwise. Values are what the record contract calls them.
public enum ReplyDifference: Hashable, Sendable {
  case field(Reply.FieldName, before: [String], after: [String])
  /// How many of a kind of record, each as (force, role, rank, allegations, outcomes, period, least, most), are in one
  /// and not in the other.
  case records(Record.Kind, gone: Int, new: Int)
}

extension ReplyDifference {
  /// In the order of the fields, then of the kinds.
  public static func between(
    _ earlier: (reply: Reply, records: [Record]), _ later: (reply: Reply, records: [Record])
  ) -> [ReplyDifference] {
    var found: [ReplyDifference] = []
    for name in Reply.FieldName.allCases {
      let (before, after) = (values(of: name, in: earlier.reply), values(of: name, in: later.reply))
      if before != after { found.append(.field(name, before: before, after: after)) }
    }
    for kind in [Record.Kind.case, .tally] {
      let (before, after) = (contents(of: earlier.records, kind), contents(of: later.records, kind))
      let gone = missing(before, in: after)
      let new = missing(after, in: before)
      if gone + new > 0 { found.append(.records(kind, gone: gone, new: new)) }
    }
    return found
  }

  /// A total is a range; as printed it may be many things.
  private static func values(of name: Reply.FieldName, in reply: Reply) -> [String] {
    guard name == .total else { return reply[name].values }
    guard let least = reply.totalMin, let most = reply.totalMax else { return [] }
    return [least == most ? "\(least)" : "\(least) to \(most)"]
  }

  private static func contents(of records: [Record], _ kind: Record.Kind) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    for record in records where record.kind == kind {
      let fields = FieldName.allCases.map { (record[$0]?.values ?? []).joined(separator: " ") }
      let key = fields + [record.period?.edtf ?? "", "\(record.countMin)", "\(record.countMax)"]
      counts[key, default: 0] += 1
    }
    return counts
  }

  private static func missing(_ some: [[String]: Int], in others: [[String]: Int]) -> Int {
    some.reduce(0) { $0 + max(0, $1.value - (others[$1.key] ?? 0)) }
  }
}

extension CaseFile {
  /// One of its replies with the records that belong to it.
  public func reply(_ index: Int) -> (reply: Reply, records: [Record])? {
    guard findings.replies.indices.contains(index) else { return nil }
    return (findings.replies[index], findings.records.filter { $0.reply == index })
  }
}
