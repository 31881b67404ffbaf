import Documents

/// What a person decided about a reply that a report rests on.
public struct DecisionNote: Hashable, Sendable {
  public var record: String
  public var path: String
  public var field: String?
  public var action: String
  public var value: [String]
  public var before: [String]
  public var reviewer: String?
  public var note: String?

  public init(
    record: String, path: String, field: String?, action: String, value: [String], before: [String],
    reviewer: String?, note: String?
  ) {
    self.record = record
    self.path = path
    self.field = field
    self.action = action
    self.value = value
    self.before = before
    self.reviewer = reviewer
    self.note = note
  }
}

/// An input that could not be read: if it is a reply, no figure has it.
public struct Unread: Hashable, Sendable {
  public var path: String
  public var status: DocumentStatus

  public init(path: String, status: DocumentStatus) {
    self.path = path
    self.status = status
  }
}

/// Everything that a report is made from.
public struct ReportInput: Sendable {
  public var sources: [Source]
  public var unread: [Unread] = []
  public var decisions: [DecisionNote] = []
  /// The forces that were asked; nil where the user doesn't say.
  public var asked: [String]?
  /// How many officers and staff each force has; nil where the user doesn't say.
  public var strengths: [String: Int]?
  public var scope = Scope()
  public var groupings: Groupings
  public var audit: AuditBound?
  /// The program's version, and the vocabulary's.
  public var tool: String
  public var vocabulary: String
  /// Whether words that can't be seen were read with the others.
  public var includesHidden = false

  public init(sources: [Source], groupings: Groupings, tool: String, vocabulary: String) {
    self.sources = sources
    self.groupings = groupings
    self.tool = tool
    self.vocabulary = vocabulary
  }
}

/// The figures of a story.
public struct Report: Hashable, Sendable {
  public var scope: Scope
  /// What was counted.
  public var unit: Unit?
  /// When the replies it rests on were answered; nil where none has a date.
  public var answered: AnswerTime?
  /// Whether they are all about one of the topics of the groupings.
  public var isOfOneTopic: Bool
  public var tool: String
  public var vocabulary: String
  public var includesHidden: Bool
  public var groupings: Groupings
  public var audit: AuditBound?
  public var total: Figure
  public var ranking: Ranking
  public var tables: [FigureTable]
  public var incidents: [Incident]
  public var matrix: ResponseMatrix
  public var leftOut: [LeftOut]
  public var unread: [Unread]
  public var disagreements: [Disagreement]
  public var decisions: [DecisionNote]
  public var jigsaw: [Jigsaw]
  /// Replies of one force that may count the same matters and are given as a range, by their ids.
  public var overlaps: [[String]]
  /// What is another than in the report it was compared with; nil where it was compared with none.
  public var changes: [Change]?
  /// By the reply's id.
  public var sources: [String: Source]

  /// Names and dimensions of the tables, in their order.
  static let shapes: [(name: String, dimensions: [Axis])] = [
    ("role_group", [.roleGroup]), ("role", [.role]), ("rank", [.rank]), ("outcome_group", [.outcomeGroup]),
    ("outcome", [.outcome]), ("allegation", [.allegation]), ("platform", [.platform]), ("year", [.year]),
    ("outcome_by_role", [.outcomeGroup, .roleGroup]),
  ]

  public init(_ input: ReportInput) {
    let selection = Selection(input.sources, scope: input.scope, groupings: input.groupings)
    let maker = FigureMaker(selection: selection)
    let counted = selection.clusters.flatMap { $0.members.map(\.source) }
    let inAny = Set(selection.silent.map(\.path) + counted.map(\.path))
    scope = input.scope
    unit = selection.unit
    answered = AnswerTime(of: counted)
    isOfOneTopic =
      input.scope.topic != nil || counted.isEmpty
      || input.groupings.topics.contains { topic in counted.allSatisfy { topic.isMentioned(in: $0.asked) } }
    (tool, vocabulary, includesHidden) = (input.tool, input.vocabulary, input.includesHidden)
    groupings = input.groupings
    audit = input.audit
    total = maker.total()
    let forces = Set(selection.clusters.map(\.force)).sorted()
    let silent = Set(selection.silent.compactMap(\.force)).subtracting(forces)
    let asked = input.scope.forces.map { wanted in input.asked?.filter(wanted.contains) } ?? input.asked
    ranking = Ranking(
      forces.map { ($0, maker.total(id: "force/\($0)", force: $0)) },
      without: silent.union(Set(asked ?? []).subtracting(forces)).sorted(), strengths: input.strengths)
    tables = Report.shapes.mappedConcurrently { maker.table($0.dimensions, name: $0.name) }
    incidents = Incident.worthQuoting(in: counted, input.groupings)
    let outside = Set(
      selection.leftOut.filter { left in
        switch left.reason {
        case .otherForce, .noForce, .otherTopic, .otherAnswer: true
        default: false
        }
      }.map(\.reply))
    matrix = ResponseMatrix(
      input.sources.filter { !outside.contains($0.id) }, counted: Set(counted.map(\.id)), asked: asked,
      others: Set(selection.leftOut.filter { outside.contains($0.reply) }.compactMap(\.force)))
    leftOut = selection.leftOut.filter { $0.reason != .otherForce }
    unread = input.unread
    let ofTables = tables.flatMap(\.disagreements)
    disagreements = Report.distinct(
      selection.clusters.flatMap { $0.members.flatMap(\.disagreements) } + ofTables)
    decisions = input.decisions.filter { inAny.contains($0.path) }
    jigsaw = Jigsaw.singledOut(in: counted)
    overlaps = selection.clusters.filter { $0.members.count > 1 }.map { $0.members.map(\.source.id) }
    sources = Dictionary(input.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What shows in several tables is told once.
  private static func distinct(_ all: [Disagreement]) -> [Disagreement] {
    var seen: Set<[String]> = []
    return all.filter { seen.insert([$0.kind.rawValue, $0.reply] + $0.breakdowns).inserted }
  }

  /// With what has changed since an earlier one.
  public func compared(with earlier: Snapshot) -> Report {
    var report = self
    report.changes = Comparison.changes(from: earlier, to: Snapshot(self))
    return report
  }

  public func table(_ name: String) -> FigureTable? { tables.first { $0.name == name } }

  /// Every figure: the total, the forces, the rows of the tables, what isn't told.
  public var figures: [Figure] {
    [total] + ranking.places.map(\.figure) + tables.flatMap { $0.rows.map(\.figure) + [$0.notTold] }
  }
}
