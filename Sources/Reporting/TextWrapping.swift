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

  /// With white space as plain spaces, and whatever a reader doesn't see as `\u{…}`: nothing in it steers a terminal,
  /// turns the direction of writing or hides. The one place where text of files, names, arguments and libraries is made
  /// fit to be printed; twice is the same as once.
  public static func printable(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnseen, !(9...13).contains(scalar.value) {
        safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        safe.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return safe
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
