import Casework
import Documents
import TestSupport
import Testing

@testable import Pipeline

/// Pages of WhatDoTheyKnow and of disclosure logs, as a browser saves them.
@Suite("Saved pages of requests")
struct SavedPagesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func request(linking file: String) -> String {
    """
    <html><head><title>Social media misconduct - a Freedom of Information request to Kent Police</title></head><body>
    <div id="banner"><a href="/">WhatDoTheyKnow</a> <a href="/body/list/all">View authorities</a></div>
    <h1>Social media misconduct</h1>
    <div class="outgoing correspondence" id="outgoing-1">
    <div class="correspondence__header"><span class="correspondence__header__author">A Requester</span>
    <time>18 February 2014</time></div>
    <p>Dear Kent Police,</p><p>How many officers and staff have been investigated for misuse of social media since 2012?
    I was told that four constables were dismissed in 2012.</p></div>
    <div class="incoming correspondence" id="incoming-2">
    <div class="correspondence__header"><span class="correspondence__header__author">Kent Police</span>
    <time>14 March 2014</time></div>
    <div class="attachments"><ul class="list-of-attachments"><li class="attachment">
    <a href="\(file)"><img src="icon.png"></a><p class="attachment__name">Response 0417 14.csv</p>
    <p class="attachment__meta">2K <a href="\(file)?cookie_passthrough=1">Download</a></p></li></ul></div>
    <p>Dear Requester,</p><p>Our ref: FOI 0417/14</p>
    <p>Three people were investigated for misuse of social media. The details are in the attached table.</p></div>
    </body></html>
    """
  }

  private static let table = """
    Year,Rank,Allegation,Outcome
    2012,PC,Posted offensive comments about a colleague on Facebook,Written warning
    2013,Sergeant,Racist comment on Twitter,Dismissed
    2013,PCSO,Photograph of a crime scene on Facebook,Resigned
    """

  private func files() throws -> [String: CaseFile] {
    Dictionary(uniqueKeysWithValues: try ingested(folder).map { ($0.path, $0) })
  }

  @Test(
    "A request's page and the file that it links to make one reply, and the request's words are nobody's answer",
    arguments: [
      ("https://www.whatdotheyknow.com/request/1/response/2/attach/3/Response%200417%2014.csv", "Response 0417 14.csv"),
      ("request_files/Response%200417%2014.csv", "request_files/Response 0417 14.csv"),
    ])
  func request(link: String, path: String) throws {
    try folder.write(request(linking: link), to: "request.html")
    try folder.write(Self.table, to: path)
    let files = try files()
    let page = try #require(files["request.html"])
    #expect(page.findings.replies.count == 1 && page.members.map(\.path) == ["request.html", path])
    let reply = page.findings.replies[0]
    #expect(reply[.force].value == "kent" && reply[.reference].value == "0417/14")
    #expect(reply.totalMin == 3 && reply.totalMax == 3)
    let records = files.values.flatMap(\.findings.records).filter(\.counted)
    #expect(records.count == 3)
    #expect(files[path]?.lead?.path == "request.html")
    let texts = files.values.flatMap { file in
      file.findings.records.map { file.document?.text[$0.span] ?? "" }
    }
    #expect(texts.allSatisfy { !$0.contains("four constables") })
  }

  @Test("A file of that name elsewhere isn't the page's")
  func elsewhere() throws {
    try folder.write(request(linking: "Response%200417%2014.csv"), to: "request.html")
    try folder.write(Self.table, to: "other/Response 0417 14.csv")
    #expect(try files()["request.html"]?.members.isEmpty == true)
  }

  @Test("A request's archive is one reply: its correspondence as a page, and the attachments")
  func archive() throws {
    var zip = TinyZip()
    zip.add("correspondence.html", Array(request(linking: "2_3_Response.csv").utf8))
    zip.add("2_3_Response.csv", Array(Self.table.utf8))
    try folder.write(zip.bytes, to: "request.zip")
    let files = try files()
    #expect(files.values.reduce(0) { $0 + $1.findings.replies.count } == 1)
    #expect(files.values.flatMap(\.findings.records).filter(\.counted).count == 3)
  }

  /// As the site writes it: what it is, and each message after a line of hyphens.
  private static let correspondence = """
    This is a plain-text version of the Freedom of Information request "Social media misconduct".  The latest, full \
    version is available online at http://www.whatdotheyknow.com/request/social_media_misconduct.


    -------------------------------

    From: A Requester
    To: Kent Police
    Date: 18 February 2014

    Dear Kent Police,

    How many officers and staff have been investigated for misuse of social media since 2012?
    Three people were investigated in 2011. Two constables were dismissed for racist messages on Facebook.

    -------------------------------

    From: FOI Unit, Kent Police
    To: A Requester
    Date: 19 February 2014

    We acknowledge receipt of your request, which we have logged as FOI 0417/14, and aim to respond by 18 March 2014.

    -------------------------------

    From: FOI Unit, Kent Police
    To: A Requester
    Date: 14 March 2014

    Our ref: FOI 0417/14

    Three people were investigated for misuse of social media. The details are in the attached table.

    Attachment: Response 0417 14.csv (2K)

    -------------------------------

    A Helper left an annotation: (15 March 2014)
    Seven sergeants were dismissed in 2013 for messages on Facebook.

    -------------------------------

    From: A Requester
    To: Kent Police
    Date: 16 March 2014

    Five inspectors were dismissed in 2013 for racist messages, weren't they?
    """

  @Test(
    "A request's archive as the site offers it is one reply, of the day of the answer, in which nobody else is heard",
    arguments: [true, false])
  func downloaded(isZip: Bool) throws {
    let parts = [("correspondence.txt", Self.correspondence), ("2_2_Response 0417 14.csv", Self.table)]
    if isZip {
      var zip = TinyZip()
      for (name, text) in parts { zip.add(name, Array(text.utf8)) }
      try folder.write(zip.bytes, to: "request.zip")
    } else {
      for (name, text) in parts { try folder.write(text, to: name) }
    }
    let files = try files()
    let replies = files.values.flatMap(\.findings.replies)
    #expect(replies.count == 1)
    #expect(replies.first?[.force].value == "kent" && replies.first?[.reference].value == "0417/14")
    #expect(replies.first?[.dateResponded].value == "2014-03-14" && replies.first?.totalMax == 3)
    let records = files.values.flatMap(\.findings.records).filter(\.counted)
    #expect(records.compactMap { $0[.outcome]?.value }.sorted() == ["dismissed", "resigned", "written_warning"])
    let held = try #require(files.values.first { !$0.findings.replies.isEmpty })
    #expect(held.path.hasSuffix("correspondence.txt") && held.members.count == (isZip ? 3 : 2))
  }

  @Test("Without an attachment the answer's own words are the reply")
  func withoutAttachment() throws {
    try folder.write(
      Self.correspondence.replacing(
        "The details are in the attached table.", with: "All three were constables, and were dismissed."
      )
      .replacing("Attachment: Response 0417 14.csv (2K)", with: ""), to: "correspondence.txt")
    let file = try #require(try files()["correspondence.txt"])
    #expect(file.findings.replies.first?.totalMax == 3)
    let text = try #require(file.document).text
    for record in file.findings.records { #expect(!text[record.span].contains(/2011|inspectors|sergeants/)) }
  }

  private func index(titles: Int) -> String {
    let items = (1...titles).map { number in
      """
      <li><a href="files/foi-\(number).pdf">Social media misconduct by officers and staff, part \(number)</a>
      <span>Published \(number) May 2014</span></li>
      """
    }
    return """
      <html><head><title>Kent Police disclosure log</title></head><body><h1>Disclosure log</h1>
      <p>Kent Police publishes its answers to Freedom of Information requests here.</p><ul>\(items.joined())</ul>
      </body></html>
      """
  }

  @Test("An index of a disclosure log is no reply, and holds together none of the files it lists")
  func log() throws {
    try folder.write(index(titles: 12), to: "log.html")
    try folder.write("<p>Kent Police</p><p>Our ref: FOI 0001/14</p><p>1 May 2014</p>", to: "files/foi-1.pdf")
    let files = try files()
    #expect(files["log.html"]?.findings == Findings())
    #expect(files["log.html"]?.status == .ok && files["log.html"]?.document?.isIndex == true)
    #expect(files["files/foi-1.pdf"]?.lead == nil)
  }

  @Test("A page with a few links to its own documents is a reply")
  func fewLinks() throws {
    try folder.write(index(titles: 3), to: "log.html")
    #expect(try files()["log.html"]?.document?.isIndex == nil)
  }
}
