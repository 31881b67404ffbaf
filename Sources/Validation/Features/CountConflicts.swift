import Documents
import Vocabulary

/// Counts of one reply that can't all be right: a printed sum that isn't that of its cells, breakdowns that say otherwise
/// of the same matters, people cut by what each has once and more of them than the total.
///
/// Nothing is a conflict that any reading of the counts explains: a suppressed cell may be any number of its range, a
/// breakdown that comes to less than the total leaves the rest open, a printed sum may be about a part of its table.
struct CountConflicts: Sendable {
  struct Conflict: Hashable, Sendable {
    /// What is raised of the reply.
    var flag: Flag
    var reply: Int
    var population: String
    /// Places of the records that disagree.
    var records: [Int]
  }

  let all: [Conflict]
  private let conflicting: Set<Name>
  private let agreeing: Set<Name>

  /// `group` has the published group of an outcome: codes of one group may mean the same.
  init(of findings: Findings, group: @escaping (_ outcome: String) -> String?) {
    var all: [Conflict] = []
    var agreeing: Set<Int> = []
    let placed = findings.records.enumerated().filter { !$0.element.breakdown.isEmpty }
    let populations = Dictionary(grouping: placed) { Key($0.element) }
    for (key, members) in populations.sorted(by: { $0.key < $1.key }) {
      let parts = Dictionary(grouping: members) { $0.element.breakdown }.sorted { $0.key < $1.key }.map {
        CountedBreakdown($0.value)
      }
      for part in parts {
        let broken = part.brokenSums
        if !broken.isEmpty {
          all.append(Conflict(flag: .breakdownsDiffer, reply: key.reply, population: key.population, records: broken))
        }
      }
      guard let total = CountConflicts.total(key, findings) else { continue }
      let unit = CountConflicts.unit(key, findings)
      for part in parts where part.cutsPeopleOnce && part.sum.min > total.max && (part.unit ?? unit) == unit {
        all.append(Conflict(flag: .totalConflict, reply: key.reply, population: key.population, records: part.places))
      }
      let comparable = parts.filter { $0.sum.min <= total.max }
      for (place, one) in comparable.enumerated() {
        // Twelve officers and fifteen allegations disagree in nothing.
        for other in comparable[(place + 1)...] where one.unit == other.unit {
          let found = Comparison(one: one, other: other, total: total, group: group).outcome
          if !found.differing.isEmpty {
            all.append(
              Conflict(flag: .breakdownsDiffer, reply: key.reply, population: key.population, records: found.differing))
          } else if found.agree {
            agreeing.formUnion(one.places + other.places)
          }
        }
      }
    }
    self.all = all
    conflicting = Set(all.flatMap(\.records).map { Name(findings.records[$0]) })
    self.agreeing = Set(agreeing.map { Name(findings.records[$0]) }).subtracting(conflicting)
  }

  func of(_ reply: Int) -> [Conflict] { all.filter { $0.reply == reply } }

  /// Whether the record is one of those that disagree.
  func concerns(_ record: Record) -> Bool { conflicting.contains(Name(record)) }

  /// Whether it is of a breakdown that another bears out, value by value.
  func bearsOut(_ record: Record) -> Bool { agreeing.contains(Name(record)) }

  private struct Name: Hashable {
    var reply: Int
    var locator: Locator

    init(_ record: Record) { (reply, locator) = (record.reply, record.locator) }
  }

  private struct Key: Hashable, Comparable {
    var reply: Int
    var population: String

    init(_ record: Record) { (reply, population) = (record.reply, record.population) }

    static func < (a: Key, b: Key) -> Bool { (a.reply, a.population) < (b.reply, b.population) }
  }

  /// What there is of a population; the reply's own total where it counts one thing.
  private static func total(_ key: Key, _ findings: Findings) -> Sums.Span? {
    guard findings.replies.indices.contains(key.reply) else { return nil }
    let reply = findings.replies[key.reply]
    if reply.populations.count > 1, let own = reply.populations.first(where: { $0.id == key.population }) {
      return span(own.totalMin, own.totalMax)
    }
    return span(reply.totalMin, reply.totalMax)
  }

