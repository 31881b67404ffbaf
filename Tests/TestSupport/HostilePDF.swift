/// PDFs made to harm.
public enum HostilePDF {
  /// More than a hundred million drawings of nothing.
  public static let endlessDrawing = doubling(levels: 28, into: "")

  /// Of a few thousand bytes, with more than a hundred million letters.
  public static let endlessText = doubling(
    levels: 20, into: "BT /F 9 Tf 9 50 Td (\(String(repeating: "Gwent Police ", count: 10))) Tj ET")

  /// Each drawing draws the next one twice; the last one has `content`.
  private static func doubling(levels: Int, into content: String) -> [UInt8] {
    let (font, first) = (5, 6)
    func drawing(_ kind: String, next: Int?) -> String {
      let content = next == nil ? content : "/X Do /X Do"
      let others = next.map { "/XObject << /X \($0) 0 R >>" } ?? ""
      return """
        << \(kind) /Resources << /Font << /F \(font) 0 R >> \(others) >> /Length \(content.utf8.count) >>
        stream\n\(content)\nendstream
        """
    }
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
      /Resources << /XObject << /X \(first) 0 R >> >> >>
      """,
      drawing("", next: first),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let drawings = (0...levels).map { level in
      drawing("/Subtype /Form /BBox [0 0 99 99]", next: level < levels ? first + level + 1 : nil)
    }
    return TinyPDF.file(of: objects + drawings)
  }

  /// So many empty pages.
  public static func pages(_ count: Int) -> [UInt8] {
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    return TinyPDF.file(
      of: ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>"]
        + (0..<count).map { _ in "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>" })
  }
}
