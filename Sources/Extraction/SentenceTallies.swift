import Documents
import Vocabulary

/// Reads counts given in sentences and in lists of "label: number". Source: record contract, "What is one case".
struct SentenceTallyReader: Sendable {
  let marks: Annotations

  var labels: LabelReader { LabelReader(marks: marks) }

  /// "You put five questions about …: (1) how many have been investigated; …": no number after the first "how many" but
  /// those that mark.
  private func asksOnly(_ sentence: Span) -> Bool {
    let tokens = marks.folded.tokens(in: sentence)
    guard marks.has("request_intro", in: sentence),
      let asked = tokens.dropLast().first(where: {
        marks.folded.word($0) == "how" && marks.folded.word($0 + 1) == "many"
      })
    else { return false }
    let start = marks.folded.tokens[asked].span.start
    let numbers = marks.counts.numbers(
      in: marks.folded, tokens: marks.folded.tokens(in: Span(start, sentence.end)),
      except: marks.dates.dates(in: sentence).map(\.span))
    return numbers.allSatisfy { count in
      count.span.end < sentence.end && marks.text.scalars[count.span.end] == ")"
    }
  }

  /// "8 police officers, 1 special constable, 2 PCSOs": each number with what stands by it; empty unless two or more
  /// cut along the same line.
  func tallies(in sentence: Span, breakdown: String, context: Dimensions) -> [Tally] {
    // "One officer can be the subject of several": nothing is counted.
    let words = marks.words(sentence)
    if zip(words, words.dropFirst()).contains(where: { $0 == "can" && $1 == "be" }) { return [] }
    if asksOnly(sentence) { return [] }
    let halves = halves(of: sentence, breakdown: breakdown, context: context)
    if !halves.isEmpty { return halves }
    var parts = withJointEnding(counted(sentence), in: sentence)
    if countsCrimes(parts, in: sentence) || countsTests(parts, in: sentence) { return [] }
    // "Of the 25 officers, two …": the number that the others are of.
    var whole: Dimensions?
    if parts.count > 2, let first = parts.first, isPartitive(first, in: sentence) || isCut(first, before: parts[1]) {
      whole = first.dimensions
      parts.removeFirst()
    } else if parts.count > 2, let first = parts.first,
      parts.dropFirst().reduce(0, { $0 + $1.count.min }) == first.count.min,
      parts.dropFirst().allSatisfy({ !$0.dimensions.isEmpty && $0.count.isExact }),
      first.dimensions.outcome == nil || parts.dropFirst().contains(where: { $0.dimensions.outcome == nil }),
      holds(first, parts.dropFirst())
    {
      // "The twenty-nine officers were made up of twenty-six constables, …"
      whole = first.dimensions
      parts.removeFirst()
    }
    // "Nine officers, including two sergeants": the first number is all of them.
    if parts.count == 2, let last = parts.last,
      marks.words(Span(parts[0].count.span.end, last.count.span.start)).last == "including"
    {
      return []
    }
    guard parts.count >= 2 else { return [] }
    let known = parts.filter { !$0.dimensions.isEmpty }
    guard let axis = commonAxis(known) else { return [] }
    var chosen = known.filter { $0.dimensions.names.contains(axis) || isRoleAxis(axis, $0.dimensions) }
    guard chosen.count >= 2 else { return [] }
    var shared = context
    // "Of the police officers, two were dismissed, …": what stands before the first number holds for all.
    if axis == .outcome || axis == .period, let first = parts.first, !isTrailing(parts.map(\.count), in: sentence) {
      let lead = labels.dimensions(of: Span(sentence.start, first.count.span.start), wantsAllegation: false)
      if let person = whole?.person ?? lead.person { shared.person = person }
      if let period = whole?.period, period.form != .day, period.form != .interval { shared.period = period }
    }
    if axis != .period, shared.period == nil, let first = parts.first {
      shared.period = yearAhead(of: whole == nil ? first.count.span : counted(sentence)[0].count.span, in: sentence)
    }
    // "The five police staff cases …: two …, two … and one …"; what all of them are said to have done cuts nothing
    if var whole, axis != .role {
      if axis == .period { whole.allegation = nil }
      if whole.person == nil, let first = counted(sentence).first {
        whole.person = SentenceSeries(marks: marks).counts(first.count, in: sentence)
      }
      shared = whole.filled(from: shared)
    }
    // "Of the officers dismissed three were constables …"
    if axis == .role, let first = parts.first { shared.outcome = outcome(ofThose: first, in: sentence) }
    if axis == .role, let ending = sharedEnding(of: chosen, in: sentence) { shared.outcome = ending }
    if let first = parts.first, !chosen.contains(where: { $0.count.span == first.count.span }),
      !first.dimensions.isEmpty, first.count.min == chosen.reduce(0, { $0 + $1.count.min })
    {
      shared = first.dimensions.filled(from: context)
    }
    let years = axis == .role ? clauseYears(over: chosen, in: sentence) : [:]
    if !years.isEmpty { chosen.removeAll { years[$0.count.span] == nil } }
    // "Seven involved messages sent by WhatsApp and two Snapchat": cut by site, not by what was done there.
    if axis == .platform, !chosen.allSatisfy({ $0.dimensions.allegation != nil }) {
      for index in chosen.indices { chosen[index].dimensions.allegation = nil }
    }
    chosen = withSubject(chosen, axis).map { part in
      var part = part
      if let year = years[part.count.span] { part.dimensions.period = year }
      part.dimensions = part.dimensions.filled(from: shared)
      return part
    }
    return chosen.enumerated().map { number, part in
      Tally(
        locator: "\(breakdown)/count:\(number)", span: part.span, count: part.count, dimensions: part.dimensions,
        isTotal: false, breakdown: breakdown, rule: "sentence_tally")
    }
  }

