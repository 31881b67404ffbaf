import Documents
import Testing

@testable import Conversion

@Suite("The parts of a page are told apart")
struct HTMLRegionsTests {
  @Test("semantic elements say what they are")
  func semanticElements() throws {
    let page = try HTMLTestPage(
      """
      <title>FOI 12/14</title><body><header><p>North Police</p><nav><ul><li><a href=1>Home</a></ul></nav>
      </header>
      <main><h1>FOI 12/14</h1><p>Three officers were dismissed.</p><aside><p>See our news</p></aside></main>
      <footer>Call 101</footer>
      """)
    #expect(page.texts(.title) == ["FOI 12/14"])
    #expect(page.texts(.letterhead) == ["North Police"])
    #expect(page.texts(.navigation) == ["Home"])
    #expect(page.body == ["FOI 12/14", "Three officers were dismissed."])
    #expect(page.texts(.aside) == ["See our news"])
    #expect(page.texts(.footer) == ["Call 101"])
  }

  @Test("a page laid out with a table has a menu, a body and a side column")
  func layoutTable() throws {
    let page = try HTMLTestPage(
      """
      <table width=100%><tr><td colspan=3>Westshire Constabulary</td></tr><tr>
      <td><a href=1>About us</a><br><a href=2>Contact</a></td>
      <td><h2>Misuse of computers</h2><p>We investigated nine officers in the years that you asked about, and
      the
      outcome in each case is shown in the table below this paragraph.</p>
      <table border=1><tr><th>Outcome</th><th>No.</th></tr><tr><td>Fined</td><td>9</td></tr></table></td>
      <td><b>Latest news</b><br><a href=3>Man charged with theft</a><br><a href=4>PC sacked</a></td></tr>
      <tr><td colspan=3>&copy; 2009 <a href=5>Legal</a> <a href=6>Site map</a></td></tr></table>
      """)
    #expect(page.texts(.letterhead) == ["Westshire Constabulary"])
    #expect(page.texts(.navigation) == ["About us", "Contact"])
    #expect(page.rows() == [["#Outcome", "#No."], ["Fined", "9"]])
    #expect(page.texts(.aside) == ["Latest news", "Man charged with theft", "PC sacked"])
    #expect(page.texts(.footer).count == 1)
  }

  @Test("a short page that one form wraps is the body, though it has a notice on cookies in it")
  func pageInForm() throws {
    let page = try HTMLTestPage(
      """
      <form action=x><input type=hidden name=y><div id=menu><a href=1>Home</a></div>
      <div id=cookies>This site sets two cookies. <a href=1>Manage</a></div>
      <h2>Dating apps</h2><h3>Question</h3><p>How many officers were disciplined for having a dating app?</p>
      <h3>Reply</h3><p>There were none in 2021, none in 2022 and none in 2023. Telephones accept only approved applications.</p>
      </form>
      """)
    #expect(page.region(of: "There were none") == .body)
    #expect(page.region(of: "Home") == .navigation)
  }

  @Test("a short answer is still the body, beside a long notice on cookies")
  func shortAnswer() throws {
    let page = try HTMLTestPage(
      """
      <div class=x0>We use cookies to make this site work and to understand how you use it. Some are set by
      others and
      help us to tell you about what may matter to you. You can accept all or change your
      settings at any time by way of
      the link at the foot of each page. <a href=1>Accept</a></div>
      <div class=x1><h1>Dismissals 2013</h1><p>Answer: 27</p></div>
      <div class=x2><h2>Most read</h2><a href=1>Burglar jailed for nine years after a spree of
      burglaries</a></div>
      """)
    #expect(page.body == ["Dismissals 2013", "Answer: 27"])
    #expect(page.region(of: "We use cookies") == .navigation)
    #expect(page.region(of: "Burglar") == .aside)
  }

