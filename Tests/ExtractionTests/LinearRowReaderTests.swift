import Documents
import Testing

@testable import Extraction

@Suite("The second reader of rows: one run of words, without columns")
struct LinearRowReaderTests {
  private func reading(_ row: String, part: Matter.Part = .whole) throws -> SecondReading {
    let marks = try marked(row)
    return LinearRowReader(marks: marks).reading(of: [marks.whole], part: part)
  }

  @Test(
    "Somebody comes before what he did, or stands last",
    arguments: [
      ("2010\tPC\tRacist comment on Facebook\tDismissed", "police_officer constable"),
      ("Dismissed\tRacist comment on Facebook\tSergeant", "police_officer sergeant"),
      ("Police Officer\tConstable\tRacist comment", "police_officer constable"),
      ("Police staff, records clerk\tDisclosed confidential information", "police_staff -"),
      ("Police staff\tPCSO\tRacist comment", "pcso pcso"),
      ("Special Constable – photograph in uniform – resigned", "special_constable special_constable"),
      ("Offensive remark about a sergeant\tConstable", "police_officer constable"),
      ("A sergeant complained\tPC\tRacist comment", "police_officer constable"),
      ("Misuse of a work PC\tInspector", "police_officer inspector"),
    ])
  func person(row: String, line: String) throws {
    let read = try reading(row)
    #expect("\(read.role?.values.first ?? "-") \(read.rank?.values.first ?? "-")" == line)
  }

  @Test(
    "Of the gravest kind of result the last decides",
    arguments: [
      ("PC\tRacist comment\tWritten warning", "written_warning"),
      ("PC\tWritten warning\tResigned", "resigned"),
      ("PC\tResigned\tWritten warning", "resigned"),
      ("PC\tWritten warning\tFinal written warning", "final_written_warning"),
      ("PC\tNo further action\tManagement advice", "management_advice"),
      ("PC\tNot dismissed\tWritten warning", "written_warning"),
      ("PC\tLive final written warning\tManagement advice", "management_advice"),
      ("PC\tDismissed, reduced to a final written warning", "final_written_warning"),
      ("PC\tRacist comment\tProven\tNo further action", "proven_no_action"),
      ("PC\tRacist comment\tWW", "written_warning"),
    ])
  func outcome(row: String, code: String) throws {
    #expect(try reading(row).outcome?.values == [code])
  }

  @Test(
    "The first allegation is the allegation",
    arguments: [
      ("PC\tRacist comment on Facebook\tDismissed", "racist"),
      ("PC\tOffensive comment, then a racist one\tDismissed", "offensive"),
      ("Dismissed\tDisclosed confidential information\tPC", "disclosure"),
    ])
  func allegation(row: String, code: String) throws {
    #expect(try reading(row).allegation?.values.contains(code) == true)
  }

  @Test(
    "The first date is the date, unless its form may mean two things",
    arguments: [
      ("03/05/2011\tPC\tRacist comment\tDismissed 2012", "2011-05-03"), ("2011\tPC\tRacist comment", "2011"),
      ("2009-2010\tPC\tRacist comment", nil),
    ])
  func period(row: String, edtf: String?) throws {
    #expect(try reading(row).period?.values.first == edtf)
  }

  @Test("Several people of a row have their results by order, and none where the numbers don't fit")
  func parts() throws {
    let row = "PC and PCSO\tRacist comment\tDismissed; written warning"
    let second = try reading(row, part: Matter.Part(index: 1, count: 2))
    #expect(second.role?.values == ["pcso"])
    #expect(second.outcome?.values == ["written_warning"])
    #expect(try reading(row, part: Matter.Part(index: 2, count: 3)).outcome == nil)
  }

  @Test("Words that name nothing give nothing", arguments: ["Case 4\tsee above\tn/k", "", "\t\t"])
  func silence(row: String) throws {
    let read = try reading(row)
    for name in FieldName.allCases { #expect(read[name] == nil) }
  }
}
