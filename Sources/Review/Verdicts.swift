import Casework

/// What holds of all that was decided about one record or reply.
public struct Verdicts: Hashable, Sendable {
  /// About the whole: a confirmation or a rejection.
  public private(set) var whole: Decision?
  /// By the field's name: a confirmation or a correction.
  public private(set) var fields: [String: Decision] = [:]
  /// By the field's name, or nothing for the whole: what was put before a colleague and not decided since.
  public private(set) var flagged: [String: Decision] = [:]
  /// Blind decisions that don't agree, the last of each reviewer, by the field's name.
  public private(set) var disputed: [String: [Decision]] = [:]
  /// Blind decisions that wait for a second person, by the field's name.
  public private(set) var waiting: [String: Decision] = [:]
  /// Additions, splits and merges, in order.
  public private(set) var shapes: [Decision] = []

  public static let none = Verdicts([])

  /// `decisions` are all of one record or reply, in the order in which they were kept.
  public init(_ decisions: [Decision]) {
    let standing = History.standing(decisions)
    shapes = standing.filter { [.add, .split, .merge].contains($0.action) }
    for decision in standing where decision.action == .flag { flagged[decision.field ?? ""] = decision }
    let verdicts = standing.filter { [.confirm, .correct, .reject].contains($0.action) }
    for (name, ofField) in Dictionary(grouping: verdicts, by: { $0.field ?? "" }) { settle(name, ofField) }
    for (name, flag) in flagged where isLater(than: flag, name: name, standing) { flagged[name] = nil }
  }

  public var isRejected: Bool { whole?.action == .reject }

  private mutating func settle(_ name: String, _ decisions: [Decision]) {
    switch Verdicts.outcome(of: decisions) {
    case .settled(let decision):
      if name.isEmpty { whole = decision } else { fields[name] = decision }
    case .waiting(let decision): waiting[name] = decision
    case .disputed(let decisions): disputed[name] = decisions
    }
  }

  private enum Outcome {
    case settled(Decision)
    case waiting(Decision)
    case disputed([Decision])
  }

  /// A decision made in sight of the others settles a field. Blind ones do when two people agree.
  private static func outcome(of decisions: [Decision]) -> Outcome {
    if let open = decisions.last(where: { !$0.isBlind }) { return .settled(open) }
    let last = History.lastOfEach(decisions)
    for decision in last.reversed() where last.count(where: { $0.verdict == decision.verdict }) > 1 {
      return .settled(decision)
    }
    return last.count > 1 ? .disputed(last) : .waiting(last[0])
  }

  private func isLater(than flag: Decision, name: String, _ standing: [Decision]) -> Bool {
    guard let place = standing.firstIndex(of: flag) else { return false }
    return standing[place...].contains { $0.action != .flag && (($0.field ?? "") == name || $0.field == nil) }
  }
}

extension Decision {
  /// What it comes to, to be compared: the same for two who agree.
  var verdict: [String] { action == .reject ? ["", "reject"] : value ?? [] }
}

/// Decisions in the order in which they were kept.
public enum History {
  /// Those that weren't taken back. One that was taken back stands again when that is taken back.
  public static func standing(_ decisions: [Decision]) -> [Decision] {
    var undone: Set<String> = []
    var standing: [Decision] = []
    for decision in decisions.reversed() where !undone.contains(decision.id) {
      if decision.action == .undo {
        if let target = decision.undoes { undone.insert(target) }
      } else {
        standing.append(decision)
      }
    }
    return standing.reversed()
  }

  /// The last of each reviewer, in the order of the reviewers' first.
  static func lastOfEach(_ decisions: [Decision]) -> [Decision] {
    var order: [String?] = []
    var last: [String?: Decision] = [:]
    for decision in decisions {
      if last[decision.reviewer] == nil { order.append(decision.reviewer) }
      last[decision.reviewer] = decision
    }
    return order.compactMap { last[$0] }
  }
}
