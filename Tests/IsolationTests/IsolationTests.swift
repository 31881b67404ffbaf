import Testing

@testable import Isolation

@Suite("What is known of a worker's isolation")
struct IsolationTests {
  @Test("Names what is missing, in order")
  func missing() {
    let isolation = Isolation(layers: [.landlock], landlock: 7)
    #expect(isolation.missing == [.limits, .filter] && !isolation.isWhole)
    #expect(Isolation(layers: Set(Isolation.Layer.allCases), landlock: 7).isWhole)
    #expect(isolation.summary == "landlock 7" && Isolation().summary == "none")
  }

  @Test("Of two workers is that of the weaker")
  func weaker() {
    let whole = Isolation(layers: [.limits, .landlock, .filter], landlock: 7)
    #expect(whole.weaker(of: Isolation(layers: [.limits, .filter])) == Isolation(layers: [.limits, .filter]))
  }

  @Test("A process that nothing holds can do what is tried, so a refusal tells something", arguments: Trial.allCases)
  func free(trial: Trial) {
    // How much memory may be promised is the system's affair.
    guard trial != .takeMemory else { return }
    #expect(trial.outcome().refusal == nil)
  }
}
