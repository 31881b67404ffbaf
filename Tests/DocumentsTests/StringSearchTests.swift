import Documents
import Testing

@Suite("Words looked for in words")
struct StringSearchTests {
  @Test(
    "A part is found wherever it stands",
    arguments: ["final", "written", "warning", "l w", "final written warning", "g", "f", ""])
  func found(part: String) { #expect("final written warning".contains(part)) }

  @Test("What begins like the part and goes on otherwise isn't it, and the part after it is")
  func overlapping() {
    #expect("aab".contains("ab"))
    #expect("mississippi".contains("issip"))
    #expect(!"mississippi".contains("issim"))
    #expect(!"ab".contains("abc"))
    #expect(!"".contains("a"))
  }

  @Test("Signs beyond ASCII are found, and none is found by a part of its bytes")
  func beyondASCII() {
    #expect("Heddlu’r Gogledd – â".contains("– â"))
    #expect(!"é".contains("è"))
    #expect(!"–".contains("—"))
  }

  @Test("A part of a string is searched within its own bounds")
  func substrings() {
    let whole = "no further action"
    #expect(whole.dropFirst(3).contains("further"))
    #expect(!whole.dropFirst(4).contains("further"))
    #expect(!whole.prefix(9).contains("further"))
  }
}
