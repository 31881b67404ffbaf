import Documents

@testable import Conversion

/// Sets words on an imaginary page: every scalar is half an em wide, a space a quarter.
struct Typesetter {
  var size = 10.0
  var page = 1

  func words(_ text: String, x: Double, y: Double, bold: Bool = false) -> [PageWord] {
    var words: [PageWord] = []
    var left = x
    for part in text.split(separator: " ") {
      let scalars = Array(part.unicodeScalars)
      let width = 0.5 * size * Double(scalars.count)
      words.append(
        PageWord(
          scalars: scalars, box: Box(left: left, top: y, right: left + width, bottom: y + 1.1 * size),
          style: Style(size: size, bold: bold), page: page))
      left += width + 0.25 * size
    }
    return words
  }

  /// Cells side by side, each beginning at its column's place.
  func row(_ cells: [String], at columns: [Double], y: Double, bold: Bool = false) -> [PageWord] {
    zip(cells, columns).flatMap { words($0, x: $1, y: y, bold: bold) }
  }

  /// Prose whose lines all end at one margin.
  func justified(_ text: String, x: Double, to right: Double, y: Double) -> [PageWord] {
    var lines: [[PageWord]] = [[]]
    for word in text.split(separator: " ").map({ words(String($0), x: 0, y: 0)[0] }) {
      let used = lines[lines.count - 1].reduce(word.box.width) { $0 + $1.box.width + 0.25 * size }
      if used > right - x { lines.append([]) }
      lines[lines.count - 1].append(word)
    }
    return lines.enumerated().flatMap { index, line in
      let width = line.reduce(0) { $0 + $1.box.width }
      let space = index + 1 < lines.count ? (right - x - width) / Double(max(1, line.count - 1)) : 0.25 * size
      var left = x
      return line.map { word in
        var word = word
        word.box = Box(
          left: left, top: y + 12 * Double(index), right: left + word.box.width,
          bottom: y + 12 * Double(index) + 11)
        left = word.box.right + space
        return word
      }
    }
  }

  /// Lines of one block, one under the other.
  func block(_ lines: [String], x: Double = 70, y: Double, pitch: Double = 12) -> [PageWord] {
    lines.enumerated().flatMap { words($1, x: x, y: y + pitch * Double($0)) }
  }
}

extension Grid {
  /// What the cells say, row by row; cells that begin in an earlier row or column aren't repeated.
  var rows: [[String]] {
    (0..<rowCount).map { row in beginning(in: row).map { $0.words.map(\.text).joined(separator: " ") } }
  }
}

extension Draft {
  var text: String { words.map(\.text).joined(separator: " ") }
}

extension FileContent {
  init(_ pages: [[PageWord]]) {
    self.init(
      pages: pages.enumerated().map {
        PageContent(number: $0 + 1, width: 595, height: 842, words: $1, drawing: nil)
      },
      tagged: false, tagTables: [], complaints: 0)
  }
}
