import Documents
import Testing

@testable import Figures

@Suite("A report")
struct ReportTests {
  private func dismissed(_ count: Int, force: String, prefix: String = "a") -> [SourceRecord] {
    (0..<count).map { Letters.record("\(force)-\(prefix)\($0)", force: force, [.outcome: ["dismissed"]]) }
  }

  // MARK: what is never added up

  @Test("Different units are not added up unless the user says so, and then it is on record")
  func units() throws {
    let sources = [
      Letters.source("kent", total: 10...10), Letters.source("sussex", total: 4...4, unit: .complaint),
    ]
    let plain = try Letters.report(sources)
    #expect(plain.total.stated == Bounds(10, 10))
    #expect(plain.leftOut.map(\.reason) == [.otherUnit(.complaint)])
    let mixed = try Letters.report(sources) { $0.scope.mixesUnits = true }
    #expect(mixed.total.stated == Bounds(14, 14))
    #expect(mixed.scope.mixesUnits)
    #expect(try Letters.report(sources) { $0.scope.unit = .complaint }.total.stated == Bounds(4, 4))
  }

  @Test("A list of one person each is counted in people, and in cases; one of several each is not")
  func lists() throws {
    let list = (0..<3).map { Letters.record("kent-\($0)", force: "kent") }
    var pair = list
    pair[2].record.countMin = 2
    pair[2].record.countMax = 2
    let people = Letters.source("sussex", total: 9...9)
    let one = try Letters.report([people, Letters.source("kent", total: 3...3, unit: .case, list)])
    #expect(one.unit == .person && one.total.stated == Bounds(12, 12))
    let several = try Letters.report([people, Letters.source("kent", total: 3...3, unit: .case, pair)])
    #expect(several.total.stated == Bounds(9, 9) && several.leftOut.map(\.reason) == [.otherUnit(.case)])
    let complaints = try Letters.report([people, Letters.source("kent", total: 3...3, unit: .complaint, list)])
    #expect(complaints.total.stated == Bounds(9, 9))
  }

  @Test("A breakdown that counts in another unit says nothing of the total")
  func otherBreakdown() throws {
    var allegations = Letters.record(
      "t0", breakdown: "table", count: 12...12, counted: false, force: "kent", [.outcome: ["dismissed"]])
    allegations.record.unit = .allegation
    let source = Letters.source("kent", total: 12...12, [allegations])
    #expect(try Letters.report([source]).bounds("outcome", "dismissed") == nil)
    allegations.record.unit = .person
    let same = Letters.source("kent", total: 12...12, [allegations])
    #expect(try Letters.report([same]).bounds("outcome", "dismissed") == Bounds(12, 12))
  }

  @Test("Each force without a number could stand above any that has one")
  func silence() throws {
    var refusing = Letters.source("surrey", total: nil)
    refusing.reply.fields[.disposition] = Field(values: ["refused"])
    let report = try Letters.report([
      Letters.source("kent", total: 10...10), Letters.source("sussex", total: 4...4), refusing,
    ])
    #expect(report.ranking.places.map(\.rank) == [Bounds(1, 1), Bounds(2, 2)])
    #expect(report.ranking.places.map(\.rankAmongAll) == [Bounds(1, 2), Bounds(2, 3)])
  }

  @Test("Two replies of a force about the same time are at least the larger and at most both, unless the user says so")
  func overlaps() throws {
    let (early, late) = (Period.years(2009, 2011), Period.years(2011, 2013))
    let sources = [
      Letters.source("kent", total: 10...10, period: early, id: "one"),
      Letters.source("kent", total: 4...6, period: late, id: "two"),
    ]
    let plain = try Letters.report(sources)
    #expect(plain.total.stated == Bounds(10, 16))
    #expect(plain.overlaps == [["one", "two"]])
    let added = try Letters.report(sources) { $0.scope.addsOverlaps = true }
    #expect(added.total.stated == Bounds(14, 16))
    #expect(added.overlaps.isEmpty)
  }

  @Test("Replies of other years, which answer for other times, are left out unless the user says otherwise")
  func answered() throws {
    func letter(_ force: String, _ total: Int, on date: String?) -> Source {
      var source = Letters.source(force, total: total...total)
      if let date { source.reply.fields[.dateResponded] = Field(values: [date]) }
      return source
    }
    let sources = [
      letter("kent", 10, on: "2014-03-04"), letter("sussex", 5, on: "2015-03-03"),
      letter("surrey", 12, on: "2019-01-01"),
      letter("essex", 1, on: nil),
    ]
    let plain = try Letters.report(sources)
    #expect(plain.total.stated == Bounds(16, 16))
    #expect(plain.leftOut.map(\.reason) == [.otherAnswer] && plain.leftOut.map(\.force) == ["surrey"])
    #expect(plain.answered?.first.iso == "2014-03-04" && plain.answered?.last.iso == "2015-03-03")
    #expect(!plain.matrix.rows.contains { $0.force == "surrey" })
    let mixed = try Letters.report(sources) { $0.scope.mixesPeriods = true }
    #expect(mixed.total.stated == Bounds(28, 28) && mixed.scope.mixesPeriods)
    #expect(try Letters.report(sources) { $0.scope.answered = .year(2019) }.total.stated == Bounds(13, 13))
  }

