import Casework
import Conversion
import Documents

/// One file's bytes as a document, on whatever kind of file it is.
func convert(_ bytes: [UInt8], as type: MediaType) throws(Failure) -> Document {
  do throws(ConversionError) {
    switch type {
    case .pdf: return try PDFConverter.convert(bytes)
    case .html: return try HTMLConverter.convert(bytes)
    }
  } catch {
    throw Failure(error)
  }
}

/// Converts the one file at a path, without a store: what `casebook show` looks at.
public func document(at path: String) throws(Failure) -> Document {
  let bytes = try Input(path: path, location: path, kind: .file).bytes()
  let type = try FileSort(of: bytes, name: fileName(of: path)).readableType()
  return try convert(bytes, as: type)
}

extension MediaType {
  var converterName: String {
    switch self {
    case .pdf: "poppler-glib"
    case .html: "libxml2"
    }
  }
}

extension Failure {
  init(_ error: ConversionError) {
    self =
      switch error {
      case .encrypted: .encrypted
      case .damaged(_, let reason): .damaged(reason: reason)
      case .noText(let pages): .noText(pages: pages)
      case .empty: .empty
      case .tooLarge(let pages, let bytes): .tooLarge(pages: pages, bytes: bytes)
      case .unsupported: .unsupported(.unknown)
      }
  }
}