  /// "In 2010 there were four officers and one member of staff, and in 2011 three officers, so eight altogether": each
  /// count with the year before it; what follows the word for all of them has none.
  private func clauseYears(over parts: [Part], in sentence: Span) -> [Span: DateReading] {
    let dates = marks.dates.dates(in: sentence).filter { [.year, .financialYear].contains($0.form) }
    guard dates.count >= 2, let first = parts.first, dates[0].span.end <= first.count.span.start else { return [:] }
    var result: [Span: DateReading] = [:]
    for (place, part) in parts.enumerated() {
      let next = place + 1 < parts.count ? parts[place + 1].count.span.start : sentence.end
      let clause = marks.text.scalars[part.count.span.end..<next].firstIndex(of: ",") ?? next
      let after = marks.words(Span(part.count.span.end, clause))
      if after.prefix(4).contains(where: { ["altogether", "total", "all"].contains($0) }) { continue }
      result[part.count.span] = dates.last { $0.span.end <= part.count.span.start }
    }
    return Set(result.values.map(\.period.edtf)).count >= 2 ? result : [:]
  }

  /// "Two officers were dismissed, 11 received a written warning": eleven officers.
  private func withSubject(_ parts: [Part], _ axis: FieldName) -> [Part] {
    guard axis == .outcome, let first = parts.first, let person = first.dimensions.person, person.isPlural,
      person.whole.start - first.count.span.end <= 12, parts.dropFirst().allSatisfy({ $0.dimensions.person == nil })
    else { return parts }
    return parts.map { part in
      var part = part
      part.dimensions.person = person
      return part
    }
  }

  /// "… in 2010 nine and in 2011 thirteen, making 28 people: 20 officers and 8 staff": cut one way before the colon and
  /// another way after it.
  private func halves(of sentence: Span, breakdown: String, context: Dimensions) -> [Tally] {
    guard let colon = marks.text.scalars[sentence.start..<sentence.end].firstIndex(of: ":") else { return [] }
    let first = tallies(in: Span(sentence.start, colon), breakdown: breakdown, context: context)
    guard !first.isEmpty else { return [] }
    let second = tallies(
      in: marks.text.trimmed(Span(colon + 1, sentence.end)), breakdown: breakdown + "/then", context: context)
    guard let a = first.first?.dimensions.names, let b = second.first?.dimensions.names, a != b else { return [] }
    return first + second
  }

