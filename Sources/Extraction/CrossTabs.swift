import Documents
import Vocabulary

/// Reads a table of counts: each number is a tally of what its row, column and caption say.
struct CrossTabReader: Sendable {
  let marks: Annotations

  struct Outcome: Sendable {
    var tallies: [Tally] = []
    /// The axes are about people, outcomes, allegations or sites, not only years.
    var isAboutMatters = false
  }

  private var labels: LabelReader { LabelReader(marks: marks) }

  func read(_ grid: Grid, table: Int, caption: Dimensions) -> Outcome {
    let numeric = numericColumns(grid)
    guard !numeric.isEmpty else { return Outcome() }
    let labelColumns = (0..<grid.columnCount).filter { !numeric.contains($0) }
    let financial = isFinancial(grid, labelColumns)
    var columnHeads = Dictionary(uniqueKeysWithValues: numeric.map { ($0, head(of: grid, $0, financial)) })
    carryPeriods(&columnHeads, numeric)
    var result = Outcome()
    var band = Dimensions()
    var bandForce: String?
    var carried: [Int: Span] = [:]
    let stacked = stackedBreakdowns(grid, labelColumns, name: "table:\(table)")
    for row in grid.bodyRows {
      if isBand(grid, row, numeric), let only = grid.filled(inRow: row).first {
        band = labels.dimensions(of: only.span, financial: financial)
        bandForce = force(in: only.span) ?? bandForce
        carried = [:]
        continue
      }
      let stack = stacked[row] ?? "table:\(table)"
      var labelled: [[Int]: RowLabel] = [:]
      var seen: Set<Int> = []
      for column in numeric {
        let own = columnsLabelling(column, among: labelColumns, numeric)
        let label =
          labelled[own] ?? rowLabel(labelSpans(grid, row, own, &carried), grid, row, band: band, financial: financial)
        labelled[own] = label
        guard let index = grid.index(row, column), seen.insert(index).inserted else { continue }
        let cell = grid.cells[index]
        guard case .count(let count) = marks.counts.cell(cell.span), let head = columnHeads[column] else { continue }
        guard !head.isOfOtherUnit else { continue }
        let dimensions = label.dimensions.filled(from: head.dimensions).filled(from: caption)
        if !label.dimensions.filled(from: head.dimensions).names.allSatisfy({ $0 == .period }) {
          result.isAboutMatters = true
        }
        var tally = Tally(
          locator: "table:\(table)/row:\(row)/column:\(column)", span: grid.span(ofRow: row), count: count,
          dimensions: dimensions, isTotal: label.isTotal || head.isTotal, breakdown: stack, rule: "cross_tab")
        if !label.isKnown, !label.isEmpty, !label.isTotal { tally.features.append("label_unknown") }
        tally.force = force(over: column, row, grid) ?? bandForce
        result.tallies.append(tally)
      }
    }
    settleSums(&result)
    mendUnknownLabels(&result, grid, labelColumns)
    mendOtherSites(&result)
    return result
  }

  // MARK: sums

  /// A last row whose label says nothing known, and each of whose figures is the sum of those above it: a total, whatever it is
  /// called ("People").
  private func settleSums(_ result: inout Outcome) {
    let places = result.tallies.map { tally in
      tally.locator.split(separator: "/").compactMap { Int($0.split(separator: ":").last ?? "") }
    }
    guard let last = places.compactMap({ $0.dropFirst().first }).max() else { return }
    let own = places.indices.filter {
      places[$0].count == 3 && places[$0][1] == last && !result.tallies[$0].isTotal
    }
    guard own.count >= 2, own.allSatisfy({ result.tallies[$0].features.contains("label_unknown") }) else { return }
    let above = places.indices.filter { places[$0].count == 3 && places[$0][1] < last && !result.tallies[$0].isTotal }
    let isSum = own.allSatisfy { index in
      let parts = above.filter { places[$0][2] == places[index][2] }.map { result.tallies[$0].count }
      return result.tallies[index].count.isExact && parts.allSatisfy(\.isExact) && !parts.isEmpty
        && parts.reduce(0) { $0 + $1.min } == result.tallies[index].count.min
    }
    guard isSum, above.count > own.count else { return }
    for index in own { result.tallies[index].isTotal = true }
  }

