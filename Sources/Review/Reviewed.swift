import Casework
import Documents

/// What a document was found to say, with what people decided laid over it. A pure function of both.
public struct Reviewed: Sendable {
  /// The file with its findings as they are now. `Field.review` names the decision that holds for a field.
  public private(set) var file: CaseFile
  /// Decisions that the program now disagrees with: it read one value then and reads another now, which isn't the
  /// decided one. The decision holds.
  public private(set) var disagreements: [Disagreement] = []

  private let identity: Identity
  private let text: Text

  /// `decisions` are those about this file, in the order in which they were kept, with the ids that its records have.
  public init(_ file: CaseFile, decisions: [Decision]) {
    self.file = file
    identity = Identity(of: file)
    text = file.document?.text ?? Text()
    guard !decisions.isEmpty else { return }
    var grouped: [String: [Decision]] = [:]
    for decision in decisions { grouped[decision.record, default: []].append(decision) }
    let verdicts = grouped.mapValues(Verdicts.init)
    let shapes = History.standing(decisions).filter { [.add, .split, .merge].contains($0.action) }
    for shape in shapes where shape.action == .add { add(shape) }
    for shape in shapes where shape.action == .split { split(shape) }
    for index in self.file.findings.records.indices {
      let id = identity.record(self.file.findings.records[index])
      if let verdicts = verdicts[id] { apply(verdicts, to: index, id: id) }
    }
    for shape in shapes where shape.action == .merge { merge(shape) }
    for index in self.file.findings.replies.indices {
      if let verdicts = verdicts[identity.reply(index)] { apply(verdicts, toReply: index) }
    }
  }

  public func record(_ id: String) -> Record? { file.findings.records.first { identity.record($0) == id } }

  public func reply(_ id: String) -> (index: Int, reply: Reply)? {
    file.findings.replies.enumerated().first { identity.reply($0.offset) == id }.map { ($0.offset, $0.element) }
  }

  // MARK: fields

  private mutating func apply(_ verdicts: Verdicts, to index: Int, id: String) {
    var record = file.findings.records[index]
    var answered: Set<Flag> = []
    for name in FieldName.allCases {
      guard let decision = verdicts.fields[name.rawValue] else { continue }
      let field = record[name] ?? Field()
      answered.formUnion(field.flags + record.flags.filter { $0.field == name.rawValue })
      record.fields[name] = decided(field, by: decision, id: id)
      record.adopt(name)
    }
    let open = record.fields.values.flatMap(\.flags)
    record.flags.removeAll { flag in
      flag.asksForReview && (verdicts.whole != nil || answered.contains(flag) && !open.contains(flag))
    }
    record.state = state(of: record, verdicts)
    if record.state == .rejected { record.counted = false }
    file.findings.records[index] = record
  }

  private func state(of record: Record, _ verdicts: Verdicts) -> ReviewState {
    if verdicts.isRejected { return .rejected }
    // A colleague's look is still to come.
    if !verdicts.flagged.isEmpty { return .needsReview }
    let isOpen =
      record.flags.contains(where: \.asksForReview)
      || record.fields.contains { $0.key != .platform && $0.value.isInDoubt }
    if isOpen { return .needsReview }
    if verdicts.fields.values.contains(where: { $0.action == .correct }) { return .corrected }
    let isDecided = verdicts.whole != nil || !verdicts.fields.isEmpty
    return isDecided && (record.state != .accepted || verdicts.whole != nil) ? .confirmed : record.state
  }

  private mutating func decided(_ field: Field, by decision: Decision, id: String) -> Field {
    let values = decision.value ?? field.values
    if let before = decision.before, field.values != before, field.values != values {
      disagreements.append(Disagreement(record: id, decision: decision, now: field.values))
    }
    var result = field
    result.confidence = 1
    result.flags.removeAll(where: \.asksForReview)
    result.otherwise = nil
    result.review = decision.id
    let isNew = decision.action == .correct || values != field.values
    guard isNew else { return result }
    result.values = values
    result.rule = "review"
    if values.isEmpty { (result.evidence, result.raw) = ([], nil) }
    if let evidence = decision.evidence, !values.isEmpty {
      result.evidence = evidence.compactMap(placed)
      result.raw = result.evidence.first.map { text[$0.span] }
    }
    return result
  }

  /// Where those words stand now; nil when they don't.
  private func placed(_ evidence: QuotedEvidence) -> Evidence? {
    if text[evidence.evidence.span] == evidence.quote.exact { return evidence.evidence }
    guard let document = file.document, let span = QuoteSearch(text).best(evidence.quote) else { return nil }
    return Evidence(pointingAt: span, in: document)
  }

  // MARK: the shape of records

