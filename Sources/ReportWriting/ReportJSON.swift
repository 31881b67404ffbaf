import Documents
import Figures

/// A report as JSON: every figure with all that it rests on. `casebook report --compare` reads it again.
public struct ReportJSON {
  /// Version of its shape.
  public static let schemaVersion = "1.0.0"

  private let report: Report

  public init(_ report: Report) { self.report = report }

  public var bytes: [UInt8] { json.indented }

  var json: OrderedJSON {
    [
      "schema_version": .string(ReportJSON.schemaVersion),
      "generated_by": [
        "tool": .string(report.tool), "vocabulary": .string(report.vocabulary),
        "groupings": .string(report.groupings.version), "includes_hidden": .bool(report.includesHidden),
      ],
      "scope": scope,
      "unit": .optional(report.unit?.rawValue),
      "answered": report.answered.map { [.string($0.first.iso), .string($0.last.iso)] } ?? .null,
      "one_topic": .bool(report.isOfOneTopic),
      "audit": audit,
      "replies": .array(report.sources.values.sorted { ($0.path, $0.id) < ($1.path, $1.id) }.map(json)),
      "total": json(report.total),
      "forces": .array(report.ranking.places.map(json)),
      "forces_without_a_number": .strings(report.ranking.without),
      "tables": .array(report.tables.map(json)),
      "incidents": .array(report.incidents.map(json)),
      "responses": .array(report.matrix.rows.map(json)),
      "disagreements": .array(report.disagreements.map(json)),
      "decisions": .array(report.decisions.map(json)),
      "jigsaw": .array(report.jigsaw.map(json)),
      "overlaps": .array(report.overlaps.map(OrderedJSON.strings)),
      "changes": report.changes.map { .array($0.map(json)) } ?? .null,
      "left_out": .array(report.leftOut.map(json)),
      "unread": .array(report.unread.map { ["path": .string($0.path), "status": .string($0.status.rawValue)] }),
    ]
  }

  private var scope: OrderedJSON {
    [
      "unit": .optional(report.scope.unit?.rawValue), "period": .optional(report.scope.period?.edtf),
      "answered": .optional(report.scope.answered?.edtf), "topic": .optional(report.scope.topic),
      "forces": report.scope.forces.map { .strings($0.sorted()) } ?? .null,
      "mixes_units": .bool(report.scope.mixesUnits), "mixes_periods": .bool(report.scope.mixesPeriods),
      "adds_overlaps": .bool(report.scope.addsOverlaps),
    ]
  }

  private var audit: OrderedJSON {
    guard let audit = report.audit else { return .null }
    return [
      "decided": .int(audit.decided), "wrong": .int(audit.wrong), "upper_bound": .decimal(audit.upper, places: 6),
    ]
  }

  private func json(_ source: Source) -> OrderedJSON {
    [
      "id": .string(source.id), "force": .optional(source.force), "path": .string(source.path),
      "reading": .string(source.reading), "decisions": .strings(source.decisions),
    ]
  }

  private func members(of figure: Figure) -> [OrderedJSON.Member] {
    [
      .init("id", .string(figure.id)), .init("min", .int(figure.stated.min)), .init("max", .int(figure.stated.max)),
      .init("at_most", .int(figure.atMost)), .init("basis", json(figure.basis)),
      .init("forces", .int(figure.forces.count)), .init("contributions", .array(figure.contributions.map(json))),
    ]
  }

  private func json(_ figure: Figure) -> OrderedJSON { .object(members(of: figure)) }

  private func json(_ basis: Basis) -> OrderedJSON {
    ["reviewed": .int(basis.reviewed), "accepted": .int(basis.accepted), "unreviewed": .int(basis.unreviewed)]
  }

  private func json(_ contribution: Contribution) -> OrderedJSON {
    [
      "reply": .string(contribution.reply), "force": .string(contribution.force),
      "min": .int(contribution.stated.min), "max": .int(contribution.stated.max),
      "at_most": .int(contribution.atMost), "basis": json(contribution.basis),
      "records": .strings(contribution.records),
    ]
  }

