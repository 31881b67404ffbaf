import Documents
import Vocabulary

/// Puts what was read together: replies, records, populations and their totals.
struct FindingsBuilder: Sendable {
  let marks: Annotations
  let anatomy: Anatomy
  let isOnTopic: Bool
  /// Whether the letter as a whole seems to tell of matters.
  let discloses: Bool
  /// Whether matters or counts were read that the letter as a whole speaks against.
  let wereSetAside: Bool

  private var builder: RecordBuilder { RecordBuilder(marks: marks) }
  private var roleTotals: RoleTotals { RoleTotals(marks: marks, anatomy: anatomy) }

  func findings(
    forces: [ForceReader.Candidate], forceMargin: Double, body: BodyReader.Result, totals: [TotalCandidate]
  ) -> Findings {
    let replies = max(1, forces.count)
    let topicAllegation = TopicAllegationReader(marks: marks, anatomy: anatomy).allegation()
    let all = body.matters.map {
      TopicAllegationReader(marks: marks, anatomy: anatomy).weighed(
        CautionReader(marks: marks).settled($0), with: topicAllegation)
    }
    var findings = Findings()
    for number in 0..<replies {
      let force = forces.indices.contains(number) ? forces[number] : nil
      let mine = { (span: Span) in replies == 1 || self.owner(of: span, among: forces) == number }
      let matters = all.filter { replies == 1 || owner(of: $0, among: forces) == number }
      let candidates = totals.filter { mine($0.span) || $0.max == 0 && isOfAll($0.span) }
      var tallies = body.tallies.filter { replies == 1 || owner(of: $0, among: forces) == number }
      tallies = JoinedBreakdowns.joined(tallies + roleTotals.tallies(of: candidates, beside: tallies))
      tallies = YearTotals.settled(tallies)
      let (reply, records) = reply(
        number, force: force, margin: forceMargin, matters: matters, tallies: tallies, totals: candidates,
        hasTables: body.hasTables)
      findings.replies.append(reply)
      findings.records += records
    }
    if replies > 1 { addUnowned(all, body.tallies, among: forces, to: &findings) }
    return findings
  }

  /// Records of a joint letter whose force nothing tells: kept once, without a force, counted for neither and flagged.
  private func addUnowned(
    _ matters: [Matter], _ tallies: [Tally], among forces: [ForceReader.Candidate], to findings: inout Findings
  ) {
    let unowned =
      matters.filter { owner(of: $0, among: forces) == nil }.map(builder.record(of:))
      + tallies.filter { owner(of: $0, among: forces) == nil }.map(builder.record(of:))
    guard !unowned.isEmpty else { return }
    for index in findings.replies.indices { findings.replies[index].flags.append(.ambiguousForce) }
    findings.records += unowned.map { record in
      var record = record
      record.population = "unattributed"
      record.breakdown = "unattributed"
      record.flags.append(.ambiguousForce)
      return record
    }
  }

  private func owner(of matter: Matter, among forces: [ForceReader.Candidate]) -> Int? {
    initialsOwner(of: matter.force, among: forces) ?? owner(of: matter.span, among: forces)
  }

  private func owner(of tally: Tally, among forces: [ForceReader.Candidate]) -> Int? {
    forces.firstIndex { $0.code == tally.force } ?? owner(of: tally.count.span, among: forces)
  }

  /// "W" and "WM" in a column of forces: the initials of the two that answer.
  private func initialsOwner(of label: String?, among forces: [ForceReader.Candidate]) -> Int? {
    guard let label = label?.uppercased().filter(\.isLetter), !label.isEmpty else { return nil }
    func initials(_ code: String) -> String { code.split(separator: "-").map { $0.prefix(1).uppercased() }.joined() }
    if let exact = forces.firstIndex(where: { initials($0.code) == label }) { return exact }
    return forces.firstIndex { $0.code.filter(\.isLetter).uppercased().hasPrefix(label) && label.count >= 3 }
  }

