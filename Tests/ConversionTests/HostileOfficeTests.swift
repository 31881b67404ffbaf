import Documents
import TestSupport
import Testing

@testable import Conversion

@Suite("An Office file can do no harm")
struct HostileOfficeTests {
  @Test(
    "a document type is refused, and no entity is followed",
    arguments: [
      #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>"#, #"<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">"#,
      #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e "&b;&b;&b;&b;">]>"#,
    ])
  func documentType(prologue: String) {
    for text in ["&e;", "Nobody was."] {
      #expect(throws: ConversionError.self) {
        try WordConverter.convert(TinyOffice.docx(TinyOffice.paragraph(text), prologue: prologue))
      }
    }
  }

  @Test func `an entity that nobody declared is refused`() {
    #expect(throws: ConversionError.self) { try WordConverter.convert(TinyOffice.docx(TinyOffice.paragraph("&e;"))) }
  }

  @Test func `elements in one another a thousand deep are refused, not followed`() {
    let deep = String(repeating: "<w:ins>", count: 1000) + String(repeating: "</w:ins>", count: 1000)
    #expect(throws: ConversionError.self) { try WordConverter.convert(TinyOffice.docx("<w:p>\(deep)</w:p>")) }
  }

  @Test func `macros and embedded files stay closed, and are told of`() throws {
    let bytes = TinyOffice.docx(
      TinyOffice.paragraph("Nobody was."),
      files: ["word/vbaProject.bin": "Sub AutoOpen", "word/embeddings/oleObject1.bin": "MZ"])
    let document = try WordConverter.convert(bytes)
    #expect(document.text.string == "Nobody was.")
    #expect(document.warnings.count == 2 && !document.warnings.joined().contains("AutoOpen"))
  }

  @Test func `a part that is a bomb is too large`() {
    var zip = TinyZip()
    zip.add("_rels/.rels", Array("<a/>".utf8))
    zip.addZeros("word/document.xml", count: 40 << 20)
    #expect(throws: ConversionError.tooLarge(pages: 0, bytes: zip.bytes.count)) { try WordConverter.convert(zip.bytes) }
  }

  @Test func `a part outside the file is not fetched`() throws {
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="http://127.0.0.1:1/x" TargetMode="External"/></Relationships>
      """
    #expect(throws: ConversionError.damaged(code: 0, reason: "a Word file without a text")) {
      try WordConverter.convert(TinyZip.file(["_rels/.rels": relations]))
    }
  }

  @Test(
    "what is no such file is damaged",
    arguments: [[], [0x50, 0x4B, 0x03, 0x04], Array("PK\u{3}\u{4}".utf8)] as [[UInt8]])
  func noFile(bytes: [UInt8]) {
    #expect(throws: ConversionError.self) { try WordConverter.convert(bytes) }
    #expect(throws: ConversionError.self) { try WorkbookConverter.convert(bytes) }
  }

  @Test(
    "places that no sheet has are no places",
    arguments: [
      "", "A", "1", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999999", "1A", "A1B", "Ä1",
    ])
  func noPlace(text: String) {
    #expect(SheetReference.place(text) == nil)
  }

  @Test func `cells at the far corners of a sheet don't make a table of all between`() throws {
    let rows = """
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>
      <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
      """
    let document = try WorkbookConverter.convert(TinyOffice.xlsx([.init("A", rows)]))
    #expect(document.text.string.split(whereSeparator: \.isWhitespace).map(String.init) == ["A", "1", "1", "2"])
  }
}
