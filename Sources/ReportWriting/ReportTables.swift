import Documents
import Figures
import Reporting

/// A report as tables of text, for every format that has no more than that.
struct ReportTables {
  typealias Cell = PrintedTable.Cell

  let report: Report
  let labels: ReportLabels
  var wording: FigureWording { FigureWording(report: report, labels: labels) }

  /// Of what doesn't agree, so many are named to look at first.
  static let mostRecords = 4

  var all: [PrintedTable] {
    // One force is no ranking.
    let ofForces = report.ranking.places.count > 1 ? [ranking] : []
    return [changes].compactMap(\.self) + ofForces + report.tables.filter { !$0.rows.isEmpty }.map(table)
      + [incidents, matrix, disagreements, decisions, jigsaw, leftOut, unread].filter { !$0.rows.isEmpty }
  }

  /// What is another than in the earlier report; nil where there is none.
  var changes: PrintedTable? {
    guard let changes = report.changes else { return nil }
    let order = Dictionary(
      report.figures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let stated = changes.filter { $0.before?.stated != $0.after?.stated }.sorted { a, b in
      (order[a.figure] ?? .max, a.figure) < (order[b.figure] ?? .max, b.figure)
    }
    return PrintedTable(
      id: "changes", title: "What changed since the earlier report",
      columns: [
        .init("figure"), .init("was", isNumber: true), .init("is", isNumber: true), .init("through"),
      ],
      rows: stated.map { change in
        [
          Cell(wording.name(ofFigure: change.figure)), Cell(wording.words(for: change.before)),
          Cell(
            wording.words(for: change.after), order[change.figure] == nil ? nil : .figure(change.figure)),
          Cell(change.parts.map(wording.words).joined(separator: "; ")),
        ]
      }, notes: [wording.changes(changes.count, stated: stated.count)])
  }

  var ranking: PrintedTable {
    let hasStrengths = report.ranking.places.contains { $0.strength != nil }
    var columns: [PrintedTable.Column] = [
      .init("rank", isNumber: true), .init("force"), .init("stated", isNumber: true), .init("share", isNumber: true),
    ]
    if hasStrengths { columns.append(.init("per 1,000 of its strength", isNumber: true)) }
    let isSilent = !report.ranking.without.isEmpty
    columns.append(.init("rank without what is unreviewed", isNumber: true))
    if isSilent { columns.append(.init("rank had all given a number", isNumber: true)) }
    columns.append(.init("who looked at it"))
    let rows = report.ranking.places.map { place -> [Cell] in
      [
        Cell(Numbers.bounds(place.rank)), Cell(labels.force(place.force)),
        Cell(Numbers.bounds(place.figure.stated), .figure(place.figure.id)),
        Cell(Numbers.share(Share(place.figure.stated, of: report.total.stated))),
      ] + (hasStrengths ? [Cell(Numbers.rate(place.perThousand))] : [])
        + [Cell(Numbers.bounds(place.rankOfReviewed))]
        + (isSilent ? [Cell(Numbers.bounds(place.rankAmongAll))] : []) + [Cell(Numbers.basis(place.figure.basis))]
    }
    return PrintedTable(
      id: "ranking", title: "By force", columns: columns, rows: rows, line: wording.line(under: report.total),
      notes: [wording.ranking])
  }

  func table(_ table: FigureTable) -> PrintedTable {
    let title = labels.name(table.name, in: "table")
    let untold = table.notTold
    return PrintedTable(
      id: table.name, title: title,
      columns: [.init(title)] + ["stated", "share", "at most", "forces"].map { .init($0, isNumber: true) }
        + [.init("who looked at it")],
      rows: wording.ordered(table).map { cells(labels.row($0, of: table, report.groupings), $0.figure) }
        + (untold.stated.max > 0 ? [cells("not told", untold)] : []),
      line: wording.line(under: table), told: wording.told(table), notes: wording.notes(on: table))
  }

  private func cells(_ name: String, _ figure: Figure) -> [Cell] {
    [
      Cell(name), Cell(Numbers.bounds(figure.stated), .figure(figure.id)),
      Cell(Numbers.share(Share(figure.stated, of: report.total.stated))), Cell(String(figure.atMost)),
      Cell(String(figure.forces.count)), Cell(Numbers.basis(figure.basis)),
    ]
  }

  var incidents: PrintedTable {
    PrintedTable(
      id: "incidents", title: "In the forces' own words",
      columns: ["force", "words", "outcome", "period", "page", "record", "state"].map { .init($0) },
      rows: report.incidents.map { incident in
        [
          Cell(labels.force(incident.force)), Cell(incident.words),
          Cell(incident.outcome.map { labels.value($0, of: .outcome, report.groupings) } ?? "not told"),
          Cell(incident.period ?? "not told"), Cell(String(incident.page)),
          Cell(incident.record, .record(incident.record)), Cell(labels.name(incident.state.rawValue, in: "state")),
        ]
      }, notes: ["Verbatim, the gravest outcomes first, two of a force at most."])
  }

  var matrix: PrintedTable {
    let matrix = report.matrix
    return PrintedTable(
      id: "matrix", title: "Who answered what",
      columns: [.init("force"), .init("reply"), .init("as a whole"), .init("exemptions")]
        + matrix.questions.map { .init("question \($0)") },
      rows: matrix.rows.map { row in
        let answers = Dictionary(row.answers.map { ($0.question, $0.answer) }, uniquingKeysWith: { first, _ in first })
        let whole =
          row.reply == nil
          ? row.hasOtherReply ? "not to this; see left out" : "no reply yet"
          : row.disposition.map { labels.name($0.rawValue, in: "answer") }
        return [
          Cell(labels.force(row.force)), Cell(row.path ?? "–", row.reply.map { .reply($0) }), Cell(whole ?? "not told"),
          Cell(row.exemptions.joined(separator: ", ")),
        ] + matrix.questions.map { question in Cell(answers[question].map { labels.name($0, in: "answer") } ?? "") }
      }, notes: [wording.responses])
  }

  var disagreements: PrintedTable {
    PrintedTable(
      id: "disagreements", title: "What doesn't agree",
      columns: ["force", "reply", "what", "look first at"].map { .init($0) },
      rows: report.disagreements.map { item in
        let source = report.sources[item.reply]
        return [
          Cell(labels.force(source?.force ?? "")), Cell(source?.path ?? item.reply, .reply(item.reply)),
          Cell(wording.words(for: item)),
          Cell(records: item.records.prefix(ReportTables.mostRecords)),
        ]
      })
  }

  var decisions: PrintedTable {
    PrintedTable(
      id: "decisions", title: "What people decided",
      columns: ["reply", "record", "field", "was", "is", "by", "note"].map { .init($0) },
      rows: report.decisions.map { decision in
        func list(_ values: [String]) -> String { values.isEmpty ? "nothing" : values.joined(separator: ", ") }
        return [
          decision.path, decision.record, decision.field ?? "the whole", list(decision.before),
          decision.action == "reject" ? "rejected" : list(decision.value), decision.reviewer ?? "",
          decision.note ?? "",
        ].map { Cell($0) }
      })
  }

  /// Those whom a rank alone singles out; the others are counted.
  var jigsaw: PrintedTable {
    PrintedTable(
      id: "jigsaw", title: "Who might be known by it",
      columns: ["force", "record", "the only one of the force with"].map { .init($0) },
      rows: report.jigsaw.filter { $0.pieces.count == 1 }.map { item in
        let pieces = zip(item.pieces, item.values).map { piece, value in
          "\(labels.name(piece.rawValue, in: "piece")) \(labels.piece(value))"
        }
        return [
          Cell(labels.force(item.force)), Cell(item.record, .record(item.record)),
          Cell(pieces.joined(separator: ", ")),
        ]
      }, notes: [wording.jigsaw])
  }

  var leftOut: PrintedTable {
    PrintedTable(
      id: "left_out", title: "Replies that no figure rests on", columns: ["force", "reply", "why"].map { .init($0) },
      rows: report.leftOut.map {
        [Cell(labels.force($0.force ?? "")), Cell($0.path), Cell(wording.words(for: $0.reason))]
      })
  }

  var unread: PrintedTable {
    PrintedTable(
      id: "unread", title: "Files that couldn't be read", columns: ["file", "status"].map { .init($0) },
      rows: report.unread.map { [Cell($0.path), Cell($0.status.rawValue)] })
  }
}
