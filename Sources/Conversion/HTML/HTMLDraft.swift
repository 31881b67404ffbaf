import Documents

/// A block on its way into the document, while its kind and region can still change: of a page of HTML, a Word file or
/// a sheet.
struct HTMLDraft: Sendable {
  enum Content: Sendable {
    case heading(level: Int, HTMLLine)
    case paragraph(HTMLLine)
    case listItem(level: Int, ordinal: Int?, HTMLLine)
    case table(HTMLGrid)
  }

  var content: Content
  var region: Block.Region
  /// The message it belongs to, in a thread of several; 0 outside messages.
  var message = 0
  /// Counted from 1: the sheet of a workbook.
  var page = 1
  /// How many words of `line` are the printed list marker.
  var markerWords = 0

  /// Its words, for all but tables.
  var line: HTMLLine? {
    switch content {
    case .heading(_, let line), .paragraph(let line), .listItem(_, _, let line): line
    case .table: nil
    }
  }

  var text: String {
    switch content {
    case .table(let grid): grid.cells.map(\.line.text).joined(separator: " ")
    default: line?.text ?? ""
    }
  }

  var isHeading: Bool { if case .heading = content { true } else { false } }
  var isTable: Bool { if case .table = content { true } else { false } }
  var isParagraph: Bool { if case .paragraph = content { true } else { false } }

  var linkedShare: Double {
    guard case .table(let grid) = content else { return line?.linkedShare ?? 0 }
    let words = grid.cells.flatMap(\.line.words)
    return words.isEmpty ? 0 : Double(words.count { $0.linked }) / Double(words.count)
  }

  var wordCount: Int {
    guard case .table(let grid) = content else { return line?.words.count ?? 0 }
    return grid.cells.reduce(0) { $0 + $1.line.words.count }
  }
}
