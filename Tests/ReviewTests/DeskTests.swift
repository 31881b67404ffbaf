import Casework
import Documents
import Testing

@testable import Review

@Suite("A reviewer's desk")
struct DeskTests {
  private let store: Store
  private let desk: Desk
  private let row = Place(id: ReviewSample.id(0), field: "outcome")

  init() throws {
    store = try ReviewSample.store()
    desk = try ReviewSample.desk(store)
  }

  private func reviewed() throws -> CaseFile {
    try ReviewedStore(store).file(.init(path: "a.html"))
  }

  @Test func `accepts a field, keeps that before it goes on, and goes on to the next open one`() throws {
    let outcome = try desk.does(.accept, at: row)
    #expect(outcome == .moved(Place(id: ReviewSample.id(1), field: "outcome")))
    let decision = try #require(try store.decisions().first)
    #expect(decision.action == .confirm && decision.value == ["management_advice"])
    #expect(decision.before == ["management_advice"] && decision.reviewer == "ann")
    #expect(decision.anchor?.quote?.exact == "PC\toffensive comment\tMA")
    let record = try reviewed().findings.records[0]
    #expect(record.state == .confirmed)
    #expect(record[.outcome]?.review == decision.id)
    #expect(record[.outcome]?.flags == [] && record[.outcome]?.confidence == 1)
  }

  @Test func `corrects a field from words that somebody points at, and has them as its evidence`() throws {
    let text = try #require(ReviewSample.file().document?.text)
    let resigned = try #require(ReviewSample.file().findings.records[2][.outcome]?.evidence.first?.span)
    try desk.does(.correct(["resigned"], words: [resigned]), at: row)
    let field = try #require(try reviewed().findings.records[0][.outcome])
    #expect(field.values == ["resigned"] && field.raw == "Resigned" && field.raw == text[resigned])
    #expect(field.evidence.map(\.span) == [resigned] && field.rule == "review")
    #expect(try reviewed().findings.records[0].state == .corrected)
  }

  @Test func `keeps the words that were read when only what they mean is corrected`() throws {
    try desk.does(.correct(["written_warning"], words: nil), at: row)
    let field = try #require(try reviewed().findings.records[0][.outcome])
    #expect(field.values == ["written_warning"] && field.raw == "MA")
  }

  @Test(arguments: [
    ("outcome", "sacked"), ("count", "many"), ("period", "last year"), ("outcome", "<script>"), ("count", "4-1"),
  ])
  func `refuses what a field can't be`(field: String, value: String) throws {
    let outcome = try desk.does(.correct([value], words: nil), at: Place(id: row.id, field: field))
    #expect(outcome == .refused(.notPossible(value: value, field: field)))
    #expect(try store.decisions().isEmpty)
  }

  @Test func `sets count and period in their columns`() throws {
    try desk.does(.correct(["<5"], words: nil), at: Place(id: row.id, field: "count"))
    try desk.does(.correct(["2009/10"], words: nil), at: Place(id: row.id, field: "period"))
    let record = try reviewed().findings.records[0]
    #expect(record.countMin == 1 && record.countMax == 4)
    #expect(record.period?.edtf == "2009-04-01/2010-03-31")
  }

  @Test func `rejects a record, which then counts nowhere`() throws {
    try desk.does(.reject, at: row)
    let record = try reviewed().findings.records[0]
    #expect(record.state == .rejected && !record.counted)
  }

  @Test func `undoes by a decision of its own, and an undone undo stands again`() throws {
    try desk.does(.accept, at: row)
    let outcome = try desk.does(.undo, at: row)
    #expect(outcome == .moved(row))
    #expect(try store.decisions().map(\.action) == [.confirm, .undo])
    #expect(try reviewed().findings.records[0].state == .needsReview)
    #expect(try desk.does(.undo, at: row) == .refused(.nothingToUndo))
    let all = try store.decisions()
    let again = Decision(
      id: "z", record: row.id, sha256: all[0].sha256, action: .undo, undoes: all[1].id, decidedAt: all[0].decidedAt)
    #expect(History.standing(all + [again]) == [all[0]])
  }

