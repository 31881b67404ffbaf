import Documents
import Testing

@testable import Extraction

@Suite("Dates and periods")
struct DatesTests {
  private func dates(_ line: String, financial: Bool = false) throws -> [String] {
    let marks = try marked(line)
    return marks.dates.dates(in: marks.whole, financial: financial).map(\.period.edtf)
  }

  @Test(
    "A date is read whatever its form, the day before the month",
    arguments: [
      ("14/05/2009", "2009-05-14"), ("01/02/13", "2013-02-01"), ("3.11.10", "2010-11-03"), ("7-6-2012", "2012-06-07"),
      ("2011-05-03", "2011-05-03"), ("3 May 2011", "2011-05-03"), ("3rd May 2011", "2011-05-03"),
      ("the 21st of June, 2010", "2010-06-21"), ("Friday 22 August 2014", "2014-08-22"), ("9-Jan-12", "2012-01-09"),
      ("January 1, 2009", "2009-01-01"), ("January 1 2009", "2009-01-01"), ("30 Sept 2013", "2013-09-30"),
      ("3 Mai 2011", "2011-05-03"), ("12 Rhagfyr 2012", "2012-12-12"),
    ])
  func days(line: String, day: String) throws { #expect(try dates(line) == [day]) }

  @Test(
    "A month needs its year",
    arguments: [
      ("May 2011", ["2011-05"]), ("Jan-18", ["2018-01"]), ("Oct '12", ["2012-10"]), ("09/2010", ["2010-09"]),
      ("it may 10 times", []), ("in March", []), ("a march of 20 miles", []),
    ])
  func months(line: String, month: [String]) throws { #expect(try dates(line) == month) }

  @Test(
    "A financial year runs from April to March",
    arguments: [
      "2009/10", "2009-10", "2009–10", "2009/2010", "FY 2009-2010", "FY09/10", "financial year 2009-2010",
      "1 April 2009 to 31 March 2010", "1st April 2009 - 31st March 2010", "April 2009 to March 2010",
      "Apr 2009 – Mar 2010", "year ending 31 March 2010", "year ended March 2010", "01/04/2009 to 31/03/2010",
    ])
  func financialYears(line: String) throws {
    #expect(try dates(line) == ["2009-04-01/2010-03-31"])
  }

  @Test("Two whole years joined by a hyphen are two years, unless their neighbours show financial years")
  func twoYears() throws {
    #expect(try dates("2009-2010") == ["2009-01-01/2010-12-31"])
    #expect(try dates("2009-2010", financial: true) == ["2009-04-01/2010-03-31"])
    #expect(try dates("2009-2013", financial: true) == ["2009-01-01/2013-12-31"])
  }

  @Test("A pair of two-digit numbers is a financial year only among financial years")
  func shortPairs() throws {
    #expect(try dates("09/10").isEmpty)
    #expect(try dates("09/10", financial: true) == ["2009-04-01/2010-03-31"])
    #expect(try dates("170/14", financial: true).isEmpty)
  }

  @Test(
    "From one date to another is an interval",
    arguments: [
      ("1 January 2009 to 17 February 2014", "2009-01-01/2014-02-17"), ("2009 to 2013", "2009-01-01/2013-12-31"),
      ("between 1 January 2012 and 30 June 2016", "2012-01-01/2016-06-30"),
      ("1 January 2013 - 31 December 2013", "2013"), ("Jan 2013 to Dec 2013", "2013"),
      ("May 2011 to July 2011", "2011-05-01/2011-07-31"),
    ])
  func intervals(line: String, period: String) throws { #expect(try dates(line) == [period]) }

  @Test(
    "What only looks like a year isn't one",
    arguments: [
      "FOI 0194/2014", "ref 2014/8812", "Police (Conduct) Regulations 2008", "the Freedom of Information Act 2000",
      "SI 2004/645", "£2010", "12.2009.7", "the 2012 Regulations",
    ])
  func noDates(line: String) throws { #expect(try dates(line).isEmpty, "\(line)") }

  @Test(
    "A year so far is the whole year, and says so",
    arguments: [
      ("2014 (to 17 February)", "2014"), ("2017/18 (to date)", "2017-04-01/2018-03-31"),
      ("2013/14 (to Feb)", "2013-04-01/2014-03-31"), ("2014 (up to 17 Feb)", "2014"), ("2014 (part year)", "2014"),
    ])
  func toDate(line: String, period: String) throws {
    let marks = try marked(line)
    let reading = try #require(marks.dates.period(ofWhole: marks.whole))
    #expect(reading.period.edtf == period)
    #expect(reading.toDate)
  }

  @Test("A date keeps to the words that state it")
  func span() throws {
    let marks = try marked("She was warned on 3rd May 2011, as agreed.")
    #expect(marks.dates.dates(in: marks.whole).map { marks.text[$0.span] } == ["3rd May 2011"])
  }

  @Test("Several dates of a line are read in order")
  func several() throws {
    #expect(try dates("2010, 2011 and May 2012") == ["2010", "2011", "2012-05"])
    #expect(try dates("Recorded 2/3/2011; finalised 9/8/2011") == ["2011-03-02", "2011-08-09"])
  }

  @Test("Years with counts behind a dash are no stretches of years")
  func countsOfYears() throws {
    let marks = try marked("2009 - 3; 2010 - 7; 2011 - 11; 2012 - 15; 2013 - 14.")
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == ["2009", "2010", "2011", "2012", "2013"])
  }

  @Test(
    "A stretch of years behind a dash stays one",
    arguments: [("2009 - 13", "2009-01-01/2013-12-31"), ("2009 - 10, 2010 - 11, 2011 - 12", "2009-04-01/2010-03-31")])
  func stretches(words: String, first: String) throws {
    let marks = try marked(words)
    #expect(marks.dates.dates(in: marks.whole).first?.period.edtf == first)
  }

  @Test("Between two years")
  func between() throws {
    let marks = try marked("Between 2009 and 2013, 12 officers were investigated.")
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == ["2009-01-01/2013-12-31"])
  }

  @Test("A month in two languages is one month")
  func twoLanguages() throws {
    #expect(try dates("16 Ebrill / April 2018") == ["2018-04-16"])
    #expect(try dates("16 Ebrill / May 2018") != ["2018-04-16"])
    #expect(try !dates("16 Mai / April 2018").contains { $0.hasSuffix("-16") })
  }

  @Test(
    "Two days of one year are a stretch of it",
    arguments: ["1 April to 31 July 2012", "1st April - 31st July 2012", "between 1 April and 31 July 2012"])
  func daysOfYear(line: String) throws {
    let marks = try marked(line)
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == ["2012-04-01/2012-07-31"])
  }

  @Test("A year that opens an item after the word for a law is a year; that of a law is none")
  func lawsBefore() throws {
    let marks = try marked([
      .item("2008 - PC. Cautioned under the Conduct Regulations."), .item("2009 - PC. Written warning."),
      .item("Reduced in rank under the Police (Conduct) Regs. 2004"),
    ])
    #expect(marks.dates.dates(in: marks.whole).map(\.period.edtf) == ["2008", "2009"])
  }
}
