import Documents

/// What a report is about, and what its user has said may be added up.
public struct Scope: Hashable, Sendable {
  /// Nil for the unit that most matters are counted in.
  public var unit: Unit?
  public var period: Period?
  /// Only replies of that time. Nil for the twelve months in which most matters were answered for.
  public var answered: Period?
  /// The code of a topic of the groupings.
  public var topic: String?
  public var forces: Set<String>?
  /// The user's explicit word that different units may be added up.
  public var mixesUnits: Bool
  /// The user's explicit word that replies of different years, which answer for different times, may be added up.
  public var mixesPeriods: Bool
  /// The user's explicit word that replies of one force about the same time count different matters.
  public var addsOverlaps: Bool

  public init(
    unit: Unit? = nil, period: Period? = nil, answered: Period? = nil, topic: String? = nil,
    forces: Set<String>? = nil, mixesUnits: Bool = false, mixesPeriods: Bool = false, addsOverlaps: Bool = false
  ) {
    self.unit = unit
    self.period = period
    self.answered = answered
    self.topic = topic
    self.forces = forces
    self.mixesUnits = mixesUnits
    self.mixesPeriods = mixesPeriods
    self.addsOverlaps = addsOverlaps
  }
}

/// A reply that no figure rests on, and why.
public struct LeftOut: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// It isn't of one of the forces that were asked for.
    case otherForce
    case noForce
    case rejected
    case superseded(by: String)
    case otherTopic
    case otherUnit(Unit?)
    /// It was answered in another year than most, and so for another time.
    case otherAnswer
    /// Its figures are about another time, or about a longer one that it doesn't cut by year.
    case otherPeriod
    /// Nothing says what time they are about.
    case periodNotTold
  }

  public var reply: String
  public var path: String
  public var force: String?
  public var reason: Reason
}

/// The replies that a report rests on.
struct Selection {
  /// Replies of one force which may count the same matters: their matters are at least those of the largest, and at most
  /// those of all together. Most forces have one cluster of one reply.
  struct Cluster {
    var force: String
    var members: [PopulationSolver]
  }

  var unit: Unit?
  var clusters: [Cluster] = []
  /// Those in the scope that count nothing: refusals among them.
  var silent: [Source] = []
  var leftOut: [LeftOut] = []

  init(_ sources: [Source], scope: Scope, groupings: Groupings) {
    var kept: [Source] = []
    for source in sources {
      if let reason = Selection.reason(against: source, scope, groupings) {
        leave(source, reason)
      } else {
        kept.append(source)
      }
    }
    if let window = Selection.window(kept, scope) {
      for source in kept where source.answered.map({ !window.contains($0) }) ?? false { leave(source, .otherAnswer) }
      kept.removeAll { $0.answered.map { !window.contains($0) } ?? false }
    }
    let parts = kept.flatMap { $0.reply.populations.isEmpty ? [$0] : $0.byPopulation }
    unit = scope.unit ?? Selection.commonest(parts)
    var counting: [PopulationSolver] = []
    for source in parts {
      guard PopulationSolver(source, groupings: groupings) != nil else {
        silent.append(source)
        continue
      }
      guard scope.mixesUnits || source.counts(in: unit) || source.total == .zero else {
        leave(source, .otherUnit(source.unit))
        continue
      }
      switch Selection.within(scope.period, source) {
      case .success(let source):
        if let solver = PopulationSolver(source, groupings: groupings) { counting.append(solver) }
      case .failure(let outside): leave(source, outside.reason)
      }
    }
    clusters = Dictionary(grouping: counting) { $0.source.force ?? "" }.sorted { $0.key < $1.key }.flatMap {
      force, members in
      Selection.clustered(members, apart: scope.addsOverlaps).map { Cluster(force: force, members: $0) }
    }
  }

  private mutating func leave(_ source: Source, _ reason: LeftOut.Reason) {
    leftOut.append(LeftOut(reply: source.id, path: source.path, force: source.force, reason: reason))
  }

