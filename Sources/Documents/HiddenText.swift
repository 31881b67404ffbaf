/// A stretch of text in a file that a reader of its pages can't see: where it stands and how long it is, and never
/// what it says.
public struct HiddenText: Hashable, Codable, Sendable {
  /// What keeps it from being seen.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// It was drawn, and something was drawn over it: a box, a bar, a sheet of white.
    case underBox = "under_box"
    /// It was drawn, and a picture lies over it.
    case underImage = "under_image"
    /// It was drawn, and an annotation lies over it.
    case underAnnotation = "under_annotation"
    /// It has the colour of what it stands on.
    case sameColour = "same_colour"
    /// It is in the file and is drawn with no ink, or with none that shows.
    case invisible
    /// Too small to be read.
    case tiny
    /// It stands beyond the edge of the page.
    case offPage = "off_page"
    /// A web page or a Word file says not to display it.
    case notDisplayed = "not_displayed"
    /// It stands in a comment: in a web page's source, in the margin of a Word file, on a cell of a sheet.
    case comment
    /// Deleted while changes were tracked, and still in the file.
    case deleted
    /// On a sheet of a workbook that isn't shown.
    case hiddenSheet = "hidden_sheet"
    /// In rows or columns of a sheet that aren't shown.
    case hiddenCells = "hidden_cells"
    /// Kept in a workbook behind a pivot table, or of another workbook that it refers to.
    case cachedData = "cached_data"
  }

  public var kind: Kind
  /// Counted from 1; always 1 for HTML and Word.
  public var page: Int
  /// Nil where the source has no geometry (HTML, Office).
  public var box: Box?
  /// In Unicode scalars.
  public var length: Int

  public init(kind: Kind, page: Int, box: Box?, length: Int) {
    self.kind = kind
    self.page = page
    self.box = box
    self.length = length
  }

  /// What a document says of itself when such words are in its text.
  public static let includedWarning = "words that can't be seen are among the others, as was asked for"
}