  @Test("Replies about different times are added up, and one whose time isn't told may be about any")
  func apart() throws {
    let one = Letters.source("kent", total: 10...10, period: .years(2009, 2010), id: "one")
    let two = Letters.source("kent", total: 4...4, period: .years(2011, 2013), id: "two")
    #expect(try Letters.report([one, two]).total.stated == Bounds(14, 14))
    let untold = Letters.source("kent", total: 3...3, id: "three")
    #expect(try Letters.report([one, two, untold]).total.stated == Bounds(10, 17))
  }

  @Test("A superseded reply, one that was rejected, and one without a force are in no figure")
  func leftOut() throws {
    var old = Letters.source("kent", total: 10...10, id: "old")
    old.supersededBy = "new.pdf"
    var rejected = Letters.source("surrey", total: 2...2)
    rejected.reply.state = .rejected
    var nobody = Letters.source("", total: 1...1)
    nobody.reply.fields[.force] = nil
    let report = try Letters.report([old, Letters.source("kent", total: 12...12, id: "new"), rejected, nobody])
    #expect(report.total.stated == Bounds(12, 12))
    #expect(Set(report.leftOut.map(\.reason)) == [.superseded(by: "new.pdf"), .rejected, .noForce])
  }

  @Test("What a reply counts under two questions may be the same matters, and what belongs to no force is in no figure")
  func populations() throws {
    var source = Letters.source(
      "kent", total: nil, [Letters.record("a", force: "kent"), Letters.record("b", force: "kent")])
    source.reply.populations = [
      Population(id: "p1", unit: .person, totalMin: 5, totalMax: 5),
      Population(id: "p2", unit: .person, totalMin: 3, totalMax: 3),
    ]
    source.records[1].record.population = "unattributed"
    let report = try Letters.report([source])
    #expect(report.total.stated == Bounds(5, 8))
    #expect(report.total.contributions.flatMap(\.records) == ["a"])
    #expect(Snapshot(report).figures["total"]?.contributions["reply-kent"]?.stated == Bounds(8, 8))
  }

  // MARK: scope

  @Test("A period takes of a longer reply what lies in it, and leaves out what isn't cut by year")
  func period() throws {
    let records = [2009, 2010, 2011].map { year in
      Letters.record("r\(year)", period: .year(year), [.outcome: ["dismissed"]])
    }
    let sources = [
      Letters.source("sussex", total: 3...3, records), Letters.source("kent", total: 9...9, period: .years(2009, 2013)),
    ]
    let report = try Letters.report(sources) { $0.scope.period = .years(2010, 2011) }
    #expect(report.total.stated == Bounds(2, 2))
    #expect(report.bounds("outcome", "dismissed") == Bounds(2, 2))
    #expect(report.leftOut.map(\.reason) == [.otherPeriod])
  }

  @Test("A topic is told by whole words of the questions")
  func topic() throws {
    var social = Letters.source("kent", total: 5...5)
    social.asked = "How many staff were investigated over Social-Media use?"
    var other = Letters.source("sussex", total: 7...7)
    other.asked = "How many staff misused multimedia?"
    let report = try Letters.report([social, other]) { $0.scope.topic = "social_media" }
    #expect(report.total.stated == Bounds(5, 5))
    #expect(report.leftOut.map(\.reason) == [.otherTopic])
  }

  // MARK: figures

  @Test("Groups are those of the data file: special constables are with the officers")
  func groups() throws {
    let report = try Letters.report([
      Letters.source(
        "kent", total: 3...3,
        [
          Letters.record("a", force: "kent", [.role: ["special_constable"], .outcome: ["resigned"]]),
          Letters.record("b", force: "kent", [.role: ["police_officer"], .outcome: ["retired"]]),
          Letters.record("c", force: "kent", [.role: ["pcso"]]),
        ])
    ])
    #expect(report.bounds("role_group", "officers") == Bounds(2, 2))
    #expect(report.bounds("outcome_group", "left") == Bounds(2, 2))
    #expect(report.bounds("outcome_by_role", "left", "officers") == Bounds(2, 2))
    #expect(report.table("outcome_group")?.notTold.stated == Bounds(1, 1))
  }

