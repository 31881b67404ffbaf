import Testing

@testable import Evaluation

@Suite struct TallyTests {
  @Test func `with a rank the role is disregarded on both sides`() {
    let gold = [
      goldTally(["rank": "sergeant"], 3), goldTally(["rank": "constable", "role": "police_officer"], 4),
    ]
    let got = [tallyRecord(3, role: "police_officer", rank: "sergeant"), tallyRecord(4, rank: "constable")]
    #expect(TallyMatching(gold: gold, got: got).matched == 2)
  }

  @Test func `without a rank the role counts`() {
    let matching = TallyMatching(
      gold: [goldTally(["role": "pcso"], 3)], got: [tallyRecord(3, role: "police_staff")])
    #expect(matching.matched == 0)
  }

  @Test func `a suppressed cell must have both bounds right`() {
    let gold = [goldTally(["outcome": "dismissed"], 1, 4)]
    #expect(TallyMatching(gold: gold, got: [tallyRecord(1, 4, outcome: "dismissed")]).matched == 1)
    #expect(TallyMatching(gold: gold, got: [tallyRecord(1, outcome: "dismissed")]).matched == 0)
  }

  @Test func `equal tallies are matched as often as they occur`() {
    let gold = [goldTally(["period": "2011"], 1), goldTally(["period": "2011"], 1)]
    let got = (0..<3).map { _ in tallyRecord(1, period: "2011") }
    let matching = TallyMatching(gold: gold, got: got)
    #expect(matching.matched == 2)
    #expect(matching.extra.count == 1)
  }

  @Test func `empty cells and printed totals are not scored`() {
    let result = scored(
      goldReply(tallies: [goldTally(["period": "2011"], 2), goldTally(["period": "2012"], 0)]),
      runReply([
        tallyRecord(2, period: "2011"), tallyRecord(0, period: "2012"), tallyRecord(2, isTotal: true),
      ]))
    #expect(result.figures.tallies == Overlap(matched: 1, gold: 1, got: 1))
  }

  @Test func `platforms of one row are one dimension in any order`() {
    let gold = Gold.Tally(dims: ["platforms": Gold.Dimension(["twitter", "facebook"])], min: 2, max: 2)
    #expect(TallyMatching(gold: [gold], got: [tallyRecord(2, platforms: ["facebook", "twitter"])]).matched == 1)
  }

  @Test func `a misread count is shown once and counts on both sides`() {
    let result = scored(
      goldReply(tallies: [goldTally(["period": "2011"], 2)]), runReply([tallyRecord(3, period: "2011")]))
    #expect(result.errors.map(\.kind) == [.tallyMisread])
    #expect(result.figures.tallies == Overlap(matched: 0, gold: 1, got: 1))
  }
}
