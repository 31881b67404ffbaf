import Casework
import Conversion

/// What a file is by its bytes, and what its name says it is.
struct FileSort {
  /// Set for what the program reads.
  private let readable: MediaType?
  private let foreign: Foreign?
  private let claim: Claim?

  init(of bytes: [UInt8], name: String) {
    claim = Claim(name: name)
    readable = MediaType.detect(bytes, name: name)
    foreign = readable == nil ? Foreign(bytes: bytes, name: name) : nil
  }

  var mediaType: String? { readable?.rawValue ?? foreign?.mediaType }

  /// The type that the name claims, when the bytes are of another.
  var claimedType: String? {
    guard let claim, let mediaType, !claim.allows(mediaType) else { return nil }
    return claim.mediaType
  }

  func readableType() throws(Failure) -> MediaType {
    if let readable { return readable }
    if let foreign { throw .unsupported(foreign.kind) }
    if let claim, MediaType(rawValue: claim.mediaType) != nil {
      throw .damaged(reason: "its bytes are of no known kind")
    }
    throw .unsupported(claim?.kind ?? .unknown)
  }
}

/// What the ending of a file's name says.
private struct Claim {
  let mediaType: String
  let kind: ForeignKind

  init?(name: String) {
    guard let dot = name.lastIndex(of: "."), let known = Claim.endings[name[dot...].dropFirst().lowercased()] else {
      return nil
    }
    (mediaType, kind) = known
  }

  /// Containers are told apart by their names, so a container is no contradiction.
  func allows(_ found: String) -> Bool {
    found == mediaType || (Foreign.containers.contains(found) && !Claim.readable.contains(mediaType))
  }

  private static let readable: Set<String> = ["application/pdf", "text/html"]
  private static let office = "application/vnd.openxmlformats-officedocument."
  private static let odf = "application/vnd.oasis.opendocument."
  static let endings: [String: (String, ForeignKind)] = [
    "pdf": ("application/pdf", .unknown),
    "html": ("text/html", .unknown), "htm": ("text/html", .unknown), "xhtml": ("text/html", .unknown),
    "docx": (office + "wordprocessingml.document", .wordProcessing),
    "xlsx": (office + "spreadsheetml.sheet", .spreadsheet),
    "pptx": (office + "presentationml.presentation", .presentation),
    "doc": ("application/msword", .wordProcessing), "xls": ("application/vnd.ms-excel", .spreadsheet),
    "ppt": ("application/vnd.ms-powerpoint", .presentation),
    "odt": (odf + "text", .wordProcessing), "ods": (odf + "spreadsheet", .spreadsheet),
    "odp": (odf + "presentation", .presentation), "rtf": ("application/rtf", .wordProcessing),
    "csv": ("text/csv", .spreadsheet), "eml": ("message/rfc822", .mail),
    "msg": ("application/vnd.ms-outlook", .mail), "mbox": ("application/mbox", .mail),
    "png": ("image/png", .image), "jpg": ("image/jpeg", .image), "jpeg": ("image/jpeg", .image),
    "tif": ("image/tiff", .image), "tiff": ("image/tiff", .image), "gif": ("image/gif", .image),
    "webp": ("image/webp", .image), "heic": ("image/heic", .image), "bmp": ("image/bmp", .image),
    "zip": ("application/zip", .archive), "gz": ("application/gzip", .archive),
    "7z": ("application/x-7z-compressed", .archive), "rar": ("application/vnd.rar", .archive),
    "txt": ("text/plain", .plainText), "md": ("text/markdown", .plainText),
    "mp3": ("audio/mpeg", .media), "mp4": ("video/mp4", .media), "wav": ("audio/wav", .media),
  ]
}

/// A kind of file that is known by its first bytes and isn't read.
private struct Foreign {
  let mediaType: String
  let kind: ForeignKind

  /// Types that hold several kinds of file.
  static let containers: Set<String> = ["application/zip", "application/x-ole-storage", "text/plain"]

  private static let beginnings: [(bytes: [UInt8], mediaType: String, kind: ForeignKind)] = [
    ([0x89, 0x50, 0x4E, 0x47], "image/png", .image),
    ([0xFF, 0xD8, 0xFF], "image/jpeg", .image),
    (Array("GIF8".utf8), "image/gif", .image),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff", .image),
    ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff", .image),
    (Array("BM".utf8), "image/bmp", .image),
    (Array("{\\rtf".utf8), "application/rtf", .wordProcessing),
    ([0x1F, 0x8B], "application/gzip", .archive),
    ([0x37, 0x7A, 0xBC, 0xAF], "application/x-7z-compressed", .archive),
    (Array("Rar!".utf8), "application/vnd.rar", .archive),
    (Array("ID3".utf8), "audio/mpeg", .media),
  ]
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let zipMembers: [(name: String, ending: String)] = [
    ("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"), ("opendocument.text", "odt"),
    ("opendocument.spreadsheet", "ods"), ("opendocument.presentation", "odp"),
  ]
  private static let mailHeaders = [
    "from:", "from ", "received:", "return-path:", "delivered-to:", "mime-version:", "message-id:", "subject:",
    "date:", "to:", "x-",
  ]

  init?(bytes: [UInt8], name: String) {
    if let known = Foreign.beginnings.first(where: { bytes.starts(with: $0.bytes) }) {
      (mediaType, kind) = (known.mediaType, known.kind)
    } else if bytes.starts(with: Foreign.zip) {
      (mediaType, kind) = Foreign.zipped(bytes)
    } else if bytes.starts(with: Foreign.ole) {
      (mediaType, kind) = Foreign.olePart(name: name)
    } else if Foreign.isText(bytes) {
      (mediaType, kind) = Foreign.text(bytes, name: name)
    } else {
      return nil
    }
  }

  /// Office files are archives whose members tell them apart.
  private static func zipped(_ bytes: [UInt8]) -> (String, ForeignKind) {
    let ends = String(decoding: bytes.prefix(4096) + bytes.suffix(65_536), as: Unicode.ASCII.self)
    let member = zipMembers.first { ends.contains($0.name) }
    return member.flatMap { Claim.endings[$0.ending] } ?? ("application/zip", .archive)
  }

  private static func olePart(name: String) -> (String, ForeignKind) {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    guard ["doc", "xls", "ppt", "msg"].contains(ending), let known = Claim.endings[ending] else {
      return ("application/x-ole-storage", .wordProcessing)
    }
    return known
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.prefix(4096).contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
  }

  private static func text(_ bytes: [UInt8], name: String) -> (String, ForeignKind) {
    let firstLine = String(decoding: bytes.prefix(200), as: UTF8.self).prefix { !$0.isNewline }.lowercased()
    if mailHeaders.contains(where: firstLine.hasPrefix) { return ("message/rfc822", .mail) }
    guard let claim = Claim(name: name), claim.kind != .unknown, claim.mediaType.hasPrefix("text/") else {
      return ("text/plain", .plainText)
    }
    return (claim.mediaType, claim.kind)
  }
}
