import Documents
import Vocabulary

/// Sentences that follow one another and each count one part: "In 2012, nil. In 2013 there was one. In 2014 there were
/// three.", "In 29 there was no further action. Eight were dealt with by management action."
struct SentenceSeries: Sendable {
  let marks: Annotations

  private var reader: SentenceTallyReader { SentenceTallyReader(marks: marks) }

  /// What one sentence is in a series.
  struct Link: Sendable {
    var tallies: [Tally]
    var axis: FieldName
    /// It counts one part, which alone would be no breakdown.
    var isSingle: Bool
  }

  /// The tallies of sentences that only their neighbours make parts of a breakdown, by the place of the sentence.
  func tallies(of sentences: [Span], breakdown: String, context: Dimensions) -> [Int: [Tally]] {
    let links = sentences.enumerated().map { number, sentence in
      link(sentence, breakdown: "\(breakdown).\(number)", context: context)
    }
    var result: [Int: [Tally]] = [:]
    var start = 0
    while start < links.count {
      guard let axis = links[start]?.axis else {
        start += 1
        continue
      }
      let end = links[start...].firstIndex { $0?.axis != axis } ?? links.count
      let run = links[start..<end].compactMap { $0 }
      if run.count > 1, run.contains(where: { $0.isSingle && !$0.tallies.isEmpty }), SentenceSeries.areParts(run) {
        for (number, link) in zip(start..<end, run) {
          result[number] = link.tallies.map { tally in
            var tally = tally
            tally.breakdown = "\(breakdown).\(start)"
            return tally
          }
        }
      }
      start = end
    }
    return result
  }

  /// Each part is counted once.
  static func areParts(_ links: [Link]) -> Bool {
    let keys = links.flatMap(\.tallies).map(\.dimensions.key)
    return keys.count > 1 && Set(keys).count == keys.count
  }

  /// A sentence's counts with the axis they are cut along; nil where it counts nothing in this way.
  func link(_ sentence: Span, breakdown: String, context: Dimensions) -> Link? {
    let parts = reader.tallies(in: sentence, breakdown: breakdown, context: context)
    if !parts.isEmpty {
      guard let axis = axis(of: parts.map(\.dimensions)) else { return nil }
      return Link(tallies: parts, axis: axis, isSingle: false)
    }
    let words = marks.words(sentence)
    guard words.count <= 18 else { return nil }
    let outcomes = OutcomeReader(marks: marks).outcomes(in: sentence)
    let years = marks.dates.dates(in: sentence).filter { [.year, .financialYear, .month].contains($0.form) }
    var dimensions = Dimensions()
    if Set(outcomes.map(\.code)).count == 1 {
      dimensions.outcome = outcomes.first
    } else if outcomes.isEmpty, years.count == 1, marks.dates.dates(in: sentence).count == 1 {
      dimensions.period = years.first
    }
    let counted = reader.counted(sentence, atLeast: 1)
    if outcomes.isEmpty, years.isEmpty, counted.count == 1, let part = counted.first,
      reader.concerns(part.count, in: sentence)
    {
      dimensions.allegation = part.dimensions.allegation
      dimensions.platform = part.dimensions.platform
    }
    guard let axis = axis(of: [dimensions]) else { return nil }
    if counted.allSatisfy({ $0.count.max == 0 }), isNil(words) { return Link(tallies: [], axis: axis, isSingle: true) }
    guard counted.count == 1, let part = counted.first, part.count.max > 0, !isPart(part.count, in: sentence) else {
      return nil
    }
    dimensions.person = counts(part.count, in: sentence)
    return Link(
      tallies: [
        Tally(
          locator: "\(breakdown)/count:0", span: sentence, count: part.count,
          dimensions: dimensions.filled(from: context),
          isTotal: false, breakdown: breakdown, rule: "sentence_tally")
      ], axis: axis, isSingle: true)
  }

  private func axis(of dimensions: [Dimensions]) -> FieldName? {
    if dimensions.allSatisfy({ $0.outcome != nil }) { return .outcome }
    if dimensions.allSatisfy({ $0.period != nil && $0.outcome == nil }) { return .period }
    return dimensions.allSatisfy { $0.allegation != nil && $0.outcome == nil && $0.period == nil } ? .allegation : nil
  }

  /// "In 2012, nil.", "None was dismissed.", "There were no resignations."
  private func isNil(_ words: [String]) -> Bool {
    words.count <= 10
      && (words.contains { ["nil", "none", "nobody", "zero"].contains($0) } || words.prefix(3).contains("no"))
  }

  /// "Of these, one was …", "including two …": a part of what is counted elsewhere.
  private func isPart(_ count: Count, in sentence: Span) -> Bool {
    let before = marks.words(Span(sentence.start, count.span.start))
    return before.suffix(2).contains { ["including", "includes", "which", "whom"].contains($0) }
      || marks.words(Span(count.span.end, sentence.end)).prefix(2) == ["of", "them"]
  }

  /// The kind of people whose number it is, named right after it.
  func counts(_ count: Count, in sentence: Span) -> Person? {
    let after = Span(count.span.start, min(sentence.end, count.span.end + 40))
    guard let person = PersonReader(marks: marks).persons(in: after).first, person.role != nil,
      marks.words(Span(count.span.end, max(count.span.end, person.span.start))).count <= 2
    else { return nil }
    return person
  }
}
