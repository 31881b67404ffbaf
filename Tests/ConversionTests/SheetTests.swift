import Documents
import TestSupport
import Testing

@testable import Conversion

private typealias Tiny = TinyOffice

@Suite("A workbook becomes the tables that are seen on its sheets")
struct SheetTests {
  private func blocks(_ document: Document) -> [String] {
    document.blocks.map { block in
      switch block.kind {
      case .heading(let level): "h\(level) " + document.text[block.span]
      case .table(let index):
        "t "
          + document.tables[index].cells.map { ($0.isHeader ? "*" : "") + document.text[$0.span] }.joined(
            separator: "|")
      default: "p " + document.text[block.span]
      }
    }
  }

  private func blocks(_ rows: [[String]]) throws -> [String] {
    blocks(try WorkbookConverter.convert(Tiny.xlsx([.init("Data", Tiny.rows(rows))])))
  }

  @Test func `a sheet is a heading and its table`() throws {
    #expect(
      try blocks([["Year", "Cases"], ["2011", "4"], ["2012", "5"]]) == ["h2 Data", "t Year|Cases|2011|4|2012|5"])
  }

  @Test func `empty rows and columns part tables, and titles stand over them`() throws {
    let rows = [
      ["Officers", "", "", "Staff"], ["Year", "Cases", "", "Year", "Cases"], ["2011", "4", "", "2011", "1"], [],
      ["Results", ""], ["Dismissed", "2"], ["Resigned", "1"],
      ["These figures may not be compared with those of other forces."],
    ]
    #expect(
      try blocks(rows) == [
        "h2 Data", "h3 Officers", "t Year|Cases|2011|4", "h3 Staff", "t Year|Cases|2011|1", "h3 Results",
        "t Dismissed|2|Resigned|1", "p These figures may not be compared with those of other forces.",
      ])
  }

  @Test func `lines of text are paragraphs`() throws {
    #expect(
      try blocks([["Gwent Police"], ["Our reference: 2014/123"], [], ["Nobody was."]]) == [
        "h2 Data", "p Gwent Police", "p Our reference: 2014/123", "p Nobody was.",
      ])
  }

  @Test func `a row that ends a table with its sum is no note`() throws {
    #expect(try blocks([["Year", "Cases"], ["2011", "4"], ["", "4"]]) == ["h2 Data", "t Year|Cases|2011|4||4"])
  }

  @Test func `merged cells cover what they cover`() throws {
    let sheet =
      Tiny.rows([["Force", "2011", ""], ["", "Officers", "Staff"], ["Gwent", "4", "1"]])
      + #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>"#
    let document = try WorkbookConverter.convert(Tiny.xlsx([.init("Data", sheet)]))
    let table = try #require(document.tables.first)
    #expect(table.cell(1, 0).map { document.text[$0.span] } == "Force")
    #expect(table.cell(0, 2).map { document.text[$0.span] } == "2011")
    #expect(document.orphans().isEmpty)
  }

  @Test func `shared and rich strings, results of formulas, truths and errors are shown`() throws {
    let sheet = """
      <sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>SUM(C1:C9)</f><v>12</v></c><c r="C1" t="b"><v>1</v></c>
      <c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1</f><v>PC</v></c>
      <c r="F1" t="inlineStr"><is><r><t>Face</t></r><r><t>book</t></r></is></c><c r="G1"><f>NOW()</f></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(Tiny.xlsx([.init("Data", sheet)], strings: ["no", "Rank"]))
    #expect(blocks(document) == ["h2 Data", "t Rank|12|TRUE|#REF!|PC|Facebook"])
    #expect(document.warnings == ["formulas without a result in the file: 1"])
  }

  @Test func `a head row is told by being bold`() throws {
    let styles = """
      <fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>
      """
    let sheet = """
      <sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(
      Tiny.xlsx([.init("Data", sheet)], strings: ["Rank", "PC"], styles: styles))
    #expect(blocks(document) == ["h2 Data", "t *Rank|*Rank|PC|PC"])
  }

  @Test func `a head row is told by what is laid under it`() throws {
    let styles = """
      <fonts><font/></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFCCCCCC"/></patternFill>
      </fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="0" fillId="1"/></cellXfs>
      """
    let sheet = """
      <sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(
      Tiny.xlsx([.init("Data", sheet)], strings: ["Rank", "PC"], styles: styles))
    #expect(blocks(document) == ["h2 Data", "t *Rank|*Rank|PC|PC"])
  }

  @Test func `signs that say how a word is spoken are none of its words`() throws {
    let sheet = """
      <sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>Rank</t></r><rPh sb="0" eb="1"><t>ranku</t></rPh></is></c>
      <c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(Tiny.xlsx([.init("Data", sheet)], strings: ["Result", "PC"]))
    #expect(blocks(document) == ["h2 Data", "t Rank|Result|PC|PC"])
  }

  // MARK: What isn't shown

  @Test func `a row of no height is hidden`() throws {
    let sheet = """
      <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" ht="0"><c r="A2" t="s"><v>1</v></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(
      Tiny.xlsx([.init("Data", sheet)], strings: ["Nobody was.", "Four were."]))
    #expect(!document.text.string.contains("Four") && document.hidden.map(\.kind) == [.hiddenCells])
  }

  @Test("a hidden sheet is told of and left out", arguments: ["hidden", "veryHidden"])
  func hiddenSheet(state: String) throws {
    let tabs = [
      Tiny.Tab("Shown", Tiny.rows([["Nobody was."]])), Tiny.Tab("Names", Tiny.rows([["PC Rowe", "4"]]), state: state),
    ]
    let document = try WorkbookConverter.convert(Tiny.xlsx(tabs))
    #expect(document.text.string == "Shown\nNobody was." && document.pages.count == 1)
    #expect(document.hidden == [HiddenText(kind: .hiddenSheet, page: 1, box: nil, length: 9)])
    let whole = try WorkbookConverter.convert(Tiny.xlsx(tabs), includingHidden: true)
    #expect(whole.text.string.contains("PC Rowe") && whole.pages.count == 2)
    #expect(whole.warnings == [HiddenText.includedWarning])
  }

  @Test func `hidden rows and columns are told of and left out`() throws {
    let sheet = """
      <cols><col min="3" max="3" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
      <row r="2" hidden="1"><c r="A2" t="s"><v>2</v></c></row>
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row></sheetData>
      """
    let document = try WorkbookConverter.convert(
      Tiny.xlsx([.init("Data", sheet)], strings: ["PC", "Dismissed", "Rowe"]))
    // What stands on both sides of a hidden row stands together.
    #expect(blocks(document).dropFirst() == ["t PC|Dismissed|PC|Dismissed"])
    #expect(document.hidden == [4, 4].map { HiddenText(kind: .hiddenCells, page: 1, box: nil, length: $0) })
  }

  @Test func `white words, words that a format hides, comments and cached data are told of and left out`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>
      <fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills>
      <cellXfs><xf/><xf fontId="1"/><xf numFmtId="164"/><xf fontId="1" fillId="1"/></cellXfs>
      """
    let sheet = """
      <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="2" t="s"><v>1</v></c>
      <c r="D1" s="3" t="s"><v>0</v></c></row></sheetData>
      """
    let cache = #"<pivotCacheDefinition><cacheFields><s v="PC Rowe"/><n v="12"/></cacheFields></pivotCacheDefinition>"#
    let document = try WorkbookConverter.convert(
      Tiny.xlsx(
        [.init("Data", sheet)], strings: ["PC", "Rowe"], styles: styles,
        files: ["xl/pivotCache/pivotCacheDefinition1.xml": cache]))
    #expect(!document.text.string.contains("Rowe"))
    #expect(document.text.string.hasPrefix("Data\nPC"))
    #expect(document.hidden.map(\.kind) == [.sameColour, .invisible, .cachedData])
    #expect(document.hidden.map(\.length) == [4, 4, 9])
  }

  // MARK: Numbers as shown

  @Test(
    "a number is shown in its format",
    arguments: [
      (4, "General", "4"), (0.5, "General", "0.5"), (1_234_567.891, "General", "1234567.891"),
      (0.1 + 0.2, "General", "0.3"),
      (178_583, "#,##0", "178,583"), (0.324, "0.0%", "32.4%"), (1200, "£#,##0.00", "£1,200.00"), (5, "000", "005"),
      (-3, "0;(0)", "(3)"), (-3, "0", "-3"), (0, "0;-0;\"nil\"", "nil"), (7, "0 \"officers\"", "7 officers"),
      (1_500_000, "0.0,,\"m\"", "1.5m"), (2.5, "0.##", "2.5"), (2, "0.##", "2."), (0.75, "# ?/?", "3/4"),
      (12345, "0.00E+00", "1.23E+04"), (3, "[<5]\"under 5\";0", "under 5"), (8, "[<5]\"under 5\";0", "8"),
      (40_969, "dd/mm/yyyy", "01/03/2012"), (40_969, "mmm-yy", "Mar-12"),
      (40_969, "[$-809]d mmmm yyyy;@", "1 March 2012"),
      (40_969.75, "dd/mm/yyyy hh:mm", "01/03/2012 18:00"), (0.75, "h:mm AM/PM", "6:00 PM"), (1.5, "[h]:mm", "36:00"),
      (60, "d/m/yyyy", "29/2/1900"), (1, "ddd d mmm yyyy", "Sun 1 Jan 1900"), (61, "d/m/yyyy", "1/3/1900"),
    ] as [(Double, String, String)])
  func numbers(value: Double, code: String, shown: String) {
    #expect(NumberFormat(code).shown(value) == shown)
  }

  @Test func `days may be counted from 1904`() {
    #expect(NumberFormat("d/m/yyyy").shown(39_507, since1904: true) == "1/3/2012")
  }

  @Test func `built-in formats are known, and the date among them is Britain's`() {
    #expect(NumberFormat(builtIn: 14)?.shown(40_969) == "01/03/2012")
    #expect(NumberFormat(builtIn: 17)?.shown(40_969) == "Mar-12")
    #expect(NumberFormat(builtIn: 9)?.shown(0.5) == "50%")
    #expect(NumberFormat(builtIn: 99) == nil)
  }

  @Test func `text has a part of its own in a format`() {
    #expect(NumberFormat("0;0;0;\"Rank: \"@").shown(text: "PC") == "Rank: PC")
    #expect(NumberFormat("0.00").shown(text: "PC") == "PC")
  }

  // MARK: Values parted by marks

  @Test(
    "the mark that parts values is found out",
    arguments: [
      "Rank,Result\nPC,Dismissed\n", "Rank;Result\r\nPC;Dismissed", "Rank\tResult\rPC\tDismissed",
      "Rank|Result\nPC|Dismissed",
      "\u{FEFF}\"Rank\",\"Result\"\n\"PC\",Dismissed",
    ])
  func separators(text: String) throws {
    #expect(blocks(try CSVConverter.convert(Array(text.utf8))) == ["t Rank|Result|PC|Dismissed"])
  }

  @Test func `values in quotation marks hold marks, quotation marks and lines`() throws {
    let document = try CSVConverter.convert(Array("Who,What\nPC,\"Said \"\"lol\"\", twice\nand left\"\n".utf8))
    #expect(blocks(document) == ["t Who|What|PC|Said \"lol\", twice and left"])
  }

  @Test func `values are read in the encoding that they are in`() throws {
    let old: [UInt8] = Array("Name,Fine\nCaf".utf8) + [0xE9, 0x2C, 0xA3] + Array("5".utf8)
    #expect(blocks(try CSVConverter.convert(old)) == ["t Name|Fine|Café|£5"])
  }
}
