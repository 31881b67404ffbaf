import Documents
import Foundation
import TestSupport
import Testing

@testable import Conversion

/// Silent where Tesseract isn't installed; `Scripts/setup --checks` installs it.
@Suite("Parts of a scan are looked at a second time", .enabled(if: Recogniser.shared != nil))
struct ScanSecondLookTests {
  private func picture(_ content: String) throws -> GreyPicture {
    let file = TinyPDF.file(content: content)
    let bytes = try #require(PagePicture.png(of: file, page: 1, scale: 300.0 / 72))
    let tools = PictureTools(library: try #require(Recogniser.shared).library)
    return try #require(tools.pictures(in: bytes, isTIFF: false, atMost: 1)?.first)
  }

  private func look(at content: String) throws -> SecondLook {
    SecondLook(recogniser: try #require(Recogniser.shared), picture: try picture(content), page: 1)
  }

  private func word(_ text: String, _ box: Box, confidence: Double) -> PageWord {
    var word = PageWord(scalars: Array(text.unicodeScalars), box: box, style: Style(size: 12), page: 1)
    word.confidence = confidence
    return word
  }

  private let place = Box(left: 80, top: 110, right: 130, bottom: 130)

  @Test func `a figure takes the place of what was hardly read, and no sure word's`() throws {
    let look = try look(at: "BT /F 12 Tf 90 718 Td (14) Tj ET")
    let read = look.words(in: place, rather: [word("Eas", place, confidence: 0.3)], ofFigures: true)
    #expect(read?.map(\.text) == ["14"])
    #expect(look.words(in: place, rather: [word("Eas", place, confidence: 0.99)], ofFigures: true) == nil)
  }

  @Test func `a word takes no figure's place`() throws {
    let look = try look(at: "BT /F 12 Tf 90 718 Td (PC) Tj ET")
    #expect(
      look.words(in: place, rather: [word("RE", place, confidence: 0.3)], ofFigures: false)?.map(\.text) == ["PC"])
    #expect(look.words(in: place, rather: [word("7", place, confidence: 0.3)], ofFigures: false) == nil)
  }

  @Test func `a look that sees less than was read is not believed`() throws {
    let look = try look(at: "BT /F 12 Tf 90 718 Td (PC) Tj ET")
    let known = ["magistrates", "court"].map { word($0, place, confidence: 0.3) }
    #expect(look.words(in: place, rather: known, ofFigures: false) == nil)
  }

  @Test func `blank paper says nothing`() throws {
    let look = try look(at: "BT /F 12 Tf 90 300 Td (PC) Tj ET")
    #expect(look.words(in: place, rather: [], ofFigures: true) == nil)
    #expect(look.figure(in: place) == nil)
  }

  @Test func `what stands where was read is told in the page's points`() throws {
    let look = try look(at: "BT /F 12 Tf 90 718 Td (14) Tj ET")
    let box = try #require(look.figure(in: place)?.first?.box)
    #expect(abs(box.left - 90) < 2 && abs(box.bottom - (842 - 718 + 2.6)) < 2)
  }

  @Test func `figures at the end of rows of dots are read, and the dots are none`() throws {
    let rows = [("Constable", 4), ("Sergeant", 2), ("Inspector", 1), ("Superintendent", 3)]
    let dots = String(repeating: ".", count: 40)
    let drawn = rows.enumerated().map { index, row in
      let y = 600 - 20 * index
      return "BT /F 12 Tf 72 \(y) Td (\(row.0)) Tj 110 0 Td (\(dots)) Tj 150 0 Td (\(row.1)) Tj ET"
    }
    let content = ["BT /F 12 Tf 72 720 Td (Officers investigated in the year, by rank:) Tj ET"] + drawn
    let bytes = try #require(
      PagePicture.png(of: TinyPDF.file(content: content.joined(separator: "\n")), page: 1, scale: 300.0 / 72))
    let text = try PictureConverter.convert(bytes, isTIFF: false).text.string
    let words = text.split { $0.isWhitespace }.map(String.init)
    for (rank, count) in rows {
      let place = try #require(words.firstIndex(of: rank))
      #expect(words[place + 1] == String(count))
    }
    #expect(!text.contains(".."))
  }

  @Test func `a lone figure that was passed over is found on its label's line`() throws {
    let content = """
      BT /F 12 Tf 72 720 Td (Constable) Tj 200 0 Td (7) Tj ET
      BT /F 12 Tf 72 690 Td (Sergeant) Tj ET
      """
    let look = try look(at: content)
    let labels = [
      word("Constable", Box(left: 72, top: 112.4, right: 130, bottom: 124.6), confidence: 0.95),
      word("Sergeant", Box(left: 72, top: 142.4, right: 130, bottom: 154.6), confidence: 0.95),
    ]
    let words = LoneWords(look: look).mended(labels, outside: [])
    #expect(words.map(\.text) == ["Constable", "Sergeant", "7"])
    #expect(words.last?.box.bottom == labels[0].box.bottom)
    let table = Box(left: 250, top: 100, right: 300, bottom: 130)
    #expect(LoneWords(look: look).mended(labels, outside: [table]).count == 2)
  }

  @Test func `bold words are told by their strokes`() throws {
    let recogniser = try #require(Recogniser.shared)
    let content = """
      BT /F 12 Tf 72 720 Td (There were two investigations in the year and each of) Tj ET
      BT /F 12 Tf 72 700 Td (them was about one person, who had been on duty then.) Tj ET
      0.7 w BT /F 12 Tf 2 Tr 72 670 Td (Case number one) Tj ET
      """
    let whole = try picture(content)
    let page = try #require(
      ScanPage(recogniser: recogniser).content(of: whole, number: 1, width: 595, height: 842))
    #expect(page.words.filter(\.style.bold).map(\.text) == ["Case", "number", "one"])
  }
}

