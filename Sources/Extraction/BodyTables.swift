import Documents
import Vocabulary

/// Tables of the answer: cases, counts, labelled records, lists in cells.
extension BodyReader {
  mutating func readTable(_ number: Int, _ index: Int) {
    let table = withoutRepeatedHeads(underItsHead(number, index))
    if isHeadAlone(table), headAlone(before: index) == nil, nextTable(after: index) != nil { return }
    if !AnsweredQuestions(marks: marks).rows(of: table).isEmpty || !WelshReader(marks: marks).english(of: table).isEmpty
    {
      readParagraph(index)
      return
    }
    var grid = HeaderReader(marks: marks).headed(Grid(table))
    let columnReader = ColumnReader(marks: marks)
    if readCountedCells(grid, number, index) { return }
    if RuleTableReader(marks: marks).isRuleTable(grid, columns: columnReader.columns(of: grid)) { return }
    if isTransposed(grid, columnReader) { grid = HeaderReader(marks: marks).headed(grid.transposed()) }
    if KeyReader.isCodeTable(table, marks.text), !marks.codes.isEmpty { return }
    if readLabelled(Grid(table), number) { return }
    if readListCells(Grid(table), number) || readStoryRows(grid, number) || asksQuestions(grid) { return }
    let captions = [table.caption, intro(before: index)].compactMap { $0 }
    if (captions + [headings.last?.span].compactMap { $0 }).contains(where: headsGlossary) { return }
    let heads = (0..<grid.headerRows).flatMap { row in grid.cells(inRow: row).map(\.span) }
    if hasNumbers(grid), !topic.isAboutEffort(table) { result.hasTables = true }
    if topic.isElsewhere(captions + (heads.isEmpty ? grid.cells(inRow: 0).map(\.span) : heads), labels: rowLabels(grid))
      || countsMoney(captions, heads)
    {
      return
    }
    if topic.countsEffort(heads) { return }
    if heads.contains(where: isRule) { grid = grid.without(columns: columnsOfRules(grid)) }
    if isNilThroughout(grid, columnReader) {
      if !topic.isOffTopic(captions), !topic.areOffTopic(heads) {
        result.nilFigures += [grid.bodyRows.first.flatMap { grid.cell($0, 1)?.span }].compactMap { $0 }
      }
      return
    }
    var columns = columnReader.columns(of: grid)
    defer { leaveCaption(before: index) }
    if grid.headerRows == 0, let last = lastCaseTable, last.columns.count == columns.count,
      isCarriedOn(from: last.block, to: index)
    {
      // A table that goes on over the page without its header.
      columns = zip(columns, last.columns).map { now, before in
        Column(index: now.index, kind: before.kind, header: before.header, shares: now.shares)
      }
    }
    if CaseTableReader.isCaseTable(columns), !KeyReader(document: marks.document, folded: marks.folded).isKey(table),
      !isRunTogether(grid)
    {
      var context = context
      if let last = lastCaseTable, last.columns.count == columns.count, isCarriedOn(from: last.block, to: index) {
        context = context.refined(by: bandOverLast())
      }
      // "2014" over the next table
      for caption in captions { context = context.refined(by: said(by: caption)) }
      if context.period == nil { context.period = captions.lazy.compactMap(stretch).first }
      // "January" over "February": months of the year that is asked about
      if context.period == nil, let year = AskedYearReader(marks: marks, anatomy: anatomy).year(),
        holdsMonths(grid, of: year)
      {
        context.period = year
      }
      let matters = CaseTableReader(marks: marks).matters(
        in: grid, columns: columns, locator: "table:\(number)", context: context)
      if lastCaseTable == nil, matters.allSatisfy(isBare), grid.headerRows == 0 || !numbersRows(columns) { return }
      lastCaseTable = (index, columns)
      result.matters += matters
      if !matters.isEmpty { result.hasTables = true }
      return
    }
    guard !topic.isOffTopic(captions), !topic.areOffTopic(heads), !topic.areOffTopic(rowLabels(grid)) else { return }
    // A question over its table says what is asked for, not what each figure is.
    let asking = anatomy.statements.filter { $0.zone == .request }.map(\.span)
    var caption = captionDimensions(captions.filter { span in !asking.contains { $0.overlaps(span) } })
    if caption.person == nil { caption.person = context.person }
    if caption.period == nil { caption.period = context.period ?? captions.lazy.compactMap(ownStretch).first }
    let read = CrossTabReader(marks: marks).read(grid, table: number, caption: caption)
    let asked = anatomy.statements(ofBlock: index).first?.question.map { anatomy.questions[$0].span }
    let before = anatomy.statements.last { $0.block < index && $0.zone == .answer && !captions.contains($0.span) }?.span
    let conduct = (captions + [asked, before, headings.last?.span].compactMap { $0 }).contains { span in
      marks.has("conduct", in: span) || marks.has("count_noun", in: span)
        || marks.words(span).contains { $0.hasPrefix("investigat") }
    }
    guard read.isAboutMatters || conduct else { return }
    result.tallies += read.tallies
  }

