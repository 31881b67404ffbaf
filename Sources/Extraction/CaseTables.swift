import Documents
import Vocabulary

/// Reads a table whose rows are matters.
struct CaseTableReader: Sendable {
  let marks: Annotations

  var persons: PersonReader { PersonReader(marks: marks) }
  private var outcomes: OutcomeReader { OutcomeReader(marks: marks) }
  var allegations: AllegationReader { AllegationReader(marks: marks) }
  var conduct: ConductReader { ConductReader(marks: marks) }

  /// Whether columns are those of a case table: two of person, allegation and outcome, given row by row.
  static func isCaseTable(_ columns: [Column]) -> Bool {
    let kinds = Set(columns.map(\.kind))
    let hasText = kinds.contains(.allegation) || kinds.contains(.allegationType)
    let hasOutcome = kinds.contains(.outcome) || kinds.contains(.finding) || kinds.contains(.court)
    let facets = [kinds.contains(.person) || kinds.contains(.grade), hasText, hasOutcome].filter { $0 }.count
    if kinds.contains(.count) {
      // A row with a number is a count, unless each row tells its own story.
      let stories = columns.contains { $0.kind == .allegation && $0.shares.length >= 5 }
      return facets >= 2 && stories
    }
    return facets >= 2
      || (facets == 1 && kinds.contains { [.date, .dateRecorded, .index, .reference, .platform].contains($0) }
        && (hasText || hasOutcome))
  }

  func matters(in grid: Grid, columns: [Column], locator: String, context: Context) -> [Matter] {
    let layout = Layout(columns: columns, financial: isFinancial(grid, columns))
    var context = context
    var result: [Matter] = []
    var rows: [Int] = []
    var lastYear: DateReading?
    for row in grid.bodyRows {
      if isTotal(grid, row) || isRepeatedHeader(grid, row) { continue }
      if grid.isBand(row) || isCentredYear(grid, row) {
        if let band = grid.filled(inRow: row).first {
          let said = said(by: band.span)
          context = context.refined(by: said)
          if said.period != nil { lastYear = nil }
        }
        continue
      }
      if isContinuation(grid, row, columns), let last = result.indices.last {
        extend(&result[last], with: grid, row, columns)
        continue
      }
      let made = readRow(grid, row, layout, "\(locator)/row:\(row)", context, earlier: result, lastYear: &lastYear)
      result += made
      rows += made.map { _ in row }
    }
    return merged(result, rows: rows, grid: grid, columns: columns)
  }

  /// "2012/13" alone in the middle of a row: a band whose cells the page doesn't show as joined.
  private func isCentredYear(_ grid: Grid, _ row: Int) -> Bool {
    let filled = grid.filled(inRow: row)
    guard filled.count == 1, let only = filled.first, only.rowSpan == 1, grid.columnCount > 2 else { return false }
    return marks.dates.period(ofWhole: only.span).map { only.span.length - $0.span.length <= 4 } ?? false
  }

  // MARK: rows

  struct Layout {
    let columns: [Column]
    let financial: Bool

    func first(_ kinds: ColumnKind...) -> Column? {
      for kind in kinds { if let column = columns.first(where: { $0.kind == kind }) { return column } }
      return nil
    }

    func all(_ kinds: ColumnKind...) -> [Column] { columns.filter { kinds.contains($0.kind) } }
  }

