import Casework
import Documents
import Reporting
import Review

/// What `screen.mustache` is filled with: words and numbers, all of them escaped there, but for `source`, which is
/// `SourceMarkup`.
struct ScreenView {
  struct Notice {
    var kind: String
    var text: String
  }

  struct Choice {
    var number: Int
    var value: String
    var origin: String
    var isCurrent: Bool
  }

  struct Action {
    var command: String
    var action: String
    var label: String
    var key: String
    var kind: String
  }

  struct Line {
    var field: String
    var name: String
    var value: String
    var mark: String
    var kind: String
    var isCurrent: Bool
    var action: String?
  }

  struct Code {
    var code: String
    var label: String
  }

  struct Edit {
    var label: String
    var value: String
    var words: String
    var pointed: String?
    var codes: [Code]
    var hint: String
    var isSure: Bool
    var isAdding: Bool
  }

  struct Link {
    var href: String
    var label: String
    var action = ""
    var key = ""
    var isCurrent = false
  }

  struct Neighbour {
    var id: String
    var text: String
    var isCurrent: Bool
    var isNext: Bool
  }

  struct Key {
    var keys: String
    var meaning: String
  }

  var title: String
  var keys: String
  var ahead: String
  var token: String
  var reviewer: String
  var progress: String
  var total: Int
  var settled: Int
  var notices: [Notice]
  var heading: String
  var `where`: String
  var state: String
  var stateClass: String
  var flags: [String]
  var id: String
  var field: String
  var fieldName: String
  var seen: String
  var value: String
  var words: String?
  var sureness: String?
  var reasons: [String]
  var decided: [String]
  var choices: [Choice]
  var hasManyChoices: Bool
  var actions: [Action]
  var editKey: String
  var edit: Edit?
  var noteKey: String
  /// What was typed as a note and not kept yet.
  var note: String
  var lines: [Line]
  var hasNeighbours: Bool
  var neighbours: [Neighbour]
  var mergeables: [Neighbour]
  var isRecord: Bool
  var recordKey: String
  var documentKey: String
  var splitKey: String
  var mergeKey: String
  var links: [Link]
  var help: [Key]
  var path: String
  var pageLinks: [Link]
  var source: String
}

/// What a request asked to be shown beside the screen itself.
struct ScreenWish {
  var isEdit = false
  /// A case that was missed is to be added.
  var isAdding = false
  /// Words that were pointed at.
  var words: Span?
  var page: Int?
  var note = ""
  var notices: [ScreenView.Notice] = []
}

/// Puts a screen into words.
struct ScreenWriter {
  let screen: Screen
  let desk: Desk
  let keys: Keys
  let keyTable: String
  let token: String
  let wish: ScreenWish

  func view(source: String, pages: [Int], page: Int, ahead: [String]) -> ScreenView {
    let line = screen.current
    let isWhole = screen.place.field.isEmpty
    let field = line?.field ?? Field()
    return ScreenView(
      title: heading, keys: keyTable, ahead: ahead.joined(separator: " "), token: token,
      reviewer: Lines.printable(desk.settings.reviewer), progress: ReviewWording.progress(screen.progress),
      total: max(1, screen.progress.total), settled: screen.progress.settled, notices: notices, heading: heading,
      where: whereabouts, state: Wording.meaning(of: screen.state), stateClass: screen.state.rawValue,
      flags: screen.reasonsOfWhole.map(Wording.meaning(of:)), id: screen.place.id,
      field: screen.place.field, fieldName: ReviewWording.name(of: screen.place.field), seen: String(screen.seen),
      value: isWhole ? Wording.meaning(of: screen.state) : value(of: field, screen.place.field),
      words: field.raw.map(Lines.printable),
      sureness: isWhole || field.review != nil ? nil : ReviewWording.sureness(field.confidence),
      reasons: isWhole ? [] : screen.reasons.map(Wording.meaning(of:)),
      decided: [line?.decision, line?.flagged].compactMap { $0 }.map { Lines.printable(ReviewWording.decided($0)) }
        + screen.disagreements.filter { ($0.decision.field ?? "") == screen.place.field }
        .map { Lines.printable(ReviewWording.disagreement($0)) },
      choices: isWhole ? [] : choices, hasManyChoices: screen.choices.count > 5, actions: actions, editKey: key(.edit),
      edit: edit, noteKey: key(.note), note: wish.note, lines: lines,
      hasNeighbours: screen.neighbours.count > 1, neighbours: neighbours,
      mergeables: neighbours.filter { !$0.isCurrent }, isRecord: screen.subject == .record,
      recordKey: key(.acceptRecord), documentKey: key(.acceptDocument), splitKey: key(.split), mergeKey: key(.merge),
      links: links, help: help, path: Lines.printable(screen.file.path),
      pageLinks: pages.count < 2 ? [] : pages.map { pageLink($0, isCurrent: $0 == page) }, source: source)
  }

