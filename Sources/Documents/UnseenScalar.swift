extension Unicode.Scalar {
  /// Whether a reader doesn't see it and a terminal may heed it: controls (C0, DEL, C1), what turns the direction of
  /// writing, what has no width, what ends a line in some programs only.
  public var isUnseen: Bool {
    // Most are letters, digits and plain marks.
    if value >= 0x20, value < 0x7F { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// As JSON writes it without the scalar itself: `\u202e`, and above the first plane as two.
  public var jsonEscape: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
