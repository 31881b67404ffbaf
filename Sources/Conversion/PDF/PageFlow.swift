import Documents

/// What stands on a page, in the order in which it is read.
enum FlowItem: Sendable {
  /// A line and the margins between which it is set.
  case line(Line, left: Double, right: Double)
  case grid(Grid)
  /// Nothing before it runs on into what follows.
  case cut
  /// From the foot of a column to the top of the next: a paragraph may run on.
  case turn
}

enum PageFlow {
  /// Whether rules and shades could tell more about a page: only where words stand in columns.
  static func wantsDrawing(_ page: PageContent) -> Bool {
    let lines = Lines.gather(page.words).filter { OpenTables.isOpen(withoutMarker($0)) }
    return lines.count > 1
  }

  /// Tables that rules make out; their words are no longer among the lines.
  static func ruledGrids(_ page: PageContent) -> (grids: [Grid], loose: [PageWord]) {
    guard let drawing = page.drawing else { return ([], page.words) }
    var grids = RuledTables.find(drawing, words: page.words, page: page.number)
    let rules = drawing.across.filter { !RuledTables.isUnderline($0, page.words) }
    for var open in StackedTables.find(rules, lines: Lines.gather(page.words), page: page.number) {
      let rivals = grids.filter { $0.overlaps(open) }
      guard rivals.allSatisfy({ tellsMore(open, than: $0, of: rivals) }) else { continue }
      grids.removeAll { $0.overlaps(open) }
      open.shade(from: drawing.raster)
      grids.append(open)
    }
    func loose() -> [PageWord] { page.words.filter { word in !grids.contains { $0.holds(word) } } }
    let around = loose()
    grids = grids.map { HeadsAbove.taken(into: $0, from: around) }
    return (grids.map { $0.withHeaders() }, loose())
  }

  /// Whether a table told by gutters is to be believed rather than what rules make of parts of it.
  private static func tellsMore(_ open: Grid, than ruled: Grid, of rivals: [Grid]) -> Bool {
    guard ruled.box.top > open.box.top - 5, ruled.box.bottom < open.box.bottom + 5,
      open.rowCount > ruled.rowCount
    else { return false }
    // A grid whose every field is ruled needs no help, unless rows go on where its rules end.
    let isWhole = ruled.rowCount > 1 && ruled.cells.count == ruled.rowCount * ruled.columnCount
    let reachesOn = open.box.top < ruled.box.top - 8 || open.box.bottom > ruled.box.bottom + 8
    if isWhole, !reachesOn, !ruled.isMended, ruled.columnCount >= open.columnCount { return false }
    let rows = rivals.reduce(0) { $0 + $1.rowCount }
    return rivals.contains(where: \.isMended) || 10 * rows < 7 * open.rowCount
  }

  /// Everything on a page but its running head and foot. `above`: the table that ends the page before.
  static func items(_ lines: [Line], grids: [Grid], page: Int, above: Grid? = nil) -> [FlowItem] {
    var pieces: [(top: Double, items: [FlowItem])] = grids.map { ($0.box.top, [.grid($0)]) }
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    // Columns don't run through a table.
    for stretch in stretches(lines, between: grids).flatMap({ withoutColumns($0, &pieces) }) {
      let bare = stretch.map(withoutMarker)
      var index = 0
      for region in OpenTables.regions(bare) {
        while index < region.lines.lowerBound {
          pieces.append((stretch[index].box.midY, parts(of: stretch[index], left: left, right: right)))
          index += 1
        }
        index = region.lines.upperBound
        let inside = Array(stretch[region.lines])
        let top = inside[0].box.midY
        let isFirst = region.lines.lowerBound == 0 && inside.first == lines.first
        if let grid = OpenTables.table(region, stretch, page: page, above: isFirst ? above : nil) {
          pieces.append((top, [.grid(grid.withHeaders())]))
        } else {
          pieces.append((top, columns(inside, gutters: region.gutters, left: left, right: right)))
        }
      }
      while index < stretch.count {
        pieces.append((stretch[index].box.midY, parts(of: stretch[index], left: left, right: right)))
        index += 1
      }
    }
    return pieces.sorted { $0.top < $1.top }.flatMap(\.items)
  }

