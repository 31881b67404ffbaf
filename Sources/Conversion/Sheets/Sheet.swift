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
}