  /// "Of the officers dismissed", "Of those who resigned": the one result of all that a sentence then counts by role.
  private func outcome(ofThose first: Part, in sentence: Span) -> OutcomeReading? {
    let label = marks.text.scalars[sentence.start..<first.count.span.start].lastIndex(of: ":").map { $0 + 1 }
    let lead = Span(label ?? sentence.start, first.count.span.start)
    guard marks.words(lead).first == "of" else { return nil }
    let outcomes = OutcomeReader(marks: marks).outcomes(in: lead, inColumn: true)
    return Set(outcomes.map(\.code)).count == 1 ? outcomes.first : nil
  }

  /// "In 2011 three officers …: two …, one …", "2011: 3 (2 officers, 1 …)": the one year of a sentence, before its counts.
  private func yearAhead(of number: Span, in sentence: Span) -> DateReading? {
    let dates = marks.dates.dates(in: sentence)
    guard let date = dates.first, dates.count == 1, date.span.end <= number.start,
      [.year, .financialYear, .month].contains(date.form),
      marks.words(Span(sentence.start, date.span.start)).allSatisfy({
        ["in", "during", "for", "year", "the"].contains($0)
      })
    else { return nil }
    return date
  }

  /// "We recorded 45 offences of malicious communications; 12 led to a caution": what the public did.
  private func countsCrimes(_ parts: [Part], in sentence: Span) -> Bool {
    guard let first = parts.first, !marks.has("staff", in: sentence) else { return false }
    return marks.words(Span(first.count.span.end, sentence.end)).prefix(3).contains {
      ["offences", "crimes", "crime", "arrests"].contains($0)
    }
  }

  /// "311 random tests were carried out in 2021, 402 in 2022": what the first counts, the others do.
  private func countsTests(_ parts: [Part], in sentence: Span) -> Bool {
    guard let first = parts.first else { return false }
    return marks.cues("other_unit", in: Span(first.count.span.end, sentence.end)).contains { cue in
      marks.words(Span(first.count.span.end, cue.span.start)).count <= 1
    }
  }

  /// "29 officers … 26 constables" and "12 people … 8 officers": the first kind of people has the others in it.
  private func holds(_ first: Part, _ others: ArraySlice<Part>) -> Bool {
    guard let role = first.dimensions.person?.role else { return true }
    return others.allSatisfy { ($0.dimensions.person?.role ?? role) == role }
  }

  private func isPartitive(_ part: Part, in sentence: Span) -> Bool {
    let lead = marks.words(Span(sentence.start, part.count.span.start))
    let between = marks.text[Span(sentence.start, part.count.span.start)]
    guard !between.contains(","), !between.contains(":") else { return false }
    // "Of these 16 concern police officers": the number counts a part, not those that the parts are of.
    let next = marks.words(Span(part.count.span.end, sentence.end)).first ?? ""
    if ["concern", "concerned", "were", "are", "related", "relate", "involved", "involve"].contains(next) {
      return false
    }
    return lead.first == "of" && lead.count <= 3 || lead.count <= 4 && lead.contains("among")
  }

  /// "33, of which 19 were locally resolved and eight not upheld"
  private func isCut(_ whole: Part, before next: Part) -> Bool {
    let between = marks.words(Span(whole.count.span.end, next.count.span.start))
    return between.count <= 5 && between.suffix(2).first == "of"
      && ["which", "whom", "these", "those", "them"].contains(between.last)
  }

  /// "Management action was taken in respect of eight.": a sentence that goes on with a breakdown, one number and one
  /// outcome in it.
  func continued(_ sentence: Span, after last: Tally) -> Tally? {
    let numbered = counted(sentence, atLeast: 1)
    let parts = numbered.isEmpty ? [theRemaining(in: sentence)].compactMap { $0 } : numbered
    let outcomes = OutcomeReader(marks: marks).outcomes(in: sentence)
    // "The remaining three were members of police staff."
    if outcomes.isEmpty, parts.count == 1, let part = parts.first, let person = part.dimensions.person,
      last.dimensions.person != nil, last.dimensions.outcome == nil, marks.words(sentence).count <= 12,
      marks.words(sentence).prefix(3).contains(where: { ["remaining", "other", "others", "rest"].contains($0) })
    {
      return Tally(
        locator: last.breakdown + "/then:\(sentence.start)", span: sentence, count: part.count,
        dimensions: Dimensions(person: person), isTotal: false, breakdown: last.breakdown, rule: "sentence_tally")
    }
    guard parts.count == 1, let part = parts.first, last.dimensions.outcome != nil,
      Set(outcomes.map(\.code)).count == 1,
      marks.words(sentence).count <= (numbered.isEmpty ? 24 : 16)
    else { return nil }
    var dimensions = Dimensions()
    dimensions.outcome = outcomes.first
    dimensions.person = part.dimensions.person ?? last.dimensions.person
    return Tally(
      locator: last.breakdown + "/then:\(sentence.start)", span: sentence, count: part.count, dimensions: dimensions,
      isTotal: false, breakdown: last.breakdown, rule: "sentence_tally")
  }