  private func readRow(
    _ grid: Grid, _ row: Int, _ layout: Layout, _ locator: String, _ context: Context, earlier: [Matter],
    lastYear: inout DateReading?
  ) -> [Matter] {
    func span(_ column: Column?) -> Span? {
      guard let column, let cell = grid.cell(row, column.index), !cell.span.isEmpty else { return nil }
      return cell.span
    }
    let personSpans = (layout.all(.person) + layout.all(.grade)).compactMap(span)
    let outcomeSpans = layout.all(.outcome).compactMap(span)
    let storySpans = layout.all(.allegation).compactMap(span)
    let typeSpans = layout.all(.allegationType).compactMap(span)
    let findingSpan = span(layout.first(.finding))
    guard !(personSpans.isEmpty && outcomeSpans.isEmpty && storySpans.isEmpty && typeSpans.isEmpty) else { return [] }

    // "2010/11 | Nil | Nil | Nil"
    let said = personSpans + outcomeSpans + storySpans + typeSpans
    if said.allSatisfy({ span in
      switch marks.counts.cell(span) {
      case .zero, .dash: true
      default: false
      }
    }) {
      return []
    }

    var matter = Matter(locator: locator, span: grid.span(ofRow: row), rule: "case_table")
    matter.words = grid.filled(inRow: row).map(\.span)
    var people = told(once: readPersons(personSpans))
    if people.isEmpty {
      people = layout.first(.person) == nil ? storySpans.prefix(1).flatMap { leadingPerson(in: $0) } : []
      if people.isEmpty, let inherited = context.person, layout.first(.person) == nil || personSpans.isEmpty {
        people = [inherited]
        matter.personIsInherited = true
      }
    } else if let role = context.person?.role, people.count == 1, people[0].role == nil {
      people[0].role = role
    }

    var endings = outcomeSpans.flatMap { coded($0) ?? outcomes.outcomes(in: $0, inColumn: true) }
    if endings.isEmpty, outcomeSpans.contains(where: isDittoMark) { endings = earlier.last?.outcomes ?? [] }
    if endings.isEmpty, let findingSpan {
      endings = outcomes.outcomes(in: findingSpan, inColumn: true)
      if endings.isEmpty, isNegative(findingSpan), outcomeSpans.isEmpty || layout.first(.outcome) == nil {
        endings = [OutcomeReading(code: "not_proven", span: findingSpan, count: nil, isAmbiguous: false)]
      }
      if endings.isEmpty { matter.findingOnly = findingSpan }
    }
    if endings.isEmpty {
      endings = layout.all(.court).compactMap(span).flatMap { outcomes.outcomes(in: $0, inColumn: true) }
    }
    if endings.isEmpty, layout.first(.outcome) == nil {
      endings = (storySpans + typeSpans).flatMap { outcomes.outcomes(in: $0) }
    }
    if endings.isEmpty, !context.outcomes.isEmpty, layout.first(.outcome) == nil {
      endings = context.outcomes
      matter.outcomeIsInherited = true
    }
    if endings.isEmpty, let outcomeSpan = outcomeSpans.first, !marks.matches(marks.findings, in: outcomeSpan).isEmpty {
      matter.findingOnly = outcomeSpan
    }

    if let findingSpan, isPositive(findingSpan), endings.count == 1, endings[0].code == "no_further_action" {
      endings[0].code = "proven_no_action"
    }

    let isOffence = layout.first(.allegation)?.header.map(namesOffences) ?? false
    readStory(&matter, storySpans, typeSpans, isOffence: isOffence, earlier: earlier)
    matter.platforms += layout.all(.platform).compactMap(span).flatMap(allegations.platforms)
    matter.platforms = uniquePlatforms(matter.platforms)
    readPeriod(&matter, grid, row, layout, context, &lastYear)
    matter.force = layout.first(.force).flatMap(span).map { marks.text[$0] }
    if let column = layout.first(.reference) ?? layout.first(.index), let span = span(column) {
      matter.reference = marks.text[span]
      if matter.period == nil, column.shares.numberOfYear >= 0.8 { readYear(of: &matter, numbered: span) }
    }
    if let column = layout.first(.count), let span = span(column), case .count(let count) = marks.counts.cell(span),
      count.max > 1,
      people.count <= 1, people.first?.count == nil
    {
      if people.isEmpty { matter.count = count } else { people[0].count = count }
    }
    return split(matter, people, endings)
  }

  /// A cell that stands for the one above it.
  private func isDittoMark(_ span: Span) -> Bool {
    let said = marks.text[span].trimmingSpaces
    return !said.isEmpty && said.allSatisfy { "\"“”″〃'".contains($0) }
      || marks.cues("ditto", in: span).contains { marks.isWhole($0, of: span) }
  }

  /// "04" where the letter's key says what 04 stands for.
  private func coded(_ span: Span) -> [OutcomeReading]? {
    guard let meaning = marks.codes[marks.text[span]] else { return nil }
    return outcomes.outcomes(in: meaning, inColumn: true)
  }

  /// Source: domain §3.4 row 31, "misconduct found, no further action".
  private func isPositive(_ span: Span) -> Bool {
    let words = marks.text[span].lowercased().trimmingSpaces
    return ["y", "yes", "proven", "proved", "upheld", "substantiated"].contains(words)
  }

  private func isNegative(_ span: Span) -> Bool {
    ["n", "no", "not proven", "not upheld", "unsubstantiated"].contains(marks.text[span].lowercased().trimmingSpaces)
  }

