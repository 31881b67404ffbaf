import Casework
import Documents
import Reporting

/// What a person reads at the end of a run.
enum SummaryText {
  static func lines(of summary: RunSummary, _ changes: [SuccessionText.Change] = []) -> [String] {
    var lines: [String] = []
    if summary.documents == 0 {
      lines.append("The folder holds no files. Put the replies there and ingest again.")
    } else {
      let found = summary.found
      lines = [
        "documents  \(summary.documents): \(statuses(summary.byStatus))",
        "replies    \(found.replies)",
        "cases      \(found.cases)",
        "tallies    \(found.tallies)",
        "fields     \(found.fields) with a value, \(found.flaggedFields) flagged (\(share(of: found)))",
        "records    \(found.recordsToReview) of \(found.cases + found.tallies) to review",
        "done       \(done(summary.work))",
      ]
    }
    lines += part(LedgerText.gone(summary.removed))
    lines += part(SuccessionText.lines(of: changes))
    return lines + part(LedgerText.failed(summary.failed))
  }

  private static func part(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }

  /// Every status that occurs, the good ones first.
  static func statuses(_ counts: [DocumentStatus: Int]) -> String {
    order.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }.joined(separator: ", ")
  }

  private static let order: [DocumentStatus] = [
    .ok, .truncated, .noText, .encrypted, .damaged, .tooLarge, .timeout, .crashed, .unsupported, .changed, .duplicate,
  ]

  private static func done(_ work: RunSummary.Work) -> String {
    let parts = [(work.looked, "looked into"), (work.converted, "converted"), (work.read, "read"), (work.kept, "kept")]
    return parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private static func share(of found: FindingCounts) -> String {
    let share = found.fields == 0 ? 0 : Double(found.flaggedFields) / Double(found.fields)
    return "\(Int((share * 100).rounded()))%"
  }
}

/// Inputs by name.
enum LedgerText {
  /// Each with what to do next.
  static func failed(_ entries: [LedgerEntry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    var lines = ["\(Wording.count(entries.count, "document")) failed:"]
    for entry in entries {
      lines.append("  \(Lines.printable(entry.path)) (\(entry.status.rawValue))")
      if let message = entry.message { lines += Lines.wrapped(message, width: 96).map { "    " + $0 } }
    }
    return lines
  }

  static func gone(_ paths: [String]) -> [String] {
    guard !paths.isEmpty else { return [] }
    let what = "\(Wording.count(paths.count, "document")) \(paths.count == 1 ? "is" : "are") not there any more"
    return ["\(what); casebook purge FILE forgets one:"] + paths.map { "  " + Lines.printable($0) }
  }
}
