import Documents

/// Brings the breakdowns of one reply together: they cut the same matters, so what each says holds for all of them.
///
/// Every breakdown that has the dimensions of a cut, the cells of it, the sums that it prints, and the total of the
/// reply, are equations of one system. Nothing is added up twice: a matter of one breakdown is a matter of the others.
struct PopulationSolver: Sendable {
  let source: Source
  let total: Bounds
  let groupings: Groupings
  private let breakdowns: [BreakdownCells]

  /// Nil for a reply that counts nothing.
  init?(_ source: Source, groupings: Groupings) {
    guard let total = source.total else { return nil }
    self.source = source
    self.total = total
    self.groupings = groupings
    breakdowns = BreakdownCells.all(of: source, total: total)
  }

  /// Where lists and totals part.
  var disagreements: [Disagreement] {
    breakdowns.compactMap { breakdown in
      guard breakdown.coverage != .whole, breakdown.isCounted || breakdown.isList || breakdown.coverage == .excess
      else {
        return nil
      }
      return Disagreement(
        kind: breakdown.coverage == .excess ? .moreThanTotal : .fewerThanTotal, reply: source.id,
        breakdowns: [breakdown.id], sums: [breakdown.sum], total: total,
        records: breakdown.coverage == .excess ? breakdown.doubtful.map(\.id) : [])
    }
  }

  func cut(by dimensions: [Axis]) -> Cut {
    let cells = keyed(dimensions)
    // What counts more than there is tells something only where nothing else does.
    let fitting = cells.filter { $0.breakdown.coverage != .excess }
    let used = fitting.isEmpty ? cells : fitting
    let keys = Set(used.flatMap(\.keys)).sorted { $0.lexicographicallyPrecedes($1) }
    guard !keys.isEmpty else { return Cut(slices: [], notTold: total, disagreements: [], isTightest: true) }
    let isPartition = dimensions.allSatisfy(\.isPartition)
    var disagreements: [Disagreement] = []
    let attempts = attempts(used)
    for (place, attempt) in attempts.enumerated() {
      if let solved = solved(attempt, keys: keys, isPartition: isPartition) {
        return cut(solved, keys: keys, isPartition: isPartition, from: attempt.cells, disagreements: disagreements)
      }
      // What differs in another cut is told of there; what fits once a table is taken for a part doesn't differ.
      if !attempt.isLinked, !attempts[(place + 1)...].contains(where: \.isOpen) {
        disagreements += self.disagreements(in: attempt)
      }
    }
    return rough(used, keys: keys, disagreements: disagreements)
  }

  private func keyed(_ dimensions: [Axis]) -> [KeyedCells] {
    let telling = Set(KeyedCells.wider.keys).intersection(
      breakdowns.flatMap(\.cells).compactMap { $0.record[.role]?.value })
    return breakdowns.map { KeyedCells($0, dimensions, groupings, telling: telling) }.filter { !$0.keys.isEmpty }
  }

  private struct Attempt {
    var cells: [KeyedCells]
    var withSums: Bool
    /// With what the breakdowns say of the same matters in other cuts: a table by outcome narrows the cells of one by
    /// role and outcome, and so what is known by role.
    var isLinked = false
    /// A breakdown that can be about everybody needn't be, where cells of it are suppressed.
    var isOpen = false
  }

  /// All that is said; without what is said in other cuts; without the sums that tables print; then one breakdown by
  /// itself.
  private func attempts(_ used: [KeyedCells]) -> [Attempt] {
    let isSuppressed = used.contains { $0.breakdown.cells.contains { !$0.count.isExact } }
    var attempts = isSuppressed ? [Attempt(cells: used, withSums: true, isLinked: true)] : []
    attempts.append(Attempt(cells: used, withSums: true))
    if used.contains(where: { $0.breakdown.coverage == .whole && !$0.breakdown.sum.isExact }) {
      attempts.append(Attempt(cells: used, withSums: true, isOpen: true))
    }
    if used.contains(where: { !$0.breakdown.sums.isEmpty }) { attempts.append(Attempt(cells: used, withSums: false)) }
    if used.count > 1, let best = used.min(by: { $0.isBetter(than: $1) }) {
      attempts.append(Attempt(cells: [best], withSums: true))
      if !best.breakdown.sums.isEmpty { attempts.append(Attempt(cells: [best], withSums: false)) }
    }
    return attempts
  }

