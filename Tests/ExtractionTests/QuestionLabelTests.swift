import Documents
import Testing

@testable import Extraction

@Suite("Labels of questions and answers")
struct QuestionLabelTests {
  /// "Q1", "A2", "request" or nil.
  private func label(_ line: String) throws -> String? {
    let marks = try marked(line)
    guard let label = QuestionLabel.read(marks, marks.whole) else { return nil }
    return (label.isAnswer ? "A" : label.isRequest ? "R" : "Q") + (label.number ?? "")
  }

  @Test(
    "A label at the start of a block",
    arguments: [
      ("Question 1", "Q1"), ("Q1 – How many?", "Q1"), ("Q2. Four", "Q2"), ("Question 3: what result?", "Q3"),
      ("Answer: none", "A"), ("A1. 14", "A1"), ("A: none", "A"), ("Response:", "A"), ("Reply", "A"),
      ("Request: how many?", "R"),
      ("Q2 and Q3: none", "Q2"), ("Question two", "Qtwo"), ("1 and 2. There were none.", "Q1"),
      ("As to (b), there is no policy.", "Ab"), ("Regarding 2: none", "A2"),
    ])
  func labels(line: String, read: String) throws { #expect(try label(line) == read) }

  @Test("A number after the label's colon is the answer, not the label's number", arguments: ["Answer: 14", "A: 14"])
  func figure(line: String) throws {
    let read = try label(line)
    #expect(read == "A")
  }

  @Test(
    "Prose that opens with such a word has none",
    arguments: [
      "Request for information about officers", "A PC was advised", "Answers were given", "Question marks abound",
      "A 2012 case", "1 and 2 were dismissed", "As to officers, two left.", "38, 13 and 4", "a) none", "a: none", "",
    ])
  func prose(line: String) throws { #expect(try label(line) == nil, "\(line)") }

  @Test("After the numbers of two questions and a dash comes the answer")
  func figureAfterDash() throws {
    let marks = try marked("Questions 1 and 2 – 16 officers were investigated.")
    let read = try #require(QuestionLabel.read(marks, marks.whole))
    #expect(marks.text[Span(read.span.end, marks.text.count)].hasPrefix(" 16"))
  }
}
