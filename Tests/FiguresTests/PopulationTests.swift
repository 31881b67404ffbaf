import Documents
import Testing

@testable import Figures

@Suite("The matters of one reply")
struct PopulationTests {
  private let roles = ["police_officer", "police_staff", "pcso"]
  private let outcomes = ["dismissed", "written_warning", "no_further_action"]

  /// People with a role and an outcome each, told of by a list, a table by role, one by outcome and a cross-tab, any of
  /// them with small cells suppressed, with or without sums.
  private func letter(_ random: inout Seeded, atMost most: Int = 9) -> (
    source: Source, people: [(role: String, outcome: String)]
  ) {
    let people = (0..<random.number(1...most)).map { _ in
      (role: roles[random.number(0...2)], outcome: outcomes[random.number(0...2)])
    }
    func shown(_ number: Int, _ random: inout Seeded) -> ClosedRange<Int> {
      number < 5 && random.isLucky(2) ? 1...4 : number...number
    }
    var records: [SourceRecord] = []
    func table(_ name: String, _ keys: [(role: String?, outcome: String?)], sums: Bool, _ random: inout Seeded) {
      func count(_ key: (role: String?, outcome: String?)) -> Int {
        people.count { (key.role ?? $0.role) == $0.role && (key.outcome ?? $0.outcome) == $0.outcome }
      }
      func fields(_ key: (role: String?, outcome: String?)) -> [FieldName: [String]] {
        var fields: [FieldName: [String]] = [:]
        if let role = key.role { fields[.role] = [role] }
        if let outcome = key.outcome { fields[.outcome] = [outcome] }
        return fields
      }
      for (place, key) in keys.enumerated() where count(key) > 0 {
        records.append(
          Letters.record("\(name)\(place)", breakdown: name, count: shown(count(key), &random), fields(key)))
      }
      guard sums else { return }
      for role in roles where keys.contains(where: { $0.role != nil && $0.outcome != nil }) && count((role, nil)) > 0 {
        records.append(
          Letters.record(
            "\(name)-\(role)", breakdown: name, count: shown(count((role, nil)), &random), isTotal: true,
            [.role: [role]]))
      }
      records.append(
        Letters.record("\(name)-all", breakdown: name, count: people.count...people.count, isTotal: true))
    }
    if random.isLucky(2) { table("by-role", roles.map { ($0, nil) }, sums: random.isLucky(2), &random) }
    if random.isLucky(2) { table("by-outcome", outcomes.map { (nil, $0) }, sums: random.isLucky(2), &random) }
    if random.isLucky(2) {
      table("crossed", roles.flatMap { role in outcomes.map { (role, $0) } }, sums: random.isLucky(2), &random)
    }
    if random.isLucky(3) {
      for (place, person) in people.enumerated() {
        var fields: [FieldName: [String]] = [:]
        if !random.isLucky(4) { fields[.role] = [person.role] }
        if !random.isLucky(4) { fields[.outcome] = [person.outcome] }
        records.append(Letters.record("case\(place)", fields))
      }
    }
    return (Letters.source("sussex", total: people.count...people.count, records), people)
  }

  @Test(
    "For random people and random suppression the bounds hold the truth, and no matter is counted twice",
    arguments: 0..<400)
  func random(seed: Int) throws {
    var random = Seeded(seed)
    let (source, people) = letter(&random)
    let solver = try #require(PopulationSolver(source, groupings: try .standard()))
    for (axes, truth) in [
      ([Axis.role], Dictionary(grouping: people) { [$0.role] }),
      ([.outcome], Dictionary(grouping: people) { [$0.outcome] }),
      ([.outcome, .role], Dictionary(grouping: people) { [$0.outcome, $0.role] }),
    ] {
      let cut = solver.cut(by: axes)
      #expect(cut.disagreements.isEmpty)
      for slice in cut.slices {
        let number = truth[slice.key]?.count ?? 0
        #expect(slice.stated.min <= number && number <= slice.atMost, "\(slice.key)")
      }
      // What is stated and what isn't are all of the matters, and no more.
      let told = cut.slices.map(\.stated.min).reduce(0, +)
      #expect(told <= people.count)
      #expect(cut.slices.map(\.stated).sum().max + cut.notTold.max >= people.count)
    }
  }

