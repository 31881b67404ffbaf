import Documents
import Testing

@testable import Conversion

@Suite("In mails and threads the force's answer stands apart from what it quotes")
struct HTMLMailTests {
  @Test("the answering mail has a head and a body, the mail below is quoted")
  func answered() throws {
    let page = try HTMLTestPage(
      """
      <p><b>From:</b> FOI &lt;foi@cambs.pnn.police.uk&gt;<br><b>Sent:</b> 11 March 2014<br>
      <b>To:</b> R Roe<br>
      <b>Subject:</b> RE: FOI 163</p><p>Dear R Roe</p><p>Three officers.</p>
      <p><b>From:</b> R Roe<br><b>Sent:</b> 1 March 2014<br><b>To:</b> FOI</p><p>How many were sacked?</p>
      """)
    #expect(page.texts(.messageHead).count == 4)
    #expect(page.body == ["Dear R Roe", "Three officers."])
    #expect(page.texts(.quoted).last == "How many were sacked?")
  }

  @Test("a requester who sends the answer on is quoted, the answer below is the body")
  func forwarded() throws {
    let page = try HTMLTestPage(
      """
      <p>From: Roe &lt;roe@example.org&gt;<br>Sent: 12 March 2014<br>To: Desk</p>
      <p>See below, nine sacked!</p>
      <p>From: foi@kent.pnn.police.uk<br>Sent: 11 March 2014<br>To: Roe</p><p>Three officers.</p>
      <p>-----Original Message-----</p><p>From: Roe<br>Sent: 1 March 2014<br>To: FOI</p><p>How many?</p>
      """)
    #expect(page.body == ["Three officers."])
    #expect(page.region(of: "See below") == .quoted)
    #expect(page.region(of: "How many?") == .quoted)
    #expect(page.texts(.messageHead).first == "From: foi@kent.pnn.police.uk")
  }

  @Test("a correction over the reply it corrects leaves both the force's own words")
  func corrected() throws {
    let reply = "<p>" + Array(repeating: "One constable was given a written warning.", count: 12).joined(separator: " ")
    let page = try HTMLTestPage(
      """
      <p>From: foi@kent.pnn.police.uk<br>Sent: 19 March 2014<br>To: Roe</p><p>The warning was a final one.</p>
      <p>From: Roe<br>Sent: 12 March 2014<br>To: FOI</p><p>Is that right?</p>
      <p>From: foi@kent.pnn.police.uk<br>Sent: 11 March 2014<br>To: Roe</p>\(reply)</p>
      <p>From: Roe<br>Sent: 1 March 2014<br>To: FOI</p><p>How many?</p>
      """)
    #expect(page.body.count == 2)
    #expect(page.texts(.messageHead).count == 6)
    #expect(page.region(of: "Is that right?") == .quoted)
    #expect(page.region(of: "How many?") == .quoted)
  }

  @Test(
    "an answer in a quotation is read where the mail over it only mends it",
    arguments: [
      "<blockquote><p>From: foi@kent.pnn.police.uk<br>Sent: 11 March 2014<br>To: Roe</p>REPLY</blockquote>",
      "<div class=gmail_quote>On 11 March 2014, Kent Police FOI wrote:<blockquote>REPLY</blockquote></div>",
    ])
  func quotedAnswer(source: String) throws {
    let reply = (1...9).map { "<p>\($0) constable was given a written warning over a comment.</p>" }.joined()
    let quoted = source.replacing(
      "REPLY", with: reply + "<blockquote><p>From: Roe<br>Sent: 1 March<br>To: FOI</p><p>How many?</p></blockquote>")
    let head = "<p>From: foi@kent.pnn.police.uk<br>Sent: 19 March 2014<br>To: Roe</p>"
    let mended = try HTMLTestPage(
      head
        + "<p>One entry in our answer was wrong. The last was dismissed.</p><p>We have looked at the file again with the department: the entry was copied from the line above when the list was made up.</p>"
        + quoted)
    #expect(mended.body.count == 11)
    #expect(mended.region(of: "How many?") == .quoted)
    let anew = (1...9).map { "<p>\($0) constables were given a written warning over a comment.</p>" }.joined()
    #expect(try HTMLTestPage(head + anew + quoted).body.count == 9)
  }

