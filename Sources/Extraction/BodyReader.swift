import Documents
import Vocabulary

/// Walks the answer: tables, lists and sentences each go to the reader for their form, under the headings over them.
struct BodyReader {
  let marks: Annotations
  let anatomy: Anatomy
  let topic: TopicReader

  struct Result: Sendable {
    var matters: [Matter] = []
    var tallies: [Tally] = []
    /// Whether the answer has a table of figures, on the topic or off it.
    var hasTables = false
    /// A figure of each table on the topic that counts nobody throughout.
    var nilFigures: [Span] = []
  }

  var headings: [(level: Int, span: Span, context: Context)] = []
  var result = Result()
  var lastCaseTable: (block: Int, columns: [Column])?

  init(marks: Annotations, anatomy: Anatomy, topic: TopicReader) {
    self.marks = marks
    self.anatomy = anatomy
    self.topic = topic
  }

  var blocks: [Block] { marks.document.blocks }
  var labels: LabelReader { LabelReader(marks: marks) }

  func read() -> Result {
    var reader = self
    reader.run()
    reader.result.nilFigures += [nilYears()].compactMap { $0 }
    reader.result.matters = AskedYearReader(marks: marks, anatomy: anatomy).dated(reader.result.matters)
    let none = reader.result.tallies.filter { $0.count.max == 0 && !$0.isTotal }
    reader.result.tallies.removeAll { $0.count.max == 0 && !$0.isTotal }
    if reader.result.tallies.isEmpty { reader.result.nilFigures += none.prefix(1).map(\.count.span) }
    let taken = reader.result.tallies.map(\.count.span)
    // As many as are told of one by one are all of them, and no part.
    let told = reader.result.matters.reduce(0) { $0 + $1.persons }
    reader.result.tallies += BareAnswerReader(marks: marks, anatomy: anatomy, topic: topic).tallies().filter { tally in
      !taken.contains { $0.overlaps(tally.count.span) } && (told == 0 || tally.count.min != told)
    }
    return reader.result
  }