  private func holdsMonths(_ grid: Grid, of year: DateReading) -> Bool {
    (0..<grid.columnCount).contains { column in
      let cells = grid.bodyRows.compactMap { grid.cell($0, column)?.span }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy { marks.dates.part(ofWhole: $0, in: year) != nil }
    }
  }

  /// Nobody, and nothing that came of it: a point of a list, or a kind of conduct with what it covers.
  private func isBare(_ matter: Matter) -> Bool {
    (matter.person == nil || matter.personIsInherited) && (matter.outcomes.isEmpty || matter.outcomeIsInherited)
      && matter.findingOnly == nil
  }

  /// Each row has a number, a day or a place: it is something that happened.
  private func numbersRows(_ columns: [Column]) -> Bool {
    columns.contains { column in
      [.date, .dateRecorded, .dateFinalised, .reference, .platform, .count].contains(column.kind)
        || column.kind == .index && column.shares.count > 0.5
    }
  }

  /// A row of headers that the page sets apart from the rows below it: shaded, where they are plain.
  private func isHeadAlone(_ table: Table) -> Bool {
    guard table.rowCount == 1, table.columnCount > 2 else { return false }
    let cells = table.cells.filter { !$0.span.isEmpty }
    return cells.count == table.columnCount
      && cells.filter {
        !ColumnReader(marks: marks).promised(by: $0.span).isEmpty || marks.dates.period(ofWhole: $0.span) != nil
      }.count * 2 > cells.count
  }

  private func nextTable(after index: Int) -> Int? {
    guard index + 1 < blocks.count, case .table(let next) = blocks[index + 1].kind,
      case .table(let this) = blocks[index].kind,
      marks.document.tables[next].columnCount == marks.document.tables[this].columnCount
    else { return nil }
    return next
  }

  private func headAlone(before index: Int) -> Table? {
    guard index > 0, case .table(let above) = blocks[index - 1].kind, nextTable(after: index - 1) != nil,
      isHeadAlone(marks.document.tables[above])
    else { return nil }
    return marks.document.tables[above]
  }

  /// The table with the row of headers that stands by itself right above it.
  private func underItsHead(_ number: Int, _ index: Int) -> Table {
    let table = marks.document.tables[number]
    guard let head = headAlone(before: index) else { return table }
    var cells = head.cells
    for index in cells.indices { cells[index].isHeader = true }
    cells += table.cells.map { cell in
      var cell = cell
      cell.row += 1
      return cell
    }
    return Table(
      rowCount: table.rowCount + 1, columnCount: table.columnCount, cells: cells, origin: table.origin,
      caption: table.caption, span: head.span.union(table.span))
  }

  /// The head printed again at the top of a page, inside the table, is taken out; its row stays, empty.
  private func withoutRepeatedHeads(_ table: Table) -> Table {
    func row(_ number: Int) -> [Cell] { table.cells.filter { $0.row == number && !$0.span.isEmpty } }
    let head = row(0)
    let promising = head.filter { $0.isHeader || !ColumnReader(marks: marks).promised(by: $0.span).isEmpty }
    guard head.count > 1, promising.count == head.count else { return table }
    let said = head.map { marks.words($0.span) }
    let again = (1..<max(1, table.rowCount)).filter { number in
      let here = row(number)
      return here.count == head.count && here.map { marks.words($0.span) } == said
    }
    var table = table
    table.cells.removeAll { again.contains($0.row) }
    return table
  }

