/// Kinds of file that a folder of replies may hold, known by their first bytes.
public enum MediaType: String, Hashable, Codable, Sendable, CaseIterable {
  case pdf = "application/pdf"
  case html = "text/html"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  case odt = "application/vnd.oasis.opendocument.text"
  case ods = "application/vnd.oasis.opendocument.spreadsheet"
  case zip = "application/zip"
  case doc = "application/msword"
  case xls = "application/vnd.ms-excel"
  case msg = "application/vnd.ms-outlook"
  /// A Word, Excel or PowerPoint file that is locked by a password.
  case encryptedOffice = "application/x-ole-encrypted-office"
  /// An OLE 2 file of no known kind.
  case ole = "application/x-ole-storage"
  case rtf = "application/rtf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"
  case gif = "image/gif"
  case mail = "message/rfc822"
  /// Several mails in one file.
  case mbox = "application/mbox"
  /// Outlook's wrapping of attachments, "winmail.dat".
  case tnef = "application/vnd.ms-tnef"
  case csv = "text/csv"
  case plainText = "text/plain"

  /// Whether it may carry other files.
  public var hasParts: Bool {
    switch self {
    case .mail, .mbox, .tnef, .zip: true
    default: false
    }
  }

  /// What the bytes say; the name is asked only between kinds that begin alike. Nil for an unknown kind.
  public static func detect(_ bytes: [UInt8], name: String) -> MediaType? {
    if let signed = signed(bytes, name: name) { return signed }
    guard let opening = readableOpening(of: bytes) else { return nil }
    if looksLikeHTML(opening) { return .html }
    if looksLikeMail(opening) { return Mailbox.hasSeveral(bytes) ? .mbox : .mail }
    guard opening.contains(where: { !$0.isWhitespace }), hasFewControls(bytes) else { return nil }
    if named(name) == .csv { return .csv }
    return ProgramText.isOne(opening) ? nil : .plainText
  }

