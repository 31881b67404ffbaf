import Documents
import Testing

@testable import Extraction

@Suite("The reply's reference")
struct ReferenceReaderTests {
  private func reference(_ head: [Part]) throws -> String? {
    let parts: [Part] =
      [.paragraph("Cleveland Police", region: .letterhead)] + head + [
        .heading("Your request"), .paragraph("Officers disciplined for misuse of social media, since 2009."),
        .heading("Our response"), .paragraph("No information held."),
      ]
    return try findings(parts).reply[.reference].raw
  }

  @Test(
    "It is taken as printed after its label",
    arguments: [
      ("Our reference: 2014/0451", "2014/0451"), ("Our Ref: FOI 1137/14", "FOI 1137/14"),
      ("FOI Reference: 01.FOI.22.026570", "01.FOI.22.026570"), ("Ref No. 0412-14", "0412-14"),
      ("Freedom of Information Request Reference No: 170/14", "170/14"),
      ("Reference: IM-FOI-2016-1187", "IM-FOI-2016-1187"),
      ("Our ref FOI-2014-00731", "FOI-2014-00731"), ("Reference number: 8812", "8812"),
      ("FREEDOM OF INFORMATION REQUEST REFERENCE NO: 2014050000412", "2014050000412"),
      ("Request number 4417", "4417"), ("My ref: GSA/0519/14", "GSA/0519/14"),
      ("Case number: FOI14-0093.", "FOI14-0093"),
      ("Ein cyf: 611/2014", "611/2014"), ("Reference: FOI/22/0913", "FOI/22/0913"),
      ("Request Reference N°: FOI 002218/16", "FOI 002218/16"), ("Ref: FoI 2017-388", "FoI 2017-388"),
      ("Enquiry Reference: 514 - 21", "514 - 21"),
    ])
  func labelled(line: String, reference: String) throws { #expect(try self.reference([.paragraph(line)]) == reference) }

  @Test("A heading that ends with the request's number has it without a label")
  func heading() throws {
    #expect(try reference([.heading("Freedom of Information: Right to know request 583-18")]) == "583-18")
    #expect(try reference([.heading("Your request of 2018")]) == nil)
  }

  @Test("The requester's own reference isn't the force's")
  func yours() throws {
    #expect(
      try reference([.paragraph("Your reference: PA/99/12"), .paragraph("Our reference: 2014/0451")]) == "2014/0451")
    #expect(try reference([.paragraph("Your ref: PA/99/12")]) == nil)
    #expect(
      try reference([
        .paragraph("COL-20-0447 misuse of systems", region: .title), .paragraph("Your reference no: COL-20-0447"),
      ]) == "COL-20-0447")
  }

  @Test("A label may stand in a cell, or on a line of its own")
  func apart() throws {
    #expect(
      try reference([.table([["Our reference", "2014/0451"], ["Date", "3 March 2014"]], headers: 0)]) == "2014/0451")
    #expect(try reference([.paragraph("Our reference:"), .paragraph("2014/0451")]) == "2014/0451")
  }

  @Test("A heading may give it without a label")
  func bare() throws { #expect(try reference([.heading("FOI 2014-211 Misuse of social media")]) == "FOI 2014-211") }

  @Test(
    "A title gives it in brackets, or as a request with its department",
    arguments: [
      ("Social media investigations (3286_14)", "3286_14"), ("Request 3471 - PSD", "Request 3471 - PSD"),
      ("RE: misuse of social media (FOI 000473/14) [NOT PROTECTIVELY MARKED]", "FOI 000473/14"),
    ])
  func bracketed(title: String, reference: String) throws {
    #expect(try self.reference([.heading(title)]) == reference)
  }

  @Test("A financial year in a heading is none")
  func years() throws { #expect(try reference([.heading("Misuse of social media 2013/14")]) == nil) }

  @Test("A date or the year of the Act is no reference")
  func notReferences() throws {
    #expect(try reference([.paragraph("Reference: your e-mail of 3 March 2014")]) == nil)
    #expect(try reference([.paragraph("Freedom of Information Act 2000 request")]) == nil)
  }

  @Test("Without one, the reply says so")
  func none() throws {
    let found = try findings([.paragraph("Cleveland Police", region: .letterhead), .paragraph("No information held.")])
    #expect(found.reply[.reference].raw == nil)
    #expect(found.reply.flags.contains(.noReference))
  }

  @Test("A request's number on a line of its own is one")
  func requestNumber() throws {
    #expect(try reference([.paragraph("Request 004521/12")]) == "004521/12")
    #expect(try reference([.paragraph("Request 3 of 12")]) == nil)
    #expect(try reference([.paragraph("Request 004521/12 has been joined with another of May.")]) == nil)
  }

  @Test("FOI before a number that stands alone elsewhere is a label")
  func label() throws {
    let head = Part.heading("Misuse of social media (FOI 3985_13)")
    #expect(try reference([head, .paragraph("Disclosure 3985_13 was sent on 3 March 2014.")]) == "3985_13")
    #expect(try reference([head, .paragraph("FOI 3985_13 was sent on 3 March 2014.")]) == "FOI 3985_13")
    #expect(try reference([head, .paragraph("Disclosure 3985_14 was sent on 3 March 2014.")]) == "FOI 3985_13")
  }
}
