import Isolation
import Testing

@testable import Pipeline

@Suite("What workers say")
struct WireTests {
  @Test("Of itself a worker says the same each time, its keys in order")
  func ready() {
    let ready = Wire.Ready(
      casebook: 2, stages: "s", isolation: Isolation(layers: [.limits, .landlock], landlock: 7))
    let line = #"{"casebook":2,"isolation":{"landlock":7,"layers":["limits","landlock"]},"stages":"s"}"# + "\n"
    #expect(String(decoding: Wire.line(ready), as: UTF8.self) == line)
  }
}
