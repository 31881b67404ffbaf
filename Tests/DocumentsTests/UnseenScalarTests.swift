import Documents
import Foundation
import Testing

@Suite("What a reader doesn't see")
struct UnseenScalarTests {
  @Test(
    "Controls, marks that turn the writing, and what has no width or ends a line",
    arguments: [
      "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{200E}",
      "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{FEFF}",
      "\u{E0041}", "\u{3164}",
    ] as [Unicode.Scalar])
  func unseen(scalar: Unicode.Scalar) throws {
    #expect(scalar.isUnseen)
    let line = OrderedJSON.string(String(scalar)).line
    #expect(line.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(try JSONDecoder().decode(String.self, from: Data(line)).unicodeScalars.elementsEqual([scalar]))
  }

  @Test("Letters, digits, marks and spaces are seen")
  func seen() { #expect("aZ09 ~é–“”£ŵ\u{A0}\u{3000}😀Ж漢".unicodeScalars.allSatisfy { !$0.isUnseen }) }
}
