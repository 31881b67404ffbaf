import Documents
import TestSupport
import Testing

@testable import Conversion

/// A page with "Dear Sir" on it, and whatever a test draws.
private struct Sheet: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var content: String
  var page = ""
  var resources = ""
  var further: [String] = []

  init(_ name: String, _ content: String, page: String = "", resources: String = "", further: [String] = []) {
    testDescription = name
    self.content = content
    self.page = page
    self.resources = resources
    self.further = further
  }

  var bytes: [UInt8] {
    TinyPDF.file(
      content: "\(Sheet.word("Dear Sir", y: 720))\n\(content)", page: page, resources: resources, further: further)
  }

  func document(includingHidden: Bool = false) throws -> Document {
    try PDFConverter.convert(bytes, includingHidden: includingHidden)
  }

  static func word(_ text: String = "Smith", size: Int = 12, x: Int = 72, y: Int = 600) -> String {
    "BT /F \(size) Tf \(x) \(y) Td (\(text)) Tj ET"
  }

  static let picture = TinyPDF.stream(
    "A0>",
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
      + "/Filter /ASCIIHexDecode")

  /// Stripes three points wide, as far as the page reaches: ink wherever a letter may be.
  static let scan = TinyPDF.stream(
    String(repeating: "AA", count: 25) + ">",
    "/Type /XObject /Subtype /Image /Width 200 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 1 "
      + "/Filter /ASCIIHexDecode")
}

@Suite("Words that can't be seen")
struct HiddenWordsTests {
  private static let hidden: [(Sheet, HiddenText.Kind)] = [
    (Sheet("under a black box", "\(Sheet.word()) 0 g 70 597 40 14 re f"), .underBox),
    (Sheet("under a bar as high as an x", "\(Sheet.word()) 0 g 70 599 40 8 re f"), .underBox),
    (Sheet("under a white box", "\(Sheet.word()) 1 g 70 597 40 14 re f"), .underBox),
    (Sheet("white", "1 g \(Sheet.word())"), .sameColour),
    (Sheet("white for all that an eye can tell", "0.985 g \(Sheet.word())"), .sameColour),
    (Sheet("black on black", "0 g 70 597 40 14 re f \(Sheet.word())"), .sameColour),
    (Sheet("drawn without ink", "BT 3 Tr /F 12 Tf 72 600 Td (Smith) Tj ET"), .invisible),
    (Sheet("one digit in a cell", "1 g \(Sheet.word("4"))"), .sameColour),
    (
      Sheet(
        "under a picture", "\(Sheet.word()) q 60 0 0 20 70 595 cm /I Do Q", resources: "/XObject << /I 6 0 R >>",
        further: [Sheet.picture]), .underImage
    ),
    (
      Sheet(
        "under an annotation", Sheet.word(), page: "/Annots [6 0 R]",
        further: [
          "<< /Type /Annot /Subtype /Square /Rect [70 595 130 615] /F 4 /AP << /N 7 0 R >> >>",
          TinyPDF.stream("0 g 0 0 60 20 re f", "/Type /XObject /Subtype /Form /BBox [0 0 60 20]"),
        ]), .underAnnotation
    ),
    (Sheet("set in one point", Sheet.word(size: 1)), .tiny),
    (Sheet("over the top of the page", Sheet.word(y: 840)), .offPage),
    (
      Sheet("under a box, up the page", "BT /F 12 Tf 0 1 -1 0 90 600 Tm (Smith) Tj ET 0 g 76 598 18 40 re f"), .underBox
    ),
  ]

  @Test("Text is kept out, and told of by kind, page, box and length", arguments: hidden)
  private func keptOut(sheet: Sheet, kind: HiddenText.Kind) throws {
    let document = try sheet.document()
    #expect(document.text.string == "Dear Sir")
    #expect(document.words.count == 2)
    #expect(document.hidden.map(\.kind) == [kind])
    let found = try #require(document.hidden.first)
    #expect(found.page == 1)
    #expect(found.length == (sheet.testDescription == "one digit in a cell" ? 1 : 5))
    let box = try #require(found.box)
    #expect(box.left > 60 && box.right < 120 && box.height < 50)
  }

  @Test("Text is among the rest when that is asked for, and told of all the same", arguments: hidden)
  private func included(sheet: Sheet, kind: HiddenText.Kind) throws {
    let document = try sheet.document(includingHidden: true)
    #expect(document.words.count > 2)
    #expect(document.warnings.contains(HiddenText.includedWarning))
    #expect(document.hidden == (try sheet.document()).hidden)
  }

