import Documents
import Figures
import Reporting
import Review

/// A report as text, in the formats that a terminal, a story's draft and a spreadsheet want.
public struct TextReports {
  private let tables: ReportTables

  public init(_ report: Report, labels: ReportLabels) { tables = ReportTables(report: report, labels: labels) }

  private var head: [String] {
    let wording = tables.wording
    return [wording.headline, wording.line(under: tables.report.total)]
  }

  /// Tables set out with spaces.
  public var terminal: [String] {
    head.flatMap { Lines.wrapped($0, width: TerminalReport.width) }
      + tables.all.flatMap { table -> [String] in
        ["", table.title, ""] + TerminalReport.lines(of: table)
          + ([table.told] + table.notes).filter { !$0.isEmpty }.flatMap {
            Lines.wrapped($0, width: TerminalReport.width)
          }
      }
  }

  public var markdown: [String] {
    ["# \(MarkdownReport.escaped(head[0]))", "", MarkdownReport.escaped(head[1])]
      + tables.all.flatMap { MarkdownReport.lines(of: $0) }
  }
}

enum TerminalReport {
  static let width = 110
  /// Longer cells are wrapped.
  private static let widest = 46

  /// Two spaces between columns, numbers to the right, a rule under the header.
  static func lines(of table: PrintedTable) -> [String] {
    let rows = ([table.columns.map(\.name)] + table.rows.map { $0.map(\.text) }).map { row in
      row.map { Lines.wrapped($0, width: widest) }
    }
    let widths = table.columns.indices.map { column in
      rows.flatMap { $0[column] }.map(\.count).max() ?? 0
    }
    var lines = rows.flatMap { row -> [String] in
      (0..<(row.map(\.count).max() ?? 0)).map { number in
        let cells = row.enumerated().map { column, lines in
          let cell = number < lines.count ? lines[number] : ""
          let space = String(repeating: " ", count: widths[column] - cell.count)
          return table.columns[column].isNumber ? space + cell : cell + space
        }
        return trimmed(cells.joined(separator: "  "))
      }
    }
    let head = rows[0].map(\.count).max() ?? 1
    lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: head)
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}

enum MarkdownReport {
  static func lines(of table: PrintedTable) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
    return ["", "## \(escaped(table.title))", "", row(table.columns.map(\.name))]
      + ["|" + table.columns.map { $0.isNumber ? "--:" : "---" }.joined(separator: "|") + "|"]
      + table.rows.map { row($0.map(\.text)) }
      + ([table.line] + table.notes).filter { !$0.isEmpty }.flatMap { ["", escaped($0)] }
  }

  /// Words of a reply are no markup, and stay on their line.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in Lines.printable(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")).unicodeScalars {
      if "\\`*_{}[]<>#|~!&".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