  private var heading: String {
    guard let record = screen.record else { return "The reply as a whole" }
    if record.kind == .case { return "A case" }
    let count = record.countMin == record.countMax ? "\(record.countMin)" : "\(record.countMin) to \(record.countMax)"
    return "A printed count: \(count)"
  }

  private var whereabouts: String {
    let force = screen.reply[.force].value.map { desk.words.label($0, of: "force") } ?? "no force named"
    let page = screen.record.map { ", page \($0.page), \($0.locator.path)" } ?? ""
    return Lines.printable("\(force) · \(screen.file.path)\(page)")
  }

  private func value(of field: Field, _ name: String) -> String {
    field.values.isEmpty
      ? "nothing stated"
      : field.values.map { Lines.printable(desk.words.label($0, of: name)) }.joined(separator: ", ")
  }

  private func key(_ action: KeyAction) -> String {
    ReviewWording.keys(of: action, in: keys).split(separator: " ").first.map(String.init) ?? ""
  }

  private var notices: [ScreenView.Notice] {
    var notices = wish.notices
    if screen.progress.isWithinBound { notices.append(.init(kind: "good", text: ReviewWording.withinBound)) }
    return notices
  }

  private var choices: [ScreenView.Choice] {
    screen.choices.map { choice in
      let value =
        choice.values.isEmpty ? "nothing stated" : self.value(of: Field(values: choice.values), screen.place.field)
      return ScreenView.Choice(
        number: choice.number, value: value,
        origin: choice.values.isEmpty ? "" : Lines.printable(ReviewWording.origin(choice.origin)),
        isCurrent: choice.values == screen.current?.field.values)
    }
  }

  private var actions: [ScreenView.Action] {
    var actions: [ScreenView.Action] = []
    func add(_ action: KeyAction, _ label: String, _ kind: String = "") {
      actions.append(
        .init(command: action.rawValue, action: action.rawValue, label: label, key: key(action), kind: kind))
    }
    add(.accept, "Accept", "primary")
    if screen.lookalikes > 0 {
      let name = screen.current?.field.raw.map { " “\(Lines.printable($0))”" } ?? ""
      add(.acceptGroup, "Accept all \(screen.lookalikes + 1) that read\(name)")
    }
    add(.reject, screen.subject == .record ? "Reject the record" : "Reject the reply", "danger")
    add(.skip, "Skip")
    add(.flag, "Flag for a colleague")
    add(.undo, "Undo")
    return actions
  }