  @Test("Groups that count a code twice are refused")
  func twice() {
    let json =
      #"{"version":"1","roles":[],"topics":[],"outcomes":[{"code":"a","label":"A","codes":["x"],"source":""},{"code":"b","label":"B","codes":["x"],"source":""}]}"#
    #expect(throws: Groupings.Problem.twice(code: "x")) { try Groupings(json: Array(json.utf8)) }
  }

  @Test("A matter with two platforms is in both rows, and the table says that it doesn't add up")
  func platforms() throws {
    let report = try Letters.report([
      Letters.source("kent", total: 1...1, [Letters.record("a", force: "kent", [.platform: ["facebook", "twitter"]])])
    ])
    #expect(report.bounds("platform", "facebook") == Bounds(1, 1))
    #expect(report.bounds("platform", "twitter") == Bounds(1, 1))
    #expect(report.table("platform")?.isPartition == false)
  }

  @Test("Each figure names the records and replies it rests on, and who looked at them")
  func basis() throws {
    var records = dismissed(3, force: "kent")
    records[0].record.state = .confirmed
    records[1].record.fields[.outcome]?.flags = [.lowConfidence]
    let figure = try #require(
      try Letters.report([Letters.source("kent", total: 3...3, records)]).table("outcome")?.rows.first?.figure)
    #expect(figure.basis == Basis(reviewed: 1, accepted: 1, unreviewed: 1))
    #expect(figure.contributions.map(\.reply) == ["reply-kent"])
    #expect(figure.contributions.first?.records == ["kent-a0", "kent-a1", "kent-a2"])
  }

  @Test("Ranks are as firm as the bounds, and those who gave no number are named")
  func ranking() throws {
    let report = try Letters.report([
      Letters.source("kent", total: 10...10), Letters.source("sussex", total: 3...6),
      Letters.source("surrey", total: 5...5), Letters.source("essex", total: nil),
    ]) { $0.asked = ["kent", "sussex", "surrey", "essex", "dorset"] }
    #expect(report.ranking.places.map(\.force) == ["kent", "surrey", "sussex"])
    #expect(report.ranking.places.map(\.rank) == [Bounds(1, 1), Bounds(2, 3), Bounds(2, 3)])
    #expect(report.ranking.without == ["dorset", "essex"])
  }

  @Test("A total that nobody has looked at may be none, and the rank says so")
  func unreviewedRank() throws {
    var doubtful = Letters.source("kent", total: 10...10)
    doubtful.reply.fields[.total]?.flags = [.lowConfidence]
    let report = try Letters.report([doubtful, Letters.source("surrey", total: 5...5)])
    #expect(report.ranking.places.map(\.rank) == [Bounds(1, 1), Bounds(2, 2)])
    #expect(report.ranking.places.map(\.rankOfReviewed) == [Bounds(1, 2), Bounds(1, 2)])
  }

  // MARK: what goes with them

  @Test("The matrix has every force that was asked, with its refusals question by question")
  func matrix() throws {
    var refusal = Letters.source("kent", total: nil)
    refusal.reply.fields[.disposition] = Field(values: ["refused"])
    refusal.reply.fields[.exemptions] = Field(values: ["s12"])
    var partial = Letters.source("surrey", total: 1...1)
    partial.reply.questions = [
      Question(number: "Q1. a)", text: Span(0, 1), answer: "full"),
      Question(number: "2", text: Span(0, 1), answer: "ncnd"),
    ]
    let matrix = try Letters.report([refusal, partial]) { $0.asked = ["dorset", "kent", "surrey"] }.matrix
    #expect(matrix.rows.map(\.force) == ["dorset", "kent", "surrey"])
    #expect(matrix.withoutReply == ["dorset"])
    #expect(matrix.refusing == ["kent"])
    #expect(matrix.questions == ["1a", "2"])
    #expect(matrix.rows.last?.answers.map(\.answer) == ["full", "ncnd"])
    #expect(matrix.rows.map(\.isCounted) == [false, false, true])
  }

  @Test("Quotations are verbatim, the gravest first, and few of a force")
  func incidents() throws {
    let words = "Posted a picture of a prisoner with a caption, and was found out"
    func told(_ id: String, _ outcome: String) -> SourceRecord {
      Letters.record(id, force: "kent", summary: words, [.outcome: [outcome]])
    }
    let records = [told("a", "no_further_action"), told("b", "dismissed"), told("c", "written_warning")]
    let incidents = try Letters.report([Letters.source("kent", total: 3...3, records)]).incidents
    #expect(incidents.map(\.record) == ["b", "c"])
    #expect(incidents.first?.words == words)
  }

  @Test("Who is the only one with a rank, a year or an allegation in a force is told of, by the fewest of these")
  func jigsaw() throws {
    func person(_ id: String, _ rank: String, _ year: Int, _ allegation: String, count: Int = 1) -> SourceRecord {
      Letters.record(
        id, count: count...count, force: "kent", period: .year(year), [.rank: [rank], .allegation: [allegation]])
    }
    let records = [
      person("chief", "superintendent", 2011, "racist"), person("a", "constable", 2011, "racist"),
      person("b", "constable", 2012, "racist"), person("c", "constable", 2012, "sexual"),
      person("d", "constable", 2012, "racist"), person("e", "sergeant", 2012, "racist", count: 2),
    ]
    let found = try Letters.report([Letters.source("kent", total: 7...7, records)]).jigsaw
    #expect(found.map(\.record) == ["chief", "a", "c"])
    #expect(found.map(\.pieces) == [[.rank], [.rank, .period], [.rank, .allegation]])
  }

  @Test("A cell of one person singles out where it says more than what does, and no list tells of the same people")
  func jigsawOfCells() throws {
    func cell(_ id: String, _ role: String, count: ClosedRange<Int> = 1...1, outcome: String? = nil) -> SourceRecord {
      Letters.record(
        id, breakdown: "t", count: count, force: "kent",
        outcome.map { [.role: [role], .outcome: [$0]] } ?? [.role: [role]])
    }
    func found(_ records: [SourceRecord]) throws -> [String] {
      try Letters.report([Letters.source("kent", total: 9...9, records)]).jigsaw.map(\.record)
    }
    let cells = [
      cell("a", "pcso", outcome: "dismissed"), cell("b", "police_staff"),
      cell("c", "police_officer", count: 1...4, outcome: "resigned"),
    ]
    #expect(try found(cells) == ["a"])
    #expect(try found(cells + [Letters.record("x", force: "kent", [.role: ["police_officer"]])]) == ["x"])
  }

  @Test("A force that was asked and answered something else, or in another year, isn't said to have been silent")
  func otherReply() throws {
    let report = try Letters.report([Letters.source("kent", total: 5...5), Letters.source("surrey", total: 3...3)]) {
      $0.asked = ["kent", "surrey", "essex"]
      $0.scope.topic = "drugs"
      $0.sources[0].asked = "drugs"
    }
    #expect(report.matrix.withoutReply == ["essex"])
    #expect(report.matrix.withOtherReply == ["surrey"])
  }

  @Test("A comparison says of each figure what changed it: a reply, a decision, or other rules")
  func comparison() throws {
    let before = try Letters.report([
      Letters.source("kent", total: 5...5), Letters.source("surrey", total: 3...3),
      Letters.source("essex", total: 1...1),
    ])
    var kent = Letters.source("kent", total: 6...6)
    kent.decisions = ["reply-kent total correct 6"]
    var surrey = Letters.source("surrey", total: 2...2)
    surrey.reading = "other rules"
    let after = try Letters.report([kent, surrey, Letters.source("dorset", total: 9...9)])
    let changes = try #require(after.compared(with: Snapshot(before)).changes)
    let total = try #require(changes.first { $0.figure == "total" })
    #expect(total.before?.stated == Bounds(9, 9) && total.after?.stated == Bounds(17, 17))
    #expect(total.parts.map(\.force) == ["dorset", "essex", "kent", "surrey"])
    #expect(total.parts.map(\.causes) == [[.newReply], [.replyGone], [.decisions], [.rules]])
    #expect(after.compared(with: Snapshot(after)).changes == [])
  }

  @Test(
    "For random replies of one force, however many overlap, the bounds hold the number of different matters",
    arguments: 0..<100)
  func random(seed: Int) throws {
    var random = Seeded(seed)
    // Matters with a year each; a reply tells of all in some years.
    let years = (0..<random.number(1...12)).map { _ in random.number(2009...2013) }
    let spans = (0..<random.number(1...3)).map { _ in
      let first = random.number(2009...2013)
      return first...random.number(first...2013)
    }
    let sources = spans.enumerated().map { place, span in
      let count = years.count(where: span.contains)
      let isHidden = count > 0 && count < 5 && random.isLucky(2)
      return Letters.source(
        "kent", total: isHidden ? 1...4 : count...count, period: .years(span.lowerBound, span.upperBound),
        id: "r\(place)")
    }
    let truth = years.count { year in spans.contains { $0.contains(year) } }
    #expect(try Letters.report(sources).total.stated.contains(truth))
  }
}
