import Documents

/// Turns a page of HTML into a document: its text, its structure, and which part of the page each block is.
public enum HTMLConverter {
  /// Reads the bytes of a page or of a mail saved as one.
  ///
  /// Nothing a reader sees is dropped; menus, side columns and quoted words keep a region of their own. What is
  /// hidden on the page is left out and counted in the warnings.
  public static func convert(_ bytes: [UInt8]) throws(ConversionError) -> Document {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let encoding = HTMLEncoding.detect(bytes)
    var page = try HTMLParsing.page(fromUTF8: HTMLSource.repaired(encoding.transcode(bytes)))
    let title = title(of: page.root)
    HTMLStyleSheet.apply(to: &page.root)
    let hidden = HTMLHidden.remove(from: &page.root)
    if hidden > 0 { page.warnings.append("hidden elements left out: \(hidden)") }
    HTMLRegions.mark(&page.root)
    var flow = HTMLFlow.drafts(of: page.root)
    guard flow.drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: 1) }
    HTMLMail.mark(&flow.drafts)
    HTMLTrimmings.mark(&flow.drafts)
    HTMLHeadings.promote(&flow.drafts)
    return HTMLAssembly.document(of: title + flow.drafts, warnings: page.warnings + flow.warnings)
  }

  private static func title(of root: HTMLElement) -> [HTMLDraft] {
    guard let title = root.first({ $0.name == "title" }) else { return [] }
    var line = HTMLLine()
    line.append(title.plainText, style: Style(), linked: false)
    return line.isEmpty ? [] : [HTMLDraft(content: .heading(level: 1, line), region: .title)]
  }
}
