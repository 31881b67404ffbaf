import Documents
import Vocabulary

/// The numbers of a sentence, each with the words that say what it counts.
extension SentenceTallyReader {
  /// A number and what stands by it.
  struct Part {
    var count: Count
    var dimensions: Dimensions
    var span: Span
  }

  /// Each number of a sentence with the words up to the next.
  func counted(_ sentence: Span, atLeast least: Int = 2) -> [Part] {
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let sections = SectionReader(marks: marks).citations(in: sentence).map(\.span)
    let numbers = marks.counts.numbers(
      in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: dates + sections)
    let others = pairs(in: sentence) + theOther(in: sentence, after: numbers)
    let counts = withSingles(withoutWholes((numbers + others).sorted { $0.span < $1.span }), sentence)
      .filter { !countsThings($0, in: sentence) && !isOfAll($0, in: sentence) && !isMarker($0, in: sentence) }
    guard counts.count >= least else { return [] }
    if let first = counts.first, let clauses = clauses(of: sentence, Array(counts.dropFirst())) {
      // "Of the 44 recorded in 2019, there was no case to answer in 17; …"
      let lead = Span(sentence.start, counts[1].span.start)
      let whole = Part(count: first, dimensions: labels.dimensions(of: lead, wantsAllegation: false), span: lead)
      return [whole]
        + zip(counts.dropFirst(), clauses).map { count, clause in
          var dimensions = labels.dimensions(of: clause)
          dimensions.period = dimensions.period?.form == .day ? nil : dimensions.period
          return Part(count: count, dimensions: dimensions, span: clause)
        }
    }
    if let clauses = clauses(of: sentence, counts) {
      return zip(counts, clauses).map { count, clause in
        var dimensions = labels.dimensions(of: clause)
        if dimensions.period?.form == .day { dimensions.period = nil }
        return Part(count: count, dimensions: dimensions, span: clause)
      }
    }
    let trailing = isTrailing(counts, in: sentence)
    return counts.enumerated().map { number, count in
      let span: Span
      if trailing {
        span = Span(number == 0 ? sentence.start : counts[number - 1].span.end, count.span.start)
      } else {
        let end = number + 1 < counts.count ? counts[number + 1].span.start : sentence.end
        // "three in 2011; there were none in 2009": the clause that a count stands in is enough
        let stop = marks.text.scalars[count.span.end..<end].firstIndex(of: ";")
        span = Span(count.span.end, stop.map { $0 > count.span.end ? $0 : end } ?? end)
      }
      var dimensions = labels.dimensions(of: span)
      if let person = dimensions.person {
        // "one response team exchanged remarks … about their Sergeant": not whom the number counts
        let isFar = !trailing && marks.words(Span(count.span.end, max(count.span.end, person.span.start))).count > 7
        if isFar || count.min > 1 && isOneOfThem(person) { dimensions.person = nil }
      }
      return Part(count: count, dimensions: dimensions, span: span.union(count.span))
    }
  }

  /// "in 4 the officer would have been dismissed": each of the four, and no kind of people.
  func isOneOfThem(_ person: Person) -> Bool {
    guard !person.isPlural, let first = marks.folded.tokens(in: person.whole).first, first > 0 else { return false }
    return marks.folded.word(first - 1) == "the"
  }

  /// "Seven concerned offensive comments", "two were about photographs": matters of a kind, and not somebody's story.
  func concerns(_ count: Count, in sentence: Span) -> Bool {
    marks.words(Span(count.span.end, sentence.end)).prefix(4).contains {
      ["concern", "concerned", "related", "relate", "involved", "involve", "about", "regarding"].contains($0)
    }
  }

  /// "1) a racist post, 2) looking up": numbers that mark, where no bracket was opened.
  private func isMarker(_ count: Count, in sentence: Span) -> Bool {
    let scalars = marks.text.scalars
    guard count.span.end < sentence.end, scalars[count.span.end] == ")" else { return false }
    let before = scalars[sentence.start..<count.span.start]
    return before.last { $0 == "(" || $0 == ")" } != "("
  }

  /// "For the 57: no case to answer (21); …": all those that the others are parts of.
  private func isOfAll(_ count: Count, in sentence: Span) -> Bool {
    marks.words(Span(sentence.start, count.span.start)).last == "the" && count.span.end < sentence.end
      && marks.text.scalars[count.span.end] == ":"
  }

  /// "some 400 messages": neither people nor matters.
  private func countsThings(_ count: Count, in sentence: Span) -> Bool {
    // "Four concerned racist comments": four matters
    if concerns(count, in: sentence) { return false }
    let after = Span(count.span.end, min(sentence.end, count.span.end + 40))
    return marks.cues("thing_counted", in: after).contains { cue in
      marks.words(Span(count.span.end, cue.span.start)).count <= 2
        && marks.text[Span(count.span.end, cue.span.start)].allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
    }
  }