  // MARK: forces

  private func force(in span: Span) -> String? {
    let named = Set(marks.matches(marks.forces, in: span).map(\.code))
    return named.count == 1 ? named.first : nil
  }

  /// The force that the header over a figure or the label of its row names.
  private func force(over column: Int, _ row: Int, _ grid: Grid) -> String? {
    let heads = (0..<grid.headerRows).reversed().compactMap { grid.cell($0, column)?.span }
    let label = grid.cell(row, 0).map(\.span)
    return (heads + [label].compactMap { $0 }).lazy.compactMap(force).first
  }

  // MARK: stacks

  /// The rows that cut what others above them have cut already: "of which dismissed" under counts of officers and staff.
  /// Each run of rows along an axis of its own is a breakdown of its own.
  private func stackedBreakdowns(_ grid: Grid, _ labelColumns: [Int], name: String) -> [Int: String] {
    guard labelColumns.count == 1, let column = labelColumns.first else { return [:] }
    var runs: [(axis: FieldName, rows: [Int])] = []
    for row in grid.bodyRows {
      guard let cell = grid.cell(row, column), !cell.span.isEmpty else { return [:] }
      let names = labels.dimensions(of: cell.span).names.map { $0 == .rank ? .role : $0 }
      if isTotalLabel(cell.span) {
        if !runs.isEmpty { runs[runs.count - 1].rows.append(row) }
        continue
      }
      guard names.count == 1, let axis = names.first else { return [:] }
      if runs.last?.axis == axis { runs[runs.count - 1].rows.append(row) } else { runs.append((axis, [row])) }
    }
    guard runs.count > 1, Set(runs.map(\.axis)).count == runs.count, runs.contains(where: { $0.axis == .role }) else {
      return [:]
    }
    var result: [Int: String] = [:]
    for run in runs.dropFirst() {
      for row in run.rows { result[row] = "\(name)/\(run.axis.rawValue)" }
    }
    return result
  }

  // MARK: axes

  /// What the labels of a row say of its figures.
  private struct RowLabel {
    var dimensions: Dimensions
    var isTotal: Bool
    var isKnown: Bool
    var isEmpty: Bool
  }

  private func rowLabel(_ spans: [Span], _ grid: Grid, _ row: Int, band: Dimensions, financial: Bool) -> RowLabel {
    var dimensions = Dimensions()
    for span in spans.reversed() where !isTotalLabel(span) {
      dimensions = dimensions.filled(from: labels.dimensions(of: span, financial: financial))
    }
    return RowLabel(
      dimensions: dimensions.filled(from: band),
      isTotal: spans.contains(where: isTotalLabel) || isUnlabelledTotal(grid, row, spans),
      isKnown: !dimensions.isEmpty, isEmpty: spans.isEmpty)
  }

  /// The label columns that speak for a column of figures: all of them, or, where labels and figures take turns across
  /// the table ("Dismissed | 2 | Resigned | 3"), those right before it.
  private func columnsLabelling(_ column: Int, among all: [Int], _ numeric: [Int]) -> [Int] {
    guard numeric.count > 1, numeric.allSatisfy({ all.contains($0 - 1) }) else { return all }
    let before = numeric.last { $0 < column } ?? -1
    return all.filter { $0 > before && $0 < column }
  }

  private struct Head {
    var dimensions: Dimensions
    var isTotal: Bool
    var isOfOtherUnit: Bool
  }