  /// "Fewer than 5 officers are suspended at present." in answer to how many: one number, one outcome.
  func answer(_ sentence: Span, breakdown: String) -> Tally? {
    let outcomes = OutcomeReader(marks: marks).outcomes(in: sentence)
    // "69 individuals under investigation" are all there are; ten who "are still under investigation" are a part.
    let isLeft = marks.words(sentence).contains { ["still", "remain", "remains", "yet", "currently"].contains($0) }
    guard let part = counted(sentence, atLeast: 1).first, let outcome = outcomes.first,
      outcome.code != "pending" || isLeft,
      part.count.max > 0, marks.words(sentence).count <= 20, Set(outcomes.map(\.code)).count == 1,
      outcome.span.start > part.count.span.end,
      marks.words(Span(sentence.start, part.count.span.start)).count <= 4,
      marks.words(Span(part.count.span.end, outcome.span.start)).count <= 6
    else { return nil }
    var dimensions = Dimensions()
    dimensions.outcome = outcome
    dimensions.person = part.dimensions.person
    let dates = marks.dates.dates(in: sentence)
    if dates.count == 1, dates[0].form != .day, dates[0].form != .interval { dimensions.period = dates[0] }
    return Tally(
      locator: "\(breakdown)/count:0", span: sentence, count: part.count, dimensions: dimensions, isTotal: false,
      breakdown: breakdown, rule: "sentence_tally")
  }

  /// "The proceedings against the remaining person are ongoing."
  private func theRemaining(in sentence: Span) -> Part? {
    let tokens = marks.folded.tokens(in: sentence)
    guard
      let token = tokens.first(where: { index in
        ["remaining", "other", "last"].contains(marks.folded.word(index)) && index > tokens.lowerBound
          && marks.folded.word(index - 1) == "the" && index + 1 < tokens.upperBound
          && [
            "person", "individual", "officer", "case", "matter", "one", "employee", "member", "it", "there", "he",
            "she",
          ]
          .contains(marks.folded.word(index + 1))
      })
    else { return nil }
    let span = marks.folded.tokens[token].span
    return Part(count: Count(min: 1, max: 1, span: span), dimensions: Dimensions(), span: sentence)
  }

  private func isRoleAxis(_ axis: FieldName, _ dimensions: Dimensions) -> Bool {
    (axis == .role || axis == .rank) && dimensions.person != nil
  }

  private func commonAxis(_ parts: [Part]) -> FieldName? {
    let people = parts.filter { $0.dimensions.person != nil }.count
    let outcomes = parts.filter { $0.dimensions.outcome != nil }.count
    let allegations = parts.filter { $0.dimensions.allegation != nil }.count
    let platforms = parts.filter { $0.dimensions.platform != nil }.count
    let periods = parts.filter { $0.dimensions.period != nil }.count
    if platforms >= 2, platforms >= max(allegations, people, outcomes) { return .platform }
    if outcomes >= 2, outcomes >= people { return .outcome }
    if people >= 2 { return .role }
    if periods >= 2 { return .period }
    if allegations >= 2 { return .allegation }
    if platforms >= 2 { return .platform }
    return nil
  }

  // MARK: list items

