import Foundation
import Testing

@testable import Documents

@Suite("Words as one string of JSON")
struct PackedWordsTests {
  private static let line = Box(left: 72.024, top: 100.1, right: 99.9999999999, bottom: 112)
  private static let words = [
    Word(span: Span(0, 3), page: 1, box: line, style: Style(size: 11, bold: true)),
    Word(span: Span(4, 9), page: 1, box: Box(left: 100, top: 100.1, right: 130, bottom: 112), style: Style(size: 11)),
    Word(span: Span(10, 12), page: 2, box: nil, style: Style(size: 9.5, italic: true, underlined: true)),
    Word(span: Span(13, 17), page: 2, box: nil, style: Style(size: 9.5, italic: true, underlined: true)),
    Word(span: Span(12, 40), page: 3, box: line, confidence: 0.123456789),
    Word(span: Span(41, 44), page: 3, box: line),
  ]

  private func document(_ words: [Word]) -> Document { Document(text: Text("PC"), words: words) }

  private func json(_ words: [Word]) throws -> String {
    String(decoding: try JSONEncoder().encode(document(words)), as: UTF8.self)
  }

  private func decoded(_ words: String) throws -> [Word] {
    let empty = try json([]).replacing("\"words\":\"\"", with: "\"words\":\(words)")
    return try JSONDecoder().decode(Document.self, from: Data(empty.utf8)).words
  }

  @Test("Come back as they went", arguments: [[], Array(words.prefix(1)), words, words.reversed()])
  func comeBack(words: [Word]) throws {
    #expect(try JSONDecoder().decode(Document.self, from: Data(try json(words).utf8)).words == words)
  }

  @Test("A word that is as the one before takes its place alone")
  func short() throws {
    let plain = (0..<3).map { Word(span: Span($0 * 4, $0 * 4 + 3), page: 1, box: nil) }
    #expect(try json(plain).contains("\"words\":\"0,3,1,,,,,,,;1,3;1,3\""))
  }

  @Test("JSON of earlier versions, with an object to each word, is read")
  func earlier() throws {
    let objects = String(decoding: try JSONEncoder().encode(Self.words), as: UTF8.self)
    #expect(try decoded(objects) == Self.words)
  }

  @Test(
    "What is no list of words is refused",
    arguments: [
      "1", "1,", "1,2,", "1,2,1,3,,,,,,", "1,2,1,3,4,5,x,,,", "1,2,1,nan,4,5,6,,,", "1,2,1,inf,4,5,6,,,",
      "1,2,1,,,,,-,,", "1,2,1,,,,,,8,", "1,2;", ";", "1,2,3,4,5,6,7,8,1,1,1", "1234567890123456789,1", "1e3,2", "-,1",
      " 1,2", "1,2\n",
    ])
  func refused(words: String) throws {
    let quoted = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    #expect(throws: DecodingError.self) { try decoded(quoted) }
  }

  @Test("There are at most half a million, however short they are written")
  func most() throws {
    let word = "0,0"
    let packed = "\"" + Array(repeating: word, count: PackedWords.most).joined(separator: ";")
    #expect(try decoded(packed + "\"").count == PackedWords.most)
    #expect(throws: DecodingError.self) { try decoded(packed + ";0,0\"") }
  }

  @Test("A place that is no number has no JSON", arguments: [Double.nan, .infinity])
  func noNumber(place: Double) {
    let box = Box(left: 0, top: place, right: 1, bottom: 1)
    #expect(throws: EncodingError.self) { try json([Word(span: Span(0, 1), page: 1, box: box)]) }
  }
}
