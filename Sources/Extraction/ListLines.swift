import Documents
import Vocabulary

/// Tells lines that are items of a list from prose, with and without markers.
extension BodyReader {
  func isListItem(_ index: Int) -> Bool {
    if case .listItem = blocks[index].kind { return blocks[index].region == .body } else { return false }
  }

  func endOfList(from start: Int) -> Int {
    var end = start + 1
    while end < blocks.count, isListItem(end) || isOfPersonAbove(end) { end += 1 }
    return end
  }

  /// Paragraphs that are lines of a list without markers, each with the lines that go on with it.
  func endOfLines(from start: Int) -> Int {
    guard isItemLike(start) else { return start + 1 }
    var end = start + 1
    while end < blocks.count, blocks[end].region == .body || isBetweenPages(end) {
      if !isBetweenPages(end) {
        guard case .paragraph = blocks[end].kind, isItemLike(end) || goesOn(end) else { break }
      }
      end += 1
    }
    while end > start + 1, isBetweenPages(end - 1) { end -= 1 }
    return end
  }

  func isBetweenPages(_ index: Int) -> Bool {
    blocks[index].region == .runningHead || blocks[index].region == .footer
  }

  /// "Outcome: written warning", or a line that starts in the middle of a sentence: part of the item before.
  func goesOn(_ index: Int) -> Bool {
    guard anatomy.zones[index] == .answer, !isPeriodLine(index) else { return false }
    let span = blocks[index].content
    if let first = marks.text[span].first, first.isLowercase || first == "(" && span.length <= 12 { return true }
    if isOfPersonAbove(index) { return true }
    guard let colon = marks.text.scalars[span.start..<min(span.end, span.start + 30)].firstIndex(of: ":") else {
      return false
    }
    let label = Span(span.start, colon)
    return !ColumnReader(marks: marks).promised(by: label).isEmpty
      && PersonReader(marks: marks).persons(in: label).isEmpty
  }

  /// "He was fined by the court …" in a paragraph of its own between two items.
  private func isOfPersonAbove(_ index: Int) -> Bool {
    guard index > 0, index + 1 < blocks.count, case .listItem = blocks[index - 1].kind,
      case .listItem = blocks[index + 1].kind, let first = marks.words(blocks[index].content).first
    else { return false }
    let span = blocks[index].content
    // "Both cases in 2013:" heads what follows.
    return ["he", "she"].contains(first)
      || ["they", "both"].contains(first) && !marks.text[span].hasSuffix(":")
        && !OutcomeReader(marks: marks).outcomes(in: span).isEmpty
  }

  func isLabelled(_ index: Int) -> Bool {
    anatomy.zones[index] == .answer
      && (LabelledRecordReader(marks: marks).pair(in: blocks[index].content, startsGroup: false) != nil
        || stackedPair(at: index, startsGroup: false) != nil)
  }

  /// A year or month alone on its line heads what follows.
  func isPeriodLine(_ index: Int) -> Bool {
    let span = blocks[index].content
    guard span.length <= 40, let period = marks.dates.period(ofWhole: span), period.form != .day,
      !endsSentence(index), !isCounted(Span(period.span.end, span.end))
    else { return false }
    return !marks.text[Span(span.start, period.span.start)].contains(where: \.isLetter)
      && !marks.text[Span(period.span.end, span.end)].contains(where: \.isLetter) || period.toDate
  }

  /// "2009 - 5; 2010 - 9": opens with a year and its figure.
  static func isYearWithFigure(_ span: Span, _ marks: Annotations) -> Bool {
    guard let date = marks.dates.dates(in: span).first, date.span.start == span.start, date.form != .day else {
      return false
    }
    let rest = marks.text[Span(date.span.end, span.end)].drop { " \t-–—:=".contains($0) }
    return rest.first?.isNumber ?? false
  }

  /// "2013 - 4", "2014 (to 30 June) - 1", "2009: nil": the year has its figure on the line.
  func isCounted(_ rest: Span) -> Bool {
    var words = marks.text[rest]
    if let open = words.firstIndex(of: "("), let close = words[open...].firstIndex(of: ")") {
      words.removeSubrange(open...close)
    }
    let bare = words.drop { " \t-–—:=.".contains($0) }
    guard let first = bare.first else { return false }
    return first.isNumber || first == "<" || ["nil", "none", "zero"].contains { bare.lowercased().hasPrefix($0) }
  }

  /// "… 1 January 2009 to 17 February" and "2014." on the line below: the end of a sentence, not a heading.
  private func endsSentence(_ index: Int) -> Bool {
    guard marks.text[blocks[index].content].hasSuffix("."),
      let before = blocks[..<index].last(where: { $0.region == .body }), case .paragraph = before.kind
    else { return false }
    return !".:;?!".contains(marks.text[before.content].last ?? ".")
  }

