/// Pictures of a PDF's pages.
public enum PagePicture {
  /// A page as a viewer shows it, as a PNG with so many pixels to the point; nil when there is no such page, or it can't
  /// be drawn. To be called only where a hostile document can do no harm.
  public static func png(of bytes: [UInt8], page: Int, scale: Double) -> [UInt8]? {
    // What poppler complains of is nobody's concern here.
    (try? Complaints.counted { PopplerReader.picture(of: bytes, page: page, scale: scale) })?.result ?? nil
  }
}
