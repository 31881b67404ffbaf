internal import CLibXML2

/// An element as it opens: its name and attributes without prefixes, but for the few that need telling apart.
struct XMLTag: Sendable, Equatable {
  var name: String
  var attributes: [String: String] = [:]

  subscript(key: String) -> String? { attributes[key] }
}

/// What a parser meets, in the file's order.
enum XMLEvent: Sendable {
  case open(XMLTag)
  case text(String)
  case close
}

/// Reads a part of an Office file piece by piece.
///
/// Nothing is fetched or opened. A part with a document type is refused, as the formats allow none: so no entity is
/// ever declared. The library itself stops at 256 elements in one another and at a text of 10 MB.
enum XMLEvents {
  /// The most that one part may hold.
  static let largest = 128 << 20

  private static let started: Void = xmlInitParser()

  static func read(
    _ bytes: [UInt8], _ meet: (XMLEvent) throws(ConversionError) -> Void
  ) throws(ConversionError) {
    guard bytes.count <= largest else { throw .tooLarge(pages: 0, bytes: bytes.count) }
    _ = started
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    // The library keeps pointers into the bytes until its handle is freed.
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, ConversionError> in
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, Int32(options))
      else { return .failure(.damaged(code: 0, reason: "no document")) }
      defer { xmlFreeTextReader(reader) }
      do throws(ConversionError) { return .success(try read(reader, meet)) } catch { return .failure(error) }
    }
    try result.get()
  }

  private static func read(
    _ reader: xmlTextReaderPtr, _ meet: (XMLEvent) throws(ConversionError) -> Void
  ) throws(ConversionError) {
    while true {
      let more = xmlTextReaderRead(reader)
      if more == 0 { return }
      guard more == 1 else { throw .damaged(code: 0, reason: "its XML is broken") }
      switch UInt32(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        // Asked before its attributes are gone through, which moves the reader.
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        try meet(.open(tag(reader)))
        if isEmpty { try meet(.close) }
      case XML_READER_TYPE_END_ELEMENT.rawValue: try meet(.close)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
        if let text = string(xmlTextReaderConstValue(reader)) { try meet(.text(text)) }
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw .damaged(code: 0, reason: "its XML has a document type, which no Office file has")
      default: continue
      }
    }
  }

  private static func tag(_ reader: xmlTextReaderPtr) -> XMLTag {
    var tag = XMLTag(name: name(reader))
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderIsNamespaceDecl(reader) != 1, let value = string(xmlTextReaderConstValue(reader)) else {
        continue
      }
      tag.attributes[name(reader)] = value
    }
    xmlTextReaderMoveToElement(reader)
    return tag
  }

  /// The local name, after a prefix of our own where that of the format's main vocabulary could be meant otherwise.
  private static func name(_ reader: xmlTextReaderPtr) -> String {
    let local = string(xmlTextReaderConstLocalName(reader)) ?? ""
    guard let space = string(xmlTextReaderConstNamespaceUri(reader)), let prefix = prefix(of: space) else {
      return local
    }
    return prefix + ":" + local
  }

  /// Of a vocabulary that isn't the main one of Word or Excel, in the transitional and in the strict form.
  private static func prefix(of space: String) -> String? {
    guard !space.hasSuffix("/wordprocessingml/2006/main"), !space.hasSuffix("/wordprocessingml/main"),
      !space.hasSuffix("/spreadsheetml/2006/main"), !space.hasSuffix("/spreadsheetml/main")
    else { return nil }
    return prefixes.first { space.hasSuffix($0.suffix) }?.prefix ?? "other"
  }

  private static let prefixes: [(suffix: String, prefix: String)] = [
    ("officeDocument/2006/relationships", "r"), ("officeDocument/relationships", "r"),
    ("package/2006/relationships", "rel"), ("markup-compatibility/2006", "mc"),
  ]

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String? { text.map { String(cString: $0) } }
}