  private static func reason(against source: Source, _ scope: Scope, _ groupings: Groupings) -> LeftOut.Reason? {
    guard let force = source.force else { return .noForce }
    if let wanted = scope.forces, !wanted.contains(force) { return .otherForce }
    if source.reply.state == .rejected { return .rejected }
    if let later = source.supersededBy { return .superseded(by: later) }
    if let topic = scope.topic.flatMap(groupings.topic), !topic.isMentioned(in: source.asked) { return .otherTopic }
    return nil
  }

  /// What the user asks for; else, where no period makes the replies comparable, the busiest twelve months.
  private static func window(_ sources: [Source], _ scope: Scope) -> ClosedRange<Period.Day>? {
    if let answered = scope.answered { return answered.start...answered.end }
    return scope.mixesPeriods || scope.period != nil ? nil : AnswerTime.busiest(sources)
  }

  /// The unit in which the most matters are counted; of two as common, the first by name.
  private static func commonest(_ sources: [Source]) -> Unit? {
    var matters: [Unit?: Int] = [:]
    for source in sources {
      guard let total = source.total else { continue }
      let units = Set([source.unit] + [Unit.person, .case].filter { source.counts(in: $0) })
      for unit in units { matters[unit, default: 0] += total.max }
    }
    return matters.sorted { ($0.key?.rawValue ?? "~") < ($1.key?.rawValue ?? "~") }.max { $0.value < $1.value }?.key
  }

  private struct Outside: Error { var reason: LeftOut.Reason }

  /// The reply as far as it is about a period.
  private static func within(_ period: Period?, _ source: Source) -> Result<Source, Outside> {
    guard let period, source.total != .zero else { return .success(source) }
    guard let span = source.span, let total = source.total else { return .failure(Outside(reason: .periodNotTold)) }
    if period.start <= span.start, span.end <= period.end { return .success(source) }
    guard span.start <= period.end, period.start <= span.end else { return .failure(Outside(reason: .otherPeriod)) }
    func isInside(_ record: Record) -> Bool {
      record.period.map { period.start <= $0.start && $0.end <= period.end } ?? false
    }
    func mayBeInside(_ record: Record) -> Bool {
      record.period.map { $0.start <= period.end && period.start <= $0.end } ?? true
    }
    let breakdowns = BreakdownCells.all(of: source, total: total).filter { breakdown in
      breakdown.coverage == .whole && breakdown.cells.contains { $0.record.period != nil }
    }
    guard let best = breakdowns.first(where: \.isCounted) ?? breakdowns.first else {
      return .failure(Outside(reason: .otherPeriod))
    }
    var part = source
    part.records = source.records.filter { isInside($0.record) && !$0.record.isTotal }
    part.reply.totalMin = best.cells.filter { isInside($0.record) }.map(\.count.min).reduce(0, +)
    part.reply.totalMax = best.cells.filter { mayBeInside($0.record) }.map(\.count.max).reduce(0, +)
    return .success(part)
  }

  /// Put together as their times overlap, one after the other; a reply whose time isn't told may overlap with any.
  private static func clustered(_ members: [PopulationSolver], apart: Bool) -> [[PopulationSolver]] {
    guard !apart else { return members.map { [$0] } }
    var clusters: [[PopulationSolver]] = []
    for member in members {
      let (near, far) = clusters.reduce(into: ([PopulationSolver](), [[PopulationSolver]]())) { parts, cluster in
        if cluster.contains(where: { overlap($0.source, member.source) }) {
          parts.0 += cluster
        } else {
          parts.1.append(cluster)
        }
      }
      clusters = far + [near + [member]]
    }
    return clusters
  }

  private static func overlap(_ a: Source, _ b: Source) -> Bool {
    guard a.total != .zero, b.total != .zero else { return false }
    guard let a = a.span, let b = b.span else { return true }
    return a.start <= b.end && b.start <= a.end
  }
}
