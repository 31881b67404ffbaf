import Documents
import Vocabulary

/// What is noticed about whether there is such a matter, or such a count, at all.
struct RecordFeatures {
  let reading: Reading
  let record: Record

  func ofCase() -> FeatureSet {
    var set = FeatureSet(["form:\(record.locator.form)"])
    let telling: [FieldName] = [.role, .outcome, .allegation, .period]
    for name in telling where (record[name]?.values ?? []).isEmpty { set.insert("lacks:\(name.rawValue)") }
    let held = telling.compactMap { record[$0] }.filter { !$0.values.isEmpty }
    let own = held.filter { field in field.evidence.contains { record.span.overlaps($0.span) } }
    set.insert("elsewhere", if: own.count <= 1)
    set.insert("lone", if: reading.siblings.count(of: record) < 2)
    set.insert("shares_words", if: reading.siblings.sharesWords(record))
    addSums(&set, reading.sums.casesAgainstTotal(record.reply))
    reading.legibility.note([record.span], in: &set)
    addReply(&set)
    return set
  }

  func ofTally() -> FeatureSet {
    let count = record[.count]
    var set = FeatureSet(["form:\(record.locator.form)", "rule:\(count?.rule ?? "none")"])
    let dimensions = record.fields.filter { ![.count, .force].contains($0.key) && !$0.value.values.isEmpty }
    for noticed in record.fields.values.flatMap(\.features) { set.insert("saw:\(noticed)") }
    set.insert("dimensions:\(min(dimensions.filter { $0.key != .role || record[.rank] == nil }.count, 3))")
    set.insert("no_dimension", if: dimensions.isEmpty)
    set.insert("suppressed", if: record.countMin != record.countMax)
    set.insert("is_total", if: record.isTotal)
    set.insert("lone", if: reading.siblings.count(of: record) < 2)
    addSums(&set, reading.sums.againstTotal(record.breakdown, record.reply))
    switch reading.sums.againstOthers(record.breakdown, record.reply) {
    case .agrees: set.insert("parts_agree")
    case .differs: set.insert("parts_differ")
    case .unknown: break
    }
    set.insert("counts_conflict", if: reading.conflicts.concerns(record))
    set.insert("breakdowns_agree", if: reading.conflicts.bearsOut(record))
    reading.legibility.note(record.fields.values.flatMap { $0.evidence.map(\.span) }, in: &set)
    addLabels(&set, dimensions.values.flatMap { $0.evidence.map(\.span) })
    addReply(&set)
    return set
  }

  private func addSums(_ set: inout FeatureSet, _ agreement: Sums.Agreement) {
    switch agreement {
    case .agrees: set.insert("sum_agrees")
    case .differs: set.insert("sum_differs")
    case .unknown: break
    }
  }

  private func addReply(_ set: inout FeatureSet) {
    guard let reply = reading.reply(of: record) else { return }
    set.insert("in_question", if: reply.questions.contains { $0.text.overlaps(record.span) })
    let withholding: Set<Disposition> = [.refused, .notHeld, .nil, .ncnd, .clarification, .transfer]
    set.insert("reply_withholds", if: reply.disposition.map(withholding.contains) ?? true)
    set.insert("off_topic", if: reading.isOffTopic(reply))
    set.insert("asks", if: asks())
    set.insert("several_forces", if: reading.findings.replies.count > 1)
    set.insert("converter_warned", if: !reading.document.warnings.isEmpty)
  }

  /// Words that ask for counts and give none.
  private func asks() -> Bool {
    let text = reading.document.text
    let last = text[record.span].unicodeScalars.last { $0 == "?" || $0.properties.isAlphabetic }
    if last == "?" { return true }
    // So far reach three short words, whatever stands between them.
    let opening = text[Span(record.span.start, min(record.span.end, record.span.start + 100))].lowercased()
    let start = opening.split { !$0.isLetter && $0 != "?" }.prefix(3).joined(separator: " ")
    return ["how many", "the number of", "number of", "please provide"].contains { start.hasPrefix($0) }
  }

  private func addLabels(_ set: inout FeatureSet, _ read: [Span]) {
    guard let span = record[.count]?.evidence.first?.span, let held = reading.places.cell(of: span) else { return }
    set.insert("aligned_table", if: reading.places.origin(of: held) == .alignment)
    if let label = reading.places.rowLabel(of: held) { addLabel(&set, "row_label", label, read) }
    if let header = reading.places.header(over: held) { addLabel(&set, "column_label", header, read) }
  }

  private func addLabel(_ set: inout FeatureSet, _ name: String, _ label: Span, _ read: [Span]) {
    let folded = reading.folded(label)
    let mine = read.filter(label.contains).reduce(0) { $0 + folded.tokens(in: $1).count }
    if mine == 0 {
      set.insert("\(name)_unread")
    } else if mine * 2 < folded.tokens.count {
      set.insert("\(name)_partly_read")
    }
  }
}
