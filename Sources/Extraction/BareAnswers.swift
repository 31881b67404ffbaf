import Documents
import Vocabulary

/// Answers that are bare figures, far from their questions: "11", "a) 1", "None". What they count is what the question,
/// or its lettered part, asks for.
struct BareAnswerReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy
  let topic: TopicReader

  /// Tallies of the bare answers, each with the dimensions that its question states.
  func tallies() -> [Tally] {
    var result = underLabels()
    let taken = result.map(\.count.span)
    let roles = Set(anatomy.questions.compactMap { people(askedIn: $0.span)?.role })
    for (number, question) in anatomy.questions.enumerated()
    where !topic.isOffTopic([question.span])
      && !TotalReader(marks: marks, anatomy: anatomy).asksForThings(question.span)
    {
      let answers = anatomy.statements.filter { $0.question == number && $0.zone == .answer }
      let figures = answers.compactMap { statement in figure(in: statement.span).map { (statement, $0) } }
        .filter { _, count in !taken.contains { span in count.map { $0.span == span } ?? false } }
      let parts = letteredParts(of: question.span)
      if let first = answers.first, let counts = figuresInLine(of: first), figures.count <= 1 {
        let asked = parts.count >= 2 ? parts.map(\.span) : partsByHowMany(of: question.span)
        if asked.count == counts.count {
          for (span, count) in zip(asked, counts) where count.max > 0 {
            add(count, dimensions(of: span, amid: roles), first, to: &result, breakdown: "question:\(number)")
          }
          continue
        }
      }
      guard !figures.isEmpty, figures.count <= 12 else { continue }
      if parts.count >= 2 {
        for (position, (statement, count)) in figures.enumerated() {
          let letter = letter(of: statement) ?? (figures.count == parts.count ? parts[position].letter : nil)
          guard let part = parts.first(where: { $0.letter == letter }), let count else { continue }
          add(count, dimensions(of: part.span, amid: roles), statement, to: &result, breakdown: "question:\(number)")
        }
      } else if figures.count == 1, let (statement, count) = figures.first, statement.span == answers.first?.span,
        let count
      {
        add(
          count, dimensions(of: question.span, amid: roles), statement, to: &result, breakdown: "question:\(number)")
      }
    }
    return result
  }

  /// A short label on one line and its figure on the next.
  private func underLabels() -> [Tally] {
    var result: [Tally] = []
    for (before, statement) in zip(anatomy.statements, anatomy.statements.dropFirst())
    where statement.zone == .answer && [.answer, .request].contains(before.zone) && statement.block != before.block {
      guard marks.words(before.span).count <= 10, figure(in: before.span) == nil,
        !marks.text[before.span].hasSuffix("."),
        case .some(.some(let count)) = figure(in: statement.span),
        !topic.isOffTopic([before.span])
      else { continue }
      let dimensions = LabelReader(marks: marks).dimensions(of: before.span)
      guard !dimensions.isEmpty, dimensions.names != [.period] || before.zone == .answer,
        dimensions.allegation?.code != "other"
      else { continue }
      result.append(
        Tally(
          locator: "line:\(count.span.start)", span: before.span.union(statement.span), count: count,
          dimensions: dimensions,
          isTotal: false, breakdown: "lines:\(dimensions.names.map(\.rawValue).joined(separator: "+"))",
          rule: "bare_answer"))
    }
    return result
  }

  private func add(
    _ count: Count, _ dimensions: Dimensions?, _ statement: Statement, to result: inout [Tally], breakdown: String
  ) {
    guard let dimensions else { return }
    result.append(
      Tally(
        locator: "\(breakdown)/at:\(count.span.start)", span: statement.span, count: count, dimensions: dimensions,
        isTotal: false, breakdown: breakdown, rule: "bare_answer"))
  }

  /// One outcome, one kind of person: a question that says neither, or several, cuts nothing.
  ///
  /// `roles` are those that the questions ask about. A long question that names a role cuts by it only beside another
  /// that names another: "how many police officers …", "how many members of police staff …".
  private func dimensions(of asked: Span, amid roles: Set<String>) -> Dimensions? {
    var result = Dimensions()
    let outcomes = OutcomeReader(marks: marks).outcomes(in: asked, inColumn: true)
    let codes = Set(outcomes.map(\.code))
    guard codes.count <= 1 else { return nil }
    result.outcome = outcomes.first
    result.person = people(askedIn: asked)
    let cutsByRole = result.person != nil && (asked.length <= 60 || roles.count > 1)
    return result.outcome == nil && !cutsByRole ? nil : result
  }

  /// The one kind of people that a question is about.
  private func people(askedIn span: Span) -> Person? {
    let people = PersonReader(marks: marks).persons(in: span, inColumn: true).filter { $0.role != nil }
    guard let first = people.first, people.allSatisfy({ $0.sameKind(as: first) }) else { return nil }
    return first
  }

  /// A statement that is a figure and next to nothing else: the count, or nil inside for a nil answer.
  private func figure(in span: Span) -> Count?? {
    let words = marks.words(span)
    // "* fewer than 5": what a sign stands for
    guard words.count <= 4, let first = words.first, !marks.text[span].hasPrefix("*") else { return nil }
    if ["none", "nil", "zero", "no", "0"].contains(first) { return .some(nil) }
    switch marks.counts.cell(stripped(span)) {
    case .count(let count): return .some(count)
    case .zero, .dash: return .some(nil)
    default: return nil
    }
  }

  /// Without a letter before it, a remark in parentheses and a full stop after it.
  private func stripped(_ span: Span) -> Span {
    var span = marks.text.trimmed(span)
    if let open = marks.text.scalars[span.start..<span.end].firstIndex(of: "("), open > span.start,
      ").".unicodeScalars.contains(marks.text.scalars[span.end - 1])
    {
      span = marks.text.trimmed(Span(span.start, open))
    }
    if let label = letterSpan(span) { span.start = label.end }
    while span.end > span.start, ".;,".unicodeScalars.contains(marks.text.scalars[span.end - 1]) { span.end -= 1 }
    return marks.text.trimmed(span)
  }

  private func letter(of statement: Statement) -> String? {
    if let own = letterSpan(statement.span) { return marks.text[own].filter(\.isLetter).lowercased() }
    let block = marks.document.blocks[statement.block]
    if let marker = block.marker {
      let label = marks.text[marker].filter(\.isLetter).lowercased()
      if label.count == 1 { return label }
    }
    if let ordinal = block.ordinal, ordinal <= 26, let scalar = Unicode.Scalar(96 + UInt32(max(1, ordinal))) {
      return String(Character(scalar))
    }
    return nil
  }

  /// "(a) 31 (b) 4 (c) 5", "38, 13 and 4": several figures and next to nothing else.
  private func figuresInLine(of statement: Statement) -> [Count]? {
    let tokens = marks.folded.tokens(in: statement.span)
    let counts = marks.counts.numbers(
      in: marks.folded, tokens: tokens, except: marks.dates.dates(in: statement.span).map(\.span))
    let rest = tokens.map(marks.folded.word).filter { word in
      word.count > 1 && word != "and" && !word.allSatisfy(\.isNumber) && CountReader.number(inWords: [word]) == nil
    }
    return counts.count >= 2 && rest.isEmpty ? counts : nil
  }

  /// "How many were police officers, how many police staff and how many PCSOs?": each with its words.
  private func partsByHowMany(of question: Span) -> [Span] {
    let tokens = marks.folded.tokens(in: question)
    let starts = tokens.filter { index in
      marks.folded.word(index) == "many" && index > 0 && marks.folded.word(index - 1) == "how"
    }.map { marks.folded.tokens[$0].span.end }
    return starts.indices.map { place in
      marks.text.trimmed(Span(starts[place], place + 1 < starts.count ? starts[place + 1] - 8 : question.end))
    }
  }

  private func letterSpan(_ span: Span) -> Span? {
    guard let first = marks.folded.tokens(in: span).first else { return nil }
    let token = marks.folded.tokens[first].span
    guard token.length == 1, marks.text[token].allSatisfy(\.isLetter), token.end < span.end,
      ").:".unicodeScalars.contains(marks.text.scalars[token.end])
    else { return nil }
    return Span(span.start, token.end + 1)
  }

  /// "How many were a) dismissed, b) resigned": each letter with its words.
  private func letteredParts(of question: Span) -> [(letter: String, span: Span)] {
    let folded = marks.folded
    var starts: [(letter: String, at: Int, from: Int)] = []
    for index in folded.tokens(in: question) {
      let token = folded.tokens[index].span
      let word = folded.word(index)
      guard word.count == 1, let letter = word.unicodeScalars.first, token.end < question.end,
        marks.text.scalars[token.end] == ")"
      else { continue }
      let expected = Unicode.Scalar(97 + UInt32(starts.count))
      if letter == expected { starts.append((word, token.start, token.end + 1)) }
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].at : question.end
      return (starts[index].letter, marks.text.trimmed(Span(starts[index].from, end)))
    }
  }
}
