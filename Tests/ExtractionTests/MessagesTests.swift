import Documents
import Testing

@testable import Extraction

@Suite("In a thread one message is the answer")
struct MessagesTests {
  private let reply: [Part] = [
    .paragraph("Three officers have been investigated for misuse of social media since 2009, as listed."),
    .item("Constable, 2010. Rude comment about a victim on Facebook. Written warning."),
    .item("Constable, 2011. Photograph of a prisoner on Twitter. Resigned."),
    .item("Sergeant, 2012. Friend request on Facebook to a witness. No case to answer."),
    .paragraph("The rank is given in each case and the year is that in which the matter was recorded by us."),
  ]

  private let request: [Part] = [
    .paragraph("10 February 2014"), .paragraph("Dear Kent Police,"),
    .paragraph("How many officers have been disciplined for misuse of social media since 2009, and were they sacked?"),
  ]

  private func parts(_ heads: [[Part]]) -> [Part] {
    request + heads[0] + [
      .paragraph("Your request has been given the reference FOI 2208/14. You should hear by 10 March 2014.")
    ]
      + heads[1] + reply
  }

  private static let forms: [[[Part]]] = [
    [[.paragraph("Kent Police, 12 February 2014")], [.paragraph("Kent Police, 7 March 2014")]],
    [[.heading("Kent Police 12 February 2014")], [.heading("Kent Police 7 March 2014")]],
    [
      [.paragraph("From: FOI"), .paragraph("Kent Police"), .paragraph("12 February 2014")],
      [.paragraph("From: FOI"), .paragraph("Kent Police"), .paragraph("7 March 2014")],
    ],
  ]

  @Test("The date is that of the answer, not of its acknowledgement or of the request", arguments: forms)
  func date(heads: [[Part]]) throws {
    #expect(try findings(parts(heads)).reply[.dateResponded].value == "2014-03-07")
  }

  @Test("A reference that only the acknowledgement gives is the reply's", arguments: forms)
  func reference(heads: [[Part]]) throws {
    #expect(try findings(parts(heads)).reply[.reference].raw == "FOI 2208/14")
  }

  @Test("The requester's words are the request", arguments: forms)
  func request(heads: [[Part]]) throws {
    let marks = try marked(parts(heads))
    let zones = AnatomyReader.anatomy(of: marks).zones
    #expect(zones.prefix(3) == [.request, .request, .request])
    #expect(try findings(parts(heads)).cases.count == 3)
  }

  @Test("A letter with one date line is no thread")
  func alone() throws {
    let marks = try marked([.paragraph("Kent Police, 7 March 2014"), .paragraph("Dear requester")] + reply)
    #expect(MessageReader(marks: marks).thread() == nil)
  }
}