  @Test(
    "mail programs mark what they quote",
    arguments: [
      "<div class=gmail_quote>On 3 March 2015, Sam Poe wrote:<blockquote>How many?</blockquote></div>",
      "<p>-----Original Message-----</p><p>How many?</p>",
      "<p>On Tue, 3 March 2015 at 10:12, Sam Poe &lt;sam@example.org&gt; wrote:</p><p>How many?</p>",
      "<blockquote type=cite><p>How many?</p></blockquote>",
      "<p>&gt; How many?</p>",
    ])
  func quotes(source: String) throws {
    let page = try HTMLTestPage("<div>Dear Sam,</div><div>Nobody was sacked.</div>" + source)
    #expect(page.body == ["Dear Sam,", "Nobody was sacked."])
    #expect(page.texts(.quoted).last?.hasSuffix("How many?") == true)
  }

  @Test("a head in a box of its own opens a quote that goes on after the box")
  func boxedHead() throws {
    let page = try HTMLTestPage(
      """
      <table><tr><td><b>From:</b></td><td>foi@essex.pnn.police.uk</td></tr><tr><td><b>Sent:</b></td><td>4 March</td>
      </tr></table><p>Dear Ms Doe</p><p>Four officers.</p>
      <div id=divRplyFwdMsg><b>From:</b> Jane Doe<br><b>Sent:</b> 1 March</div><div>How many were sacked?</div>
      """)
    #expect(page.region(of: "From:\tfoi@essex") == .messageHead)
    #expect(page.body == ["Dear Ms Doe", "Four officers."])
  }

  @Test("in a thread the authority's messages are the body and its attachments aren't quoted")
  func thread() throws {
    let page = try HTMLTestPage(
      """
      <h1>Dismissals</h1><p>The request was successful.</p>
      <div class="outgoing correspondence" id="outgoing-1"><h2>Pat Lee <time>1 May</time></h2><p>How many?</p>
      <p class=event_actions><a href=1>Link to this</a></p></div>
      <div class="incoming correspondence" id="incoming-1"><div class=correspondence__header>
      <span>Kent Police</span>
      <time>9 May</time></div><p>Nine.</p><p>-----Original Message-----</p><p>How many?</p>
      <div class=attachments><ul><li>reply.pdf</ul></div></div>
      <div class="comment_in_request"><h2>Joe left an annotation</h2><p>Twelve in Essex.</p></div>
      """)
    #expect(
      page.body == ["Dismissals", "The request was successful.", "Kent Police 9 May", "Nine.", "reply.pdf"])
    #expect(page.block("Kent Police")?.kind == .heading(level: 2))
    #expect(page.region(of: "Twelve in Essex.") == .quoted)
    #expect(page.texts(.navigation) == ["Link to this"])
  }

  @Test("messages without a telling class are told apart by their authors")
  func authors() throws {
    let page = try HTMLTestPage(
      """
      <div class=post><h3>Pat Lee, 1 May</h3><p>How many?</p></div>
      <div class=post><h3>Kent Police FOI team, 9 May</h3><p>Nine.</p></div>
      """)
    #expect(page.texts(.quoted) == ["Pat Lee, 1 May", "How many?"])
  }

  @Test("labels of a head may stand alone, each with its words after it")
  func labelsAlone() throws {
    let page = try HTMLTestPage(
      """
      <div>From</div><div>foi@essex.pnn.police.uk</div><div>Sent:</div><div>4 March 2014</div><div>To</div>
      <div>Jane Doe</div><p>Dear Ms Doe</p><p>Four officers.</p>
      <div>From</div><div>Jane Doe</div><div>Date</div><div>1 March 2014</div><p>How many were sacked?</p>
      """)
    #expect(page.texts(.messageHead).prefix(2) == ["From", "foi@essex.pnn.police.uk"])
    #expect(page.texts(.messageHead).count == 6)
    #expect(page.body == ["Dear Ms Doe", "Four officers."])
    #expect(page.region(of: "How many were sacked?") == .quoted)
  }

  @Test("a label alone that no other follows is no head")
  func oneLabel() throws {
    let page = try HTMLTestPage(
      "<p>Four officers were sacked.</p><p>Date</p><p>4 March 2014</p><p>The year is that of the hearing.</p>")
    #expect(page.texts(.messageHead).isEmpty)
    #expect(page.body.count == 4)
  }
}
