import Documents
import Vocabulary

/// Tells a table of rules from one of matters: what each result means, who decides at each step of a procedure, what a
/// panel may give. Its rows say what can happen, and nothing that did. Source: domain §5.6, §6 row 9.
struct RuleTableReader: Sendable {
  let marks: Annotations

  func isRuleTable(_ grid: Grid, columns: [Column]) -> Bool {
    let heads = columns.compactMap(\.header)
    // "Result | No. | What it means" counts; its last column only explains.
    if heads.contains(where: { marks.has("head_of_rules", in: $0) }) { return !columns.contains(where: isCount) }
    if !columns.contains(where: isOfMatters), listsRanks(grid, columns) { return true }
    // Somebody, a day or a number of its own: that is a matter.
    guard !columns.contains(where: namesMatters), grid.bodyRows.count >= 3 else { return false }
    return columns.contains { column in
      guard column.kind == .outcome || column.kind == .finding else { return false }
      let cells = grid.bodyRows.compactMap { grid.cell($0, column.index)?.span }.filter { !$0.isEmpty }
      return isListOfTerms(cells, column, columns) || offersChoices(cells)
    }
  }

  /// "Superintendent, Chief Superintendent | Chief Constable": whom each row holds for, and no result in any.
  private func listsRanks(_ grid: Grid, _ columns: [Column]) -> Bool {
    guard !columns.contains(where: { $0.shares.outcome > 0 || isCount($0) }),
      let people = columns.first(where: { $0.kind == .person })
    else { return false }
    let cells = grid.bodyRows.compactMap { grid.cell($0, people.index)?.span }.filter { !$0.isEmpty }
    let lists = cells.filter { cell in
      let persons = PersonReader(marks: marks).persons(in: cell, inColumn: true)
      return Set(persons.compactMap(\.rank)).count >= 2 && persons.allSatisfy { $0.count == nil }
    }
    return lists.count * 2 >= cells.count && !lists.isEmpty
  }

  private func isCount(_ column: Column) -> Bool { column.kind == .count && column.shares.count > 0.8 }

  /// A day, or a number of its own.
  private func isOfMatters(_ column: Column) -> Bool {
    [.date, .dateRecorded, .dateFinalised, .reference].contains(column.kind)
  }

  private func namesMatters(_ column: Column) -> Bool {
    switch column.kind {
    case _ where isOfMatters(column): true
    case .person, .grade: column.shares.person > 0.5
    case .count: column.shares.count > 0.5
    default: false
    }
  }

  /// "Written warning | stays on the record for 12 months": each result once, before what is said of it.
  private func isListOfTerms(_ cells: [Span], _ column: Column, _ columns: [Column]) -> Bool {
    guard column.index == columns.map(\.index).min() else { return false }
    let codes = cells.map { OutcomeReader(marks: marks).outcomes(in: $0, inColumn: true).map(\.code) }
    let told = codes.filter { !$0.isEmpty }
    return told.count >= 3 && Set(told).count == told.count
  }

  /// "No action, management advice, written warning": what one may choose from, in most rows.
  private func offersChoices(_ cells: [Span]) -> Bool {
    let several = cells.filter { cell in
      let outcomes = OutcomeReader(marks: marks).outcomes(in: cell, inColumn: true)
      return Set(outcomes.map(\.code)).count >= 2
        && PersonReader(marks: marks).persons(in: cell).allSatisfy { $0.count == nil }
        && marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: cell), except: []).isEmpty
    }
    return several.count * 2 >= cells.count && several.count >= 2
  }
}
