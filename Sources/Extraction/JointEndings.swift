import Documents

/// What came of several kinds of people that one sentence counts together.
extension SentenceTallyReader {
  /// "Two officers and one member of staff resigned": what came of the last of several that only an "and" parts came of
  /// all of them.
  func withJointEnding(_ parts: [Part], in sentence: Span) -> [Part] {
    var parts = parts
    var isSeries = false
    for place in parts.indices.dropLast().reversed() {
      let next = parts[place + 1]
      guard parts[place].dimensions.outcome == nil, let outcome = next.dimensions.outcome,
        let person = parts[place].dimensions.person, let other = next.dimensions.person,
        person.whole.end <= next.count.span.start, isSaid(outcome, of: other),
        case let between = marks.words(Span(person.whole.end, next.count.span.start)),
        between == ["and"] || between.isEmpty && isSeries
      else {
        isSeries = false
        continue
      }
      isSeries = true
      parts[place].dimensions.outcome = outcome
    }
    return parts
  }

  /// Whether an outcome is what a sentence's verb says of a person: "were dismissed", "resigned", and neither "(dismissed)"
  /// nor "who was dismissed", nor what is said of another.
  private func isSaid(_ outcome: OutcomeReading, of person: Person) -> Bool {
    guard person.whole.end <= outcome.span.start else { return false }
    let between = Span(person.whole.end, outcome.span.start)
    guard !marks.text[between].contains(where: { "(–;:".contains($0) }), !marks.text[between].contains(" - "),
      PersonReader(marks: marks).persons(in: between).isEmpty
    else { return false }
    let words = marks.words(between)
    if words.isEmpty { return ["resigned", "retired", "left"].contains(marks.words(outcome.span).first ?? "") }
    return words.prefix(2).contains { ["were", "was", "have", "had", "received", "are", "got"].contains($0) }
      && !["who", "that", "whom", "which", "since", "later"].contains(words[0])
  }

  /// "Two constables and one member of staff were dismissed": what stands after the last of them holds for all.
  func sharedEnding(of parts: [Part], in sentence: Span) -> OutcomeReading? {
    let outcomes = OutcomeReader(marks: marks).outcomes(in: sentence)
    guard let last = parts.last, let outcome = outcomes.first, outcomes.count == 1,
      parts.dropLast().allSatisfy({ $0.dimensions.outcome == nil }), let person = last.dimensions.person
    else { return nil }
    return isSaid(outcome, of: person) ? outcome : nil
  }
}
