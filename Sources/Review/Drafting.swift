import Casework
import Documents

/// Makes the decisions that a command stands for, each field its own.
struct Drafting {
  enum Draft {
    case drafted([Decision])
    case refused(Refusal)
  }

  let screen: Screen
  let maker: ScreenMaker
  let settings: Desk.Settings
  /// The start of the decisions' ids: what one keypress made has it in common.
  let batch: String

  func decisions(for command: Command, state: inout DeskState) throws(StoreError) -> Draft {
    switch command {
    case .accept: .drafted([confirm(screen.place.field, of: screen)])
    case .reject: .drafted([draft(.reject, field: nil)])
    case .flag: .drafted([draft(.flag, field: screen.place.field.isEmpty ? nil : screen.place.field)])
    case .correct(let values, let spans): correct(values, spans)
    case .choose(let number): choose(number)
    case .acceptRecord: .drafted(numbered(all(of: screen)))
    case .acceptDocument: .drafted(numbered(try document()))
    case .acceptGroup: .drafted(numbered(try group(&state)))
    case .addCase(let span): add(span)
    case .split(let parts): split(parts)
    case .merge(let ids): merge(ids)
    case .skip, .undo: .drafted([])
    }
  }

  // MARK: one field

  private func confirm(_ name: String, of screen: Screen, in maker: ScreenMaker? = nil) -> Decision {
    guard !name.isEmpty else { return draft(.confirm, field: nil, of: screen) }
    var decision = draft(.confirm, field: name, of: screen)
    decision.value = screen.lines.first { $0.name == name }?.field.values ?? []
    decision.before = (maker ?? self.maker).machine(name, of: screen.place.id).values
    return decision
  }

  private func correct(_ values: [String], _ spans: [Span]?, evidence: [Evidence]? = nil) -> Draft {
    let name = screen.place.field
    guard !name.isEmpty, let document = screen.document else { return .refused(.nothingHere) }
    let words = maker.words
    let several = ["allegation", "platform", "outcome", "exemptions"].contains(name)
    var values = values
    if name == "period" { values = values.map { Values.period($0)?.edtf ?? $0 } }
    if name == "count" || name == "total" { values = values.map { Values.count($0).map(Values.text) ?? $0 } }
    if !several, values.count > 1 { return .refused(.notPossible(value: values[1], field: name)) }
    for value in values where !words.isPossible(value, of: name, in: screen.subject) {
      return .refused(.notPossible(value: value, field: name))
    }
    var decision = draft(.correct, field: name)
    decision.value = values
    decision.before = maker.machine(name, of: screen.place.id).values
    let pointed = spans?.map { Evidence(pointingAt: $0, in: document) } ?? evidence
    decision.evidence = pointed?.map { QuotedEvidence($0, of: document.text) }
    return .drafted([decision])
  }

  private func choose(_ number: Int) -> Draft {
    guard let choice = screen.choices.first(where: { $0.number == number }) else {
      return .refused(.noSuchChoice(number))
    }
    if choice.values == screen.current?.field.values { return .drafted([confirm(screen.place.field, of: screen)]) }
    return correct(choice.values, nil, evidence: choice.evidence)
  }

  // MARK: several

  /// Every field that holds a value or is in doubt, and isn't decided, and the whole where that is in doubt.
  private func all(of screen: Screen, in maker: ScreenMaker? = nil) -> [Decision] {
    screen.lines.filter { line in
      if line.decision != nil { return false }
      if line.name.isEmpty { return line.isOpen || !screen.reasonsOfWhole.isEmpty }
      return !line.field.values.isEmpty || line.isOpen
    }.map { confirm($0.name, of: screen, in: maker) }
  }

  private func document() throws(StoreError) -> [Decision] {
    var decisions: [Decision] = []
    for record in screen.file.findings.records where record.state != .rejected {
      guard let other = try maker.screen(at: Place(id: maker.identity.record(record))) else { continue }
      decisions += all(of: other)
    }
    return decisions
  }

  private func group(_ state: inout DeskState) throws(StoreError) -> [Decision] {
    let name = screen.place.field
    var decisions = [confirm(name, of: screen)]
    for place in try maker.lookalikes(of: screen, state) {
      let file = try state.file(at: place.path, in: maker.store)
      let other = ScreenMaker(state: state, words: maker.words, store: maker.store, file: file)
      guard let other, let screen = try other.screen(at: Place(id: place.record, field: name)) else { continue }
      decisions.append(confirm(name, of: screen, in: other))
    }
    return decisions
  }

  // MARK: the shape of records

  private func add(_ span: Span) -> Draft {
    guard let document = screen.document, let sha256 = screen.file.sha256,
      case let span = document.text.trimmed(span), !span.isEmpty, span.start >= 0, span.end <= document.text.count
    else { return .refused(.nothingHere) }
    let reply = screen.record?.reply ?? maker.reviewed.reply(screen.replyID)?.index ?? 0
    let locator = "reply:\(reply)/added:\(batch)"
    let evidence = Evidence(pointingAt: span, in: document)
    var decision = draft(.add, field: nil)
    decision.subject = .record
    decision.record = Digest.id(source: sha256, locator: locator)
    decision.anchor = Anchor(path: screen.file.path, locator: locator, quote: Quote(span, of: document.text))
    decision.evidence = [QuotedEvidence(evidence, of: document.text)]
    return .drafted([decision])
  }

  private func split(_ parts: Int) -> Draft {
    guard screen.record != nil else { return .refused(.notForReplies) }
    guard (2...Split.most).contains(parts) else {
      return .refused(.notPossible(value: String(parts), field: "split"))
    }
    var decision = draft(.split, field: nil)
    decision.value = [String(parts)]
    return .drafted([decision])
  }

  private func merge(_ ids: [String]) -> Draft {
    guard screen.record != nil else { return .refused(.notForReplies) }
    let known = Set(screen.file.findings.records.map(maker.identity.record)).subtracting([screen.place.id])
    guard !ids.isEmpty, ids.allSatisfy(known.contains) else { return .refused(.noSuchRecords) }
    var decision = draft(.merge, field: nil)
    decision.value = ids
    return .drafted([decision])
  }

  // MARK: making one

  private func draft(_ action: Decision.Action, field: String?, of other: Screen? = nil) -> Decision {
    let screen = other ?? screen
    let locator = screen.record?.locator.path ?? "reply:\(maker.reviewed.reply(screen.replyID)?.index ?? 0)"
    let span = screen.record?.span ?? maker.reviewed.reply(screen.replyID)?.reply.tellingSpan
    let quote = span.flatMap { span in screen.document.map { Quote(span, of: $0.text) } }
    return Decision(
      id: batch, subject: screen.subject, record: screen.place.id, sha256: screen.file.sha256 ?? "",
      anchor: Anchor(path: screen.file.path, locator: locator, quote: quote), field: field, action: action,
      isBlind: settings.isDouble && [.confirm, .correct, .reject].contains(action) && !isThird,
      reviewer: settings.reviewer, decidedAt: settings.now())
  }

  /// Of three, the one who settles what two differ on.
  private var isThird: Bool { screen.choices.contains { if case .reviewer = $0.origin { true } else { false } } }

  private func numbered(_ decisions: [Decision]) -> [Decision] {
    guard decisions.count > 1 else { return decisions }
    return decisions.enumerated().map { number, decision in
      var decision = decision
      decision.id = "\(batch).\(number + 1)"
      return decision
    }
  }
}
