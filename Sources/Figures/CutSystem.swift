import Documents

/// The equations of one reply: the cells of its breakdowns, what it prints of their sums, and what all of them say of the
/// same matters.
///
/// For each value `v` of a cut, `own[v]` is how many matters have it. A breakdown states some of them and leaves some
/// open, by cells that don't say, or by telling of a part only: of those, too, some may have `v`, as another may tell.
struct CutSystem {
  typealias Variable = EquationSystem.Variable

  /// The matters by the values of one cut.
  struct Cutting {
    fileprivate var isPartition: Bool
    fileprivate var own: [[String]: Variable] = [:]
    fileprivate var stated: [[String]: [Variable]] = [:]
    /// Of each breakdown, what it leaves open.
    fileprivate var open: [Variable] = []
    /// Matters whose value no breakdown tells.
    fileprivate var untold: Variable
  }

  struct Solution {
    var own: [[String]: Bounds]
    /// The most that any breakdown states.
    var stated: [[String]: Int]
    var notTold: Bounds
    var isTightest: Bool
  }

  private struct Numbers {
    var cells: [Variable]
    /// What the breakdown counts in all.
    var sum: Variable
    /// What it counts too few, of a total; or too many.
    var difference: Variable
  }

  private let most: Int
  private let total: Variable
  private var system = EquationSystem()
  private var numbers: [String: Numbers] = [:]

  init(total bounds: Bounds) {
    most = bounds.max
    total = system.variable(bounds)
  }

  private mutating func some(atMost most: Int? = nil) -> Variable { system.variable(Bounds(0, most ?? self.most)) }

  // MARK: breakdowns

  /// Takes a breakdown's cells and sums. `isOpen`: one that can be about everybody may leave some out all the same.
  mutating func include(_ breakdown: BreakdownCells, withSums: Bool, isOpen: Bool) {
    let cells = breakdown.cells.map { system.variable($0.count) }
    let sum = system.variable(breakdown.sum)
    system.require(sum, isSumOf: cells)
    if withSums { addSums(of: breakdown, cells) }
    let difference: Variable
    switch breakdown.coverage {
    case .whole: difference = isOpen && !breakdown.sum.isExact ? some() : system.variable(.zero)
    case .part: difference = some()
    case .excess: difference = some(atMost: breakdown.sum.max)
    }
    if breakdown.coverage == .excess {
      system.require(sum, isSumOf: [total, difference])
    } else {
      system.require(total, isSumOf: [sum, difference])
    }
    numbers[breakdown.id] = Numbers(cells: cells, sum: sum, difference: difference)
  }

  /// A printed sum is that of the cells which have all that it says of itself. Sums that say the same can't be told apart
  /// (the rank that each is of was lost, say), and none of them is taken.
  private mutating func addSums(of breakdown: BreakdownCells, _ numbers: [Variable]) {
    let often = Dictionary(grouping: breakdown.sums, by: BreakdownCells.sayings)
    for total in breakdown.sums where often[BreakdownCells.sayings(total)]?.count == 1 {
      let parts = breakdown.parts(of: total)
      guard !parts.isEmpty else { continue }
      let printed = system.variable(total.count)
      system.require(printed, isSumOf: parts.map { numbers[$0] })
    }
  }

  // MARK: cuts

  /// Has the breakdowns, which must have been included, speak of the same matters in one cut.
  mutating func cut(_ breakdowns: [KeyedCells], keys: [[String]], isPartition: Bool) -> Cutting {
    var cutting = Cutting(isPartition: isPartition, untold: some())
    for key in keys { cutting.own[key] = some() }
    if isPartition { system.require(total, isSumOf: keys.compactMap { cutting.own[$0] } + [cutting.untold]) }
    for cells in breakdowns {
      guard let numbers = numbers[cells.breakdown.id] else { continue }
      let isExcess = cells.breakdown.coverage == .excess
      add(cells, numbers, keys: keys, isExcess: isExcess, to: &cutting)
    }
    return cutting
  }

  private mutating func add(
    _ cells: KeyedCells, _ numbers: Numbers, keys: [[String]], isExcess: Bool, to cutting: inout Cutting
  ) {
    let room = max(most, cells.breakdown.sum.max)
    let open = some(atMost: room)
    let silent = cells.silent.map { numbers.cells[$0] }
    // Of more entries than matters, any may be the ones that are none.
    system.require(isExcess ? numbers.difference : open, isSumOf: isExcess ? [open] : silent + [numbers.difference])
    if !isExcess { cutting.open.append(open) }
    var more: [Variable] = []
    for key in keys {
      guard let own = cutting.own[key] else { continue }
      let stated = some(atMost: room)
      system.require(stated, isSumOf: cells.cells(of: key).map { numbers.cells[$0] })
      cutting.stated[key, default: []].append(stated)
      let further = some(atMost: room)
      system.require(isExcess ? stated : own, isSumOf: [isExcess ? own : stated, further])
      more.append(further)
      if !cutting.isPartition { system.require(open, isSumOf: [further, some(atMost: room)]) }
    }
    guard cutting.isPartition else { return }
    system.require(open, isSumOf: more + [isExcess ? some(atMost: room) : cutting.untold])
  }

  /// Nil where no numbers fit.
  func solved(_ cutting: Cutting) -> Solution? {
    var system = system
    guard system.propagate() else { return nil }
    let keys = cutting.own.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let wanted = keys.compactMap { cutting.own[$0] }.filter { !system[$0].isExact }
    var isTightest = true
    if !wanted.isEmpty {
      switch system.tighten(wanted, effort: 2_000) {
      case .tightest: break
      case .perhapsLoose: isTightest = false
      case .impossible: return nil
      }
    }
    let open = cutting.open.map { system[$0] }
    let most = open.map(\.max).min() ?? system[total].max
    let untold = system[cutting.untold]
    return Solution(
      own: cutting.own.mapValues { system[$0] },
      stated: cutting.stated.mapValues { $0.map { system[$0].max }.max() ?? 0 },
      notTold: cutting.isPartition
        ? Bounds(untold.min, min(untold.max, most)) : Bounds(open.map(\.min).min() ?? 0, most),
      isTightest: isTightest)
  }
}
