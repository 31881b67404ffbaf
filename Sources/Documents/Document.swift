/// A rectangle on a page, in PDF points, origin at the top left.
public struct Box: Hashable, Codable, Sendable {
  public var left: Double
  public var top: Double
  public var right: Double
  public var bottom: Double

  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  public var width: Double { right - left }
  public var height: Double { bottom - top }
  public var midX: Double { (left + right) / 2 }
  public var midY: Double { (top + bottom) / 2 }

  public func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }
}

/// How words are set.
public struct Style: Hashable, Codable, Sendable {
  /// Font size in points; 0 where the source has none.
  public var size: Double
  public var bold: Bool
  public var italic: Bool
  public var underlined: Bool

  public init(size: Double = 0, bold: Bool = false, italic: Bool = false, underlined: Bool = false) {
    self.size = size
    self.bold = bold
    self.italic = italic
    self.underlined = underlined
  }
}

/// One word of the text and where it stands.
public struct Word: Hashable, Codable, Sendable {
  public var span: Span
  /// Counted from 1; always 1 for HTML.
  public var page: Int
  /// Nil where the source has no geometry (HTML).
  public var box: Box?
  public var style: Style
  /// How sure a machine that read it off a picture is of it, in 0...1; nil for a word that is in the file as text.
  public var confidence: Double?

  public init(span: Span, page: Int, box: Box?, style: Style = Style(), confidence: Double? = nil) {
    self.span = span
    self.page = page
    self.box = box
    self.style = style
    self.confidence = confidence
  }
}

public struct Page: Hashable, Codable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// Width and height in points; 0 for HTML.
  public var width: Double
  public var height: Double

  public init(number: Int, width: Double, height: Double) {
    self.number = number
    self.width = width
    self.height = height
  }
}

/// A piece of the document in reading order.
public struct Block: Hashable, Codable, Sendable {
  public enum Kind: Hashable, Codable, Sendable {
    /// Level 1 is the most prominent.
    case heading(level: Int)
    case paragraph
    /// Level 0 is the outermost list.
    case listItem(level: Int)
    /// Index into `Document.tables`.
    case table(Int)
  }

  /// What part of the sheet or page a block belongs to, as far as layout or markup tells.
  public enum Region: String, Hashable, Codable, Sendable {
    /// The letter or article itself.
    case body
    /// Sender's block at the top of the first page.
    case letterhead
    /// Repeated at the top of pages.
    case runningHead
    /// At the foot of pages: page numbers, markings, repeated lines.
    case footer
    /// The `<title>` of an HTML page.
    case title
    /// Menus, breadcrumbs, cookie notices, search forms.
    case navigation
    /// Side columns, related links, news.
    case aside
    /// From/Sent/To/Subject lines of the message that answers.
    case messageHead
    /// Words that aren't the force's answer: an earlier or quoted mail, a requester's message, a block quotation.
    case quoted
  }

  public var kind: Kind
  public var region: Region
  /// All of the block's words, a list marker included.
  public var span: Span
  /// The printed list marker ("1.", "(a)", "•"), where the text has one.
  public var marker: Span?
  /// The item's number in an ordered list whose numbers aren't in the text.
  public var ordinal: Int?
  /// Page on which the block starts.
  public var page: Int
  public var box: Box?
  /// How most of the block is set.
  public var style: Style

  public init(
    kind: Kind, region: Region, span: Span, marker: Span? = nil, ordinal: Int? = nil,
    page: Int, box: Box? = nil, style: Style = Style()
  ) {
    self.kind = kind
    self.region = region
    self.span = span
    self.marker = marker
    self.ordinal = ordinal
    self.page = page
    self.box = box
    self.style = style
  }

  /// The words without the list marker.
  public var content: Span { Span(marker.map(\.end) ?? span.start, span.end) }
}

/// A reply as the program reads it: one text, its words with their places, and its structure.
///
/// The text holds every word once: a table's words stand cell after cell, row after row (cells parted by a tab,
/// rows by a line feed), other blocks' lines are joined by a space, and blocks are parted by a line feed.
public struct Document: Hashable, Codable, Sendable {
  public var text: Text
  public var pages: [Page]
  /// In text order.
  @PackedWords public var words: [Word]
  /// In reading order, without overlap; together they hold every word.
  public var blocks: [Block]
  public var tables: [Table]
  /// Whether a PDF has a structure tree.
  public var tagged: Bool
  /// What the converter could not do for sure, in words without any text of the reply.
  public var warnings: [String]
  /// What is in the file and can't be seen on its pages, in their order. Its words are in the text only where that was
  /// asked for.
  public var hidden: [HiddenText]
  /// Names of the files that a page links to; nil where it links to none.
  public var links: [String]?
  /// A page that lists replies, such as a disclosure log's, and is none itself; nil for every other document.
  public var isIndex: Bool?

  /// Whether any of it was read off a picture.
  public var isRecognised: Bool { words.contains { $0.confidence != nil } }

  public init(
    text: Text = Text(), pages: [Page] = [], words: [Word] = [], blocks: [Block] = [],
    tables: [Table] = [], tagged: Bool = false, warnings: [String] = [], hidden: [HiddenText] = []
  ) {
    self.text = text
    self.pages = pages
    self.words = words
    self.blocks = blocks
    self.tables = tables
    self.tagged = tagged
    self.warnings = warnings
    self.hidden = hidden
  }
}