  private static func unit(_ key: Key, _ findings: Findings) -> Unit? {
    guard findings.replies.indices.contains(key.reply) else { return nil }
    return findings.replies[key.reply].populations.first { $0.id == key.population }?.unit
  }

  private static func span(_ min: Int?, _ max: Int?) -> Sums.Span? {
    guard let min, let max else { return nil }
    return Sums.Span(min: min, max: max)
  }
}

/// The cells of one breakdown, with their places among all records, and the sums that it prints of them.
struct CountedBreakdown: Sendable {
  typealias Cell = (offset: Int, element: Record)

  /// In the order of their words.
  let cells: [Cell]
  let sums: [Cell]
  let sum: Sums.Span
  /// What its cells count.
  let unit: Unit?

  init(_ records: [Cell]) {
    let ordered = records.sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
    cells = ordered.filter { !$0.element.isTotal }
    sums = ordered.filter { $0.element.isTotal }
    sum = CountedBreakdown.sum(cells)
    unit = cells.first?.element.unit
  }

  var places: [Int] { cells.map(\.offset) }

  static func sum(_ cells: some Sequence<Cell>) -> Sums.Span {
    cells.reduce(into: Sums.Span(min: 0, max: 0)) { $0.add($1.element) }
  }

  /// Counts of people by what each has once. An allegation, a platform or a result can stand beside another of the same
  /// person.
  var cutsPeopleOnce: Bool {
    let cut = Set(cells.flatMap { cell in CountedBreakdown.axes.filter { !CountedBreakdown.value(cell, $0).isEmpty } })
    return !cut.isEmpty && cut.isSubset(of: [.role, .rank, .period])
      && cells.allSatisfy { $0.element.kind == .tally }
  }

  fileprivate static let axes = FieldName.allCases.filter { $0 != .force && $0 != .count }

  fileprivate static func value(_ cell: Cell, _ axis: FieldName) -> [String] { cell.element[axis]?.values ?? [] }

  // MARK: printed sums

  /// Places of the sums that are those of no cells, and of the cells that have what the sum says of itself. Sums that say
  /// the same can't be told apart, and are left aside.
  var brokenSums: [Int] {
    var index = Index(cells: cells)
    let sayings = Dictionary(grouping: sums) { sum in CountedBreakdown.axes.map { CountedBreakdown.value(sum, $0) } }
    var broken: Set<Int> = []
    for sum in sums where sayings[CountedBreakdown.axes.map { CountedBreakdown.value(sum, $0) }]?.count == 1 {
      let said = CountedBreakdown.axes.filter { !CountedBreakdown.value(sum, $0).isEmpty }
      let own = index.cells(like: sum, in: said)
      guard !own.isEmpty, !isExplained(sum, said, &index) else { continue }
      broken.formUnion([sum.offset] + own.map { cells[$0].offset })
    }
    return broken.sorted()
  }

  /// Whether cells with some of what the sum says of itself come to it, all of them, those of its own table (a breakdown may
  /// go over several), or those since the last such sum: what a heading says may have been taken for what the sum is
  /// about, and a subtotal is about the rows above it.
  private func isExplained(_ sum: Cell, _ said: [FieldName], _ index: inout Index) -> Bool {
    let printed = Sums.Span(min: sum.element.countMin, max: sum.element.countMax)
    for choice in 0..<(1 << said.count) {
      let axes = said.indices.filter { choice & (1 << $0) == 0 }.map { said[$0] }
      let like = index.cells(like: sum, in: axes)
      guard !like.isEmpty else { continue }
      if CountedBreakdown.sum(like.map { cells[$0] }).meets(printed) { return true }
      let inTable = like.map { cells[$0] }.filter { $0.element.locator.container == sum.element.locator.container }
      if !inTable.isEmpty, CountedBreakdown.sum(inTable).meets(printed) { return true }
      let end = sum.element.span.start
      let last =
        sums.filter { other in
          other.element.span.start < end
            && axes.allSatisfy { CountedBreakdown.value(other, $0) == CountedBreakdown.value(sum, $0) }
        }.map(\.element.span.start).max() ?? 0
      let since = like.map { cells[$0] }.filter { (last..<end).contains($0.element.span.start) }
      if !since.isEmpty, CountedBreakdown.sum(since).meets(printed) { return true }
    }
    return false
  }

