import Documents

/// Puts together what a page break has cut: tables, paragraphs, list items.
enum Continuation {
  /// The body of the document in order, with heads and feet of later pages after the block they cut.
  static func join(_ pages: [(head: [Draft], body: [Draft], foot: [Draft])]) -> [Draft] {
    var drafts: [Draft] = []
    /// The block that may go on over the page.
    var open: Int?
    for page in pages {
      let aside = page.head
      var body = page.body
      var joined = false
      if let index = open, let first = body.first, let whole = Continuation.joined(drafts[index], first) {
        drafts[index] = whole
        body.removeFirst()
        joined = true
      }
      drafts += aside
      if !body.isEmpty {
        drafts += body
        open = drafts.count - 1
      } else if !joined {
        open = nil
      }
      drafts += page.foot
    }
    return drafts
  }

  /// One block of two, where a page or column cut it.
  static func joined(_ a: Draft, _ b: Draft) -> Draft? {
    switch (a.content, b.content) {
    case (.grid(let upper), .grid(let lower)):
      guard let grid = joined(upper, lower) else { return nil }
      var whole = a
      whole.content = .grid(grid)
      return whole
    case (.text(let upper), .text(let lower)):
      guard goesOn(a, b) else { return nil }
      var whole = a
      whole.content = .text(upper + lower)
      return whole
    default:
      return nil
    }
  }

  // MARK: Text

  private static func goesOn(_ a: Draft, _ b: Draft) -> Bool {
    guard !a.isHeading, !b.isHeading, !b.isMarked, let last = a.lines.last, let first = b.lines.first else {
      return false
    }
    guard abs(last.em - first.em) < 0.1 * last.em, !Sentences.end(last.words.last) else { return false }
    let indent = (a.isMarked ? a.contentLeft : last.left)
    // Columns have each their own left edge.
    let sameIndent = abs(first.left - indent) < 5 || abs((first.left - b.left) - (indent - a.left)) < 2
    let isLong = last.right - last.left > 0.7 * (a.right - last.left)
    return first.words.first?.beginsLower ?? false ? sameIndent || isLong : sameIndent && isLong
  }

  // MARK: Tables

  /// One grid of two whose columns stand at the same places.
  static func joined(_ upper: Grid, _ lower: Grid) -> Grid? {
    guard upper.columnCount == lower.columnCount, lower.page == upper.lastPage + 1,
      isAligned(upper, lower)
    else { return nil }
    var (whole, rest) = (upper, lower)
    let heads = repeatedHeads(upper, lower)
    for index in rest.cells.indices where rest.cells[index].row < heads { rest.cells[index].isHeader = true }
    if heads == 0, !upperEndsHead(upper) {
      // A header of its own makes it another table.
      if startsWithHead(lower), upper.rowCount > 1 { return nil }
      for index in rest.cells.indices { rest.cells[index].isHeader = false }
    }
    if isCut(upper, lower, at: heads) {
      for cell in rest.beginning(in: heads) where !cell.isBlank {
        if let home = whole.cells.firstIndex(where: {
          $0.column <= cell.column && cell.column < $0.column + $0.columnSpan
            && $0.row + $0.rowSpan == whole.rowCount
        }) {
          whole.cells[home].lines += cell.lines
        }
      }
      rest.removeRow(heads)
    }
    whole.repeatedHeads.formUnion(whole.rowCount..<(whole.rowCount + heads))
    for var cell in rest.cells {
      cell.row += whole.rowCount
      whole.cells.append(cell)
    }
    whole.repeatedHeads.formUnion(rest.repeatedHeads.map { $0 + whole.rowCount })
    whole.rowCount += rest.rowCount
    whole.lastPage = lower.lastPage
    whole.sortCells()
    return whole
  }

  /// Ruled columns stand at the same places; gutters depend on the words of each page, and may shift.
  private static func isAligned(_ upper: Grid, _ lower: Grid) -> Bool {
    let shifts = zip(upper.edges, lower.edges).map { abs($0 - $1) }
    if shifts.allSatisfy({ $0 < 4 }) { return true }
    guard !upper.hasUprights, !lower.hasUprights else { return false }
    if repeatedHeads(upper, lower) > 0 || shifts.allSatisfy({ $0 < 12 }) { return true }
    // Columns are set flush at one side or centred, whatever their words.
    return (0..<upper.columnCount).allSatisfy { column in
      guard let a = upper.extent(of: column), let b = lower.extent(of: column) else { return true }
      return min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2)
        < 6
    }
  }

  /// Only a header stands above the break.
  private static func upperEndsHead(_ grid: Grid) -> Bool { grid.rowCount == 1 }

  private static func startsWithHead(_ grid: Grid) -> Bool {
    let first = grid.beginning(in: 0)
    return !first.isEmpty && first.allSatisfy { $0.isHeader }
  }

  /// How many of the lower grid's first rows say what the upper's say.
  private static func repeatedHeads(_ upper: Grid, _ lower: Grid) -> Int {
    var heads = 0
    while heads < min(3, upper.rowCount, lower.rowCount) {
      let (a, b) = (upper.beginning(in: heads), lower.beginning(in: heads))
      guard a.count == b.count, a.contains(where: { !$0.isBlank }),
        zip(a, b).allSatisfy({ $0.words.map(\.scalars) == $1.words.map(\.scalars) })
      else { break }
      heads += 1
    }
    return heads
  }

  /// Whether a row of the lower grid is the rest of the upper's last: nothing begins in it.
  private static func isCut(_ upper: Grid, _ lower: Grid, at row: Int) -> Bool {
    guard row < lower.rowCount else { return false }
    let here = lower.beginning(in: row)
    let words = here.filter { !$0.isBlank }
    guard !words.isEmpty, words.count < here.count, words.allSatisfy({ $0.rowSpan == 1 }) else {
      return false
    }
    if here.contains(where: { $0.isBlank && isAnchor($0.column, upper, lower, but: row) }) { return true }
    return words.allSatisfy { cell in
      cell.words.first?.beginsLower ?? false && upper.cell(upper.rowCount - 1, cell.column)?.isBlank == false
    }
  }

  /// A column in which every other row has words of its own.
  private static func isAnchor(_ column: Int, _ upper: Grid, _ lower: Grid, but row: Int) -> Bool {
    let above = (0..<upper.rowCount).map { upper.cell($0, column) }
    let below = (0..<lower.rowCount).filter { $0 != row }.map { lower.cell($0, column) }
    let cells = (above + below).compactMap { $0 }
    return cells.count > 3 && cells.allSatisfy { !$0.isBlank && $0.rowSpan == 1 }
  }
}
