import Documents
import Foundation
import Testing

@Suite("Text and its spans")
struct TextTests {
  @Test("A span counts scalars, not characters")
  func scalars() {
    let text = Text("e\u{301}👮🏽 x")
    #expect(text.count == 6)
    #expect(text[Span(0, 2)] == "e\u{301}")
    #expect(text[Span(2, 4)] == "👮🏽")
    #expect(text[Span(5, 6)] == "x")
  }

  @Test("A line end of two scalars stays two")
  func lineEnd() { #expect(Text("a\r\nb").count == 4) }

  @Test("A span outside the text is cut to it", arguments: [(-3, 2, "on"), (4, 99, "two"), (9, 12, ""), (5, 2, "")])
  func outside(start: Int, end: Int, words: String) { #expect(Text("one two")[Span(start, end)] == words) }

  @Test("White space falls away at the ends, and a blank span is empty")
  func trimming() {
    let text = Text(" \tone two\u{A0}\n")
    #expect(text[text.trimmed(Span(0, text.count))] == "one two")
    #expect(text.trimmed(Span(0, 2)).isEmpty)
    #expect(text.trimmed(Span(3, 3)) == Span(3, 3))
  }

  @Test("Spans contain, overlap and join")
  func spans() {
    #expect(Span(0, 5).contains(Span(2, 5)))
    #expect(!Span(0, 5).contains(Span(2, 6)))
    #expect(Span(0, 5).overlaps(Span(4, 6)))
    #expect(!Span(0, 5).overlaps(Span(5, 6)))
    #expect(Span(0, 2).union(Span(5, 6)) == Span(0, 6))
    #expect([Span(2, 3), Span(0, 9), Span(0, 4)].sorted() == [Span(0, 4), Span(0, 9), Span(2, 3)])
    #expect(Span(3, 1).isEmpty)
    #expect(Span(2, 6).length == 4)
  }

  @Test("Text is written as a string and read back the same")
  func coding() throws {
    let text = Text("naïve\u{AD} ﬁne 👮🏽‍♀️")
    #expect(try JSONDecoder().decode(Text.self, from: JSONEncoder().encode(text)) == text)
  }

  @Test("What is appended stands at the end")
  func appending() {
    var text = Text("a")
    text.append("bc")
    text.append(Unicode.Scalar(0x64))
    #expect(text.string == "abcd")
  }
}
