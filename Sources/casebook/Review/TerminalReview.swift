import Casework
import Documents
import Foundation
import Reporting
import Review

/// A review in the terminal: the same desk, with the lines around the words in place of the page.
struct TerminalReview {
  let desk: Desk
  let keys: Keys
  private let terminal = RawTerminal()

  init(desk: Desk, keys: Keys) {
    self.desk = desk
    self.keys = keys
  }

  func run() throws {
    terminal.enter()
    defer { terminal.leave() }
    var place = try desk.first()
    var notice: String?
    var note: String?
    var showsHelp = false
    while true {
      guard let here = place, let screen = try desk.screen(at: here) else {
        try show(["", "Nothing is left to decide. Everything you decided is kept.", "", notice ?? ""])
        let key = terminal.key()
        guard let key, keys[key] == .undo else { break }
        (place, notice) = try after(try desk.perform(.undo, at: Place(id: ""), seen: 0), place)
        continue
      }
      let drawing = TerminalScreen(screen, desk: desk, keys: keys, width: terminal.width)
      try show(drawing.lines + (showsHelp ? drawing.help : []) + drawing.note(note) + ["", notice ?? ""])
      (notice, showsHelp) = (nil, false)
      guard let key = terminal.key() else { break }
      guard let action = keys[key] else { continue }
      switch action {
      case .quit: return try show([""])
      case .help: showsHelp = true
      case .note: note = ask("a note for what you decide next") ?? note
      default:
        (place, notice) = try press(action, on: screen, note)
        // Kept with a decision, or left behind with the field.
        if place != here || notice == nil { note = nil }
      }
    }
    try show([""])
  }

  private func press(_ action: KeyAction, on screen: Screen, _ note: String?) throws -> (Place?, String?) {
    let here = screen.place
    func go(_ command: Command) throws -> (Place?, String?) {
      try after(try desk.perform(command, at: here, seen: screen.seen, note: note), here)
    }
    if let number = action.choice { return try go(.choose(number)) }
    switch action {
    case .accept: return try go(.accept)
    case .reject: return try go(.reject)
    case .skip: return try go(.skip)
    case .flag: return try go(.flag)
    case .undo: return try go(.undo)
    case .acceptRecord: return try go(.acceptRecord)
    case .acceptDocument: return try go(.acceptDocument)
    case .acceptGroup: return screen.lookalikes > 0 ? try go(.acceptGroup) : (here, nil)
    case .next, .previous: return (try desk.neighbour(of: here, forward: action == .next) ?? here, nil)
    case .nextField: return (field(of: screen, by: 1), nil)
    case .previousField: return (field(of: screen, by: -1), nil)
    case .reply: return (screen.subject == .record ? Place.first(of: screen.replyID) : here, nil)
    case .edit:
      guard let typed = ask(ReviewWording.name(of: here.field)) else { return (here, nil) }
      guard let command = screen.correction(typed: typed, by: desk.words) else {
        return (here, ReviewWording.noSuchWords)
      }
      return try go(command)
    case .addCase:
      guard let typed = ask("words of the case that was missed") else { return (here, nil) }
      guard let span = screen.span(ofWords: typed) else { return (here, ReviewWording.noSuchWords) }
      return try go(.addCase(span))
    case .split: return try ask("into how many").map { try go(.split(Int($0) ?? 0)) } ?? (here, nil)
    case .merge:
      guard let current = screen.neighbours.firstIndex(where: \.isCurrent), current + 1 < screen.neighbours.count else {
        return (here, ReviewWording.refusal(.noSuchRecords))
      }
      return try go(.merge([screen.neighbours[current + 1].id]))
    default: return (here, nil)
    }
  }

  private func after(_ outcome: Outcome, _ here: Place?) throws -> (Place?, String?) {
    switch outcome {
    case .moved(let place): (place, nil)
    case .conflict(let theirs): (here, ReviewWording.conflict(theirs))
    case .refused(let refusal): (here, ReviewWording.refusal(refusal))
    }
  }

  private func field(of screen: Screen, by step: Int) -> Place {
    let count = screen.lines.count
    let index = screen.lines.firstIndex { $0.name == screen.place.field } ?? 0
    return Place(id: screen.place.id, field: screen.lines[(index + step + count) % count].name)
  }

  private func ask(_ question: String) -> String? {
    try? Console.data(Array("\r\u{1B}[2K\(question): ".utf8))
    var typed = ""
    while let key = terminal.key() {
      switch key {
      case "Enter": return typed
      case "Escape": return nil
      case "Backspace": if !typed.isEmpty { typed.removeLast() }
      case "Space": typed.append(" ")
      default: if key.count == 1 { typed.append(key) }
      }
      try? Console.data(Array("\r\u{1B}[2K\(question): \(Lines.printable(typed))".utf8))
    }
    return nil
  }

  private func show(_ lines: [String]) throws {
    try Console.data(Array(("\u{1B}[2J\u{1B}[H" + lines.joined(separator: "\r\n") + "\r\n").utf8))
  }
}

/// What stands on the terminal. Every line is printable, but for the marks that this puts in.
struct TerminalScreen {
  private let screen: Screen
  private let desk: Desk
  private let keys: Keys
  private let width: Int

  init(_ screen: Screen, desk: Desk, keys: Keys, width: Int) {
    self.screen = screen
    self.desk = desk
    self.keys = keys
    self.width = width
  }

  var lines: [String] { head + passage + fields + current + choices + foot }

