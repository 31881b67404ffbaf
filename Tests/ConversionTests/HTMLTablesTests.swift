import Documents
import Testing

@testable import Conversion

@Suite("Tables, grids and definition lists become tables")
struct HTMLTablesTests {
  @Test("spans are resolved, blanks kept, ragged rows padded")
  func spans() throws {
    let page = try HTMLTestPage(
      """
      <table><caption>Outcomes</caption><tr><th rowspan=2>Year<th colspan=2>Outcome<tr><th>Dismissed<th>Warned
      <tr><td>2019<td>1<td><tr><td>2020<td>2</table>
      """)
    let table = try #require(page.document.tables.first)
    #expect(table.rowCount == 4 && table.columnCount == 3 && table.origin == .markup)
    #expect(
      page.rows() == [
        ["#Year", "#Outcome"], ["#Dismissed", "#Warned"], ["2019", "1", ""], ["2020", "2", ""],
      ])
    #expect(table.cell(1, 0)?.rowSpan == 2)
    #expect(table.caption.map { page.document.text[$0] } == "Outcomes")
    #expect(page.document.text.string.hasSuffix("2019\t1\t\n2020\t2\t"))
  }

  @Test("a first row all bold is a header, under a title too")
  func boldHeader() throws {
    let page = try HTMLTestPage(
      """
      <table><tr><td colspan=2><b>Cases</b></td></tr><tr><td><p><b>Rank</b></p></td><td><p><b>Result</b></p>
      </td></tr>
      <tr><td><p>PC</p></td><td><p>NFA</p></td></tr></table>
      """)
    #expect(page.rows() == [["#Cases"], ["#Rank", "#Result"], ["PC", "NFA"]])
  }

  @Test("columns that exist only in spans are no columns, and absurd spans do no harm")
  func spacerSpans() throws {
    let page = try HTMLTestPage(
      "<table><tr><td colspan=900 rowspan=900>PC<td>1</tr><tr><td>2</tr></table>")
    #expect(page.document.tables.first?.columnCount == 2)
    #expect(page.document.tables.first?.rowCount == 2)
  }

  @Test("a cell's lines, paragraphs and items are joined by a space")
  func cellText() throws {
    let page = try HTMLTestPage(
      "<table><tr><th>A<th>B<tr><td>one<br>two<td><p>three</p><ul><li>four<li>five</ul></table>")
    #expect(page.rows().last == ["one two", "three four five"])
  }

  @Test("a table that only places a letter on the page is dissolved")
  func layout() throws {
    let page = try HTMLTestPage(
      """
      <table><tr><td><p>Dear Ms Doe</p><p>Thank you for your request. It has been dealt with under the Act,
      and the
      answer to each of your questions is set out below with the reasons for it.</p>
      <p>Q1. Nine.</p><p>Q2. None.</p>
      <p>Yours</p></td><td>Our ref: 1</td></tr></table>
      """)
    #expect(page.document.tables.isEmpty)
    #expect(page.body.contains("Q1. Nine."))
  }

  @Test("terms with several descriptions span their rows")
  func definitions() throws {
    let page = try HTMLTestPage("<dl><dt>Received<dd>1 May<dd>2 May<dt>Answered<dd>3 May</dl>")
    #expect(page.rows() == [["#Received", "1 May"], ["2 May"], ["#Answered", "3 May"]])
    #expect(page.document.tables.first?.origin == .definitionList)
    #expect(page.document.tables.first?.cell(1, 0)?.rowSpan == 2)
  }

  @Test(
    "repeated elements act as rows",
    arguments: [
      "<div role=table><div role=row><span role=columnheader>Year</span>"
        + "<span role=columnheader>No</span></div>"
        + "<div role=row><span role=cell>2019</span><span role=cell>3</span></div></div>",
      "<div class=grid><div class='row head'><div>Year</div><div>No</div></div>"
        + "<div class=row><div>2019</div><div>3</div></div></div>",
    ])
  func grids(source: String) throws {
    let page = try HTMLTestPage("<h1>FOI 5</h1><p>The answer is in this table.</p>" + source)
    #expect(page.rows() == [["#Year", "#No"], ["2019", "3"]])
    #expect(page.document.tables.first?.origin == .grid)
  }

  @Test("labels and values among other things are a table of their own")
  func labelRows() throws {
    let page = try HTMLTestPage(
      """
      <div><h1>FOI 6</h1><div class=field><div class=label>Ref:</div><div>1/20</div></div>
      <div class=field><div class=label>Date:</div><div>4 May</div></div><p>Nobody was dismissed.</p></div>
      """)
    #expect(page.rows() == [["#Ref:", "1/20"], ["#Date:", "4 May"]])
  }

  @Test("boxes of prose side by side are no table")
  func columns() throws {
    let page = try HTMLTestPage(
      """
      <div class=row><div class=col><h3>One</h3><p>Write to us.</p></div>
      <div class=col><h3>Two</h3><p>Or call.</p></div></div>
      """)
    #expect(page.document.tables.isEmpty)
  }

  @Test("a number beside blocks of text places a question with its answer, and opens their first line")
  func numberedText() throws {
    let page = try HTMLTestPage(
      """
      <table><tr><td>1</td><td><p>How many were sacked?</p><p>Nine.</p></td></tr>
      <tr><td>Q2.</td><td><p>Who were they?</p><p>All were constables.</p></td></tr></table>
      """)
    #expect(page.document.tables.isEmpty)
    #expect(
      page.body == ["1 How many were sacked?", "Nine.", "Q2. Who were they?", "All were constables."])
  }

  @Test(
    "numbers beside single lines, or names beside blocks, are rows",
    arguments: [
      "<tr><td>1</td><td>Constable dismissed</td></tr><tr><td>2</td><td>Sergeant resigned</td></tr>",
      "<tr><td>Kent</td><td><p>One</p><p>Two</p></td></tr><tr><td>Essex</td><td><p>One</p><p>Two</p></td></tr>",
    ])
  func numberedRows(rows: String) throws {
    let page = try HTMLTestPage("<table>\(rows)</table>")
    #expect(page.document.tables.first?.rowCount == 2)
  }

  @Test("a definition list of numbers holds answers, not names of something")
  func numberedDefinitions() throws {
    let page = try HTMLTestPage("<p>Our answers:</p><dl><dt>1.<dd>Nine.<dt>(b)<dd>None, as the policy says.</dl>")
    #expect(page.document.tables.isEmpty)
    #expect(page.body == ["Our answers:", "1. Nine.", "(b) None, as the policy says."])
    let mixed = try HTMLTestPage("<dl><dt>1.<dd>Nine.<dt>Sacked<dd>None.</dl>")
    #expect(mixed.rows() == [["#1.", "Nine."], ["#Sacked", "None."]])
  }

  @Test("preformatted text that spaces align is a table, under the words over it")
  func preformatted() throws {
    let page = try HTMLTestPage(
      """
      <p>As follows.</p><pre>
      CONSTABLES
      --------------------------------
                           2018   2019
      No case to answer       3      5
      Written warning         .      1
      </pre><p>No other rank had any.</p>
      """)
    #expect(page.rows().suffix(2) == [["No case to answer", "3", "5"], ["Written warning", ".", "1"]])
    #expect(page.body.contains("CONSTABLES"))
    #expect(page.body.last == "No other rank had any.")
  }

  @Test("line feeds that a style shows are as good as preformatted text")
  func styledLines() throws {
    let page = try HTMLTestPage(
      """
      <style>.txt{white-space:pre-wrap}</style><p>In all there were 14.</p><div class="txt">They are broken down below.

      Site
      Facebook            9
      Twitter             3

      I hope that this is of use.</div>
      """)
    #expect(page.rows() == [["Facebook", "9"], ["Twitter", "3"]])
    #expect(page.body.contains("I hope that this is of use."))
  }

  @Test("preformatted prose stays prose")
  func preformattedProse() throws {
    let page = try HTMLTestPage("<pre>Dear Sir,\n\nTwo constables were dismissed.\nOne resigned.\n</pre>")
    #expect(page.document.tables.isEmpty)
    #expect(page.body.contains { $0.hasPrefix("Two constables were dismissed.") })
  }
}
