import Documents
import Testing

@testable import Extraction

@Suite("Totals, lists and breakdowns brought together")
struct ReconciliationTests {
  private let howMany = "How many officers and staff have been investigated for misuse of social media since 2009?"
  private func found(_ answer: [Part]) throws -> Findings { try findings(letter(answer, asks: howMany)) }

  @Test("Without a printed total, people of the list are summed")
  func cases() throws {
    let result = try found([
      .item("PC x 2 – racist comment on Facebook – written warning", marker: "1."),
      .item("PCSO – photograph in uniform on Twitter – resigned", marker: "2."),
    ])
    #expect(result.reply.totalMin == 3)
    #expect(result.reply[.total].raw == nil)
  }

  @Test("Without a printed total, a breakdown's suppressed sums give an interval")
  func interval() throws {
    let result = try found([.table([["Role", "Number"], ["Police officers", "11"], ["Police staff", "<5"]])])
    #expect([result.reply.totalMin, result.reply.totalMax] == [12, 15])
  }

  @Test("A total row goes before the sum of suppressed cells")
  func totalRow() throws {
    let result = try found([
      .table([
        ["Role", "Number"], ["Police officers", "11"], ["Police staff", "<5"], ["PCSOs", "<5"], ["Total", "14"],
      ])
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [14, 14])
    #expect(result.reply[.total].raw == "14")
  }

  @Test("Totals printed by year are summed where cells are suppressed")
  func yearlyTotals() throws {
    let result = try found([
      .table([
        ["Year", "Dismissed", "Resigned", "NFA", "Total"], ["2011", "1", "0", "2", "3"], ["2012", "-", "<5", "4", "5"],
      ])
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [8, 8])
  }

  @Test("Totals printed by role are summed")
  func totalsByRole() throws {
    let result = try found([
      .table([["Year", "Officers", "Staff"], ["2011", "3", "1"], ["2012", "<5", "2"], ["Total", "7", "3"]])
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [10, 10])
  }

  @Test("Three breakdowns of one population are counted once")
  func once() throws {
    let result = try found([
      .paragraph("10 officers and staff have been investigated."),
      .table([["Role", "Number"], ["Police officers", "7"], ["Police staff", "3"]]),
      .table(
        [["Year", "Investigated"], ["2011", "4"], ["2012", "6"]], caption: "Officers and staff investigated by year"),
      .table([["Outcome", "Number"], ["Dismissed", "1"], ["Written warning", "9"]]),
    ])
    #expect(result.reply.totalMin == 10)
    #expect(result.tallies.count == 6)
    #expect(result.records.filter(\.counted).reduce(0) { $0 + $1.countMin } == 10)
    #expect(Set(result.records.filter(\.counted).map(\.breakdown)).count == 1)
    #expect(result.reply.populations.map(\.agreement) == [.agree])
  }

  @Test("A lone total is one tally with the dimensions it has")
  func lone() throws {
    let result = try found([.paragraph("Nine police officers have been investigated for misuse of social media.")])
    #expect(result.cases.isEmpty)
    #expect(result.records.map { $0.line(.role) } == ["9 police_officer"])
    #expect(result.records.map(\.counted) == [true])
  }

  @Test("Of several breakdowns of everybody the one that leaves least open is the total")
  func narrowest() throws {
    let result = try found([
      .table([["Year", "Number"], ["2012", "14"], ["2013", "<5"], ["2014", "13"]]),
      .table([
        ["Role", "Number"], ["Police officers", "23"], ["PCSOs", "<5"], ["Police staff", "<5"], ["Specials", "<5"],
      ]),
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [28, 31])
  }

  @Test("Ranks, which leave staff out, are no narrower total than roles")
  func ranksLeaveStaffOut() throws {
    let result = try found([
      .table([["Role", "Number"], ["Police officers", "<10"], ["Police staff", "<10"]]),
      .table([["Rank", "Number"], ["Constable", "4"], ["Sergeant", "2"]]),
    ])
    #expect(result.reply.totalMax == 18)
  }
}
