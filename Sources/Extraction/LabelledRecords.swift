import Documents
import Vocabulary

/// Cases set out as labels with values: "Role: PC", "Outcome: Dismissed", one under the other, a new case where a label
/// comes again. They are turned into a table with a row for each, which is then read like any other.
struct LabelledRecordReader: Sendable {
  let marks: Annotations

  struct Pair: Sendable {
    var label: Span
    var value: Span
    var kind: ColumnKind
    /// A heading or another break stands before it.
    var startsGroup: Bool
    /// Its label says nothing known: what its values are tells what it holds.
    var isUnknown = false
  }

  /// The label and value of a line; nil when its label promises no field of a case.
  func pair(in span: Span, startsGroup: Bool) -> Pair? {
    let scalars = marks.text.scalars
    let limit = min(span.end, span.start + 40)
    guard let sign = (span.start..<limit).first(where: { scalars[$0] == ":" }) ?? dash(in: span, limit) else {
      return bareLabel(in: span, startsGroup: startsGroup)
    }
    let label = marks.text.trimmed(Span(span.start, sign))
    let value = marks.text.trimmed(Span(sign + 1, span.end))
    guard let kind = kind(of: label) else { return nil }
    return Pair(label: label, value: value, kind: kind, startsGroup: startsGroup)
  }

  /// Pairs of a table of two columns whose labels come again and again.
  func pairs(of grid: Grid) -> [Pair] {
    guard grid.columnCount == 2 else {
      let abreast = abreast(grid)
      return abreast.isEmpty ? spread(grid) : settled(abreast)
    }
    var result: [Pair] = []
    for row in 0..<grid.rowCount {
      guard let label = grid.cell(row, 0), let value = grid.cell(row, 1) else { continue }
      if label.columnSpan > 1 || label.span.isEmpty {
        continue
      }
      if label.row < row, let last = result.indices.last, result[last].label == label.span {
        result[last].value = result[last].value.union(value.span)
        continue
      }
      if let kind = kind(of: label.span) {
        result.append(Pair(label: label.span, value: value.span, kind: kind, startsGroup: false))
      } else if isLabelAlone(label.span) {
        result.append(
          Pair(label: label.span, value: value.span, kind: .blank, startsGroup: false, isUnknown: true))
      }
    }
    return settled(result)
  }

  /// Two labels or more with their values in each row ("Post held | PC | Station | …"), the same from card to card.
  private func abreast(_ grid: Grid) -> [Pair] {
    // Labels over the columns of values are the heads of a table.
    let isHeaded = stride(from: 1, to: grid.columnCount, by: 2).contains { column in
      grid.cell(0, column).map { kind(of: $0.span) != nil && !marks.text[$0.span].contains(":") } ?? false
    }
    guard grid.columnCount.isMultiple(of: 2), grid.columnCount <= 8, !isHeaded else { return [] }
    var result: [Pair] = []
    var rows = 0
    var starts = false
    for row in 0..<grid.rowCount {
      let before = result.count
      for column in stride(from: 0, to: grid.columnCount, by: 2) {
        guard let label = grid.cell(row, column), let value = grid.cell(row, column + 1) else { continue }
        let own = [label.span, value.span].compactMap { cell in
          marks.text[cell].contains(":") ? pair(in: cell, startsGroup: starts && result.count == before) : nil
        }
        if !own.isEmpty {
          result += own
        } else if !label.span.isEmpty, !value.span.isEmpty, label.span != value.span {
          let kind = kind(of: label.span)
          guard kind != nil || isLabelAlone(label.span) else { continue }
          result.append(
            Pair(
              label: label.span, value: value.span, kind: kind ?? .blank,
              startsGroup: starts && result.count == before, isUnknown: kind == nil))
        }
      }
      if result.count > before { rows += 1 }
      starts = result.count == before || starts && result.count == before
    }
    let names = result.map { marks.words($0.label).joined(separator: " ") }
    let again = Dictionary(grouping: names) { $0 }.values.filter { $0.count > 1 }.reduce(0) { $0 + $1.count }
    let known = result.count { !$0.isUnknown }
    return rows * 2 > grid.rowCount && again * 5 >= names.count * 4 && Set(names).count * 2 <= names.count
      && known * 2 >= result.count ? result : []
  }

  /// With the pairs of other tables that have the same labels: cards each in a table of its own.
  private func amongLikes(_ pairs: [Pair]) -> [Pair] {
    let labels = Set(pairs.map { marks.words($0.label) })
    let others = marks.document.tables.lazy.filter { $0.columnCount == 2 && !$0.span.contains(pairs[0].label) }
    let likes = others.compactMap { table -> [Pair]? in
      let rows = (0..<table.rowCount).compactMap { row -> Pair? in
        guard let label = table.cell(row, 0), let value = table.cell(row, 1), label.columnSpan == 1 else { return nil }
        return Pair(label: label.span, value: value.span, kind: .blank, startsGroup: false, isUnknown: true)
      }
      return Set(rows.map { marks.words($0.label) }) == labels ? rows : nil
    }
    // A few tell as much as all.
    return pairs + likes.prefix(20).joined()
  }

