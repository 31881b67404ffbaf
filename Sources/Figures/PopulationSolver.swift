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
    let specials: Set = ["special_constable"]
    let telling = specials.intersection(breakdowns.flatMap(\.cells).compactMap { $0.record[.role]?.value })
    let cells = breakdowns.map { KeyedCells($0, dimensions, groupings, telling: telling) }.filter { !$0.keys.isEmpty }
    // What counts more than there is tells something only where nothing else does.
    let fitting = cells.filter { $0.breakdown.coverage != .excess }
    let used = fitting.isEmpty ? cells : fitting
    let keys = Set(used.flatMap(\.keys)).sorted { $0.lexicographicallyPrecedes($1) }
    guard !keys.isEmpty else { return Cut(slices: [], notTold: total, disagreements: [], isTightest: true) }
    var disagreements: [Disagreement] = []
    for attempt in attempts(used) {
      var system = CutSystem(total: total, keys: keys, isPartition: dimensions.allSatisfy(\.isPartition))
      for cells in attempt.cells { system.add(cells, withSums: attempt.withSums) }
      if let solved = system.solved() {
        return cut(solved, system, keys: keys, from: attempt.cells, disagreements: disagreements)
      }
      disagreements += self.disagreements(in: attempt)
    }
    return rough(used, keys: keys, disagreements: disagreements)
  }

  private struct Attempt {
    var cells: [KeyedCells]
    var withSums: Bool
  }

  /// All that is said; without the sums that tables print; then one breakdown by itself.
  private func attempts(_ used: [KeyedCells]) -> [Attempt] {
    var attempts = [Attempt(cells: used, withSums: true)]
    if used.contains(where: { !$0.breakdown.sums.isEmpty }) { attempts.append(Attempt(cells: used, withSums: false)) }
    if used.count > 1, let best = used.min(by: { $0.isBetter(than: $1) }) {
      attempts.append(Attempt(cells: [best], withSums: true))
      if !best.breakdown.sums.isEmpty { attempts.append(Attempt(cells: [best], withSums: false)) }
    }
    return attempts
  }

  /// One for each breakdown that can't be right by itself; where each can, they differ.
  private func disagreements(in attempt: Attempt) -> [Disagreement] {
    let broken = attempt.cells.filter { cells in
      var system = CutSystem(total: total, keys: cells.keys, isPartition: true)
      system.add(cells, withSums: attempt.withSums)
      return system.solved() == nil
    }
    func disagreement(_ kind: Disagreement.Kind, _ cells: [KeyedCells], records: [String]) -> Disagreement {
      Disagreement(
        kind: kind, reply: source.id, breakdowns: cells.map(\.breakdown.id), sums: cells.map(\.breakdown.sum),
        total: total, records: records)
    }
    guard broken.isEmpty else {
      return broken.map { disagreement(.sumsDontAddUp, [$0], records: $0.breakdown.sums.map(\.id)) }
    }
    return [disagreement(.breakdownsDiffer, attempt.cells, records: [])]
  }

  private func cut(
    _ solved: CutSystem.Solution, _ system: CutSystem, keys: [[String]], from cells: [KeyedCells],
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
    let least = system.isPartition ? max(0, total.min - stated.max) : solved.notTold.min
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
