/// PDFs small enough to be read here.
public enum TinyPDF {
  /// One page with a line of text.
  public static func page(saying text: String) -> [UInt8] { file(content: "BT /F 12 Tf 72 720 Td (\(text)) Tj ET") }

  /// One page with a grey rectangle and no text, as a scan has.
  public static let picture = file(content: "0.5 g 72 72 400 600 re f")

  /// Begins like a PDF and ends before there is anything in it.
  public static let damaged = Array("%PDF-1.4\n1 0 obj\n<< /Type /Cat".utf8)

  /// One page of 595 by 842 points, drawn by the operators of PDF with Helvetica as `F`. Further entries of the page and
  /// of its resources may speak of further objects, the first of which has the number 6.
  public static func file(
    content: String, page: String = "", resources: String = "", further: [String] = []
  ) -> [UInt8] {
    let objects =
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \(page)
        /Resources << /Font << /F 5 0 R >> \(resources) >> >>
        """,
        stream(content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ] + further
    return file(of: objects)
  }

  /// Numbered from 1; the first is the catalogue.
  static func file(of objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// A stream object with further entries in its dictionary.
  public static func stream(_ content: String, _ entries: String = "") -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }
}
