import Foundation
import Testing

@testable import Evaluation

@Suite("Judgements")
struct JudgementsTests {
  @Test("Flags that tell where a value comes from don't keep a field from being accepted; doubts do")
  func provenance() {
    func accepted(_ flags: [String]) -> Bool {
      var got = record(goldCase("dismissed"), state: "needs_review")
      got.fields?["role"]?.flags = flags
      let pair = CasePair(gold: goldCase("dismissed"), got: got)
      return FieldReading.all(of: pair, in: "letter.pdf").first { $0.field == .role }?.isAccepted(at: 0.9) ?? false
    }
    #expect(accepted([]))
    #expect(accepted(["inherited"]))
    #expect(!accepted(["inherited", "low_confidence"]))
  }
}
