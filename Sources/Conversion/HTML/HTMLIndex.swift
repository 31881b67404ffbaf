import Documents

/// A page that lists replies and is none: titles that are links, one after the other, and little else to read.
enum HTMLIndex {
  /// A reply has no such number of titles in its body.
  private static let fewest = 6

  /// So much may be told of each: when it was published, what it is about.
  private static let wordsEach = 45

  static func isIndex(_ drafts: [HTMLDraft]) -> Bool {
    let body = drafts.filter { $0.region == .body }
    let lines = body.reduce(0) { $0 + $1.lineCount }
    let titles = body.reduce(0) { $0 + $1.linkedTitles }
    let words = body.reduce(0) { $0 + $1.wordCount }
    return titles >= fewest && titles * 4 >= lines && words <= titles * wordsEach
  }
}

extension HTMLDraft {
  /// Of a table, its rows.
  fileprivate var lineCount: Int {
    if case .table(let grid) = content { Set(grid.cells.map(\.row)).count } else { 1 }
  }

  /// Lines, or rows of a table, with a link of several words in front.
  fileprivate var linkedTitles: Int {
    guard case .table(let grid) = content else { return line.map(HTMLDraft.isTitle) ?? false ? 1 : 0 }
    return Set(grid.cells.filter { HTMLDraft.isTitle($0.line) }.map(\.row)).count
  }

  private static func isTitle(_ line: HTMLLine) -> Bool {
    line.words.count >= 3 && line.words.prefix(3).allSatisfy(\.linked)
  }
}
