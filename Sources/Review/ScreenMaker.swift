import Casework
import Documents

/// Puts a screen together.
struct ScreenMaker {
  let words: Words
  let store: Store
  let file: CaseFile
  let reviewed: Reviewed
  let identity: Identity
  private var state: DeskState

  init?(state: DeskState, words: Words, store: Store, file: CaseFile?) {
    guard let file else { return nil }
    self.state = state
    self.words = words
    self.store = store
    self.file = file
    identity = Identity(of: file)
    reviewed = Reviewed(file, decisions: state.decisions(about: file))
  }

  func screen(at place: Place) throws(StoreError) -> Screen? {
    var state = state
    let item = state.item(place.id)
    let verdicts = state.verdicts(of: place.id)
    let openFields = item.map(state.openFields) ?? []
    let record = reviewed.record(place.id)
    guard let reply = try record.map(reply(of:)) ?? reviewed.reply(place.id) else { return nil }
    let lines = lines(of: record, reply.reply, open: openFields, verdicts)
    let name = lines.contains { $0.name == place.field } ? place.field : lines.first?.name ?? ""
    let current = lines.first { $0.name == name }
    var screen = Screen(
      place: Place(id: place.id, field: name), subject: record == nil ? .reply : .record, file: reviewed.file,
      record: record, reply: reply.reply, replyID: identity.reply(reply.index), lines: lines, choices: [],
      neighbours: neighbours(of: record), lookalikes: 0, flags: record?.flags ?? reply.reply.flags,
      state: record?.state ?? reply.reply.state,
      disagreements: reviewed.disagreements.filter { $0.record == place.id }, seen: state.number,
      progress: state.progress())
    if let current, !name.isEmpty { screen.choices = choices(for: current, on: screen, verdicts) }
    screen.lookalikes = try lookalikes(of: screen, state).count
    return screen
  }

  /// Of a reply of several documents another may have it.
  private func reply(of record: Record) throws(StoreError) -> (index: Int, reply: Reply)? {
    var home = reviewed
    if let lead = file.lead {
      let other = try store.caseFile(Manifest.Entry(path: lead.path))
      home = Reviewed(other, decisions: state.decisions(about: other))
    }
    let replies = home.file.findings.replies
    return replies.indices.contains(record.reply) ? (record.reply, replies[record.reply]) : nil
  }

  private func lines(_ names: [String], open: [String], _ verdicts: Verdicts, _ field: (String) -> Field) -> [Screen
    .Line]
  {
    let lines = names.map { name in
      Screen.Line(
        name: name, field: field(name), isOpen: open.contains(name),
        decision: name.isEmpty ? verdicts.whole : verdicts.fields[name], flagged: verdicts.flagged[name])
    }
    return lines.filter(\.isOpen) + lines.filter { !$0.isOpen }
  }

  private func lines(of record: Record?, _ reply: Reply, open: [String], _ verdicts: Verdicts) -> [Screen.Line] {
    let names = record == nil ? Reply.FieldName.allCases.map(\.rawValue) : FieldName.allCases.map(\.rawValue)
    return lines(names + [""], open: open, verdicts) { name in
      if let record { return FieldName(rawValue: name).flatMap { record[$0] } ?? Field() }
      return Reply.FieldName(rawValue: name).map { reply[$0] } ?? Field()
    }
  }

  /// As the program read it, whatever people decided.
  func machine(_ name: String, of id: String) -> Field {
    if let record = file.findings.records.first(where: { identity.record($0) == id }) {
      return FieldName(rawValue: name).flatMap { record[$0] } ?? Field()
    }
    if let index = file.findings.replies.indices.first(where: { identity.reply($0) == id }) {
      return Reply.FieldName(rawValue: name).map { file.findings.replies[index][$0] } ?? Field()
    }
    // A part of a record that was split has what the whole had.
    guard let part = reviewed.record(id), let name = FieldName(rawValue: name) else { return Field() }
    let whole = part.locator.path.components(separatedBy: "/split:")[0]
    return file.findings.records.first { $0.locator.path == whole }?[name] ?? Field()
  }

  // MARK: choices

  private func choices(for line: Screen.Line, on screen: Screen, _ verdicts: Verdicts) -> [Screen.Choice] {
    let machine = machine(line.name, of: screen.place.id)
    var choices: [Screen.Choice] = []
    func offer(_ values: [String], _ origin: Screen.Choice.Origin, _ evidence: [Evidence]?) {
      guard !values.isEmpty, choices.count < 9, !choices.contains(where: { $0.values == values }) else { return }
      choices.append(Screen.Choice(number: choices.count + 1, values: values, origin: origin, evidence: evidence))
    }
    offer(machine.values, .read(rule: machine.rule), nil)
    if let other = machine.otherwise { offer(other.values, .secondReader(rule: other.rule), [other.evidence]) }
    for decision in verdicts.disputed[line.name] ?? [] {
      offer(decision.value ?? [], .reviewer(decision.reviewer ?? ""), nil)
    }
    if screen.subject == .reply, line.name == "disposition" || line.name == "act" {
      for code in words.codes(of: line.name, in: .reply) { offer([code.code], .code, nil) }
    } else if let record = screen.record, let document = screen.document {
      for reading in words.readings(in: record.span, of: document.text, as: line.name) {
        offer([reading.code], .words, [Evidence(pointingAt: reading.span, in: document)])
      }
    }
    return choices + [Screen.Choice(number: 0, values: [], origin: .nothing, evidence: [])]
  }

  // MARK: what is beside it

  private func neighbours(of record: Record?) -> [Screen.Neighbour] {
    guard let record, let text = file.document?.text else { return [] }
    let ordered = reviewed.file.findings.records.enumerated().filter { $0.element.reply == record.reply }
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
    guard let index = ordered.firstIndex(of: record) else { return [] }
    return ordered[max(0, index - 2)..<min(ordered.count, index + 3)].map { neighbour in
      Screen.Neighbour(
        id: identity.record(neighbour), text: text[neighbour.span], isCurrent: neighbour.locator == record.locator)
    }
  }

  /// The other open fields that were read alike from the same words.
  func lookalikes(of screen: Screen, _ state: DeskState) throws(StoreError) -> [FieldPlace] {
    let name = screen.place.field
    let machine = machine(name, of: screen.place.id)
    guard screen.subject == .record, !name.isEmpty, let raw = machine.raw, machine.isInDoubt else { return [] }
    return try store.lookalikes(of: name, words: raw, value: machine.values).filter { place in
      place.record != screen.place.id
        && state.item(place.record).map { state.openFields(of: $0).contains(name) } == true
    }
  }
}
