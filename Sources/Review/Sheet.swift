import Casework
import Documents

/// What is in doubt as a sheet for people who work in a spreadsheet: one line for each field, to be given back with a
/// verdict and a value in the last columns.
public enum Sheet {
  public static let columns = [
    "record", "field", "document", "page", "words", "value", "confidence", "reasons", "context", "verdict",
    "right_value",
    "note",
  ]

  /// The lines of one file, the first line of all left out. Only what waits for a person.
  public static func lines(of file: CaseFile, meaning: (Flag) -> String) -> [[String]] {
    let identity = Identity(of: file)
    let text = file.document?.text ?? Text()
    var lines: [[String]] = []
    func line(_ id: String, _ name: String, _ field: Field, _ more: [Flag], page: Int, context: String) {
      let reasons = (field.flags + more).filter(\.asksForReview).map(meaning).joined(separator: "; ")
      lines.append([
        id, name, file.path, String(page), field.raw ?? "", field.values.joined(separator: ", "),
        field.review == nil ? String(Int(field.confidence * 100)) + "%" : "", reasons, context, "", "", "",
      ])
    }
    for record in file.findings.records where record.state == .needsReview {
      let (id, context) = (identity.record(record), text[record.span])
      for name in FieldName.allCases where name != .platform {
        let field = record[name] ?? Field()
        let own = record.flags.filter { $0.field == name.rawValue && !field.flags.contains($0) }
        guard field.isInDoubt || own.contains(where: \.asksForReview) else { continue }
        line(id, name.rawValue, field, own, page: field.evidence.first?.page ?? record.page, context: context)
      }
      let whole = record.flags.filter { flag in
        flag.asksForReview && flag.field == nil && !record.fields.values.contains { $0.flags.contains(flag) }
      }
      if !whole.isEmpty { line(id, "", Field(), whole, page: record.page, context: context) }
    }
    for (index, reply) in file.findings.replies.enumerated() where reply.state == .needsReview {
      for name in Reply.FieldName.allCases {
        let own = reply.flags.filter { $0.field == name.rawValue }
        guard reply[name].isInDoubt || own.contains(where: \.asksForReview) else { continue }
        line(
          identity.reply(index), name.rawValue, reply[name], own, page: reply[name].evidence.first?.page ?? 1,
          context: "")
      }
    }
    return lines
  }

  /// What a line of a sheet asks for.
  public struct Entry: Hashable, Sendable {
    public var place: Place
    public var command: Command
    public var note: String?
    /// What the sheet shows as the value; nil where it has no such column.
    public var shown: [String]?
  }

  /// What is wrong with a sheet.
  public enum Problem: Error, Hashable, Sendable {
    case malformed
    case noColumn(String)
    /// Lines count from 1, the first line of all included.
    case unknownVerdict(line: Int, String)
    case refused(line: Int, Refusal)
    case conflict(line: Int, [Decision])
  }

  /// The lines that have a verdict: `accept`, `correct` with `right_value`, `reject`, `flag`. A value by itself is a
  /// correction. `nothing` as the right value says that nothing is stated.
  public static func entries(_ text: String) throws(Problem) -> [(line: Int, entry: Entry)] {
    guard let rows = CSV.rows(text), let head = rows.first else { throw .malformed }
    func column(_ name: String) throws(Problem) -> Int {
      guard let index = head.firstIndex(of: name) else { throw .noColumn(name) }
      return index
    }
    let (id, field, verdict, right) =
      (try column("record"), try column("field"), try column("verdict"), try column("right_value"))
    let (note, value) = (head.firstIndex(of: "note"), head.firstIndex(of: "value"))
    var entries: [(Int, Entry)] = []
    for (number, row) in rows.enumerated().dropFirst() {
      func cell(_ index: Int?) -> String { index.flatMap { $0 < row.count ? row[$0] : nil } ?? "" }
      let values = Screen.values(cell(right))
      let place = Place(id: cell(id), field: cell(field))
      let command: Command
      switch cell(verdict).lowercased() {
      case "" where values.isEmpty: continue
      case "", "correct": command = .correct(values == ["nothing"] ? [] : values, words: nil)
      case "accept": command = .accept
      case "reject": command = .reject
      case "flag": command = .flag
      default: throw .unknownVerdict(line: number + 1, cell(verdict))
      }
      let words = cell(note)
      entries.append(
        (
          number + 1,
          Entry(
            place: place, command: command, note: words.isEmpty ? nil : words,
            shown: value.map { Screen.values(cell($0)) })
        ))
    }
    return entries
  }
}

extension Desk {
  /// Takes what a sheet asks for into the store, one decision for each line, all of them or none. Lines that say what
  /// already holds are passed over, so that the same sheet can be taken twice.
  public func take(_ entries: [(line: Int, entry: Sheet.Entry)]) throws -> (kept: Int, passedOver: Int) {
    var commands: [(line: Int, entry: Sheet.Entry)] = []
    var passedOver = 0
    for (line, entry) in entries {
      guard let screen = try screen(at: entry.place), screen.place.field == entry.place.field else {
        throw Sheet.Problem.refused(line: line, .nothingHere)
      }
      if isSaid(entry.command, on: screen) {
        passedOver += 1
        continue
      }
      // Somebody decided since the sheet was made.
      if let shown = entry.shown, let current = screen.current, let decision = current.decision,
        shown != current.field.values
      {
        throw Sheet.Problem.conflict(line: line, [decision])
      }
      commands.append((line, entry))
    }
    return (try performAll(commands), passedOver)
  }

  private func isSaid(_ command: Command, on screen: Screen) -> Bool {
    guard let decision = screen.current?.decision else { return command == .reject && screen.state == .rejected }
    switch command {
    case .accept: return decision.action == .confirm
    case .correct(let values, _): return decision.value == values
    case .reject: return decision.action == .reject || screen.state == .rejected
    default: return false
    }
  }
}
