import Foundation

/// Columns of text, set out with spaces: the first to the left, numbers to the right.
struct TextTable {
  enum Side { case left, right }

  private var sides: [Side]
  private var rows: [[String]] = []

  init(_ header: [String], _ sides: [Side]) {
    self.sides = sides
    rows = [header]
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// A line per row, without spaces at its end.
  func lines() -> [String] {
    let widths = sides.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - width(cell))
        return sides[column] == .left ? cell + space : space + cell
      }
      return trimmed(cells.joined(separator: "  "))
    }
  }

  private func width(_ cell: String) -> Int { cell.count }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}

/// Numbers as people read them, the same in every locale.
enum Printed {
  /// Three places, cut so that 1.000 means all; `-` for nothing measured.
  static func share(_ value: Double?) -> String {
    guard let value else { return "-" }
    let thousandths = Int((value * 1000 + 1e-9).rounded(.down))
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  /// Rates of error are cut upward, so that 0.000 means none.
  static func errorRate(_ value: Double?) -> String {
    share(value.map { ($0 * 1000 - 1e-9).rounded(.up) / 1000 })
  }

  static func metric(_ metric: Metric) -> String {
    guard metric.value != nil, metric.basis.isEmpty else {
      return metric.higherIsBetter ? share(metric.value) : errorRate(metric.value)
    }
    return metric.value.map { String(Int($0)) } ?? "-"
  }

  static func plural(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  /// A document's words on one line, cut to a length.
  static func words(_ words: String, atMost length: Int = 160) -> String {
    let flat = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count <= length ? flat : flat.prefix(length - 1) + "…"
  }
}
