import Foundation
import Testing

@testable import Evaluation

@Suite struct GateTests {
  private let gold = goldReply(cases: [goldCase("dismissed"), goldCase("resigned", rank: "sergeant")])
  private var good: Score {
    score([scored(gold, runReply([goldCase("dismissed"), goldCase("resigned", rank: "sergeant")].map { record($0) }))])
  }
  private var bad: Score { score([scored(gold, runReply([record(goldCase("dismissed"))]))]) }

  @Test func `a score passes its own floors`() {
    #expect(Gate(floors: Floors(of: bad)).judge(bad).passes)
    #expect(Gate(floors: Floors(of: bad)).judge(good).passes)
  }

  @Test func `a fall names the figure and the document that moved`() {
    let report = Gate(floors: Floors(of: good)).judge(bad)
    #expect(!report.passes)
    #expect(report.falls.map(\.metric) == ["case_f1", "case_recall", "perfect_cases"])
    #expect(report.moves == [Gate.Move(document: "letter.pdf", before: 0, now: 1)])
    #expect(report.text().contains("case_recall: 0.500, must be at least 1.0"))
  }

  @Test func `a fabrication breaks its ceiling`() {
    let clean = score([scored(goldReply(), runReply())])
    let madeUp = score([scored(goldReply(), runReply([tallyRecord(3)]))])
    let report = Gate(floors: Floors(of: clean)).judge(madeUp)
    #expect(report.falls.map(\.metric).contains("fabrications"))
  }

  @Test func `floors of another corpus do not pass`() {
    let report = Gate(floors: Floors(of: good)).judge(score(good.replies, fingerprint: "two"))
    #expect(report.corpusChanged)
    #expect(!report.passes)
  }

  @Test func `writing refuses to lower a floor and leaves the file alone`() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("floors.json")
    try Gate.write(good, to: file)
    let before = try Data(contentsOf: file)
    #expect {
      try Gate.write(bad, to: file)
    } throws: { error in
      guard case EvaluationError.wouldLower(let floors) = error else { return false }
      return floors.contains { $0.hasPrefix("case_recall from 1.0 to 0.5") }
    }
    #expect(try Data(contentsOf: file) == before)
  }

  @Test func `writing lowers a floor when asked, and raises without being asked`() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("floors.json")
    try Gate.write(good, to: file)
    try Gate.write(bad, to: file, allowLowering: true)
    #expect(try Gate(reading: file).floors == Floors(of: bad))
    try Gate.write(good, to: file)
    #expect(try Gate(reading: file).floors.floors["case_recall"] == 1)
  }

  @Test func `a floors file by hand needs no ceilings`() throws {
    let scratch = try Scratch()
    try scratch.write(#"{"corpus_fingerprint": "one", "floors": {"case_f1": 0.9}}"#, to: "floors.json")
    let gate = try Gate(reading: scratch.url.appendingPathComponent("floors.json"))
    #expect(gate.judge(good).passes)
    #expect(gate.judge(bad).falls.map(\.metric) == ["case_f1"])
  }
}
