import Documents

/// How words are set, as far as one place says it; nil where it says nothing.
struct WordSetting: Sendable {
  /// A colour as the file has it.
  enum Ink: Sendable, Equatable {
    /// Black, or white on what is dark.
    case automatic
    case colour(Colour)
    /// Of a kind that isn't followed.
    case unknown
  }

  var bold: Bool?
  var italic: Bool?
  var underlined: Bool?
  var vanished: Bool?
  var ink: Ink?
  /// Under the words. A marker's colour covers a shade's.
  var shade: Ink?
  var marker: Ink?
  /// In points.
  var size: Double?

  init() {}

  /// Of an `rPr`.
  init(_ properties: XMLTree) {
    bold = properties.toggle("b")
    italic = properties.toggle("i")
    underlined = properties.toggle("u")
    vanished = properties.toggle("vanish")
    ink = properties.child("color").map { Self.ink($0["val"]) }
    shade = properties.child("shd").map(Self.shade)
    marker = properties.value("highlight").map { Self.markers[$0].map { .colour($0) } ?? .unknown }
    size = properties.value("sz").flatMap(Double.init).map { $0 / 2 }
  }

  /// What another place, closer to the words, says over this one.
  func with(_ closer: WordSetting) -> WordSetting {
    var both = self
    both.bold = closer.bold ?? bold
    both.italic = closer.italic ?? italic
    both.underlined = closer.underlined ?? underlined
    both.vanished = closer.vanished ?? vanished
    both.ink = closer.ink ?? ink
    both.shade = closer.shade ?? shade
    both.marker = closer.marker ?? marker
    both.size = closer.size ?? size
    return both
  }

  static func ink(_ value: String?) -> Ink {
    guard let value, value != "auto" else { return .automatic }
    return Colour(css: "#" + value.lowercased()).map { .colour($0) } ?? .unknown
  }

  /// Of a `shd`; nothing under the words for one that is automatic.
  static func shade(_ element: XMLTree) -> Ink {
    switch element["val"] ?? "clear" {
    case "clear", "nil": ink(element["fill"])
    case "solid": ink(element["color"])
    default: .unknown
    }
  }

  private static let markers: [String: Colour] = [
    "black": .black, "white": .white, "yellow": Colour(red: 255, green: 255, blue: 0),
    "darkBlue": Colour(red: 0, green: 0, blue: 128), "blue": Colour(red: 0, green: 0, blue: 255),
    "red": Colour(red: 255, green: 0, blue: 0), "darkRed": Colour(red: 128, green: 0, blue: 0),
    "darkGray": Colour(red: 128, green: 128, blue: 128), "lightGray": Colour(red: 192, green: 192, blue: 192),
  ]
}

/// The styles of a Word file, by id.
struct WordStyles: Sendable {
  private struct Style: Sendable {
    var name: String
    var base: String?
    var setting: WordSetting
    var paragraph: XMLTree?
    /// Of a table: what it puts around and under its cells, and how it sets its first row.
    var hasBorders: Bool
    var hasShades: Bool
    var marksFirstRow: Bool
  }

  private var styles: [String: Style] = [:]
  private var defaults = WordSetting()
  private var defaultParagraph: String?

  init() {}

  init(_ part: XMLTree) {
    if let properties = part.at("docDefaults", "rPrDefault", "rPr") { defaults = WordSetting(properties) }
    for element in part.children("style") {
      guard let id = element["styleId"] else { continue }
      let firstRow = element.children("tblStylePr").first { $0["type"] == "firstRow" }
      styles[id] = Style(
        name: element.value("name")?.lowercased() ?? "", base: element.value("basedOn"),
        setting: element.child("rPr").map(WordSetting.init) ?? WordSetting(), paragraph: element.child("pPr"),
        hasBorders: element.at("tblPr", "tblBorders").map(WordTables.hasLines) ?? false,
        hasShades: !element.all("shd").isEmpty,
        marksFirstRow: firstRow.map { !$0.all("shd").isEmpty || $0.child("rPr")?.toggle("b") ?? false } ?? false)
      if element["type"] == "paragraph", element["default"] == "1" { defaultParagraph = id }
    }
  }

  /// A style and those that it rests on, closest first. A ring of them ends.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < 20 {
      chain.append(style)
      next = style.base
    }
    return chain
  }

  /// How a paragraph of a style sets its words.
  func paragraph(_ id: String?) -> WordSetting { over(defaults, id ?? defaultParagraph) }

  func over(_ setting: WordSetting, _ id: String?) -> WordSetting {
    chain(id).reversed().reduce(setting) { $0.with($1.setting) }
  }

  /// The heading that a paragraph is, from 1; nil for none.
  func headingLevel(_ id: String?, _ properties: XMLTree?) -> Int? {
    if let level = properties?.value("outlineLvl").flatMap(Int.init) { return level < 6 ? level + 1 : nil }
    for style in chain(id) {
      if style.name == "title" { return 1 }
      if style.name == "subtitle" { return 2 }
      if style.name.hasPrefix("heading "), let level = style.name.last?.wholeNumberValue {
        return min(max(level, 1), 6)
      }
      if let level = style.paragraph?.value("outlineLvl").flatMap(Int.init) { return level < 6 ? level + 1 : nil }
    }
    return nil
  }

  /// What the style says of a paragraph's list and shade, closest first.
  func paragraphProperties(_ id: String?) -> [XMLTree] { chain(id ?? defaultParagraph).compactMap(\.paragraph) }

  func tableHasBorders(_ id: String?) -> Bool { chain(id).contains(where: \.hasBorders) }
  func tableHasShades(_ id: String?) -> Bool { chain(id).contains(where: \.hasShades) }
  func tableMarksFirstRow(_ id: String?) -> Bool { chain(id).contains(where: \.marksFirstRow) }
}
