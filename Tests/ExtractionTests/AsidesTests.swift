import Testing

@testable import Extraction

@Suite("Remarks on somebody else's affairs")
struct AsidesTests {
  private func isAside(_ words: String, in line: String) throws -> Bool {
    let marks = try marked(line)
    return Asides(folded: marks.folded).contains(marks.folded.tokens(in: try marks.span(of: words)), from: 0)
  }

  @Test(
    "What befell a person dealt with is no act of the subject",
    arguments: [
      ("theft", "Wrote to a woman who had reported a theft"), ("assault", "Named the victim of an assault"),
      ("rape", "Comment about a rape trial"), ("fraud", "Told a friend about a man wanted for fraud"),
    ])
  func aside(words: String, line: String) throws { #expect(try isAside(words, in: line)) }

  @Test(
    "What the subject did is an act, though a relative clause tells it",
    arguments: [
      ("assault", "A constable who was convicted of assault"), ("theft", "Charged with theft from a shop"),
      ("drunk", "Was drunk on duty"),
    ])
  func act(words: String, line: String) throws { #expect(!(try isAside(words, in: line))) }
}
