import Casework
import Documents
import Foundation
import TestSupport
import Testing

@Suite("Both faces", .serialized)
struct TwoFacesTests {
  private let filter = ReviewProcess.filter

  /// Decisions without their ids and times, a line each.
  private func plain(_ decisions: [Decision]) -> [String] {
    let places = Dictionary(uniqueKeysWithValues: decisions.enumerated().map { ($1.id, "\($0)") })
    return decisions.map { decision in
      var plain = decision
      plain.id = ""
      plain.decidedAt = ""
      plain.undoes = decision.undoes.map { places[$0] ?? "?" }
      return "\(plain.action) \(plain.record) \(plain.field ?? "-") \(plain)"
    }
  }

  @Test func `a session in the terminal shows the words, and keeps what is decided`() throws {
    let review = try ReviewProcess()
    let terminal = try Terminal(
      review.program,
      ["review", "--terminal", "--store", "store", "--reviewer", "ann", "--field", "allegation"] + filter)
    #expect(terminal.wait(for: "settled"))
    #expect(terminal.screen.contains("‹") && terminal.screen.contains("a accept"))
    terminal.press("?")
    #expect(terminal.screen.contains("accept all that look alike"))
    terminal.press("a")
    #expect(try review.decisions.map(\.action) == [.confirm])
    terminal.press("9")
    #expect(terminal.screen.contains("There is no reading 9."))
    terminal.type("e")
    terminal.type("nonsense\r")
    #expect(terminal.wait(for: "“nonsense” is no value of"))
    terminal.press("\u{7F}")
    #expect(try review.decisions.map(\.action) == [.confirm, .undo])
    terminal.type("q")
    #expect(terminal.end() == 0)
  }

  @Test(.enabled(if: Browser.isThere)) func `the same keys in both give the same decisions`() throws {
    let keys = ["a", "a", "1", "Backspace", "0", "Space", "f", "x", "G", "ArrowDown", "A", "j", "k", "r", "a"]
    let page = try ReviewProcess()
    try #require(
      try page.store.doubtfulItems().count > 15, "too few doubts are left for these keys: choose other letters")
    try page.start()
    let browser = try Browser()
    try browser.open(page.address)
    try browser.wait { try browser.screens > 0 }
    for key in keys {
      // Not every screen has a reading 1, or others that look alike.
      let action = "JSON.parse(document.body.dataset.keys)['\(key)']"
      let answers = try browser.value("!!document.querySelector(`[data-action=${\(action)}]`)") == "true"
      try browser.press(key, answers: answers)
    }
    try browser.press("e")
    try browser.run("document.getElementById('value').value = ''")
    try browser.press("Enter")
    try browser.press("Control+z")

    try browser.press("c", answers: false)
    try browser.run("document.getElementById('note').value = 'see the annex'")
    try browser.press("Enter", answers: false)
    try browser.press("f")

    let other = try ReviewProcess()
    let terminal = try Terminal(
      other.program, ["review", "--terminal", "--store", "store", "--reviewer", "ann"])
    #expect(terminal.wait(for: "settled"))
    let bytes = ["Backspace": "\u{7F}", "Space": " ", "ArrowDown": "\u{1B}[B"]
    for key in keys { terminal.press(bytes[key] ?? key) }
    terminal.type("e")
    terminal.press("\r")
    terminal.press("\u{1A}")
    terminal.type("c")
    terminal.press("see the annex\r")
    terminal.press("f")
    terminal.type("q")
    #expect(terminal.end() == 0)

    let (one, two) = (plain(try page.decisions), plain(try other.decisions))
    #expect(one.count > 10)
    #expect(one.map { $0.prefix(40) } == two.map { $0.prefix(40) })
    #expect(one == two)
    let actions = Set(try page.decisions.map(\.action))
    #expect(try page.decisions.last?.note == "see the annex")
    #expect(actions.isSuperset(of: [.confirm, .correct, .reject, .flag, .undo]))
  }
}

/// How often a session is killed: 3 times, or `CASEBOOK_KILLS`, which `make soak` sets.
private let kills = ProcessInfo.processInfo.environment["CASEBOOK_KILLS"].flatMap(Int.init) ?? 3

@Suite("A session that is killed", .serialized)
struct ReviewKillTests {
  @Test func `has kept every decision that it acknowledged`() throws {
    let review = try ReviewProcess()
    var acknowledged: Set<String> = []
    for _ in 0..<kills {
      try review.start()
      let process = try #require(review.process)
      let delay = Double.random(in: 0.02...0.6)
      let killer = Thread {
        Thread.sleep(forTimeInterval: delay)
        kill(process.processIdentifier, SIGKILL)
      }
      killer.start()
      // Each decision has a value of its own, by which it is known again.
      while process.isRunning {
        guard let location = try? review.get("/").headers["location"] else { break }
        let item = String(location.dropFirst("/items/".count).prefix(16))
        let value = String(Int.random(in: 1...999_999_999))
        let fields = ["command": "correct", "field": "count", "value": value, "seen": "999999"]
        let reply = ["command": "correct", "field": "total", "value": value, "seen": "999999"]
        guard let answer = try? review.post("/items/\(item)", fields) else { break }
        if answer.status == 303 { acknowledged.insert(value) }
        guard answer.status == 400, let again = try? review.post("/items/\(item)", reply) else { continue }
        if again.status == 303 { acknowledged.insert(value) }
      }
      process.waitUntilExit()
      let kept = Set(try review.decisions.compactMap { $0.value?.first })
      #expect(acknowledged.isSubset(of: kept))
      #expect(try review.store.health().problems.isEmpty)
    }
    print("killed \(kills) sessions; \(acknowledged.count) decisions were acknowledged, and are there")
    #expect(!acknowledged.isEmpty)
  }
}