  @Test(
    "class and id words give a part away",
    arguments: [
      ("<div class='breadcrumbs'><a href=1>Home</a> FOI</div>", Block.Region.navigation),
      ("<div id=cookiebar>Cookies help us. <a href=1>OK</a></div>", .navigation),
      ("<a class=skip href='#main'>Skip to main content</a>", .navigation),
      ("<div class='share-buttons'><a href=1>Facebook</a> <a href=2>Twitter</a></div>", .navigation),
      ("<div class=sidebar><h3>Pages</h3><a href=1>Log</a></div>", .aside),
      ("<div id=right-column><h3>Links</h3><a href=1>Log</a> <a href=1>Ask</a></div>", .aside),
      ("<div class=c-feedback><h2>Is this page useful?</h2><button>Yes</button></div>", .aside),
      ("<div class=site-footer><p>Call 999</p></div>", .footer),
    ])
  func names(part: String, region: Block.Region) throws {
    let page = try HTMLTestPage(
      "<body>\(part)<div id=main><h1>FOI 1</h1><p>Two officers resigned while they were investigated.</p></div>"
    )
    #expect(page.texts(region).isEmpty == false)
    #expect(page.body == ["FOI 1", "Two officers resigned while they were investigated."])
  }

  @Test("the name on a site's logo is its letterhead")
  func logo() throws {
    let page = try HTMLTestPage(
      "<div id=header><img src=l.gif alt='Wiltshire Police'></div><h1>FOI 1</h1><p>Two officers resigned.</p>"
    )
    #expect(page.texts(.letterhead) == ["Wiltshire Police"])
  }

  @Test("what opens on a click is part of the body")
  func folded() throws {
    let page = try HTMLTestPage(
      """
      <h1>FOI 2</h1><details><summary>Annex A</summary><p>Nine officers.</p></details>
      <button aria-controls=p1>More</button><div id=p1 hidden><p>Ten officers.</p></div>
      <div class=tab-pane style='display:none'><p>Eleven officers.</p></div>
      """)
    #expect(page.body.contains("Nine officers."))
    #expect(page.body.contains("Ten officers."))
    #expect(page.body.contains("Eleven officers."))
    #expect(page.document.warnings.isEmpty)
  }

  @Test("hidden words stay out and are counted")
  func hidden() throws {
    let page = try HTMLTestPage(
      """
      <style>.off { display: none }</style><p>One officer.<span style='display: none'> Two sergeants.</span>
      </p>
      <p class=off>Three inspectors.</p><p hidden>Four.</p><p style='font-size:0'>Five.</p>
      <script>var six = 6</script><template>Seven</template><noscript>Eight</noscript><!-- Nine -->
      """)
    #expect(page.document.text.string == "One officer.")
    #expect(page.document.warnings == ["hidden elements left out: 4"])
  }

  @Test("related pages under a heading are no part of the reply")
  func relatedLinks() throws {
    let page = try HTMLTestPage(
      """
      <main><h1>FOI 3</h1><p>Four officers were given advice.</p><h2>Related content</h2>
      <ul><li><a href=1>22 officers dismissed</a></li></ul><h2>Notes</h2><p>Counted once each.</p></main>
      """)
    #expect(page.texts(.aside) == ["Related content", "22 officers dismissed"])
    #expect(page.body.suffix(2) == ["Notes", "Counted once each."])
  }

  @Test("the request quoted on a page isn't the answer")
  func quotedRequest() throws {
    let page = try HTMLTestPage(
      """
      <h1>FOI 4</h1><h2>You asked</h2><blockquote>How many were sacked?</blockquote>
      <div class=request><p>And how many resigned?</p></div><h2>Response</h2><p>None was.</p>
      <blockquote>Two retired.</blockquote>
      """)
    #expect(page.texts(.quoted) == ["How many were sacked?", "And how many resigned?"])
    #expect(page.body.suffix(2) == ["None was.", "Two retired."])
  }

  @Test(
    "words are the same in lower case without signs, whether or not all of them are ASCII",
    arguments: [
      ("  Skip to   MAIN content! ", "skip to main content"), ("It's 2 o'clock", "it's 2 o'clock"), ("…", ""),
      ("--", ""),
      ("Caf\u{E9}\u{2019}s \u{2013} Menu", "caf\u{E9}'s menu"), ("a_b\r\nc", "a b c"),
    ])
  func plainWords(text: String, plain: String) {
    #expect(HTMLCues.plainWords(text) == plain)
    let other = HTMLCues.plainWords(text + " \u{E9}")
    #expect(other == (plain.isEmpty ? "\u{E9}" : plain + " \u{E9}"))
  }
}
