import Documents
import Testing

@testable import Conversion

@Suite("Plain text becomes what is seen in it")
struct TextTests {
  private func document(_ text: String) throws -> Document { try TextConverter.convert(Array(text.utf8)) }

  private func blocks(_ text: String) throws -> [String] {
    let document = try document(text)
    #expect(document.orphans().isEmpty)
    return document.blocks.map { block in
      let words = document.text[block.span]
      let text =
        switch block.kind {
        case .heading(let level): "h\(level) " + words
        case .listItem(let level): "i\(level) " + words
        case .paragraph: "p " + words
        case .table(let index): "t " + rows(of: document.tables[index], document.text)
        }
      return block.region == .body ? text : "\(block.region) " + text
    }
  }

  private func rows(of table: Table, _ text: Text) -> String {
    (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row }.map { ($0.isHeader ? "*" : "") + text[$0.span] }.joined(separator: "|")
    }.joined(separator: "/")
  }

  @Test("Empty lines part paragraphs, and lines that were full go on in the next")
  func paragraphs() throws {
    let text = """
      Gwent Police
      Our ref: 2014/0451

      Thank you for your request of 18 February 2014 under the Freedom of Information
      Act 2000, in which you asked for the number of officers who were disciplined in
      Gwent for what they wrote on social media. There were three of them, and all of
      them were given advice.
      """
    #expect(
      try blocks(text) == [
        "p Gwent Police", "p Our ref: 2014/0451",
        "p Thank you for your request of 18 February 2014 under the Freedom of Information Act 2000, in which you asked "
          + "for the number of officers who were disciplined in Gwent for what they wrote on social media. There were three "
          + "of them, and all of them were given advice.",
      ])
  }

  @Test("Items keep their marks and depths, and what hangs under them goes with them")
  func lists() throws {
    let text = "1. PC, racist comment\n   on Facebook\n2. Sergeant\n   a) dismissed\n   b) reinstated\n3. PCSO"
    #expect(
      try blocks(text) == [
        "i0 1. PC, racist comment on Facebook", "i0 2. Sergeant", "i1 a) dismissed", "i1 b) reinstated", "i0 3. PCSO",
      ])
    #expect(try document(text).blocks.allSatisfy { $0.marker != nil })
  }

  @Test("A line that is underlined, marked or in capitals alone is a heading")
  func headings() throws {
    #expect(
      try blocks("Results\n=======\n\n## By year\n\nRESPONSE TO REQUEST\n\nNONE WAS.\n\nPO BOX 9") == [
        "h2 Results", "h2 By year", "h4 RESPONSE TO REQUEST", "p NONE WAS.", "p PO BOX 9",
      ])
  }

  @Test("Columns that spaces keep apart are a table, with the lines that go on in their cells")
  func aligned() throws {
    let text = """
      The cases were:
      Year   Rank       Allegation               Outcome
      ----   ----       ----------               -------
      2012   PC         Offensive comments       Written warning
                        about a colleague
      2013   Sergeant   Racist comment           Dismissed
             PC         Photograph of a scene    Resigned
      Nobody else was.
      """
    #expect(
      try blocks(text) == [
        "p The cases were:",
        "t *Year|*Rank|*Allegation|*Outcome/2012|PC|Offensive comments about a colleague|Written warning"
          + "/2013|Sergeant|Racist comment|Dismissed/|PC|Photograph of a scene|Resigned",
        "p Nobody else was.",
      ])
  }

  @Test("An empty line may stand between rows, a line of words ends them")
  func gaps() throws {
    #expect(
      try blocks("PC         Dismissed\n\nSergeant   Resigned\n\nThat is all there was to say.") == [
        "t PC|Dismissed/Sergeant|Resigned", "p That is all there was to say.",
      ])
  }

  @Test("Bars part cells, drawn lines rows")
  func barred() throws {
    #expect(
      try blocks("| Rank | Outcome |\n|------|---------|\n| PC | Dismissed |\n| PS | |") == [
        "t *Rank|*Outcome/PC|Dismissed/PS|"
      ])
    let drawn = "+--+\n| Rank | Outcome |\n+--+\n| PC | Written |\n|    | warning |\n+--+\n| PS | None |\n+--+"
    #expect(try blocks(drawn) == ["t *Rank|*Outcome/PC|Written warning/PS|None"])
    #expect(try blocks("Yes | no\n\nThat is all.") == ["p Yes | no", "p That is all."])
  }

  @Test("Tabs part cells, one by one or in stretches")
  func tabbed() throws {
    #expect(try blocks("Rank\tOutcome\tYear\nPC\t\t2012") == ["t Rank|Outcome|Year/PC||2012"])
    #expect(try blocks("Sergeant\tDismissed\nPC\t\tResigned") == ["t Sergeant|Dismissed/PC|Resigned"])
  }

  @Test(
    "What only looks like columns is none",
    arguments: [
      "Reference:   123/14\nDate:        3 March 2014\nForce:       Gwent",
      "1.  How many were\n2.  What became of them",
      "Nobody was.  There is no more.\nThe others.  They were not.", "Dear Sir          Our ref: 1\nNothing is held.",
    ])
  func noColumns(text: String) throws { #expect(try document(text).tables.isEmpty) }

  @Test("Lines marked as another's stand apart, and so does what a mail quotes below")
  func quoted() throws {
    #expect(
      try blocks("> How many were dismissed?\n> 1. In 2012\n\nNone.") == [
        "quoted p How many were dismissed?", "quoted i0 1. In 2012", "p None.",
      ])
    let mail = "None was.\n\n-----Original Message-----\nFrom: A Person\nSent: 3 March 2014\n\nWere five dismissed?"
    #expect(try document(mail).blocks.filter { $0.region == .body }.count == 1)
  }

  @Test("Form feeds begin pages, and the last one none")
  func pages() throws {
    let document = try document("One\n\u{0C}Two\n\n\u{0C}")
    #expect(document.pages.map(\.number) == [1, 2])
    #expect(document.blocks.map(\.page) == [1, 2] && document.words.map(\.page) == [1, 2])
    #expect(try self.document("a" + String(repeating: "\u{0C}b", count: 3000)).pages.count == 2000)
  }

  @Test("Letters are those of the alphabet that the bytes are of")
  func encodings() throws {
    let words = "Heddlu’r £5 ŵ"
    var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
    for unit in words.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [Array(words.utf8), [0xEF, 0xBB, 0xBF] + Array(words.utf8), little, big] {
      #expect(MediaType.detect(bytes, name: "a.txt") == .plainText)
      #expect(try TextConverter.convert(bytes).text.string == words)
    }
  }

  @Test("Bytes of windows-1252 are letters, too, and lines may end as on any machine")
  func oldEncodings() throws {
    let bytes: [UInt8] = Array("Heddlu".utf8) + [0x92, 0x72, 0x20, 0xA3, 0x35]
    #expect(try TextConverter.convert(bytes).text.string == "Heddlu’r £5")
    #expect(try blocks("One.\r\n\r\nTwo.\r\rThree.") == ["p One.", "p Two.", "p Three."])
  }

  @Test("Nothing is empty, signs alone have no text, and what is too long is not read")
  func refused() {
    #expect(throws: ConversionError.empty) { try TextConverter.convert([0x20, 0x0A]) }
    #expect(throws: ConversionError.noText(pages: 1)) { try TextConverter.convert(Array("-----\n=====".utf8)) }
    let long = [UInt8](repeating: 0x61, count: TextConverter.largest + 1)
    #expect(throws: ConversionError.tooLarge(pages: 1, bytes: long.count)) { try TextConverter.convert(long) }
  }

  @Test(
    "What is written for machines is no plain text, nor is what has bytes of no letter further down",
    arguments: [
      "import Foundation\n\nfunc read(_ a: Int) -> Int {\n  let b = a + 1\n  return b\n}\n",
      "{\n \"role\": \"constable\",\n \"outcome\": \"dismissed\",\n \"period\": \"2012\",\n \"count\": 1\n}\n",
      "import json\n\ndef main():\n    data = json.load(open(\"a\"))\n    print(len(data))\n\nmain()\n",
      "<?xml version=\"1.0\"?>\n<a>\n<b>dismissed</b>\n<c>\n</c>\n</a>\n",
      String(repeating: "Nobody was dismissed.\n", count: 1000) + String(repeating: "\u{1}\u{2}", count: 900),
    ])
  func machines(text: String) { #expect(MediaType.detect(Array(text.utf8), name: "a.txt") == nil) }

  @Test(
    "Letters with brackets, lists and semicolons are plain text",
    arguments: [
      "Officer(s) dismissed: 2\nOfficer(s) resigned: 1\nSection 40(2) applies\nSee s.12(1)\n",
      "(a) dismissed;\n(b) resigned;\n(c) retired;\n(d) none.\n", "Rank = PC\nDismissed\nPC\nResigned\nPCSO\nNone\n",
    ])
  func letters(text: String) { #expect(MediaType.detect(Array(text.utf8), name: "a.txt") == .plainText) }
}
