/// One cell of a table, with the rows and columns it covers.
public struct Cell: Hashable, Codable, Sendable {
  /// Counted from 0.
  public var row: Int
  public var column: Int
  public var rowSpan: Int
  public var columnSpan: Int
  public var isHeader: Bool
  /// Its words; empty for a blank cell, at the place where they would stand.
  public var span: Span
  public var page: Int
  public var box: Box?
  public var style: Style

  public init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false,
    span: Span, page: Int, box: Box? = nil, style: Style = Style()
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
    self.span = span
    self.page = page
    self.box = box
    self.style = style
  }

  public func covers(row r: Int, column c: Int) -> Bool {
    row <= r && r < row + rowSpan && column <= c && c < column + columnSpan
  }
}

/// A grid of cells. Blank cells are kept; each grid position is covered by exactly one cell.
public struct Table: Hashable, Codable, Sendable {
  /// What in the source says that this is a table.
  public enum Origin: String, Hashable, Codable, Sendable {
    /// A PDF's structure tree.
    case tags
    /// Rules drawn on the page.
    case rules
    /// Alignment of words alone.
    case alignment
    /// An HTML `<table>`, a table of a Word file, cells of a sheet.
    case markup
    /// `<dt>` and `<dd>`.
    case definitionList
    /// Repeated `<div>`s or a grid.
    case grid
  }

  public var rowCount: Int
  public var columnCount: Int
  /// In row-major order of their top left corner.
  public var cells: [Cell]
  public var origin: Origin
  public var caption: Span?
  public var span: Span

  public init(
    rowCount: Int, columnCount: Int, cells: [Cell], origin: Origin, caption: Span? = nil, span: Span
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
    self.origin = origin
    self.caption = caption
    self.span = span
  }

  /// The cell that covers a position; nil outside the grid.
  public func cell(_ row: Int, _ column: Int) -> Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if (cells[middle].row, cells[middle].column) < (row, column) { low = middle + 1 } else { high = middle }
    }
    if low < cells.count, cells[low].row == row, cells[low].column == column { return cells[low] }
    // One that reaches here from above or from the left.
    return cells.first { $0.covers(row: row, column: column) }
  }
}
