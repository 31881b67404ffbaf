import Documents

/// One breakdown as numbers: its cells, and the sums that it prints of them.
struct BreakdownCells: Sendable {
  /// How a breakdown's sum stands to the total of the reply.
  enum Coverage: Sendable {
    /// It may be about all of the matters.
    case whole
    /// About some of them.
    case part
    /// It counts more than there are.
    case excess
  }

  struct Cell: Sendable {
    var id: String
    var record: Record
    var count: Bounds { Bounds(record.countMin, record.countMax) }
  }

  var id: String
  var cells: [Cell]
  /// Printed totals and subtotals.
  var sums: [Cell]
  var coverage: Coverage
  var isCounted: Bool
  /// Matters one by one.
  var isList: Bool

  var sum: Bounds { cells.map(\.count).sum() }

  /// Those that a person should look at first: what may be no record of its own, else what is least sure.
  var doubtful: [Cell] {
    let flagged = cells.filter { $0.record.flags.contains(.doubtfulRecord) }
    return flagged.isEmpty ? cells.filter { $0.record.state == .needsReview } : flagged
  }

  /// In order of their ids; what people rejected is left out.
  static func all(of source: Source, total: Bounds) -> [BreakdownCells] {
    let standing = source.records.filter { $0.record.state != .rejected && !$0.record.breakdown.isEmpty }
    return Dictionary(grouping: standing, by: \.record.breakdown).sorted { $0.key < $1.key }.compactMap { id, records in
      let all = records.map { Cell(id: $0.id, record: $0.record) }
      let cells = all.filter { !$0.record.isTotal }
      guard !cells.isEmpty else { return nil }
      let sum = cells.map(\.count).sum()
      return BreakdownCells(
        id: id, cells: cells, sums: all.filter(\.record.isTotal),
        coverage: sum.meets(total) ? .whole : sum.max < total.min ? .part : .excess,
        isCounted: cells.contains(where: \.record.counted), isList: cells.allSatisfy { $0.record.kind == .case })
    }
  }
}

/// The cells of a breakdown by the values that they have in the dimensions of a cut.
struct KeyedCells: Sendable {
  let breakdown: BreakdownCells
  /// Cell by cell; empty for one that doesn't say.
  let keysOfCells: [[[String]]]
  /// In order, each once.
  let keys: [[String]]

  /// `telling` are the special constables' roles that some breakdown of the reply tells from the officers': one that
  /// doesn't may have them among its officers, and says of these only that they are one or the other.
  init(_ breakdown: BreakdownCells, _ dimensions: [Axis], _ groupings: Groupings, telling: Set<String>) {
    self.breakdown = breakdown
    let roles = Set(breakdown.cells.compactMap { $0.record[.role]?.value })
    let isCoarse = !telling.isSubset(of: roles)
    keysOfCells = breakdown.cells.map { cell in
      dimensions.reduce([[]]) { keys, dimension in
        var values = dimension.values(of: cell.record, groupings)
        if dimension == .role, isCoarse { values.removeAll { $0 == "police_officer" } }
        return keys.flatMap { key in values.map { key + [$0] } }
      }
    }
    keys = Set(keysOfCells.joined()).sorted { $0.lexicographicallyPrecedes($1) }
  }

  func cells(of key: [String]) -> [Int] { keysOfCells.indices.filter { keysOfCells[$0].contains(key) } }
  var silent: [Int] { keysOfCells.indices.filter { keysOfCells[$0].isEmpty } }
  func records(of key: [String]) -> [String] { cells(of: key).map { breakdown.cells[$0].id } }
  func sum(of key: [String]) -> Bounds { cells(of: key).map { breakdown.cells[$0].count }.sum() }

  /// The order in which they are gone by: what covers everybody, tells most, and is counted.
  func isBetter(than other: KeyedCells) -> Bool {
    func rank(_ cells: KeyedCells) -> (Int, Int, Int, Int) {
      (
        cells.breakdown.coverage == .whole ? 0 : cells.breakdown.coverage == .part ? 1 : 2,
        cells.silent.map { cells.breakdown.cells[$0].count.min }.reduce(0, +), cells.breakdown.isCounted ? 0 : 1,
        cells.breakdown.isList ? 0 : 1
      )
    }
    return rank(self) < rank(other)
  }
}
