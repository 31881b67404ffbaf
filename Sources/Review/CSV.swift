/// Comma-separated values, RFC 4180.
public enum CSV {
  /// A line, with its end. What a spreadsheet would take for a formula has an apostrophe before it; reading takes it off.
  public static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// Scalar by scalar: a quotation mark with a combining mark behind it is one character, and still ends a cell.
  private static func cell(_ text: String) -> String {
    let safe = isRisky(text) ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { "\",;\r\n".unicodeScalars.contains($0) }) else { return safe }
    var quoted = "\"".unicodeScalars
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What a spreadsheet runs begins so, and so does what was made safe: else it would lose its apostrophe.
  private static func isRisky(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n'＝＋－＠".unicodeScalars.contains(first)
  }

  /// The text of a cell as it was before it was made safe.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = String(text.unicodeScalars.dropFirst())
    return isRisky(rest) ? rest : text
  }

  /// The cells of every line; nil when a quotation mark is never closed. A mark of byte order before it is passed over,
  /// and where the first line has semicolons and no commas, these part the cells: so some spreadsheets save it.
  public static func rows(_ text: String) -> [[String]]? {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let comma: Unicode.Scalar = head.contains(";") && !head.contains(",") ? ";" : ","
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var (isQuoted, index) = (false, 0)
    func take() {
      row.append(plain(String(cell)))
      cell = String.UnicodeScalarView()
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        guard scalar == "\"" else {
          cell.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          cell.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", cell.isEmpty {
        isQuoted = true
      } else if scalar == comma {
        take()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
        take()
        rows.append(row)
        row = []
      } else {
        cell.append(scalar)
      }
    }
    if isQuoted { return nil }
    if !cell.isEmpty || !row.isEmpty {
      take()
      rows.append(row)
    }
    return rows.filter { $0 != [""] }
  }
}