  private func split(_ matter: Matter, _ people: [Person], _ endings: [OutcomeReading]) -> [Matter] {
    let shares = PeopleAndOutcomes.shares(persons: people, outcomes: endings, decisive: outcomes.decisive)
    return shares.enumerated().map { number, share in
      var part = matter
      if shares.count > 1 { part.locator += "/part:\(number)" }
      part.part = Matter.Part(index: number, count: shares.count)
      part.person = share.person
      part.count =
        share.count.flatMap { (2..<Person.implausible).contains($0.max) ? $0 : nil }
        ?? (shares.count == 1 ? matter.count : nil)
      part.outcomes = share.outcomes
      return part
    }
  }

  // MARK: rows that aren't matters

  /// The header printed again at the top of a page.
  private func isRepeatedHeader(_ grid: Grid, _ row: Int) -> Bool {
    guard grid.headerRows > 0 else { return false }
    let here = grid.filled(inRow: row).filter { $0.row == row }
    guard !here.isEmpty else { return false }
    let same = here.filter { cell in
      (0..<grid.headerRows).contains { head in
        grid.cell(head, cell.column).map { marks.words($0.span) == marks.words(cell.span) } ?? false
      }
    }
    return same.count == here.count || here.count > 1 && here.allSatisfy(\.isHeader) && same.count > 0
  }

  func isTotal(_ grid: Grid, _ row: Int) -> Bool {
    guard let first = grid.filled(inRow: row).first(where: { $0.row == row }) else { return false }
    return marks.cues("total", in: first.span).contains { $0.span.start - first.span.start <= 1 }
  }

  private func said(by span: Span) -> Context {
    var context = Context()
    context.period = marks.dates.period(ofWhole: span)
    let endings = outcomes.outcomes(in: span, inColumn: true)
    if endings.count == 1 { context.outcomes = endings }
    context.person = persons.persons(in: span, inColumn: true).first
    context.force = marks.matches(marks.forces, in: span).first
    return context
  }

  private func isContinuation(_ grid: Grid, _ row: Int, _ columns: [Column]) -> Bool {
    let filled = grid.filled(inRow: row).filter { $0.row == row }
    guard filled.count == 1, let only = filled.first, only.rowSpan == 1 else { return false }
    guard columns.indices.contains(only.column) else { return false }
    return [.allegation, .otherText].contains(columns[only.column].kind) && only.column > 0
  }

  private func extend(_ matter: inout Matter, with grid: Grid, _ row: Int, _ columns: [Column]) {
    guard let cell = grid.filled(inRow: row).first(where: { $0.row == row }),
      columns[cell.column].kind == .allegation
    else { return }
    matter.span = matter.span.union(cell.span)
    matter.words.append(cell.span)
    matter.allegation = combined([matter.allegation, conduct.allegations(in: [cell.span])].compactMap { $0 })
    matter.stories?.spans.append(cell.span)
    matter.platforms = uniquePlatforms(matter.platforms + allegations.platforms(in: cell.span))
  }

  /// Rows that repeat a case number for one person are one case with several allegations.
  private func merged(_ matters: [Matter], rows: [Int], grid: Grid, columns: [Column]) -> [Matter] {
    guard let column = columns.first(where: { $0.kind == .reference || $0.kind == .index }) else {
      return ofOnePerson(matters, rows: rows, grid: grid, columns: columns)
    }
    let person = columns.first { $0.kind == .person }
    let mark = columns.first { $0.index != column.index && marksPersons($0, grid, rows) }
    func marked(_ row: Int) -> String { mark.flatMap { grid.cell(row, $0.index) }.map { marks.text[$0.span] } ?? "" }
    var result: [Matter] = []
    var before: [Int?] = []
    var lastMark = ""
    for (matter, row) in zip(matters, rows) {
      defer { lastMark = marked(row) }
      // Cells of number and person that go down over both rows.
      let cells = [column, person].compactMap { $0 }.map { grid.index(row, $0.index) }
      defer { before = cells }
      guard let reference = matter.reference, let last = result.last, last.reference == reference,
        !column.shares.consecutive || person != nil && cells == before && matter.summary != last.summary,
        last.count == nil, matter.count == nil, samePerson(last.person, matter.person), marked(row) == lastMark,
        last.period?.period == matter.period?.period
      else {
        result.append(matter)
        continue
      }
      var joined = last
      joined.span = last.span.union(matter.span)
      joined.words += matter.words
      joined.allegation = combined([last.allegation, matter.allegation].compactMap { $0 })
      joined.stories?.spans += matter.stories?.spans ?? []
      joined.platforms = uniquePlatforms(last.platforms + matter.platforms)
      joined.outcomes = outcomes.decisive(last.outcomes + matter.outcomes)
      result[result.count - 1] = joined
    }
    return result
  }

