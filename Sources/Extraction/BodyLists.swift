import Documents
import Vocabulary

/// Lists of the answer: cases, counts, or counts of a case's parts, item by item.
extension BodyReader {
  mutating func readList(_ range: Range<Int>) {
    let items = items(in: range)
    guard !items.isEmpty else { return }
    let intro = intro(before: range.lowerBound)
    guard !topic.isOffTopic(intro.map { [$0] } ?? []), !(intro.map { marks.has("supposed", in: $0) } ?? false) else {
      return
    }
    var context = context
    var dimensions = captionDimensions(intro.map { [$0] } ?? [])
    if let intro { context = context.refined(by: said(by: intro)) }
    if context.outcomes.isEmpty { context.outcomes = outcomesAsked(of: range.lowerBound) }
    if dimensions.person == nil { dimensions.person = context.person }
    if dimensions.period == nil { dimensions.period = context.period }
    if context.period == nil, let heading = headings.last { context.period = interval(atEndOf: heading.span) }
    let breakdown = "list:\(range.lowerBound)"
    let tallyReader = SentenceTallyReader(marks: marks)
    let narrative = NarrativeReader(marks: marks)
    var tallies: [Tally] = []
    var matters: [Matter] = []
    var unread: [(span: Span, locator: String)] = []
    var none: [Span] = []
    /// The counts that items under them cut, with the level of the list they stand at.
    var wholes: [(level: Int, dimensions: Dimensions)] = []
    let deeds = items.count { narrative.tellsDeed($0.span) }
    for (number, item) in items.enumerated() {
      let (index, span) = item
      if isPeriodItem(span) || isYear(items, number), let period = marks.dates.period(ofWhole: span) {
        context.period = period
        dimensions.period = period
        continue
      }
      if let level = levelOfWhole(items, number) {
        // "2014: 4" over "Written warning – 2" and the rest of the four
        let whole = tallyReader.tally(ofItem: span, breakdown: breakdown, context: Dimensions())
        wholes = wholes.filter { $0.level < level } + [(level, whole?.dimensions ?? Dimensions())]
        continue
      }
      if let level = level(of: index) { wholes.removeAll { $0.level >= level } }
      if number + 1 < items.count, isCountLine(items[number + 1].span), let group = group(namedBy: span) {
        dimensions.person = group
        continue
      }
      let locator = number > 0 && items[number - 1].block == index ? "item:\(index)/at:\(span.start)" : "item:\(index)"
      // "PS = Police Sergeant."
      if isHeadcount(span) || marks.text[span].prefix(24).contains(" = ") || citesSection(span) { continue }
      if marks.has("background", in: span), isBackground(span), OutcomeReader(marks: marks).outcomes(in: span).isEmpty {
        continue
      }
      let labelled = labelledCounts(in: span, breakdown: breakdown, locator: locator, context: dimensions)
      if !labelled.isEmpty {
        tallies += labelled
        continue
      }
      var within = wholes.reversed().reduce(Dimensions()) { $0.filled(from: $1.dimensions) }.filled(from: dimensions)
      if within.outcome == nil { within.outcome = outcomeCounted(in: index) }
      if var tally = tallyReader.tally(ofItem: span, breakdown: breakdown, context: within) {
        tally.locator = locator
        if tally.count.max > 0 { tallies.append(tally) } else { none.append(tally.count.span) }
        continue
      }
      let split = counts(ofItem: span, breakdown: "item:\(index)", context: dimensions)
      if !split.isEmpty, !narrative.tellsAct(span), !isStory(span, besides: split) {
        tallies += split
        continue
      }
      if split.isEmpty, level(of: index) != nil,
        var tally = tallyReader.tally(ofItem: firstClause(of: span), breakdown: breakdown, context: within)
      {
        tally.locator = locator
        tallies.append(tally)
        continue
      }
      let several = severalMatters(ofItem: span, locator: locator, context: context, earlier: result.matters + matters)
      let made =
        !several.isEmpty
        ? several
        : narrative.matters(
          ofItem: span, locator: locator, context: context, earlier: result.matters + matters,
          ofDeeds: deeds >= 2 && deeds * 3 >= items.count * 2)
      if made.isEmpty { tallies += split }
      if made.isEmpty, split.isEmpty { unread.append((span, locator)) }
      matters += made
    }
    // "2020 – Nil" under "2019 – Nil"
    if none.count == items.count, none.count >= 2 { result.nilFigures += none.prefix(1) }
    let ofAllegations = tallies.filter { $0.dimensions.allegation != nil }.count
    if ofAllegations >= 2, ofAllegations * 2 > tallies.count {
      for (span, locator) in unread {
        guard
          var tally = tallyReader.tally(ofItem: span, breakdown: breakdown, context: dimensions, onAxis: true)
        else { continue }
        tally.locator = locator
        tallies.append(tally)
      }
    }
    if tallies.count > matters.count {
      result.tallies += tallies
    } else {
      result.matters += matters
      if matters.isEmpty { result.tallies += tallies }
    }
  }