  private static let seen: [Sheet] = [
    Sheet("black on white", Sheet.word()),
    Sheet("small print", Sheet.word(size: 4)),
    Sheet("large", Sheet.word("Ill", size: 90)),
    Sheet("white on a blue head", "0.1 0.2 0.6 rg 60 590 300 30 re f 1 g \(Sheet.word())"),
    Sheet("highlighted", "1 1 0 rg 70 597 40 14 re f 0 g \(Sheet.word())"),
    Sheet("faint grey", "0.93 g \(Sheet.word())"),
    Sheet("faint grey, small", "0.9 g \(Sheet.word(size: 7))"),
    Sheet("yellow on white", "1 1 0 rg \(Sheet.word())"),
    Sheet("struck through", "\(Sheet.word()) 0 g 70 603 40 1 re f"),
    Sheet("underlined", "\(Sheet.word()) 0 g 70 598 40 1 re f"),
    Sheet("in a black frame", "\(Sheet.word()) 70 595 60 20 re S"),
    Sheet("up the page", "BT /F 12 Tf 0 1 -1 0 90 600 Tm (Smith) Tj ET"),
    Sheet("thin letters", Sheet.word("lilI1")),
    Sheet("marks", Sheet.word("- . , * ; 1 - 2")),
    Sheet(
      "under a mark that can be seen through", "\(Sheet.word()) q /G gs 1 0 0 rg 70 597 40 14 re f Q",
      resources: "/ExtGState << /G << /ca 0.4 >> >>"),
    Sheet("over a watermark", "0.85 g BT /F 90 Tf 0.7 0.7 -0.7 0.7 60 500 Tm (DRAFT) Tj ET 0 g \(Sheet.word())"),
    Sheet(
      "over a picture", "q 60 0 0 20 70 595 cm /I Do Q \(Sheet.word())", resources: "/XObject << /I 6 0 R >>",
      further: [Sheet.picture]),
    Sheet(
      "beside an annotation", Sheet.word(), page: "/Annots [6 0 R]",
      further: [
        "<< /Type /Annot /Subtype /Square /Rect [170 595 230 615] /F 4 /AP << /N 7 0 R >> >>",
        TinyPDF.stream("0 g 0 0 60 20 re f", "/Type /XObject /Subtype /Form /BBox [0 0 60 20]"),
      ]),
  ]

  @Test("Text that can be seen, however set, stays", arguments: seen)
  private func stays(sheet: Sheet) throws {
    let document = try sheet.document()
    #expect(document.hidden == [])
    #expect(document.words.count > 2)
    #expect(!document.warnings.contains { $0.contains("layer") })
  }

  @Test("Of a word that is covered in part only that part is hidden")
  func part() throws {
    let sheet = Sheet("part", "\(Sheet.word("Jones-Smith")) 0 g 70 597 36 14 re f")
    let document = try sheet.document()
    #expect(document.hidden.map(\.length) == [5])
    #expect(document.text.string == "Dear Sir\n-Smith")
  }

  @Test("A line of hidden words is told of as one, with its dashes")
  func line() throws {
    let document = try Sheet("line", "1 g \(Sheet.word("PC Smith - dismissed"))").document()
    #expect(document.hidden.map(\.length) == [20])
    #expect(document.text.string == "Dear Sir")
  }

  @Test(
    "What stands off the page, or out of what is shown of it, isn't read",
    arguments: [
      Sheet("above", Sheet.word(y: 900)), Sheet("left", Sheet.word(x: -200)),
      Sheet("cropped", Sheet.word(y: 100), page: "/CropBox [0 300 595 842]"),
    ])
  private func beyond(sheet: Sheet) throws {
    #expect(try sheet.document().text.string == "Dear Sir")
  }

  @Test("The layer of text of a scan stays, and is said to be one")
  func layer() throws {
    let resources = "/XObject << /I 6 0 R >>"
    let scan = "q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 12 Tf 72 600 Td (PC Smith) Tj ET"
    let bytes = TinyPDF.file(content: scan, resources: resources, further: [Sheet.scan])
    let document = try PDFConverter.convert(bytes)
    #expect(document.text.string == "PC Smith")
    #expect(document.hidden == [])
    #expect(document.warnings.contains("read by OCR before, as a layer under a picture: page 1"))

    let redacted = TinyPDF.file(
      content: "\(scan) 0 g 90 595 60 20 re f", resources: resources, further: [Sheet.scan])
    let rest = try PDFConverter.convert(redacted)
    #expect(rest.text.string == "PC")
    #expect(rest.hidden.map(\.kind) == [.underBox])
  }

  @Test("Its pages are told in runs", arguments: [([1], "1"), ([1, 2, 3, 7, 9, 10], "1–3, 7, 9–10"), ([], "")])
  func runs(pages: [Int], words: String) { #expect(PDFConverter.runs(of: pages) == words) }

  @Test("A file in which no word can be seen gives a document without words, and tells what is hidden")
  func nothing() throws {
    let bytes = TinyPDF.file(content: "BT 3 Tr /F 12 Tf 72 600 Td (PC Smith) Tj ET")
    let document = try PDFConverter.convert(bytes)
    #expect(document.words == [])
    #expect(document.hidden.map(\.length) == [8])
  }

  @Test("The same bytes tell the same twice")
  func twice() throws {
    for (sheet, _) in Self.hidden {
      let (first, second) = (try sheet.document(), try sheet.document())
      #expect(first.hidden == second.hidden)
      #expect(first.words == second.words)
    }
  }
}
