import Casework
import Reporting

/// What superseding replies say otherwise.
enum SuccessionText {
  struct Change {
    var succession: Succession
    var differences: [ReplyDifference]

    init(_ succession: Succession, _ differences: [ReplyDifference]) {
      self.succession = succession
      self.differences = differences
    }
  }

  static func lines(of changes: [Change]) -> [String] {
    guard !changes.isEmpty else { return [] }
    let verb = changes.count == 1 ? "supersedes" : "supersede"
    var lines = ["\(Wording.count(changes.count, "reply")) \(verb) an earlier one to the same request:"]
    for change in changes {
      let (later, earlier) = (change.succession.later.path, change.succession.earlier.path)
      lines.append("  \(Lines.printable(later)) supersedes \(Lines.printable(earlier))")
      lines += change.differences.map { "    " + Lines.printable(Wording.difference($0)) }
    }
    return lines
  }
}
