/// PDFs made to harm.
public enum HostilePDF {
  /// Each drawing draws the next one twice: more than a hundred million drawings in all.
  public static let endlessDrawing: [UInt8] = {
    let levels = 28
    let first = 5
    let twice = "/X Do /X Do"
    func drawing(_ kind: String, next: Int?) -> String {
      let resources = next.map { "/Resources << /XObject << /X \($0) 0 R >> >>" } ?? ""
      let content = next == nil ? "" : twice
      return "<< \(kind) \(resources) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
      /Resources << /XObject << /X \(first) 0 R >> >> >>
      """,
      drawing("", next: first),
    ]
    let drawings = (0...levels).map { level in
      drawing("/Subtype /Form /BBox [0 0 9 9]", next: level < levels ? first + level + 1 : nil)
    }
    return TinyPDF.file(of: objects + drawings)
  }()

  /// A form each of whose fields has the next one twice as its child: more than a hundred million fields in all.
  public static let endlessForm: [UInt8] = {
    let levels = 28
    let first = 5
    let fields = (0...levels).map { level in
      level < levels
        ? "<< /T (f) /Kids [\(first + level + 1) 0 R \(first + level + 1) 0 R] >>"
        : "<< /T (f) /FT /Tx /V (x) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>"
    }
    return TinyPDF.file(
      of: [
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [\(first) 0 R] >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Annots [\(first + levels) 0 R] >>",
        "<< /Length 0 >>\nstream\n\nendstream",
      ] + fields)
  }()

  /// So many empty pages.
  public static func pages(_ count: Int) -> [UInt8] {
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    return TinyPDF.file(
      of: ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>"]
        + (0..<count).map { _ in "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>" })
  }
}
