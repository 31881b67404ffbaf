import Documents

/// The counts of several documents about one set of matters: each matter once.
///
/// A letter says "13 people", the mail splits them by role, the sheet lists them: three ways to cut one population, of
/// which one is counted. Two sheets for two years, which add up to what the letter says, are one list in two places.
struct FigureUnion {
  struct Total {
    var min: Int
    var max: Int
    /// Nil for a sum that nobody prints.
    var field: Field?
  }

  private let statements: [ReplyUnion.Statement]
  let total: Total?
  /// A document that gives all of it says otherwise than another.
  let isConflict: Bool
  /// Members whose counted records count.
  private let counted: Set<Int>
  /// Those whose records only repeat a total that others cut.
  private let repeating: Set<Int>

  var hasAny: Bool { statements.contains { !$0.records.isEmpty } || (total?.max ?? 0) > 0 }

  init(_ statements: [ReplyUnion.Statement]) {
    self.statements = statements
    let lists = statements.filter(\.hasList)
    // A total that stands alone is a record of its own only where nothing else is given.
    repeating = lists.isEmpty ? [] : Set(statements.filter { !$0.hasList }.map(\.member))
    let printed = statements.first { $0.printsTotal && ($0.reply.totalMax ?? 0) > 0 || $0.printsTotal && lists.isEmpty }
    let saysNone = statements.contains { $0.printsTotal && $0.reply.totalMax == 0 }
    if let printed, let total = printed.range {
      self.total = Total(
        min: total.lowerBound, max: total.upperBound, field: printed.reply[.total].standing(in: printed.id))
      (counted, isConflict) = FigureUnion.reconciled(lists, with: total, of: printed, among: statements)
    } else {
      let (chosen, conflict) = FigureUnion.apart(lists)
      let sums = statements.filter { chosen.contains($0.member) }.compactMap { $0.range ?? $0.sum }
      total =
        sums.isEmpty
        ? nil
        : Total(min: sums.reduce(0) { $0 + $1.lowerBound }, max: sums.reduce(0) { $0 + $1.upperBound }, field: nil)
      (counted, isConflict) = (chosen, conflict || saysNone && !sums.isEmpty)
    }
  }

  // MARK: which lists count

  /// The list that comes to the total, else all of them where together they do.
  private static func reconciled(
    _ lists: [ReplyUnion.Statement], with total: ClosedRange<Int>, of printed: ReplyUnion.Statement,
    among statements: [ReplyUnion.Statement]
  ) -> (counted: Set<Int>, isConflict: Bool) {
    guard !lists.isEmpty else { return ([printed.member], false) }
    let sums = lists.compactMap(\.sum)
    let fitting = lists.filter { $0.sum?.overlaps(total) ?? false }
    // Another document's total, printed too, says otherwise.
    let rivals = statements.filter { $0.printsTotal && $0.member != printed.member }.compactMap(\.range)
    let disagrees = rivals.contains { !$0.overlaps(total) && $0.upperBound > total.upperBound }
    if let best = best(of: fitting) { return ([best.member], disagrees) }
    let together = sums.reduce(0) { $0 + $1.lowerBound }...sums.reduce(0) { $0 + $1.upperBound }
    if lists.count > 1, together.overlaps(total) { return (Set(lists.map(\.member)), false) }
    let own = lists.first { $0.member == printed.member } ?? best(of: lists)
    return (Set([own?.member].compactMap(\.self)), true)
  }

  /// Without a printed total: lists of the same matters count once, lists of others beside each other.
  private static func apart(_ lists: [ReplyUnion.Statement]) -> (counted: Set<Int>, isConflict: Bool) {
    var chosen: [ReplyUnion.Statement] = []
    var isConflict = false
    for list in lists.sorted(by: { ($0.size, -$0.member) > ($1.size, -$1.member) }) {
      if let same = chosen.first(where: { list.isOfSameMatters(as: $0) }) {
        isConflict = isConflict || list.sum != same.sum
      } else {
        chosen.append(list)
      }
    }
    return (Set(chosen.map(\.member)), isConflict)
  }

  /// Matters one by one before counts, and of these what tells most.
  private static func best(of lists: [ReplyUnion.Statement]) -> ReplyUnion.Statement? {
    lists.enumerated().max { a, b in
      func rank(_ list: ReplyUnion.Statement, _ place: Int) -> (Int, Int, Int) {
        (list.records.contains { $0.counted && $0.kind == .case } ? 1 : 0, list.dimensions, -place)
      }
      return rank(a.element, a.offset) < rank(b.element, b.offset)
    }?.element
  }

