/// Errors as lines that lead to the place and the rule.
public struct ErrorListing: Sendable {
  let score: Score

  public init(_ score: Score) { self.score = score }

  /// Every error, document by document.
  public func all() -> String {
    let documents = Dictionary(grouping: score.errors, by: \.document).sorted { $0.key < $1.key }
    return documents.map { section($0.key, $0.value) }.joined(separator: "\n")
  }

  /// The documents with most errors, each with its rows.
  public func worst(_ count: Int) -> String {
    score.worst(count).map { section($0.document, $0.errors) }.joined(separator: "\n")
  }

  private func section(_ document: String, _ rows: [ErrorRow]) -> String {
    let head = "\(document): \(Printed.plural(rows.count, "error", "errors"))"
    return ([head] + rows.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(_ row: ErrorRow) -> [String] {
    var lines = ["  " + headline(row)]
    if row.kind == .caseField, let gold = row.goldRecord, let got = row.gotRecord {
      lines.append("      gold  \(gold)")
      lines.append("      got   \(got)")
    }
    if let words = row.words { lines.append("      words \"\(Printed.words(words))\"") }
    if let origin = origin(row) { lines.append("      \(origin)") }
    return lines
  }

  private func headline(_ row: ErrorRow) -> String {
    switch row.kind {
    case .replyMissing: "no reply of \(row.gold ?? "null")"
    case .replyExtra: "a reply too many, of \(row.got ?? "null")"
    case .replyField, .caseField: "\(row.field): \(shown(row.gold)), got \(shown(row.got))"
    case .caseMissing: "case missing: \(row.goldRecord ?? "")"
    case .caseExtra: "case too many: \(row.gotRecord ?? "")"
    case .tallyMissing: "tally missing: \(row.goldRecord ?? "")"
    case .tallyExtra: "tally too many: \(row.gotRecord ?? "")"
    case .tallyMisread: "tally misread: \(shown(row.gold)), got \(shown(row.got))"
    }
  }

  private func origin(_ row: ErrorRow) -> String? {
    let parts = [
      row.locator.map { "at \($0)" }, row.rule.map { "rule \($0)" },
      row.confidence.map { "confidence \(Printed.share($0))" }, row.accepted ? "accepted" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func shown(_ value: String?) -> String {
    guard let value else { return "null" }
    return value.isEmpty ? "(none)" : value
  }
}
