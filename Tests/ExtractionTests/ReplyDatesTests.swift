import Documents
import Foundation
import Testing

@testable import Extraction

@Suite("When the force was asked, and answered")
struct ReplyDatesTests {
  private func dates(_ head: [Part], answer: [Part] = [.paragraph("No information held.")]) throws -> [String] {
    let parts: [Part] =
      [.paragraph("Cleveland Police", region: .letterhead)] + head + [
        .heading("Your request"), .paragraph("Officers disciplined for misuse of social media since 1 January 2009."),
        .heading("Our response"),
      ] + answer
    let reply = try findings(parts).reply
    return [reply[.dateRequested].value ?? "-", reply[.dateResponded].value ?? "-"]
  }

  @Test(
    "The reply's date stands after its label, or alone",
    arguments: [
      "Date: 3 March 2014", "3rd March 2014", "Date of response: 03/03/2014", "Response date: 03.03.14",
      "Date of reply: Monday 3 March 2014", "Dated 3 March 2014", "Responded on 3 March 2014",
    ])
  func responded(line: String) throws { #expect(try dates([.paragraph(line)])[1] == "2014-03-03") }

  @Test("A log that gives only the day of posting went up with the answer")
  func posted() throws {
    #expect(try dates([.paragraph("Posted on 3 March 2014 in Professional Standards")])[1] == "2014-03-03")
    #expect(try dates([.paragraph("Page last updated 9 May 2014")])[1] == "-")
    #expect(
      try dates([.paragraph("Published on 9 May 2014"), .paragraph("Date of response: 3 March 2014")])[1]
        == "2014-03-03")
  }

  @Test("A table of thousands of dates is read in time")
  func manyDates() throws {
    let rows = (0..<2000).map { ["\($0 % 28 + 1)/03/2014", "1 April 2014"] }
    func used() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = used()
    #expect(try dates([.paragraph("Date: 3 March 2014")], answer: [.table(rows)])[1] == "2014-03-03")
    #expect(used() - start < 8)
  }

  @Test("The term of a list of details may be no more than Response")
  func term() throws {
    let table: [[String]] = [["Derbyniwyd / Received", "10 February 2014"], ["Ymateb / Response", "3 March 2014"]]
    #expect(try dates([.table(table, headers: 0)])[1] == "2014-03-03")
  }

  @Test("The request's date is told from the reply's")
  func requested() throws {
    #expect(
      try dates([
        .paragraph("Date: 3 March 2014"), .paragraph("Thank you for your request dated 10 February 2014."),
      ]) == ["2014-02-10", "2014-03-03"])
    #expect(
      try dates([
        .paragraph("I refer to your e-mail of 10 February 2014, received 11 February 2014."),
        .paragraph("3 March 2014"),
      ])[1] == "2014-03-03")
    #expect(
      try dates([.table([["Date received", "10 February 2014"], ["Date of response", "3 March 2014"]], headers: 0)])
        == ["2014-02-10", "2014-03-03"])
  }

  @Test("A day asked about, a case's day or the day of publication is neither")
  func others() throws {
    #expect(
      try dates(
        [.paragraph("Date: 3 March 2014")],
        answer: [
          .item("12/11/2012 – PC – racist comment on Facebook – written warning"),
          .item("05/06/2013 – PCSO – photograph in uniform on Twitter – resigned"),
          .paragraph("Published: 1 September 2014"),
        ])[1] == "2014-03-03")
    #expect(try dates([])[1] == "-")
  }

  @Test("A label and its date may stand on lines of their own")
  func apart() throws { #expect(try dates([.paragraph("Date"), .paragraph("3 March 2014")])[1] == "2014-03-03") }

  @Test("Without a date, the reply says so")
  func none() throws {
    let found = try findings([.paragraph("Cleveland Police", region: .letterhead), .paragraph("No information held.")])
    #expect(found.reply.flags.contains(.noDate))
  }

  @Test("The day of an answer that is replaced isn't this one's; one that ends the line of the reference is")
  func replaced() throws {
    #expect(
      try dates(
        [.paragraph("05/11/2018")], answer: [.paragraph("This response replaces the one sent on 31/10/2018.")])[1]
        == "2018-11-05")
    #expect(
      try dates([.paragraph("Freedom of Information Request Reference No: FOI2024/02933 9 May 2024")])[1]
        == "2024-05-09")
    #expect(try dates([.paragraph("Your request reference FOI 2024/02933 dated 9 May 2024")])[1] == "-")
  }
}