  mutating func run() {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      guard block.region == .body else {
        index += 1
        continue
      }
      switch block.kind {
      case .heading(let level):
        enter(block.content, level)
        // The letter's own title says what it's about, not whose the figures are.
        if anatomy.zones[index] == .head, isAboveAnswer(index) { headings[headings.count - 1].context.person = nil }
        index += 1
      case .table(let number):
        // Questions with their answers beside them are both.
        if anatomy.statements(ofBlock: index).contains(where: { $0.zone == .answer }) { readTable(number, index) }
        index += 1
      case .listItem:
        let end = endOfList(from: index)
        readList(index..<end)
        index = end
      case .paragraph where isPeriodLine(index):
        enter(block.content, 7)
        index += 1
      case .paragraph where isLabelled(index):
        let taken = readLabelledLines(from: index)
        if taken == 0 { readParagraph(index) }
        index += max(1, taken)
      case .paragraph:
        let end = endOfLines(from: index)
        if end - index > 1 || isItemLike(index) { readList(index..<end) } else { readParagraph(index) }
        index = end
      }
    }
  }

  // MARK: headings

  private func isAboveAnswer(_ index: Int) -> Bool {
    !anatomy.statements.contains { $0.block < index && $0.zone == .request }
      && !zip(anatomy.zones, blocks).prefix(index).contains { zone, block in
        if case .table = block.kind, zone == .answer { true } else { false }
      }
  }

  mutating func enter(_ span: Span, _ level: Int) {
    // "Case 4" under a year's heading ends no year, whatever the two are set like.
    let words = marks.words(span)
    let isLabel = words.count <= 3 && words.contains { $0.count <= 2 } && said(by: span).period == nil
    headings.removeAll { $0.level >= level && !(isLabel && $0.context.period != nil) }
    headings.append((level, span, said(by: span)))
  }

  var context: Context { headings.reduce(Context.none) { $0.refined(by: $1.context) } }

  /// What a heading says of all under it; a question or a long title says nothing.
  func said(by span: Span) -> Context {
    var context = Context()
    guard marks.words(span).count <= 14, marks.text[Span(span.end - 1, span.end)] != "?" else { return context }
    let dimensions = labels.dimensions(of: span, wantsAllegation: false)
    if let period = dimensions.period, isUseful(period), !isBoundary(period),
      period.form != .interval || period.span.length * 2 >= span.length
    {
      context.period = period
    }
    context.person = dimensions.person
    let outcomes = OutcomeReader(marks: marks).outcomes(in: span, inColumn: true)
    if Set(outcomes.map(\.code)).count == 1 { context.outcomes = outcomes }
    context.force = marks.matches(marks.forces, in: span).first
    return context
  }

  /// "Racist and other discriminatory conduct, 1 October 2020 to 30 September 2022": a stretch that a sign parts from what
  /// a heading says before it, with nothing after it.
  func interval(atEndOf heading: Span) -> DateReading? {
    guard let period = marks.dates.dates(in: heading).last, period.form == .interval, isUseful(period),
      marks.text[Span(heading.start, period.span.start)].trimmingSpaces.last.map({ ",:;(–—-".contains($0) }) ?? false,
      !marks.text[Span(period.span.end, heading.end)].contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    return period
  }

  /// "officers and staff since 2009": where a stretch begins or ends.
  private func isBoundary(_ period: DateReading) -> Bool {
    guard let first = marks.folded.tokens(in: period.span).first, first > 0 else { return false }
    return ["since", "from", "after", "before", "until", "till", "to", "and"].contains(marks.folded.word(first - 1))
      && marks.folded.tokens[first].sameClause
  }

  /// A year over a list, not a date of the letter or the whole stretch that was asked about.
  func isUseful(_ period: DateReading) -> Bool {
    if period.form == .day { return false }
    return period.form != .interval || period.period.end.year - period.period.start.year <= 2
  }

  /// An item without the label of a question before it.
  func answerSpan(of index: Int) -> Span {
    let statements = anatomy.statements(ofBlock: index)
    guard let first = statements.first, let last = statements.last else { return blocks[index].content }
    return first.span.union(last.span)
  }

  /// The line over a list or table.
  func intro(before index: Int) -> Span? {
    var at = index - 1
    while at >= 0, blocks[at].region != .body { at -= 1 }
    guard at >= 0 else { return nil }
    switch blocks[at].kind {
    case .heading: return blocks[at].content
    case .listItem where blocks[at].ordinal == nil && blocks[at].marker == nil: return nil
    case .paragraph, .listItem:
      guard let last = anatomy.statements(ofBlock: at).last?.span else { return nil }
      let introduces = marks.text[last].hasSuffix(":") || marks.words(blocks[at].content).count <= 14
      return introduces ? last : nil
    default: return nil
    }
  }

  // MARK: paragraphs

  mutating func readParagraph(_ index: Int) {
    if QuestionLabel.read(marks, blocks[index].content)?.number != nil { headings.removeAll() }
    let sentences = anatomy.statements(ofBlock: index).filter { $0.zone == .answer }.map(\.span)
    guard !sentences.isEmpty, !sentences.contains(where: correctsFigure) else { return }
    let labelled = labelledCounts(
      in: answerSpan(of: index), breakdown: "line:\(index)", locator: "paragraph:\(index)", context: Dimensions())
    if !labelled.isEmpty {
      result.tallies += labelled
      return
    }
    let tallyReader = SentenceTallyReader(marks: marks)
    let narrative = NarrativeReader(marks: marks)
    let context = context
    var prose: [Span] = []
    var inheritedPerson: Person?
    let series = series(of: sentences, index)
    var headline: (whole: Headline, told: Int)?
    for (number, sentence) in sentences.enumerated() {
      // "She had complained of a second officer in 2012, which is not counted here."
      if marks.has("exclusion", in: sentence), !prose.isEmpty || isBackground(sentence) { continue }
      if marks.has("supposed", in: sentence) || marks.has("superseded", in: sentence) { continue }
      if isBackground(sentence) {
        // "… was on Facebook for two hours a day" gives no context but tells of somebody.
        if !isHeadcount(sentence), narrative.introduces(sentence) { prose.append(sentence) }
        continue
      }
      var around = Dimensions()
      around.person = context.person
      around.period = sumsUp(sentence) ? nil : context.period
      var tallies =
        series[number]
        ?? tallyReader.tallies(in: sentence, breakdown: "sentence:\(index).\(number)", context: around)
      if series[number]?.isEmpty ?? false { continue }
      if tallies.isEmpty, number > 0, let last = result.tallies.last, last.span.end >= sentences[0].start,
        let next = tallyReader.continued(sentence, after: last)
      {
        tallies = [next]
      }
      if tallies.isEmpty, asksHowMany(statement: sentence, of: index), !narrative.tellsAct(sentence),
        let answer = tallyReader.answer(sentence, breakdown: "answer:\(index).\(number)")
      {
        tallies = [answer]
      }
      // "As regards the officers, two were dismissed … Four received …"
      if let person = inheritedPerson,
        tallies.allSatisfy({ $0.dimensions.person == nil && $0.dimensions.outcome != nil })
      {
        for index in tallies.indices { tallies[index].dimensions.person = person }
      }
      tallies.removeAll(where: isOfSomethingElse)
      if let all = headline {
        let first = tallies.map(\.count.span.start).min() ?? sentence.start
        let lead = marks.words(Span(sentence.start, max(sentence.start, first)))
        tallies = all.whole.heading(tallies, of: lead, after: all.told)
        headline?.told += tallies.reduce(0) { $0 + $1.count.min }
      }
      if tallies.isEmpty, let next = Headline(sentence, marks: marks) { headline = (next, 0) }
      let people = tallies.filter { $0.dimensions.outcome != nil }.map(\.dimensions.person)
      inheritedPerson = Set(people.map { $0?.rank ?? $0?.role }).count == 1 ? people[0] : nil
      if tallies.isEmpty { prose.append(sentence) } else { result.tallies += tallies }
    }
    result.matters += narrative.matters(
      ofProse: prose, amid: sentences, locator: "paragraph:\(index)", context: context, earlier: result.matters)
  }

  /// Sentences that count part after part.
  private func series(of sentences: [Span], _ index: Int) -> [Int: [Tally]] {
    let narrative = NarrativeReader(marks: marks)
    guard sentences.count > 1, !sentences.contains(where: { isBackground($0) && narrative.introduces($0) }) else {
      return [:]
    }
    var around = Dimensions()
    around.person = context.person
    around.period = sentences.contains(where: sumsUp) ? nil : context.period
    return SentenceSeries(marks: marks).tallies(of: sentences, breakdown: "sentence:\(index)", context: around)
      .filter { number, tallies in
        let isOfKinds = tallies.allSatisfy { $0.dimensions.allegation != nil }
        return (isOfKinds || !narrative.tellsAct(sentences[number])) && !isHeadcount(sentences[number])
      }
  }

  /// Whether the question that a sentence answers asks for a number.
  private func asksHowMany(statement sentence: Span, of block: Int) -> Bool {
    guard let question = anatomy.statements(ofBlock: block).first(where: { $0.span == sentence })?.question else {
      return false
    }
    let words = marks.words(anatomy.questions[question].span)
    return words.contains("number") || zip(words, words.dropFirst()).contains { $0 == "how" && $1 == "many" }
  }

  /// "In all there were 12 officers and 3 staff" under the last of several years: a count of the whole, not of that year.
  private func sumsUp(_ sentence: Span) -> Bool {
    guard headings.contains(where: { $0.context.period != nil }) else { return false }
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let counted = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: dates)
      .reduce(0) { $0 + $1.min }
    let since = headings.last { $0.context.period != nil }?.span.end ?? 0
    let told = result.matters.filter { $0.span.start > since }.reduce(0) { $0 + $1.persons }
    return marks.has("total", in: sentence) || marks.has("all_years", in: sentence) || told > 0 && counted > told
  }

  /// "The figure for that year should be read as 5": said of what is printed above, and followed there.
  private func correctsFigure(_ sentence: Span) -> Bool {
    marks.has("correction", in: sentence)
      && marks.words(sentence).contains {
        ["figure", "figures", "number", "numbers", "total", "table", "count"].contains($0)
      }
  }

  func isBackground(_ sentence: Span) -> Bool { topic.isBackground(sentence) || isHeadcount(sentence) }

  /// "The number of officers absent for more than 28 days was 271": said of no conduct and no result.
  func isOfSomethingElse(_ tally: Tally) -> Bool {
    guard tally.dimensions.outcome == nil, tally.dimensions.allegation == nil,
      let block = blocks.first(where: { $0.span.contains(tally.count.span) }),
      let sentence = SentenceReader(text: marks.text).sentences(in: block.content).first(where: {
        $0.contains(tally.count.span)
      })
    else { return false }
    return topic.isElsewhere([sentence])
  }

  /// "some 1,400 officers and 700 staff": how large the force is, not who misbehaved.
  func isHeadcount(_ sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: dates)
    return counts.contains { $0.min >= 1000 }
      || counts.contains { $0.min >= 500 } && !marks.has("conduct", in: sentence)
  }
}