  private var edit: ScreenView.Edit? {
    let name = screen.place.field
    guard let document = screen.document else { return nil }
    if wish.isAdding {
      return ScreenView.Edit(
        label: "Words of the case that was missed", value: "", words: "", codes: [],
        hint: "As they stand in the document. Or point at a word of it.", isSure: false, isAdding: true)
    }
    guard wish.isEdit || wish.words != nil, !name.isEmpty else { return nil }
    let codes = desk.words.codes(of: name, in: screen.subject)
    var edit = ScreenView.Edit(
      label: "What is right for \(ReviewWording.name(of: name))?",
      value: (screen.current?.field.values ?? []).joined(separator: ", "), words: "",
      codes: codes.map { .init(code: $0.code, label: $0.label) }, hint: hint(name, hasCodes: !codes.isEmpty),
      isSure: false,
      isAdding: false)
    if let span = wish.words {
      let values = desk.words.values(span, of: document.text, as: name)
      edit.words = "\(span.start)-\(span.end)"
      edit.pointed = Lines.printable(document.text[span])
      edit.value = values.joined(separator: ", ")
      edit.isSure = values.count == 1
    }
    return edit
  }

  private func hint(_ name: String, hasCodes: Bool) -> String {
    switch name {
    case "count", "total": "A number, or a range as 1-4."
    case "period":
      "A year, a month or a day as 2011-05-03, a financial year as 2009/10, or two dates with a slash between."
    case "date_requested", "date_responded": "A day as 2011-05-03."
    default:
      hasCodes
        ? "Codes, the most important first, parted by commas; or words of the document in quotation marks. Left empty, nothing is stated."
        : "As it is printed."
    }
  }

  private var lines: [ScreenView.Line] {
    let current = screen.lines.firstIndex { $0.name == screen.place.field } ?? 0
    let count = screen.lines.count
    return screen.lines.enumerated().map { index, line in
      let mark =
        line.decision.map { $0.action == .correct ? "corrected" : $0.action == .reject ? "rejected" : "accepted" }
        ?? (line.isOpen ? "to decide" : line.field.values.isEmpty ? "" : "\(Int(line.field.confidence * 100))%")
      return ScreenView.Line(
        field: line.name, name: ReviewWording.name(of: line.name),
        value: line.name.isEmpty ? "" : value(of: line.field, line.name), mark: mark,
        kind: line.decision != nil ? "decided" : line.isOpen ? "open" : "", isCurrent: index == current,
        action: index == (current + 1) % count
          ? KeyAction.nextField.rawValue
          : index == (current + count - 1) % count ? KeyAction.previousField.rawValue : nil)
    }
  }

  private var neighbours: [ScreenView.Neighbour] {
    let current = screen.neighbours.firstIndex(where: \.isCurrent) ?? 0
    return screen.neighbours.enumerated().map { index, neighbour in
      let text = Lines.printable(neighbour.text)
      return ScreenView.Neighbour(
        id: neighbour.id, text: text.count > 200 ? text.prefix(200) + "…" : text, isCurrent: neighbour.isCurrent,
        isNext: index == current + 1)
    }
  }

  private var links: [ScreenView.Link] {
    let here = "/items/\(screen.place.id)"
    var links = [
      ScreenView.Link(href: "\(here)/previous", label: "Previous", action: "previous", key: key(.previous)),
      ScreenView.Link(href: "\(here)/next", label: "Next", action: "next", key: key(.next)),
    ]
    if screen.subject == .record {
      links.append(.init(href: "/items/\(screen.replyID)", label: "The reply", action: "reply", key: key(.reply)))
    }
    links.append(
      .init(
        href: "\(here)?field=\(screen.place.field)&add=1#value", label: "Add a case", action: "add_case",
        key: key(.addCase)))
    return links
  }

  private func pageLink(_ number: Int, isCurrent: Bool) -> ScreenView.Link {
    .init(
      href: "/items/\(screen.place.id)?field=\(screen.place.field)&page=\(number)", label: "\(number)",
      isCurrent: isCurrent)
  }

  private var help: [ScreenView.Key] {
    KeyAction.allCases.filter { ($0.choice ?? 0) < 2 && $0 != .quit }.map { action in
      let isRange = action == .choose1
      return .init(
        keys: isRange ? "1 … 9" : ReviewWording.keys(of: action, in: keys),
        meaning: isRange ? "choose that reading" : ReviewWording.meaning(of: action))
    }
  }
}
