import Casework
import Documents
import Foundation
import Synchronization

/// The one core behind both faces: what is before a reviewer, and what they decide. Every decision is on the disk
/// before `perform` returns.
public final class Desk: Sendable {
  public struct Settings: Sendable {
    public var reviewer: String
    public var filter = Queue.Filter()
    /// Two people decide the same fields without sight of each other, and a third where they differ.
    public var isDouble = false
    /// So many of the accepted fields, drawn at random, in place of the doubtful ones.
    public var audit: Int?
    /// Say so once what is left can't move a published share by more than this.
    public var bound: Double?
    public var now: @Sendable () -> String = { Date().formatted(.iso8601) }
    public var newID: @Sendable () -> String = { UUID().uuidString.lowercased() }

    public init(reviewer: String) { self.reviewer = reviewer }
  }

  public let settings: Settings
  public let words: Words
  let store: Store
  let state: Mutex<DeskState>

  public init(_ store: Store, words: Words, settings: Settings) throws(StoreError) {
    self.store = store
    self.words = words
    self.settings = settings
    state = Mutex(try DeskState(store, settings: settings))
  }

  /// The place that comes first; nil when nothing is left.
  public func first() throws(StoreError) -> Place? {
    try with { state throws(StoreError) in state.next(after: nil) }
  }

  /// What is to be seen at a place; nil when there is no such record or reply.
  public func screen(at place: Place) throws(StoreError) -> Screen? {
    try with { state throws(StoreError) in
      try ScreenMaker(state: state, words: words, store: store, file: try state.file(of: place.id, in: store))?
        .screen(at: place)
    }
  }

  /// The place after, or before, this one in the queue, open or not.
  public func neighbour(of place: Place, forward: Bool) throws(StoreError) -> Place? {
    try with { state throws(StoreError) in state.step(from: place, forward: forward) }
  }

  /// Has the file behind a place ready for when it's asked for, and says which it is.
  public func prepare(_ place: Place) throws(StoreError) -> CaseFile? {
    try with { state throws(StoreError) in try state.file(of: place.id, in: store) }
  }

  /// The places that come next, as many as that.
  public func upcoming(_ count: Int, after place: Place) throws(StoreError) -> [Place] {
    try with { state throws(StoreError) in
      var places: [Place] = []
      var last = place
      while places.count < count, let next = state.nextItem(after: last), next != place, !places.contains(next) {
        places.append(next)
        last = next
      }
      return places
    }
  }

  /// `seen` is the number of the last decision when the screen that is answered was put together; `note` goes with
  /// whatever is decided.
  public func perform(
    _ command: Command, at place: Place, seen: Int64, note: String? = nil
  ) throws(StoreError) -> Outcome {
    let note = note.flatMap { Screen.trimmed($0).isEmpty ? nil : Screen.trimmed($0) }
    return try with { state throws(StoreError) in
      switch command {
      case .skip:
        guard note == nil else { return .refused(.noteWithoutDecision) }
        state.skipped.insert(place.id)
        return .moved(state.nextItem(after: place))
      case .undo: return try undo(&state, note: note)
      default: break
      }
      switch try draft(command, at: place, &state) {
      case .refused(let refusal): return .refused(refusal)
      case .drafted(let decisions):
        guard !decisions.isEmpty else {
          return note == nil ? .moved(state.next(after: place)) : .refused(.noteWithoutDecision)
        }
        let decisions = decisions.map { $0.noted(note) }
        switch try store.append(decisions, seen: seen) {
        case .conflict(let others): return .conflict(others)
        case .kept(let number):
          state.take(decisions, upTo: number, in: store)
          state.keypresses.append(decisions.map(\.id))
          let added = decisions.first { $0.action == .add }.map { Place(id: $0.record, field: "role") }
          return .moved(added ?? state.next(after: place))
        }
      }
    }
  }

