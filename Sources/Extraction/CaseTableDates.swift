import Documents
import Vocabulary

/// When the matter of a row was: in a date of its own, a year printed once for several rows, or a day beside its year.
extension CaseTableReader {
  /// "4/2018" is the fourth case of 2018, where no column says when.
  func readYear(of matter: inout Matter, numbered span: Span) {
    guard let last = marks.folded.tokens(in: span).last, let number = Int(marks.folded.word(last)),
      let year = Period.year(number)
    else { return }
    matter.period = DateReading(period: year, span: marks.folded.tokens[last].span, form: .year)
    matter.periodIsInherited = true
  }

  func readPeriod(
    _ matter: inout Matter, _ grid: Grid, _ row: Int, _ layout: Layout, _ context: Context,
    _ lastYear: inout DateReading?
  ) {
    let column = layout.first(.dateRecorded, .date, .dateFinalised)
    defer { readDay(&matter, grid, row, layout, except: column) }
    if let column, let cell = grid.cell(row, column.index) {
      if let reading = marks.dates.period(ofWhole: cell.span, financial: layout.financial) {
        let reading = yearEnding(reading, under: column.header) ?? reading
        matter.period = reading
        lastYear = reading
        return
      }
      // A year printed once for a group of rows.
      if cell.span.isEmpty, column.shares.year >= 0.8, let lastYear {
        matter.period = lastYear
        matter.periodIsInherited = true
        return
      }
      if !cell.span.isEmpty || column.shares.year < 0.8 { return }
    }
    if let period = context.period {
      matter.period = period
      matter.periodIsInherited = true
    } else if column == nil {
      let stories = layout.all(.allegation).compactMap { grid.cell(row, $0.index)?.span }
      if let reading = stories.flatMap({ marks.dates.dates(in: $0) }).first { matter.period = reading }
    }
  }

  /// "31 March 2022" under "Year ended": the whole year up to the day.
  private func yearEnding(_ day: DateReading, under header: Span?) -> DateReading? {
    let words = header.map(marks.words) ?? []
    guard day.form == .day, zip(words, words.dropFirst()).contains(where: { $0 == "year" && $1.hasPrefix("end") }),
      day.period.start.month == 3, day.period.start.day == 31,
      let first = Period.Day(year: day.period.start.year - 1, month: 4, day: 1)
    else { return nil }
    return DateReading(period: .interval(first, day.period.start), span: day.span, form: .financialYear)
  }

  /// "2010 | 11 Jan": the day stands in a column beside that of the year.
  private func readDay(_ matter: inout Matter, _ grid: Grid, _ row: Int, _ layout: Layout, except year: Column?) {
    guard let whole = matter.period else { return }
    let others: [ColumnKind] = [.date, .dateRecorded, .index, .reference, .count, .otherText, .blank]
    for column in layout.columns where others.contains(column.kind) && column.index != year?.index {
      guard let cell = grid.cell(row, column.index), let day = marks.dates.part(ofWhole: cell.span, in: whole) else {
        continue
      }
      matter.period = day
      matter.periodIsInherited = false
      return
    }
  }
}
