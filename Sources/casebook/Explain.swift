import ArgumentParser
import Casework
import Documents
import Reporting

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a record says what it says.", discussion: Help.explain)

  @Argument(help: "The record's id, or the start of it.")
  var record: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let found = try matches(in: FolderStore(path: store.path))
    guard let first = found.first else { throw CommandError.noRecord(id: record) }
    guard found.count == 1 else { throw CommandError.severalRecords(id: record, count: found.count) }
    try Console.data(lines: Explanation(of: first.record, in: first.file).lines)
  }

  private func matches(in store: FolderStore) throws(StoreError) -> [(record: Record, file: CaseFile)] {
    var found: [(record: Record, file: CaseFile)] = []
    try store.forEachCaseFile { file in
      let identity = Identity(of: file)
      for candidate in file.findings.records where identity.record(candidate).hasPrefix(record) {
        found.append((candidate, file))
      }
    }
    return found
  }
}
