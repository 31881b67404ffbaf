import Documents
import Vocabulary

/// Where a letter neither confirms nor denies what was asked, or holds none of it, what it goes on to say tells of no matter:
/// how the public interest weighs, how long records are kept, what a newspaper wrote. Source: domain §5.1, §5.3.
struct WithheldReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// What is left of the body: all that stands before the letter says so, and after it what it sets out in tables, unless
  /// it holds nothing that these could be of.
  func cleared(_ body: BodyReader.Result) -> BodyReader.Result {
    var body = body
    let tables = TableSurroundings(marks: marks, anatomy: anatomy)
    // The number of a question that is quoted looks like a bare figure.
    let counts = body.tallies.filter { $0.rule != "bare_answer" }.map(\.count.span) + body.matters.map(\.span)
    if let silence = start(where: isSilent), !counts.contains(where: { $0.start < silence }) {
      body.matters.removeAll { tables.table(at: $0.span) == nil || $0.person == nil }
      body.tallies.removeAll { tables.table(at: $0.count.span) == nil }
    }
    if let nothing = start(where: holdsNothing), !counts.contains(where: { $0.start < nothing }),
      !goesOn(after: nothing)
    {
      body.matters = []
      body.tallies = []
    }
    return body
  }

  private func start(where test: (Span) -> Bool) -> Int? {
    for statement in anatomy.statements where [.answer, .refusal, .head].contains(statement.zone) {
      let sentences = SentenceReader(text: marks.text).sentences(in: statement.span)
      if let sentence = sentences.first(where: test) { return sentence.start }
    }
    return nil
  }

  /// "… can neither confirm nor deny that it holds the information you have requested", and not "any other information".
  private func isSilent(_ sentence: Span) -> Bool {
    let words = marks.words(sentence)
    return words.contains("neither") && words.contains { $0.hasPrefix("confirm") }
      && words.contains { $0.hasPrefix("den") } && !isOfPart(words)
      && (marks.has("all_that_was_asked", in: sentence) || words.contains { $0.hasPrefix("hold") || $0 == "held" })
  }

  private func holdsNothing(_ sentence: Span) -> Bool {
    marks.has("not_held", in: sentence) && marks.has("all_that_was_asked", in: sentence)
      && !isOfPart(marks.words(sentence))
  }

  /// "As to question 3", "In relation to Q3"
  private func isOfPart(_ words: [String]) -> Bool {
    words.contains {
      $0.first == "q" && $0.dropFirst().first?.isNumber ?? false
        || [
          "other", "further", "additional", "more", "question", "questions", "part", "parts", "some", "all", "point",
          "form",
          "format", "remainder", "rest",
        ].contains($0)
    }
  }

  /// "We can, however, say that …": something is given all the same.
  private func goesOn(after start: Int) -> Bool {
    anatomy.statements.filter { $0.zone == .answer && $0.span.start >= start }.prefix(4).contains { statement in
      marks.words(statement.span).contains { ["however", "nevertheless", "although"].contains($0) }
    }
  }
}
