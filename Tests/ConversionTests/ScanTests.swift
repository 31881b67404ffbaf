import Documents
import Foundation
import TestSupport
import Testing

@testable import Conversion

/// Silent where Tesseract isn't installed; `Scripts/setup --checks` installs it.
@Suite("Scans are read off their pictures", .enabled(if: Recogniser.shared != nil))
struct ScanTests {
  /// A letter with a small table, drawn by rules and words.
  private static let letter = TinyPDF.file(
    content: """
      BT /F 16 Tf 72 760 Td (GWENT POLICE) Tj ET
      BT /F 12 Tf 72 720 Td (There were two investigations. Each row is one officer.) Tj ET
      1 w 72 690 m 500 690 l S 72 660 m 500 660 l S 72 630 m 500 630 l S 72 600 m 500 600 l S
      72 690 m 72 600 l S 150 690 m 150 600 l S 320 690 m 320 600 l S 500 690 m 500 600 l S
      BT /F 12 Tf 80 670 Td (Year) Tj 78 0 Td (Allegation) Tj 170 0 Td (Outcome) Tj ET
      BT /F 12 Tf 80 640 Td (2011) Tj 78 0 Td (Facebook comment) Tj 170 0 Td (Dismissed) Tj ET
      BT /F 12 Tf 80 610 Td (2012) Tj 78 0 Td (Photograph) Tj 170 0 Td (Resigned) Tj ET
      """)

  private static let picture = PagePicture.png(of: letter, page: 1, scale: 300.0 / 72) ?? []

  private func rows(_ document: Document) -> [[String]] {
    document.tables.map { table in table.cells.map { document.text[$0.span] } }
  }

  @Test func `a picture of a letter is its words and its table`() throws {
    let document = try PictureConverter.convert(Self.picture, isTIFF: false)
    #expect(document.text.string.contains("There were two investigations."))
    #expect(
      rows(document) == [
        ["Year", "Allegation", "Outcome", "2011", "Facebook comment", "Dismissed", "2012", "Photograph", "Resigned"]
      ])
    #expect(document.tables.first?.origin == .rules)
    #expect(document.isRecognised && document.words.allSatisfy { $0.confidence != nil })
    #expect(document.warnings == ["read by OCR: page 1"])
    #expect(document.orphans().isEmpty)
  }

  @Test func `words stand where they are printed`() throws {
    let document = try PictureConverter.convert(Self.picture, isTIFF: false)
    let word = try #require(document.words.first { document.text[$0.span] == "Dismissed" })
    let box = try #require(word.box)
    #expect(abs(box.left - 328) < 3 && abs(box.bottom - (842 - 640)) < 4 && abs(word.style.size - 12) < 2)
  }

  @Test func `the same bytes give the same document`() throws {
    let first = try PictureConverter.convert(Self.picture, isTIFF: false)
    #expect(try PictureConverter.convert(Self.picture, isTIFF: false) == first)
  }

  @Test("a page that lies on its side or its head is read", arguments: [1, 2, 3])
  func turned(quarters: Int) throws {
    let recogniser = try #require(Recogniser.shared)
    let tools = PictureTools(library: recogniser.library)
    let upright = try #require(tools.pictures(in: Self.picture, isTIFF: false, atMost: 1)?.first)
    let lying = try #require(tools.turned(upright, quarters: quarters))
    let (width, height) = (Double(lying.width) / lying.scale, Double(lying.height) / lying.scale)
    let page = try #require(
      ScanPage(recogniser: recogniser).content(of: lying, number: 1, width: width, height: height))
    #expect(page.words.map(\.text).contains("investigations."))
    #expect(page.scan?.quarters == (4 - quarters) % 4)
  }

  @Test func `a page askew is turned upright`() throws {
    let recogniser = try #require(Recogniser.shared)
    let tools = PictureTools(library: recogniser.library)
    let upright = try #require(tools.pictures(in: Self.picture, isTIFF: false, atMost: 1)?.first)
    #expect(tools.deskewed(upright).degrees == 0)
    var askew = upright
    // Each column a little lower than the one before: 0.8 degrees.
    for x in 0..<upright.width {
      let shift = Int(Double(x) * 0.014)
      for y in 0..<upright.height {
        askew.grey[y * upright.width + x] = y < shift ? 255 : upright.grey[(y - shift) * upright.width + x]
      }
    }
    #expect(abs(tools.deskewed(askew).degrees + 0.8) < 0.15)
  }

  @Test func `a page of a PDF without text is read, the others are left as they are`() throws {
    let document = try PDFConverter.convert(TinyPDF.page(saying: "Dear Sir"))
    #expect(!document.isRecognised)
    #expect(throws: ConversionError.noText(pages: 1)) { try PDFConverter.convert(TinyPDF.picture) }
  }

  @Test func `every page that is read is told of before`() throws {
    var count = 0
    _ = try PictureConverter.convert(Self.picture, isTIFF: false) { count += 1 }
    #expect(count > 0)
  }

  @Test(
    "bytes that are no picture are damaged",
    arguments: [[0x89, 0x50, 0x4E, 0x47, 1, 2], [0xFF, 0xD8, 0xFF]] as [[UInt8]])
  func noPicture(bytes: [UInt8]) {
    #expect(throws: ConversionError.self) { try PictureConverter.convert(bytes, isTIFF: false) }
    #expect(throws: ConversionError.self) { try PictureConverter.convert(bytes, isTIFF: true) }
  }
}

