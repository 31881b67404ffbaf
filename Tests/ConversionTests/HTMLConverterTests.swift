import Documents
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
}
