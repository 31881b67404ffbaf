import Documents

/// Turns a mail into a document of its own words and the files that it carries.
public enum MailConverter {
  /// Head and body become a page, read as a saved mail is: what the sender quotes keeps a region of its own.
  ///
  /// Pictures that stand in the text aren't among the parts; all else that is attached is, an attached mail whole.
  public static func open(_ bytes: [UInt8], includingHidden: Bool = false) throws(ConversionError) -> Opened {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let mail = try MailReader.read(bytes)
    if mail.sealed > 0, mail.attachments.isEmpty, mail.bodies.isEmpty { throw .encrypted }
    var document = try page(mail, includingHidden: includingHidden)
    if mail.sealed > 0 { document.warnings.append("sealed parts, which only the addressee can open: \(mail.sealed)") }
    if mail.pictures > 0 { document.warnings.append("pictures in the text, which are not read: \(mail.pictures)") }
    document.warnings += Set(mail.warnings).sorted()
    return Opened(document, parts: PartName.apart(mail.attachments))
  }

  /// One with nothing but attachments may have no words at all.
  private static func page(_ mail: MailContent, includingHidden: Bool) throws(ConversionError) -> Document {
    do throws(ConversionError) {
      return try HTMLConverter.convert(MailPage.bytes(of: mail), includingHidden: includingHidden)
    } catch {
      guard !mail.attachments.isEmpty else { throw error }
      return Document(pages: [Page(number: 1, width: 0, height: 0)])
    }
  }
}

/// Parts a mailbox into its messages.
public enum MailboxOpener {
  public static func open(_ bytes: [UInt8]) throws(ConversionError) -> Opened {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    let messages = MailReader.messages(in: bytes, atMost: PartLimits.parts)
    guard !messages.isEmpty else { throw .damaged(code: 0, reason: "it has no mail in it") }
    let digits = "\(messages.count)".count
    let parts = messages.enumerated().map { index, message in
      let number = "\(index + 1)"
      return Part(
        name: "message \(String(repeating: "0", count: digits - number.count))\(number).eml", bytes: message)
    }
    return Opened(Document(), parts: parts)
  }
}
