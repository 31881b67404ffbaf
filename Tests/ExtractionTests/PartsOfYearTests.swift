import Documents
import Testing

@testable import Extraction

@Suite("Parts of a year")
struct PartsOfYearTests {
  @Test(
    "A quarter, a half or a run of months is a stretch of its year",
    arguments: [
      ("Q2 2021/22", "2021-07-01/2021-09-30"), ("2021/22 Q4", "2022-01-01/2022-03-31"),
      ("Quarter 3 2019", "2019-07-01/2019-09-30"), ("2nd quarter of 2013", "2013-04-01/2013-06-30"),
      ("first half of 2016", "2016-01-01/2016-06-30"), ("second half of 2012/13", "2012-10-01/2013-03-31"),
      ("April to June 2021", "2021-04-01/2021-06-30"), ("Jan-Mar 2013", "2013-01-01/2013-03-31"),
    ])
  func parts(line: String, period: String) throws {
    let marks = try marked(line)
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == [period])
  }

  @Test("A question's number before a year is no quarter", arguments: ["Question 2 2013", "first in 2016"])
  func others(line: String) throws {
    let marks = try marked(line)
    #expect(marks.dates.dates(in: marks.whole).map(\.form) == [.year])
  }

  @Test("The number of a question before a year is no quarter")
  func questions() throws {
    let marks = try marked("Q3 – 2022/23 hearings by outcome")
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == ["2022-04-01/2023-03-31"])
  }
}