  /// "None" under every year and for every kind of people: counts of nothing, not cases that ended in nothing.
  private func isNilThroughout(_ grid: Grid, _ columns: ColumnReader) -> Bool {
    let figures = (1..<max(1, grid.columnCount)).filter { column in
      guard let head = columns.header(of: grid, column) else { return false }
      return columns.promised(by: head).allSatisfy { $0 == .count || $0 == .person || $0 == .date }
    }
    guard grid.headerRows > 0, grid.columnCount > 1 else { return false }
    let cells = grid.bodyRows.flatMap { row in
      (1..<grid.columnCount).map { grid.cell(row, $0)?.span ?? Span(0, 0) }
    }
    let nils = cells.filter { span in
      if case .zero = marks.counts.cell(span) {
        true
      } else if case .dash = marks.counts.cell(span) {
        true
      } else {
        false
      }
    }
    func promises(_ kinds: [ColumnKind], _ column: Int) -> Bool {
      columns.header(of: grid, column).map(columns.promised)?.contains(where: kinds.contains) ?? false
    }
    // What each of a few figures would be of, or several rows: of nobody, or for a rank or a year each.
    let ofNobody =
      (1..<grid.columnCount).contains { promises([.person, .count], $0) }
      || grid.columnCount > 2 && promises([.person, .date], 0)
    guard figures.count == grid.columnCount - 1 || ofNobody && grid.bodyRows.count >= 3 else { return false }
    return !nils.isEmpty && cells.allSatisfy { nils.contains($0) || ["n a", "not applicable"].contains(joined($0)) }
  }

  private func joined(_ span: Span) -> String { marks.words(span).joined(separator: " ") }

  /// "Expenditure (£)" over it, or over most of its columns: sums, and nobody.
  private func countsMoney(_ captions: [Span], _ heads: [Span]) -> Bool {
    let ofMoney = heads.filter { marks.text[$0].contains("£") }
    // "£" alone in the corner
    if let corner = heads.first, marks.text[corner].trimmingSpaces == "£" { return true }
    return captions.contains { marks.text[$0].contains("£") } || ofMoney.count * 2 > heads.count
  }

  /// "Would normally be seen as", "Could lead to" over a column: what may happen, and nothing that did; "Fine (£)": a sum.
  private func isRule(_ head: Span) -> Bool {
    let text = marks.text[head].trimmingSpaces
    return marks.has("head_of_rules", in: head) || text.hasSuffix("£") || text.hasSuffix("(£)")
  }

  private func columnsOfRules(_ grid: Grid) -> Set<Int> {
    Set(
      (0..<grid.columnCount).filter { column in ColumnReader(marks: marks).header(of: grid, column).map(isRule) ?? false
      })
  }

  /// "Table 1: officers investigated between January 2010 and December 2012": a heading that covers several years.
  private func stretch(of caption: Span) -> DateReading? {
    let dates = marks.dates.dates(in: caption)
    guard let date = dates.first, dates.count == 1, date.form == .interval, marks.words(caption).count <= 20,
      let first = marks.words(caption).first,
      ["table", "tabl"].contains(first) || caption.start == headings.last?.span.start
    else { return nil }
    return date
  }

  /// The stretch of a caption where it isn't the one that the request names for all.
  private func ownStretch(of caption: Span) -> DateReading? {
    guard let stretch = stretch(of: caption) else { return nil }
    let ends = [stretch.period.start.year, stretch.period.end.year]
    let asked = anatomy.statements.filter { $0.zone == .request }.flatMap { marks.dates.dates(in: $0.span) }
    let years = asked.flatMap { [$0.period.start.year, $0.period.end.year] }
    guard let first = years.min(), let last = years.max() else { return nil }
    return [first, last] == ends ? nil : stretch
  }

  /// Counts with their labels in the cells, under years or groups.
  mutating func readCountedCells(_ grid: Grid, _ number: Int, _ index: Int) -> Bool {
    let captions = [marks.document.tables[number].caption, intro(before: index)].compactMap { $0 }
    guard !topic.isOffTopic(captions),
      let tallies = CountedCellReader(marks: marks).tallies(
        of: grid, table: number, caption: captionDimensions(captions))
    else { return false }
    result.tallies += tallies
    result.hasTables = true
    leaveCaption(before: index)
    return true
  }