  private func solved(_ attempt: Attempt, keys: [[String]], isPartition: Bool) -> CutSystem.Solution? {
    var system = CutSystem(total: total)
    let own = Set(attempt.cells.map(\.breakdown.id))
    let others = attempt.isLinked ? breakdowns.filter { $0.coverage != .excess && !own.contains($0.id) } : []
    for breakdown in attempt.cells.map(\.breakdown) + others {
      system.include(breakdown, withSums: attempt.withSums, isOpen: attempt.isOpen)
    }
    let cutting = system.cut(attempt.cells, keys: keys, isPartition: isPartition)
    if attempt.isLinked {
      for axis in [Axis.role, .rank, .outcome, .allegation, .year] {
        let speaking = keyed([axis]).filter { $0.breakdown.coverage != .excess }
        guard speaking.count > 1 else { continue }
        let keys = Set(speaking.flatMap(\.keys)).sorted { $0.lexicographicallyPrecedes($1) }
        _ = system.cut(speaking, keys: keys, isPartition: true)
      }
    }
    return system.solved(cutting)
  }

  /// One for each breakdown that can't be right by itself; where each can, they differ.
  private func disagreements(in attempt: Attempt) -> [Disagreement] {
    let broken = attempt.cells.filter { cells in
      solved(
        Attempt(cells: [cells], withSums: attempt.withSums, isOpen: attempt.isOpen), keys: cells.keys, isPartition: true
      ) == nil
    }
    func disagreement(_ kind: Disagreement.Kind, _ cells: [KeyedCells], records: [String]) -> Disagreement {
      Disagreement(
        kind: kind, reply: source.id, breakdowns: cells.map(\.breakdown.id), sums: cells.map(\.breakdown.sum),
        total: total, records: records)
    }
    guard broken.isEmpty else {
      return broken.map { disagreement(.sumsDontAddUp, [$0], records: $0.breakdown.doubtfulSums.map(\.id)) }
    }
    return [disagreement(.breakdownsDiffer, attempt.cells, records: differing(attempt.cells))]
  }

  /// The records of those values of which two breakdowns that cover everybody can't both be right.
  private func differing(_ cells: [KeyedCells]) -> [String] {
    let whole = cells.filter { $0.breakdown.coverage == .whole && $0.silent.isEmpty }
    let keys = Set(whole.flatMap(\.keys)).sorted { $0.lexicographicallyPrecedes($1) }
    return keys.filter { key in
      let sums = whole.map { $0.sum(of: key) }
      return sums.contains { a in sums.contains { !a.meets($0) } }
    }.flatMap { key in whole.flatMap { $0.records(of: key) } }
  }

  private func cut(
    _ solved: CutSystem.Solution, keys: [[String]], isPartition: Bool, from cells: [KeyedCells],
    disagreements: [Disagreement]
  ) -> Cut {
    let best = cells.min { $0.isBetter(than: $1) }
    let slices = keys.map { key in
      let own = solved.own[key] ?? .zero
      let most = min(own.max, solved.stated[key] ?? 0)
      let telling = best.flatMap { $0.records(of: key).isEmpty ? nil : $0.records(of: key) }
      let records = telling ?? cells.first { !$0.records(of: key).isEmpty }?.records(of: key) ?? []
      return Cut.Slice(
        key: key, stated: Bounds(own.min, max(own.min, most)), atMost: own.max, records: records)
    }
    let stated = slices.map(\.stated).sum()
    let least = isPartition ? max(0, total.min - stated.max) : solved.notTold.min
    return Cut(
      slices: slices.filter { $0.atMost > 0 || $0.stated.max > 0 },
      notTold: Bounds(min(least, solved.notTold.max), solved.notTold.max), disagreements: disagreements,
      isTightest: solved.isTightest)
  }

  /// Nothing fits, not even one breakdown by itself: what each cell says, cut to the total.
  private func rough(_ used: [KeyedCells], keys: [[String]], disagreements: [Disagreement]) -> Cut {
    let best = used.min { $0.isBetter(than: $1) }
    let slices = keys.map { key in
      let most = min(total.max, used.map { $0.sum(of: key).max }.max() ?? 0)
      return Cut.Slice(
        key: key, stated: Bounds(0, most), atMost: total.max, records: best?.records(of: key) ?? [])
    }
    return Cut(slices: slices, notTold: Bounds(0, total.max), disagreements: disagreements, isTightest: false)
  }
}
