import Documents

/// A table drawn with box characters, joined cells as one box.
struct TableDrawing {
  private let table: Table
  private let text: Text
  private let widths: [Int]
  private let heights: [Int]
  /// Where each column's or row's left or upper rule stands; one more than there are.
  private let across: [Int]
  private let down: [Int]
  private let content: [[String]]

  init(_ table: Table, of text: Text, width: Int) {
    self.table = table
    self.text = text
    widths = TableDrawing.widths(of: table, text: text, within: width)
    across = TableDrawing.rules(widths.map { $0 + 3 })
    let across = across
    content = table.cells.map { cell in
      let inner = across[cell.column + cell.columnSpan] - across[cell.column] - 3
      return Lines.wrapped(TableDrawing.label(cell, text: text), width: max(1, inner))
    }
    heights = TableDrawing.heights(of: table, content: content)
    down = TableDrawing.rules(heights.map { $0 + 1 })
  }

  var lines: [String] {
    guard table.rowCount > 0, table.columnCount > 0 else { return [] }
    var canvas = Canvas(width: (across.last ?? 0) + 1, height: (down.last ?? 0) + 1)
    for (cell, words) in zip(table.cells, content) {
      canvas.frame(
        left: across[cell.column], top: down[cell.row], right: across[cell.column + cell.columnSpan],
        bottom: down[cell.row + cell.rowSpan])
      for (offset, line) in words.enumerated() {
        canvas.put(line, left: across[cell.column] + 2, top: down[cell.row] + 1 + offset)
      }
    }
    return canvas.lines
  }

  /// Head cells are marked, for a terminal without bold type.
  private static func label(_ cell: Cell, text: Text) -> String { (cell.isHeader ? "▸ " : "") + text[cell.span] }

  private static func rules(_ steps: [Int]) -> [Int] { steps.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) } }

  /// As wide as the words, and where there's no room the widest give way.
  private static func widths(of table: Table, text: Text, within width: Int) -> [Int] {
    var widths = [Int](repeating: 1, count: table.columnCount)
    for cell in table.cells where cell.columnSpan == 1 && widths.indices.contains(cell.column) {
      widths[cell.column] = max(widths[cell.column], min(width, label(cell, text: text).count))
    }
    let room = max(4 * table.columnCount, width - 3 * table.columnCount - 1)
    var excess = widths.reduce(0, +) - room
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4 {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func heights(of table: Table, content: [[String]]) -> [Int] {
    var heights = [Int](repeating: 1, count: table.rowCount)
    for (cell, lines) in zip(table.cells, content) where cell.rowSpan == 1 {
      heights[cell.row] = max(heights[cell.row], lines.count)
    }
    for (cell, lines) in zip(table.cells, content) where cell.rowSpan > 1 {
      let rows = cell.row..<min(cell.row + cell.rowSpan, table.rowCount)
      let missing = lines.count - (heights[rows].reduce(0, +) + rows.count - 1)
      if missing > 0, let last = rows.last { heights[last] += missing }
    }
    return heights
  }
}

/// Characters on a grid, and rules that know their neighbours.
private struct Canvas {
  private struct Sides: OptionSet {
    let rawValue: Int
    static let up = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
    static let down = Sides(rawValue: 4)
    static let left = Sides(rawValue: 8)
  }

  /// The box characters by the sides to which they reach.
  private static let corners: [Character] = [
    " ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  private let width: Int
  private let height: Int
  private var characters: [Character]
  private var sides: [Sides]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    characters = Array(repeating: " ", count: width * height)
    sides = Array(repeating: [], count: width * height)
  }

  mutating func frame(left: Int, top: Int, right: Int, bottom: Int) {
    for x in left..<right {
      for y in [top, bottom] {
        join(x, y, .right)
        join(x + 1, y, .left)
      }
    }
    for y in top..<bottom {
      for x in [left, right] {
        join(x, y, .down)
        join(x, y + 1, .up)
      }
    }
  }

  mutating func put(_ line: String, left: Int, top: Int) {
    guard top < height else { return }
    for (offset, character) in line.enumerated() where left + offset < width {
      characters[top * width + left + offset] = character
    }
  }

  var lines: [String] {
    (0..<height).map { y in
      var line = ""
      for x in 0..<width {
        let place = y * width + x
        line.append(sides[place].isEmpty ? characters[place] : Canvas.corners[sides[place].rawValue])
      }
      return line
    }
  }

  private mutating func join(_ x: Int, _ y: Int, _ side: Sides) { sides[y * width + x].insert(side) }
}
