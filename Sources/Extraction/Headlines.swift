import Documents
import Vocabulary

/// How a force puts the one figure that answers: "a total of 74", "seventeen people, twelve of whom …", "Number of
/// people: 10". Source: record contract, "The total is the figure the force prints as its answer".
struct HeadlineReader: Sendable {
  let marks: Annotations
  /// The one year that was asked about: an answer that names it is about the whole.
  var asked: Period?

  /// What the wording adds to a figure's standing as the total; 0 where it says nothing.
  func strength(of number: Span, in span: Span) -> Double {
    let before = marks.words(Span(span.start, number.start))
    let after = marks.words(Span(number.end, span.end))
    if isLabelled(before, number, span) { return 3 }
    if namesOthers(before, after) || datesApart(span) { return 0 }
    var strength = 0.0
    let near = before.suffix(5)
    if follows(near, ["total", "of"]) || follows(near, ["in", "total"]) || after.starts(with: ["in", "all"])
      || follows(ArraySlice(after.prefix(5)), ["in", "total"])
    {
      strength += 1
    }
    if isSplit(after) || opensParts(number, in: span) { strength += 2 }
    if countsPeople(after), HeadlineReader.existence.contains(where: (near + after.prefix(7)).contains) {
      strength += 2
    }
    return strength
  }

  /// Whether the figure stands before its own parts: "21 people were looked into: 16 officers, 4 staff and …".
  func opensParts(_ number: Span, in span: Span) -> Bool {
    let after = Span(number.end, span.end)
    guard let noun = marks.cues("count_noun", in: after).first,
      marks.words(Span(number.end, noun.span.start)).count <= 2
    else { return false }
    let rest = Span(noun.span.end, span.end)
    let sign = marks.text[rest].contains { $0 == ":" || $0 == "(" }
    return isSplit(marks.words(after)) || sign && marks.has("staff", in: rest)
  }

  /// "Each case concerns one individual", "one line is one investigation", "a person may have more than one": how to read
  /// the figures.
  func explains(_ span: Span) -> Bool {
    let words = marks.words(span)
    return words.contains {
      ["each", "every", "per", "line", "row", "card", "sheet", "unit", "once", "may", "can", "could"].contains($0)
    }
  }

  /// "The force has had no such investigations", and not "somebody who has had no part in it".
  func hasHadNone(_ span: Span) -> Bool {
    let tokens = marks.folded.tokens(in: span)
    return tokens.contains { index in
      guard marks.folded.word(index) == "no", index >= tokens.lowerBound + 2, marks.folded.word(index - 1) == "had"
      else {
        return false
      }
      let end = marks.folded.tokens[index].span.end
      return marks.cues("count_noun", in: Span(end, min(span.end, end + 40))).contains {
        marks.words(Span(end, $0.span.start)).count <= 2
      }
    }
  }

  /// "There were no such proceedings in any of the years", "The answer to both is nil": said of all that was asked, and not
  /// of one year or of one result.
  func saysNone(_ span: Span) -> Bool {
    // "No disciplinary proceedings" may be how a matter ended, and here there was none.
    let endings = OutcomeReader(marks: marks).outcomes(in: span).filter { $0.code != "no_further_action" }
    guard endings.isEmpty, !datesApart(span) else { return false }
    if marks.has("says_none", in: span) { return true }
    let tokens = marks.folded.tokens(in: span)
    let words = tokens.map(marks.folded.word)
    if let answer = words.firstIndex(where: { ["answer", "answers", "response", "return"].contains($0) }),
      words[answer...].contains(where: { ["is", "are"].contains($0) }),
      words.suffix(3).contains(where: { ["nil", "none", "zero"].contains($0) })
    {
      return true
    }
    // "There were none in either year."
    if zip(words, words.dropFirst()).contains(where: { ["were", "are", "been"].contains($0) && $1 == "none" }),
      words.first == "there"
    {
      return true
    }
    return tokens.contains { index in
      guard marks.folded.word(index) == "no", index > tokens.lowerBound,
        ["were", "was", "been", "are", "is", "had"].contains(marks.folded.word(index - 1)),
        marks.words(Span(span.start, marks.folded.tokens[index].span.start)).contains(where: {
          ["there", "force", "we", "constabulary", "service"].contains($0)
        })
      else { return false }
      let rest = Span(marks.folded.tokens[index].span.end, span.end)
      // "no such proceedings": of the kind that was asked about
      if marks.words(rest).first == "such" { return true }
      let nouns = (marks.cues("count_noun", in: rest) + marks.cues("conduct", in: rest)).map(\.span.start)
      guard let noun = nouns.min() else { return false }
      let between = marks.words(Span(rest.start, noun))
      return between.count <= 2 && !between.contains { ["further", "other", "additional", "records"].contains($0) }
    }
  }

  private static let existence: Set = [
    "there", "found", "identified", "investigated", "had", "holds", "recorded", "carried", "came", "shows",
  ]

  /// "Number of people: 10", "Persons investigated: 26", "Total: 14".
  private func isLabelled(_ before: [String], _ number: Span, _ span: Span) -> Bool {
    guard (1...7).contains(before.count), marks.words(Span(number.end, span.end)).isEmpty else { return false }
    let label = Span(span.start, number.start)
    guard marks.text[label].contains(":") else { return false }
    return marks.has("count_noun", in: label)
      && before.contains { ["number", "total", "investigated", "disciplined"].contains($0) }
  }

  /// "…, six of whom are police officers", "… of these", "…, made up of".
  private func isSplit(_ after: [String]) -> Bool {
    zip(after, after.dropFirst()).prefix(9).contains { first, second in
      first == "of" && ["whom", "which", "these", "them"].contains(second)
        || first == "made" && second == "up" || first == "consisting" || first == "comprising"
    }
  }

  private func countsPeople(_ after: [String]) -> Bool {
    after.prefix(4).contains { word in
      [
        "people", "persons", "individuals", "members", "officers", "staff", "employees", "investigations", "incidents",
        "cases", "matters",
      ]
      .contains(word)
    }
  }

  /// "A further two", "the remaining 11", "two others".
  private func namesOthers(_ before: [String], _ after: [String]) -> Bool {
    let near = before.suffix(3) + after.prefix(2)
    return near.contains {
      ["further", "other", "others", "remaining", "another", "additional", "first", "last"].contains($0)
    }
  }

  /// One year of several: "In 2011 there were two".
  private func datesApart(_ span: Span) -> Bool {
    marks.dates.dates(in: span).contains {
      [.year, .financialYear, .month].contains($0.form) && $0.period != asked
    }
  }

  private func follows(_ words: ArraySlice<String>, _ pair: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { [$0, $1] == pair }
  }
}