  // MARK: records

  private static let population = "p1"

  func records(of statement: ReplyUnion.Statement) -> [Record] {
    guard statement.answers, !repeating.contains(statement.member) else { return [] }
    let isAlone = counted.count < 2
    return statement.records.map { record in
      var record = record
      record.population = FigureUnion.population
      let wasCounted = record.counted
      record.counted = wasCounted && counted.contains(statement.member)
      if record.counted, !isAlone {
        record.breakdown = "joined"
      } else if let document = statement.id {
        // Two documents may call theirs alike.
        record.breakdown = "\(document)-\(record.breakdown)"
      }
      return record
    }
  }

  /// One, cut in as many ways as there are breakdowns in all documents.
  func populations(of records: [Record]) -> [Population] {
    guard !records.isEmpty || total != nil else { return [] }
    var breakdowns: [Breakdown] = []
    let groups = Dictionary(
      grouping: records.filter { !$0.isTotal && $0.population == FigureUnion.population }, by: \.breakdown)
    for (name, members) in groups.sorted(by: { $0.key < $1.key }) {
      breakdowns.append(
        Breakdown(
          id: name,
          dimensions: FieldName.allCases.filter { field in
            field != .force && field != .count && members.contains { !($0[field]?.values ?? []).isEmpty }
          },
          sumMin: members.reduce(0) { $0 + $1.countMin }, sumMax: members.reduce(0) { $0 + $1.countMax }))
    }
    let agreeing = breakdowns.count { breakdown in
      total.map { breakdown.sumMin <= $0.max && $0.min <= breakdown.sumMax } ?? false
    }
    let isPrinted = total?.field != nil
    let counting = statements.first { $0.printsTotal } ?? statements.first { counted.contains($0.member) }
    let agreement: Population.Agreement = isConflict ? .conflict : agreeing + (isPrinted ? 1 : 0) > 1 ? .agree : .single
    return [
      Population(
        id: FigureUnion.population, unit: counting?.reply.populations.first?.unit ?? .person, totalMin: total?.min,
        totalMax: total?.max, agreement: agreement,
        breakdowns: breakdowns)
    ]
  }
}

extension ReplyUnion.Statement {
  /// More than a total that stands alone.
  var hasList: Bool { records.contains { !$0.isTotal && $0.breakdown != "total" } }

  var printsTotal: Bool { !reply[.total].values.isEmpty }

  /// The total that it gives, printed or not.
  var range: ClosedRange<Int>? {
    guard let min = reply.totalMin, let max = reply.totalMax, min <= max else { return nil }
    return min...max
  }

  /// What its counted records come to.
  var sum: ClosedRange<Int>? {
    let own = records.filter { $0.counted && !$0.isTotal }
    guard !own.isEmpty else { return nil }
    let (min, max) = (own.reduce(0) { $0 + $1.countMin }, own.reduce(0) { $0 + $1.countMax })
    return min <= max ? min...max : nil
  }

  var size: Int { sum?.upperBound ?? 0 }

  var dimensions: Int {
    FieldName.allCases.count { name in records.contains { $0.counted && !($0[name]?.values ?? []).isEmpty } }
  }

  /// Whether it tells of the matters that another, no shorter list tells of. Three officers in one and three of the staff
  /// in another come to the same, and are others.
  func isOfSameMatters(as other: ReplyUnion.Statement) -> Bool {
    let shared = share(in: other)
    if shared >= 0.5 { return true }
    let areLists = [self, other].allSatisfy { $0.records.contains { $0.counted && $0.kind == .case } }
    return sum == other.sum && size > 1 && (!areLists || shared >= 0.3)
  }

  /// How many of its counted records, as parts of one, say the same as one of another list.
  private func share(in other: ReplyUnion.Statement) -> Double {
    let mine = records.filter { $0.counted && !$0.isTotal }.map(\.content)
    guard !mine.isEmpty else { return 0 }
    var theirs = Dictionary(grouping: other.records.filter { $0.counted && !$0.isTotal }.map(\.content)) { $0 }
      .mapValues(\.count)
    let same = mine.count { content in
      guard let left = theirs[content], left > 0 else { return false }
      theirs[content] = left - 1
      return true
    }
    return Double(same) / Double(mine.count)
  }
}

extension Record {
  /// What it says, without where.
  fileprivate var content: [String] {
    let names: [FieldName] = [.role, .rank, .allegation, .outcome]
    return names.map { (self[$0]?.values ?? []).joined(separator: " ") }
      + [period?.edtf ?? "", "\(countMin)", "\(countMax)"]
  }
}
