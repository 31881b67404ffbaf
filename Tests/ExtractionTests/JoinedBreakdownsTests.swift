import Documents
import Testing

@testable import Extraction

@Suite("Counts given part by part are one breakdown")
struct JoinedBreakdownsTests {
  private let howMany = "How many officers and staff have been investigated for misuse of social media since 2009?"

  private func found(_ answer: [Part]) throws -> Findings { try findings(letter(answer, asks: howMany)) }
  private func total(_ answer: [Part]) throws -> [Int?] {
    let reply = try found(answer).reply
    return [reply.totalMin, reply.totalMax]
  }

  @Test("A table for each year")
  func years() throws {
    let result = try found([
      .heading("2011", level: 3), .table([["Outcome", "Officers", "Staff"], ["Written warning", "2", "1"]]),
      .heading("2012", level: 3),
      .table([["Outcome", "Officers", "Staff"], ["Written warning", "3", "1"], ["Dismissed", "1", "<5"]]),
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [9, 12])
    #expect(Set(result.records.filter(\.counted).map(\.breakdown)).count == 1)
    #expect(result.records.filter(\.counted).reduce(0) { $0 + $1.countMin } == 9)
  }

  @Test("A table of officers and one of staff, each with its total")
  func roles() throws {
    let officers = [
      ["Outcome", "2011", "2012", "Total"], ["Written warning", "2", "1", "3"], ["Total", "2", "1", "3"],
    ]
    let staff = [["Outcome", "2011", "2012", "Total"], ["Dismissed", "0", "2", "2"], ["Total", "0", "2", "2"]]
    #expect(
      try total([.paragraph("Police officers"), .table(officers), .paragraph("Police staff"), .table(staff)]) == [5, 5])
  }

  @Test("Two tables about the same people and years are two cuts of them, and counted once")
  func sameParts() throws {
    let ranks = [["Rank", "2011", "2012"], ["Constable", "4", "2"], ["Sergeant", "1", "0"]]
    let outcomes = [["Outcome", "2011", "2012"], ["Written warning", "3", "2"], ["No further action", "2", "0"]]
    #expect(try total([.table(ranks), .table(outcomes)]) == [7, 7])
  }

  @Test(
    "Years in sentences and lines",
    arguments: [
      ["2011: 3 (2 officers, 1 member of staff)", "2012: 6 (4 officers, 2 members of staff)"],
      [
        "In 2011 three people were investigated: two received written warnings and one was dismissed.",
        "In 2012 six people were investigated: four received management advice and two no further action.",
      ],
    ])
  func lines(lines: [String]) throws {
    let result = try found(lines.map { .item($0) })
    #expect([result.reply.totalMin, result.reply.totalMax] == [9, 9])
    #expect(Set(result.tallies.map { $0.line(.period) }.map { $0.suffix(4) }) == ["2011", "2012"])
  }

  @Test("Rows that cut again what rows above them count add nothing")
  func stacked() throws {
    let rows = [
      ["", "2011", "2012"], ["Police officers investigated", "5", "6"], ["Police staff investigated", "2", "3"],
      ["Of which dismissed", "1", "2"],
    ]
    let result = try found([.table(rows)])
    #expect([result.reply.totalMin, result.reply.totalMax] == [16, 16])
    #expect(result.tallies.contains { $0.line(.outcome, .period) == "2 dismissed 2012" })
  }

  @Test("Officers told one by one, of staff only how many")
  func casesAndCounts() throws {
    let result = try found([
      .heading("Police officers", level: 3),
      .item("PC – racist comment on Facebook – written warning", marker: "1."),
      .item("Sergeant – offensive remark on Twitter – management advice", marker: "2."),
      .heading("Police staff", level: 3), .item("Words of advice: 2"), .item("Resigned: 1"),
    ])
    #expect(result.cases.count == 2)
    #expect([result.reply.totalMin, result.reply.totalMax] == [5, 5])
  }

  @Test("A sentence for each kind of people")
  func sentences() throws {
    let result = try found([
      .paragraph("Between 2009 and 2013, 12 police officers were investigated for misuse of social media."),
      .paragraph("In the same period five members of police staff were investigated."),
    ])
    #expect([result.reply.totalMin, result.reply.totalMax] == [17, 17])
    #expect(result.tallies.map { $0.line(.role) } == ["12 police_officer", "5 police_staff"])
  }

  @Test("The same people counted twice are no parts")
  func samePeople() throws {
    let result = try found([
      .paragraph("Twelve police officers were investigated."),
      .paragraph("Four police officers were investigated twice."),
    ])
    #expect(result.tallies.filter { $0.line(.role).hasPrefix("4") }.isEmpty)
  }

  @Test("A table of constables and one of sergeants, both of them officers")
  func ranks() throws {
    let rows = [["Outcome", "2011", "2012"], ["Written warning", "2", "1"], ["Dismissed", "1", "0"]]
    #expect(
      try total([.heading("Constables", level: 3), .table(rows), .heading("Sergeants", level: 3), .table(rows)]) == [
        8, 8,
      ])
  }
}