  /// "How many of these were dismissed? (a) Police officers: 2 (b) Police staff: 1": what the counts are counts of.
  private func outcomeCounted(in block: Int) -> OutcomeReading? {
    guard let number = anatomy.statements(ofBlock: block).first?.question else { return nil }
    let asked = anatomy.questions[number].span
    let words = marks.words(asked)
    let outcomes = OutcomeReader(marks: marks).outcomes(in: asked)
    // A line between may say that something else is counted.
    let between = blocks.indices.prefix(block).filter {
      blocks[$0].span.start >= asked.end && blocks[$0].region == .body
    }
    guard zip(words, words.dropFirst()).contains(where: { $0 == "how" && $1 == "many" }), words.count <= 20,
      !words.contains("or"), between.allSatisfy(isListItem), Set(outcomes.map(\.code)).count == 1
    else { return nil }
    return outcomes.first
  }

  /// "Please give an outline of each dismissal.": what came of all that are listed in answer.
  private func outcomesAsked(of block: Int) -> [OutcomeReading] {
    guard let number = anatomy.statements(ofBlock: block).first?.question else { return [] }
    let asked = anatomy.questions[number].span
    let words = marks.words(asked)
    let outcomes = OutcomeReader(marks: marks).outcomes(in: asked, inColumn: true)
    let describes: Set = ["outline", "describe", "details", "summary", "circumstances", "particulars"]
    guard words.contains("each"), words.contains(where: describes.contains), Set(outcomes.map(\.code)).count == 1 else {
      return []
    }
    return outcomes
  }

  /// "2010. A traffic warden used …, and was given a written warning. Two specials filmed …; both received words of advice.":
  /// a paragraph that opens like an item and tells of one after the other, each with its own end.
  private func severalMatters(ofItem span: Span, locator: String, context: Context, earlier: [Matter]) -> [Matter] {
    let narrative = NarrativeReader(marks: marks)
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    guard sentences.flatMap(narrative.halves).count(where: narrative.introduces) >= 2 else { return [] }
    var context = context
    if let first = sentences.first, let year = marks.dates.period(ofWhole: first), year.form != .day {
      context.period = year
    }
    let told = narrative.matters(
      ofProse: sentences, amid: sentences, locator: locator, context: context, earlier: earlier)
    return Set(told.map(\.span)).count >= 2 ? told : []
  }

  /// "The second matter concerned two Constables … Both were fined, one of them thirteen days' pay": who it is about comes
  /// first, and what is counted after it is of them.
  private func isStory(_ span: Span, besides counts: [Tally]) -> Bool {
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    guard sentences.count > 1, !counts.contains(where: { sentences[0].contains($0.count.span) }),
      let person = PersonReader(marks: marks).persons(in: sentences[0]).first, !person.isGeneric
    else { return false }
    let told = counts.map(\.count.min).max() ?? 0
    return person.count.map { $0.min >= told && $0.min <= 6 } ?? !person.isPlural
  }

  /// "Section 40(2) – Personal Information"
  private func citesSection(_ span: Span) -> Bool {
    marks.words(span).count <= 12 && !SectionReader(marks: marks).citations(in: span).isEmpty
      && OutcomeReader(marks: marks).outcomes(in: span).isEmpty
  }

  /// "2015" with a list of its own under it.
  private func isYear(_ items: [(block: Int, span: Span)], _ number: Int) -> Bool {
    let (block, span) = items[number]
    guard number + 1 < items.count, let level = level(of: block),
      let below = self.level(of: items[number + 1].block), below > level,
      let period = marks.dates.period(ofWhole: span), period.form != .day
    else { return false }
    return !marks.text[Span(period.span.end, span.end)].contains { $0.isLetter || $0.isNumber }
  }

  private func isBarePeriod(_ span: Span) -> Bool {
    guard let period = marks.dates.period(ofWhole: span), period.form != .day else { return false }
    return period.span.length + 2 >= span.length
  }

  private func level(of block: Int) -> Int? {
    if case .listItem(let level) = blocks[block].kind { level } else { nil }
  }

  /// "18 not upheld; the complainant appealed in 5 of these": what an item counts stands before what it remarks.
  private func firstClause(of span: Span) -> Span {
    guard let end = marks.text.scalars[span.start..<span.end].firstIndex(of: ";") else { return span }
    return Span(span.start, end)
  }

