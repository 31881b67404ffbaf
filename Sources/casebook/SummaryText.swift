import Casework
import Documents
import Reporting

/// What a person reads at the end of a run.
enum SummaryText {
  static func lines(of summary: RunSummary) -> [String] {
    guard summary.documents > 0 else { return ["The folder holds no files. Put the replies there and ingest again."] }
    var lines = [
      "documents  \(summary.documents): \(statuses(of: summary))",
      "replies    \(summary.found.replies)",
      "cases      \(summary.found.cases)",
      "tallies    \(summary.found.tallies)",
      "fields     \(summary.found.fields) with a value, \(summary.found.flaggedFields) flagged (\(share(of: summary.found)))",
      "records    \(summary.found.recordsToReview) of \(summary.found.cases + summary.found.tallies) to review",
    ]
    guard !summary.failed.isEmpty else { return lines }
    lines += ["", "\(Wording.count(summary.failed.count, "document")) failed:"]
    for file in summary.failed {
      lines.append("  \(Lines.printable(file.path)) (\(file.status.rawValue))")
      if let message = file.message { lines += Lines.wrapped(message, width: 96).map { "    " + $0 } }
    }
    return lines
  }

  private static let order: [DocumentStatus] = [
    .ok, .truncated, .noText, .encrypted, .damaged, .tooLarge, .timeout, .crashed, .unsupported, .changed, .duplicate,
  ]

  private static func statuses(of summary: RunSummary) -> String {
    let counts = order.compactMap { status in summary.byStatus[status].map { "\($0) \(status.rawValue)" } }
    return counts.joined(separator: ", ")
  }

  private static func share(of found: FindingCounts) -> String {
    let share = found.fields == 0 ? 0 : Double(found.flaggedFields) / Double(found.fields)
    return "\(Int((share * 100).rounded()))%"
  }
}
