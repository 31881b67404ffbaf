/// One gold reply beside the run's, or one of the two alone.
struct ReplyPair {
  var document: String
  var form: String
  var gold: Gold.Reply?
  var got: RunReply?
  /// The gold of the whole document, for a reply that it doesn't have.
  var others: [Gold.Reply] = []

  /// Neither a case nor a printed count to be found here.
  var holdsNothing: Bool { gold?.holdsNothing ?? others.allSatisfy(\.holdsNothing) }
  var holdsNoCase: Bool { gold?.cases.isEmpty ?? others.allSatisfy(\.cases.isEmpty) }
  var holdsNoTally: Bool { gold?.tallies.isEmpty ?? others.allSatisfy(\.tallies.isEmpty) }
}

/// The figures of one reply, and its errors.
public struct ReplyScore: Sendable {
  public var document: String
  public var form: String
  /// The gold's force; the run's where the gold has no such reply.
  public var force: String?
  public var figures = Figures()
  public var errors: [ErrorRow] = []
  public var fabrications: [Fabrication] = []
  /// What was believed of each field of the aligned cases.
  public var readings: [FieldReading] = []
  /// Cases without a gold case that the machine accepted.
  public var acceptedStrays = 0

  init(_ pair: ReplyPair, _ options: EvaluationOptions) {
    document = pair.document
    form = pair.form
    force = pair.gold == nil ? pair.got?.reply.force : pair.gold?.force
    scorePresence(pair)
    if let gold = pair.gold {
      scoreFields(gold, pair.got)
      scoreUnit(gold, pair.got)
    }
    scoreCases(pair, options)
    scoreTallies(pair)
    listFabrications(pair)
    for index in errors.indices {
      errors[index].document = document
      errors[index].force = force
    }
    figures.errors = errors.count
    figures.fabrications = fabrications.filter(\.replyHoldsNothing).count
    figures.strays = fabrications.count - figures.fabrications
  }

  private mutating func scorePresence(_ pair: ReplyPair) {
    figures.replies = Overlap(
      matched: pair.gold != nil && pair.got != nil ? 1 : 0, gold: pair.gold == nil ? 0 : 1,
      got: pair.got == nil ? 0 : 1)
    if pair.got == nil { errors.append(ErrorRow(.replyMissing, field: "reply", gold: force)) }
    if let got = pair.got, pair.gold == nil {
      errors.append(ErrorRow(.replyExtra, field: "reply", got: force, locator: got.reply.id, id: got.reply.id))
    }
  }

  private mutating func scoreFields(_ gold: Gold.Reply, _ got: RunReply?) {
    for field in ReplyField.allCases {
      guard let reply = got?.reply else {
        figures.replyFields[field, default: Ratio()].add(false)
        continue
      }
      let isRight = field.agrees(gold, reply)
      figures.replyFields[field, default: Ratio()].add(isRight)
      guard !isRight else { continue }
      let kept = reply.fields?[field.rawValue]
      errors.append(
        ErrorRow(
          .replyField, field: field.rawValue, gold: field.value(gold), got: field.value(reply),
          words: kept?.raw, rule: kept?.rule, confidence: kept?.confidence, locator: reply.id, id: reply.id))
    }
  }

  /// Of a total that both have.
  private mutating func scoreUnit(_ gold: Gold.Reply, _ got: RunReply?) {
    guard let total = gold.total, let unit = total.unit, total.max > 0, let reply = got?.reply,
      ReplyField.total.agrees(gold, reply)
    else { return }
    figures.units.add(unit == reply.unit)
    guard unit != reply.unit else { return }
    errors.append(
      ErrorRow(
        .replyField, field: "unit", gold: unit, got: reply.unit, words: reply.fields?["total"]?.raw, locator: reply.id,
        id: reply.id))
  }

  private mutating func scoreCases(_ pair: ReplyPair, _ options: EvaluationOptions) {
    let alignment = CaseAlignment(
      gold: pair.gold?.cases ?? [], got: pair.got?.cases ?? [], minimumAgreement: options.minimumAgreement)
    let aligned = alignment.pairs.count
    figures.cases = Overlap(
      matched: aligned, gold: aligned + alignment.missing.count, got: aligned + alignment.extra.count)
    let perfect = alignment.pairs.filter(\.isPerfect).count
    figures.perfect = Ratio(right: perfect, of: aligned + alignment.missing.count)
    figures.perfectAligned = Ratio(right: perfect, of: aligned)
    for pair in alignment.pairs { scoreAligned(pair) }
    for gold in alignment.missing {
      errors.append(ErrorRow(.caseMissing, field: "case", goldRecord: Shown.gold(gold)))
    }
    for record in alignment.extra {
      if record.isAccepted { acceptedStrays += 1 }
      errors.append(extraRow(.caseExtra, "case", record))
    }
  }

