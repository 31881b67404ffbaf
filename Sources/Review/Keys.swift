/// What a key does, in both faces.
public enum KeyAction: String, Hashable, Codable, Sendable, CaseIterable {
  case accept, reject, edit, skip, flag, undo, next, previous, help
  case nextField = "next_field"
  case previousField = "previous_field"
  case acceptRecord = "accept_record"
  case acceptDocument = "accept_document"
  case acceptGroup = "accept_group"
  case addCase = "add_case"
  case note, split, merge, reply, quit
  case choose0 = "choose_0"
  case choose1 = "choose_1"
  case choose2 = "choose_2"
  case choose3 = "choose_3"
  case choose4 = "choose_4"
  case choose5 = "choose_5"
  case choose6 = "choose_6"
  case choose7 = "choose_7"
  case choose8 = "choose_8"
  case choose9 = "choose_9"

  /// The reading that it chooses.
  public var choice: Int? {
    rawValue.hasPrefix("choose_") ? Int(rawValue.dropFirst("choose_".count)) : nil
  }

  public static func choose(_ number: Int) -> KeyAction? { KeyAction(rawValue: "choose_\(number)") }
}

/// Which keys do what. Keys have the names of the browser's `KeyboardEvent.key`, with `Control+` before them where it
/// is held; the space bar is `Space`.
public struct Keys: Hashable, Sendable {
  public private(set) var actions: [String: KeyAction]

  /// What is wrong with a table of keys.
  public enum Problem: Error, Hashable, Sendable {
    case unknownAction(String)
    case unknownKey(String)
    /// Two actions want the same key.
    case collision(key: String, KeyAction, KeyAction)
  }

  public static let standard = Keys(standardTable)

  private init(_ actions: [String: KeyAction]) { self.actions = actions }

  /// The standard keys, but for the actions that are named: those have the given keys and no others.
  public init(changes: [String: [String]]) throws(Problem) {
    var actions = Keys.standardTable
    for name in changes.keys.sorted() {
      guard let action = KeyAction(rawValue: name) else { throw .unknownAction(name) }
      actions = actions.filter { $0.value != action }
    }
    for (name, keys) in changes.sorted(by: { $0.key < $1.key }) {
      guard let action = KeyAction(rawValue: name) else { throw .unknownAction(name) }
      for key in keys {
        guard Keys.isKey(key) else { throw .unknownKey(key) }
        if let other = actions[key], other != action { throw .collision(key: key, other, action) }
        actions[key] = action
      }
    }
    self.init(actions)
  }

  public subscript(key: String) -> KeyAction? { actions[key] }

  /// The keys of an action, the plainest first.
  public func keys(of action: KeyAction) -> [String] {
    actions.filter { $0.value == action }.keys.sorted { ($0.count, $0) < ($1.count, $1) }
  }

  private static func isKey(_ key: String) -> Bool {
    let plain = key.hasPrefix("Control+") ? String(key.dropFirst("Control+".count)) : key
    return plain.count == 1 && plain != " " || named.contains(plain)
  }

  private static let named: Set = [
    "Space", "Enter", "Escape", "Backspace", "Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Delete", "Home",
    "End", "PageUp", "PageDown",
  ]

  private static let standardTable: [String: KeyAction] = {
    var table: [String: KeyAction] = [
      "a": .accept, "x": .reject, "e": .edit, "Space": .skip, "f": .flag, "Backspace": .undo, "Control+z": .undo,
      "ArrowDown": .nextField, "ArrowUp": .previousField, "ArrowRight": .next, "ArrowLeft": .previous, "j": .next,
      "k": .previous, "?": .help, "A": .acceptRecord, "D": .acceptDocument, "G": .acceptGroup, "n": .addCase,
      "c": .note, "s": .split, "m": .merge, "r": .reply, "q": .quit,
    ]
    for number in 0...9 { table[String(number)] = .choose(number) }
    return table
  }()
}
