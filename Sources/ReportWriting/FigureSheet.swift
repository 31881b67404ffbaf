import Figures
import Review

/// A report's figures as one flat sheet, a line each. What a spreadsheet would take for a formula is made safe.
public struct FigureSheet {
  public static let columns = [
    "figure", "table", "value", "label", "stated_min", "stated_max", "at_most", "share_min", "share_max", "reviewed",
    "accepted", "unreviewed", "forces", "rank_best", "rank_worst",
  ]

  private let report: Report
  private let labels: ReportLabels

  public init(_ report: Report, labels: ReportLabels) {
    self.report = report
    self.labels = labels
  }

  public var csv: [UInt8] {
    // With a mark of byte order: spreadsheets take it for another encoding otherwise.
    Array(("\u{FEFF}" + ([FigureSheet.columns] + lines).map(CSV.line).joined()).utf8)
  }

  private var lines: [[String]] {
    var lines = [line(report.total, "total", "", "all")]
    for place in report.ranking.places {
      lines.append(line(place.figure, "force", place.force, labels.force(place.force), rank: place.rank))
    }
    for table in report.tables {
      for row in table.rows {
        let label = labels.row(row, of: table, report.groupings)
        lines.append(line(row.figure, table.name, row.key.joined(separator: "|"), label))
      }
      lines.append(line(table.notTold, table.name, "", "not told"))
    }
    return lines
  }

  private func line(
    _ figure: Figure, _ table: String, _ value: String, _ label: String, rank: Bounds? = nil
  ) -> [String] {
    let share = Share(figure.stated, of: report.total.stated)
    return [
      figure.id, table, value, label, String(figure.stated.min), String(figure.stated.max), String(figure.atMost),
      decimal(share?.min), decimal(share?.max), String(figure.basis.reviewed), String(figure.basis.accepted),
      String(figure.basis.unreviewed), String(figure.forces.count), rank.map { String($0.min) } ?? "",
      rank.map { String($0.max) } ?? "",
    ]
  }

  private func decimal(_ share: Double?) -> String {
    guard let share else { return "" }
    let scaled = Int((share * 10_000).rounded())
    let digits = String(scaled % 10_000)
    return "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