  /// The level of an item whose count the items one level below it add up to.
  private func levelOfWhole(_ items: [(block: Int, span: Span)], _ number: Int) -> Int? {
    guard let level = level(of: items[number].block) else { return nil }
    let reader = SentenceTallyReader(marks: marks)
    func count(_ item: (block: Int, span: Span)) -> Count? {
      if let tally = reader.tally(ofItem: firstClause(of: item.span), breakdown: "", context: Dimensions()) {
        return tally.count
      }
      // "Investigated: 25, of which"
      let numbers = reader.counted(item.span, atLeast: 1)
      return numbers.count == 1 && marks.words(item.span).count <= 8 ? numbers[0].count : nil
    }
    guard let whole = count(items[number]) else { return nil }
    let under = items[(number + 1)...].prefix { self.level(of: $0.block).map { $0 > level } ?? false }
    let parts = under.filter { self.level(of: $0.block) == level + 1 }.compactMap(count)
    guard !parts.isEmpty else { return nil }
    let (low, high) = (parts.reduce(0) { $0 + $1.min }, parts.reduce(0) { $0 + $1.max })
    return low <= whole.max && whole.min <= high ? level : nil
  }

  /// "WW = 4. FWW = 6.": several labels with their figures in one line.
  func labelledCounts(in span: Span, breakdown: String, locator: String, context: Dimensions) -> [Tally] {
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    guard sentences.count > 1 else { return [] }
    let reader = SentenceTallyReader(marks: marks)
    let tallies = sentences.compactMap { sentence -> Tally? in
      guard marks.words(sentence).count <= 6 else { return nil }
      var tally = reader.tally(ofItem: sentence, breakdown: breakdown, context: context)
      tally?.locator = "\(locator)/at:\(sentence.start)"
      return tally
    }
    return tallies.count == sentences.count ? tallies.filter { $0.count.max > 0 } : []
  }

