import Testing

@testable import Evaluation

@Suite struct AlignmentTests {
  let dismissed = goldCase("dismissed")
  let warned = goldCase("written_warning", rank: "sergeant", period: "2012", allegations: ["racist", "sexual"])
  let staff = goldCase("resigned", role: "police_staff", rank: nil, period: "2013", allegations: ["disclosure"])

  @Test func `swapped order costs nothing`() {
    let result = scored(
      goldReply(cases: [dismissed, warned, staff]),
      runReply([record(staff, at: "item:0"), record(dismissed, at: "item:1"), record(warned, at: "item:2")]))
    #expect(result.figures.cases == Overlap(matched: 3, gold: 3, got: 3))
    #expect(result.figures.perfect == Ratio(right: 3, of: 3))
    #expect(result.errors.isEmpty)
  }

  @Test func `a case too many lowers precision only`() {
    let odd = goldCase("fine", role: "other", rank: nil, period: "2001", allegations: ["driving"])
    let result = scored(goldReply(cases: [dismissed, warned]), runReply([odd, dismissed, warned].map { record($0) }))
    #expect(result.figures.cases.recall == 1)
    #expect(result.figures.cases.precision == 2.0 / 3)
    #expect(result.errors.map(\.kind) == [.caseExtra])
  }

  @Test func `a missing case lowers recall and the share of perfect cases`() {
    let result = scored(goldReply(cases: [dismissed, warned, staff]), runReply([record(warned), record(staff)]))
    #expect(result.figures.cases.precision == 1)
    #expect(result.figures.cases.recall == 2.0 / 3)
    #expect(result.figures.perfect == Ratio(right: 2, of: 3))
    #expect(result.figures.perfectAligned == Ratio(right: 2, of: 2))
    #expect(result.errors.map(\.kind) == [.caseMissing])
  }

  @Test func `the best sum wins over the first good match`() {
    var vague = record(dismissed, at: "item:0")
    vague.period = "2012"
    let same = record(dismissed, at: "item:1")
    let nearby = goldCase("dismissed", period: "2012")
    let alignment = CaseAlignment(gold: [dismissed, nearby], got: [vague, same])
    #expect(alignment.pairs.map(\.got.locator) == ["item:1", "item:0"])
  }

  @Test func `equal entries keep to the order of the document`() {
    let got = (0..<4).map { record(dismissed, at: "item:\($0)") }
    let alignment = CaseAlignment(gold: Array(repeating: dismissed, count: 4), got: got)
    #expect(alignment.pairs.map(\.got.locator) == ["item:0", "item:1", "item:2", "item:3"])
  }

  @Test func `two entries that share only a count and a silence are not one matter`() {
    let other = goldCase("fine", role: "other", rank: nil, period: "2001", allegations: ["driving"])
    let alignment = CaseAlignment(gold: [staff], got: [record(other)])
    #expect(alignment.pairs.isEmpty)
    #expect(alignment.missing.count == 1)
    #expect(alignment.extra.count == 1)
  }

  @Test func `an allegation is right when it is any of the gold's`() {
    var second = record(warned)
    second.allegation = "sexual"
    second.allegations = ["sexual"]
    let result = scored(goldReply(cases: [warned]), runReply([second]))
    #expect(result.figures.caseFields[.allegation] == Ratio(right: 1, of: 1))
    #expect(result.figures.allegations == Overlap(matched: 1, gold: 2, got: 1))
    #expect(result.figures.perfect.right == 1)
  }

  @Test func `a wrong outcome of the right group is one error`() throws {
    var softer = record(dismissed)
    softer.outcome = "resigned"
    let result = scored(goldReply(cases: [dismissed]), runReply([softer]))
    #expect(result.figures.caseFields[.outcome] == Ratio(right: 0, of: 1))
    #expect(result.figures.caseFields[.outcomeGroup] == Ratio(right: 1, of: 1))
    let row = try #require(result.errors.first)
    #expect(result.errors.count == 1)
    #expect(row.gold == "dismissed" && row.got == "resigned" && row.words == "the outcome")
    #expect(row.rule == "test.outcome" && row.locator == "item:0")
  }

  @Test func `a rejected record is no claim`() {
    let result = scored(goldReply(), runReply([record(dismissed, state: "rejected")]))
    #expect(result.figures.cases == Overlap())
    #expect(result.fabrications.isEmpty)
  }

  @Test func `the assignment maximises the sum where greed would not`() {
    #expect(Assignment.best([[9, 8], [8, 1]]) == [1, 0])
    #expect(Assignment.best([[5, 0, 3], [5, 0, 0]]) == [2, 0])
    #expect(Assignment.best([[0, 0]]) == [nil])
    #expect(Assignment.best([[], []]) == [nil, nil])
    #expect(Assignment.best([[1], [2], [3]]) == [nil, nil, 0])
  }
}
