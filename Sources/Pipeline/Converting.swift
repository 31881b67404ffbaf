import Casework
import Conversion
import Documents
import Foundation

/// One file's bytes as a document and the files it carries, on whatever kind of file it is; kinds that aren't read fail
/// as unsupported.
func convert(
  _ bytes: [UInt8], as type: MediaType, includingHidden: Bool = false, beforeScan: () -> Void = {}
) throws(Failure) -> Opened {
  do throws(ConversionError) {
    var opened: Opened?
    switch type {
    case .pdf:
      opened = Opened(
        try PDFConverter.convert(bytes, includingHidden: includingHidden, beforeScan: beforeScan))
    case .png, .jpeg, .tiff:
      opened = Opened(try PictureConverter.convert(bytes, isTIFF: type == .tiff, beforeScan: beforeScan))
    case .html: opened = Opened(try HTMLConverter.convert(bytes, includingHidden: includingHidden))
    case .docx: opened = Opened(try WordConverter.convert(bytes, includingHidden: includingHidden))
    case .xlsx: opened = Opened(try WorkbookConverter.convert(bytes, includingHidden: includingHidden))
    case .csv: opened = Opened(try CSVConverter.convert(bytes))
    case .plainText: opened = Opened(try TextConverter.convert(bytes))
    case .encryptedOffice: throw .encrypted
    case .mail: opened = try MailConverter.open(bytes, includingHidden: includingHidden)
    case .mbox: opened = try MailboxOpener.open(bytes)
    case .tnef: opened = try TNEFOpener.open(bytes)
    case .zip: opened = try ArchiveOpener.open(bytes)
    default: break
    }
    if var opened {
      opened.document = Caps.cut(opened.document)
      return opened
    }
  } catch {
    throw Failure(error)
  }
  throw .unsupported(ForeignKind(type))
}

/// Converts the one file at a path in this process, for files that are trusted: what `casebook convert` times.
public func document(at path: String) throws(Failure) -> Document {
  let file = try TypedFile(at: path)
  return try convert(file.bytes, as: file.type).document
}

/// One file beside any run.
struct TypedFile {
  let bytes: [UInt8]
  let type: MediaType
  let name: String

  init(at path: String) throws(Failure) {
    let input = Input(path: path, location: RawPath(path), kind: .file)
    let bytes: [UInt8]
    do throws(Failure) {
      bytes = try input.look().bytes
    } catch {
      // Here nobody saw it before.
      throw error == .vanished ? .unreadable(reason: String(cString: strerror(ENOENT))) : error
    }
    try self.init(bytes, name: input.name)
  }

  private init(_ bytes: [UInt8], name: String) throws(Failure) {
    self.bytes = bytes
    self.name = name
    type = try known(MediaType.detect(bytes, name: name), name: name)
    if type.converter == nil { throw .unsupported(ForeignKind(type)) }
  }

  static func at(_ path: String) -> Result<TypedFile, Failure> {
    do throws(Failure) { return .success(try TypedFile(at: path)) } catch { return .failure(error) }
  }

  static func of(_ part: Part) -> Result<TypedFile, Failure> {
    do throws(Failure) {
      return .success(try TypedFile(part.bytes, name: fileName(of: part.name)))
    } catch {
      return .failure(error)
    }
  }
}

/// The detected type. A file of no known kind that is named like one that is read is damaged.
func known(_ type: MediaType?, name: String) throws(Failure) -> MediaType {
  // Text says little of its kind by its bytes; there the name is heard.
  if type == .plainText, MediaType.named(name) == .mail { return .mail }
  if let type { return type }
  switch MediaType.named(name) {
  case .pdf, .html, .docx, .xlsx, .mail, .mbox, .tnef, .zip: throw .damaged(reason: "its bytes are of no known kind")
  case .some(let claimed): throw .unsupported(ForeignKind(claimed))
  case nil: throw .unsupported(.unknown)
  }
}

extension MediaType {
  /// The library that reads it; nil for a kind that isn't read.
  var converter: String? {
    switch self {
    case .pdf: "poppler-glib"
    case .html, .docx, .xlsx: "libxml2"
    case .mail, .mbox: "gmime"
    case .tnef: "libytnef"
    case .zip: "libarchive"
    case .png, .jpeg, .tiff: "tesseract"
    case .doc, .odt, .rtf, .xls, .ods: OfficeSuite.shared == nil ? nil : "libreoffice"
    // Read by the program itself.
    case .csv, .plainText, .encryptedOffice: "casebook"
    default: nil
    }
  }

  /// The type that a file's name claims, when the bytes say that it's another.
  func contradicted(by name: String) -> MediaType? {
    MediaType.nameDisagrees(name, with: self) ? MediaType.named(name) : nil
  }
}

extension ForeignKind {
  init(_ type: MediaType) {
    self =
      switch type {
      case .docx, .odt, .doc, .rtf: .wordProcessing
      case .xlsx, .ods, .xls, .csv: .spreadsheet
      case .pptx: .presentation
      case .ole, .encryptedOffice: .office
      case .msg: .outlook
      case .png, .jpeg, .tiff, .gif: .image
      case .plainText: .plainText
      case .pdf, .html, .mail, .mbox, .tnef, .zip: .unknown
      }
  }
}

extension Failure {
  init(_ error: ConversionError) {
    self =
      switch error {
      case .encrypted: .encrypted
      case .damaged(_, let reason): .damaged(reason: String(reason.prefix(Caps.message)))
      case .noText(let pages): .noText(pages: pages)
      case .empty: .empty
      case .tooLarge(let pages, let bytes): .tooLarge(pages: pages, bytes: bytes)
      case .unsupported: .unsupported(.unknown)
      }
  }
}
