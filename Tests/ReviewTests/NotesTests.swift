import Casework
import Testing

@testable import Review

@Suite("A note")
struct NotesTests {
  private let store: Store
  private let desk: Desk
  private let row = Place(id: ReviewSample.id(0), field: "outcome")

  init() throws {
    store = try ReviewSample.store()
    desk = try ReviewSample.desk(store)
  }

  private func perform(_ command: Command, note: String) throws -> Outcome {
    try desk.perform(command, at: row, seen: try store.lastDecision(), note: note)
  }

  @Test(arguments: [
    Command.accept, .reject, .flag, .acceptRecord, .correct(["resigned"], words: nil), .split(2), .undo,
  ])
  func `goes with every decision that a key makes`(command: Command) throws {
    _ = try desk.does(.accept, at: Place(id: ReviewSample.id(1), field: "outcome"))
    _ = try perform(command, note: " the annex says so\n")
    let made = try store.decisions().dropFirst()
    #expect(!made.isEmpty && made.allSatisfy { $0.note == "the annex says so" })
  }

  @Test func `is none where nothing is written`() throws {
    _ = try perform(.accept, note: "  ")
    #expect(try store.decisions().map(\.note) == [nil])
  }

  @Test func `is not lost where a key decides nothing`() throws {
    #expect(try perform(.skip, note: "ask the force") == .refused(.noteWithoutDecision))
    _ = try desk.does(.acceptRecord, at: row)
    #expect(try perform(.acceptRecord, note: "ask the force") == .refused(.noteWithoutDecision))
  }

  @Test func `tells a colleague why a field was put before them`() throws {
    _ = try perform(.flag, note: "is this the inspector of row 2?")
    let line = try #require(try desk.screen(at: row)?.current)
    #expect(line.flagged?.note == "is this the inspector of row 2?" && line.flagged?.reviewer == "ann")
    _ = try desk.does(.accept, at: row)
    #expect(try desk.screen(at: row)?.current?.flagged == nil)
  }
}