  private mutating func add(_ decision: Decision) {
    guard let anchor = decision.anchor, let evidence = decision.evidence?.first.flatMap(placed) else { return }
    let reply = Int(anchor.locator.dropFirst("reply:".count).prefix { $0.isNumber }) ?? 0
    // The reply may be another document's.
    let own = file.findings.replies.indices.contains(reply) ? file.findings.replies[reply] : nil
    guard own != nil || file.lead != nil else { return }
    let cases = file.findings.records.filter { $0.kind == .case && $0.reply == reply }
    // A case that was missed is one of those that were found.
    let model = cases.last { $0.span < evidence.span } ?? cases.first
    var record = Record(
      kind: .case, locator: Locator(anchor.locator), reply: reply,
      population: model?.population ?? own?.populations.first?.id ?? "p1",
      breakdown: model?.breakdown ?? "added", counted: model?.counted ?? false,
      unit: model?.unit ?? own?.populations.first?.unit, span: evidence.span,
      page: evidence.page)
    record.fields[.force] = own?.fields[.force] ?? file.findings.records.first { $0.reply == reply }?[.force]
    file.findings.records.append(record)
  }

  private mutating func split(_ decision: Decision) {
    guard let index = file.findings.records.firstIndex(where: { identity.record($0) == decision.record }),
      let parts = decision.value?.first.flatMap({ Int($0) }), (2...Split.most).contains(parts)
    else { return }
    let whole = file.findings.records[index]
    for part in 2...parts {
      var record = whole
      record.locator = Locator(Split.locator(of: whole.locator.path, decision: decision.id, part: part))
      record.count(1...1)
      record.state = .needsReview
      record.flags.append(.doubtfulRecord)
      file.findings.records.append(record)
    }
    file.findings.records[index].count(max(1, whole.countMin - parts + 1)...max(1, whole.countMax - parts + 1))
  }

  private mutating func merge(_ decision: Decision) {
    let records = file.findings.records
    guard let index = records.firstIndex(where: { identity.record($0) == decision.record }) else { return }
    let others = records.indices.filter { $0 != index && (decision.value ?? []).contains(identity.record(records[$0])) }
    for other in others {
      for name in [FieldName.allegation, .platform, .outcome] {
        guard let more = records[other][name] else { continue }
        var field = file.findings.records[index][name] ?? Field()
        if field.values.isEmpty { field = more }
        let new = more.values.filter { !field.values.contains($0) }
        field.values += new
        if !new.isEmpty { field.evidence += more.evidence }
        file.findings.records[index].fields[name] = field
      }
      file.findings.records[other].state = .rejected
      file.findings.records[other].counted = false
    }
    if file.findings.records[index].state == .accepted { file.findings.records[index].state = .corrected }
  }

  // MARK: replies

  private mutating func apply(_ verdicts: Verdicts, toReply index: Int) {
    var reply = file.findings.replies[index]
    for name in Reply.FieldName.allCases {
      guard let decision = verdicts.fields[name.rawValue] else { continue }
      let before = reply[name]
      reply.fields[name] = decided(before, by: decision, id: identity.reply(index))
      reply.flags.removeAll { $0.asksForReview && (before.flags.contains($0) || $0.field == name.rawValue) }
      guard name == .total else { continue }
      let total = reply[.total].value.flatMap(Values.count)
      if decision.action == .correct { (reply.totalMin, reply.totalMax) = (total?.lowerBound, total?.upperBound) }
    }
    if verdicts.whole != nil { reply.flags.removeAll(where: \.asksForReview) }
    let isOpen =
      !verdicts.flagged.isEmpty || reply.flags.contains(where: \.asksForReview)
      || reply.fields.values.contains(where: \.isInDoubt)
    let isCorrected = verdicts.fields.values.contains { $0.action == .correct }
    if verdicts.isRejected {
      reply.state = .rejected
    } else if !isOpen, verdicts.whole != nil || !verdicts.fields.isEmpty {
      reply.state = isCorrected ? .corrected : reply.state == .accepted ? .accepted : .confirmed
    }
    file.findings.replies[index] = reply
  }
}

/// A decision that the program would now not have come to.
public struct Disagreement: Hashable, Sendable {
  public var record: String
  public var decision: Decision
  /// What the program reads now.
  public var now: [String]
}

enum Split {
  static let most = 99

  static func locator(of whole: String, decision: String, part: Int) -> String { "\(whole)/split:\(decision):\(part)" }
}

extension Record {
  mutating func count(_ count: ClosedRange<Int>) { (countMin, countMax) = (count.lowerBound, count.upperBound) }

  /// Takes over into its own columns what a field now says.
  fileprivate mutating func adopt(_ name: FieldName) {
    switch name {
    case .period: period = self[.period]?.value.flatMap(Values.period)
    case .count: if let range = self[.count]?.value.flatMap(Values.count) { count(range) }
    default: break
    }
  }
}

extension Evidence {
  /// Words of a document that somebody pointed at.
  public init(pointingAt span: Span, in document: Document) {
    let words = document.words.filter { $0.span.overlaps(span) }
    let page = words.first?.page ?? document.blocks.first { $0.span.overlaps(span) }?.page ?? 1
    let boxes = words.filter { $0.page == page }.compactMap(\.box)
    let box = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    self.init(page: page, box: box, span: span, exact: true)
  }
}
