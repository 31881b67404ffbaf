import Documents

/// A block before its words have a place in the text.
struct Draft: Sendable {
  enum Content: Sendable {
    case text([Line])
    case grid(Grid)
  }

  var kind: Block.Kind
  var region: Block.Region = .body
  var content: Content
  /// The first word is a list marker.
  var isMarked = false
  /// Where the item's words begin, right of its marker.
  var contentLeft = 0.0
  /// The margins between which it is set.
  var left = 0.0
  var right = 0.0

  var lines: [Line] {
    if case .text(let lines) = content { lines } else { [] }
  }

  var grid: Grid? {
    if case .grid(let grid) = content { grid } else { nil }
  }

  var page: Int { grid?.page ?? lines.first?.page ?? 1 }
  var words: [PageWord] { lines.flatMap(\.words) }
  var style: Style { Line.mainStyle(of: words) }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isListItem: Bool { if case .listItem = kind { true } else { false } }
}
