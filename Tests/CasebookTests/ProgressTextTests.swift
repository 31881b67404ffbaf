import Pipeline
import Testing

@testable import casebook

@Suite("How far a run is, in words")
struct ProgressTextTests {
  @Test("The line names the rate, the failures so far and the file in hand")
  func line() {
    let progress = Progress(path: "a/b.pdf", done: 120, total: 4000, failed: 2)
    #expect(
      ProgressText(progress, elapsed: .seconds(8)).line
        == "casebook: 120 of 4000, 15 a second, 2 failed, now at a/b.pdf")
  }

  @Test("The bar fills, and a slow run has its rate to a tenth")
  func bar() {
    let progress = Progress(path: "b.pdf", done: 5, total: 10, failed: 0)
    let bar = String(repeating: "█", count: 12) + String(repeating: "░", count: 12)
    #expect(ProgressText(progress, elapsed: .seconds(4)).bar == bar + " 5 of 10, 1.2 a second  b.pdf")
  }

  @Test("Of a long path its end is shown")
  func long() {
    let progress = Progress(path: String(repeating: "x", count: 100) + "/end.pdf", done: 0, total: 1)
    let line = ProgressText(progress, elapsed: .zero).line
    #expect(line.hasSuffix("/end.pdf") && line.contains("now at …") && line.count < 110)
  }
}
