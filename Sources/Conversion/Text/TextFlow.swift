import Documents

/// Cuts the lines of a plain text into what a reader sees: paragraphs, items, headings, tables, and quoted words.
struct TextFlow {
  private let region: Block.Region
  private let message: Int
  /// How far a line may reach, where the text is wrapped at one width; else 0.
  private let width: Int
  private var drafts: [HTMLDraft] = []
  /// Lines of the paragraphs being collected; no blank one parts them.
  private var open: [TextLine] = []

  /// `region` is where all of it stands; of a body, what is marked as quoted stands apart.
  static func drafts(of lines: [TextLine], in region: Block.Region = .body, message: Int = 0) -> [HTMLDraft] {
    var flow = TextFlow(region: region, message: message, width: wrappingWidth(of: lines))
    flow.read(lines)
    return flow.drafts
  }

  private init(region: Block.Region, message: Int, width: Int) {
    self.region = region
    self.message = message
    self.width = width
  }

  /// The longest line's, where it is one that programs wrap at and several others come near it.
  private static func wrappingWidth(of lines: [TextLine]) -> Int {
    let lengths = lines.lazy.map(\.scalars.count)
    guard let width = lengths.max(), (55...100).contains(width) else { return 0 }
    return lengths.count { $0 > width - 12 } >= 3 ? width : 0
  }

  private mutating func read(_ lines: [TextLine]) {
    var index = 0
    var plain = 0
    while index < lines.count {
      let line = lines[index]
      if let first = open.first, first.page != line.page { close() }
      if line.isBlank {
        close()
        index += 1
      } else if line.isQuoted {
        close()
        let end = lines[index...].firstIndex { !$0.isQuoted } ?? lines.count
        let region: Block.Region = region == .body ? .quoted : region
        drafts += TextFlow.drafts(of: lines[index..<end].map(\.unquoted), in: region, message: message)
        index = end
      } else if index >= plain, case .table(let table) = outcome(at: index, of: lines, &plain) {
        close()
        emit(.table(table.grid), on: line.page)
        index = table.end
      } else if line.isRule {
        underline()
        close()
        index += 1
      } else {
        open.append(line)
        index += 1
      }
    }
    close()
  }

  /// `plain` becomes the first line that may yet begin a table.
  private func outcome(at index: Int, of lines: [TextLine], _ plain: inout Int) -> TextTable.Outcome {
    let outcome = TextTable.outcome(at: index, of: lines)
    if case .none(let line) = outcome { plain = line }
    return outcome
  }

  // MARK: paragraphs

  /// A line of signs under a single line makes it a heading.
  private mutating func underline() {
    guard let title = open.last, open.count == 1, isTitle(title) else { return }
    open.removeLast()
    emit(.heading(level: 2, title.line), on: title.page)
  }

  private func isTitle(_ line: TextLine) -> Bool {
    let words = line.line.words
    return (1...20).contains(words.count) && words.contains { $0.text.contains(where: \.isLetter) }
      && !".,;".contains(words.last?.text.last ?? " ")
  }

  private mutating func close() {
    let lines = open
    open = []
    guard let first = lines.first else { return }
    if lines.count == 1, let heading = heading(first) { return emit(heading, on: first.page) }
    var pieces: [HTMLLine] = []
    var indents: [Int] = []
    var above: TextLine?
    for line in lines {
      let words = line.line
      let isItem = HTMLMarkers.marker(of: words) != nil
      if !isItem, let last = pieces.last, hangs(line, under: last, indents) || isFull(above, before: words) {
        pieces[pieces.count - 1].append(words)
      } else {
        pieces.append(words)
        if isItem { indents.append(line.indent) }
      }
      above = line
    }
    let levels = self.levels(indents)
    var item = 0
    for piece in HTMLLineBreaks.joined(pieces) {
      guard let marker = HTMLMarkers.marker(of: piece) else {
        emit(.paragraph(piece), on: first.page)
        continue
      }
      emit(.listItem(level: item < levels.count ? levels[item] : 0, ordinal: nil, piece), on: first.page, marker)
      item += 1
    }
  }

  /// What stands further in than the item above goes on with its words.
  private func hangs(_ line: TextLine, under last: HTMLLine, _ indents: [Int]) -> Bool {
    guard let item = indents.last, HTMLMarkers.marker(of: last) != nil else { return false }
    return line.indent > item
  }

  /// Whether the next word had no room in the line above.
  private func isFull(_ above: TextLine?, before words: HTMLLine) -> Bool {
    guard width > 0, let above, let last = above.scalars.last, let word = words.words.first else { return false }
    return above.scalars.count + 1 + word.text.count > width && !".:;?!".unicodeScalars.contains(last)
      && !words.startsWithLabel
  }

  /// "# Title", or a line in capitals that stands alone.
  private func heading(_ line: TextLine) -> HTMLDraft.Content? {
    let words = line.line.words
    if let mark = words.first?.text, mark.count <= 6, mark.allSatisfy({ $0 == "#" }), words.count > 1 {
      return .heading(level: mark.count, TextLine.line(line.scalars.drop { $0 == "#" || $0.properties.isWhitespace }))
    }
    let letters = line.scalars.filter(\.properties.isAlphabetic)
    let isCapitals = letters.count >= 4 && letters.allSatisfy { !$0.properties.isLowercase }
    let hasDigit = line.scalars.contains { $0.properties.numericType != nil }
    guard isCapitals, !hasDigit, (2...12).contains(words.count), isTitle(line) else { return nil }
    return .heading(level: 4, line.line)
  }

  /// How deep each item lies, by the column that it begins in.
  private func levels(_ indents: [Int]) -> [Int] {
    var outer: [Int] = []
    return indents.map { indent in
      while let last = outer.last, last >= indent { outer.removeLast() }
      outer.append(indent)
      return outer.count - 1
    }
  }

  private mutating func emit(_ content: HTMLDraft.Content, on page: Int, _ markerWords: Int = 0) {
    var draft = HTMLDraft(content: content, region: region, message: message)
    draft.page = page
    draft.markerWords = markerWords
    drafts.append(draft)
  }
}