  /// What a file's name says that it is; nil where its extension is unknown.
  public static func named(_ name: String) -> MediaType? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return byExtension[name[name.index(after: dot)...].lowercased()]
  }

  /// Whether a file's name promises another kind than its bytes are; one that promises nothing doesn't.
  public static func nameDisagrees(_ name: String, with type: MediaType) -> Bool {
    // A mail may be kept in a box of its own, and a box is called as it pleases.
    named(name).map { $0 != type && !($0 == .mbox && type == .mail) } ?? false
  }

  private static let byExtension: [String: MediaType] = [
    "pdf": .pdf, "html": .html, "htm": .html, "xhtml": .html, "docx": .docx, "docm": .docx, "xlsx": .xlsx,
    "xlsm": .xlsx, "pptx": .pptx, "odt": .odt, "ods": .ods, "zip": .zip, "doc": .doc, "xls": .xls,
    "msg": .msg,
    "rtf": .rtf, "png": .png, "jpg": .jpeg, "jpeg": .jpeg, "tif": .tiff, "tiff": .tiff, "gif": .gif,
    "eml": .mail, "mbox": .mbox,
    "csv": .csv, "txt": .plainText, "text": .plainText, "md": .plainText,
  ]

  // MARK: Signatures

  private static func signed(_ bytes: [UInt8], name: String) -> MediaType? {
    func starts(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) { return zipped(bytes) }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    if starts([0x78, 0x9F, 0x3E, 0x22]) { return .tnef }
    if starts(Array("{\\rtf".utf8)) { return .rtf }
    if starts([0x89, 0x50, 0x4E, 0x47]) { return .png }
    if starts([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if starts([0x49, 0x49, 0x2A, 0x00]) || starts([0x4D, 0x4D, 0x00, 0x2A]) { return .tiff }
    if starts(Array("GIF8".utf8)) { return .gif }
    // Readers accept a PDF whose header stands within the first kilobyte; a page or mail may quote it.
    if let header = position(of: "%PDF-", in: bytes.prefix(1024)) {
      let before = bytes[..<header]
      if !before.contains(UInt8(ascii: "<")), !before.contains(UInt8(ascii: ":")) { return .pdf }
    }
    return nil
  }

  /// Office files are archives, told apart by the names in them.
  private static func zipped(_ bytes: [UInt8]) -> MediaType {
    if position(of: "mimetypeapplication/vnd.oasis.opendocument.text", in: bytes.prefix(200)) != nil {
      return .odt
    }
    if position(of: "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", in: bytes.prefix(200)) != nil {
      return .ods
    }
    // The directory of an archive stands at its end.
    let ends = [bytes.suffix(1 << 16), bytes.prefix(1 << 16)]
    let kinds: [(String, MediaType)] = [("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx)]
    for part in ends {
      guard position(of: "[Content_Types].xml", in: part) != nil else { continue }
      for (folder, kind) in kinds where position(of: folder, in: part) != nil { return kind }
    }
    return .zip
  }

  /// Streams of an OLE 2 file are named in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> MediaType {
    let names: [(String, MediaType)] = [
      ("__properties_version1.0", .msg), ("EncryptedPackage", .encryptedOffice), ("WordDocument", .doc),
      ("Workbook", .xls), ("Book", .xls),
    ]
    for (name, kind) in names where position(of: name.utf8.flatMap { [$0, 0] }, in: bytes[...]) != nil {
      return kind
    }
    return .ole
  }

  private static func position(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    position(of: Array(mark.utf8), in: bytes)
  }

  private static func position(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    var rest = bytes
    while let found = rest.firstIndex(of: first) {
      if bytes[found...].starts(with: mark) { return found }
      rest = bytes[(found + 1)...]
    }
    return nil
  }

  // MARK: Text

  /// The first characters of a file that is text; nil for binary.
  private static func readableOpening(of bytes: [UInt8]) -> String? {
    let opening = Array(bytes.prefix(16_384))
    guard !opening.isEmpty else { return nil }
    let encoding = HTMLEncoding.detect(opening)
    if case .utf16 = encoding {} else { guard hasFewControls(opening) else { return nil } }
    return String(decoding: encoding.transcode(opening), as: UTF8.self)
  }

  /// What is text holds next to no signs that no letter has; of UTF-16 that can't be told by its bytes.
  private static func hasFewControls(_ bytes: [UInt8]) -> Bool {
    if case .utf16 = HTMLEncoding.detect(Array(bytes.prefix(16_384))) { return true }
    return bytes.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B } * 100 < bytes.count
  }

  /// Begins with a tag that a page begins with, or has several of a page's tags further on.
  private static func looksLikeHTML(_ opening: String) -> Bool {
    let text = opening.lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let beginnings = [
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<table", "<div", "<p>", "<p ", "<h1",
    ]
    if beginnings.contains(where: start.hasPrefix) { return true }
    guard start.hasPrefix("<") || text.contains("<html") else { return false }
    return ["<html", "<body", "<div", "<table", "<p>"].contains { text.contains($0) }
      && !looksLikeMail(opening)
  }

  /// Opens with lines of the form `Name: value`, one of them a mail's own.
  private static func looksLikeMail(_ opening: String) -> Bool {
    let lines = opening.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // A mailbox puts a line "From address date" before each message.
    let message = lines.first.map { $0.hasPrefix("From ") } ?? false ? lines.dropFirst() : lines[...]
    let head = message.prefix { !$0.isEmpty }.prefix(60)
    let names = head.compactMap { line -> String? in
      guard let colon = line.firstIndex(of: ":"), !(line.first?.isWhitespace ?? true) else { return nil }
      let name = line[..<colon].lowercased()
      return name.allSatisfy { $0.isLetter || $0 == "-" || $0.isNumber } ? name : nil
    }
    let telling: Set<String> = [
      "received", "return-path", "mime-version", "message-id", "x-mailer", "delivered-to",
    ]
    let usual: Set<String> = ["from", "to", "date", "subject", "content-type"]
    guard names.first == head.first.flatMap({ $0.split(separator: ":").first?.lowercased() }) else {
      return false
    }
    let found = Set(names)
    return !found.isDisjoint(with: telling) && !found.isDisjoint(with: usual)
      || found.isSuperset(of: ["from", "to", "date", "subject"])
  }
}
