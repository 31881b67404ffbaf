import Documents

/// Tables whose cells are parted by rules drawn both ways.
enum RuledTables {
  /// Ends of rules this near to one another touch.
  static let touch = 3.5
  /// Rules of one table meet; those of a picture below it only come near.
  private static let meeting = 2.0

  /// Grids of a page, from the top. Words are given to cells by where their middles lie.
  static func find(_ drawing: Drawing, words: [PageWord], page: Int) -> [Grid] {
    let across = drawing.across.filter { !isUnderline($0, words) }
    return components(across, drawing.down).compactMap {
      grid($0.across, $0.down, drawing.raster, words, page)
    }
    .sorted { $0.box.top < $1.box.top }
  }

  /// A rule under words that are themselves set underlined.
  static func isUnderline(_ rule: Rule, _ words: [PageWord]) -> Bool {
    var covered = 0.0
    for word in words
    where word.style.underlined && rule.position > word.box.midY && rule.position < word.box.bottom + 3 {
      covered += rule.covers(word.box.left - 2, word.box.right + 4)
    }
    return covered > 0.8 * rule.length
  }

  // MARK: Rules that hang together

  private static func components(_ across: [Rule], _ down: [Rule]) -> [(across: [Rule], down: [Rule])] {
    var parent = Array(0..<(across.count + down.count))
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    for (a, h) in across.enumerated() {
      for (b, v) in down.enumerated()
      where v.position >= h.start - meeting && v.position <= h.end + meeting
        && h.position >= v.start - meeting && h.position <= v.end + meeting
      {
        parent[root(a)] = root(across.count + b)
      }
    }
    var groups: [Int: (across: [Rule], down: [Rule])] = [:]
    for (a, h) in across.enumerated() { groups[root(a), default: ([], [])].across.append(h) }
    for (b, v) in down.enumerated() { groups[root(across.count + b), default: ([], [])].down.append(v) }
    return groups.keys.sorted().compactMap { groups[$0] }.filter { !$0.across.isEmpty && !$0.down.isEmpty }
  }

  // MARK: From rules to cells

  private static func grid(
    _ across: [Rule], _ down: [Rule], _ raster: Raster, _ words: [PageWord], _ page: Int
  ) -> Grid? {
    let xs = edges(down, reaching: across)
    let ys = edges(across, reaching: down)
    guard xs.count > 2, ys.count > 1, xs.count < 60, ys.count < 400 else { return nil }
    let (columns, rows) = (xs.count - 1, ys.count - 1)

    func ruledBelow(_ row: Int, _ column: Int) -> Bool {
      isRuled(across, at: ys[row + 1], from: xs[column], to: xs[column + 1])
    }
    func ruledRight(_ row: Int, _ column: Int) -> Bool {
      isRuled(down, at: xs[column + 1], from: ys[row], to: ys[row + 1])
    }
    var areas = CellAreas(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns {
        if column + 1 < columns, !ruledRight(row, column) { areas.join((row, column), (row, column + 1)) }
        if row + 1 < rows, !ruledBelow(row, column) { areas.join((row, column), (row + 1, column)) }
      }
    }
    let placed = words.compactMap { word -> (word: PageWord, field: Int)? in
      guard let row = slot(word.box.midY, ys), let column = slot(word.box.midX, xs) else { return nil }
      return (word, row * columns + column)
    }
    areas.dissolve(unless: Set(placed.map(\.field)))
    let rectangles = areas.rectangles()
    guard rectangles.count > 1 else { return nil }
    var contents = [[PageWord]](repeating: [], count: rectangles.count)
    let owner = CellAreas.owners(rectangles, rows: rows, columns: columns)
    for (word, field) in placed { contents[owner[field]].append(word) }
    var cells: [Grid.Cell] = []
    for (index, area) in rectangles.enumerated() {
      let box = Box(
        left: xs[area.column], top: ys[area.row],
        right: xs[area.column + area.columnSpan], bottom: ys[area.row + area.rowSpan])
      cells.append(
        Grid.Cell(
          row: area.row, column: area.column, rowSpan: area.rowSpan, columnSpan: area.columnSpan,
          lines: Lines.gather(contents[index]), box: box, page: page,
          lightness: raster.lightness(x: box.left + 3, y: box.top + 3)))
    }
    var grid = Grid(
      rowCount: rows, columnCount: columns, cells: cells, origin: .rules, edges: xs,
      hasUprights: true,
      box: Box(left: xs[0], top: ys[0], right: xs[columns], bottom: ys[rows]), page: page, lastPage: page)
    grid.tidy()
    grid.dropSlivers()
    grid.tidy()
    grid.isMended = grid.partSpans()
    grid.partColumns()
    grid.partRows()
    grid.sortCells()
    let filled = grid.cells.filter { !$0.isBlank }.count
    return grid.columnCount > 1 && filled > 1 ? grid : nil
  }