  /// Cells by what they have in some dimensions; each set of dimensions is gone through once.
  private struct Index {
    let cells: [Cell]
    private var known: [[FieldName]: [[[String]]: [Int]]] = [:]

    init(cells: [Cell]) { self.cells = cells }

    mutating func cells(like sum: Cell, in axes: [FieldName]) -> [Int] {
      if known[axes] == nil {
        known[axes] = Dictionary(grouping: cells.indices) { place in
          axes.map { CountedBreakdown.value(cells[place], $0) }
        }
      }
      return known[axes]?[axes.map { CountedBreakdown.value(sum, $0) }] ?? []
    }
  }
}

/// Two breakdowns of one population, held against each other value by value.
private struct Comparison {
  let one: CountedBreakdown
  let other: CountedBreakdown
  let total: Sums.Span
  let group: (String) -> String?

  /// The records, by their places, with a value of which the two can't both be right; and whether they cut all matters
  /// in one way at least and count as many of each value.
  var outcome: (differing: [Int], agree: Bool) {
    let found = [role, rank, result].map(compared)
    return (found.flatMap(\.differing), found.contains(where: \.agree))
  }

  private typealias Reading = (Record) -> String?

  /// How many matters have a value: what the breakdown states, and at most all that it leaves open beside that.
  private func compared(_ reading: Reading) -> (differing: [Int], agree: Bool) {
    let parts = [one, other].map { part in Dictionary(grouping: part.cells) { reading($0.element) } }
    let values = parts.map { Set($0.keys.compactMap(\.self)) }
    guard values.allSatisfy({ !$0.isEmpty }) else { return ([], false) }
    let open = zip([one, other], parts).map { part, cells in
      max(0, total.max - part.sum.min) + CountedBreakdown.sum(cells[nil] ?? []).max
    }
    let differing = values[0].union(values[1]).sorted().flatMap { value -> [Int] in
      let stated = parts.map { CountedBreakdown.sum($0[value] ?? []) }
      guard stated[0].min > stated[1].max + open[1] || stated[1].min > stated[0].max + open[0] else { return [] }
      return parts.flatMap { ($0[value] ?? []).map(\.offset) }
    }
    return (differing, differing.isEmpty && open == [0, 0])
  }

  /// Where one of the two doesn't tell special constables from officers, or PCSOs and others from staff, neither is held
  /// to it.
  private var role: Reading {
    let roles = [one, other].map { part in Set(part.cells.compactMap { $0.element[.role]?.value }) }
    let wider = ["special_constable": "police_officer", "pcso": "police_staff", "other": "police_staff"].filter {
      pair in
      !roles.allSatisfy { $0.isSuperset(of: [pair.key, pair.value]) }
    }
    return { record in record[.role]?.value.map { wider[$0] ?? $0 } }
  }

  /// A special constable's rank may be told or not.
  private var rank: Reading {
    { record in record[.rank]?.value.map { $0.hasPrefix("special_") ? "special_constable" : $0 } }
  }

  /// Results that exclude each other, by their groups. A court's result, a suspension or another measure stands beside
  /// what became of somebody, and may be counted by itself.
  private var result: Reading {
    let decisive: Set = ["left", "warning", "advice", "no_further_action"]
    return { record in record[.outcome]?.value.flatMap(group).flatMap { decisive.contains($0) ? $0 : nil } }
  }
}