  /// The force that the nearest heading or caption before a place names.
  private func owner(of span: Span, among forces: [ForceReader.Candidate]) -> Int? {
    let before = marks.forces.filter { match in
      match.span.start <= span.start && forces.contains { $0.code == match.code }
    }
    for match in before.reversed() {
      guard let block = marks.document.blocks.first(where: { $0.span.contains(match.span) }), block.region == .body
      else { continue }
      let inBlock = marks.matches(marks.forces, in: block.span).filter { other in
        forces.contains { $0.code == other.code }
      }
      guard Set(inBlock.map(\.code)).count == 1 || block.span.contains(span) else { continue }
      return forces.firstIndex { $0.code == match.code }
    }
    return nil
  }

  /// "The number for both forces is nil."
  private func isOfAll(_ span: Span) -> Bool {
    marks.words(span).contains { ["both", "either", "each", "neither"].contains($0) }
  }

  // MARK: one reply

  private func reply(
    _ number: Int, force: ForceReader.Candidate?, margin: Double, matters: [Matter], tallies: [Tally],
    totals: [TotalCandidate], hasTables: Bool
  ) -> (Reply, [Record]) {
    let reader = ReplyReader(marks: marks, anatomy: anatomy)
    var reply = Reply()
    reply.isOnTopic = isOnTopic
    if wereSetAside { reply.flags.append(.recordsSetAside) }
    if let force {
      reply.fields[.force] = builder.field(
        [force.code], [force.best], "force", margin < 0.6 && margin > 0 ? ["close_rival"] : [], inherited: false)
    } else {
      reply.flags.append(.noForce)
    }
    if let reference = ReferenceReader(marks: marks, anatomy: anatomy).reference() {
      reply.fields[.reference] = builder.field(
        [marks.text[reference.span]], [reference.span], "reference", reference.score < 2 ? ["weak_place"] : [],
        inherited: false)
    } else {
      reply.flags.append(.noReference)
    }
    let dates = ReplyDateReader(marks: marks, anatomy: anatomy).dates()
    if let responded = dates.responded {
      reply.fields[.dateResponded] = builder.field(
        [responded.reading.period.edtf], [responded.reading.span], "date_responded",
        responded.score < 3 ? ["unlabelled"] : [], inherited: false)
    } else {
      reply.flags.append(.noDate)
    }
    if let requested = dates.requested {
      reply.fields[.dateRequested] = builder.field(
        [requested.reading.period.edtf], [requested.reading.span], "date_requested", [], inherited: false)
    }
    let act = reader.act(force: force?.code)
    if let act {
      reply.fields[.act] = builder.field([act.act.rawValue], [act.span].compactMap { $0 }, "act", [], inherited: false)
    }

    let exemptions = reader.exemptions(act: act?.act ?? .foia)
    // A refusal on cost counts the files that would have to be read.
    let isCost = exemptions.contains { $0.code.hasPrefix("s12") || $0.code.hasPrefix("s14") }
    let total = Reconciliation(matters: matters, tallies: tallies)
      .total(
        from: (isCost || reader.confirmsNothing || reader.holdsNothing || reader.asksBack) && matters.isEmpty
          && tallies.isEmpty
          ? [] : totals)
    if !exemptions.isEmpty {
      reply.fields[.exemptions] = builder.field(
        exemptions.map(\.code), exemptions.map(\.span), "exemptions", [], inherited: false)
    }
    var tallies = tallies
    if matters.isEmpty, tallies.filter({ !$0.isTotal }).isEmpty, let total, let span = total.span, total.max > 0,
      isOnTopic
    {
      tallies.append(
        Tally(
          locator: "total", span: span, count: Count(min: total.min, max: total.max, span: span),
          dimensions: Dimensions(person: roleTotals.person(countedBy: span), period: period(saidBeside: span)),
          isTotal: false, breakdown: "total",
          rule: "single_total"))
    }
    let substance = ReplyReader.Substance(
      hasRecords: !matters.isEmpty || !tallies.isEmpty, total: total?.min, hasTables: hasTables || hasFigures())
    if let disposition = reader.disposition(exemptions: exemptions, substance: substance, topic: isOnTopic) {
      reply.fields[.disposition] = builder.field(
        [disposition.0.rawValue], [disposition.1].compactMap { $0 }, "disposition", [], inherited: false)
    }
    reply.questions = reader.questions()
    var records = matters.map(builder.record(of:)) + tallies.map(builder.record(of:))
    if !discloses, !records.isEmpty {
      reply.flags.append(.doubtfulLetter)
      for index in records.indices { records[index].flags.append(.doubtfulLetter) }
    }
    place(&records, reply: number, force: reply.fields[.force])
    if let total {
      reply.totalMin = total.min
      reply.totalMax = total.max
      if let span = total.span {
        reply.fields[.total] = builder.field(
          [total.min == total.max ? "\(total.min)" : "\(total.min)-\(total.max)"], [span], total.rule, [],
          inherited: false)
      }
      if total.conflict { reply.flags.append(.totalConflict) }
    }
    reply.populations = populate(&records, total: total, units: UnitReader(marks: marks, anatomy: anatomy), of: tallies)
    return (reply, records)
  }

