import Documents
import Testing
import Vocabulary

@testable import Validation

@Suite("Counts of one reply that can't all be right")
struct CountConflictTests {
  /// Records in the order of their words.
  private func findings(
    total: ClosedRange<Int>?,
    _ counts: [(breakdown: String, count: ClosedRange<Int>, isTotal: Bool, values: [FieldName: String])]
  ) -> Findings {
    let records = counts.enumerated().map { place, item in
      var record = Record(
        kind: item.breakdown == "cases" ? .case : .tally, locator: Locator("table:0/row:\(place)"), population: "p1",
        breakdown: item.breakdown, isTotal: item.isTotal, countMin: item.count.lowerBound,
        countMax: item.count.upperBound, span: Span(2 * place, 2 * place + 1), page: 1)
      for (name, value) in item.values { record.fields[name] = Field(raw: value, values: [value]) }
      record.fields[.count] = Field(raw: "\(item.count.lowerBound)", values: ["\(item.count.lowerBound)"])
      return record
    }
    let reply = Reply(
      populations: [Population(id: "p1", agreement: .agree)], totalMin: total?.lowerBound, totalMax: total?.upperBound)
    return Findings(replies: [reply], records: records)
  }

  private func cell(
    _ breakdown: String, _ count: ClosedRange<Int>, isTotal: Bool = false, _ values: [FieldName: String] = [:]
  ) -> (breakdown: String, count: ClosedRange<Int>, isTotal: Bool, values: [FieldName: String]) {
    (breakdown, count, isTotal, values)
  }

  private func conflicts(_ findings: Findings) throws -> CountConflicts {
    let words = try words.get()
    return CountConflicts(of: findings) { words.outcomes.entry($0)?.group }
  }

  // MARK: printed sums

  @Test("A printed sum that is one more than its cells is a conflict of it and of them")
  func brokenSum() throws {
    let found = findings(
      total: nil,
      [
        cell("t", 14...14, [.period: "2021"]), cell("t", 19...19, [.period: "2022"]),
        cell("t", 22...22, [.period: "2023"]), cell("t", 56...56, isTotal: true),
      ])
    let conflict = try #require(try conflicts(found).all.first)
    #expect(conflict.flag == .breakdownsDiffer && conflict.records == [0, 1, 2, 3])
  }

  @Test(
    "A sum that a suppressed cell can make up, that a part of what it says comes to, or the rows since the last sum, is none"
  )
  func explained() throws {
    let officer: [FieldName: String] = [.role: "police_officer"]
    let staff: [FieldName: String] = [.role: "police_staff"]
    let dismissed: [FieldName: String] = [.role: "police_officer", .outcome: "dismissed"]
    for counts in [
      [cell("t", 1...4, officer), cell("t", 5...5, staff), cell("t", 8...8, isTotal: true)],
      // The first column's role was taken for that of the row's sum.
      [
        cell("t", 4...4, dismissed), cell("t", 2...2, [.role: "police_staff", .outcome: "dismissed"]),
        cell("t", 6...6, isTotal: true, dismissed),
      ],
      [
        cell("t", 4...4, officer), cell("t", 4...4, isTotal: true, officer), cell("t", 3...3, officer),
        cell("t", 2...2, officer), cell("t", 5...5, isTotal: true, officer.merging([.rank: "x"]) { a, _ in a }),
      ],
    ] {
      #expect(try conflicts(findings(total: nil, counts)).all.isEmpty)
    }
  }

  @Test("A sum is about its own table where a breakdown goes over several")
  func ownTable() throws {
    var found = findings(
      total: nil,
      [cell("t", 5...5, [.role: "police_officer"]), cell("t", 2...2, [.role: "pcso"]), cell("t", 2...2, isTotal: true)])
    #expect(try conflicts(found).all.count == 1)
    for place in 1...2 { found.records[place].locator = Locator("table:1/row:\(place)") }
    #expect(try conflicts(found).all.isEmpty)
  }

  // MARK: breakdowns of the same matters

  @Test("A sentence that tells of more staff than a list of all matters has is a conflict of both")
  func differ() throws {
    let found = findings(
      total: 9...9,
      [
        cell("cases", 8...8, [.role: "police_officer"]), cell("cases", 1...1, [.role: "police_staff"]),
        cell("sentence", 3...3, [.role: "police_staff"]),
      ])
    let all = try conflicts(found)
    #expect(all.of(0).map(\.records) == [[0, 1, 2]])
    #expect(found.records.allSatisfy(all.concerns) && all.of(1).isEmpty)
  }

  @Test(
    "What a breakdown leaves open, suppresses or doesn't tell apart is no conflict",
    arguments: [
      // Two of eleven aren't in the table.
      (11, [("t", 9, "police_officer"), ("s", 2, "police_staff")]),
      // PCSOs stand among staff in one of them, special constables among officers.
      (
        10,
        [
          ("t", 6, "police_officer"), ("t", 4, "police_staff"), ("s", 6, "police_officer"), ("s", 3, "police_staff"),
          ("s", 1, "pcso"),
        ]
      ),
      (6, [("t", 6, "police_officer"), ("s", 5, "police_officer"), ("s", 1, "special_constable")]),
    ] as [(Int, [(String, Int, String)])])
  func noConflict(total: Int, counts: [(String, Int, String)]) throws {
    let found = findings(total: total...total, counts.map { cell($0.0, $0.1...$0.1, [.role: $0.2]) })
    #expect(try conflicts(found).all.isEmpty)
  }