  /// Where rules lie, the longest first where several are close; with the ends of rules that reach past them,
  /// as a table's outer rules may be missing.
  private static func edges(_ rules: [Rule], reaching others: [Rule]) -> [Double] {
    var distinct: [Double] = []
    for rule in rules.sorted(by: { $0.length > $1.length })
    where !distinct.contains(where: { abs($0 - rule.position) <= touch }) {
      distinct.append(rule.position)
    }
    distinct.sort()
    guard let first = distinct.first, let last = distinct.last else { return [] }
    let (start, end) = (others.map(\.start).min() ?? first, others.map(\.end).max() ?? last)
    if start < first - 7 { distinct.insert(start, at: 0) }
    if end > last + 7 { distinct.append(end) }
    return distinct
  }

  private static func isRuled(_ rules: [Rule], at position: Double, from: Double, to: Double) -> Bool {
    var covered = 0.0
    for rule in rules where abs(rule.position - position) <= touch { covered += rule.covers(from, to) }
    return covered >= 0.6 * (to - from)
  }

  /// The interval between edges that holds a position.
  static func slot(_ position: Double, _ edges: [Double]) -> Int? {
    guard let first = edges.first, let last = edges.last, position >= first, position < last else {
      return nil
    }
    var (low, high) = (0, edges.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension Grid {
  /// Takes out rows and columns that only stand for double rules or spacing.
  fileprivate mutating func dropSlivers() {
    let before = cells
    dropRows { row in
      let here = before.filter { $0.row == row && $0.rowSpan == 1 }
      return !here.isEmpty && here.allSatisfy { $0.isBlank && $0.box.height < 8 }
    }
    let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    dropColumns { column in
      widths[column] < 8 && before.allSatisfy { $0.isBlank || $0.column != column || $0.columnSpan > 1 }
    }
  }
}

/// Joins the smallest fields of a grid into rectangular cells.
struct CellAreas {
  struct Area: Equatable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  private let rows: Int
  private let columns: Int
  private var parent: [Int]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    parent = Array(0..<(rows * columns))
  }

  mutating func join(_ a: (Int, Int), _ b: (Int, Int)) {
    parent[root(a.0 * columns + a.1)] = root(b.0 * columns + b.1)
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }

  /// Takes apart joined fields that are no rectangle and hold no words: paper beside the table.
  mutating func dissolve(unless hasWords: Set<Int>) {
    var members: [Int: [Int]] = [:]
    for field in parent.indices { members[root(field), default: []].append(field) }
    for fields in members.values where fields.count > 1 && !fields.contains(where: hasWords.contains) {
      let (rowsHere, columnsHere) = (Set(fields.map { $0 / columns }), Set(fields.map { $0 % columns }))
      if rowsHere.count * columnsHere.count > fields.count {
        for field in fields { parent[field] = field }
      }
    }
  }

  /// Each joined set of fields grown to a rectangle, until none overlap; in row-major order.
  mutating func rectangles() -> [Area] {
    while true {
      var bounds: [Int: (top: Int, left: Int, bottom: Int, right: Int)] = [:]
      for row in 0..<rows {
        for column in 0..<columns {
          let key = root(row * columns + column)
          let old = bounds[key] ?? (row, column, row, column)
          bounds[key] = (
            min(old.top, row), min(old.left, column), max(old.bottom, row), max(old.right, column)
          )
        }
      }
      var grew = false
      for (key, box) in bounds {
        for row in box.top...box.bottom {
          for column in box.left...box.right where root(row * columns + column) != root(key) {
            parent[root(row * columns + column)] = root(key)
            grew = true
          }
        }
      }
      if !grew {
        return bounds.values.map {
          Area(
            row: $0.top, column: $0.left, rowSpan: $0.bottom - $0.top + 1, columnSpan: $0.right - $0.left + 1)
        }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      }
    }
  }

  /// Which area each field belongs to.
  static func owners(_ areas: [Area], rows: Int, columns: Int) -> [Int] {
    var owners = [Int](repeating: 0, count: rows * columns)
    for (index, area) in areas.enumerated() {
      for row in area.row..<(area.row + area.rowSpan) {
        for column in area.column..<(area.column + area.columnSpan) { owners[row * columns + column] = index }
      }
    }
    return owners
  }
}
