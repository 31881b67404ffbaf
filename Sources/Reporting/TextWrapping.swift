/// Text made safe and fit for a line of a terminal or a drawing.
public enum Lines {
  /// Words in lines of at most `width` characters; a longer word is cut. Never empty.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in printable(text).split(whereSeparator: \.isWhitespace) {
      var rest = Array(word)
      if length > 0, length + 1 + rest.count > width {
        lines.append(line)
        (line, length) = ("", 0)
      }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest.removeFirst(width)
      }
      if rest.isEmpty { continue }
      line += (length > 0 ? " " : "") + String(rest)
      length += (length > 0 ? 1 : 0) + rest.count
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// With white space as plain spaces and other controls as `\u{…}`, so that nothing steers a terminal.
  public static func printable(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        safe.unicodeScalars.append(" ")
      } else if isControl(scalar) {
        safe += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// C0, C1, and the marks that turn the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