  /// What is left of lines once running text in columns is taken out of them.
  private static func withoutColumns(
    _ lines: [Line], _ pieces: inout [(top: Double, items: [FlowItem])]
  ) -> [[Line]] {
    var rest: [[Line]] = []
    var start = 0
    for region in ProseColumns.regions(lines) {
      rest.append(Array(lines[start..<region.lines.lowerBound]))
      start = region.lines.upperBound
      let top = lines[region.lines.lowerBound].box.midY
      pieces.append((top, [.cut] + column(region.left) + [.turn] + column(region.right) + [.cut]))
    }
    rest.append(Array(lines[start...]))
    return rest.filter { !$0.isEmpty }
  }

  private static func column(_ lines: [Line]) -> [FlowItem] {
    let (left, right) = (lines.map(\.left).min() ?? 0, lines.map(\.right).max() ?? 0)
    return lines.map { .line($0, left: left, right: right) }
  }

  private static func stretches(_ lines: [Line], between grids: [Grid]) -> [[Line]] {
    var stretches: [[Line]] = [[]]
    for line in lines {
      if let above = stretches.last?.last,
        grids.contains(where: { $0.box.midY > above.box.midY && $0.box.midY < line.box.midY })
      {
        stretches.append([])
      }
      stretches[stretches.count - 1].append(line)
    }
    return stretches
  }

  /// A list's marker makes no column of its own.
  static func withoutMarker(_ line: Line) -> Line {
    guard ListMarkers.marker(of: line) != nil else { return line }
    return Line(Array(line.words.dropFirst())) ?? line
  }

  /// A lone line with a wide gap: a label stays with its value, other parts are blocks of their own.
  private static func parts(of line: Line, left: Double, right: Double) -> [FlowItem] {
    let chunks = line.chunks(gap: 2.5)
    guard chunks.count > 1 else { return [.line(line, left: left, right: right)] }
    var joined: [[PageWord]] = []
    for chunk in chunks {
      if let last = joined.last?.last, last.scalars.last == ":" || joined.last?.count == 1 && isMarker(last) {
        joined[joined.count - 1] += chunk.words
      } else {
        joined.append(chunk.words)
      }
    }
    guard joined.count > 1 else { return [.line(line, left: left, right: right)] }
    return joined.compactMap { Line($0) }
      .flatMap { [FlowItem.cut, .line($0, left: $0.left, right: right)] } + [.cut]
  }

  private static func isMarker(_ word: PageWord) -> Bool { ListMarkers.marker(word.scalars) != nil }

  /// Blocks of text side by side, one after the other.
  private static func columns(
    _ lines: [Line], gutters: [Gutters.Gutter], left: Double, right: Double
  ) -> [FlowItem] {
    let edges = [left - 2] + gutters.map(\.middle) + [right + 2]
    // Labels stay with their values.
    let labels = lines.filter { line in
      line.words.last(where: { TableRows.column(of: $0, edges) == 0 })?.scalars.last == ":"
    }
    if edges.count == 3, 2 * labels.count > lines.count {
      return [.cut] + lines.map { .line($0, left: $0.left, right: right) } + [.cut]
    }
    var items: [FlowItem] = []
    for column in 0..<(edges.count - 1) {
      let words = lines.flatMap(\.words).filter { TableRows.column(of: $0, edges) == column }
      let mine = Lines.gather(words)
      let start = mine.map(\.left).min() ?? edges[column]
      let end = column < gutters.count ? gutters[column].right - 6 : right
      items.append(.cut)
      items += mine.map { .line($0, left: start, right: end) }
    }
    return items + [.cut]
  }
}

extension Grid {
  /// Whether a word of the grid's page lies in it.
  func holds(_ word: PageWord) -> Bool {
    word.box.midX >= box.left && word.box.midX < box.right && word.box.midY >= box.top
      && word.box.midY < box.bottom
  }

  func overlaps(_ other: Grid) -> Bool {
    box.top < other.box.bottom && other.box.top < box.bottom && box.left < other.box.right
      && other.box.left < box.right
  }

  mutating func shade(from raster: Raster) {
    for index in cells.indices {
      let box = cells[index].box
      cells[index].lightness = raster.lightness(x: box.left + 6, y: box.top - 1)
    }
  }
}