  private func json(_ place: Ranking.Place) -> OrderedJSON {
    .object(
      members(of: place.figure) + [
        .init("force", .string(place.force)), .init("rank", json(place.rank)),
        .init("rank_of_reviewed", json(place.rankOfReviewed)),
        .init("rank_among_all", json(place.rankAmongAll)), .init("strength", .optional(place.strength)),
        .init(
          "per_thousand",
          place.perThousand.map { [.decimal($0.least, places: 4), .decimal($0.most, places: 4)] } ?? .null),
      ])
  }

  private func json(_ bounds: Bounds) -> OrderedJSON { [.int(bounds.min), .int(bounds.max)] }

  private func json(_ table: FigureTable) -> OrderedJSON {
    [
      "name": .string(table.name), "dimensions": .strings(table.dimensions.map(\.rawValue)),
      "adds_up": .bool(table.isPartition), "tightest": .bool(table.isTightest), "told_by": .strings(table.forces),
      "rows": .array(
        table.rows.map { .object([.init("key", .strings($0.key))] + members(of: $0.figure)) }),
      "not_told": json(table.notTold),
    ]
  }

  private func json(_ incident: Incident) -> OrderedJSON {
    [
      "record": .string(incident.record), "reply": .string(incident.reply), "force": .string(incident.force),
      "words": .string(incident.words), "page": .int(incident.page), "outcome": .optional(incident.outcome),
      "role": .optional(incident.role), "period": .optional(incident.period),
      "review_state": .string(incident.state.rawValue),
    ]
  }

  private func json(_ row: ResponseMatrix.Row) -> OrderedJSON {
    [
      "force": .string(row.force), "reply": .optional(row.reply), "path": .optional(row.path),
      "disposition": .optional(row.disposition?.rawValue), "exemptions": .strings(row.exemptions),
      "answers": .array(row.answers.map { ["question": .string($0.question), "answer": .string($0.answer)] }),
      "counted": .bool(row.isCounted),
    ]
  }

  private func json(_ item: Disagreement) -> OrderedJSON {
    [
      "kind": .string(item.kind.rawValue), "reply": .string(item.reply), "breakdowns": .strings(item.breakdowns),
      "sums": .array(item.sums.map(json)), "total": json(item.total), "records": .strings(item.records),
    ]
  }

  private func json(_ decision: DecisionNote) -> OrderedJSON {
    [
      "record": .string(decision.record), "path": .string(decision.path), "field": .optional(decision.field),
      "action": .string(decision.action), "value": .strings(decision.value), "before": .strings(decision.before),
      "reviewer": .optional(decision.reviewer), "note": .optional(decision.note),
    ]
  }

  private func json(_ item: Jigsaw) -> OrderedJSON {
    [
      "record": .string(item.record), "reply": .string(item.reply), "force": .string(item.force),
      "pieces": .strings(item.pieces.map(\.rawValue)), "values": .strings(item.values),
    ]
  }

  private func json(_ change: Change) -> OrderedJSON {
    [
      "figure": .string(change.figure), "before": json(change.before), "after": json(change.after),
      "parts": .array(
        change.parts.map { part in
          [
            "reply": .string(part.reply), "force": .string(part.force), "path": .string(part.path),
            "causes": .strings(part.causes.map(\.rawValue)), "before": json(part.before), "after": json(part.after),
          ]
        }),
    ]
  }

  private func json(_ state: Snapshot.State?) -> OrderedJSON {
    guard let state else { return .null }
    return ["min": .int(state.stated.min), "max": .int(state.stated.max), "at_most": .int(state.atMost)]
  }

  private func json(_ left: LeftOut) -> OrderedJSON {
    let (reason, detail) = ReportJSON.code(of: left.reason)
    return [
      "reply": .string(left.reply), "path": .string(left.path), "force": .optional(left.force),
      "reason": .string(reason), "detail": .optional(detail),
    ]
  }

  private static func code(of reason: LeftOut.Reason) -> (String, String?) {
    switch reason {
    case .otherForce: ("other_force", nil)
    case .noForce: ("no_force", nil)
    case .rejected: ("rejected", nil)
    case .superseded(let path): ("superseded", path)
    case .otherTopic: ("other_topic", nil)
    case .otherUnit(let unit): ("other_unit", unit?.rawValue)
    case .otherAnswer: ("other_answer", nil)
    case .otherPeriod: ("other_period", nil)
    case .periodNotTold: ("period_not_told", nil)
    }
  }
}
