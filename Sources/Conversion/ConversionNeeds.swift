import Glibc

/// What the libraries that read documents need of the machine.
public enum ConversionNeeds {
  /// Has them read now what they otherwise would with the first document: fonts' tables, encodings.
  public static func fetch() {
    PopplerReader.fetch()
    MailCharset.fetch()
    // Loads its library; no library is loaded any more once a worker is shut in.
    _ = Recogniser.shared
    _ = try? HTMLConverter.convert(Array("<html><body><p>é</p></body></html>".utf8))
  }

  /// From which poppler takes fonts and encodings that a PDF names and doesn't hold.
  public static var folders: [String] {
    let home = getenv("HOME").map { String(cString: $0) }
    return ["/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler"]
      + [Recogniser.shared?.folder].compactMap { $0 }
      + (home.map { [$0 + "/.fonts", $0 + "/.local/share/fonts"] } ?? [])
  }
}
