/// Tells what people write for machines from what they write for each other: programs, JSON, settings, pages' styles.
enum ProgramText {
  /// Whether a third of a text's lines, and four at least, are set as no letter is.
  static func isOne(_ opening: String) -> Bool {
    var (lines, found) = (0, 0)
    for line in opening.split(whereSeparator: \.isNewline).prefix(400) {
      let words = line.drop(while: \.isWhitespace)
      guard !words.isEmpty else { continue }
      lines += 1
      if isCode(words) { found += 1 }
    }
    return found >= 4 && found * 3 >= lines
  }

  private static func isCode(_ line: Substring) -> Bool {
    guard let first = line.first, let last = line.last(where: { !$0.isWhitespace }) else { return false }
    if "{}".contains(last) || line.hasPrefix("}") || line.hasPrefix("</") { return true }
    if line.count < 3, "[]();,".contains(first) { return true }
    // "role": "police_staff",
    if first == "\"", line.contains("\":") { return true }
    if first == "<", last == ">" { return true }
    if ["//", "/*", "#include", "import ", "def ", "func ", "return "].contains(where: line.hasPrefix) { return true }
    if ["==", "!=", "->", "::", "&&", "||", "+=", "();", " = "].contains(where: line.contains) { return true }
    return isCall(line)
  }

  /// "read(" and no "officer(s)".
  private static func isCall(_ line: Substring) -> Bool {
    line.contains(/[A-Za-z_]\((?!s\)|es\)|ies\))[^)\s]*[)(,."=]/)
  }
}