  /// Everything that a sheet asks for, in one transaction.
  func performAll(_ entries: [(line: Int, entry: Sheet.Entry)]) throws -> Int {
    let drafted = try with { state throws(StoreError) in Result.drafted(entries, by: self, &state) }
    let decisions = try drafted.get()
    if !decisions.isEmpty { _ = try store.append(decisions) }
    return decisions.count
  }

  /// What the session and the store come to.
  public func summary() throws(StoreError) -> Summary {
    try with { state throws(StoreError) in try state.summary(in: store) }
  }

  /// The decisions that a command at a place stands for.
  func draft(_ command: Command, at place: Place, _ state: inout DeskState) throws(StoreError) -> Drafting.Draft {
    guard let file = try state.file(of: place.id, in: store),
      let maker = ScreenMaker(state: state, words: words, store: store, file: file),
      let screen = try maker.screen(at: place)
    else { return .refused(.nothingHere) }
    let drafting = Drafting(screen: screen, maker: maker, settings: settings, batch: settings.newID())
    return try drafting.decisions(for: command, state: &state)
  }

  private func undo(_ state: inout DeskState, note: String?) throws(StoreError) -> Outcome {
    let standing = History.standing(state.decisions)
    let mine = standing.filter { $0.reviewer == settings.reviewer }
    guard let last = mine.last else { return .refused(.nothingToUndo) }
    let batch = last.id.prefix { $0 != "." }
    let undone = mine.filter { $0.id.prefix { $0 != "." } == batch }
    let id = settings.newID()
    let now = settings.now()
    let decisions = undone.enumerated().map { number, decision in
      Decision(
        id: undone.count == 1 ? id : "\(id).\(number + 1)", subject: decision.subject, record: decision.record,
        sha256: decision.sha256, anchor: decision.anchor, field: decision.field, action: .undo, undoes: decision.id,
        isBlind: decision.isBlind, reviewer: settings.reviewer, decidedAt: now, note: note)
    }
    guard case .kept(let number) = try store.append(decisions) else { return .refused(.nothingToUndo) }
    state.take(decisions, upTo: number, in: store)
    return .moved(Place(id: undone[0].record, field: undone[0].field ?? ""))
  }

  /// Up to date with what others did, first.
  private func with<Value: Sendable>(
    _ body: (inout DeskState) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let result: Result<Value, StoreError> = state.withLock { state in
      do throws(StoreError) {
        try state.refresh(store, settings: settings)
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// Where a review stands.
public struct Summary: Sendable {
  public var settled: Int
  public var total: Int
  public var decisions: Int
  public var byReviewer: [(reviewer: String, decisions: Int)]
  public var flagged: Int
  /// Fields on which two people differ.
  public var disputed: [FieldPlace]
  public var agreements: [Agreement]
  public var orphans: [Decision]
  public var disagreements: [Disagreement]
  /// The most by which what is open could move a published total or share.
  public var reach: Double
  public var audit: Audit?
}

extension Desk {
  /// The input that has those bytes; nil when none has.
  public func path(ofDocument sha256: String) throws(StoreError) -> String? {
    try store.ledger().first { $0.sha256 == sha256 && !$0.isRemoved }?.path
  }
}

extension Result<[Decision], Sheet.Problem> {
  /// The decisions of every line, or what is wrong with the first that has something wrong.
  fileprivate static func drafted(
    _ entries: [(line: Int, entry: Sheet.Entry)], by desk: Desk, _ state: inout DeskState
  ) -> Self {
    var all: [Decision] = []
    for (line, entry) in entries {
      let draft: Drafting.Draft? = try? desk.draft(entry.command, at: entry.place, &state)
      switch draft {
      case .drafted(let decisions): all += decisions.map { $0.noted(entry.note) }
      case .refused(let refusal): return .failure(.refused(line: line, refusal))
      case nil: return .failure(.refused(line: line, .nothingHere))
      }
    }
    return .success(all)
  }
}

extension Decision {
  fileprivate func noted(_ note: String?) -> Decision {
    var decision = self
    decision.note = note
    return decision
  }
}
