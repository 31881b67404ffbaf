import Testing

@testable import Evaluation

@Suite struct FabricationTests {
  @Test func `a case in a refusal is made up and named`() throws {
    let result = scored(goldReply(disposition: "refused"), runReply([record(goldCase("dismissed"), at: "sentence:9")]))
    let found = try #require(score([result]).fabrications.first)
    #expect(found.document == "letter.pdf")
    #expect(found.locator == "sentence:9")
    #expect(found.kind == "case")
    #expect(result.figures.fabrications == 1)
  }

  @Test func `a total or an empty cell in a refusal is not`() {
    let result = scored(goldReply(), runReply([tallyRecord(0, period: "2011"), tallyRecord(5, isTotal: true)]))
    #expect(result.fabrications.isEmpty)
  }

  @Test func `a case made from a table of counts is listed apart`() {
    let result = scored(
      goldReply(tallies: [goldTally([:], 3)]), runReply([tallyRecord(3), record(goldCase("dismissed"))]))
    let all = score([result])
    #expect(all.fabrications.isEmpty)
    #expect(all.strays.map(\.kind) == ["case"])
  }

  @Test func `a wrong case among true ones is an error and not a fabrication`() {
    let result = scored(
      goldReply(cases: [goldCase("dismissed")]),
      runReply([record(goldCase("dismissed")), record(goldCase("retired", rank: "sergeant", period: "1999"))]))
    #expect(result.fabrications.isEmpty)
    #expect(result.errors.count == 1)
  }
}
