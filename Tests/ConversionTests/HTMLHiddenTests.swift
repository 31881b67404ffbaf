import Documents
import Testing

@testable import Conversion

@Suite("Hidden parts of web pages")
struct HTMLHiddenTests {
  private static let page = "<h1>FOI 7</h1><p>One officer resigned.</p>"

  private func document(_ html: String, includingHidden: Bool = false) throws -> Document {
    try HTMLConverter.convert(
      Array("<html><body>\(Self.page)\(html)</body></html>".utf8), includingHidden: includingHidden)
  }

  private static let hidden: [(String, HiddenText.Kind)] = [
    ("<p hidden>PC Smith</p>", .notDisplayed),
    ("<p style='display:none'>PC Smith</p>", .notDisplayed),
    ("<p style='visibility: hidden'>PC  Smith</p>", .notDisplayed),
    ("<p style='opacity:0'>PC Smith</p>", .notDisplayed),
    ("<p style='font-size:0'>PC Smith</p>", .tiny),
    ("<p style='position:absolute; left:-9999px'>PC Smith</p>", .offPage),
    ("<p style='text-indent:-9999px'>PC Smith</p>", .offPage),
    ("<p style='color:#fff'>PC Smith</p>", .sameColour),
    ("<p><font color=white>PC Smith</font></p>", .sameColour),
    ("<table><tr style='background:#000'><td style='color:rgb(0, 0, 0)'>PC Smith</td></tr></table>", .sameColour),
    ("<style>.x { color: #fefefe }</style><p class=x>PC Smith</p>", .sameColour),
  ]

  @Test("Words that can't be seen are kept out, and told of by kind and length", arguments: hidden)
  func keptOut(html: String, kind: HiddenText.Kind) throws {
    let document = try document(html)
    #expect(!document.text.string.contains("Smith"))
    #expect(document.hidden == [HiddenText(kind: kind, page: 1, box: nil, length: 8)])
    #expect(document.warnings == ["hidden elements left out: 1"])
  }

  @Test("They are among the rest when that is asked for", arguments: hidden)
  func included(html: String, kind: HiddenText.Kind) throws {
    let document = try document(html, includingHidden: true)
    #expect(document.text.string.contains("PC Smith"))
    #expect(document.hidden.map(\.kind) == [kind])
    #expect(document.warnings == [HiddenText.includedWarning])
  }

  @Test(
    "What can be seen stays, whatever its colour",
    arguments: [
      "<table><tr bgcolor=#000080><td><font color=white>PC Smith</font></td></tr></table>",
      "<table><tr bgcolor=navy><td><font color=white>PC Smith</font></td></tr></table>",
      "<div style='background:url(dark.png)'><p style='color:#fff'>PC Smith</p></div>",
      "<link rel=stylesheet href=site.css><p style='color:#fff'>PC Smith</p>",
      "<style>p { background: black }</style><p style='color:#fff'>PC Smith</p>",
      "<div style='color:white'><span style='background:black'>PC Smith</span></div>",
      "<p style='color:#eee'>PC Smith</p>", "<p style='text-indent:-18pt'>PC Smith</p>",
      "<p style='position:relative; left:-5px'>PC Smith</p>",
    ])
  func seen(html: String) throws {
    let document = try document(html)
    #expect(document.text.string.contains("PC Smith"))
    #expect(document.hidden.isEmpty)
  }

  @Test(
    "What sites hide as a matter of course is not told of",
    arguments: [
      "<nav><ul style='display:none'><li>Home page</li></ul></nav>",
      "<div class=cookie-banner style='display:none'>We use cookies on this site.</div>",
      "<span class=visually-hidden style='position:absolute;left:-9999px'>opens in a new window</span>",
      "<div role=dialog hidden>Share this page with others</div>",
      "<div style='display:none'><a href=1>Crime</a> <a href=2>Traffic</a></div>",
      "<footer><p hidden>All rights reserved</p></footer>",
      "<script>var smith = 1</script><style>.smith {}</style><template>PC Smith</template>",
    ])
  func furniture(html: String) throws { #expect(try document(html).hidden.isEmpty) }

  @Test("A sentence in a comment is told of and never read")
  func comment() throws {
    let document = try document("<!-- PC Smith was dismissed in <b>May</b> 2012. -->", includingHidden: true)
    #expect(document.hidden == [HiddenText(kind: .comment, page: 1, box: nil, length: 35)])
    #expect(!document.text.string.contains("Smith"))
  }

  @Test(
    "Marks, switches and code in comments are no text",
    arguments: [
      "<!-- start of the main content area -->", "<!--[if lt IE 9]><p>Get a newer browser now please</p><![endif]-->",
      "<!-- var a = 1; if (a) { go to next one } -->", "<!-- logo -->", "<!-- the side column begins here: end -->",
      "<nav><!-- this list of links was shortened in May --></nav>",
    ])
  func noText(html: String) throws { #expect(try document(html).hidden.isEmpty) }
}
