import Documents
import Vocabulary

/// Where a letter says that there was none of what was asked about, what else it tells of in passing is no matter: how
/// many officers it has, what it searched, what would have counted.
struct NilReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy
  let topic: TopicReader

  /// What is left of the body, and of the candidates for its total, when one of them says that there was none.
  func cleared(_ body: BodyReader.Result, by candidates: [TotalCandidate]) -> (BodyReader.Result, [TotalCandidate]) {
    let none = candidates.filter(isUnreserved).map(\.span)
    var body = body
    body.matters.removeAll { matter in matter.outcomes.isEmpty && none.contains { matter.span.contains($0) } }
    let first = (none + body.nilFigures).map(\.start).min()
    let counted = candidates.filter { $0.max > 0 && isOfMatters($0) }.map(\.span.start).min() ?? .max
    if let first, first < counted, isBorneOut(none, body) {
      var left = body
      left.matters.removeAll { !isMatter($0) }
      left.tallies.removeAll { !isCountOfMatters($0) }
      let start = start(of: left)
      if start.map({ first < $0 }) ?? true {
        return (left, start == nil ? candidates.filter { $0.max == 0 } : candidates)
      }
    }
    if let denial = none.first(where: { $0.start == first }), denial.start < counted {
      body.matters.removeAll { answersAnother($0.span, than: denial) }
      body.tallies.removeAll { answersAnother($0.count.span, than: denial) }
    }
    // What comes after figures is said of a part: "How many were above the rank of Inspector? None."
    guard let first, first < start(of: body) ?? .max, !hasList(body) else { return (body, candidates) }
    body.matters.removeAll { !tellsEnd($0) }
    body.tallies.removeAll { !tellsMisconduct($0.span) }
    return (body, candidates)
  }

  private func start(of body: BodyReader.Result) -> Int? {
    (body.matters.map(\.span) + body.tallies.map(\.count.span)).map(\.start).min()
  }

  // MARK: weighing the letter

  /// Said more than once, or with a table of noughts, or with what follows from it: a slip of the reader's is unlikely.
  private func isBorneOut(_ none: [Span], _ body: BodyReader.Result) -> Bool {
    let denials = DenialReader(marks: marks, anatomy: anatomy)
    let following = anatomy.statements.filter { $0.zone == .answer }.count {
      denials.fallsAway($0.span) || denials.deniesEnds($0.span)
    }
    return Set(none.map(\.start)).count + following + body.nilFigures.count >= 2
  }

  /// "Fifty-eight hits were read twice" counts none.
  private func isOfMatters(_ candidate: TotalCandidate) -> Bool {
    let statement = anatomy.statements.first { $0.span.contains(candidate.span) }?.span ?? candidate.span
    return !marks.has("effort", in: statement)
  }

  /// It stands under another question, which asks for no misconduct: how many write the force's own pages.
  private func answersAnother(_ span: Span, than denial: Span) -> Bool {
    func question(at span: Span) -> Int? {
      anatomy.statements.first { $0.zone == .answer && $0.span.overlaps(span) }?.question
    }
    guard let asked = question(at: denial), let other = question(at: span), asked != other,
      marks.has("conduct", in: anatomy.questions[asked].span)
    else { return false }
    return !marks.has("conduct", in: anatomy.questions[other].span)
      && !marks.has("all_that_was_asked", in: anatomy.questions[other].span)
      && OutcomeReader(marks: marks).outcomes(in: anatomy.questions[other].span).isEmpty
      && span.start > anatomy.questions[other].span.end && span.start > denial.end
  }

  /// A matter with its end, in a table that is about matters.
  private func isMatter(_ matter: Matter) -> Bool {
    let modals: Set = ["can", "may", "might", "could", "would"]
    guard tellsEnd(matter), !marks.has("supposed", in: matter.span),
      !marks.words(matter.span).contains(where: modals.contains)
    else { return false }
    guard matter.rule == "case_table", let table = around.table(at: matter.span) else { return true }
    let above = around.above(table)
    return !above.contains {
      marks.has("supposed", in: $0) || marks.has("background", in: $0) || topic.isOffTopic([$0])
    }
  }

  private func isCountOfMatters(_ tally: Tally) -> Bool {
    guard tally.count.max > 0 else { return false }
    guard let table = around.table(at: tally.count.span) else {
      let sentences = SentenceReader(text: marks.text).sentences(in: tally.span)
      let own = sentences.first { $0.contains(tally.count.span) } ?? tally.span
      // "(2) and (3): as nobody was investigated these do not arise."
      return tellsMisconduct(own) && !DenialReader(marks: marks).fallsAway(own)
    }
    let above = around.above(table)
    let words = around.words(of: table)
    guard !topic.isOffTopic(above + words) else { return false }
    let results = Set(words.flatMap(strongOutcomes).map(\.code))
    return (above + words).contains { marks.has("conduct", in: $0) } || above.contains(where: tellsMisconduct)
      || results.count >= 2
  }

  private var around: TableSurroundings { TableSurroundings(marks: marks, anatomy: anatomy) }

  private func tellsEnd(_ matter: Matter) -> Bool { !matter.outcomes.isEmpty || matter.findingOnly != nil }

  /// Cases or counts set out in a table: whatever the nil was said of, it wasn't all.
  private func hasList(_ body: BodyReader.Result) -> Bool {
    body.matters.contains { $0.rule == "case_table" }
      || body.tallies.contains { ["cross_tab", "counted_cell"].contains($0.rule) && !$0.isTotal && $0.count.max > 0 }
  }

  private func tellsMisconduct(_ span: Span) -> Bool {
    marks.has("conduct", in: span) || !strongOutcomes(span).isEmpty
  }

  private func strongOutcomes(_ span: Span) -> [Match] {
    marks.matches(marks.outcomes, in: span).filter { $0.strength == .strong }
  }

  /// It isn't said of one kind of people, where others were asked about, or of one year.
  private func isUnreserved(_ candidate: TotalCandidate) -> Bool {
    guard candidate.rule == "nil_answer" else { return false }
    // "Since the start of 2018" restricts nothing.
    let years = marks.dates.dates(in: candidate.span).filter { date in
      let before = marks.words(Span(candidate.span.start, date.span.start)).last ?? ""
      return [.year, .financialYear, .month].contains(date.form)
        && !["since", "from", "of", "between", "before", "until", "to"].contains(before)
    }
    let roles = Set(PersonReader(marks: marks).persons(in: candidate.span).compactMap(\.role))
    let asked = anatomy.statements.filter { $0.zone == .request }
      .flatMap { PersonReader(marks: marks).persons(in: $0.span) }.compactMap(\.role)
    return years.count != 1 && (roles.count != 1 || Set(asked).count <= 1)
  }
}