  /// What labels that say nothing known hold, where they come again: told by their values, as a column's kind is.
  private func settled(_ pairs: [Pair]) -> [Pair] {
    guard pairs.contains(where: \.isUnknown) else { return pairs }
    let columns = ColumnReader(marks: marks).columns(of: grid(of: amongLikes(pairs)))
    var kinds = Set(pairs.filter { !$0.isUnknown }.map(\.kind))
    var told: [String: ColumnKind] = [:]
    for column in columns where column.shares.filled >= 2 {
      guard let header = column.header, pairs.contains(where: { $0.isUnknown && $0.label == header }),
        [.person, .outcome, .date, .allegation].contains(column.kind), kinds.insert(column.kind).inserted
      else { continue }
      told[marks.words(header).joined(separator: " ")] = column.kind
    }
    return pairs.map { pair in
      guard pair.isUnknown, let kind = told[marks.words(pair.label).joined(separator: " ")] else { return pair }
      var pair = pair
      (pair.kind, pair.isUnknown) = (kind, false)
      return pair
    }
  }

  /// "Alleged: …" among known labels; what it holds its value tells.
  func unknownPair(in span: Span) -> Pair? {
    let limit = min(span.end, span.start + 40)
    guard let sign = (span.start..<limit).first(where: { marks.text.scalars[$0] == ":" }) else { return nil }
    let label = marks.text.trimmed(Span(span.start, sign))
    guard isLabelAlone(label), marks.text[label].first?.isUppercase ?? false else { return nil }
    let value = marks.text.trimmed(Span(sign + 1, span.end))
    return Pair(label: label, value: value, kind: .blank, startsGroup: false, isUnknown: true)
  }

  /// A few words that promise nothing known, and are no datum.
  private func isLabelAlone(_ span: Span) -> Bool {
    let words = marks.words(span)
    return (1...4).contains(words.count) && words.allSatisfy { !$0.allSatisfy(\.isNumber) }
      && ColumnReader(marks: marks).promised(by: span).isEmpty
      && PersonReader(marks: marks).persons(in: span).isEmpty
      && OutcomeReader(marks: marks).outcomes(in: span, inColumn: true).isEmpty
  }

  /// "RANK" on a line of its own and "Police Constable" under it.
  func stackedPair(_ label: Span, over value: Span, startsGroup: Bool) -> Pair? {
    guard let kind = kind(of: label), marks.words(label).count <= 4, isLabelWhole(label), !isLabelWhole(value),
      let last = marks.text[label].last, !".;,".contains(last),
      marks.text[label].first(where: \.isLetter)?.isUppercase ?? false
    else { return nil }
    return Pair(label: label, value: value, kind: kind, startsGroup: startsGroup)
  }

  /// Whether a span says what a field is and nothing else.
  private func isLabelWhole(_ span: Span) -> Bool {
    let words = marks.folded.tokens(in: span)
    let heads = marks.matches(marks.headers, in: span).map(\.span)
    let covered = words.filter { index in heads.contains { $0.contains(marks.folded.tokens[index].span) } }
    return !words.isEmpty && covered.count == words.count && OutcomeReader(marks: marks).outcomes(in: span).isEmpty
  }

  /// Pairs of a table of cards side by side: in each column labels with their values under them.
  func stackedPairs(of grid: Grid) -> [Pair] {
    var result: [Pair] = []
    for column in 0..<grid.columnCount {
      var starts = true
      var row = 0
      while row + 1 < grid.rowCount {
        guard let label = grid.cell(row, column), let value = grid.cell(row + 1, column), !value.span.isEmpty,
          let pair = stackedPair(label.span, over: value.span, startsGroup: starts)
        else {
          row += 1
          continue
        }
        result.append(pair)
        starts = false
        row += 2
        while row < grid.rowCount, let more = grid.cell(row, column), !more.span.isEmpty, !isLabelWhole(more.span) {
          result[result.count - 1].value = value.span.union(more.span)
          row += 1
        }
      }
      guard result.count >= 3 * (column + 1) else { return [] }
    }
    return result
  }

