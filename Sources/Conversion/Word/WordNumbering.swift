/// Counts the paragraphs of a Word file's lists. Their numbers are shown and aren't in the text.
struct WordNumbering: Sendable {
  struct Item: Sendable, Equatable {
    /// From 0.
    var level: Int
    /// Nil for a bullet.
    var number: Int?
  }

  private struct Level: Sendable {
    var isNumber: Bool
    var isShown: Bool
    var start: Int
  }

  private static let deepest = 8
  /// By list, then by level.
  private var lists: [String: [Int: Level]] = [:]
  /// The list that an instance of it goes on.
  private var listOf: [String: String] = [:]
  /// Levels that an instance begins anew.
  private var restarts: [String: [Int: Int]] = [:]
  private var counts: [String: [Int: Int]] = [:]

  init() {}

  init(_ part: XMLTree) {
    for list in part.children("abstractNum") {
      guard let id = list["abstractNumId"] else { continue }
      for level in list.children("lvl") {
        guard let place = level["ilvl"].flatMap(Int.init) else { continue }
        let format = level.value("numFmt") ?? "decimal"
        lists[id, default: [:]][place] = Level(
          isNumber: format != "bullet" && format != "none", isShown: format != "none" && level.value("lvlText") != "",
          start: level.value("start").flatMap(Int.init) ?? 1)
      }
    }
    for instance in part.children("num") {
      guard let id = instance["numId"], let list = instance.value("abstractNumId") else { continue }
      listOf[id] = list
      for change in instance.children("lvlOverride") {
        guard let place = change["ilvl"].flatMap(Int.init), let start = change.value("startOverride").flatMap(Int.init)
        else { continue }
        restarts[id, default: [:]][place] = start
      }
    }
  }

  /// The item that a paragraph is; nil for one that is in no list, or in one whose marks aren't shown.
  mutating func item(_ properties: [XMLTree]) -> Item? {
    guard let id = properties.lazy.compactMap({ $0.at("numPr", "numId")?["val"] }).first, id != "0",
      let list = listOf[id]
    else { return nil }
    let place = properties.lazy.compactMap { $0.at("numPr", "ilvl")?["val"] }.first.flatMap(Int.init) ?? 0
    let depth = min(max(place, 0), Self.deepest)
    guard let level = lists[list]?[depth] else { return nil }
    if let start = restarts[id]?.removeValue(forKey: depth) { counts[list, default: [:]][depth] = start - 1 }
    let number = (counts[list]?[depth] ?? level.start - 1) &+ 1
    counts[list, default: [:]][depth] = number
    for deeper in depth + 1...Self.deepest + 1 { counts[list]?[deeper] = nil }
    guard level.isShown else { return nil }
    return Item(level: depth, number: level.isNumber && (0...1_000_000).contains(number) ? number : nil)
  }
}
