import Documents
import Foundation
import Testing

@testable import Conversion

@Suite("A page of HTML becomes a document")
struct HTMLConverterTests {
  @Test("nothing at all is empty")
  func empty() {
    #expect(throws: ConversionError.empty) { try HTMLConverter.convert([]) }
    #expect(throws: ConversionError.empty) { try HTMLConverter.convert(Array(" \r\n\t".utf8)) }
  }

  @Test("a page without a word has no text")
  func wordless() {
    #expect(throws: ConversionError.noText(pages: 1)) {
      try HTMLConverter.convert(Array("<html><title>Reply</title><body><img src=a.png></body></html>".utf8))
    }
  }

  @Test("every visible character of a reply is in the document, once", arguments: HTMLTestReplies.pages)
  func conservation(file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let document = try HTMLTestPage(bytes).document
    let source = HTMLSource.repaired(HTMLEncoding.detect(bytes).transcode(bytes))
    var root = try HTMLParsing.page(fromUTF8: source).root
    HTMLStyleSheet.apply(to: &root)
    _ = HTMLHidden.remove(from: &root)
    let named = document.blocks.filter { $0.region == .title || $0.region == .letterhead }.map(\.span)
    let words = document.words.filter { word in !named.contains { $0.contains(word.span) } }
    let written = Dictionary(grouping: words.flatMap { document.text[$0.span] }) { $0 }.mapValues(\.count)
    // A rule drawn in hyphens is none of the words.
    let lines = root.plainText.split(separator: "\n").filter { $0.count < 8 || $0.contains { !"-=_ ".contains($0) } }
    let shown = Dictionary(grouping: lines.joined().filter { !$0.isWhitespace }) { $0 }.mapValues(\.count)
    // Names of logos are written though no text node holds them, so the letterhead is left out of the count.
    for (character, count) in written { #expect(shown[character, default: 0] >= count) }
    let missing = shown.values.reduce(0, +) - written.values.reduce(0, +)
    let letterhead = document.blocks.filter { $0.region == .letterhead }
      .reduce(0) { $0 + document.text[$1.span].count { !$0.isWhitespace } }
    #expect(missing >= 0 && missing <= letterhead)
  }
}
