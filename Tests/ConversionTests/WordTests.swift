import Documents
import TestSupport
import Testing

@testable import Conversion

private typealias Tiny = TinyOffice

@Suite("A Word file becomes what a reader of its pages sees")
struct WordTests {
  private func document(
    _ body: String, _ parts: KeyValuePairs<String, String> = [:], hidden: Bool = false
  ) throws -> Document {
    try WordConverter.convert(Tiny.docx(body, parts: parts), includingHidden: hidden)
  }

  private func texts(_ document: Document) -> [String] { document.blocks.map { document.text[$0.span] } }

  private func cells(_ table: Table, _ document: Document) -> [String] {
    table.cells.map {
      "\($0.row),\($0.column) \($0.rowSpan)x\($0.columnSpan)\($0.isHeader ? "*" : "") " + document.text[$0.span]
    }
  }

  @Test func `words that are cut into runs are whole again`() throws {
    let body =
      "<w:p><w:r><w:t>dis</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>missed</w:t></w:r><w:r><w:tab/><w:t>2011</w:t></w:r></w:p>"
    let document = try document(body)
    #expect(document.text.string == "dismissed 2011")
    #expect(document.orphans().isEmpty && document.words.count == 2)
  }

  @Test func `headings are told by their style, by name or by the style it rests on`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Question"/><w:basedOn w:val="H2"/></w:style>
      """
    let document = try document(
      Tiny.paragraph("Response", #"<w:pStyle w:val="Own"/>"#) + Tiny.paragraph("Nobody was.")
        + Tiny.paragraph("Policy", #"<w:outlineLvl w:val="2"/>"#), ["styles": styles])
    #expect(document.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .heading(level: 3)])
  }

  @Test func `numbers of a list are counted, as they aren't in the text`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """
    func item(_ text: String, _ id: Int, _ level: Int = 0) -> String {
      Tiny.paragraph(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(id)"/></w:numPr>"#)
    }
    let document = try document(
      item("How many?", 1) + item("Of which rank?", 1, 1) + item("How did it end?", 1, 1) + item("Your policy?", 1)
        + item("A bullet", 2) + Tiny.paragraph("Answers") + item("Four.", 3), ["numbering": numbering])
    #expect(document.blocks.map(\.ordinal) == [1, 1, 2, 2, nil, nil, 1])
    #expect(
      document.blocks.map(\.kind) == [
        .listItem(level: 0), .listItem(level: 1), .listItem(level: 1), .listItem(level: 0), .listItem(level: 0),
        .paragraph, .listItem(level: 0),
      ])
  }

  @Test func `cells are merged across and down, and the head row is known`() throws {
    let body = """
      <w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>\(Tiny.cell("Year"))\(Tiny.cell("Result", #"<w:gridSpan w:val="2"/>"#))</w:tr>
      <w:tr>\(Tiny.cell("2011", #"<w:vMerge w:val="restart"/>"#))\(Tiny.cell("Dismissed"))\(Tiny.cell("2"))</w:tr>
      <w:tr>\(Tiny.cell("", "<w:vMerge/>"))\(Tiny.cell("Resigned"))\(Tiny.cell("1"))</w:tr>
      </w:tbl>
      """
    let document = try document(body)
    let table = try #require(document.tables.first)
    #expect((table.rowCount, table.columnCount) == (3, 3))
    #expect(
      cells(table, document) == [
        "0,0 1x1* Year", "0,1 1x2* Result", "1,0 2x1 2011", "1,1 1x1 Dismissed", "1,2 1x1 2", "2,1 1x1 Resigned",
        "2,2 1x1 1",
      ])
    #expect(document.orphans().isEmpty)
  }

  @Test func `what was inserted is shown, and what was deleted is told of and left out`() throws {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">There were </w:t></w:r><w:del><w:r><w:delText>nine</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>four</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> cases.</w:t></w:r></w:p>
      """
    for hidden in [false, true] {
      let document = try document(body, hidden: hidden)
      #expect(document.text.string == "There were four cases.")
      #expect(document.hidden == [HiddenText(kind: .deleted, page: 1, box: nil, length: 4)])
    }
  }

  @Test func `comments are told of and are never text`() throws {
    let comments = #"<w:comment w:id="0">\#(Tiny.paragraph("His name is Rowe"))</w:comment>"#
    let document = try document(Tiny.paragraph("A constable."), ["comments": comments], hidden: true)
    #expect(document.text.string == "A constable.")
    #expect(document.hidden == [HiddenText(kind: .comment, page: 1, box: nil, length: 16)])
  }

  @Test(
    "text that can't be seen is left out and told of",
    arguments: [
      ("<w:vanish/>", "", HiddenText.Kind.notDisplayed), (#"<w:color w:val="FFFFFF"/>"#, "", .sameColour),
      (#"<w:sz w:val="2"/>"#, "", .tiny), (#"<w:highlight w:val="black"/>"#, "", .sameColour),
      (#"<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>"#, "", .sameColour),
      (#"<w:color w:val="1F3864"/>"#, #"<w:shd w:val="clear" w:fill="1F3864"/>"#, .sameColour),
    ])
  func unseen(run: String, paragraph: String, kind: HiddenText.Kind) throws {
    let body = Tiny.paragraph("An officer was dismissed.") + Tiny.paragraph("PC Rowe", paragraph, run: run)
    let document = try document(body)
    #expect(document.text.string == "An officer was dismissed.")
    #expect(document.hidden == [HiddenText(kind: kind, page: 1, box: nil, length: 7)])
    let whole = try self.document(body, hidden: true)
    #expect(whole.text.string.hasSuffix("PC Rowe") && whole.warnings == [HiddenText.includedWarning])
  }

  @Test(
    "text that can be seen stays",
    arguments: [
      (#"<w:vanish w:val="0"/>"#, ""), (#"<w:color w:val="FFFFFF"/>"#, #"<w:shd w:val="clear" w:fill="1F3864"/>"#),
      (#"<w:highlight w:val="yellow"/>"#, ""), (#"<w:shd w:val="clear" w:fill="000000"/>"#, ""),
      (#"<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>"#, ""),
    ])
  func seen(run: String, paragraph: String) throws {
    let document = try document(Tiny.paragraph("PC Rowe", paragraph, run: run))
    #expect(document.text.string == "PC Rowe" && document.hidden.isEmpty)
  }

  @Test func `white words on a head that the table's style shades stay`() throws {
    let styles = """
      <w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow">
      <w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>
      """
    let white = "<w:tc>\(Tiny.paragraph("Rank", run: #"<w:color w:val="FFFFFF"/>"#))</w:tc>"
    let body = """
      <w:tbl><w:tblPr><w:tblStyle w:val="Dark"/><w:tblLook w:firstRow="1"/></w:tblPr>
      <w:tr>\(white)\(white)</w:tr><w:tr>\(Tiny.cell("PC"))\(Tiny.cell("Sgt"))</w:tr></w:tbl>
      """
    let document = try document(body, ["styles": styles])
    let table = try #require(document.tables.first)
    #expect(cells(table, document) == ["0,0 1x1* Rank", "0,1 1x1* Rank", "1,0 1x1 PC", "1,1 1x1 Sgt"])
  }

  @Test func `a field shows its result, not what it is told to do`() throws {
    func char(_ type: String) -> String { #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"# }
    let body = """
      <w:p>\(char("begin"))<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>secret</w:t></w:r>\(char("separate"))
      <w:r><w:t>3 May 2014</w:t></w:r>\(char("end"))<w:r><w:t xml:space="preserve"> Dear Sam</w:t></w:r></w:p>
      """
    #expect(try document(body).text.string == "3 May 2014 Dear Sam")
  }

  @Test func `heads, feet, notes and boxes have their places`() throws {
    let body =
      #"<w:p><w:r><w:t>Nobody was.</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:pict><shape><w:txbxContent>"#
      + Tiny.paragraph("In a box") + "</w:txbxContent></shape></w:pict></w:r></w:p>"
      + #"<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>"#
    let note =
      #"<w:footnote w:id="1">\#(Tiny.paragraph("Not referred to"))</w:footnote><w:footnote w:id="2">\#(Tiny.paragraph("Since 2009"))</w:footnote>"#
    let document = try document(
      body,
      ["header1": Tiny.paragraph("Gwent Police"), "footer1": Tiny.paragraph("OFFICIAL"), "footnotes": note])
    #expect(texts(document) == ["Gwent Police", "Nobody was.", "In a box", "Since 2009", "OFFICIAL"])
    #expect(document.blocks.map(\.region) == [.letterhead, .body, .body, .body, .footer])
  }

  @Test func `of two ways to show the same only one is read`() throws {
    let box = "<w:txbxContent>\(Tiny.paragraph("Once"))</w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    #expect(try document(body).text.string == "Once")
  }

  @Test func `a file without words has none`() {
    #expect(throws: ConversionError.noText(pages: 1)) { try document("<w:p/>") }
  }

  @Test func `the same bytes give the same document`() throws {
    let bytes = Tiny.docx(Tiny.paragraph("Nobody was."), parts: ["styles": "", "numbering": "", "settings": ""])
    #expect(try WordConverter.convert(bytes) == WordConverter.convert(bytes))
  }
}
