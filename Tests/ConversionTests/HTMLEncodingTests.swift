import Documents
import Foundation
import Testing

@testable import Conversion

@Suite("Bytes are read as a browser would read them")
struct HTMLEncodingTests {
  static let head = "<meta charset=iso-8859-1><p>"

  @Test("windows-1252, declared as latin 1 or not at all, keeps its dashes and quotes")
  func windows1252() throws {
    let tail: [UInt8] = [0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xA3, 0x34, 0x35, 0x30, 0x85]
    for head in [Self.head, "<p>", "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><p>"] {
      #expect(try HTMLTestPage(Array(head.utf8) + tail).document.text.string == "“A” – £450…")
    }
  }

  @Test("UTF-8 is UTF-8, whatever an old declaration says")
  func utf8() throws {
    for head in [Self.head, "<p>", "\u{FEFF}<p>"] {
      #expect(try HTMLTestPage(head + "“A” – £450").document.text.string == "“A” – £450")
    }
  }

  @Test("UTF-16 is known by its mark and without it")
  func utf16() throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = [UInt8](try #require("<p>“A” – £450 for all of it</p>".data(using: encoding)))
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      #expect(try HTMLTestPage(bytes).document.text.string == "“A” – £450 for all of it")
      #expect(try HTMLTestPage(mark + bytes).document.text.string == "“A” – £450 for all of it")
    }
  }

  @Test("no depth of nesting loses words or runs out of stack")
  func depth() throws {
    let deep = String(repeating: "<div>a ", count: 30_000)
    let page = try HTMLTestPage(deep + "end")
    #expect(page.document.words.count == 30_001)
    #expect(page.document.warnings.count == 1)
  }
}
