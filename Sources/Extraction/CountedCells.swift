import Documents
import Vocabulary

/// Reads tables whose cells hold several counts with their labels: "1 x written warning, 2 x management advice" under
/// each year.
struct CountedCellReader: Sendable {
  let marks: Annotations

  private var labels: LabelReader { LabelReader(marks: marks) }

  /// The tallies of such a table; nil where its cells hold anything else.
  func tallies(of grid: Grid, table: Int, caption: Dimensions) -> [Tally]? {
    var result: [Tally] = []
    var listed = 0
    for row in grid.bodyRows {
      let rowSays = labels.dimensions(of: grid.cell(row, 0)?.span ?? Span(0, 0))
      for cell in grid.filled(inRow: row) where cell.column > 0 && cell.row == row {
        let around = rowSays.filled(from: head(of: grid, cell.column)).filled(from: caption)
        let locator = "table:\(table)/row:\(row)/column:\(cell.column)"
        let parts = parts(of: cell.span)
        if !parts.isEmpty {
          listed += 1
          for (place, part) in parts.enumerated() {
            result.append(
              Tally(
                locator: "\(locator)/count:\(place)", span: grid.span(ofRow: row), count: part.count,
                dimensions: part.dimensions.filled(from: around), isTotal: false, breakdown: "table:\(table)/listed",
                rule: "counted_cell"))
          }
          continue
        }
        switch marks.counts.cell(cell.span) {
        case .count(let count):
          result.append(
            Tally(
              locator: locator, span: grid.span(ofRow: row), count: count, dimensions: around, isTotal: false,
              breakdown: "table:\(table)", rule: "cross_tab"))
        case .other: return nil
        case .blank, .zero, .dash, .withheld: continue
        }
      }
    }
    return listed >= 2 ? result : nil
  }

  private func head(of grid: Grid, _ column: Int) -> Dimensions {
    (0..<grid.headerRows).reversed().compactMap { grid.cell($0, column)?.span }.reduce(Dimensions()) {
      $0.filled(from: labels.dimensions(of: $1))
    }
  }

  /// The counts of a cell that is nothing but counts with outcomes, kinds of people or of allegations.
  private func parts(of cell: Span) -> [SentenceTallyReader.Part] {
    var parts = SentenceTallyReader(marks: marks).counted(cell, atLeast: 1)
    // "9 – of these 7 police officers, 1 PCSO and 1 member of police staff"
    if parts.count > 2, parts[0].dimensions.isEmpty,
      marks.words(Span(parts[0].count.span.end, parts[1].count.span.start)).first == "of"
    {
      parts.removeFirst()
    }
    guard let first = parts.first, parts.allSatisfy({ !$0.dimensions.isEmpty && $0.dimensions.period == nil }),
      marks.words(cell).count <= parts.count * 8
    else { return [] }
    let lead = marks.words(Span(cell.start, first.count.span.start))
    let tail = parts.last.map { marks.words(Span($0.count.span.end, cell.end)) } ?? []
    return lead.isEmpty || tail.isEmpty ? parts : []
  }
}
