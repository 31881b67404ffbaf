/// Why bytes could not become a document. Facts only; the wording for people is elsewhere.
public enum ConversionError: Error, Hashable, Sendable {
  /// A password is needed.
  case encrypted
  /// The library could not open it; its own error code and domain-free message.
  case damaged(code: Int, reason: String)
  /// It opened, and there is no word in it: a scan, or nothing but pictures.
  case noText(pages: Int)
  /// Nothing in the file.
  case empty
  /// More than the program will take in.
  case tooLarge(pages: Int, bytes: Int)
  /// Not a kind of file that can be read; what its first bytes say it is, when that is known.
  case unsupported(found: String?)
}
