import Documents

/// Looks at the cells of ruled tables a second time, each by itself.
struct CellLook {
  let look: SecondLook

  /// Less sure than this, the words of a cell are read again.
  private static let doubtful = 0.85
  /// More cells than this are not looked at on one page: each takes a part of a second.
  private static let most = 120
  /// In points: how far inside its rules a cell is looked at.
  private static let inset = 1.5

  /// The words with those of such cells as they read by themselves, where that is surer.
  func mended(_ words: [PageWord], with drawing: Drawing) -> [PageWord] {
    var words = words
    let sizes = words.map(\.style.size).sorted()
    let main = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    var looks = 0
    for grid in RuledTables.find(drawing, words: words, page: look.page) {
      let figures = Set((0..<grid.columnCount).filter { grid.holdsFigures(inColumn: $0) })
      for cell in grid.cells where looks < Self.most {
        let box = Box(
          left: cell.box.left + Self.inset, top: cell.box.top + Self.inset, right: cell.box.right - Self.inset,
          bottom: cell.box.bottom - Self.inset)
        let held = words.indices.filter { box.holds(x: words[$0].box.midX, y: words[$0].box.midY) }
        let known = held.map { words[$0] }
        guard known.compactMap(\.confidence).min() ?? 0 < Self.doubtful else { continue }
        looks += 1
        let isOfFigures = cell.row > 0 && cell.columnSpan == 1 && figures.contains(cell.column)
        guard let read = look.words(in: box, rather: known, ofFigures: isOfFigures) else { continue }
        for index in held.reversed() { words.remove(at: index) }
        words += read.map { $0.set(near: main) }
      }
    }
    return words
  }
}

extension PageWord {
  /// Of the page's main size where it is near to that: a cell's type is that of its table.
  func set(near main: Double) -> PageWord {
    var word = self
    if main > 0, (0.7...1.4).contains(word.style.size / main) { word.style.size = main }
    return word
  }
}

extension Grid {
  /// Whether most of what stands under a column's head are figures, or were meant to be by their length.
  fileprivate func holdsFigures(inColumn column: Int) -> Bool {
    let filled = cells.filter { $0.column == column && $0.columnSpan == 1 && $0.row > 0 && !$0.isBlank }
    let figures = filled.filter { $0.words.allSatisfy(\.isFigure) }
    let short = filled.filter { $0.words.reduce(0) { $0 + $1.scalars.count } <= 5 }
    return figures.count > 0 && 3 * figures.count >= filled.count && short.count * 5 >= filled.count * 4
  }
}
