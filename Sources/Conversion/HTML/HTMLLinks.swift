/// The files that a page leads to: attachments of a message, documents beside an answer.
enum HTMLLinks {
  private static let most = 200
  private static let endings: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "csv", "rtf", "odt", "ods", "zip", "eml", "msg", "tif", "tiff",
  ]

  /// Their names, each once, in the page's order.
  static func files(in root: HTMLElement) -> [String] {
    var names: [String] = []
    collect(root, into: &names)
    return names
  }

  private static func collect(_ element: HTMLElement, into names: inout [String]) {
    if element.isLink, let name = name(in: element.attribute("href")), names.count < most, !names.contains(name) {
      names.append(name)
    }
    for child in element.elements { collect(child, into: &names) }
  }

  /// What a link's path ends in, where that is a document's name.
  private static func name(in target: String) -> String? {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last, let dot = last.lastIndex(of: "."),
      endings.contains(last[last.index(after: dot)...].lowercased())
    else { return nil }
    return PartName.cleaned(unescaped(last), orElse: String(last.prefix(PartLimits.name)))
  }

  /// `%20` as a space; what is no such sign stands as it is.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
