import Documents

/// What a run came to, in numbers, and the inputs that failed.
public struct RunSummary: Hashable, Sendable {
  public private(set) var documents = 0
  public private(set) var byStatus: [DocumentStatus: Int] = [:]
  public private(set) var replies = 0
  public private(set) var cases = 0
  public private(set) var tallies = 0
  /// Fields of records that hold a value.
  public private(set) var fields = 0
  /// Those of them that a person should look at.
  public private(set) var flaggedFields = 0
  public private(set) var recordsToReview = 0
  /// Every input that failed, in order of path.
  public private(set) var failed: [CaseFile] = []

  public init() {}

  public mutating func add(_ file: CaseFile) {
    documents += 1
    byStatus[file.status, default: 0] += 1
    replies += file.findings.replies.count
    for record in file.findings.records { add(record) }
    if file.status.isFailure {
      var kept = file
      kept.document = nil
      kept.findings = Findings()
      failed.append(kept)
    }
  }

  private mutating func add(_ record: Record) {
    switch record.kind {
    case .case: cases += 1
    case .tally: tallies += 1
    }
    if record.state == .needsReview { recordsToReview += 1 }
    let held = record.fields.values.filter { !$0.values.isEmpty }
    fields += held.count
    flaggedFields += held.count { !$0.flags.isEmpty }
  }
}