  /// An item's counts: of each sentence that has some, where there are several, else of the whole.
  private func counts(ofItem span: Span, breakdown: String, context: Dimensions) -> [Tally] {
    let reader = SentenceTallyReader(marks: marks)
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    let series = SentenceSeries(marks: marks).tallies(of: sentences, breakdown: breakdown, context: context)
    if !series.isEmpty { return series.sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.count.max > 0 } }
    let parts = sentences.enumerated().map { number, sentence in
      reader.tallies(in: sentence, breakdown: "\(breakdown).\(number)", context: context)
    }.filter { !$0.isEmpty }
    let tallies =
      parts.isEmpty ? reader.tallies(in: span, breakdown: breakdown, context: context) : Array(parts.joined())
    return tallies.filter { $0.count.max > 0 && !isOfSomethingElse($0) }
  }

  /// The items with their words; lines that go on with an item are joined to it.
  func items(in range: Range<Int>) -> [(block: Int, span: Span)] {
    var result: [(block: Int, span: Span)] = []
    for index in range where anatomy.zones[index] == .answer && blocks[index].region == .body {
      if let last = result.last, goesOn(index), !isItemLike(index) {
        result[result.count - 1].span = last.span.union(answerSpan(of: index))
      } else {
        result.append((index, answerSpan(of: index)))
      }
    }
    if isOneCase(result), let first = result.first, let last = result.last {
      return [(first.block, first.span.union(last.span))]
    }
    return underPersons(result).flatMap { item in
      numberedEntries(in: item.span).flatMap(datedEntries).map { (item.block, $0) }
    }
  }

  /// "Investigation 3 (2010)" over items that say each a part of it: what was alleged, who, and the result.
  private func isOneCase(_ items: [(block: Int, span: Span)]) -> Bool {
    guard (2...6).contains(items.count), let heading = headings.last?.span, headsCase(heading),
      items.contains(where: {
        marks.words($0.span).count <= 8 && !PersonReader(marks: marks).persons(in: $0.span).isEmpty
      })
    else { return false }
    let alike = blocks.filter { block in
      if case .heading = block.kind {
        headsCase(block.content) && firstWord(block.content) == firstWord(heading)
      } else {
        false
      }
    }
    return alike.count > 1
  }

  /// "Case 3", "Investigation 4 (2011)": a noun of what is counted, and its number.
  private func headsCase(_ span: Span) -> Bool {
    let words = marks.words(span)
    guard words.count <= 5, words.count > 1, words[1].allSatisfy(\.isNumber), let noun = firstSpan(span) else {
      return false
    }
    return marks.has("count_noun", in: noun)
  }

  private func firstSpan(_ span: Span) -> Span? {
    marks.folded.tokens(in: span).first.map { marks.folded.tokens[$0].span }
  }
  private func firstWord(_ span: Span) -> String { marks.words(span).first ?? "" }

  /// "Police Constable" with sub-points under it: the points belong to the person.
  private func underPersons(_ items: [(block: Int, span: Span)]) -> [(block: Int, span: Span)] {
    let alone = items.map { isPersonAlone($0.span) }
    guard alone.filter({ $0 }).count >= 1, alone.contains(false) else { return items }
    var result: [(block: Int, span: Span)] = []
    var open = false
    // Nothing has been joined to the person yet.
    var isNew = false
    var several = false
    for (item, isPerson) in zip(items, alone) {
      if isPerson {
        result.append(item)
        open = true
        isNew = true
        // "Two Constables": "One received …" under it is one of them.
        let people = PersonReader(marks: marks).persons(in: item.span)
        several = people.count > 1 || people.first?.count != nil
      } else if open, !isPeriodItem(item.span), !isBarePeriod(item.span), several || !isCountLine(item.span) {
        if case .zero = marks.counts.cell(item.span), isNew {
          // "Police staff" over "None": nobody
          result.removeLast()
          open = false
          continue
        }
        isNew = false
        result[result.count - 1].span = result[result.count - 1].span.union(item.span)
      } else {
        result.append(item)
        open = false
      }
    }
    return result
  }

  private func isPersonAlone(_ span: Span) -> Bool {
    let people = PersonReader(marks: marks).persons(in: span)
    guard let person = people.first, people.count <= 2, !people.contains(where: \.isGeneric), !endsWithNumber(span)
    else {
      return false
    }
    // "PC and PS" over what came of each
    var named = person.whole
    if people.count == 2 {
      let joint = marks.text[Span(person.whole.end, people[1].whole.start)].trimmingSpaces
      guard ["and", "&", "/", "+"].contains(joint) else { return false }
      named = named.union(people[1].whole)
    }
    return span.length - named.length <= 18 && marks.words(named).count <= 6 && marks.words(span).count <= 8
      && OutcomeReader(marks: marks).outcomes(in: span, inColumn: true).isEmpty
      && marks.matches(marks.allegations, in: span).allSatisfy { $0.strength == .weak }
  }

  /// "Police officers (7)" is a count.
  private func endsWithNumber(_ span: Span) -> Bool {
    let words = marks.text[span]
    return words.hasSuffix(")") && words.dropLast().last?.isNumber ?? false
  }

  /// "2014/15 (3 individuals)": a year over the items that follow.
  func isPeriodItem(_ span: Span) -> Bool {
    guard let period = marks.dates.period(ofWhole: span), period.form != .day, period.span.start - span.start <= 2,
      !isCounted(Span(period.span.end, span.end))
    else { return false }
    return marks.words(span).count <= 10 && PersonReader(marks: marks).persons(in: span).allSatisfy { $0.role == nil }
      && OutcomeReader(marks: marks).outcomes(in: span).isEmpty
      && marks.text[Span(period.span.end, span.end)].contains("(")
  }

  /// "17.PC, … (Ongoing) 18.PCSO, … (FWW) 19.PC": numbered entries run together.
  private func numberedEntries(in span: Span) -> [Span] {
    let folded = marks.folded
    var starts: [(number: Int, at: Int)] = []
    for index in folded.tokens(in: span) {
      let token = folded.tokens[index].span
      guard let number = Int(folded.word(index)), number < 500, token.end + 1 < span.end,
        ".)".unicodeScalars.contains(marks.text.scalars[token.end]),
        token.start == span.start || marks.text.scalars[token.start - 1].properties.isWhitespace,
        let next = marks.text[Span(token.end + 1, min(span.end, token.end + 3))].first(where: { $0 != " " }),
        next.isUppercase, starts.isEmpty || starts.last?.number == number - 1
      else { continue }
      starts.append((number, token.start))
    }
    guard starts.count >= 2, let first = starts.first, first.at - span.start <= 2 else { return [span] }
    return starts.indices.map { index in
      marks.text.trimmed(Span(starts[index].at, index + 1 < starts.count ? starts[index + 1].at : span.end))
    }
  }

  /// "02/02/16 - PS - … - WW 18/04/16 - PC x 2 - …": entries that each start with a day, run together.
  private func datedEntries(in span: Span) -> [Span] {
    let people = PersonReader(marks: marks).persons(in: span)
    let starts = marks.dates.dates(in: span).filter { date in
      guard date.form == .day, let next = people.first(where: { $0.whole.start >= date.span.end }) else { return false }
      let between = marks.text[Span(date.span.end, next.whole.start)].filter { $0 != " " }
      return !between.isEmpty && between.allSatisfy { "-–—:|".contains($0) }
    }.map(\.span.start)
    guard starts.count >= 2, let first = starts.first, first - span.start <= 2 else { return [span] }
    return starts.indices.map { index in
      marks.text.trimmed(Span(starts[index], index + 1 < starts.count ? starts[index + 1] : span.end))
    }
  }
}