  private var head: [String] {
    let force = screen.reply[.force].value.map { desk.words.label($0, of: "force") } ?? "no force named"
    let what =
      screen.record.map { record in
        record.kind == .case
          ? "a case"
          : "a printed count: \(record.countMin == record.countMax ? "\(record.countMin)" : "\(record.countMin) to \(record.countMax)")"
      } ?? "the reply as a whole"
    let page = screen.record.map { ", page \($0.page), \($0.locator.path)" } ?? ""
    var lines = [
      dim(ReviewWording.progress(screen.progress)), "",
      bold(what) + dim("  \(screen.place.id)"), cut("\(force) · \(screen.file.path)\(page)"),
    ]
    lines.append(Wording.meaning(of: screen.state))
    lines += screen.reasonsOfWhole.map { "▸ " + Wording.meaning(of: $0) }
    if screen.progress.isWithinBound { lines.append(ReviewWording.withinBound) }
    return lines + [""]
  }

  /// The lines around the words, with the words marked.
  private var passage: [String] {
    guard let document = screen.document, let first = screen.evidence.first else { return [] }
    let text = document.text
    let marked = first.span
    let about = screen.record?.span.union(marked) ?? marked
    let from = max(about.start - 160, 0)
    let to = min(max(about.end, marked.end) + 160, text.count)
    let limit = width * 8
    // Of a long passage, what is around the words.
    let start = to - from > limit ? max(from, marked.start - limit / 2) : from
    let end = to - from > limit ? min(to, marked.end + limit / 2) : to
    let words = Lines.printable(text[Span(start, marked.start)])
    let here = Lines.printable(text[marked])
    let rest = Lines.printable(text[Span(marked.end, end)])
    let open = "\u{2039}"
    let close = "\u{203A}"
    return Lines.wrapped(words + open + here + close + rest, width: width - 2).map { line in
      "  " + line.replacing(open, with: "\u{1B}[7m" + open).replacing(close, with: close + "\u{1B}[0m")
    } + ["\u{1B}[0m"]
  }

  private var fields: [String] {
    screen.lines.map { line in
      let isHere = line.name == screen.place.field
      let value = line.name.isEmpty ? "" : value(line.field, line.name)
      let mark =
        line.decision.map { $0.action == .correct ? "corrected" : $0.action == .reject ? "rejected" : "accepted" }
        ?? (line.isOpen ? "to decide" : "")
      let name = pad(ReviewWording.name(of: line.name), 16)
      let text = cut("\(isHere ? ">" : " ") \(name) \(pad(value, 40)) \(mark)")
      return isHere ? bold(text) : text
    } + [""]
  }

  private var current: [String] {
    guard let line = screen.current, !line.name.isEmpty else { return [] }
    var lines: [String] = []
    if let raw = line.field.raw { lines += Lines.wrapped("read from “\(raw)”", width: width) }
    if line.field.review == nil { lines.append(ReviewWording.sureness(line.field.confidence)) }
    lines += screen.reasons.map { "▸ " + Wording.meaning(of: $0) }
    lines += [line.decision, line.flagged].compactMap { $0 }.map { cut(ReviewWording.decided($0)) }
    lines += screen.disagreements.filter { $0.decision.field == line.name }.map { cut(ReviewWording.disagreement($0)) }
    return lines + [""]
  }

  private var choices: [String] {
    screen.choices.map { choice in
      let value =
        choice.values.isEmpty ? "nothing stated" : self.value(Field(values: choice.values), screen.place.field)
      let origin = choice.values.isEmpty ? "" : ReviewWording.origin(choice.origin)
      return cut("  \(choice.number)  \(pad(value, 40)) \(origin)")
    }
      + (screen.lookalikes > 0
        ? [
          "", cut("\(screen.lookalikes) more read the same from the same words: \(key(.acceptGroup)) accepts them all"),
        ] : [])
      + [""]
  }

  private var foot: [String] {
    let actions: [KeyAction] = [.accept, .reject, .edit, .skip, .flag, .undo, .next, .nextField, .help, .quit]
    let parts = actions.map { "\(key($0)) \(ReviewWording.meaning(of: $0))" }
    return Lines.wrapped(parts.joined(separator: " · "), width: width).map(dim)
  }

  /// What was typed to go with the next decision.
  func note(_ note: String?) -> [String] { note.map { ["", cut("note: \($0)")] } ?? [] }

  var help: [String] {
    [""]
      + KeyAction.allCases.filter { $0.choice == nil }.map { action in
        "  \(pad(ReviewWording.keys(of: action, in: keys), 20)) \(ReviewWording.meaning(of: action))"
      } + ["  \(pad("0 … 9", 20)) choose that reading"]
  }

  private func value(_ field: Field, _ name: String) -> String {
    field.values.isEmpty
      ? "nothing stated" : field.values.map { desk.words.label($0, of: name) }.joined(separator: ", ")
  }

  private func key(_ action: KeyAction) -> String {
    ReviewWording.keys(of: action, in: keys).split(separator: " ").first.map(String.init) ?? ""
  }

  private func cut(_ text: String) -> String {
    let safe = Lines.printable(text)
    return safe.count > width ? safe.prefix(width - 1) + "…" : safe
  }

  private func pad(_ text: String, _ length: Int) -> String {
    let safe = Lines.printable(text)
    // A gap stays where the text is too long.
    return safe + String(repeating: " ", count: max(2, length - safe.count))
  }

  private func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
  private func dim(_ text: String) -> String { "\u{1B}[2m\(Lines.printable(text))\u{1B}[0m" }
}