@Suite("What a scan is made of")
struct ScanPartsTests {
  private func paper(_ width: Int, _ height: Int, _ draw: (inout [UInt8]) -> Void = { _ in }) -> GreyPicture {
    var grey = [UInt8](repeating: 240, count: width * height)
    draw(&grey)
    return GreyPicture(width: width, height: height, grey: grey, scale: 4)
  }

  @Test func `without Tesseract a scan has no text`() {
    #expect(throws: ConversionError.noText(pages: 1)) {
      try PictureConverter.convert([1], isTIFF: false, recogniser: nil)
    }
    #expect(throws: ConversionError.noText(pages: 1)) { try PDFConverter.convert(TinyPDF.picture, recogniser: nil) }
  }

  @Test func `a long thin line is a rule, pale or a little broken; dashes and bars are none`() {
    let picture = paper(800, 400) { grey in
      for x in 100..<700 where x % 300 != 0 { for y in 100..<103 { grey[y * 800 + x] = 200 } }
      for x in 100..<700 where x % 30 < 15 { for y in 200..<203 { grey[y * 800 + x] = 20 } }
      for y in 300..<340 { for x in 100..<700 { grey[y * 800 + x] = 20 } }
    }
    let rules = ScanRules(of: picture)
    #expect(rules.across.count == 1 && rules.down.isEmpty)
    #expect(
      rules.across.allSatisfy { abs($0.position - 25.4) < 0.6 && abs($0.start - 25) < 3 && abs($0.end - 175) < 3 })
    #expect(rules.removed(from: picture).grey[101 * 800 + 400] == 255)
    #expect(rules.removed(from: picture).grey[201 * 800 + 100] == 20)
  }

  @Test func `specks go, and the dot of an i stays`() {
    let picture = paper(100, 100) { grey in
      grey[10 * 100 + 10] = 0
      for y in 50..<56 { for x in 50..<56 { grey[y * 100 + x] = 0 } }
    }
    let clean = picture.withoutSpecks()
    #expect(clean.grey[10 * 100 + 10] == 255 && clean.grey[52 * 100 + 52] == 0)
  }

  @Test func `blank paper has no ink`() {
    #expect(!paper(400, 400).hasInk)
  }

  @Test("a place on a turned page is found on the page as it is", arguments: 0...3)
  func places(quarters: Int) {
    let box = Box(left: 10, top: 20, right: 30, bottom: 25)
    let found = ScanTurn(quarters: quarters).original(box, width: 100, height: 200)
    let places = [
      box, Box(left: 20, top: 170, right: 25, bottom: 190), Box(left: 70, top: 175, right: 90, bottom: 180),
      Box(left: 75, top: 10, right: 80, bottom: 30),
    ]
    #expect(found == places[quarters])
  }

  @Test func `a place on a page that was askew lies where it was turned from`() {
    let box = Box(left: 490, top: 418, right: 510, bottom: 424)
    let found = ScanTurn(degrees: 1).original(box, width: 600, height: 842)
    #expect(abs(found.midX - 500) < 0.1 && abs(found.midY - (421 - 200 * 0.01745)) < 0.1)
  }

  @Test(
    "text and rubbish are told apart",
    arguments: [
      (
        "There were nineteen officers investigated under the Police (Conduct) Regulations 2012, at Wilmslow, for this.",
        false
      ),
      ("Yn dilyn ymchwiliad, rhoddwyd rhybudd ysgrifenedig i swyddog heddlu am ddefnydd amhriodol o Facebook.", false),
      ("2011 4 5 6 PC DC £12.50 14/03/2014 s40(2) foi@gwent.police.uk 1 2 3 4 5 6 7", false),
      ("Thcrc wcrc nnctccn ffcrs nvstgtd ndr thc PIc Cndct Rgltns xzvvvq lljjkk mmnnbb qqwwrrt ppllkk", true),
      (
        "\u{F012}\u{F013}\u{F014} \u{F015}\u{F016} \u{FFFD}\u{FFFD} \u{F012} \u{F013} \u{F014} \u{F015} \u{F016} \u{F017} \u{F018} \u{F019} \u{F020}",
        true
      ),
    ])
  func quality(text: String, isBad: Bool) {
    let quality = TextQuality(text.split(separator: " ").map { Array($0.unicodeScalars) })
    #expect(quality.isBad == isBad)
  }

  @Test func `what the recogniser hardly believes itself is no word`() {
    func reading(_ text: String, _ confidence: Double, at left: Double) -> Recogniser.Reading {
      Recogniser.Reading(
        text: text, left: left, top: 10, right: left + 200, bottom: 40, baseline: 40, confidence: confidence)
    }
    let words = ScanWords.words(
      [reading("Dismissed", 0.9, at: 0), reading("Resigned", 0.1, at: 300), reading("—", 0.5, at: 600)],
      scale: 300.0 / 72,
      page: 1)
    #expect(words.map(\.text) == ["Dismissed"])
  }

  @Test func `Welsh is told from English`() {
    let welsh = "Mae y swyddog yn y llys ac wedi ei ddiswyddo gan yr heddlu ar hyn o bryd mewn gwrandawiad yn y dref"
    #expect(WelshText.isWelsh(welsh.split(separator: " ").map(String.init)))
    #expect(
      !WelshText.isWelsh("The officer was dismissed by the force in a hearing".split(separator: " ").map(String.init)))
  }

  private func texts(_ readings: [(text: String, height: Double)]) -> [String] {
    let readings = readings.enumerated().map { index, reading in
      Recogniser.Reading(
        text: reading.text, left: Double(index) * 300, top: 100 - reading.height, right: Double(index) * 300 + 200,
        bottom: 100, baseline: 100, confidence: 0.9)
    }
    return ScanWords.words(readings, scale: 300.0 / 72, page: 1).map(\.text)
  }

  @Test func `a bar as high as a letter is kept for an I; a longer one is a rule's end`() {
    #expect(texts([("Dismissed", 30), ("|", 30)]) == ["Dismissed", "|"])
    #expect(texts([("Dismissed", 30), ("|", 70)]) == ["Dismissed"])
  }

  @Test func `what is left of a rule is no word, and a dash is one`() {
    #expect(texts([("Dismissed", 30), ("_", 4), ("=", 8), ("—", 4)]) == ["Dismissed", "—"])
  }

  @Test func `a rule is mended over a gap of a bad copy, and not over a wide one`() {
    func rules(gap: Int) -> Int {
      ScanRules(
        of: paper(800, 100) { grey in
          for x in 100..<700 where !(400..<400 + gap).contains(x) { for y in 50..<53 { grey[y * 800 + x] = 20 } }
        }
      ).across.count
    }
    #expect(rules(gap: 40) == 1)
    #expect(rules(gap: 100) == 2)
  }

  @Test func `a few Welsh words in a long English letter don't make it Welsh`() {
    let names = Array(repeating: "yn", count: 9)
    #expect(WelshText.isWelsh(names + Array(repeating: "heddlu", count: 60)))
    #expect(!WelshText.isWelsh(names + Array(repeating: "officer", count: 200)))
  }
}
