import Testing

@testable import Documents

@Suite("Work on several processors")
struct ConcurrentlyTests {
  @Test("Gives what it gives on one, in the same order", arguments: [0, 1, 1000])
  func order(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.mappedConcurrently { $0 * 3 } == numbers.map { $0 * 3 })
  }
}
