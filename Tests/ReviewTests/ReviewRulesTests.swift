import Casework
import Documents
import Testing

@testable import Review

@Suite("The queue")
struct QueueTests {
  private func item(
    _ id: String, force: String = "gwent", fields: [String] = ["outcome"], confidence: Double = 0.5, matters: Int = 1
  ) -> DoubtfulItem {
    DoubtfulItem(
      subject: .record, id: id, path: "a", place: 0, reply: 0, force: force, fields: fields, confidence: confidence,
      flags: [.lowConfidence], matters: matters)
  }

  private let totals = [ForceTotal(force: "gwent", matters: 90), ForceTotal(force: "kent", matters: 10)]

  @Test func `puts first what could move a published figure most, then what is least sure`() {
    let queue = Queue(
      [
        item("uncounted", confidence: 0, matters: 0), item("sure", confidence: 0.9), item("unsure", confidence: 0.1),
        item("many", confidence: 0.9, matters: 20), item("small force's total", force: "kent", fields: ["count"]),
      ], totals: totals)
    #expect(queue.items.map(\.id) == ["many", "small force's total", "unsure", "sure", "uncounted"])
  }

  @Test func `knows how far what is open could move a figure`() {
    let queue = Queue([item("a", matters: 5), item("b", fields: ["", "role"], matters: 3)], totals: totals)
    #expect(queue.reach { _ in true } == 0.08)
    #expect(queue.reach { $0.id == "b" } == 0.06)
    #expect(queue.reach { _ in false } == 0)
  }

  @Test func `is narrowed by force, field and reason`() throws {
    let store = try ReviewSample.store()
    for (filter, count) in [
      (Queue.Filter(force: "gwent"), 4), (Queue.Filter(force: "kent"), 0), (Queue.Filter(field: "outcome"), 3),
      (Queue.Filter(reason: .lowConfidence), 4), (Queue.Filter(reason: .noForce), 0),
    ] {
      var settings = ReviewSample.settings()
      settings.filter = filter
      #expect(try ReviewSample.desk(store, settings).summary().total == count)
    }
  }
}

