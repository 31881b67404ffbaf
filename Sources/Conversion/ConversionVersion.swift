internal import CArchive
internal import CGMime
internal import CLibXML2
internal import CPoppler

/// Versions of what turns bytes into documents.
public enum ConversionVersion {
  /// Of the rules alone: which kind bytes are of, and how their text and tables are put together.
  public static let rules = sourceStamp

  /// The libraries that read documents, with their versions as they are loaded.
  public static var libraries: [String: String] {
    var libraries = [
      "poppler-glib": String(cString: poppler_get_version()), "libxml2": LIBXML_DOTTED_VERSION,
      "libarchive": ARCHIVE_VERSION_ONLY_STRING,
      "gmime": "\(gmime_major_version).\(gmime_minor_version).\(gmime_micro_version)",
    ]
    if let recogniser = Recogniser.shared { libraries["tesseract"] = recogniser.stamp }
    return libraries
  }
}
