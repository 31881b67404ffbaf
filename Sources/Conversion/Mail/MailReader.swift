internal import CGMime

/// A mail as its parts say: decoded, and not yet a page.
struct MailContent {
  struct Body {
    var text: String
    var isHTML: Bool
  }

  /// Head lines in their order, as they stand in the mail: "From", "Sent", "To", "Cc", "Subject".
  var head: [(label: String, text: String)] = []
  /// What the reader of the mail sees, in its order.
  var bodies: [Body] = []
  var attachments: [Part] = []
  /// Pictures that stand in the text, such as a logo.
  var pictures = 0
  /// Sealed parts, which only their addressee can open.
  var sealed = 0
  var warnings: [String] = []
}

/// Reads mail through GMime. Every handle lives and dies inside this file.
enum MailReader {
  /// Beyond that a mail is none: GMime goes on to a thousand.
  private static let deepest = 64

  static let isReady: Void = {
    g_mime_init()
    guard let options = g_mime_parser_options_get_default() else { return }
    // Of words in heads that name no alphabet. GMime copies the names.
    let names = [strdup("utf-8"), strdup("windows-1252")]
    defer { for name in names { free(name) } }
    var list = names.map { UnsafePointer<CChar>($0) } + [nil]
    g_mime_parser_options_set_fallback_charsets(options, &list)
  }()

  /// The one message that the bytes hold.
  static func read(_ bytes: [UInt8]) throws(ConversionError) -> MailContent {
    isReady
    var notes = ParserNotes()
    var content: MailContent?
    withMessage(bytes, &notes) { message in
      var walk = Walk()
      walk.head(of: message)
      if let root = g_mime_message_get_mime_part(message) { walk.visit(root, depth: 0) }
      content = walk.content
    }
    guard var content else { throw .damaged(code: 0, reason: "it has no head of a mail") }
    content.warnings += notes.warnings
    return content
  }

