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
    let (rows, columns) = (rows.sorted(), columns.sorted())
    func shown(_ place: Place) -> Place {
      Place(row: shown(place.row, rows), column: shown(place.column, columns))
    }
    func shown(_ number: Int, _ hidden: [Int]) -> Int { number - hidden.prefix { $0 < number }.count }
    func shown(_ range: ClosedRange<Int>, _ hidden: [Int]) -> ClosedRange<Int>? {
      let (low, high) = (shown(range.lowerBound, hidden), shown(range.upperBound + 1, hidden) - 1)
      return low <= high ? low...high : nil
    }
    cells = Dictionary(cells.map { (shown($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    headRows = Set(headRows.map { shown($0, rows) })
    merged = Dictionary(
      merged.compactMap { place, area in
        guard let down = shown(area.rows, rows), let across = shown(area.columns, columns) else { return nil }
        return (shown(place), Area(rows: down, columns: across))
      }, uniquingKeysWith: { first, _ in first })
  }
}
