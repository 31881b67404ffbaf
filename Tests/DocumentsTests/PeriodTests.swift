import Documents
import Testing

@Suite("Periods")
struct PeriodTests {
  private func written(_ period: Period?) -> [String] { period.map { [$0.edtf, $0.start.iso, $0.end.iso] } ?? [] }

  @Test("Each form with its two dates")
  func forms() {
    #expect(written(.year(2011)) == ["2011", "2011-01-01", "2011-12-31"])
    #expect(written(.month(5, of: 2011)) == ["2011-05", "2011-05-01", "2011-05-31"])
    #expect(written(.financialYear(from: 2009)) == ["2009-04-01/2010-03-31", "2009-04-01", "2010-03-31"])
    #expect(written(.years(2009, 2013)) == ["2009-01-01/2013-12-31", "2009-01-01", "2013-12-31"])
    #expect(written(.years(2011, 2011)) == ["2011", "2011-01-01", "2011-12-31"])
    #expect(written(.years(2012, 2011)).isEmpty)
  }

  @Test("A day", arguments: [(2011, 5, 3, "2011-05-03"), (9, 1, 2, "0009-01-02"), (2012, 2, 29, "2012-02-29")])
  func days(year: Int, month: Int, day: Int, iso: String) {
    #expect(Period.Day(year: year, month: month, day: day)?.iso == iso)
  }

  @Test(
    "A day that isn't in the calendar is none",
    arguments: [(2011, 2, 29), (1900, 2, 29), (2011, 4, 31), (2011, 13, 1), (2011, 0, 1), (2011, 1, 0), (2011, 1, 32)])
  func impossible(year: Int, month: Int, day: Int) { #expect(Period.Day(year: year, month: month, day: day) == nil) }

  @Test("February has its day more every four years but for most centuries")
  func leapYears() {
    #expect([2012, 2011, 2000, 1900].map { Period.month(2, of: $0)?.end.day } == [29, 28, 29, 28])
  }

  @Test("Days stand in order")
  func order() throws {
    let days = try [(2011, 12, 1), (2010, 12, 31), (2011, 2, 30 - 5)].map {
      try #require(Period.Day(year: $0.0, month: $0.1, day: $0.2))
    }
    #expect(days.sorted().map(\.iso) == ["2010-12-31", "2011-02-25", "2011-12-01"])
  }
}
