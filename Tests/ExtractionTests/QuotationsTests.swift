import Documents
import Testing

@testable import Extraction

@Suite("Quotations in a story")
struct QuotationsTests {
  @Test(
    "What stands within marks of either kind is quoted",
    arguments: [
      ("Said that he was “a clown” online", ["a clown"]), ("called \"thick\" and \"fat\"", ["thick", "fat"]),
      ("posted 'good riddance' below it", ["good riddance"]), ("the officer's friends' page", []),
      ("an open “quotation without end", []), ("‘he’d had it coming’, he wrote", ["he’d had it coming"]),
    ])
  func inside(line: String, quoted: [String]) {
    let text = Text(line)
    #expect(Quotations.spans(in: Span(0, text.count), of: text).map { text[$0] } == quoted)
  }
}