  /// "Role Police Constable": a label and its value with nothing between, as cards lose it. Several such lines in a row
  /// are needed before they are believed.
  private func bareLabel(in span: Span, startsGroup: Bool) -> Pair? {
    let heads = marks.matches(marks.headers, in: span).filter { $0.span.start == span.start && $0.code != "other_text" }
    guard let label = heads.max(by: { $0.span.length < $1.span.length })?.span, label.length <= 24,
      label.end < span.end, !marks.text[Span(label.end, span.end)].trimmingSpaces.hasPrefix("/"),
      marks.text.scalars[label.end] == " ", marks.text[Span(label.start, label.start + 1)].first?.isUppercase ?? false,
      let kind = kind(of: label)
    else { return nil }
    return Pair(
      label: label, value: marks.text.trimmed(Span(label.end, span.end)), kind: kind, startsGroup: startsGroup)
  }

  /// One person's table: labels whose values run across it, and the stages of the process side by side, of which the last
  /// that says how it ended counts.
  private func spread(_ grid: Grid) -> [Pair] {
    var result: [Pair] = []
    var stages: [Cell] = []
    for row in 0..<grid.rowCount {
      let cells = grid.cells(inRow: row).filter { $0.row == row }
      if cells.count == 2, let label = cells.first, let value = cells.last, value.columnSpan == grid.columnCount - 1,
        !value.span.isEmpty,
        let kind = kind(of: label.span)
      {
        result.append(Pair(label: label.span, value: value.span, kind: kind, startsGroup: false))
      } else if cells.contains(where: { isStage($0.span) }) {
        stages = cells
      } else if !stages.isEmpty, cells.count == stages.count {
        let outcomes = OutcomeReader(marks: marks)
        let told = zip(stages, cells).filter { !outcomes.outcomes(in: $1.span, inColumn: true).isEmpty }
        if let last = told.last(where: { !endsInNothing($1.span) }) ?? told.last {
          result.append(Pair(label: last.0.span, value: last.1.span, kind: .outcome, startsGroup: false))
        }
        stages = []
      }
    }
    return result
  }

  /// "Not pursued", after "Resigned before the meeting" at an earlier stage.
  private func endsInNothing(_ span: Span) -> Bool {
    OutcomeReader(marks: marks).outcomes(in: span, inColumn: true).allSatisfy {
      ["no_further_action", "discontinued", "withdrawn"].contains($0.code)
    }
  }

  private func isStage(_ span: Span) -> Bool {
    marks.words(span).count <= 3 && OutcomeReader(marks: marks).outcomes(in: span, inColumn: true).isEmpty
      && marks.words(span).contains { ["stage", "final", "initial", "appeal", "first", "second"].contains($0) }
  }

  private func dash(in span: Span, _ limit: Int) -> Int? {
    let scalars = marks.text.scalars
    return (span.start..<limit).first { at in
      (scalars[at] == "–" || scalars[at] == "-") && at > span.start && scalars[at - 1] == " " && at + 1 < span.end
        && scalars[at + 1] == " "
    }
  }

  private func kind(of label: Span) -> ColumnKind? {
    guard marks.words(label).count <= 7, let kind = ColumnReader(marks: marks).promised(by: label).first,
      kind != .otherText,
      PersonReader(marks: marks).persons(in: label, inColumn: false).filter({ !$0.isGeneric }).isEmpty
    else { return nil }
    return kind
  }

  /// Whether pairs tell of cases: somebody and how it ended, or what was alleged.
  func areCases(_ pairs: [Pair]) -> Bool {
    let kinds = Set(pairs.map(\.kind))
    let facets = [
      kinds.contains(.person) || kinds.contains(.grade), kinds.contains(.allegation) || kinds.contains(.allegationType),
      kinds.contains(.outcome) || kinds.contains(.finding),
    ]
    return facets.filter { $0 }.count >= 2
  }

  /// A table with a column for each label and a row for each case.
  func grid(of pairs: [Pair]) -> Grid {
    var labels: [String] = []
    var heads: [Span] = []
    var rows: [[Int: Span]] = [[:]]
    for pair in pairs {
      let name = marks.words(pair.label).joined(separator: " ")
      let column: Int
      if let known = labels.firstIndex(of: name) {
        column = known
      } else {
        column = labels.count
        labels.append(name)
        heads.append(pair.label)
      }
      if rows[rows.count - 1][column] != nil || pair.startsGroup && !rows[rows.count - 1].isEmpty { rows.append([:]) }
      rows[rows.count - 1][column] = pair.value
    }
    var cells = heads.enumerated().map { column, span in
      Cell(row: 0, column: column, isHeader: true, span: span, page: marks.evidence(span).page)
    }
    for (number, row) in rows.enumerated() {
      for column in labels.indices {
        let span = row[column] ?? Span(0, 0)
        cells.append(Cell(row: number + 1, column: column, span: span, page: 1))
      }
    }
    let whole = pairs.reduce(pairs.first?.label ?? Span(0, 0)) { $0.union($1.label).union($1.value) }
    var grid = Grid(
      Table(rowCount: rows.count + 1, columnCount: labels.count, cells: cells, origin: .alignment, span: whole))
    grid.headerRows = 1
    return grid
  }
}