  @Test func `accepts what looks alike at one keypress, each by a decision of its own, and undoes them together`()
    throws
  {
    #expect(try desk.screen(at: row)?.lookalikes == 1)
    try desk.does(.acceptGroup, at: row)
    #expect(try store.decisions().map(\.record) == [ReviewSample.id(0), ReviewSample.id(1)])
    try desk.does(.undo, at: row)
    #expect(try store.decisions().map(\.action) == [.confirm, .confirm, .undo, .undo])
  }

  @Test func `accepts every field of a record, and of a document`() throws {
    try desk.does(.acceptRecord, at: row)
    let fields = try store.decisions().map { $0.field ?? "" }
    #expect(Set(fields) == ["force", "role", "rank", "allegation", "outcome"])
    try desk.does(.acceptDocument, at: row)
    #expect(try reviewed().findings.records.map(\.state) == [.confirmed, .confirmed, .confirmed])
  }

  @Test func `skips to the next record, and comes back when nothing else is left`() throws {
    var place = try #require(try desk.first())
    for _ in 0..<3 {
      guard case .moved(let next?) = try desk.does(.skip, at: place) else { break }
      #expect(next.id != place.id)
      place = next
    }
    #expect(try store.decisions().isEmpty)
  }

  @Test func `puts a field before a colleague, who finds it under that filter alone`() throws {
    try desk.does(.flag, at: row)
    #expect(try reviewed().findings.records[0].state == .needsReview)
    var places: [Place] = []
    var place = try desk.first()
    while let next = place, !places.contains(next) {
      places.append(next)
      guard case .moved(let after) = try desk.does(.accept, at: next) else { break }
      place = after
    }
    #expect(!places.contains { $0.id == row.id })
    var settings = ReviewSample.settings("bob")
    settings.filter.isFlagged = true
    #expect(try ReviewSample.desk(store, settings).first()?.id == row.id)
  }

  @Test func `adds a case that was missed, splits one, and merges two`() throws {
    let text = try #require(ReviewSample.file().document?.text)
    let outcome = try desk.does(.addCase(Span(0, 12)), at: row)
    guard case .moved(let added?) = outcome else { return #expect(Bool(false)) }
    try desk.does(.correct(["resigned"], words: [Span(0, 5)]), at: Place(id: added.id, field: "outcome"))
    try desk.does(.split(2), at: Place(id: ReviewSample.id(2)))
    try desk.does(.merge([ReviewSample.id(1)]), at: row)
    let records = try reviewed().findings.records
    #expect(records.count == 5)
    let new = try #require(records.first { Identity(of: ReviewSample.file()).record($0) == added.id })
    #expect(new[.outcome]?.values == ["resigned"] && new[.outcome]?.raw == text[Span(0, 5)])
    #expect(new.counted && new[.force]?.value == "gwent")
    #expect(records[1].state == .rejected)
    #expect(records.filter { $0.locator.path.contains("/split:") }.count == 1)
    #expect(records.filter { $0.counted }.map(\.countMin) == [1, 1, 1, 1])
  }

  @Test func `sets a reply's total and disposition`() throws {
    let reply = Identity(of: ReviewSample.file()).reply(0)
    try desk.does(.correct(["20-30"], words: nil), at: Place(id: reply, field: "total"))
    try desk.does(.correct(["partial"], words: nil), at: Place(id: reply, field: "disposition"))
    let now = try reviewed().findings.replies[0]
    #expect(now.totalMin == 20 && now.totalMax == 30 && now.disposition == .partial && now.state == .corrected)
  }

  @Test func `says so when a colleague decided meanwhile, and keeps nothing`() throws {
    let bob = try ReviewSample.desk(store, ReviewSample.settings("bob"))
    let seen = try #require(try desk.screen(at: row)?.seen)
    try bob.does(.correct(["written_warning"], words: nil), at: row)
    guard case .conflict(let theirs) = try desk.perform(.accept, at: row, seen: seen) else {
      return #expect(Bool(false))
    }
    #expect(theirs.map(\.reviewer) == ["bob"])
    #expect(try store.decisions().count == 1)
    #expect(try desk.screen(at: row)?.current?.field.values == ["written_warning"])
  }
}