  /// "In 2010 there were 11 people": the one time that the sentence of a total names.
  private func period(saidBeside total: Span) -> DateReading? {
    guard let sentence = anatomy.statements.first(where: { $0.span.contains(total) })?.span else { return nil }
    let dates = marks.dates.dates(in: sentence)
    guard let only = dates.first, dates.count == 1, only.form != .day else { return nil }
    return only
  }

  /// Figures that a table gives; those of the work that an answer would take (records, minutes, hours) are none.
  private func hasFigures() -> Bool {
    marks.document.tables.contains { table in
      !TopicReader(marks: marks, anatomy: anatomy).isAboutEffort(table)
        && table.cells.filter { if case .count = marks.counts.cell($0.span) { true } else { false } }.count >= 2
    }
  }

  private func place(_ records: inout [Record], reply: Int, force: Field?) {
    records.sort { ($0.span, $0.locator.path) < ($1.span, $1.locator.path) }
    for index in records.indices {
      records[index].reply = reply
      if let force { records[index].fields[.force] = force }
    }
  }

  /// One population for the reply, cut in as many ways as it has breakdowns; one of them is counted.
  private func populate(
    _ records: inout [Record], total: Reconciliation.Total?, units: UnitReader, of tallies: [Tally]
  ) -> [Population] {
    guard !records.isEmpty || total != nil else { return [] }
    let id = "p1"
    var breakdowns: [Breakdown] = []
    for index in records.indices {
      records[index].population = id
      if records[index].kind == .case { records[index].breakdown = "cases" }
    }
    let groups = Dictionary(grouping: records.filter { !$0.isTotal }, by: \.breakdown)
    for (name, members) in groups.sorted(by: { $0.key < $1.key }) {
      let dimensions = FieldName.allCases.filter { field in
        field != .force && field != .count && members.contains { !($0.fields[field]?.values ?? []).isEmpty }
      }
      breakdowns.append(
        Breakdown(
          id: name, dimensions: dimensions, sumMin: members.reduce(0) { $0 + $1.countMin },
          sumMax: members.reduce(0) { $0 + $1.countMax }))
    }
    let counted = countedBreakdown(breakdowns, total: total)
    let own = Dictionary(grouping: tallies, by: \.breakdown)
    let unit = units.unit(of: total, countedBy: own[counted ?? ""] ?? [])
    for index in records.indices {
      records[index].unit = own[records[index].breakdown]?.lazy.compactMap(units.unit(of:)).first ?? unit
    }
    for index in records.indices {
      records[index].counted = records[index].breakdown == counted && !records[index].isTotal
    }
    let agreeing = breakdowns.filter { breakdown in
      total.map { breakdown.sumMin <= $0.max && $0.min <= breakdown.sumMax } ?? false
    }
    let agreement: Population.Agreement =
      total?.conflict ?? false ? .conflict : agreeing.count + (total?.isPrinted ?? false ? 1 : 0) > 1 ? .agree : .single
    return [
      Population(
        id: id, unit: unit, totalMin: total?.min, totalMax: total?.max, agreement: agreement, breakdowns: breakdowns)
    ]
  }

  private func countedBreakdown(_ breakdowns: [Breakdown], total: Reconciliation.Total?) -> String? {
    if let total {
      let fitting = breakdowns.filter { $0.sumMin <= total.max && total.min <= $0.sumMax }
      if let cases = fitting.first(where: { $0.id == "cases" }) { return cases.id }
      if let best = fitting.max(by: { $0.dimensions.count < $1.dimensions.count }) { return best.id }
    }
    return breakdowns.max { $0.sumMin < $1.sumMin }?.id
  }
}