  /// "Dismissed: 1", "Constables – 13", "2 x written warning", "Five received advice": a label and one number.
  ///
  /// `onAxis`: the other lines are of kinds of allegation, so that this one is, too.
  func tally(ofItem span: Span, breakdown: String, context: Dimensions, onAxis: Bool = false) -> Tally? {
    let words = marks.words(span)
    // "Nil, see 1."
    guard words.count <= 24, let opening = words.first, !["nil", "none"].contains(opening),
      !marks.has("not_held", in: span)
    else { return nil }
    let dates = marks.dates.dates(in: span).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: span), except: dates)
    guard let count = counts.last, counts.count == 1 || isWholeTail(counts, span), !isEntryNumber(count, in: span),
      counts.count == 1 || tallies(in: span, breakdown: breakdown, context: context).isEmpty
    else { return nil }
    let before = marks.text.trimmed(Span(span.start, count.span.start))
    let after = marks.text.trimmed(Span(count.span.end, span.end))
    let label: Span
    if hasLetters(before) || !dates.isEmpty && dates[0].end <= count.span.start, !hasLetters(after) || isRemark(after) {
      label = before
    } else if !hasLetters(before), hasLetters(after) {
      label = after
    } else if hasLetters(before), hasLetters(after), isVerbal(before) || isCountWord(after) {
      label = before.length >= after.length ? before : after
    } else {
      return nil
    }
    var dimensions = labels.dimensions(of: label)
    // "2019 – 2 x Officers"
    if !dimensions.isEmpty, dimensions.person == nil, label == before, hasLetters(after) {
      let behind = labels.dimensions(of: after, wantsAllegation: false)
      if let person = behind.person,
        ["", "x"].contains(marks.text[Span(after.start, person.whole.start)].trimmingSpaces)
      {
        dimensions.person = person
        dimensions.outcome = dimensions.outcome ?? behind.outcome
      }
    }
    if dimensions.isEmpty, onAxis, !isTotal(label) { dimensions.allegation = labels.allegation(onAxis: label) }
    // "2 ended when the officer resigned"
    if count.min > 1, let person = dimensions.person, isOneOfThem(person) { dimensions.person = nil }
    guard !dimensions.isEmpty else { return nil }
    // A person, a story and an ending are a matter, even with a number before them.
    let people = PersonReader(marks: marks).persons(in: span)
    if dimensions.person != nil || dimensions.outcome != nil || people.first?.count != nil,
      let reading = AllegationReader(marks: marks).allegations(in: label),
      !reading.isWeak, words.count > 6
    {
      return nil
    }
    // "Two specials discussed a raid on Facebook. Both resigned.": what came of it is told after what they did.
    if dimensions.person != nil, let outcome = dimensions.outcome, words.count > 6, marks.words(before).count <= 2,
      let first = SentenceReader(text: marks.text).sentences(in: span).first, outcome.span.start >= first.end
    {
      return nil
    }
    // "2022 – 1: final written warning"
    if dimensions.period == nil, let date = marks.dates.dates(in: span).first, date.span.start == span.start,
      [.year, .financialYear].contains(date.form), date.span.end <= count.span.start
    {
      dimensions.period = date
    }
    dimensions = dimensions.filled(from: context)
    return Tally(
      locator: breakdown, span: span, count: count, dimensions: dimensions, isTotal: isTotal(label),
      breakdown: breakdown,
      rule: "list_tally")
  }

  /// "8 - 2018 - DC - …": the number of the entry, before its year.
  private func isEntryNumber(_ count: Count, in span: Span) -> Bool {
    guard count.span.start == span.start,
      let date = marks.dates.dates(in: Span(count.span.end, span.end)).first, date.span.start - count.span.end <= 4
    else { return false }
    let between = marks.text[Span(count.span.end, date.span.start)].trimmingSpaces
    return !between.isEmpty && between.allSatisfy { "-–—.:)".contains($0) }
  }

  private func isTotal(_ label: Span) -> Bool { CrossTabReader(marks: marks).isTotalLabel(label) }
  private func hasLetters(_ span: Span) -> Bool { marks.text[span].contains(where: \.isLetter) }
  private func isWholeTail(_ counts: [Count], _ span: Span) -> Bool {
    counts.last.map { span.end - $0.span.end <= 2 } ?? false
  }
  private func isRemark(_ span: Span) -> Bool { marks.text[span].hasPrefix("(") || isCountWord(span) }

  private func isVerbal(_ span: Span) -> Bool { marks.words(span).count <= 2 }

  private func isCountWord(_ span: Span) -> Bool {
    let words = marks.words(span)
    return words.count <= 3
      && marks.cues("count_noun", in: span).contains { marks.isWhole($0, of: span) || words.count <= 2 }
  }
}