@Suite("What a second look at a scan is made of")
struct ScanSecondLookPartsTests {
  private func paper(_ width: Int, _ height: Int, _ draw: (inout [UInt8]) -> Void) -> GreyPicture {
    var grey = [UInt8](repeating: 240, count: width * height)
    draw(&grey)
    return GreyPicture(width: width, height: height, grey: grey, scale: 4)
  }

  private func dot(_ grey: inout [UInt8], _ width: Int, x: Int, y: Int, side: Int = 4) {
    for row in y..<y + side { for column in x..<x + side { grey[row * width + column] = 10 } }
  }

  @Test func `a row of dots is a leader and goes; an ellipsis, uneven dots and larger squares are none`() {
    let picture = paper(800, 400) { grey in
      for step in 0..<20 { dot(&grey, 800, x: 100 + 14 * step, y: 100) }
      for step in 0..<3 { dot(&grey, 800, x: 100 + 14 * step, y: 200) }
      for (step, gap) in [0, 9, 40, 52, 80, 90, 122, 130].enumerated() {
        dot(&grey, 800, x: 100 + gap, y: 250 + step % 2)
      }
      for step in 0..<20 { dot(&grey, 800, x: 100 + 24 * step, y: 300, side: 14) }
    }
    let leaders = DotLeaders(of: picture)
    #expect(leaders.boxes.count == 1)
    #expect(leaders.boxes.allSatisfy { abs($0.left - 25) < 0.5 && abs($0.right - 92.5) < 0.5 })
    let bare = leaders.removed(from: picture)
    #expect(bare.grey[102 * 800 + 102] == 255 && bare.grey[202 * 800 + 102] == 10 && bare.grey[305 * 800 + 105] == 10)
  }

  @Test func `the foot of a shaded band in a frame is an edge; where a rule was taken out is none`() {
    let width = 400
    var grey = [UInt8](repeating: 245, count: width * 300)
    for y in 100..<125 { for x in 50..<350 { grey[y * width + x] = 215 } }
    // White stripes of rules that were taken out.
    for x in 50..<350 { for y in [170, 171] { grey[y * width + x] = 255 } }
    let raster = Raster(width: width, height: 300, grey: grey)
    func rule(_ position: Double) -> Rule { Rule(position: position, start: 50, end: 350) }
    let edges = ScanShades.edges(between: [rule(99), rule(200)], on: raster)
    #expect(edges.count == 1)
    #expect(edges.allSatisfy { abs($0.position - 125) < 1.6 && $0.start == 50 && $0.end == 350 })
    #expect(ScanShades.edges(between: [rule(99)], on: raster).isEmpty)
    #expect(ScanShades.edges(between: [rule(130), rule(200)], on: raster).isEmpty)
  }

  @Test func `paper around a part is of its own grey`() {
    let framed = paper(40, 40) { $0[20 * 40 + 20] = 0 }.framed(by: 2)
    #expect(framed.width == 56 && framed.height == 56)
    #expect(framed.grey[0] == 240 && framed.grey[28 * 56 + 28] == 0)
  }

  private func reading(_ text: String, left: Double, right: Double, baseline: Double = 40) -> Recogniser.Reading {
    Recogniser.Reading(
      text: text, left: left, top: baseline - 30, right: right, bottom: baseline, baseline: baseline, confidence: 0.9)
  }

  @Test func `a month's capital that stands off is put back; an officer's letter is left alone`() {
    let words = ScanWords.words(
      [
        reading("J", left: 0, right: 10), reading("une", left: 26, right: 90),
        reading("Officer", left: 120, right: 250),
        reading("J", left: 262, right: 272), reading("was", left: 288, right: 350),
        reading("Y", left: 370, right: 395), reading("our", left: 600, right: 680),
      ], scale: 300.0 / 72, page: 1)
    #expect(words.map(\.text) == ["June", "Officer", "J", "was", "Y", "our"])
  }

  @Test func `words of one line stand level, and a line of its own is not drawn to it`() {
    let words = ScanWords.words(
      [
        reading("Posted", left: 0, right: 120), reading("photograph", left: 140, right: 300),
        reading("establishment", left: 320, right: 500), reading("on", left: 520, right: 560, baseline: 54),
        reading("Below", left: 0, right: 120, baseline: 100),
      ], scale: 300.0 / 72, page: 1)
    #expect(Set(words.prefix(4).map(\.box.bottom)).count == 1)
    #expect(words[4].box.bottom > words[0].box.bottom + 10)
  }

  @Test("short counts are figures", arguments: ["7", "12%", "<5", "1,204", "0-4"])
  func figures(text: String) {
    let box = Box(left: 0, top: 0, right: 1, bottom: 1)
    #expect(PageWord(scalars: Array(text.unicodeScalars), box: box, style: Style(), page: 1).isFigure)
  }

  @Test("what has letters, no digit or many digits is none", arguments: ["al", "0)", "-", "123456", "2x"])
  func noFigures(text: String) {
    let box = Box(left: 0, top: 0, right: 1, bottom: 1)
    #expect(!PageWord(scalars: Array(text.unicodeScalars), box: box, style: Style(), page: 1).isFigure)
  }
}
