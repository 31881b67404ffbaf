import Documents

/// Turns a page of HTML into a document: its text, its structure, and which part of the page each block is.
public enum HTMLConverter {
  /// Reads the bytes of a page or of a mail saved as one.
  ///
  /// Nothing a reader sees is dropped; menus, side columns and quoted words keep a region of their own.
  /// What is hidden on the page is left out and counted in the warnings, and told of in `hidden` where it isn't of a
  /// kind that sites hide as a matter of course. Such words are in the text only when that is asked for.
  public static func convert(_ bytes: [UInt8], includingHidden: Bool = false) throws(ConversionError) -> Document {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let encoding = HTMLEncoding.detect(bytes)
    var page = try HTMLParsing.page(fromUTF8: HTMLSource.repaired(encoding.transcode(bytes)))
    let title = title(of: page.root)
    HTMLStyleSheet.apply(to: &page.root)
    let hidden = HTMLHidden.remove(from: &page.root, including: includingHidden)
    if includingHidden, !hidden.found.isEmpty {
      page.warnings.append(HiddenText.includedWarning)
    } else if hidden.count > 0 {
      page.warnings.append("hidden elements left out: \(hidden.count)")
    }
    HTMLRegions.mark(&page.root)
    var flow = HTMLFlow.drafts(of: page.root)
    guard flow.drafts.contains(where: { $0.wordCount > 0 }) else { throw .noText(pages: 1) }
    let isIndex = HTMLIndex.isIndex(flow.drafts)
    HTMLMail.mark(&flow.drafts)
    HTMLTrimmings.mark(&flow.drafts)
    HTMLHeadings.promote(&flow.drafts)
    var document = HTMLAssembly.document(of: title + flow.drafts, warnings: page.warnings + flow.warnings)
    let links = HTMLLinks.files(in: page.root)
    if !links.isEmpty { document.links = links }
    if isIndex { document.isIndex = true }
    document.hidden = hidden.found + HTMLComments.hidden(in: page.comments)
    return document
  }

  private static func title(of root: HTMLElement) -> [HTMLDraft] {
    guard let title = root.first({ $0.name == "title" }) else { return [] }
    var line = HTMLLine()
    line.append(title.plainText, style: Style(), linked: false)
    return line.isEmpty ? [] : [HTMLDraft(content: .heading(level: 1, line), region: .title)]
  }
}