  @Test("Results of one group may be the same, and a court's result stands beside what became of somebody")
  func results() throws {
    func found(_ code: String) -> Findings {
      findings(
        total: 2...2,
        [
          cell("cases", 1...1, [.outcome: "resigned_before_proceedings"]),
          cell("cases", 1...1, [.outcome: "written_warning"]), cell("s", 1...1, [.outcome: code]),
        ])
    }
    for code in ["resigned", "convicted", "suspended"] { #expect(try conflicts(found(code)).all.isEmpty) }
    #expect(try conflicts(found("no_further_action")).all.count == 1)
  }

  @Test("More people by role than the total are a conflict with it; more allegations are none")
  func excess() throws {
    for (name, value, isConflict) in [
      (FieldName.role, "police_officer", true), (.allegation, "racist", false), (.outcome, "dismissed", false),
    ] {
      let found = findings(total: 2...2, [cell("t", 3...3, [name: value])])
      #expect(try conflicts(found).all.map(\.flag) == (isConflict ? [.totalConflict] : []))
    }
  }

  // MARK: what is made of it

  @Test("The reply and the cells are flagged, its matters are in conflict, and doing it again changes nothing")
  func flagged() throws {
    let found = findings(
      total: 5...5, [cell("t", 3...3, [.role: "police_officer"]), cell("s", 5...5, [.role: "police_staff"])])
    let document = Document(
      text: Text("a b c d"), pages: [Page(number: 1, width: 0, height: 0)],
      blocks: [Block(kind: .paragraph, region: .body, span: Span(0, 7), page: 1)])
    let validator = Validator(vocabulary: try words.get(), model: ConfidenceModel())
    let once = validator.validated(found, of: document)
    #expect(once.replies[0].flags.contains(.breakdownsDiffer) && once.replies[0].state == .needsReview)
    #expect(once.replies[0].populations[0].agreement == .conflict)
    #expect(once.records.allSatisfy { $0[.count]?.flags.contains(.breakdownsDiffer) ?? false })
    #expect(validator.validated(once, of: document) == once)
  }

  @Test("Breakdowns that count as many of each value bear each other out")
  func agree() throws {
    var found = findings(
      total: 5...5,
      [
        cell("t", 3...3, [.role: "police_officer"]), cell("t", 2...2, [.role: "police_staff"]),
        cell("s", 3...3, [.role: "police_officer"]), cell("s", 2...2, [.role: "police_staff"]),
      ])
    #expect(try found.records.allSatisfy(conflicts(found).bearsOut))
    found.replies[0].totalMax = 6
    found.replies[0].totalMin = 6
    #expect(try !found.records.contains(where: conflicts(found).bearsOut))
  }

  // MARK: units and documents

  @Test("Breakdowns that count different things disagree in nothing")
  func units() throws {
    var found = findings(
      total: 10...10,
      [
        cell("a", 8...8, [.outcome: "dismissed"]), cell("a", 2...2, [.outcome: "no_further_action"]),
        cell("b", 3...3, [.outcome: "dismissed"]), cell("b", 7...7, [.outcome: "no_further_action"]),
      ])
    #expect(try !conflicts(found).all.isEmpty)
    for place in 2...3 { found.records[place].unit = .allegation }
    for place in 0...1 { found.records[place].unit = .person }
    #expect(try conflicts(found).all.isEmpty)
  }

  @Test("Counts of two documents of one reply that can't both be right flag it and them")
  func documents() throws {
    let letter = findings(
      total: 10...10, [cell("t", 8...8, [.role: "police_officer"]), cell("t", 2...2, [.role: "police_staff"])])
    var sheet = findings(
      total: nil, [cell("s", 5...5, [.role: "police_officer"]), cell("s", 5...5, [.role: "police_staff"])])
    sheet.replies = []
    let validator = Validator(vocabulary: try words.get())
    let settled = validator.settled([0: letter, 1: sheet], lead: 0)
    #expect(settled[0]?.replies[0].flags.contains(.breakdownsDiffer) == true)
    #expect(settled[0]?.replies[0].populations[0].agreement == .conflict)
    #expect(settled[1]?.records.allSatisfy { $0.flags.contains(.breakdownsDiffer) && $0.state == .needsReview } == true)

    for (place, count) in [8, 2].enumerated() {
      (sheet.records[place].countMin, sheet.records[place].countMax) = (count, count)
    }
    let agreeing = validator.settled([0: letter, 1: sheet], lead: 0)
    #expect(agreeing[0]?.replies[0].flags.isEmpty == true)
    #expect(agreeing[1]?.records.allSatisfy { $0.flags.isEmpty } == true)
  }
}