  /// "…, one resigned and for the other there was no case to answer."
  private func theOther(in sentence: Span, after counts: [Count]) -> [Count] {
    guard let last = counts.last, counts.count > 2 || last.min > 1 else { return [] }
    return marks.folded.tokens(in: Span(last.span.end, sentence.end)).filter { index in
      ["other", "remaining", "last"].contains(marks.folded.word(index)) && index > 0
        && marks.folded.word(index - 1) == "the" && (counts.count > 1 || marks.folded.word(index - 2) == "and")
        && ["there", "was", "had", "received", "is", "has", "one", "resigned", "faced", "remains", "with", "it", "to"]
          .contains(marks.folded.word(index + 1))
    }.prefix(1).map { Count(min: 1, max: 1, span: marks.folded.tokens[$0].span) }
  }

  /// "Both members of police staff resigned."
  private func pairs(in sentence: Span) -> [Count] {
    marks.folded.tokens(in: sentence).filter { marks.folded.word($0) == "both" }.compactMap { index in
      let token = marks.folded.tokens[index].span
      let next = PersonReader(marks: marks).persons(in: Span(token.end, sentence.end)).first
      guard let next, marks.words(Span(token.end, next.whole.start)).count <= 3 else { return nil }
      return Count(min: 2, max: 2, span: token)
    }
  }

  /// "six police officers, a special constable, two police staff and a PCSO": an article counts one among numbers.
  private func withSingles(_ counts: [Count], _ sentence: Span) -> [Count] {
    guard counts.count >= 2 else { return counts }
    let persons = PersonReader(marks: marks).persons(in: sentence)
    guard persons.filter({ $0.count != nil }).count >= 2 || persons.count >= 3 else { return counts }
    let singles = persons.compactMap { person -> Count? in
      guard person.count == nil, !person.isPlural, let first = marks.folded.tokens(in: person.span).first, first > 1,
        ["a", "an"].contains(marks.folded.word(first - 1))
      else { return nil }
      let article = marks.folded.tokens[first - 1].span
      let before = marks.text[Span(max(sentence.start, article.start - 5), article.start)].trimmingSpaces
      let lead = marks.words(Span(max(sentence.start, article.start - 20), article.start)).suffix(3)
      let isTheOther =
        lead.last == "was" && (lead.contains("other") || lead.contains("one") || lead.contains("remaining"))
      guard before.hasSuffix(",") || before.hasSuffix("and") || before.hasSuffix(":") || isTheOther else { return nil }
      return Count(min: 1, max: 1, span: article)
    }
    return (counts + singles).sorted { $0.span < $1.span }
  }

  /// "Thirteen of the fifty-nine": the number that another is of counts nothing here.
  private func withoutWholes(_ counts: [Count]) -> [Count] {
    counts.enumerated().filter { number, count in
      guard number > 0 else { return true }
      let between = marks.words(Span(counts[number - 1].span.end, count.span.start))
      // "9 – of these 7 are police officers": the other way round
      return !(between.first == "of" && between.count <= 2)
        || ["these", "those", "whom", "which"].contains(between.last)
    }.map(\.element)
  }

  /// The clauses between semicolons, when each has one number.
  private func clauses(of sentence: Span, _ counts: [Count]) -> [Span]? {
    guard counts.count >= 3 else { return nil }
    var spans: [Span] = []
    var start = sentence.start
    for at in sentence.start..<sentence.end where marks.text.scalars[at] == ";" {
      spans.append(Span(start, at))
      start = at + 1
    }
    spans.append(Span(start, sentence.end))
    guard spans.count == counts.count, zip(spans, counts).allSatisfy({ $0.contains($1.span) }) else { return nil }
    return spans
  }

  /// "Dismissed (2), resigned (1)", "2011 – 3, 2012 – 4": the number follows its label.
  func isTrailing(_ counts: [Count], in sentence: Span) -> Bool {
    guard let last = counts.last, let first = counts.first else { return false }
    let tail = marks.words(Span(last.span.end, sentence.end)).count
    let head = marks.words(Span(sentence.start, first.span.start)).count
    if precedeYears(counts, in: sentence) { return false }
    if alternate(counts, in: sentence) { return true }
    return tail == 0 && head > 0 || followYears(counts, in: sentence)
  }

  /// "In 2009 there were six, in 2010 nine and in 2011 thirteen, making 28": a year before each number but their sum.
  private func alternate(_ counts: [Count], in sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence).filter { [.year, .financialYear, .month].contains($0.form) }
    guard dates.count >= 2, dates.count == counts.count || dates.count == counts.count - 1 else { return false }
    for (place, date) in dates.enumerated() {
      guard date.span.end <= counts[place].span.start, place == 0 || counts[place - 1].span.end <= date.span.start
      else { return false }
    }
    return true
  }

  /// "3 in 2008/09, 5 in 2009/10 and 4 in 2010/11, a total of 12": each number, but for their sum, with its year after it.
  private func precedeYears(_ counts: [Count], in sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence)
    let followed = counts.filter { count in
      dates.contains { date in
        date.span.start > count.span.end
          && ["in", "for", "during"].contains(
            marks.words(Span(count.span.end, date.span.start)).joined(separator: " "))
      }
    }
    return followed.count >= 2 && followed.count >= counts.count - 1
  }

  /// "2011 – 3 cases, 2012 – 4 cases": each number right after a year.
  private func followYears(_ counts: [Count], in sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence)
    return counts.allSatisfy { count in
      dates.contains { date in
        date.span.end <= count.span.start
          && marks.text[Span(date.span.end, count.span.start)].allSatisfy { " -–—:=(".contains($0) }
      }
    }
  }
}
