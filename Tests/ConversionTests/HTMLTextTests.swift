import Documents
import Testing

@testable import Conversion

@Suite("Words, lines, lists and headings are kept as they read")
struct HTMLTextTests {
  @Test("white space collapses, invisible characters go, entities are read")
  func whiteSpace() throws {
    let page = try HTMLTestPage("<p>  A&nbsp;&nbsp;B\n\n C\u{AD}D &amp; &lt;5 &#150; &pound;3</p>")
    #expect(page.document.text.string == "A B CD & <5 – £3")
  }

  @Test("a word in two styles is one word, a label set against its value is two")
  func boundaries() throws {
    let page = try HTMLTestPage("<p><b>P</b>olice</p><p><strong>Reference</strong>12/34</p><a>One</a><a>Two</a>")
    #expect(page.body == ["Police", "Reference 12/34", "One Two"])
  }

  @Test("styles come from elements, style attributes and the page's style sheet")
  func styles() throws {
    let page = try HTMLTestPage(
      """
      <style>td.x, .x { font-weight: 700 } @media print { .y { font-weight: bold } }</style>
      <p><b>a</b> <i>b</i> <u>c</u> <span style="font-weight:bold">d</span> <span class=x>e</span> <span class=y>f</span>
      """)
    #expect(page.document.words.map(\.style.bold) == [true, false, false, true, true, false])
    #expect(page.document.words[1].style.italic)
    #expect(page.document.words[2].style.underlined)
  }

  @Test("line breaks part label lines and numbered lines")
  func lineBreaks() throws {
    let page = try HTMLTestPage("<p>Ref: 1/20<br>Date: 3 May<br><br>1. PC - NFA<br>2. PS - WW</p>")
    #expect(page.body == ["Ref: 1/20", "Date: 3 May", "1. PC - NFA", "2. PS - WW"])
    #expect(page.block("1.")?.kind == .listItem(level: 0))
  }

  @Test("line breaks that only wrap prose are joined")
  func wrappedLines() throws {
    let page = try HTMLTestPage(
      """
      <p>I write in connection with your request for information which was received<br>
      by the Constabulary on 18/02/2014. I note that you seek access to each of the<br>
      Force's records.<br>PC, Facebook, dismissed<br>Sgt, Twitter, written warning</p>
      """)
    #expect(page.body.count == 3)
    #expect(page.body.first?.hasSuffix("the Force's records.") == true)
  }

  @Test("items have their level and their number")
  func lists() throws {
    let page = try HTMLTestPage("<ol start=3><li>a<li value=7>b<ul><li>c</ul><li>d</ol><ol reversed><li>x<li>y</ol>")
    #expect(page.document.blocks.map(\.ordinal) == [3, 7, nil, 8, 2, 1])
    #expect(page.block("c")?.kind == .listItem(level: 1))
  }

  @Test(
    "printed markers are set apart",
    arguments: [
      ("1. PC", "1."), ("(a) PC", "(a)"), ("iv) PC", "iv)"), ("• PC", "•"), ("- PC", "-"), ("b. PC", "b."), ("12) PC", "12)"),
    ])
  func markers(line: String, marker: String) throws {
    let page = try HTMLTestPage("<p>\(line)</p>")
    let block = try #require(page.document.blocks.first)
    #expect(block.kind == .listItem(level: 0))
    #expect(block.marker.map { page.document.text[$0] } == marker)
  }

  @Test("figures, years and initials are no markers", arguments: ["1.5 officers", "2011. A PC", "A. Smith", "27", "- "])
  func noMarkers(line: String) throws {
    #expect(try HTMLTestPage("<p>\(line)</p>").document.blocks.first?.kind == .paragraph)
  }

  @Test("Word's own lists are lists")
  func wordLists() throws {
    let page = try HTMLTestPage(
      """
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span>
      <![endif]>PC, written warning<o:p></o:p></p>
      <p class=MsoListParagraph style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span>o<span>&nbsp; </span></span>appeal</p>
      """)
    #expect(page.document.blocks.map(\.kind) == [.listItem(level: 0), .listItem(level: 1)])
    #expect(page.document.blocks.map { page.document.text[$0.content].trimmingSpaces } == ["PC, written warning", "appeal"])
  }

  @Test("short lines that stand out are headings, bold answers and bold pages aren't")
  func headings() throws {
    let page = try HTMLTestPage(
      "<p><b>Answer</b></p><p><u>Left the force</u></p><p><b>27</b></p><p><b>2011</b></p><p>Nine officers in that year.</p>")
    #expect(
      page.document.blocks.map(\.kind) == [
        .heading(level: 5), .heading(level: 6), .paragraph, .heading(level: 5), .paragraph,
      ])
    let bold = try HTMLTestPage("<b><p>Dear Ms Doe</p><p>Nine officers</p></b>")
    #expect(bold.document.blocks.allSatisfy { $0.kind == .paragraph })
  }
}
