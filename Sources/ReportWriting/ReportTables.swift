import Documents
import Figures
import Reporting

/// A report as tables of text, for every format that has no more than that.
struct ReportTables {
  let report: Report
  let labels: ReportLabels
  var wording: FigureWording { FigureWording(report: report, labels: labels) }

  var all: [PrintedTable] {
    [ranking] + report.tables.filter { !$0.rows.isEmpty }.map(table)
      + [incidents, matrix, disagreements, decisions, jigsaw, leftOut, unread].filter { !$0.rows.isEmpty }
  }

  var ranking: PrintedTable {
    let places = report.ranking.places
    return PrintedTable(
      id: "ranking", title: "By force",
      columns: [
        .init("rank", isNumber: true), .init("force"), .init("stated", isNumber: true),
        .init("share of the total", isNumber: true),
        .init("rank if only what is reviewed or accepted counted", isNumber: true),
        .init("who looked at it"),
      ],
      rows: places.map { place in
        [
          Numbers.rank(place.rank), labels.force(place.force), Numbers.bounds(place.figure.stated),
          Numbers.share(Share(place.figure.stated, of: report.total.stated)), Numbers.rank(place.rankOfReviewed),
          Numbers.basis(place.figure.basis),
        ]
      }, notes: [wording.ranking, wording.line(under: report.total)])
  }

  func table(_ table: FigureTable) -> PrintedTable {
    let rows = wording.ordered(table)
    let columns: [PrintedTable.Column] =
      [.init(labels.name(table.name, in: "table"))]
      + ["stated", "share", "at most"].map { .init($0, isNumber: true) } + [.init("forces", isNumber: true)]
      + [.init("who looked at it")]
    let untold = table.notTold
    return PrintedTable(
      id: table.name, title: labels.name(table.name, in: "table"), columns: columns,
      rows: rows.map { row in cells(labels.row(row, of: table, report.groupings), row.figure) }
        + (untold.stated.max > 0 ? [cells("not told", untold)] : []),
      notes: wording.notes(on: table))
  }

  private func cells(_ name: String, _ figure: Figure) -> [String] {
    [
      name, Numbers.bounds(figure.stated), Numbers.share(Share(figure.stated, of: report.total.stated)),
      String(figure.atMost), String(figure.forces.count), Numbers.basis(figure.basis),
    ]
  }

  var incidents: PrintedTable {
    PrintedTable(
      id: "incidents", title: "In the forces' own words",
      columns: ["force", "words", "outcome", "period", "page", "record", "state"].map { .init($0) },
      rows: report.incidents.map { incident in
        [
          labels.force(incident.force), incident.words,
          incident.outcome.map { labels.value($0, of: .outcome, report.groupings) } ?? "not told",
          incident.period ?? "not told", String(incident.page), incident.record,
          labels.name(incident.state.rawValue, in: "state"),
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
        let whole = row.reply == nil ? "no reply yet" : row.disposition.map { labels.name($0.rawValue, in: "answer") }
        return [labels.force(row.force), row.path ?? "–", whole ?? "not told", row.exemptions.joined(separator: ", ")]
          + matrix.questions.map { question in answers[question].map { labels.name($0, in: "answer") } ?? "" }
      }, notes: [wording.responses])
  }

  var disagreements: PrintedTable {
    PrintedTable(
      id: "disagreements", title: "What doesn't agree",
      columns: ["force", "reply", "what", "look at"].map { .init($0) },
      rows: report.disagreements.map { item in
        let source = report.sources[item.reply]
        return [
          labels.force(source?.force ?? ""), source?.path ?? item.reply, wording.words(for: item),
          item.records.prefix(5).joined(separator: " "),
        ]
      })
  }

  var decisions: PrintedTable {
    PrintedTable(
      id: "decisions", title: "What people decided",
      columns: ["reply", "record", "field", "was", "is", "by", "note"].map { .init($0) },
      rows: report.decisions.map { decision in
        [
          decision.path, decision.record, decision.field ?? "the whole",
          decision.before.isEmpty ? "nothing" : decision.before.joined(separator: ", "),
          decision.action == "reject"
            ? "rejected" : decision.value.isEmpty ? "nothing" : decision.value.joined(separator: ", "),
          decision.reviewer ?? "", decision.note ?? "",
        ]
      })
  }

  var jigsaw: PrintedTable {
    let few = report.jigsaw.filter { $0.pieces.count < 3 }
    return PrintedTable(
      id: "jigsaw", title: "Who might be known by it",
      columns: ["force", "record", "singled out by the force and"].map { .init($0) },
      rows: few.map { item in
        [
          labels.force(item.force), item.record,
          zip(item.pieces, item.values).map { "\(labels.name($0.rawValue, in: "piece")) \($1)" }
            .joined(separator: ", "),
        ]
      }, notes: [wording.jigsaw])
  }

  var leftOut: PrintedTable {
    PrintedTable(
      id: "left_out", title: "Replies that no figure rests on", columns: ["force", "reply", "why"].map { .init($0) },
      rows: report.leftOut.map { [labels.force($0.force ?? ""), $0.path, wording.words(for: $0.reason)] })
  }

  var unread: PrintedTable {
    PrintedTable(
      id: "unread", title: "Files that couldn't be read", columns: ["file", "status"].map { .init($0) },
      rows: report.unread.map { [$0.path, $0.status.rawValue] })
  }
}
