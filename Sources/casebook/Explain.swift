import ArgumentParser
import Casework
import Documents
import Reporting
import Review

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a record says what it says.", discussion: Help.explain)

  @Argument(help: "The record's id, or the start of it.")
  var record: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let reviewed = try ReviewedStore(try Store.openForReading(store.place))
    let found = try matches(in: reviewed)
    guard let first = found.first else { throw CommandError.noRecord(id: record) }
    guard found.count == 1 else { throw CommandError.severalRecords(id: record, count: found.count) }
    try Console.data(lines: Explanation(of: first.record, in: first.file, decision: reviewed.decision).lines)
  }

  private func matches(in reviewed: ReviewedStore) throws(StoreError) -> [(record: Record, file: CaseFile)] {
    var found: [(record: Record, file: CaseFile)] = []
    for entry in try reviewed.entries(withRecord: record) {
      let file = try reviewed.file(entry)
      let identity = Identity(of: file)
      for candidate in file.findings.records where identity.record(candidate).hasPrefix(record) {
        found.append((candidate, file))
      }
    }
    return found
  }
}
