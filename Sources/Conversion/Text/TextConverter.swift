import Documents

/// Turns plain text into a document: paragraphs, lists, tables that bars, tabs or spaces align, and what is quoted.
public enum TextConverter {
  /// In bytes. Two thousand pages are six million letters; a reply has a hundredth of that.
  static let largest = 8 << 20

  /// Form feeds part pages; there is no geometry. The text of a request's archive is told apart by its messages.
  public static func convert(_ bytes: [UInt8]) throws(ConversionError) -> Document {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard bytes.count <= largest else { throw .tooLarge(pages: 1, bytes: bytes.count) }
    let lines = TextLine.lines(of: HTMLEncoding.detect(bytes).transcode(bytes))
    if let thread = TextThread(lines) { return thread.document }
    var drafts = TextFlow.drafts(of: lines)
    guard drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: 1) }
    HTMLMail.mark(&drafts)
    return HTMLAssembly.document(of: drafts, pages: lines.last?.page ?? 1, warnings: [])
  }
}
