/// PDFs made to harm.
public enum HostilePDF {
  /// Each form field has the next one twice over: a hundred levels are more fields than anybody can visit.
  public static let doublingFields: [UInt8] = {
    let levels = 45
    let first = 6
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [\(first) 0 R] >> >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Annots [5 0 R] >>",
      "<< /Length 0 >>\nstream\n\nendstream",
      "<< /Type /Annot /Subtype /Widget /Rect [1 1 9 9] /FT /Tx /T (a) >>",
    ]
    for level in 0..<levels {
      let next = first + level + 1
      objects.append("<</T(a)/Kids[\(next) 0 R \(next) 0 R]>>")
    }
    objects.append("<< /FT /Tx /T (a) >>")
    return TinyPDF.file(of: objects)
  }()

  /// So many empty pages.
  public static func pages(_ count: Int) -> [UInt8] {
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    return TinyPDF.file(
      of: ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(count) >>"]
        + (0..<count).map { _ in "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>" })
  }
}