@Suite("Keys")
struct KeysTests {
  @Test func `are those of the manual`() {
    for (key, action) in [
      ("a", KeyAction.accept), ("x", .reject), ("e", .edit), ("Space", .skip), ("f", .flag), ("Backspace", .undo),
      ("Control+z", .undo), ("j", .next), ("k", .previous), ("?", .help), ("ArrowDown", .nextField),
    ] { #expect(Keys.standard[key] == action) }
    for number in 0...9 { #expect(Keys.standard[String(number)]?.choice == number) }
  }

  @Test func `can be others, and no two actions share one`() throws {
    let keys = try Keys(changes: ["accept": ["Enter", "y"]])
    #expect(keys["y"] == .accept && keys["a"] == nil)
    #expect(throws: Keys.Problem.collision(key: "x", .reject, .accept)) { try Keys(changes: ["accept": ["x"]]) }
    #expect(throws: Keys.Problem.unknownAction("approve")) { try Keys(changes: ["approve": ["y"]]) }
    #expect(throws: Keys.Problem.unknownKey("yes")) { try Keys(changes: ["accept": ["yes"]]) }
    #expect(try Keys(changes: ["accept": ["x"], "reject": ["a"]])["x"] == .accept)
  }
}

@Suite("Two reviewers")
struct DoubleTests {
  private let store: Store
  private let place = Place(id: ReviewSample.id(0), field: "outcome")

  init() throws { store = try ReviewSample.store() }

  private func desk(_ name: String) throws -> Desk {
    var settings = ReviewSample.settings(name)
    settings.isDouble = true
    return try ReviewSample.desk(store, settings)
  }

  private func state() throws -> ReviewState {
    try ReviewedStore(store).file(.init(path: "a.html")).findings.records[0].state
  }

  @Test func `who agree settle a field; one alone doesn't, and neither sees the other's`() throws {
    try desk("ann").does(.accept, at: place)
    #expect(try state() == .needsReview)
    #expect(try desk("bob").screen(at: place)?.current?.decision == nil)
    #expect(try desk("bob").screen(at: place)?.current?.isOpen == true)
    #expect(try desk("ann").screen(at: place)?.current?.isOpen == false)
    try desk("bob").does(.accept, at: place)
    #expect(try state() == .confirmed)
  }

  @Test func `who differ leave it to a third, who sees both readings`() throws {
    try desk("ann").does(.accept, at: place)
    try desk("bob").does(.correct(["written_warning"], words: nil), at: place)
    #expect(try state() == .needsReview)
    #expect(try desk("ann").summary().disputed.map(\.record) == [place.id])
    let cid = try desk("cid")
    let choices = try #require(try cid.screen(at: place)).choices
    #expect(choices.contains { $0.origin == .reviewer("bob") && $0.values == ["written_warning"] })
    let number = try #require(choices.first { $0.origin == .reviewer("bob") }?.number)
    try cid.does(.choose(number), at: place)
    #expect(try state() == .corrected)
    #expect(try cid.summary().disputed.isEmpty)
  }

  @Test func `are compared by Cohen's kappa`() {
    // The textbook's table: both yes 20, both no 15, a yes 5, b yes 10; kappa 0.4.
    var decisions: [Decision] = []
    var number = 0
    for (a, b, count) in [("yes", "yes", 20), ("no", "no", 15), ("yes", "no", 5), ("no", "yes", 10)] {
      for _ in 0..<count {
        number += 1
        for (name, value) in [("ann", a), ("bob", b)] {
          decisions.append(
            Decision(
              id: "\(name)\(number)", record: "r\(number)", sha256: "", field: "outcome", action: .correct,
              value: [value], isBlind: true, reviewer: name, decidedAt: ""))
        }
      }
    }
    let agreement = Agreement.all(in: decisions)
    #expect(agreement.count == 1 && agreement[0].fields == 50 && agreement[0].agreed == 35)
    #expect(abs((agreement[0].kappa ?? 0) - 0.4) < 1e-9)
  }
}

@Suite("An audit")
struct AuditTests {
  @Test func `draws the same sample every time, and a larger one holds it`() {
    let fields = (0..<500).map { FieldPlace(path: "a", record: "r\($0)", field: "role") }
    let sample = Audit.draw(50, from: fields)
    #expect(sample == Audit.draw(50, from: fields.shuffled()))
    #expect(Array(Audit.draw(80, from: fields).prefix(50)) == sample)
  }

  @Test func `asks for accepted fields alone, and gives the error rate with its exact bound`() throws {
    let store = try ReviewSample.store()
    var settings = ReviewSample.settings()
    settings.audit = 12
    let desk = try ReviewSample.desk(store, settings)
    var asked: [Place] = []
    var place = try desk.first()
    while let now = place {
      asked.append(now)
      let command =
        now.field == "rank" && now.id == ReviewSample.id(0) ? Command.correct(["sergeant"], words: nil) : .accept
      guard case .moved(let next) = try desk.does(command, at: now) else { break }
      place = next
    }
    #expect(asked.count == 12 && !asked.contains { $0.field == "outcome" })
    let audit = try #require(try desk.summary().audit)
    #expect(audit.decided == 12 && audit.wrong == 1 && audit.accepted == 12)
    // 1 of 12: the 95% bound of the tables.
    #expect(abs((audit.upperBound ?? 0) - 0.3387) < 0.0005)
  }
}

@Suite("Values")
struct ValuesTests {
  @Test(arguments: [
    ("2011", "2011"), ("2011-05", "2011-05"), ("2011-05-03", "2011-05-03"), ("2009/10", "2009-04-01/2010-03-31"),
    ("2009-04-01/2010-03-31", "2009-04-01/2010-03-31"),
  ])
  func `of a period are those of the contract`(text: String, edtf: String) {
    #expect(Values.period(text)?.edtf == edtf)
  }

  @Test(arguments: ["", "11", "2011-13", "2011-02-30", "2012/2010", "about 2011", "2011-5", "20１1"])
  func `of no period are none`(text: String) { #expect(Values.period(text) == nil) }

  @Test(arguments: [("3", 3...3), ("1-4", 1...4), ("<5", 1...4)])
  func `of a count are numbers and ranges`(text: String, range: ClosedRange<Int>) {
    #expect(Values.count(text) == range)
  }

  @Test(arguments: ["", "-3", "4-1", "<1", "3.5", "1-2-3", "99999999999999999999"])
  func `of no count are none`(text: String) { #expect(Values.count(text) == nil) }
}
