internal import CGMime

/// Letters of a mail's text, in whatever alphabet it says that it's written.
enum MailCharset {
  /// Nothing is lost: bytes that the named alphabet doesn't have are read as UTF-8 or, one by one, as windows-1252, and
  /// `isWhole` is false.
  static func text(_ bytes: [UInt8], charset: String?) -> (text: String, isWhole: Bool) {
    let name = charset?.lowercased().trimmingPrefix { $0 == " " || $0 == "\"" } ?? ""
    switch name {
    case "", "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit", "unicode-1-1-utf-8", "x-unknown", "default":
      let text = String(decoding: HTMLEncoding.utf8.transcode(bytes), as: UTF8.self)
      return (text, String(validating: bytes, as: UTF8.self) != nil)
    case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "iso_8859-1":
      // Senders that name the old alphabet and write the new one are many.
      let isUTF8 = bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
      let encoding = isUTF8 ? HTMLEncoding.utf8 : .windows1252
      return (String(decoding: encoding.transcode(bytes), as: UTF8.self), true)
    default:
      if let text = converted(bytes, from: String(name)) { return (text, true) }
      return (String(decoding: HTMLEncoding.utf8.transcode(bytes), as: UTF8.self), false)
    }
  }

  /// Nil where the system has no such alphabet, or the bytes aren't of it.
  private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    let converter = g_iconv_open("utf-8", g_mime_charset_iconv_name(charset))
    guard let converter, converter != GIConv(bitPattern: -1) else { return nil }
    defer { g_iconv_close(converter) }
    return bytes.withUnsafeBytes { buffer -> String? in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var written: gsize = 0
      guard let text = g_convert_with_iconv(base, buffer.count, converter, nil, &written, nil) else { return nil }
      defer { g_free(text) }
      return text.withMemoryRebound(to: UInt8.self, capacity: Int(written)) {
        String(decoding: UnsafeBufferPointer(start: $0, count: Int(written)), as: UTF8.self)
      }
    }
  }

  /// Alphabets whose tables the system loads when they are first asked for, which a process that is shut in can't do.
  /// Each stays open, so that its tables stay.
  static func fetch() {
    for name in kept { _ = g_iconv_open("utf-8", name) }
  }

  private static let kept =
    (1...16).filter { $0 != 12 }.map { "iso-8859-\($0)" } + (1250...1258).map { "windows-\($0)" } + [
      "utf-7", "utf-16", "utf-16le", "utf-16be", "utf-32", "koi8-r", "koi8-u", "macintosh", "ibm437", "ibm850",
      "iso-2022-jp", "shift_jis", "euc-jp", "euc-kr", "gb2312", "gbk", "gb18030", "big5", "tis-620",
    ]
}
