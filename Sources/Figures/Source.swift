import Documents

/// One record of a reply, with the id that it is exported by.
public struct SourceRecord: Hashable, Sendable {
  public var id: String
  public var record: Record

  public init(id: String, record: Record) {
    self.id = id
    self.record = record
  }
}

/// One force's answer as figures are made from it: what people decided is laid over it already.
public struct Source: Hashable, Sendable {
  /// The reply's id, as exported.
  public var id: String
  /// The input's id and its path below the folder.
  public var document: String
  public var path: String
  public var reply: Reply
  public var records: [SourceRecord]
  /// The words of the questions, or of the whole document where they tell none, for the topic to be told by.
  public var asked: String
  /// Which rules and words it was read by.
  public var reading: String
  /// The ids of the decisions that hold for it or for one of its records, in the order in which they were kept.
  public var decisions: [String]
  /// The reply that supersedes it, by its path; nil when none does.
  public var supersededBy: String?

  public init(
    id: String, document: String, path: String, reply: Reply, records: [SourceRecord], asked: String = "",
    reading: String = "", decisions: [String] = [], supersededBy: String? = nil
  ) {
    self.id = id
    self.document = document
    self.path = path
    self.reply = reply
    self.records = records
    self.asked = asked
    self.reading = reading
    self.decisions = decisions
    self.supersededBy = supersededBy
  }

  public var force: String? { reply[.force].value }

  public var unit: Unit? { reply.populations.first?.unit }

  /// Whether its matters are as many in that unit. A list of cases of one person each, which comes to the total, is a list
  /// of as many people.
  func counts(in other: Unit?) -> Bool {
    if unit == other { return true }
    let alike: Set<Unit> = [.person, .case]
    guard let unit, let other, alike.contains(unit), alike.contains(other) else { return false }
    let list = records.map(\.record).filter { $0.counted && !$0.isTotal && $0.state != .rejected }
    guard !list.isEmpty, list.allSatisfy({ $0.kind == .case && $0.countMin == 1 && $0.countMax == 1 }) else {
      return false
    }
    return total == Bounds(list.count, list.count)
  }

  /// The time that its figures are about: as the force gives it, else from the first to the last date of a record.
  public var span: (start: Period.Day, end: Period.Day)? {
    if let period = reply.populations.first?.period { return (period.start, period.end) }
    let periods = records.filter { $0.record.state != .rejected }.compactMap(\.record.period)
    guard let start = periods.map(\.start).min(), let end = periods.map(\.end).max() else { return nil }
    return (start, end)
  }

  /// One for each set of matters that the reply counts, each with its own records. Records that belong to none of them
  /// (those of a joint letter whose force nothing tells) are in none.
  var byPopulation: [Source] {
    reply.populations.map { population in
      var part = self
      part.reply.populations = [population]
      part.records = records.filter { $0.record.population == population.id }
      // A person sets the total of a reply; where it counts several things, each has its own.
      if reply.populations.count > 1 {
        (part.reply.totalMin, part.reply.totalMax) = (population.totalMin, population.totalMax)
      }
      return part
    }
  }

  /// Names the matters among those of all replies, once a reply was parted by what it counts.
  var population: String { "\(id)/\(reply.populations.first?.id ?? "")" }

  /// The matters it counts. As printed, or as a person set it; else the sum of the breakdown that is counted; nil where
  /// it counts nothing.
  public var total: Bounds? {
    if let min = reply.totalMin, let max = reply.totalMax { return Bounds(min, max) }
    let counted = records.map(\.record).filter { $0.counted && !$0.isTotal && $0.state != .rejected }
    guard !counted.isEmpty else { return nil }
    return counted.map { Bounds($0.countMin, $0.countMax) }.sum()
  }
}
