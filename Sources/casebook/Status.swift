import ArgumentParser
import Casework
import Documents
import Reporting

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how every input ended, what is gone, and which reply supersedes which.", discussion: Help.status)

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try Store.openForReading(store.place)
    let facts = try store.manifest().facts
    let ledger = try store.ledger()
    let present = ledger.filter { !$0.isRemoved }
    var counts: [DocumentStatus: Int] = [:]
    for entry in present { counts[entry.status, default: 0] += 1 }

    var parts = [
      [
        "folder     \(Lines.printable(facts.folder))",
        "documents  \(present.count): \(SummaryText.statuses(counts))",
        "made by    casebook \(facts.tool), vocabulary \(facts.vocabulary)",
      ] + (facts.includesHidden ? ["hidden     words that can't be seen are read with the others"] : [])
    ]
    parts.append(LedgerText.gone(ledger.filter(\.isRemoved).map(\.path)))
    let successions = try store.successions()
    parts.append(SuccessionText.lines(of: try successions.map { .init($0, try store.differences(of: $0)) }))
    parts.append(LedgerText.failed(present.filter(\.status.isFailure)))
    try Console.data(lines: Array(parts.filter { !$0.isEmpty }.joined(separator: [""])))
  }
}
