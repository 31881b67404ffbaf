import Documents

/// What a workbook's cells refer to: texts that they share, and how they are set and shown.
struct SheetValues: Sendable {
  struct Setting: Sendable {
    var format = NumberFormat("General")
    var isDate = false
    var style = Style()
    var ink: Colour?
    /// Laid under the cell; nil for none, or for a colour that isn't followed.
    var fill: Colour?
    var isShaded = false
    /// `;;;`: a format that shows nothing.
    var showsNothing = false

    /// What keeps the cell's words from being seen.
    var hides: HiddenText.Kind? {
      if showsNothing { return .invisible }
      guard let ink, let ground = isShaded ? fill : .white else { return nil }
      return ink.isNear(ground, within: HiddenWords.tolerance) ? .sameColour : nil
    }
  }

  private let strings: [String]
  private let settings: [Setting]
  let since1904: Bool

  init(strings: XMLTree?, styles: XMLTree?, since1904: Bool) {
    self.strings = strings?.children("si").map(Self.text) ?? []
    settings = styles.map(Self.settings) ?? []
    self.since1904 = since1904
  }

  func string(_ number: Int) -> String? { strings.indices.contains(number) ? strings[number] : nil }

  func setting(_ number: Int) -> Setting { settings.indices.contains(number) ? settings[number] : Setting() }

  /// A text in one or more runs; phonetic signs over it are left out.
  static func text(_ element: XMLTree) -> String {
    element.children.map { child in
      switch child.name {
      case "t": child.text
      case "r": child.child("t")?.text ?? ""
      default: ""
      }
    }.joined()
  }

  private static func settings(_ part: XMLTree) -> [Setting] {
    var codes: [Int: String] = [:]
    for format in part.child("numFmts")?.children("numFmt") ?? [] {
      if let id = format["numFmtId"].flatMap(Int.init) { codes[id] = format["formatCode"] }
    }
    let fonts = part.child("fonts")?.children("font") ?? []
    let fills = part.child("fills")?.children("fill") ?? []
    return (part.child("cellXfs")?.children("xf") ?? []).map { entry in
      var setting = Setting()
      let id = entry["numFmtId"].flatMap(Int.init) ?? 0
      let code = codes[id]
      setting.format = code.map(NumberFormat.init) ?? NumberFormat(builtIn: id) ?? NumberFormat("General")
      setting.isDate = setting.format.isDate
      setting.showsNothing = code == ";;;"
      if let font = entry["fontId"].flatMap(Int.init), fonts.indices.contains(font) {
        setting.style = Style(
          size: 0, bold: fonts[font].toggle("b") ?? false, italic: fonts[font].toggle("i") ?? false,
          underlined: fonts[font].toggle("u") ?? false)
        setting.ink = colour(fonts[font].child("color"))
      }
      if let fill = entry["fillId"].flatMap(Int.init), fills.indices.contains(fill),
        let pattern = fills[fill].child("patternFill"), !["none", nil].contains(pattern["patternType"])
      {
        setting.isShaded = true
        setting.fill = pattern["patternType"] == "solid" ? colour(pattern.child("fgColor")) : nil
      }
      return setting
    }
  }

  /// Told as such, or the theme's first, which is white in every theme that Excel brings; nil for others.
  private static func colour(_ element: XMLTree?) -> Colour? {
    guard let element else { return nil }
    if let value = element["rgb"] { return Colour(css: "#" + value.lowercased().suffix(6)) }
    if element["theme"] == "0", element["tint"].flatMap(Double.init) ?? 0 == 0 { return .white }
    if element["indexed"] == "9" || element["indexed"] == "1" { return .white }
    if element["indexed"] == "8" || element["indexed"] == "0" { return .black }
    return nil
  }
}
