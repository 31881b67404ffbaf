import Documents

/// A word as it stands on a page, before it has a place in the document's text.
struct PageWord: Sendable, Equatable {
  var scalars: [Unicode.Scalar]
  var box: Box
  var style: Style
  /// Counted from 1.
  var page: Int
  /// How sure a recogniser is of it, in 0...1; nil where the file says what it is.
  var confidence: Double?

  init(scalars: [Unicode.Scalar], box: Box, style: Style, page: Int) {
    self.scalars = scalars
    self.box = box
    self.style = style
    self.page = page
  }

  /// For judging a word by what it says; the text itself is built from scalars.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The type size, or what the box suggests where the source tells none.
  var em: Double { style.size > 0 ? style.size : max(box.height, 1) }

  var hasDigit: Bool { scalars.contains(where: \.isDigit) }
  /// Nothing but punctuation or a symbol.
  var isMark: Bool { !scalars.contains { $0.isDigit || $0.isLetter } }

  var beginsLower: Bool { scalars.first?.properties.isLowercase ?? false }
}

extension Unicode.Scalar {
  /// "0" to "9".
  var isDigit: Bool { (48...57).contains(value) }

  /// As Unicode has it; most are plain, and told without its tables.
  var isLetter: Bool { value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic }
}

/// What one page holds: its words, and the rules and shades drawn on it where they were worth looking for.
struct PageContent: Sendable {
  var number: Int
  var width: Double
  var height: Double
  var words: [PageWord]
  var drawing: Drawing?
  /// Whether there is text in it, be it to be seen or not.
  var hasText = false
  /// What can't be seen on it.
  var hidden: [HiddenText] = []
  /// Whether it has words and draws none of them: they are a layer under a picture, read off it by a machine.
  var isLayer = false
  /// How it was turned to be read off its picture; nil where its text is in the file.
  var scan: ScanTurn?
  /// Whether its text layer is no text.
  var isRubbish = false
}

/// One cell of a table as a PDF's structure tree has it.
struct TagCell: Sendable, Equatable {
  var isHeader: Bool
}

/// The shape of one table in a PDF's structure tree. It says nothing of where the words are.
struct TagTable: Sendable, Equatable {
  var rows: [[TagCell]]
}

/// Everything read from the file; no handle of the library is in it.
struct FileContent: Sendable {
  var pages: [PageContent]
  var tagged: Bool
  var tagTables: [TagTable]
  /// How many list items the structure tree has.
  var tagListItems = 0
  /// How often the library complained.
  var complaints = 0
}
