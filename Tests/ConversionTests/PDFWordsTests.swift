import Documents
import Testing

@testable import Conversion

struct PDFWordsTests {
  private func words(_ text: String, lefts: [Double]) -> [String] {
    let boxes = lefts.map { Box(left: $0, top: 0, right: $0 + 5, bottom: 11) }
    let run = WordSplitter.StyleRun(start: 0, end: lefts.count, style: Style(size: 10))
    return WordSplitter.words(of: Array(text.unicodeScalars), boxes: boxes, styles: [run], page: 1).map(
      \.text)
  }

  @Test func `a gap between boxes parts what the text has glued`() {
    #expect(words("2013PC", lefts: [0, 5, 10, 15, 40, 45]) == ["2013", "PC"])
  }

  @Test func `kerning parts nothing`() {
    #expect(words("WAVE", lefts: [0, 4.5, 9, 14.5]) == ["WAVE"])
  }

  @Test func `a capital that stands a little apart in a name with wide gaps belongs to its word`() {
    // C ITY  OF  X
    #expect(
      words("C ITY OF WE", lefts: [0, 5, 6, 11, 16, 21, 29, 34, 39, 47, 52]) == ["CITY", "OF", "WE"])
    // A PC IS: every gap is as wide
    #expect(words("A PC IS", lefts: [0, 5, 8, 13, 18, 21, 26]) == ["A", "PC", "IS"])
  }

  @Test func `white space of every kind parts words`() {
    #expect(words("a\u{A0}b\nc", lefts: [0, 5, 10, 15, 20]) == ["a", "b", "c"])
  }

  @Test func `no word is lost when boxes run out`() {
    #expect(words("one two", lefts: [0, 5, 10]).joined(separator: " ") == "one two")
  }

  @Test func `weight and slant come from the font's name`() {
    #expect(FontFace(name: "BCDEEE+Calibri,Bold").bold)
    #expect(FontFace(name: "TimesNewRomanPS-BoldItalicMT") == FontFace(name: "X-Bold-Oblique"))
    #expect(!FontFace(name: "ABCDEF+ArialMT").bold)
  }

  @Test func `a raised ordinal stays on its line`() {
    let set = Typesetter()
    var words = set.words("18", x: 70, y: 100)
    words += Typesetter(size: 6).words("th", x: 80, y: 98)
    words += set.words("March 2014", x: 90, y: 100)
    #expect(Lines.gather(words).map(\.text) == ["18 th March 2014"])
  }

  @Test func `a rule just under words underlines them and a longer one doesn't`() {
    var words = Typesetter().words("Locations of interest", x: 70, y: 100)
    let right = words[2].box.right
    Underlines.mark(&words, with: [Rule(position: 110, start: 60, end: 300)])
    #expect(!words.contains { $0.style.underlined })
    Underlines.mark(&words, with: [Rule(position: 110, start: 70, end: right)])
    #expect(words.allSatisfy { $0.style.underlined })
  }
}
