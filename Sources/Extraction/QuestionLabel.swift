import Documents

/// "Question 1", "Q1 –", "Answer:", "Request:", "Reply:" at the start of a block.
struct QuestionLabel: Sendable {
  var number: String?
  var isAnswer: Bool
  var isRequest: Bool
  /// The label with the sign after it.
  var span: Span

  private static let questionWords: Set = ["question", "questions", "q", "qn", "request", "point", "part"]

  private static let answerWords: Set = ["answer", "answers", "a", "response", "reply", "ans"]

  static func read(_ marks: Annotations, _ span: Span) -> QuestionLabel? {
    let range = marks.folded.tokens(in: span)
    guard let first = range.first else { return nil }
    if let several = readNumbers(marks, span, range) ?? readReference(marks, span, range) { return several }
    var word = marks.folded.word(first)
    var next = first + 1
    var number: String?
    if word.count <= 4, word.first == "q" || word.first == "a", word.dropFirst().first?.isNumber ?? false {
      number = String(word.dropFirst())
      word = String(word.prefix(1))
    }
    guard QuestionLabel.questionWords.contains(word) || QuestionLabel.answerWords.contains(word) else { return nil }
    if number == nil, next < range.upperBound,
      !marks.text[Span(marks.folded.tokens[first].span.end, marks.folded.tokens[next].span.start)].contains(":"),
      isLabelNumber(marks.folded.word(next))
    {
      number = marks.folded.word(next)
      next += 1
    }
    // "Q2 and Q3", "Questions 2 and 3", "Q2-3"
    while number != nil, next < range.upperBound {
      let joined = ["and", "to"].contains(marks.folded.word(next)) ? 1 : 0
      // "Questions 1 and 2 – 16 officers": what follows the dash is the answer.
      let between = marks.text[Span(marks.folded.tokens[next - 1].span.end, marks.folded.tokens[next].span.start)]
      let isJoined = joined == 1 || word.hasSuffix("s") && [",", ", ", "-", "–", "&", " & ", "/"].contains(between)
      guard next + joined < range.upperBound, isJoined,
        isLabelNumber(marks.folded.word(next + joined).drop { $0 == "q" }.description)
      else { break }
      next += joined + 1
    }
    let end = marks.folded.tokens[next - 1].span.end
    var after = end
    while after < span.end, marks.text.scalars[after].properties.isWhitespace { after += 1 }
    let sign = after < span.end && ":-–—.)".unicodeScalars.contains(marks.text.scalars[after])
    let isWhole = after >= span.end
    // "Request for information" is prose; "A" and "Q" need a number or a sign.
    guard sign || isWhole || (number != nil && word != "a" && word != "part" && word != "point") else { return nil }
    // "a) 14" opens the first of lettered parts.
    let isCapital = marks.text[marks.folded.tokens[first].span].first?.isUppercase ?? false
    if word == "a", !isCapital || number == nil && !sign { return nil }
    let isAnswer = QuestionLabel.answerWords.contains(word)
    let isRequest = word == "request" && number == nil
    return QuestionLabel(
      number: number, isAnswer: isAnswer, isRequest: isRequest, span: Span(span.start, sign ? after + 1 : end))
  }

  /// "1 and 2. In none of the years …": the numbers of questions that are answered together.
  private static func readNumbers(_ marks: Annotations, _ span: Span, _ range: Range<Int>) -> QuestionLabel? {
    let words = range.prefix(6).map(marks.folded.word)
    let numbers = words.prefix { $0 == "and" || $0 == "to" || $0.count <= 2 && $0.allSatisfy(\.isNumber) }
    guard numbers.count >= 3, numbers.count < words.count, let first = numbers.first, first != "and",
      numbers.contains("and") || numbers.contains("to")
    else { return nil }
    let end = marks.folded.tokens[range.lowerBound + numbers.count - 1].span.end
    guard end < span.end, ".:)".unicodeScalars.contains(marks.text.scalars[end]) else { return nil }
    return QuestionLabel(number: first, isAnswer: false, isRequest: false, span: Span(span.start, end + 1))
  }

  /// "As to (a), …", "Regarding 2: …": what is said next answers that question.
  private static func readReference(_ marks: Annotations, _ span: Span, _ range: Range<Int>) -> QuestionLabel? {
    let words = range.prefix(4).map(marks.folded.word)
    let openings = [["as", "to"], ["as", "regards"], ["in", "respect", "of"], ["regarding"], ["turning", "to"]]
    guard let opening = openings.first(where: { words.starts(with: $0) }), opening.count < words.count else {
      return nil
    }
    let token = range.lowerBound + opening.count
    let number = marks.folded.tokens[token].span
    guard isLabelNumber(words[opening.count]), number.end < span.end,
      "),:".unicodeScalars.contains(marks.text.scalars[number.end])
    else { return nil }
    var end = number.end
    while end < span.end, "),: ".unicodeScalars.contains(marks.text.scalars[end]) { end += 1 }
    return QuestionLabel(number: words[opening.count], isAnswer: true, isRequest: false, span: Span(span.start, end))
  }

  private static func isLabelNumber(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    if first.isNumber { return word.count <= 3 }
    return word.count == 1 && ("a"..."h").contains(word)
      || ["one", "two", "three", "four", "five", "six"].contains(word)
  }
}