  private mutating func scoreAligned(_ pair: CasePair) {
    figures.allegations.add(Set(pair.gold.allegations), Set(pair.got.allegations ?? []))
    figures.platforms.add(Set(pair.gold.platforms), Set(pair.got.platforms ?? []))
    readings += FieldReading.all(of: pair, in: document)
    for field in CaseField.allCases {
      let isRight = pair.agrees(field)
      figures.caseFields[field, default: Ratio()].add(isRight)
      // A wrong group follows from a wrong outcome: one row is enough.
      guard !isRight, field != .outcomeGroup || pair.agrees(.outcome) else { continue }
      errors.append(row(pair, field.rawValue, pair.goldValue(field), pair.gotValue(field)))
    }
    addSetRow(pair, "allegations", pair.gold.allegations, pair.got.allegations ?? [], kept: "allegation")
    addSetRow(pair, "platforms", pair.gold.platforms, pair.got.platforms ?? [], kept: "platform")
  }

  private mutating func addSetRow(
    _ pair: CasePair, _ name: String, _ gold: [String], _ got: [String], kept: String
  ) {
    guard Set(gold) != Set(got), name != "allegations" || pair.agrees(.allegation) else { return }
    errors.append(row(pair, name, gold.joined(separator: "|"), got.joined(separator: "|"), kept: kept))
  }

  private func row(
    _ pair: CasePair, _ field: String, _ gold: String?, _ got: String?, kept: String? = nil
  ) -> ErrorRow {
    let name = kept ?? (field == "outcome_group" ? "outcome" : field)
    return ErrorRow(
      .caseField, field: field, goldRecord: Shown.gold(pair.gold), gotRecord: Shown.got(pair.got), gold: gold,
      got: got, words: pair.got.words(name), rule: pair.got.field(name)?.rule,
      confidence: pair.got.field(name)?.confidence, accepted: pair.got.isAccepted, locator: pair.got.locator,
      id: pair.got.id)
  }

  private func extraRow(_ kind: ErrorRow.Kind, _ field: String, _ record: ExportedRecord) -> ErrorRow {
    ErrorRow(
      kind, field: field, gotRecord: Shown.got(record), words: record.summary ?? record.field("count")?.raw,
      rule: record.field("count")?.rule, confidence: record.field("count")?.confidence,
      accepted: record.isAccepted, locator: record.locator, id: record.id)
  }

  private mutating func scoreTallies(_ pair: ReplyPair) {
    let got = pair.got?.tallies ?? []
    let matching = TallyMatching(gold: pair.gold?.tallies ?? [], got: got)
    figures.tallies = Overlap(
      matched: matching.matched, gold: matching.matched + matching.missing.count, got: got.count)
    let misread = matching.misread()
    for (gold, record) in misread.pairs {
      var row = extraRow(.tallyMisread, "tally", record)
      row.gold = Shown.tally(gold)
      row.got = row.gotRecord
      row.goldRecord = row.gold
      errors.append(row)
    }
    for gold in misread.missing {
      errors.append(ErrorRow(.tallyMissing, field: "tally", goldRecord: Shown.tally(gold)))
    }
    for record in misread.extra { errors.append(extraRow(.tallyExtra, "tally", record)) }
  }

  private mutating func listFabrications(_ pair: ReplyPair) {
    guard let got = pair.got else { return }
    let madeUp = (pair.holdsNoCase ? got.cases : []) + (pair.holdsNoTally ? got.tallies : [])
    fabrications = madeUp.map { record in
      Fabrication(
        document: document, force: force, kind: record.kind, replyHoldsNothing: pair.holdsNothing,
        locator: record.locator, id: record.id, record: Shown.got(record),
        words: record.summary ?? record.field("count")?.raw)
    }
  }
}

extension ReplyField {
  func agrees(_ gold: Gold.Reply, _ got: ExportedReply) -> Bool {
    switch self {
    case .exemptions: Set(gold.exemptions) == Set(got.exemptions ?? [])
    case .total: gold.total?.min == got.totalMin && gold.total?.max == got.totalMax
    case .force, .disposition, .reference, .dateResponded: value(gold) == value(got)
    }
  }

  func value(_ gold: Gold.Reply) -> String? {
    switch self {
    case .force: gold.force
    case .disposition: gold.disposition
    case .exemptions: gold.exemptions.sorted().joined(separator: " ")
    case .reference: gold.reference
    case .dateResponded: gold.dateResponded
    case .total: gold.total.map { Shown.count($0.min, $0.max) }
    }
  }

  func value(_ got: ExportedReply) -> String? {
    switch self {
    case .force: return got.force
    case .disposition: return got.disposition
    case .exemptions: return (got.exemptions ?? []).sorted().joined(separator: " ")
    case .reference: return got.reference
    case .dateResponded: return got.dateResponded
    case .total:
      guard got.totalMin != nil || got.totalMax != nil else { return nil }
      guard let min = got.totalMin, let max = got.totalMax else { return "half open" }
      return Shown.count(min, max)
    }
  }
}
