import Documents
import Testing

@testable import Extraction

@Suite("What a column holds")
struct ColumnsTests {
  private func kinds(_ rows: [[String]], headers: Int = 1) throws -> [ColumnKind] {
    let marks = try marked([.table(rows, headers: headers)])
    let grid = HeaderReader(marks: marks).headed(Grid(marks.document.tables[0]))
    return ColumnReader(marks: marks).columns(of: grid).map(\.kind)
  }

  @Test(
    "A header promises what it names",
    arguments: [
      ("Rank", ColumnKind.person), ("Employee type", .person), ("Officer/Staff", .person), ("Role", .person),
      ("Nature of complaint", .allegation), ("Summary", .allegation), ("Details of allegation", .allegation),
      ("Allegation type", .allegationType), ("Standard breached", .allegationType), ("Outcome", .outcome),
      ("Method of disposal", .outcome), ("Action taken", .outcome), ("Result", .outcome), ("Sanction", .outcome),
      ("Court result", .court), ("Proven?", .finding), ("Date recorded", .dateRecorded),
      ("Year of recording", .dateRecorded),
      ("Result date", .dateFinalised), ("Date finalised", .dateFinalised), ("Year", .date), ("Number", .count),
      ("Platform", .platform), ("Force", .force),
    ])
  func promises(header: String, kind: ColumnKind) throws {
    let marks = try marked(header)
    #expect(ColumnReader(marks: marks).promised(by: marks.whole).first == kind)
  }

  @Test("A sentence promises nothing")
  func sentence() throws {
    let marks = try marked(
      "We searched our files for every matter that came up in those years and then read them one by one")
    #expect(ColumnReader(marks: marks).promised(by: marks.whole).isEmpty)
  }

  @Test("Headers and cells agree")
  func agree() throws {
    #expect(
      try kinds([
        ["Ref", "Year", "Rank", "Allegation", "Outcome"],
        ["CM/14/11", "2011", "PC", "Racist comment on Facebook", "Written warning"],
        ["CM/19/12", "2012", "Sergeant", "Rude remark about a colleague", "NFA"],
      ]) == [.reference, .date, .person, .allegation, .outcome])
  }

  @Test("Cells overrule a header that promises what isn't there")
  func overruled() throws {
    #expect(
      try kinds([["Position", "Result"], ["Written warning", "2011"], ["Dismissed", "2012"], ["Advice", "2012"]])
        == [.outcome, .date])
  }

  @Test("Without a header, cells tell")
  func noHeader() throws {
    #expect(
      try kinds(
        [
          ["1", "2011", "PC", "Racist comment on Facebook", "Written warning"],
          ["2", "2012", "Sergeant", "Rude remark about a colleague", "NFA"],
          ["3", "2012", "PCSO", "Photograph in uniform on Bebo", "Advice"],
        ], headers: 0) == [.index, .date, .person, .allegation, .outcome])
  }

  @Test("Numbers that count up are the row's number, others a count")
  func numbers() throws {
    #expect(try kinds([["Case", "Outcome"], ["1", "Advice"], ["2", "NFA"], ["3", "WW"]]).first == .index)
    #expect(try kinds([["Number", "Outcome"], ["4", "Advice"], ["2", "NFA"], ["9", "WW"]]).first == .count)
  }

  @Test("An empty column holds nothing, or what its header promises")
  func blank() throws {
    #expect(try kinds([["Rank", "", "Court result"], ["PC", "", ""], ["PS", "", ""]]) == [.person, .blank, .court])
  }

  @Test("What the court did beside what the force did")
  func court() throws {
    let columns = try kinds([
      ["Post", "Offence", "At court / police disposal", "In force"],
      ["Constable", "Theft from shop", "Community order", "Dismissed without notice"],
      ["Sergeant", "Excess alcohol", "Fine, 6 points", "Final written warning"],
      ["PCSO", "Common assault", "Caution", "Resigned"],
      ["Constable", "Affray", "Suspended sentence", "Dismissed without notice"],
    ])
    #expect(columns == [.person, .allegation, .court, .outcome])
  }
}
