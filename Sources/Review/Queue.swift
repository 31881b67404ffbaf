import Casework
import Documents

/// What is before a reviewer, in the order in which it should be looked at: first what could change a published figure
/// most, then what the program is least sure of.
public struct Queue: Sendable {
  public struct Item: Hashable, Sendable {
    public var subject: Decision.Subject
    public var id: String
    /// The input's.
    public var path: String
    public var place: Int
    public var reply: Int
    public var force: String?
    /// Those in doubt, by name; empty for a doubt about the whole.
    public var fields: [String]
    public var confidence: Double
    public var flags: Set<Flag>
    /// The most matters that it counts in a published figure.
    public var matters: Int
    /// The most by which a published figure could change if what is in doubt were wrong, as a share of that figure.
    public var effect: Double
  }

  /// Which items are wanted.
  public struct Filter: Hashable, Sendable {
    public var force: String?
    public var field: String?
    public var reason: Flag?
    /// Only what was put before a colleague.
    public var isFlagged: Bool

    public init(force: String? = nil, field: String? = nil, reason: Flag? = nil, isFlagged: Bool = false) {
      self.force = force
      self.field = field
      self.reason = reason
      self.isFlagged = isFlagged
    }

    func wants(_ item: Item) -> Bool {
      (force == nil || item.force == force) && (field.map(item.fields.contains) ?? true)
        && (reason.map(item.flags.contains) ?? true)
    }
  }

  /// In order.
  public private(set) var items: [Item]
  private let byID: [String: Int]
  private let totals: [String?: Int]

  public init(_ doubtful: [DoubtfulItem], totals: [ForceTotal]) {
    let totals = Dictionary(totals.map { ($0.force, $0.matters) }, uniquingKeysWith: +)
    let all = totals.values.reduce(0, +)
    let items = doubtful.map { item in
      Item(
        subject: item.subject, id: item.id, path: item.path, place: item.place, reply: item.reply, force: item.force,
        fields: item.fields.count < 2 ? item.fields : item.fields.sorted { Queue.order($0) < Queue.order($1) },
        confidence: item.confidence,
        flags: item.flags, matters: item.matters,
        effect: Queue.effect(of: item, all: all, ofForce: totals[item.force] ?? 0))
    }
    self.items = Queue.sorted(items)
    byID = Dictionary(self.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.totals = totals
  }

  /// By effect, then by confidence. Paths are compared once each: comparing them item by item takes longer than the rest.
  private static func sorted(_ items: [Item]) -> [Item] {
    let paths = Set(items.map(\.path)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    let keys = items.map { item in
      (-item.effect, item.confidence, ranks[item.path] ?? 0, item.subject == .reply ? 1 : 0, item.place)
    }
    return items.indices.sorted { keys[$0] < keys[$1] }.map { items[$0] }
  }

  /// What decides most of a record comes first, the record as a whole last.
  private static func order(_ field: String) -> Int { fieldOrder.firstIndex(of: field) ?? fieldOrder.count }

  private static let fieldOrder =
    ["force", "disposition", "total", "role", "rank", "outcome", "allegation", "count", "period", "platform"]
    + ["reference", "date_requested", "date_responded", "act", "exemptions"]

  public func index(of id: String) -> Int? { byID[id] }

  /// A field of one force's matters moves a share of all; what says whether a matter is one, how many it is, or whose,
  /// moves that force's total and with it the ranking.
  private static func effect(of item: DoubtfulItem, all: Int, ofForce: Int) -> Double {
    guard item.matters > 0 else { return 0 }
    let matters = Double(item.matters)
    let movesTotals = item.fields.contains { ["", "count", "force", "total"].contains($0) }
    let movesShares = item.fields.contains { ["role", "outcome", "allegation", "period", "rank"].contains($0) }
    let total = movesTotals ? matters / Double(max(ofForce, item.matters)) : 0
    let share = movesShares ? matters / Double(max(all, item.matters)) : 0
    return max(total, share)
  }

  /// The most by which what is still open could move the total of all forces, or a share of it, as a share of it.
  ///
  /// All of it being wrong in the same direction is the worst that can be, and hardly ever so.
  public func reach(ofOpen isOpen: (Item) -> Bool) -> Double {
    let all = max(1, totals.values.reduce(0, +))
    var moved: [String: Int] = [:]
    for item in items where item.matters > 0 && item.subject == .record && isOpen(item) {
      // What may be no matter at all moves the total and every share.
      let figures = Set(item.fields.map { ["", "count"].contains($0) ? "" : $0 })
      for figure in figures { moved[figure, default: 0] += item.matters }
    }
    let whole = moved.removeValue(forKey: "") ?? 0
    let most = whole + (moved.filter { $0.key != "platform" }.values.max() ?? 0)
    return min(1, Double(most) / Double(all))
  }
}
