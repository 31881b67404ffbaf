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
  }

  private var headings: [(level: Int, span: Span, context: Context)] = []
  private var result = Result()
  private var lastCaseTable: (block: Int, columns: [Column])?

  init(marks: Annotations, anatomy: Anatomy, topic: TopicReader) {
    self.marks = marks
    self.anatomy = anatomy
    self.topic = topic
  }

  private var blocks: [Block] { marks.document.blocks }
  private var labels: LabelReader { LabelReader(marks: marks) }

  func read() -> Result {
    var reader = self
    reader.run()
    return reader.result
  }

  private mutating func run() {
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
        index += 1
      case .table(let number):
        if anatomy.zones[index] == .answer { readTable(number, index) }
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

  private mutating func enter(_ span: Span, _ level: Int) {
    headings.removeAll { $0.level >= level }
    headings.append((level, span, said(by: span)))
  }

  private var context: Context { headings.reduce(Context.none) { $0.refined(by: $1.context) } }

  /// What a heading says of all under it; a question or a long title says nothing.
  private func said(by span: Span) -> Context {
    var context = Context()
    guard marks.words(span).count <= 14, marks.text[Span(span.end - 1, span.end)] != "?" else { return context }
    let dimensions = labels.dimensions(of: span, wantsAllegation: false)
    if let period = dimensions.period, isUseful(period) { context.period = period }
    context.person = dimensions.person
    let outcomes = OutcomeReader(marks: marks).outcomes(in: span, inColumn: true)
    if Set(outcomes.map(\.code)).count == 1 { context.outcomes = outcomes }
    context.force = marks.matches(marks.forces, in: span).first
    return context
  }

  /// A year over a list, not a date of the letter or the whole stretch that was asked about.
  private func isUseful(_ period: DateReading) -> Bool {
    if period.form == .day { return false }
    return period.form != .interval || period.period.end.year - period.period.start.year <= 2
  }

  // MARK: lists

  private func isListItem(_ index: Int) -> Bool {
    if case .listItem = blocks[index].kind { return blocks[index].region == .body } else { return false }
  }

  private func endOfList(from start: Int) -> Int {
    var end = start + 1
    while end < blocks.count, isListItem(end) { end += 1 }
    return end
  }

  /// Paragraphs that are lines of a list without markers, each with the lines that go on with it.
  private func endOfLines(from start: Int) -> Int {
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

  private func isBetweenPages(_ index: Int) -> Bool {
    blocks[index].region == .runningHead || blocks[index].region == .footer
  }

  /// "Outcome: written warning", or a line that starts in the middle of a sentence: part of the item before.
  private func goesOn(_ index: Int) -> Bool {
    guard anatomy.zones[index] == .answer, !isPeriodLine(index) else { return false }
    let span = blocks[index].content
    if let first = marks.text[span].first, first.isLowercase { return true }
    guard let colon = marks.text.scalars[span.start..<min(span.end, span.start + 30)].firstIndex(of: ":") else { return false }
    let label = Span(span.start, colon)
    return !ColumnReader(marks: marks).promised(by: label).isEmpty && PersonReader(marks: marks).persons(in: label).isEmpty
  }

  private func isLabelled(_ index: Int) -> Bool {
    anatomy.zones[index] == .answer && LabelledRecordReader(marks: marks).pair(in: blocks[index].content, startsGroup: false) != nil
  }

  /// A year or month alone on its line heads what follows.
  private func isPeriodLine(_ index: Int) -> Bool {
    let span = blocks[index].content
    guard span.length <= 40, let period = marks.dates.period(ofWhole: span), period.form != .day else { return false }
    return !marks.text[Span(span.start, period.span.start)].contains(where: \.isLetter)
      && !marks.text[Span(period.span.end, span.end)].contains(where: \.isLetter) || period.toDate
  }

  /// A line that opens with a person or a date and a person, or is a label with a number.
  private func isItemLike(_ index: Int) -> Bool {
    guard anatomy.zones[index] == .answer else { return false }
    let span = blocks[index].content
    let words = marks.words(span)
    guard words.count <= 60, let first = words.first, first != "of", first != "the" else { return false }
    if words.count <= 10, SentenceTallyReader(marks: marks).tally(ofItem: span, breakdown: "", context: Dimensions()) != nil { return !endsLikeSentence(span) }
    let people = PersonReader(marks: marks).persons(in: span)
    guard let person = people.first else { return false }
    let lead = marks.text[Span(span.start, person.whole.start)]
    if person.whole.start - span.start <= 2 { return !isVerbNext(person, span) }
    if isLabelled(person, span) { return true }
    let dated = marks.dates.dates(in: Span(span.start, person.whole.start))
    return !dated.isEmpty && lead.count <= 24 && !lead.lowercased().contains("in ") && !isVerbNext(person, span)
  }

  /// "Service adviser (police staff): …": a short lead up to a colon or dash that names the person.
  private func isLabelled(_ person: Person, _ span: Span) -> Bool {
    let scalars = marks.text.scalars[span.start..<min(span.end, span.start + 60)]
    guard let sign = scalars.indices.first(where: { at in
      scalars[at] == ":" || "–-".unicodeScalars.contains(scalars[at]) && at > span.start && scalars[at - 1] == " "
    }) else { return false }
    let lead = Span(span.start, sign)
    return lead.contains(person.span) && marks.words(lead).count <= 7 && !marks.words(lead).contains("of")
  }

  private func endsLikeSentence(_ span: Span) -> Bool {
    marks.text[Span(span.end - 1, span.end)] == "." && marks.words(span).contains { ["were", "was", "have", "has", "been"].contains($0) }
  }

  /// "Police officers have been investigated": prose; "PC – posted …": a line.
  private func isVerbNext(_ person: Person, _ span: Span) -> Bool {
    let after = marks.folded.tokens(in: Span(person.whole.end, span.end)).first.map(marks.folded.word) ?? ""
    return ["were", "was", "have", "has", "had", "are", "is", "who", "and", "or", "may", "can", "within", "in", "of", "from"].contains(after)
  }

  private mutating func readList(_ range: Range<Int>) {
    let items = items(in: range)
    guard !items.isEmpty else { return }
    let intro = intro(before: range.lowerBound)
    guard !topic.isOffTopic(intro.map { [$0] } ?? []) else { return }
    var context = context
    var dimensions = captionDimensions(intro.map { [$0] } ?? [])
    if let intro { context = context.refined(by: said(by: intro)) }
    if dimensions.person == nil { dimensions.person = context.person }
    if dimensions.period == nil { dimensions.period = context.period }
    let breakdown = "list:\(range.lowerBound)"
    let tallyReader = SentenceTallyReader(marks: marks)
    let narrative = NarrativeReader(marks: marks)
    var tallies: [Tally] = []
    var matters: [Matter] = []
    for (index, span) in items {
      if var tally = tallyReader.tally(ofItem: span, breakdown: breakdown, context: dimensions) {
        tally.locator = "item:\(index)"
        tallies.append(tally)
        continue
      }
      let made = narrative.matters(ofItem: span, locator: "item:\(index)", context: context, earlier: result.matters + matters)
      if made.isEmpty { tallies += tallyReader.tallies(in: span, breakdown: "item:\(index)", context: dimensions) }
      matters += made
    }
    if tallies.count > matters.count { result.tallies += tallies } else {
      result.matters += matters
      if matters.isEmpty { result.tallies += tallies }
    }
  }

  /// The items with their words; lines that go on with an item are joined to it.
  private func items(in range: Range<Int>) -> [(block: Int, span: Span)] {
    var result: [(block: Int, span: Span)] = []
    for index in range where anatomy.zones[index] == .answer && blocks[index].region == .body {
      if let last = result.last, goesOn(index), !isItemLike(index) {
        result[result.count - 1].span = last.span.union(answerSpan(of: index))
      } else {
        result.append((index, answerSpan(of: index)))
      }
    }
    return result
  }

  /// An item without the label of a question before it.
  private func answerSpan(of index: Int) -> Span {
    let statements = anatomy.statements(ofBlock: index)
    guard let first = statements.first, let last = statements.last else { return blocks[index].content }
    return first.span.union(last.span)
  }

  /// The line over a list or table.
  private func intro(before index: Int) -> Span? {
    var at = index - 1
    while at >= 0, blocks[at].region != .body { at -= 1 }
    guard at >= 0 else { return nil }
    switch blocks[at].kind {
    case .heading: return blocks[at].content
    case .paragraph:
      guard let last = anatomy.statements(ofBlock: at).last?.span else { return nil }
      let introduces = marks.text[last].hasSuffix(":") || marks.words(blocks[at].content).count <= 14
      return introduces ? last : nil
    default: return nil
    }
  }

  // MARK: paragraphs

  private mutating func readParagraph(_ index: Int) {
    if QuestionLabel.read(marks, blocks[index].content)?.number != nil { headings.removeAll() }
    let sentences = anatomy.statements(ofBlock: index).filter { $0.zone == .answer }.map(\.span)
    guard !sentences.isEmpty else { return }
    let tallyReader = SentenceTallyReader(marks: marks)
    let context = context
    var prose: [Span] = []
    for (number, sentence) in sentences.enumerated() {
      guard !isBackground(sentence) else { continue }
      var around = Dimensions()
      around.person = context.person
      around.period = context.period
      var tallies = tallyReader.tallies(in: sentence, breakdown: "sentence:\(index).\(number)", context: around)
      if tallies.isEmpty, number > 0, let last = result.tallies.last, last.span.end >= sentences[0].start,
        let next = tallyReader.continued(sentence, after: last)
      { tallies = [next] }
      if tallies.isEmpty { prose.append(sentence) } else { result.tallies += tallies }
    }
    result.matters += NarrativeReader(marks: marks).matters(
      ofProse: prose, locator: "paragraph:\(index)", context: context, earlier: result.matters)
  }

  private func isBackground(_ sentence: Span) -> Bool { topic.isOffTopic([sentence]) || isHeadcount(sentence) }

  /// "some 1,400 officers and 700 staff": how large the force is, not who misbehaved.
  private func isHeadcount(_ sentence: Span) -> Bool {
    let dates = marks.dates.dates(in: sentence).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: dates)
    return counts.contains { $0.min >= 500 } && !marks.has("conduct", in: sentence)
  }

  // MARK: tables

  private mutating func readTable(_ number: Int, _ index: Int) {
    let table = marks.document.tables[number]
    var grid = HeaderReader(marks: marks).headed(Grid(table))
    let columnReader = ColumnReader(marks: marks)
    if isTransposed(grid, columnReader) { grid = HeaderReader(marks: marks).headed(grid.transposed()) }
    if KeyReader.isCodeTable(table, marks.text), !marks.codes.isEmpty { return }
    if readLabelled(Grid(table), number) { return }
    if readListCells(Grid(table), number) { return }
    let captions = [table.caption, intro(before: index)].compactMap { $0 }
    let heads = (0..<grid.headerRows).flatMap { row in grid.cells(inRow: row).map(\.span) }
    if hasNumbers(grid) { result.hasTables = true }
    var columns = columnReader.columns(of: grid)
    defer { leaveCaption(before: index) }
    if grid.headerRows == 0, let last = lastCaseTable, last.columns.count == columns.count, isCarriedOn(from: last.block, to: index) {
      // A table that goes on over the page without its header.
      columns = zip(columns, last.columns).map { now, before in
        Column(index: now.index, kind: before.kind, header: before.header, shares: now.shares)
      }
    }
    if CaseTableReader.isCaseTable(columns), !isKey(grid, columns), !isRunTogether(grid) {
      lastCaseTable = (index, columns)
      var context = context
      for caption in captions { context = context.refined(by: said(by: caption)) }
      let matters = CaseTableReader(marks: marks).matters(in: grid, columns: columns, locator: "table:\(number)", context: context)
      result.matters += matters
      if !matters.isEmpty { result.hasTables = true }
      return
    }
    guard !topic.isOffTopic(captions + heads + rowLabels(grid)) else { return }
    var caption = captionDimensions(captions)
    if caption.person == nil { caption.person = context.person }
    if caption.period == nil { caption.period = context.period }
    let read = CrossTabReader(marks: marks).read(grid, table: number, caption: caption)
    let asked = anatomy.statements(ofBlock: index).first?.question.map { anatomy.questions[$0].span }
    let conduct = (captions + [asked].compactMap { $0 }).contains { span in
      marks.has("conduct", in: span) || marks.has("count_noun", in: span) && marks.has("staff", in: span)
    }
    guard read.isAboutMatters || conduct else { return }
    result.tallies += read.tallies
  }

  /// A year or group in one cell and a numbered list in the next.
  private mutating func readListCells(_ grid: Grid, _ number: Int) -> Bool {
    let lists = ListCellReader(marks: marks)
    let narrative = NarrativeReader(marks: marks)
    var matters: [Matter] = []
    for row in 0..<grid.rowCount {
      let cells = grid.filled(inRow: row).filter { $0.row == row }
      var around = context
      for cell in cells where lists.items(in: cell.span).isEmpty { around = around.refined(by: said(by: cell.span)) }
      for cell in cells {
        for (place, item) in lists.items(in: cell.span).enumerated() {
          matters += narrative.matters(
            ofItem: item, locator: "table:\(number)/row:\(row)/item:\(place)", context: around, earlier: result.matters + matters)
        }
      }
    }
    result.matters += matters
    return matters.count >= 2
  }

  /// A table of two columns with the same labels for case after case.
  private mutating func readLabelled(_ grid: Grid, _ number: Int) -> Bool {
    let reader = LabelledRecordReader(marks: marks)
    let pairs = reader.pairs(of: grid)
    let labels = pairs.map { marks.words($0.label).joined(separator: " ") }
    guard pairs.count * 2 > grid.rowCount, Set(labels).count < labels.count, reader.areCases(pairs) else { return false }
    addLabelled(pairs, locator: "table:\(number)")
    return true
  }

  private mutating func addLabelled(_ pairs: [LabelledRecordReader.Pair], locator: String) {
    let grid = LabelledRecordReader(marks: marks).grid(of: pairs)
    let columns = ColumnReader(marks: marks).columns(of: grid)
    result.matters += CaseTableReader(marks: marks).matters(in: grid, columns: columns, locator: locator, context: context)
  }

  /// Lines "Label: value" that tell cases; how many blocks they take up, 0 when they tell none.
  private mutating func readLabelledLines(from start: Int) -> Int {
    let reader = LabelledRecordReader(marks: marks)
    var pairs: [LabelledRecordReader.Pair] = []
    var index = start
    var end = start
    var broken = false
    while index < blocks.count {
      let block = blocks[index]
      if block.region != .body {
        guard isBetweenPages(index) else { break }
        index += 1
        continue
      }
      if case .table = block.kind { break }
      if case .heading = block.kind {
        guard !pairs.isEmpty, marks.words(block.content).count <= 6, anatomy.zones[index] != .rights else { break }
        broken = true
      } else if anatomy.zones[index] == .answer || anatomy.zones[index] == .head,
        let pair = reader.pair(in: block.content, startsGroup: broken)
      {
        pairs.append(pair)
        broken = false
        end = index + 1
      } else if !pairs.isEmpty, goesOn(index) {
        pairs[pairs.count - 1].value = pairs[pairs.count - 1].value.union(block.content)
        end = index + 1
      } else {
        break
      }
      index += 1
    }
    guard pairs.count >= 3, reader.areCases(pairs) else { return 0 }
    addLabelled(pairs, locator: "lines:\(start)")
    return end - start
  }

  private func isCarriedOn(from earlier: Int, to later: Int) -> Bool {
    (earlier + 1..<later).allSatisfy { blocks[$0].region != .body }
  }

  /// A heading right over a table is its caption: what it says of people holds for that table alone.
  private mutating func leaveCaption(before index: Int) {
    guard let last = headings.last, let span = intro(before: index), span == last.span else { return }
    headings[headings.count - 1].context.person = nil
    headings[headings.count - 1].context.outcomes = []
  }

  /// Rows of figures whose cells the page ran together: no table of cases.
  private func isRunTogether(_ grid: Grid) -> Bool {
    let rows = grid.bodyRows.filter { row in
      grid.filled(inRow: row).contains { cell in
        marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: cell.span), except: marks.dates.dates(in: cell.span).map(\.span)).count >= 3
      }
    }
    return rows.count * 2 > grid.bodyRows.count
  }

  private func rowLabels(_ grid: Grid) -> [Span] { grid.bodyRows.compactMap { grid.cell($0, 0)?.span } }

  private func hasNumbers(_ grid: Grid) -> Bool {
    grid.cells.contains { if case .count = marks.counts.cell($0.span) { true } else { false } }
  }

  /// Fields as rows: the first column holds what headers say, and no row on top does.
  private func isTransposed(_ grid: Grid, _ reader: ColumnReader) -> Bool {
    guard grid.columnCount >= 2, grid.rowCount >= 2 else { return false }
    let first = (0..<grid.rowCount).compactMap { grid.cell($0, 0)?.span }.filter { !$0.isEmpty }
    let promised = first.filter { span in
      guard let kind = reader.promised(by: span).first else { return false }
      return kind != .otherText && kind != .count
    }
    guard promised.count >= 2, promised.count * 2 > first.count else { return false }
    let kinds = Set(promised.compactMap { reader.promised(by: $0).first })
    guard kinds.count >= 2, kinds.contains(.outcome) || kinds.contains(.allegation) || kinds.contains(.person) else { return false }
    let top = (1..<grid.columnCount).compactMap { grid.cell(0, $0)?.span }
      .filter { span in reader.promised(by: span).contains { $0 != .index && $0 != .reference } }
    return top.count * 2 <= grid.columnCount - 1 && !hasNumericBody(grid)
  }

  private func hasNumericBody(_ grid: Grid) -> Bool {
    var counts = 0
    var filled = 0
    for row in 1..<grid.rowCount {
      for column in 1..<grid.columnCount {
        guard let cell = grid.cell(row, column), !cell.span.isEmpty else { continue }
        filled += 1
        if case .count = marks.counts.cell(cell.span) { counts += 1 }
      }
    }
    return counts * 2 > filled
  }

  /// Abbreviations with their meaning.
  private func isKey(_ grid: Grid, _ columns: [Column]) -> Bool {
    guard grid.columnCount == 2 else { return false }
    let rows = grid.bodyRows.filter { row in
      guard let a = grid.cell(row, 0), let b = grid.cell(row, 1) else { return false }
      let short = marks.text[a.span]
      return short.count <= 6 && short == short.uppercased() && short.contains(where: \.isLetter) && marks.words(b.span).count >= 2
        && marks.words(b.span).map({ $0.prefix(1) }).joined().hasPrefix(String(short.lowercased().prefix(1)))
    }
    return rows.count * 2 > grid.bodyRows.count && rows.count >= 2
  }

  /// What a caption adds to every figure: one role, one outcome, one year; never the request's topic.
  private func captionDimensions(_ captions: [Span]) -> Dimensions {
    var result = Dimensions()
    for caption in captions {
      let words = marks.words(caption)
      guard words.count <= 30 else { continue }
      var dimensions = labels.dimensions(of: caption, wantsAllegation: false)
      if let period = dimensions.period, !isUseful(period) { dimensions.period = nil }
      if marks.dates.dates(in: caption).count > 1 { dimensions.period = nil }
      result = result.filled(from: dimensions)
    }
    return result
  }
}
