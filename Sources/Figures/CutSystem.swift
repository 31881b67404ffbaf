import Documents

/// The equations of one cut of one reply.
///
/// For each value `v`, `own[v]` is how many matters have it. A breakdown states `m[v]` of them and leaves some open, by
/// cells that don't say, or by telling of a part only: of those, too, some may have `v`, as another breakdown may tell.
struct CutSystem {
  typealias Variable = EquationSystem.Variable

  struct Solution {
    var own: [[String]: Bounds]
    /// The most that any breakdown states.
    var stated: [[String]: Int]
    var notTold: Bounds
    var isTightest: Bool
  }

  let isPartition: Bool
  private let keys: [[String]]
  private let most: Int
  private var system = EquationSystem()
  private let total: Variable
  private var own: [[String]: Variable] = [:]
  /// Matters whose value no breakdown tells.
  private let untold: Variable
  private var stated: [[String]: [Variable]] = [:]
  /// Of each breakdown, what it leaves open.
  private var open: [Variable] = []

  init(total bounds: Bounds, keys: [[String]], isPartition: Bool) {
    self.keys = keys
    self.isPartition = isPartition
    most = bounds.max
    total = system.variable(bounds)
    untold = system.variable(Bounds(0, bounds.max))
    for key in keys { own[key] = system.variable(Bounds(0, bounds.max)) }
    if isPartition { system.require(total, isSumOf: keys.compactMap { own[$0] } + [untold]) }
  }

  mutating func add(_ cells: KeyedCells, withSums: Bool) {
    let numbers = cells.breakdown.cells.map { system.variable($0.count) }
    let sum = system.variable(cells.breakdown.sum)
    system.require(sum, isSumOf: numbers)
    if withSums { addSums(of: cells.breakdown, numbers, sum: sum) }
    if cells.breakdown.coverage == .excess { return addExcess(cells, numbers, sum: sum) }
    let missing = system.variable(cells.breakdown.coverage == .whole ? .zero : Bounds(0, most))
    system.require(total, isSumOf: [sum, missing])
    let open = system.variable(Bounds(0, most))
    system.require(open, isSumOf: cells.silent.map { numbers[$0] } + [missing])
    self.open.append(open)
    var more: [Variable] = []
    for key in keys {
      guard let own = own[key] else { continue }
      let stated = system.variable(Bounds(0, most))
      system.require(stated, isSumOf: cells.cells(of: key).map { numbers[$0] })
      self.stated[key, default: []].append(stated)
      let further = system.variable(Bounds(0, most))
      system.require(own, isSumOf: [stated, further])
      more.append(further)
      if !isPartition { system.require(open, isSumOf: [further, system.variable(Bounds(0, most))]) }
    }
    if isPartition { system.require(open, isSumOf: more + [untold]) }
  }

  /// More entries than matters: any of them may be the ones that are none.
  private mutating func addExcess(_ cells: KeyedCells, _ numbers: [Variable], sum: Variable) {
    let excess = system.variable(Bounds(0, cells.breakdown.sum.max))
    system.require(sum, isSumOf: [total, excess])
    var wrong: [Variable] = []
    for key in keys {
      guard let own = own[key] else { continue }
      let stated = system.variable(Bounds(0, cells.breakdown.sum.max))
      system.require(stated, isSumOf: cells.cells(of: key).map { numbers[$0] })
      self.stated[key, default: []].append(stated)
      let none = system.variable(Bounds(0, cells.breakdown.sum.max))
      system.require(stated, isSumOf: [own, none])
      wrong.append(none)
    }
    if isPartition {
      let others = system.variable(Bounds(0, cells.breakdown.sum.max))
      system.require(excess, isSumOf: wrong + [others])
    }
  }

  /// A printed sum is that of the cells which have all that it says of itself. Sums that say the same can't be told apart
  /// (the rank that each is of was lost, say), and none of them is taken.
  private mutating func addSums(of breakdown: BreakdownCells, _ numbers: [Variable], sum: Variable) {
    let axes = FieldName.allCases.filter { $0 != .force && $0 != .count }
    func sayings(_ sum: BreakdownCells.Cell) -> [[String]] { axes.map { sum.record[$0]?.values ?? [] } }
    let often = Dictionary(grouping: breakdown.sums, by: sayings)
    for total in breakdown.sums where often[sayings(total)]?.count == 1 {
      let said = axes.filter { !(total.record[$0]?.values ?? []).isEmpty }
      let parts = breakdown.cells.indices.filter { cell in
        said.allSatisfy { breakdown.cells[cell].record[$0]?.values == total.record[$0]?.values }
      }
      guard !parts.isEmpty else { continue }
      let printed = system.variable(total.count)
      system.require(printed, isSumOf: parts.map { numbers[$0] })
    }
  }

  /// Nil where no numbers fit.
  func solved() -> Solution? {
    var system = system
    guard system.propagate() else { return nil }
    let wanted = keys.compactMap { own[$0] }.filter { !system[$0].isExact }
    var isTightest = true
    if !wanted.isEmpty {
      switch system.tighten(wanted, effort: 2_000) {
      case .tightest: break
      case .perhapsLoose: isTightest = false
      case .impossible: return nil
      }
    }
    var solution = Solution(own: [:], stated: [:], notTold: .zero, isTightest: isTightest)
    for key in keys {
      solution.own[key] = own[key].map { system[$0] }
      solution.stated[key] = stated[key, default: []].map { system[$0].max }.max()
    }
    let open = open.map { system[$0] }
    let least = open.map(\.min).min() ?? 0
    let most = open.map(\.max).min() ?? system[total].max
    solution.notTold = isPartition ? Bounds(system[untold].min, min(system[untold].max, most)) : Bounds(least, most)
    return solution
  }
}