  private func numericColumns(_ grid: Grid) -> [Int] {
    (0..<grid.columnCount).filter { column in
      var counts = 0
      var filled = 0
      var values: [Int] = []
      for row in grid.bodyRows where !grid.isBand(row) {
        guard let cell = grid.cell(row, column), !cell.span.isEmpty else { continue }
        filled += 1
        switch marks.counts.cell(cell.span) {
        case .count(let count):
          counts += 1
          values.append(count.min)
        case .zero, .dash, .withheld: counts += 1
        default: break
        }
      }
      guard filled > 0, counts * 10 >= filled * 6 else {
        return filled == 0 && column > 0 && headSaysYear(grid, column)
      }
      // an index column counts nothing
      if let head = ColumnReader(marks: marks).header(of: grid, column), column == 0,
        ColumnReader(marks: marks).promised(by: head).first == .index,
        zip(values, values.dropFirst()).allSatisfy({ $0 < $1 })
      {
        return false
      }
      return true
    }
  }

  private func headSaysYear(_ grid: Grid, _ column: Int) -> Bool {
    ColumnReader(marks: marks).header(of: grid, column).map { marks.dates.period(ofWhole: $0) != nil } ?? false
  }

  private func head(of grid: Grid, _ column: Int, _ financial: Bool) -> Head {
    var dimensions = Dimensions()
    var isTotal = false
    var isOfOtherUnit = false
    var seen: Set<Int> = []
    for row in (0..<grid.headerRows).reversed() {
      guard let index = headIndex(grid, row, column), seen.insert(index).inserted else { continue }
      let cell = grid.cells[index]
      guard !cell.span.isEmpty, cell.columnSpan < grid.columnCount || grid.columnCount <= 2 else { continue }
      if isTotalLabel(cell.span) { isTotal = true }
      let raw = marks.text[cell.span]
      if raw.contains("%") || raw.lowercased().contains("percent") || raw.lowercased().contains("rate") {
        isOfOtherUnit = true
      }
      // "Tests carried out", "Days lost"
      if marks.has("other_unit", in: cell.span), !marks.has("count_noun", in: cell.span) { isOfOtherUnit = true }
      var above = labels.dimensions(of: cell.span, financial: financial)
      // "Other" over "PCSOs" and "Police staff": other people
      if dimensions.person != nil, above.allegation?.code == "other" { above.allegation = nil }
      dimensions = dimensions.filled(from: above)
    }
    // "Number of officers and staff" is a heading, not a total.
    if isTotal, numberColumnsIn(grid) == 1 { isTotal = false }
    return Head(dimensions: dimensions, isTotal: isTotal, isOfOtherUnit: isOfOtherUnit)
  }

  /// "2012/13 Officers | Staff | 2013/14 Officers | Staff": a year holds for the columns up to the next.
  private func carryPeriods(_ heads: inout [Int: Head], _ numeric: [Int]) {
    let both = numeric.filter { heads[$0]?.dimensions.period != nil && heads[$0]?.dimensions.person != nil }
    guard both.count >= 2, both.count < numeric.count else { return }
    var last: DateReading?
    for column in numeric {
      if let period = heads[column]?.dimensions.period {
        last = period
      } else if heads[column]?.dimensions.person != nil, heads[column]?.isTotal == false {
        heads[column]?.dimensions.period = last
      }
    }
  }

  /// The header over a column; a blank one under which labels come again takes over the one to its left.
  private func headIndex(_ grid: Grid, _ row: Int, _ column: Int) -> Int? {
    guard let index = grid.index(row, column) else { return nil }
    guard grid.cells[index].span.isEmpty, row + 1 < grid.headerRows, column > 1 else { return index }
    let below = (1..<grid.columnCount).compactMap { grid.cell(row + 1, $0) }.map {
      marks.words($0.span).joined(separator: " ")
    }
    guard Set(below).count < below.count else { return index }
    for left in stride(from: column - 1, through: 1, by: -1) {
      if let other = grid.index(row, left), !grid.cells[other].span.isEmpty { return other }
    }
    return index
  }

  private func numberColumnsIn(_ grid: Grid) -> Int { numericColumns(grid).count }

