internal import CTNEF
import Documents
import Synchronization

/// Opens what Outlook wraps attachments in for others of its kind ("winmail.dat"). Every handle lives and dies here.
public enum TNEFOpener {
  /// Standard output is put elsewhere while the library is at work: by one at a time.
  private static let printing = Mutex(())

  public static func open(_ bytes: [UInt8]) throws(ConversionError) -> Opened {
    guard !bytes.isEmpty else { throw .empty }
    var (bytes, changed) = TNEFSums.mended(bytes)
    var parsed = TNEFStruct()
    TNEFInitialize(&parsed)
    defer { TNEFFree(&parsed) }
    let result = printing.withLock { _ in
      bytes.withUnsafeMutableBufferPointer { casebook_tnef_parse($0.baseAddress, $0.count, &parsed) }
    }
    var parts: [Part] = []
    var total = 0
    var next = parsed.starting_attach.next
    while let attachment = next, parts.count < PartLimits.parts {
      next = attachment.pointee.next
      let file = contents(of: attachment)
      total += file.count
      guard total <= PartLimits.bytes else { throw .tooLarge(pages: 0, bytes: total) }
      guard !file.isEmpty else { continue }
      parts.append(
        Part(name: PartName.cleaned(name(of: attachment), orElse: "attachment \(parts.count + 1)"), bytes: file))
    }
    let body = body(of: &parsed)
    if parts.isEmpty, body == nil {
      throw .damaged(code: Int(result), reason: "nothing in it could be read")
    }
    var document = Document()
    if let body {
      let mail = MailContent(bodies: [body])
      document = (try? HTMLConverter.convert(MailPage.bytes(of: mail))) ?? document
    }
    if changed > 0 { document.warnings.append("parts of it were changed on their way: \(changed)") }
    if result != 0 { document.warnings.append("the end of it could not be read: an attachment may be missing") }
    return Opened(document, parts: PartName.apart(parts))
  }

  private static func contents(of attachment: UnsafeMutablePointer<Attachment>) -> [UInt8] {
    for type in [casebook_tnef_object, casebook_tnef_binary] {
      guard let data = casebook_tnef_property(&attachment.pointee.MAPI, type, UInt32(PR_ATTACH_DATA_OBJ))
      else { continue }
      let file = bytes(of: data.pointee)
      // An object has the number of its kind before it.
      if file.count > 16 { return type == casebook_tnef_object ? Array(file.dropFirst(16)) : file }
    }
    return bytes(of: attachment.pointee.FileData)
  }

  private static func name(of attachment: UnsafeMutablePointer<Attachment>) -> String {
    for type in [casebook_tnef_string8, casebook_tnef_unicode] {
      guard let long = casebook_tnef_property(&attachment.pointee.MAPI, type, UInt32(PR_ATTACH_LONG_FILENAME))
      else { continue }
      let name = text(of: long.pointee)
      if !name.isEmpty { return name }
    }
    return text(of: attachment.pointee.Title)
  }

  private static func body(of parsed: inout TNEFStruct) -> MailContent.Body? {
    let html = casebook_tnef_property(&parsed.MapiProperties, casebook_tnef_binary, UInt32(PR_BODY_HTML))
    if let html { return MailContent.Body(text: text(of: html.pointee), isHTML: true) }
    let plain = text(of: parsed.body)
    return plain.contains { $0.isLetter } ? MailContent.Body(text: plain, isHTML: false) : nil
  }

  private static func text(of value: variableLength) -> String {
    MailCharset.text(Array(bytes(of: value).prefix { $0 != 0 }), charset: nil).text
  }

  private static func bytes(of value: variableLength) -> [UInt8] {
    guard let data = value.data, value.size > 0, value.size <= PartLimits.bytes else { return [] }
    return Array(UnsafeBufferPointer(start: data, count: Int(value.size)))
  }
}

/// Each of its pieces ends in a sum of its bytes. The library stops at the first that is wrong, and readers since
/// Outlook itself don't: a server that rewrites a word in passing leaves the sum as it was.
enum TNEFSums {
  /// A piece is a byte for its level, four for what it is, four for its length, its bytes, and two for their sum, all
  /// from the lowest byte up, after a head of six. Source: [MS-OXTNEF] 2.1.
  static func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], changed: Int) {
    var mended = bytes
    var changed = 0
    var at = 6
    while at + 11 <= bytes.count {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[at + 5 + $1]) << (8 * $1) }
      let end = at + 9 + length
      guard end + 2 <= bytes.count else { break }
      let sum = bytes[(at + 9)..<end].reduce(UInt16(0)) { $0 &+ UInt16($1) }
      if UInt16(bytes[end]) | UInt16(bytes[end + 1]) << 8 != sum {
        (mended[end], mended[end + 1]) = (UInt8(truncatingIfNeeded: sum), UInt8(truncatingIfNeeded: sum >> 8))
        changed += 1
      }
      at = end + 2
    }
    return (mended, changed)
  }
}