  private static let personHeads: Set = [
    "subject", "officer", "person", "individual", "employee", "member", "offender",
  ]

  /// "A", "B": a column that tells the persons of a case apart. What is alleged of one of them is counted in figures.
  private func marksPersons(_ column: Column, _ grid: Grid, _ rows: [Int]) -> Bool {
    let head = column.header.map { marks.words($0) } ?? []
    guard head.isEmpty || head.contains(where: CaseTableReader.personHeads.contains) else { return false }
    let signs = rows.map { grid.cell($0, column.index).map { marks.text[$0.span].trimmingSpaces } ?? "" }
    return Set(signs).count > 1
      && signs.allSatisfy { sign in
        sign.utf8.count == 1 && ("A"..."J").contains(sign)
      }
  }

  /// Rows of which all but the story is in cells that go down over them are one case with several allegations.
  private func ofOnePerson(_ matters: [Matter], rows: [Int], grid: Grid, columns: [Column]) -> [Matter] {
    let shared = columns.filter { ![.allegation, .allegationType, .blank].contains($0.kind) }
    guard shared.contains(where: { $0.kind == .person }), shared.contains(where: { $0.kind == .outcome }) else {
      return matters
    }
    var result: [Matter] = []
    var before: [Int?] = []
    for (matter, row) in zip(matters, rows) {
      let cells = shared.map { grid.index(row, $0.index) }
      defer { before = cells }
      guard cells == before, let last = result.last, last.part.count == 1, matter.part.count == 1 else {
        result.append(matter)
        continue
      }
      result[result.count - 1].span = last.span.union(matter.span)
      result[result.count - 1].words += matter.words
      result[result.count - 1].allegation = combined([last.allegation, matter.allegation].compactMap { $0 })
      result[result.count - 1].stories?.spans += matter.stories?.spans ?? []
      result[result.count - 1].platforms = uniquePlatforms(last.platforms + matter.platforms)
    }
    return result
  }

  private func samePerson(_ a: Person?, _ b: Person?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    // "PC (A)" and "PC (B)"
    if let mine = letter(beside: a), let other = letter(beside: b), mine != other { return false }
    return a.sameKind(as: b) && a.count == nil && b.count == nil
  }

  /// The letter in brackets that tells a person from others of the case.
  private func letter(beside person: Person) -> String? {
    let next = marks.folded.firstToken(from: person.whole.end)
    let word = marks.folded.word(next)
    guard next < marks.folded.tokens.count, word.count == 1, word.allSatisfy(\.isLetter) else { return nil }
    return marks.text[Span(person.whole.end, marks.folded.tokens[next].span.start)] == " (" ? word : nil
  }

  private func isFinancial(_ grid: Grid, _ columns: [Column]) -> Bool {
    guard let column = columns.first(where: { [.date, .dateRecorded].contains($0.kind) }) else { return false }
    if let header = column.header, marks.words(header).contains("financial") { return true }
    return FinancialYears(marks: marks).areFinancial(grid.bodyRows.compactMap { grid.cell($0, column.index)?.span })
  }
}

/// Whether "2009-2010" among neighbours means financial years: they follow one another. Source: domain §6 row 19.
struct FinancialYears: Sendable {
  let marks: Annotations

  func areFinancial(_ spans: [Span]) -> Bool {
    var starts: Set<Int> = []
    for span in spans {
      guard let reading = marks.dates.period(ofWhole: span, financial: true), reading.form == .financialYear else {
        continue
      }
      starts.insert(reading.period.start.year)
    }
    return starts.count >= 2
  }
}

/// "As above", "ditto", "same photograph as case 14": the matter meant.
struct Ditto: Sendable {
  let marks: Annotations

  func source(of span: Span, among earlier: [Matter]) -> Matter? {
    guard let cue = marks.cues("ditto", in: span).first, cue.span.start - span.start <= 12 || isAs(span) else {
      return isAs(span) ? named(in: span, among: earlier) : nil
    }
    return named(in: span, among: earlier) ?? earlier.last
  }

  private func isAs(_ span: Span) -> Bool { marks.words(span).first == "as" }

  private func named(in span: Span, among earlier: [Matter]) -> Matter? {
    let said = marks.text[span]
    return earlier.last { matter in
      guard let reference = matter.reference, !reference.isEmpty else { return false }
      if reference.count >= 4 { return said.contains(reference) }
      return marks.words(span).contains(reference.lowercased())
    }
  }
}