  /// A year or group in one cell and a numbered list in the next.
  mutating func readListCells(_ grid: Grid, _ number: Int) -> Bool {
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
            ofItem: item, locator: "table:\(number)/row:\(row)/item:\(place)", context: around,
            earlier: result.matters + matters)
        }
      }
    }
    result.matters += matters
    return matters.count >= 2
  }

  func isCarriedOn(from earlier: Int, to later: Int) -> Bool {
    (earlier + 1..<later).allSatisfy { blocks[$0].region != .body }
  }

  /// What a row of the table before said of those under it, where the table goes on over the page.
  private func bandOverLast() -> Context {
    var context = Context()
    guard let last = result.matters.last else { return context }
    if last.periodIsInherited { context.period = last.period }
    if last.personIsInherited { context.person = last.person }
    if last.outcomeIsInherited { context.outcomes = last.outcomes }
    return context
  }

  /// A heading right over a table is its caption: what it says of people holds for that table alone.
  mutating func leaveCaption(before index: Int) {
    guard let last = headings.last, let span = intro(before: index), span == last.span else { return }
    headings[headings.count - 1].context.person = nil
    headings[headings.count - 1].context.outcomes = []
  }

  /// Questions with their answers, set as a table.
  func asksQuestions(_ grid: Grid) -> Bool {
    let rows = (0..<grid.rowCount).filter { row in
      grid.filled(inRow: row).contains { cell in
        let words = marks.words(cell.span)
        return marks.text[cell.span].hasSuffix("?") || marks.has("asks_back", in: cell.span)
          || zip(words, words.dropFirst()).contains { $0 == "how" && $1 == "many" }
      }
    }
    return rows.count * 2 >= grid.rowCount && rows.count >= 1
  }

  /// Rows of figures whose cells the page ran together: no table of cases.
  func isRunTogether(_ grid: Grid) -> Bool {
    let rows = grid.bodyRows.filter { row in
      grid.filled(inRow: row).contains { cell in
        marks.counts.numbers(
          in: marks.folded, tokens: marks.folded.tokens(in: cell.span),
          except: marks.dates.dates(in: cell.span).map(\.span)
        ).count >= 3
      }
    }
    return rows.count * 2 > grid.bodyRows.count
  }

  func rowLabels(_ grid: Grid) -> [Span] { grid.bodyRows.compactMap { grid.cell($0, 0)?.span } }

  func hasNumbers(_ grid: Grid) -> Bool {
    grid.cells.contains { if case .count = marks.counts.cell($0.span) { true } else { false } }
  }

  /// Fields as rows: the first column holds what headers say, and no row on top does.
  func isTransposed(_ grid: Grid, _ reader: ColumnReader) -> Bool {
    guard grid.columnCount >= 2, grid.rowCount >= 2 else { return false }
    let first = (0..<grid.rowCount).compactMap { grid.cell($0, 0)?.span }.filter { !$0.isEmpty }
    let promised = first.filter { span in
      guard let kind = reader.promised(by: span).first else { return false }
      return kind != .otherText && kind != .count
    }
    guard promised.count >= 2, promised.count * 2 > first.count else { return isTurned(grid, reader) }
    let kinds = Set(promised.compactMap { reader.promised(by: $0).first })
    guard kinds.count >= 2, kinds.contains(.outcome) || kinds.contains(.allegation) || kinds.contains(.person) else {
      return false
    }
    let top = (1..<grid.columnCount).compactMap { grid.cell(0, $0)?.span }
      .filter { span in reader.promised(by: span).contains { $0 != .index && $0 != .reference } }
    return top.count * 2 <= grid.columnCount - 1 && !hasNumericBody(grid)
  }

  /// Somebody in each cell of one row and a result in each of another, under heads that say nothing: a column for each case.
  private func isTurned(_ grid: Grid, _ reader: ColumnReader) -> Bool {
    guard grid.columnCount >= 3, grid.rowCount >= 3, !hasNumericBody(grid) else { return false }
    let heads = (1..<grid.columnCount).compactMap { grid.cell(0, $0)?.span }.filter { !$0.isEmpty }
    guard heads.allSatisfy({ marks.words($0).count <= 2 && reader.promised(by: $0).allSatisfy { $0 == .index } }) else {
      return false
    }
    func tells(_ columns: [Column], from least: Double) -> Bool {
      columns.contains { $0.shares.person >= least && $0.shares.length < 8 }
        && columns.contains { $0.shares.outcome >= least }
    }
    let turned = HeaderReader(marks: marks).headed(grid.transposed())
    return tells(reader.columns(of: turned), from: 0.7) && !tells(reader.columns(of: grid), from: 0.4)
  }

  func hasNumericBody(_ grid: Grid) -> Bool {
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

  /// "Glossary", "Definitions": what is under it explains words and tells of nobody.
  private func headsGlossary(_ span: Span) -> Bool {
    marks.words(span).count <= 6 && marks.has("glossary", in: span)
  }

  /// What a caption adds to every figure: one role, one outcome, one year; never the request's topic.
  func captionDimensions(_ captions: [Span]) -> Dimensions {
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