  /// The labels of a row from left to right; a blank one takes over the label above it when others stand to its right.
  private func labelSpans(_ grid: Grid, _ row: Int, _ columns: [Int], _ carried: inout [Int: Span]) -> [Span] {
    var spans: [Span] = []
    for column in columns {
      guard let cell = grid.cell(row, column) else { continue }
      if cell.span.isEmpty {
        if column != columns.last, let above = carried[column] { spans.append(above) }
      } else {
        if carried[column] != cell.span {
          for later in columns where later > column { carried[later] = nil }
        }
        carried[column] = cell.span
        if !spans.contains(cell.span) { spans.append(cell.span) }
      }
    }
    return spans
  }

  func isTotalLabel(_ span: Span) -> Bool {
    let span = marks.text.trimmed(span)
    // "Year | 19 | 23" under the figures of each group
    if ["year", "years", "annual total", "both"].contains(marks.words(span).joined(separator: " ")) { return true }
    // "All other police staff" are a part
    if marks.words(span).starts(with: ["all", "other"]) { return false }
    return marks.cues("total", in: span).contains { cue in
      cue.span.start == span.start || marks.isWhole(cue, of: span) || cue.span.end == span.end
    }
  }

  private func isUnlabelledTotal(_ grid: Grid, _ row: Int, _ rowLabels: [Span]) -> Bool {
    rowLabels.isEmpty && row == grid.rowCount - 1 && grid.bodyRows.count > 2
  }

  private func isBand(_ grid: Grid, _ row: Int, _ numeric: [Int]) -> Bool {
    guard grid.isBand(row), let only = grid.filled(inRow: row).first else { return false }
    if case .count = marks.counts.cell(only.span) { return false }
    return numeric.allSatisfy { column in
      guard let cell = grid.cell(row, column) else { return true }
      return cell.span.isEmpty || cell.span == only.span
    } && (only.columnSpan > 1 || grid.cells(inRow: row).count == grid.columnCount && hasBlankMeaning(grid, numeric))
  }

  /// A row of blanks is a heading only where other rows don't leave blanks for nil.
  private func hasBlankMeaning(_ grid: Grid, _ numeric: [Int]) -> Bool {
    let blanks = grid.bodyRows.filter { row in
      let cells = numeric.compactMap { grid.cell(row, $0) }
      let empty = cells.filter { $0.span.isEmpty }.count
      return empty > 0 && empty < cells.count
    }
    return blanks.isEmpty
  }

  private func isFinancial(_ grid: Grid, _ labelColumns: [Int]) -> Bool {
    let years = FinancialYears(marks: marks)
    let headers = (0..<grid.headerRows).flatMap { row in grid.cells(inRow: row).map(\.span) }
    if headers.contains(where: { marks.words($0).contains("financial") }) { return true }
    if years.areFinancial(headers) { return true }
    return labelColumns.contains { column in
      years.areFinancial(grid.bodyRows.compactMap { grid.cell($0, column)?.span })
    }
  }

  /// On an axis of sites "Other" is another site.
  private func mendOtherSites(_ result: inout Outcome) {
    let sites = result.tallies.filter { $0.dimensions.platform != nil }.count
    guard sites >= 2, sites * 2 > result.tallies.count else { return }
    for index in result.tallies.indices {
      guard result.tallies[index].dimensions.platform == nil,
        let other = result.tallies[index].dimensions.allegation, other.code == "other"
      else { continue }
      result.tallies[index].dimensions.allegation = nil
      result.tallies[index].dimensions.platform = other
    }
  }

  /// On an axis of allegations a label that says nothing known is read for the likeliest, else "other".
  private func mendUnknownLabels(_ result: inout Outcome, _ grid: Grid, _ labelColumns: [Int]) {
    let known = result.tallies.filter { !$0.features.contains("label_unknown") }
    let allegations = known.filter { $0.dimensions.allegation != nil }.count
    guard allegations * 2 > known.count, allegations > 0 else { return }
    for index in result.tallies.indices where result.tallies[index].features.contains("label_unknown") {
      let row = result.tallies[index].span
      guard let column = labelColumns.first,
        let cell = grid.cells.first(where: { $0.column == column && row.contains($0.span) && !$0.span.isEmpty })
      else { continue }
      result.tallies[index].dimensions.allegation = labels.allegation(onAxis: cell.span)
    }
  }
}
