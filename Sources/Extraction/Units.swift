import Documents
import Vocabulary

/// Tells what a count is of: people, cases, allegations or complaints. Source: domain §5.7 ("four different counting
/// units; always store which one a number is"); record contract, `unit`.
struct UnitReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// The unit of a reply's total; people where nothing says otherwise, as those are what a request for ranks counts.
  func unit(of total: Reconciliation.Total?, countedBy tallies: [Tally]) -> Unit {
    if let span = total?.span, let unit = unit(ofNumber: span) { return unit }
    return tallies.first(where: { !$0.isTotal }).flatMap(unit(of:)) ?? .person
  }

  /// The unit that a breakdown names: in its sentence, over its table, or in the question that it answers.
  func unit(of tally: Tally) -> Unit? {
    guard let statement = anatomy.statements.first(where: { $0.span.contains(tally.count.span) }) else { return nil }
    var labels: [Span] = []
    if case .table(let number) = marks.document.blocks[statement.block].kind {
      labels = heads(ofTable: number, above: tally.count.span)
    } else if let own = named(after: tally.count.span, in: tally.span) {
      return own
    }
    return (labels + [statement.question.map { anatomy.questions[$0].span }].compactMap { $0 })
      .lazy.compactMap(headed).first
  }

  /// In the number's own sentence; of a bare figure in its question.
  private func unit(ofNumber span: Span) -> Unit? {
    guard let statement = anatomy.statements.first(where: { $0.span.contains(span) }) else { return nil }
    if case .table(let number) = marks.document.blocks[statement.block].kind {
      return heads(ofTable: number, above: span).lazy.compactMap(headed).first
    }
    let sentence =
      SentenceReader(text: marks.text).sentences(in: statement.span).first { $0.contains(span) } ?? statement.span
    if let own = named(after: span, in: sentence) ?? named(before: span, in: sentence) { return own }
    return statement.question.flatMap { headed(anatomy.questions[$0].span) }
  }

  /// "Fourteen investigations", "eleven (11) separate misconduct cases": the head of the words that follow the number.
  private func named(after number: Span, in sentence: Span) -> Unit? {
    let cues = cues(in: Span(number.end, max(number.end, sentence.end)))
    guard var last = cues.first, marks.words(Span(number.end, last.span.start)).count <= 4 else { return nil }
    // "police complaint cases": of nouns side by side the last is what is counted.
    for cue in cues.dropFirst() where marks.text[Span(last.span.end, cue.span.start)].allSatisfy({ $0 == " " }) {
      last = cue
    }
    return last.unit
  }

  /// "The number of allegations recorded was 42", "Total complaints: 11".
  private func named(before number: Span, in sentence: Span) -> Unit? { headed(Span(sentence.start, number.start)) }

  /// What a title, a head or a question counts: the noun after "number of" or "how many", else the first.
  private func headed(_ span: Span) -> Unit? {
    let cues = cues(in: span)
    let asked = cues.first { cue in
      let before = marks.words(Span(span.start, cue.span.start)).suffix(4)
      return zip(before, before.dropFirst()).contains {
        ["number", "numbers", "total", "count"].contains($0) && $1 == "of" || $0 == "how" && $1 == "many"
      }
    }
    return (asked ?? cues.first)?.unit
  }

  private func heads(ofTable number: Int, above cell: Span) -> [Span] {
    let around = TableSurroundings(marks: marks, anatomy: anatomy)
    return around.heads(over: cell, of: number) + around.above(number)
  }

  private struct Cue {
    var span: Span
    var unit: Unit
  }

  private static let codes: [(String, Unit)] = [
    ("counts_person", .person), ("counts_case", .case), ("counts_allegation", .allegation),
    ("counts_complaint", .complaint),
  ]

  private func cues(in span: Span) -> [Cue] {
    UnitReader.codes.flatMap { code, unit in marks.cues(code, in: span).map { Cue(span: $0.span, unit: unit) } }
      .sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
  }
}
