/// What a comparison needs of a report: its figures, and the replies behind them.
public struct Snapshot: Hashable, Sendable {
  public struct State: Hashable, Sendable {
    public var stated: Bounds
    public var atMost: Int

    public init(stated: Bounds, atMost: Int) {
      self.stated = stated
      self.atMost = atMost
    }

    /// Of two things that one reply counts.
    public static func added(_ a: State, _ b: State) -> State {
      State(stated: a.stated + b.stated, atMost: a.atMost + b.atMost)
    }
  }

  public struct Kept: Hashable, Sendable {
    public var state: State
    /// By the reply's id.
    public var contributions: [String: State]

    public init(state: State, contributions: [String: State]) {
      self.state = state
      self.contributions = contributions
    }
  }

  public struct Reply: Hashable, Sendable {
    public var force: String
    public var path: String
    public var reading: String
    public var decisions: [String]

    public init(force: String, path: String, reading: String, decisions: [String]) {
      self.force = force
      self.path = path
      self.reading = reading
      self.decisions = decisions
    }
  }

  /// By the figure's id.
  public var figures: [String: Kept]
  public var replies: [String: Reply]

  public init(figures: [String: Kept], replies: [String: Reply]) {
    self.figures = figures
    self.replies = replies
  }

  public init(_ report: Report) {
    func state(_ stated: Bounds, _ atMost: Int) -> State { State(stated: stated, atMost: atMost) }
    figures = Dictionary(
      report.figures.map { figure in
        let parts = figure.contributions.map { ($0.reply, state($0.stated, $0.atMost)) }
        return (
          figure.id,
          Kept(
            state: state(figure.stated, figure.atMost), contributions: Dictionary(parts, uniquingKeysWith: State.added))
        )
      }, uniquingKeysWith: { first, _ in first })
    replies = report.sources.mapValues { source in
      Reply(force: source.force ?? "", path: source.path, reading: source.reading, decisions: source.decisions)
    }
  }
}

/// How one figure changed since an earlier report, and through which replies.
public struct Change: Hashable, Sendable {
  public enum Cause: String, Hashable, Sendable {
    case newReply = "new_reply"
    case replyGone = "reply_gone"
    /// People decided something since.
    case decisions
    /// It was read anew, by other rules or words.
    case rules
    /// The report is about something else, or is made by another version.
    case scope
  }

  public struct Part: Hashable, Sendable {
    public var reply: String
    public var force: String
    public var path: String
    /// Both where a reply was read anew and decided on.
    public var causes: [Cause]
    /// Nil where the reply had no part in the figure.
    public var before: Snapshot.State?
    public var after: Snapshot.State?
  }

  public var figure: String
  public var before: Snapshot.State?
  public var after: Snapshot.State?
  /// By force.
  public var parts: [Part]
}

public enum Comparison {
  /// The figures that changed, in order of their ids; those that are the same but by other replies are among them.
  public static func changes(from earlier: Snapshot, to later: Snapshot) -> [Change] {
    Set(earlier.figures.keys).union(later.figures.keys).sorted().compactMap { id in
      let (before, after) = (earlier.figures[id], later.figures[id])
      guard before != after else { return nil }
      let replies = Set(before.map { Array($0.contributions.keys) } ?? [])
        .union(after.map { Array($0.contributions.keys) } ?? [])
      let parts = replies.compactMap { reply -> Change.Part? in
        let (was, now) = (before?.contributions[reply], after?.contributions[reply])
        guard was != now else { return nil }
        let known = later.replies[reply] ?? earlier.replies[reply]
        return Change.Part(
          reply: reply, force: known?.force ?? "", path: known?.path ?? "",
          causes: causes(earlier.replies[reply], later.replies[reply]), before: was, after: now)
      }
      return Change(
        figure: id, before: before?.state, after: after?.state,
        parts: parts.sorted { ($0.force, $0.path, $0.reply) < ($1.force, $1.path, $1.reply) })
    }
  }

  private static func causes(_ before: Snapshot.Reply?, _ after: Snapshot.Reply?) -> [Change.Cause] {
    guard let before else { return [.newReply] }
    guard let after else { return [.replyGone] }
    let causes: [Change.Cause] =
      (before.decisions == after.decisions ? [] : [.decisions]) + (before.reading == after.reading ? [] : [.rules])
    return causes.isEmpty ? [.scope] : causes
  }
}