  /// A line that opens with a person or a date and a person, or is a label with a number.
  func isItemLike(_ index: Int) -> Bool {
    guard anatomy.zones[index] == .answer else { return false }
    let span = blocks[index].content
    let words = marks.words(span)
    guard words.count <= 60 || marks.dates.dates(in: span).first?.span.start == span.start, let first = words.first,
      first != "of", first != "the"
    else { return false }
    // "A PC … was dismissed. A second PC …": prose
    if first == "a" || first == "an", SentenceReader(text: marks.text).sentences(in: span).count > 1 { return false }
    // "Six officers appeared before a hearing. A card for each is given below."
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    if sentences.count > 1, countsPeopleOnly(sentences[0]) { return false }
    // "Nine officers faced a hearing in 2021. Details are as follows:" opens a list and is none of it.
    if words.count <= 14, marks.text[span].hasSuffix(":"), sentences.count > 1 {
      return false
    }
    if words.count <= 10, isCountLine(span) { return !endsLikeSentence(span) && !countsPeopleOnly(span) }
    let people = PersonReader(marks: marks).persons(in: span)
    guard let person = people.first else { return false }
    let lead = marks.text[Span(span.start, person.whole.start)]
    // "36 officers, including special constables, appeared …": so many are no entry of a list
    if let count = person.count, count.min >= 10, marks.text[span].hasSuffix(".") { return false }
    if person.whole.start - span.start <= 2 { return !isVerbNext(person, span) }
    // "CM/14/18 – PC. …"
    if lead.count <= 16, lead.contains("/"), lead.contains(where: \.isNumber),
      lead.trimmingSpaces.last.map({ "–—-:".contains($0) }) ?? false
    {
      return true
    }
    if isLabelled(person, span) { return true }
    // "2010 saw two. A constable …"
    if lead.contains(". "), lead.hasSuffix("A ") || lead.hasSuffix("An "),
      let opening = SentenceReader(text: marks.text).sentences(in: span).first,
      opening.length - (marks.dates.period(ofWhole: opening)?.span.length ?? 0) > 3
    {
      return false
    }
    let dated = marks.dates.dates(in: Span(span.start, person.whole.start))
    return !dated.isEmpty && lead.count <= 24 && !lead.lowercased().contains("in ") && !isVerbNext(person, span)
  }

  /// "Police officers investigated", "Police staff (PCSOs are included here)": a line over counts that says whose they are.
  func group(namedBy span: Span) -> Person? {
    let opening = marks.text.scalars[span.start..<span.end].firstIndex(of: "(") ?? span.end
    let head = marks.text.trimmed(Span(span.start, opening))
    guard let person = labels.dimensions(of: head, wantsAllegation: false).person, marks.words(head).count <= 5,
      person.span.start == head.start, !marks.text[head].contains(where: \.isNumber),
      OutcomeReader(marks: marks).outcomes(in: head).isEmpty
    else { return nil }
    let rest = marks.words(Span(person.whole.end, head.end))
    return rest.allSatisfy { ["investigated", "disciplined", "involved", "concerned", "only"].contains($0) }
      ? person : nil
  }

  /// "2011 - 3", "Dismissed: 2", "2009 - nil": a label and its figure.
  func isCountLine(_ span: Span) -> Bool {
    isYearOfNone(span)
      || SentenceTallyReader(marks: marks).tally(ofItem: span, breakdown: "", context: Dimensions()) != nil
  }

  /// "2009 - nil": a year of a list that had none.
  private func isYearOfNone(_ span: Span) -> Bool {
    guard let period = marks.dates.period(ofWhole: span), period.span.start == span.start else { return false }
    let rest = marks.words(Span(period.span.end, span.end))
    return rest.count == 1 && ["nil", "none", "zero", "0", "nobody"].contains(rest[0])
  }

  /// "Service adviser (police staff): …": a short lead up to a colon or dash that names the person.
  func isLabelled(_ person: Person, _ span: Span) -> Bool {
    let scalars = marks.text.scalars[span.start..<min(span.end, span.start + 60)]
    guard
      let sign = scalars.indices.first(where: { at in
        scalars[at] == ":" || "–-".unicodeScalars.contains(scalars[at]) && at > span.start && scalars[at - 1] == " "
      })
    else { return false }
    let lead = Span(span.start, sign)
    return lead.contains(person.span) && marks.words(lead).count <= 7 && !marks.words(lead).contains("of")
  }

  /// "Seven officers went before a hearing in that time.": a sentence about all, whatever its verb.
  private func countsPeopleOnly(_ span: Span) -> Bool {
    guard marks.text[span].hasSuffix("."), marks.words(span).count >= 5,
      let tally = SentenceTallyReader(marks: marks).tally(ofItem: span, breakdown: "", context: Dimensions())
    else { return false }
    return tally.dimensions.names.allSatisfy { $0 == .role || $0 == .rank }
  }

  func endsLikeSentence(_ span: Span) -> Bool {
    marks.text[Span(span.end - 1, span.end)] == "."
      && marks.words(span).contains { ["were", "was", "have", "has", "been", "faced", "appeared"].contains($0) }
  }

  /// "Police officers have been investigated": prose; "PC – posted …": a line.
  func isVerbNext(_ person: Person, _ span: Span) -> Bool {
    let after = marks.folded.tokens(in: Span(person.whole.end, span.end)).first.map(marks.folded.word) ?? ""
    return [
      "were", "was", "have", "has", "had", "are", "is", "who", "and", "or", "may", "can", "within", "in", "of", "from",
    ].contains(after)
  }
}