  @Test("For small tables the bounds are as narrow as trying all numbers finds", arguments: 0..<60)
  func narrow(seed: Int) throws {
    var random = Seeded(seed)
    // Two tables by role of the same people, each with cells of its own suppressed.
    let truth = roles.map { _ in random.number(0...4) }
    let total = truth.reduce(0, +)
    guard total > 0 else { return }
    var records: [SourceRecord] = []
    var shown: [[ClosedRange<Int>]] = []
    for name in ["one", "two"] {
      let cells = truth.map { $0 > 0 && random.isLucky(2) ? 1...4 : $0...$0 }
      shown.append(cells)
      for (role, cell) in zip(roles, cells) where cell.upperBound > 0 {
        records.append(Letters.record("\(name)-\(role)", breakdown: name, count: cell, [.role: [role]]))
      }
    }
    let cut = try #require(
      PopulationSolver(Letters.source("sussex", total: total...total, records), groupings: try .standard())
    )
    .cut(by: [.role])
    #expect(cut.isTightest)
    for (place, role) in roles.enumerated() where truth[place] > 0 {
      let possible = numbers(summingTo: total, count: roles.count).filter { guess in
        shown.allSatisfy { zip(guess, $0).allSatisfy { $1.contains($0) } }
      }.map { $0[place] }
      let slice = try #require(cut.slices.first { $0.key == [role] })
      #expect(slice.stated == Bounds(possible.min() ?? 0, possible.max() ?? 0))
    }
  }

  private func numbers(summingTo total: Int, count: Int) -> [[Int]] {
    if count == 1 { return [[total]] }
    return (0...total).flatMap { first in numbers(summingTo: total - first, count: count - 1).map { [first] + $0 } }
  }

  @Test("Whatever a letter's tables are, a cut is as narrow as trying all numbers finds", arguments: 0..<150)
  func asNarrowAsCanBe(seed: Int) throws {
    var random = Seeded(1_000 + seed)
    var (source, people) = letter(&random, atMost: 5)
    // The list's gaps are what other tests are about.
    source.records.removeAll { $0.record.kind == .case }
    guard !source.records.isEmpty else { return }
    let cut = try #require(PopulationSolver(source, groupings: try .standard())).cut(by: [.role])
    let possible = numbers(summingTo: people.count, count: 9).filter { guess in
      source.records.allSatisfy { fits($0.record, guess) } && hasNobodyOutside(source.records.map(\.record), guess)
    }
    let tellsRoles = source.records.contains { !$0.record.isTotal && $0.record[.role] != nil }
    #expect(cut.slices.isEmpty != tellsRoles)
    for slice in cut.slices {
      let place = try #require(roles.firstIndex(of: slice.key[0]))
      let counts = possible.map { guess in (0..<3).map { guess[3 * place + $0] }.reduce(0, +) }
      #expect(slice.stated == Bounds(counts.min() ?? 0, counts.max() ?? 0))
    }
  }

  /// `guess` has a number for each role and outcome.
  private func fits(_ record: Record, _ guess: [Int]) -> Bool {
    let sum = guess.indices.filter { covers(record, $0) }.map { guess[$0] }.reduce(0, +)
    return (record.countMin...record.countMax).contains(sum)
  }

  private func covers(_ record: Record, _ place: Int) -> Bool {
    (record[.role].map { $0.value == roles[place / 3] } ?? true)
      && (record[.outcome].map { $0.value == outcomes[place % 3] } ?? true)
  }

  /// A cell that a table doesn't have is one of nobody.
  private func hasNobodyOutside(_ records: [Record], _ guess: [Int]) -> Bool {
    Dictionary(grouping: records.filter { !$0.isTotal }, by: \.breakdown).values.allSatisfy { cells in
      guess.indices.allSatisfy { place in guess[place] == 0 || cells.contains { covers($0, place) } }
    }
  }

  private func cut(_ total: Int, by axes: [Axis], _ records: [SourceRecord]) throws -> Cut {
    try #require(PopulationSolver(Letters.source("sussex", total: total...total, records), groupings: try .standard()))
      .cut(by: axes)
  }

  @Test("A list and a sentence about the same people fill each other's gaps")
  func filled() throws {
    let cut = try cut(
      3, by: [.role],
      [
        Letters.record("a", [.role: ["police_officer"]]), Letters.record("b", [.role: ["police_staff"]]),
        Letters.record("c"),
        Letters.record("s1", breakdown: "sentence", count: 2...2, [.role: ["police_officer"]]),
        Letters.record("s2", breakdown: "sentence", count: 1...1, [.role: ["police_staff"]]),
      ])
    #expect(cut.slices.map(\.stated) == [Bounds(2, 2), Bounds(1, 1)])
    #expect(cut.notTold == .zero)
  }

  @Test("A table of officers and a sentence about the rest make up the whole")
  func parts() throws {
    let cut = try cut(
      74, by: [.role],
      [
        Letters.record("o", breakdown: "table", count: 63...63, [.role: ["police_officer"]]),
        Letters.record("s", breakdown: "sentence", count: 8...8, [.role: ["police_staff"]]),
        Letters.record("p", breakdown: "sentence", count: 3...3, [.role: ["pcso"]]),
      ])
    #expect(cut.slices.map(\.stated) == [Bounds(3, 3), Bounds(63, 63), Bounds(8, 8)])
    #expect(cut.slices.allSatisfy { $0.atMost == $0.stated.max })
  }

  @Test("A table by outcome narrows the suppressed cells of one by role and outcome, and so what is known by role")
  func linked() throws {
    func crossed(_ role: String, _ outcome: String) -> SourceRecord {
      Letters.record(
        "\(role)-\(outcome)", breakdown: "crossed", count: 1...4, [.role: [role], .outcome: [outcome]])
    }
    let cells = [
      crossed("police_officer", "dismissed"), crossed("police_officer", "written_warning"),
      crossed("police_staff", "dismissed"),
    ]
    let byOutcome = ["dismissed", "written_warning"].map {
      Letters.record($0, breakdown: "outcomes", count: 4...4, counted: false, [.outcome: [$0]])
    }
    #expect(try cut(8, by: [.role], cells).slices.map(\.stated) == [Bounds(4, 7), Bounds(1, 4)])
    #expect(try cut(8, by: [.role], cells + byOutcome).slices.map(\.stated) == [Bounds(5, 7), Bounds(1, 3)])
  }

  @Test("A suppressed cell is narrowed by the sums of the other people")
  func suppressed() throws {
    let cut = try cut(
      23, by: [.role],
      [
        Letters.record("o", breakdown: "t", count: 9...20, [.role: ["police_officer"]]),
        Letters.record("s", breakdown: "t", count: 9...9, [.role: ["police_staff"]]),
        Letters.record("p", breakdown: "t", count: 1...4, [.role: ["pcso"]]),
        Letters.record("sum", breakdown: "t", count: 13...13, isTotal: true, [.role: ["police_officer"]]),
      ])
    #expect(cut.slices.map(\.stated) == [Bounds(1, 1), Bounds(13, 13), Bounds(9, 9)])
  }

  @Test("Where fewer are listed than counted, the rest is not told")
  func fewer() throws {
    let cut = try cut(
      5, by: [.outcome],
      [Letters.record("a", [.outcome: ["dismissed"]]), Letters.record("b", [.outcome: ["dismissed"]])])
    #expect(cut.slices.first?.stated == Bounds(2, 2))
    #expect(cut.slices.first?.atMost == 5)
    #expect(cut.notTold == Bounds(3, 3))
  }

  @Test("Where more are listed than counted, any of them may be none")
  func more() throws {
    let records = (0..<3).map { Letters.record("a\($0)", [.outcome: [$0 == 0 ? "dismissed" : "retired"]]) }
    let solver = try #require(
      PopulationSolver(Letters.source("sussex", total: 2...2, records), groupings: try .standard()))
    let cut = solver.cut(by: [.outcome])
    #expect(cut.slices.map(\.stated) == [Bounds(0, 1), Bounds(1, 2)])
    #expect(solver.disagreements.map(\.kind) == [.moreThanTotal])
  }

  @Test("Printed sums that aren't those of their cells are told of, and the cells are taken")
  func wrongSum() throws {
    let cut = try cut(
      5, by: [.role],
      [
        Letters.record("o", breakdown: "t", count: 3...3, [.role: ["police_officer"]]),
        Letters.record("s", breakdown: "t", count: 2...2, [.role: ["police_staff"]]),
        Letters.record("sum", breakdown: "t", count: 4...4, isTotal: true, [.role: ["police_officer"]]),
        Letters.record("right", breakdown: "t", count: 2...2, isTotal: true, [.role: ["police_staff"]]),
      ])
    #expect(cut.slices.map(\.stated) == [Bounds(3, 3), Bounds(2, 2)])
    #expect(cut.disagreements.map(\.kind) == [.sumsDontAddUp])
    #expect(cut.disagreements.first?.records == ["sum"])
  }

  @Test("A sum is about its own table where a breakdown goes over several")
  func ownTable() throws {
    let cut = try cut(
      7, by: [.role],
      [
        Letters.record("table:0/row:1", breakdown: "t", count: 5...5, [.role: ["police_officer"]]),
        Letters.record("table:1/row:1", breakdown: "t", count: 2...2, [.role: ["pcso"]]),
        Letters.record("table:1/row:2", breakdown: "t", count: 2...2, isTotal: true),
      ])
    #expect(cut.disagreements.isEmpty)
  }

  @Test("A table that has PCSOs among its staff says nothing else than one that tells them apart")
  func coarseStaff() throws {
    let records = [
      Letters.record("o", breakdown: "one", count: 6...6, [.role: ["police_officer"]]),
      Letters.record("s", breakdown: "one", count: 3...3, [.role: ["police_staff"]]),
      Letters.record("p", breakdown: "one", count: 1...1, [.role: ["pcso"]]),
      Letters.record("o2", breakdown: "two", count: 6...6, counted: false, [.role: ["police_officer"]]),
      Letters.record("s2", breakdown: "two", count: 4...4, counted: false, [.role: ["police_staff"]]),
    ]
    for axis in [Axis.role, .roleGroup] {
      let cut = try cut(10, by: [axis], records)
      #expect(cut.disagreements.isEmpty)
      #expect(Set(cut.slices.map(\.stated)) == [Bounds(6, 6), Bounds(3, 3), Bounds(1, 1)])
    }
  }

  @Test("A suppressed table that can be all matters may leave out those of whom a sentence tells")
  func openTable() throws {
    let cut = try cut(
      12, by: [.outcome],
      [
        Letters.record("d", breakdown: "t", count: 8...8, [.outcome: ["dismissed"]]),
        Letters.record("w", breakdown: "t", count: 1...4, [.outcome: ["written_warning"]]),
        Letters.record("s", breakdown: "s", count: 2...2, counted: false, [.outcome: ["suspended"]]),
      ])
    #expect(cut.disagreements.isEmpty)
    #expect(cut.slices.map(\.stated) == [Bounds(8, 8), Bounds(2, 2), Bounds(1, 2)])
  }

  @Test("A suppressed table whose printed sum is more than the total counts more than there are")
  func grandSum() throws {
    let solver = try #require(
      PopulationSolver(
        Letters.source(
          "sussex", total: 61...61,
          [
            Letters.record(
              "table:0/row:1", breakdown: "t", count: 58...58, counted: false, [.allegation: ["offensive"]]),
            Letters.record("table:0/row:2", breakdown: "t", count: 1...9, counted: false, [.allegation: ["racist"]]),
            Letters.record("table:0/row:3", breakdown: "t", count: 66...66, counted: false, isTotal: true),
          ]), groupings: try .standard()))
    #expect(solver.disagreements.map(\.kind) == [.moreThanTotal])
    #expect(solver.cut(by: [.allegation]).disagreements.isEmpty)
  }

  @Test("Breakdowns that say otherwise of the same people are told of")
  func differ() throws {
    let cut = try cut(
      2, by: [.role],
      [
        Letters.record("o", breakdown: "one", count: 2...2, [.role: ["police_officer"]]),
        Letters.record("s", breakdown: "two", count: 2...2, counted: false, [.role: ["police_staff"]]),
      ])
    #expect(cut.disagreements.map(\.kind) == [.breakdownsDiffer])
    #expect(cut.disagreements.first?.records == ["o", "s"])
    #expect(cut.slices.first { $0.key == ["police_officer"] }?.stated == Bounds(2, 2))
  }

  @Test("What a person rejected is in no figure")
  func rejected() throws {
    let cut = try cut(
      1, by: [.outcome],
      [
        Letters.record("a", [.outcome: ["dismissed"]]),
        Letters.record("b", state: .rejected, [.outcome: ["retired"]]),
      ])
    #expect(cut.slices.map(\.key) == [["dismissed"]])
  }
}
