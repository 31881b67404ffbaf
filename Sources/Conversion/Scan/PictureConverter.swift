import Documents

/// Turns a picture of a page (PNG, JPEG, or a TIFF of several) into a document, where Tesseract is installed.
public enum PictureConverter {
  /// More pages than this in a TIFF are no reply.
  private static let mostPages = 200

  /// `beforeScan` is called before each page, which takes seconds.
  public static func convert(
    _ bytes: [UInt8], isTIFF: Bool, recogniser: Recogniser? = .shared, beforeScan: () -> Void = {}
  ) throws(ConversionError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard let recogniser else { throw .noText(pages: 1) }
    beforeScan()
    let tools = PictureTools(library: recogniser.library)
    guard let pictures = tools.pictures(in: bytes, isTIFF: isTIFF, atMost: mostPages), !pictures.isEmpty else {
      throw .damaged(code: 0, reason: "the picture can't be decoded")
    }
    var pages: [PageContent] = []
    for (index, picture) in pictures.enumerated() {
      beforeScan()
      let (width, height) = (Double(picture.width) / picture.scale, Double(picture.height) / picture.scale)
      pages.append(
        ScanPage(recogniser: recogniser).content(of: picture, number: index + 1, width: width, height: height)
          ?? PageContent(number: index + 1, width: width, height: height, words: [], drawing: nil))
    }
    guard pages.contains(where: \.hasText) else { throw .noText(pages: pages.count) }
    return PDFConverter.document(FileContent(pages: pages, tagged: false, tagTables: []))
  }
}
