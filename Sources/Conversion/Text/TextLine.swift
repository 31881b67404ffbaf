/// A line of a plain text, in columns of one letter each.
struct TextLine: Sendable {
  /// Without white space at its end. Tabs stand as they are.
  var scalars: [Unicode.Scalar]
  /// Counted from 1; what comes after a form feed is on the next.
  var page: Int

  /// More pages than this no reader of a document takes in: what follows stays on the last.
  private static let mostPages = 2000

  /// The lines of a text in UTF-8, whichever way they end.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var page = 1
    var scalars: [Unicode.Scalar] = []
    func close() {
      while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
      lines.append(TextLine(scalars: scalars, page: page))
      scalars = []
    }
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": close()
      case "\u{0C}":
        close()
        page = min(page + 1, mostPages)
      case "\u{FEFF}": break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    close()
    // A form feed at the end opens no page.
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines
  }

  var isBlank: Bool { scalars.allSatisfy(\.properties.isWhitespace) }
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Nothing but signs that draw a line, and a few of them at least.
  var isRule: Bool {
    let signs = scalars.filter { !$0.properties.isWhitespace }
    return signs.count >= 3 && signs.allSatisfy { "-=_*~+|:–—─━═".unicodeScalars.contains($0) }
      && signs.contains { "-=_*~–—─━═".unicodeScalars.contains($0) }
  }

  /// ">" marks another's words.
  var isQuoted: Bool { scalars.first { $0 != " " } == ">" }

  /// Without the first mark of quotation.
  var unquoted: TextLine {
    var rest = scalars.drop { $0 == " " }.dropFirst()
    if rest.first == " " { rest = rest.dropFirst() }
    return TextLine(scalars: Array(rest), page: page)
  }

  /// As it looks where a tab goes on to the next column of eight.
  var expanded: [Unicode.Scalar] {
    guard scalars.contains("\t") else { return scalars }
    var columns: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar == "\t" {
        repeat { columns.append(" ") } while columns.count % 8 != 0
      } else {
        columns.append(scalar)
      }
    }
    return columns
  }

  /// The column of its first sign.
  var indent: Int { expanded.firstIndex { !$0.properties.isWhitespace } ?? 0 }

  /// Its words, white space collapsed.
  var line: HTMLLine { TextLine.line(scalars) }

  static func line(_ scalars: some Sequence<Unicode.Scalar>) -> HTMLLine {
    var line = HTMLLine()
    line.append(String(String.UnicodeScalarView(scalars)), style: .init(), linked: false)
    return line
  }
}
