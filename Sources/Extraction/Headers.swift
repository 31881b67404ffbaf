import Documents
import Vocabulary

/// Finds how many rows at the top of a table are headers.
struct HeaderReader: Sendable {
  let marks: Annotations

  func headed(_ grid: Grid) -> Grid {
    var grid = grid
    guard grid.rowCount > 1 else { return grid }
    let columns = ColumnReader(marks: marks)
    var rows = 0
    while rows < min(3, grid.rowCount - 1), isHeader(rows, of: grid, columns) {
      // a header that spans rows brings those rows with it
      let reach = grid.cells(inRow: rows).filter { $0.row == rows && $0.isHeader }.map { $0.rowSpan }.max() ?? 1
      rows += max(1, min(reach, 3))
      if rows >= 1, !mayContinue(rows, of: grid) { break }
    }
    grid.headerRows = min(rows, grid.rowCount - 1)
    return grid
  }

  private func isHeader(_ row: Int, of grid: Grid, _ columns: ColumnReader) -> Bool {
    let filled = grid.filled(inRow: row)
    guard !filled.isEmpty else { return row == 0 }
    // a title across the whole table
    if filled.count == 1, let only = filled.first, only.columnSpan >= grid.columnCount, grid.columnCount > 1 {
      return row + 1 < grid.rowCount - 1 && isHeader(row + 1, of: grid, columns)
        && (marks.dates.period(ofWhole: only.span).map { $0.form == .interval && isPart($0.span, of: only.span) }
          ?? true)
    }
    let cells = filled.filter { $0.row == row }
    guard !cells.isEmpty else { return false }
    let promising = cells.filter { !columns.promised(by: $0.span).isEmpty }.count
    if promising * 2 >= cells.count, promising >= 2, !hasOutcomeData(cells) { return true }
    let years = cells.filter { cell in
      marks.dates.period(ofWhole: cell.span).map { cell.span.length - $0.span.length <= 8 } ?? false
    }.count
    let isYearRow = years >= 2 && years * 2 >= cells.count && countCells(inRow: row, of: grid) == 0
    if isYearRow { return true }
    // "RESULT" over two columns alone, their own headers below it
    if row == 0, cells.allSatisfy({ $0.columnSpan > 1 && $0.column > 0 && $0.columnSpan < grid.columnCount }),
      grid.rowCount > 2, isHeader(1, of: grid, columns)
    {
      return true
    }
    let marked = cells.filter { $0.isHeader || $0.style.bold }.count
    let allMarked = marked == cells.count
    if allMarked, countCells(inRow: row, of: grid) == 0, cells.count >= 2 || grid.columnCount <= 2,
      !(cells.count == 1 && cells[0].column == 0 && grid.columnCount > 1)
    {
      return true
    }
    // words over numbers
    return row == 0 && countCells(inRow: row, of: grid) == 0 && cells.count >= 1
      && countCells(inRow: 1, of: grid) >= max(1, grid.columnCount / 2) && (cells.first?.column ?? 0) > 0
      || row == 0 && isWordsOverNumbers(grid)
  }

  /// "Individuals dealt with, 1 January 2008 to 31 August 2011": a title that says more than its stretch of years.
  private func isPart(_ period: Span, of title: Span) -> Bool { title.length - period.length >= 12 }

  private func isWordsOverNumbers(_ grid: Grid) -> Bool {
    guard grid.rowCount >= 2, grid.columnCount >= 2 else { return false }
    return (1..<grid.columnCount).allSatisfy { column in
      guard let top = grid.cell(0, column), !top.span.isEmpty, case .other = marks.counts.cell(top.span) else {
        return false
      }
      var counts = 0
      var filled = 0
      for row in 1..<grid.rowCount {
        guard let cell = grid.cell(row, column), !cell.span.isEmpty else { continue }
        filled += 1
        if case .other = marks.counts.cell(cell.span) {} else { counts += 1 }
      }
      return counts * 2 > filled
    }
  }

  private func hasOutcomeData(_ cells: [Cell]) -> Bool {
    let outcomes = OutcomeReader(marks: marks)
    let persons = PersonReader(marks: marks)
    let data = cells.filter { cell in
      outcomes.outcomes(in: cell.span).count > 0
        || persons.persons(in: cell.span).contains {
          $0.rank != nil && !$0.isPlural && $0.span.length * 10 >= cell.span.length * 9
        }
    }
    return data.count >= 2
  }

  private func mayContinue(_ row: Int, of grid: Grid) -> Bool {
    guard row < grid.rowCount - 1 else { return false }
    // A second header row stands under a cell that spans columns, or is marked.
    let above = grid.cells(inRow: row - 1)
    let here = grid.filled(inRow: row).filter { $0.row == row }
    return above.contains { $0.columnSpan > 1 && $0.columnSpan < grid.columnCount + 1 }
      || (!here.isEmpty && here.allSatisfy(\.isHeader) && here.count > 1)
  }

  private func countCells(inRow row: Int, of grid: Grid) -> Int {
    grid.filled(inRow: row).filter { cell in
      switch marks.counts.cell(cell.span) {
      case .count, .zero, .dash: true
      default: false
      }
    }.count
  }
}
