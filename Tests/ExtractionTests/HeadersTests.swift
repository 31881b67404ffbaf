import Documents
import Testing

@testable import Extraction

@Suite("Rows of headers")
struct HeadersTests {
  private func headerRows(_ rows: [[String]], marked headers: Int = 0) throws -> Int {
    let marks = try marked([.table(rows, headers: headers)])
    return HeaderReader(marks: marks).headed(Grid(marks.document.tables[0])).headerRows
  }

  @Test("Names of columns are a header though nothing marks them")
  func names() throws {
    #expect(try headerRows([["Rank", "Allegation", "Outcome"], ["PC", "Racist comment", "Advice"]]) == 1)
    #expect(try headerRows([["Year", "Grade", "Result"], ["2011", "PC", "NFA"], ["2012", "PS", "WW"]]) == 1)
  }

  @Test("A first row of data is none")
  func data() throws {
    #expect(try headerRows([["2011", "PC", "Racist comment", "Advice"], ["2012", "PS", "Rude remark", "NFA"]]) == 0)
    #expect(try headerRows([["Dismissed", "3"], ["Resigned", "4"]]) == 0)
  }

  @Test("Years over numbers are a header")
  func years() throws {
    #expect(try headerRows([["", "2011", "2012"], ["Dismissed", "3", "4"]]) == 1)
    #expect(try headerRows([["", "2009/10", "2010/11"], ["Dismissed", "3", "4"], ["Resigned", "1", "-"]]) == 1)
  }

  @Test("Words over numbers are a header")
  func wordsOverNumbers() throws {
    #expect(try headerRows([["", "Officers", "Staff"], ["Dismissed", "3", "4"], ["Resigned", "1", "2"]]) == 1)
  }

  @Test("Two rows where a cell spans columns, and a title over all columns with them")
  func two() throws {
    #expect(
      try headerRows(
        [
          ["Outcome", "2011", "<", "2012", "<"], ["^", "Officers", "Staff", "Officers", "Staff"],
          ["WW", "1", "2", "3", "4"],
        ],
        marked: 2) == 2)
    #expect(
      try headerRows([
        ["Officers disciplined", "<", "<"], ["Rank", "Allegation", "Outcome"], ["PC", "Racist comment", "Advice"],
      ]) == 2)
  }

  @Test("A table is never all header")
  func never() throws {
    #expect(try headerRows([["Rank", "Allegation", "Outcome"]], marked: 1) == 0)
    #expect(try headerRows([["Rank", "Outcome"], ["Grade", "Result"]], marked: 2) == 1)
  }

  @Test("A header over two columns alone brings the row below it with it")
  func group() throws {
    let rows = [
      ["", "", "RESULT", "<"], ["Post", "Offence", "At court", "In force"],
      ["Constable", "Theft", "Caution", "Written warning"], ["Sergeant", "Affray", "Caution", "Dismissed"],
    ]
    #expect(try headerRows(rows) == 2)
  }
}
