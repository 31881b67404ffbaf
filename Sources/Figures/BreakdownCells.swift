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

  /// Of its cells; where it prints what they come to in all, and suppressed cells can make that up, no other.
  var sum: Bounds { BreakdownCells.sum(of: cells, printing: sums) }

  private static func sum(of cells: [Cell], printing sums: [Cell]) -> Bounds {
    let own = cells.map(\.count).sum()
    let grand = sums.filter { sayings($0).allSatisfy(\.isEmpty) }
    guard grand.count == 1, let printed = grand.first, printed.count.meets(own),
      cells.allSatisfy({ $0.record.locator.container == printed.record.locator.container })
    else { return own }
    return own.intersection(printed.count)
  }

  /// What a sum says of itself.
  static let axes = FieldName.allCases.filter { $0 != .force && $0 != .count }

  static func sayings(_ cell: Cell) -> [[String]] { axes.map { cell.record[$0]?.values ?? [] } }

  /// The cells, by their places, that have all that a sum says of itself.
  func parts(of sum: Cell) -> [Int] {
    let said = BreakdownCells.axes.filter { !(sum.record[$0]?.values ?? []).isEmpty }
    let all = cells.indices.filter { cell in
      said.allSatisfy { cells[cell].record[$0]?.values == sum.record[$0]?.values }
    }
    // A breakdown may go over several tables, each with sums of its own.
    let own = all.filter { cells[$0].record.locator.container == sum.record.locator.container }
    func fits(_ parts: [Int]) -> Bool { !parts.isEmpty && parts.map { cells[$0].count }.sum().meets(sum.count) }
    return !fits(all) && fits(own) ? own : all
  }

  /// Printed sums that their cells can't come to; all of them where each can by itself.
  var doubtfulSums: [Cell] {
    let broken = sums.filter { sum in
      let parts = parts(of: sum)
      return !parts.isEmpty && !parts.map { cells[$0].count }.sum().meets(sum.count)
    }
    return broken.isEmpty ? sums : broken
  }

  /// Those that a person should look at first: what may be no record of its own, else what is least sure.
  var doubtful: [Cell] {
    let flagged = cells.filter { $0.record.flags.contains(.doubtfulRecord) }
    return flagged.isEmpty ? cells.filter { $0.record.state == .needsReview } : flagged
  }

  /// In order of their ids; what people rejected is left out, and what counts in another unit than the total.
  static func all(of source: Source, total: Bounds) -> [BreakdownCells] {
    let standing = source.records.filter { entry in
      entry.record.state != .rejected && !entry.record.breakdown.isEmpty
        && (entry.record.unit == nil || source.unit == nil || entry.record.unit == source.unit)
    }
    return Dictionary(grouping: standing, by: \.record.breakdown).sorted { $0.key < $1.key }.compactMap { id, records in
      let all = records.map { Cell(id: $0.id, record: $0.record) }
      let cells = all.filter { !$0.record.isTotal }
      guard !cells.isEmpty else { return nil }
      let sums = all.filter(\.record.isTotal)
      let sum = BreakdownCells.sum(of: cells, printing: sums)
      return BreakdownCells(
        id: id, cells: cells, sums: sums,
        coverage: sum.meets(total) ? .whole : sum.max < total.min ? .part : .excess,
        isCounted: cells.contains(where: \.record.counted), isList: cells.allSatisfy { $0.record.kind == .case })
    }
  }
}

/// The cells of a breakdown by the values that they have in the dimensions of a cut.
struct KeyedCells: Sendable {
  let breakdown: BreakdownCells
  /// Roles that some replies count with a wider one.
  static let wider = ["special_constable": "police_officer", "pcso": "police_staff"]

  /// Cell by cell; empty for one that doesn't say.
  let keysOfCells: [[[String]]]
  /// In order, each once.
  let keys: [[String]]

  /// `telling` are the roles that some breakdown of the reply tells from a wider one: special constables from officers,
  /// PCSOs from staff. A breakdown that doesn't may have them among those, and says of these only that they are one or
  /// the other. Of a matter by itself "staff" is believed.
  init(_ breakdown: BreakdownCells, _ dimensions: [Axis], _ groupings: Groupings, telling: Set<String>) {
    self.breakdown = breakdown
    let roles = Set(breakdown.cells.compactMap { $0.record[.role]?.value })
    let untold = KeyedCells.wider.filter { pair in
      telling.contains(pair.key) && !roles.contains(pair.key) && !(breakdown.isList && pair.value == "police_staff")
    }
    /// Those of a group may be of another only where the groups are.
    func isCoarse(_ role: String?, _ dimension: Axis) -> Bool {
      untold.contains { narrow, wide in
        guard wide == role else { return false }
        return dimension == .role
          || dimension == .roleGroup && groupings.group(ofRole: narrow) != groupings.group(ofRole: wide)
      }
    }
    keysOfCells = breakdown.cells.map { cell in
      dimensions.reduce([[]]) { keys, dimension in
        var values = dimension.values(of: cell.record, groupings)
        if isCoarse(cell.record[.role]?.value, dimension) { values = [] }
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
