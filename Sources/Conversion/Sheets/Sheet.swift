import Documents

/// One cell of a sheet as it is shown.
struct SheetCell: Sendable {
  var text: String
  var style = Style()
  /// A number, and not one that is a date.
  var isNumber = false
  /// Whether something is laid under it.
  var isShaded = false
}

/// A sheet's cells that hold something, and those that are merged.
struct Sheet: Sendable {
  struct Place: Hashable, Sendable, Comparable {
    var row: Int
    var column: Int

    static func < (a: Place, b: Place) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  struct Area: Hashable, Sendable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    func holds(_ place: Place) -> Bool { rows.contains(place.row) && columns.contains(place.column) }
  }

  var name: String?
  var cells: [Place: SheetCell] = [:]
  /// By their top left corner.
  var merged: [Place: Area] = [:]
  /// First rows of what the file itself calls tables.
  var headRows: Set<Int> = []

  /// Without rows and columns that aren't shown: what stands on both sides of them stands together.
  mutating func leaveOut(rows: Set<Int>, columns: Set<Int>) {
    guard !rows.isEmpty || !columns.isEmpty else { return }
    let (rows, columns) = (Shown(without: rows), Shown(without: columns))
    func shown(_ place: Place) -> Place {
      Place(row: rows.place(of: place.row), column: columns.place(of: place.column))
    }
    cells = Dictionary(cells.map { (shown($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    headRows = Set(headRows.filter { !rows.hidden.contains($0) }.map(rows.place))
    merged = Dictionary(
      merged.sorted { $0.key < $1.key }.compactMap { place, area in
        guard let down = rows.shown(area.rows), let across = columns.shown(area.columns) else { return nil }
        return (shown(place), Area(rows: down, columns: across))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Where rows, or columns, stand once some are left out.
private struct Shown {
  let hidden: Set<Int>
  private let sorted: [Int]

  init(without hidden: Set<Int>) {
    self.hidden = hidden
    sorted = hidden.sorted()
  }

  func place(of number: Int) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return number - low
  }

  /// What is left of a stretch; nil where nothing is.
  func shown(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
    let (low, high) = (place(of: range.lowerBound), place(of: range.upperBound + 1) - 1)
    return low <= high ? low...high : nil
  }
}