  /// The messages of a mailbox, each as its bytes.
  static func messages(in bytes: [UInt8], atMost most: Int) -> [[UInt8]] {
    isReady
    var found: [[UInt8]] = []
    withParser(bytes) { parser in
      g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX)
      while g_mime_parser_eos(parser) == 0, found.count < most,
        let message = g_mime_parser_construct_message(parser, nil)
      {
        let start = Int(g_mime_parser_get_headers_begin(parser))
        g_object_unref(message)
        let end = Int(g_mime_parser_tell(parser))
        guard start >= 0, start < end, end <= bytes.count else { continue }
        found.append(Array(bytes[start..<end]))
      }
    }
    return found
  }

  private static func withParser(_ bytes: [UInt8], _ body: (OpaqueParser) -> Void) {
    bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let stream = g_mime_stream_mem_new_with_buffer(base, buffer.count) else { return }
      defer { g_object_unref(stream) }
      guard let parser = g_mime_parser_new_with_stream(stream) else { return }
      defer { g_object_unref(parser) }
      body(parser)
    }
  }

  private typealias OpaqueParser = UnsafeMutablePointer<GMimeParser>

  private static func withMessage(
    _ bytes: [UInt8], _ notes: inout ParserNotes, _ body: (UnsafeMutablePointer<GMimeMessage>) -> Void
  ) {
    // A line "From address date" is the mailbox's, not the mail's.
    let isBoxed = bytes.starts(with: "From ".utf8)
    withUnsafeMutablePointer(to: &notes) { notes in
      withParser(bytes) { parser in
        g_mime_parser_set_format(parser, isBoxed ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE)
        guard let options = g_mime_parser_options_clone(g_mime_parser_options_get_default()) else { return }
        defer { g_mime_parser_options_free(options) }
        g_mime_parser_options_set_warning_callback(
          options, { _, code, _, notes in notes?.assumingMemoryBound(to: ParserNotes.self).pointee.hear(code) },
          UnsafeMutableRawPointer(notes))
        guard let message = g_mime_parser_construct_message(parser, options) else { return }
        defer { g_object_unref(message) }
        body(message)
      }
    }
  }

  // MARK: going through the parts

  private struct Walk {
    var content = MailContent()
    private var parts = 0

    mutating func head(of message: UnsafeMutablePointer<GMimeMessage>) {
      let object = casebook_object(message)
      let lines = [
        ("From", "From"), ("Sent", "Date"), ("To", "To"), ("Cc", "Cc"), ("Subject", "Subject"),
      ]
      for (label, header) in lines {
        guard let raw = g_mime_object_get_header(object, header) else { continue }
        let text = MailReader.decoded(raw).split { $0.isWhitespace }.joined(separator: " ")
        // A sender may not pass for a whole page.
        if !text.isEmpty { content.head.append((label, String(text.prefix(1000)))) }
      }
    }

    mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
      parts += 1
      guard depth <= MailReader.deepest, parts <= PartLimits.parts else {
        content.warnings.append("parts of the mail left out: it has too many, or they lie too deep")
        return
      }
      if casebook_is_multipart(object) != 0 {
        visitMultipart(object, depth: depth)
      } else if casebook_is_message_part(object) != 0 {
        visitMessage(object)
      } else if casebook_is_part(object) != 0 {
        visitLeaf(object)
      } else {
        // A piece of a mail that was sent in pieces.
        content.warnings.append("a part of the mail is of a kind that is not read")
      }
    }

    private mutating func visitMultipart(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
      let multipart = casebook_multipart(object)
      let children = (0..<min(Int(g_mime_multipart_get_count(multipart)), PartLimits.parts + 1)).compactMap {
        g_mime_multipart_get_part(multipart, Int32($0))
      }
      switch MailReader.subtype(of: object) {
      case "alternative": visitAlternatives(children, depth: depth)
      case "signed": if let first = children.first { visit(first, depth: depth + 1) }
      case "encrypted": content.sealed += 1
      default: for child in children { visit(child, depth: depth + 1) }
      }
      if children.isEmpty { content.warnings.append("a part of the mail is cut off") }
    }

    /// Of several forms of one text the page, else the last that has words; attachments of all.
    private mutating func visitAlternatives(_ children: [UnsafeMutablePointer<GMimeObject>], depth: Int) {
      var forms: [[MailContent.Body]] = []
      let before = content.bodies
      for child in children {
        content.bodies = []
        visit(child, depth: depth + 1)
        forms.append(content.bodies)
      }
      let page = forms.last { $0.contains { $0.isHTML && $0.hasWords } }
      content.bodies = before + (page ?? forms.last { $0.contains(where: \.hasWords) } ?? [])
    }

    private mutating func visitMessage(_ object: UnsafeMutablePointer<GMimeObject>) {
      guard let message = g_mime_message_part_get_message(casebook_message_part(object)) else {
        content.warnings.append("an attached mail is empty or broken")
        return
      }
      let subject = g_mime_object_get_header(casebook_object(message), "Subject").map {
        MailReader.decoded($0).replacing("/", with: "-")
      }
      let name = PartName.cleaned(MailReader.name(of: object) ?? subject ?? "", orElse: "message \(parts)")
      var bytes = MailReader.bytes(of: message)
      // A broken head ends before the mail's own begins.
      if g_mime_object_get_header(casebook_object(message), "From") == nil, let body = MailReader.body(of: bytes),
        MediaType.detect(body, name: "") == .mail
      {
        bytes = body
      }
      content.attachments.append(Part(name: name.lowercased().hasSuffix(".eml") ? name : name + ".eml", bytes: bytes))
    }

    private mutating func visitLeaf(_ object: UnsafeMutablePointer<GMimeObject>) {
      let (type, subtype) = (MailReader.type(of: object), MailReader.subtype(of: object))
      let name = MailReader.name(of: object)
      let isAttachment = MailReader.disposition(of: object) == "attachment"
      let bytes = MailReader.contents(of: casebook_part(object))
      if type == "text", subtype == "plain" || subtype == "html" || subtype == "enriched", !isAttachment, name == nil {
        let charset = g_mime_object_get_content_type_parameter(object, "charset").map { String(cString: $0) }
        let (text, isWhole) = MailCharset.text(bytes, charset: charset)
        if !isWhole { content.warnings.append("some letters of the mail are not of the alphabet that it names") }
        content.bodies.append(MailContent.Body(text: text, isHTML: subtype == "html"))
      } else if type == "image", !isAttachment, g_mime_object_get_content_id(object) != nil {
        content.pictures += 1
      } else if ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"].contains(subtype) {
        return
      } else if subtype == "pkcs7-mime" || subtype == "x-pkcs7-mime" {
        content.sealed += 1
      } else if !bytes.isEmpty {
        let isWrapped = subtype == "ms-tnef" || subtype == "vnd.ms-tnef"
        let fallback =
          isWrapped
          ? "winmail.dat" : "attachment \(content.attachments.count + 1)" + MailReader.ending(type, subtype)
        content.attachments.append(Part(name: PartName.cleaned(name ?? "", orElse: fallback), bytes: bytes))
      } else if isAttachment || name != nil {
        content.warnings.append("an attachment is empty")
      }
    }
  }

  // MARK: what a part says of itself

  private static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
    g_mime_object_get_content_type(object).flatMap(g_mime_content_type_get_media_type).map {
      String(cString: $0).lowercased()
    } ?? ""
  }

  private static func subtype(of object: UnsafeMutablePointer<GMimeObject>) -> String {
    g_mime_object_get_content_type(object).flatMap(g_mime_content_type_get_media_subtype).map {
      String(cString: $0).lowercased()
    } ?? ""
  }

  private static func disposition(of object: UnsafeMutablePointer<GMimeObject>) -> String? {
    g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() }
  }

  /// The name that a part has in its disposition, else in its type.
  private static func name(of object: UnsafeMutablePointer<GMimeObject>) -> String? {
    let found =
      g_mime_object_get_content_disposition_parameter(object, "filename")
      ?? g_mime_object_get_content_type_parameter(object, "name")
    return found.map { decoded($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func ending(_ type: String, _ subtype: String) -> String {
    switch (type, subtype) {
    case ("application", "pdf"): ".pdf"
    case ("text", "html"): ".html"
    case ("text", "plain"), ("text", "rfc822-headers"), ("message", _): ".txt"
    case ("text", "csv"): ".csv"
    case ("image", let kind): ".\(kind)"
    default: ""
    }
  }

  /// Encoded words become letters; stray bytes are read as UTF-8 or windows-1252.
  private static func decoded(_ raw: UnsafePointer<CChar>) -> String {
    guard let text = g_mime_utils_header_decode_text(nil, raw) else { return String(cString: raw) }
    defer { g_free(text) }
    let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    return MailCharset.text(bytes, charset: nil).text
  }

  /// What comes after the first empty line.
  private static func body(of bytes: [UInt8]) -> [UInt8]? {
    let feed = UInt8(ascii: "\n")
    let gap = bytes.indices.dropLast().first { bytes[$0] == feed && (bytes[$0 + 1] == feed || bytes[$0 + 1] == 13) }
    return gap.map { Array(bytes[$0...].drop { $0 == feed || $0 == 13 }) }
  }

  private static func contents(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
    guard let wrapper = g_mime_part_get_content(part) else { return [] }
    return written { g_mime_data_wrapper_write_to_stream(wrapper, $0) }
  }

  private static func bytes(of message: UnsafeMutablePointer<GMimeMessage>) -> [UInt8] {
    written { g_mime_object_write_to_stream(casebook_object(message), nil, $0) }
  }

  private static func written(_ write: (UnsafeMutablePointer<GMimeStream>) -> Int) -> [UInt8] {
    guard let stream = g_mime_stream_mem_new() else { return [] }
    defer { g_object_unref(stream) }
    _ = write(stream)
    guard let array = g_mime_stream_mem_get_byte_array(casebook_memory(stream)), let data = array.pointee.data else {
      return []
    }
    return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }
}

/// What GMime complained of, told without a word of the mail.
private struct ParserNotes {
  private var codes: Set<UInt32> = []

  mutating func hear(_ code: GMimeParserWarning) { codes.insert(code.rawValue) }

  var warnings: [String] {
    func has(_ code: GMimeParserWarning) -> Bool { codes.contains(code.rawValue) }
    var found: [String] = []
    if has(GMIME_WARN_TRUNCATED_MESSAGE) || has(GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY) {
      found.append("the mail ends too early: its last part may be cut off")
    }
    if has(GMIME_WARN_MALFORMED_MULTIPART) || has(GMIME_WARN_MALFORMED_MESSAGE) || has(GMIME_CRIT_INVALID_HEADER_NAME) {
      found.append("the mail is put together wrongly: compare it with the original")
    }
    if has(GMIME_CRIT_NESTING_OVERFLOW) { found.append("parts of the mail left out: they lie too deep") }
    return found
  }
}

extension MailContent.Body {
  /// A page may be nothing but its tags.
  fileprivate var hasWords: Bool {
    var isTag = false
    return text.unicodeScalars.contains { scalar in
      if isHTML, scalar == "<" { isTag = true }
      defer { if scalar == ">" { isTag = false } }
      return !isTag && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }
}
