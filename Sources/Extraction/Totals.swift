import Documents
import Vocabulary

/// A figure that may be the force's answer to "how many".
struct TotalCandidate: Sendable {
  var min: Int
  var max: Int
  var span: Span
  var score: Double
  var rule: String
  /// What the figure counts, where it counts a part or by a dimension.
  var dimensions = Dimensions()
}

/// Finds the printed total. Source: record contract, "The total is the figure the force prints as its answer".
struct TotalReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// Candidates in order of appearance.
  func candidates() -> [TotalCandidate] {
    let denials = DenialReader(marks: marks, anatomy: anatomy)
    return anatomy.statements.flatMap { statement -> [TotalCandidate] in
      guard statement.zone == .answer || statement.zone == .refusal || statement.zone == .caveat else { return [] }
      // Of a table only an answer that stands beside its question is a statement.
      if case .table = marks.document.blocks[statement.block].kind,
        statement.span == marks.text.trimmed(marks.document.blocks[statement.block].span)
      {
        return []
      }
      return candidates(in: statement, denials)
    }
  }

  private static let past: Set = ["investigated", "disciplined", "identified", "recorded"]

  private func candidates(in statement: Statement, _ denials: DenialReader) -> [TotalCandidate] {
    let span = statement.span
    let dates = marks.dates.dates(in: span).map(\.span)
    let sections = SectionReader(marks: marks).citations(in: span).map(\.span)
    let counts = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: span), except: dates + sections)
    let words = marks.words(span)
    let question = statement.question.map { anatomy.questions[$0].span }
    if let question, asksForNumber(question), TopicReader(marks: marks, anatomy: anatomy).isOffTopic([question]) {
      return []
    }
    let asks = question.map(asksHowMany) ?? false || isUnderFirstLabel(statement)
    let denies = denials.denies(span)
    let none =
      denies || counts.isEmpty || words.first == "no" || nobody(span) || HeadlineReader(marks: marks).saysNone(span)
    if none, let zero = zero(words, span, asks, denies) { return [zero] }
    guard let first = counts.first else { return [] }
    if isNumberOfQuestion(first, statement) || countsColumns(first, in: span) { return [] }
    // "Where fewer than five officers appear the exact figure is not given": how figures are shown
    let explainsSign = words.contains { ["where", "stands", "exact", "shown", "means"].contains($0) }
    if first.min != first.max, explainsSign || marks.text[span].hasPrefix("*") { return [] }
    let background = !marks.cues("background", in: span).isEmpty
    var score = 0.0
    var rule = "total_sentence"
    let nounAfter = noun(after: first.span, in: span)
    let tellsNothing = noun(after: first.span, in: span) == nil && !isAnswerVerb(before: first.span, in: span)
    let isBare =
      words.count <= 3
      || first.span.start - span.start <= 2 && (isSign(after: first.span) || first.span.end >= span.end - 1)
    let headline = HeadlineReader(
      marks: marks, asked: AskedYearReader(marks: marks, anatomy: anatomy).year()?.period)
    // "One officer was dismissed" answers what became of them.
    let tellsOutcome = !OutcomeReader(marks: marks).outcomes(in: span).isEmpty
    if first.max == 1, headline.explains(span) || !isBare && nounAfter == nil { return [] }
    if asks, isBare || !tellsOutcome && !tellsNothing { score += 2 }
    if !tellsOutcome, !background { score += headline.strength(of: first.span, in: span) }
    if isBare, asks {
      score += 2
      rule = "bare_answer"
    }
    if nounAfter != nil { score += 1 }
    if isVerbal(span) { score += 1 }
    let years = marks.dates.dates(in: span)
    let isDealtWith = !tellsOutcome && words.contains { ["dealt", "subject", "reported"].contains($0) }
    if nounAfter != nil, words.contains(where: TotalReader.past.contains) || isDealtWith,
      !years.contains(where: { $0.form == .year || $0.form == .financialYear || $0.form == .month })
    {
      score += 1
    }
    if words.contains("total") || words.contains("altogether") { score += 1 }
    if zip(words, words.dropFirst()).contains(where: { $0 == "total" && $1 == "number" || $0 == "in" && $1 == "total" })
    {
      score += 1
    }
    if statement.zone == .refusal { score -= 1 }
    if background { score -= 2 }
    // "has about 230 officers": nobody counts cases so
    let lead = marks.words(Span(span.start, first.span.start)).last ?? ""
    if ["about", "around", "approximately", "some", "nearly", "roughly"].contains(lead) { score -= 3 }
    if isBreakdown(span) { score -= 3 }
    // "Of the 14 that were upheld, 11 …": a part of what was counted before
    if words.first == "of", counts.count > 1, first.span.start - span.start <= 12,
      !marks.matches(marks.findings, in: Span(first.span.end, counts[1].span.start)).isEmpty
    {
      score -= 3
    }
    // So many are a force's strength or its files, unless the question is answered with nothing else.
    let isStrength =
      counts.contains { $0.min >= 1000 } || counts.contains { $0.min >= 500 } && !marks.has("conduct", in: span)
    if isStrength, !(asks && isBare) { score -= 3 }
    guard score >= 2 else { return [] }
    // "28 police officers and 5 police staff.", "8 officers, 2 PCSOs": parts of one answer
    if let sum = partsSum(counts, in: span) {
      if !sum.span.contains(first.span), first.min > sum.min, headline.opensParts(first.span, in: span) {
        return [TotalCandidate(min: first.min, max: first.max, span: first.span, score: score + 1, rule: rule)]
      }
      if let whole = wholeOf(counts, sum) {
        return [TotalCandidate(min: whole.min, max: whole.max, span: whole.span, score: score + 1, rule: rule)]
      }
      return [TotalCandidate(min: sum.min, max: sum.max, span: sum.span, score: score, rule: "total_of_parts")]
    }
    let chosen = headlineNumber(counts, span) ?? first
    // "Twenty matters were investigated in which 22 individuals were involved": another unit, believed where the
    // breakdowns agree with it
    let others = counts.filter { $0.span != chosen.span && $0.min > 1 && noun(after: $0.span, in: span) != nil }
    return ([chosen] + (tellsOutcome ? [] : others)).enumerated().map { place, count in
      TotalCandidate(
        min: count.min, max: count.max, span: count.span, score: place == 0 ? score : score - 1, rule: rule)
    }
  }

  /// "Question 1" stands right above, and its words nowhere in the answer.
  private func isUnderFirstLabel(_ statement: Statement) -> Bool {
    guard let before = anatomy.statements.last(where: { $0.span.end <= statement.span.start }), before.zone != .answer,
      let label = QuestionLabel.read(marks, before.span), marks.words(before.span).count <= 3
    else { return false }
    return ["1", "a", "i", "one"].contains(label.number)
  }

  /// The number nearest to a noun that is counted.
  private func headlineNumber(_ counts: [Count], _ span: Span) -> Count? {
    counts.first { noun(after: $0.span, in: span) != nil }
      ?? counts.first { number in
        let before = marks.words(Span(max(span.start, number.span.start - 30), number.span.start)).suffix(4)
        return before.contains("total") || before.contains("is") || before.contains("was")
      }
  }

  private func noun(after number: Span, in span: Span) -> Match? {
    let window = Span(number.end, min(span.end, number.end + 45))
    return marks.cues("count_noun", in: window).first { cue in
      let between = marks.words(Span(number.end, cue.span.start))
      // "In 4 the complaint was …": another's noun
      return between.count <= 3 && !between.contains("the")
    }
  }

  /// Whether the sentence says that they were investigated, disciplined, recorded, and the like.
  private func isVerbal(_ span: Span) -> Bool {
    marks.words(span).contains { word in
      [
        "investigat", "disciplin", "subject", "recorded", "dealt", "identified", "concern", "accused", "looked",
        "complain", "allegation", "individuals",
      ].contains { word.hasPrefix($0) }
    }
  }

  private func isSign(after span: Span) -> Bool {
    var at = span.end
    while at < marks.text.count, marks.text.scalars[at] == " " { at += 1 }
    return at < marks.text.count && ".:;(,–-".unicodeScalars.contains(marks.text.scalars[at])
  }

  /// A question by itself, and not the lettered end of one: "(b) starting a relationship with a victim".
  private func asksForNumber(_ question: Span) -> Bool {
    let words = marks.words(question)
    return marks.text[question].hasSuffix("?")
      || words.contains { ["many", "number", "numbers", "total"].contains($0) }
  }

  func asksHowMany(_ span: Span) -> Bool {
    let words = marks.words(span)
    let many =
      zip(words, words.dropFirst()).contains { $0 == "how" && $1 == "many" } || words.prefix(4).contains("number")
    return many && OutcomeReader(marks: marks).outcomes(in: span).isEmpty && !asksForThings(span)
  }

  /// "How many random drugs tests were carried out on officers": neither people nor matters.
  func asksForThings(_ question: Span) -> Bool {
    let tokens = marks.folded.tokens(in: question)
    guard
      let many = tokens.first(where: { index in
        marks.folded.word(index) == "many" && index > 0 && marks.folded.word(index - 1) == "how"
      }),
      let verb = tokens.first(where: { index in
        index > many
          && ["were", "was", "have", "has", "had", "did", "do", "are", "is"].contains(marks.folded.word(index))
      }), verb - many > 1, verb - many <= 7, marks.folded.word(many + 1) != "of"
    else { return false }
    let asked = Span(marks.folded.tokens[many].span.end, marks.folded.tokens[verb].span.start)
    return marks.cues("count_noun", in: asked).isEmpty && PersonReader(marks: marks).persons(in: asked).isEmpty
      && OutcomeReader(marks: marks).outcomes(in: asked).isEmpty
  }

  /// "1." alone over the table that answers the first question.
  private func isNumberOfQuestion(_ count: Count, _ statement: Statement) -> Bool {
    guard count.max <= 9, marks.text[statement.span] == "\(count.max)." else { return false }
    let next = marks.document.blocks.dropFirst(statement.block + 1).first { $0.region == .body }
    if case .table = next?.kind { return true } else { return false }
  }

  /// "The first four columns below count officers"
  private func countsColumns(_ count: Count, in span: Span) -> Bool {
    let before = marks.words(Span(span.start, count.span.start)).last ?? ""
    return ["first", "last", "next"].contains(before)
      && marks.cues("thing_counted", in: Span(count.span.end, span.end)).first.map {
        marks.words(Span(count.span.end, $0.span.start)).isEmpty
      } ?? false
  }

  /// "The number is 14", "this came to six": a figure without a noun that answers all the same.
  private func isAnswerVerb(before number: Span, in span: Span) -> Bool {
    marks.words(Span(span.start, number.start)).suffix(4).contains {
      ["is", "was", "were", "are", "total", "of", "to", "number", "figure", "been", "had"].contains($0)
    }
  }

  /// Two or more numbers each with a person's role after it: their sum.
  private func partsSum(_ counts: [Count], in span: Span) -> Count? {
    let parts = SentenceTallyReader(marks: marks).tallies(in: span, breakdown: "", context: Dimensions()).filter {
      $0.dimensions.person != nil && $0.dimensions.outcome == nil
    }
    // "nine police officers (one of them a special) and six members of staff"
    let own = parts.filter { part in !isPartOf(part, in: span) }
    guard own.count >= 2, let first = own.first, let last = own.last else { return nil }
    let low = own.reduce(0) { $0 + $1.count.min }
    let high = own.reduce(0) { $0 + $1.count.max }
    return Count(min: low, max: high, span: first.count.span.union(last.count.span))
  }

  /// "Of the nine staff, two were dismissed, one resigned": parts by outcome, none of them the whole.
  private func isBreakdown(_ span: Span) -> Bool {
    SentenceTallyReader(marks: marks).tallies(in: span, breakdown: "", context: Dimensions())
      .filter { $0.dimensions.outcome != nil }.count >= 2
  }

  private func isPartOf(_ tally: Tally, in span: Span) -> Bool {
    // "Nine officers, including two sergeants"
    let before = marks.words(Span(span.start, tally.count.span.start)).suffix(2)
    if before.contains(where: { ["including", "includes", "inc", "included", "among"].contains($0) }) { return true }
    let after = marks.words(Span(tally.count.span.end, min(span.end, tally.count.span.end + 16))).prefix(2)
    return Array(after) == ["of", "them"] || Array(after) == ["of", "whom"] || Array(after) == ["of", "these"]
      || Array(after) == ["of", "which"]
  }

  private func wholeOf(_ counts: [Count], _ sum: Count) -> Count? {
    counts.first { $0.min == sum.min && $0.max == sum.max && !sum.span.contains($0.span) }
  }

  /// "No police officer, special constable or member of police staff was the subject of a complaint …"
  private func nobody(_ span: Span) -> Bool {
    guard marks.has("conduct", in: span),
      let no = marks.folded.tokens(in: span).first(where: { marks.folded.word($0) == "no" })
    else { return false }
    let after = Span(marks.folded.tokens[no].span.end, span.end)
    guard let person = PersonReader(marks: marks).persons(in: after).first,
      marks.words(Span(after.start, person.whole.start)).count <= 1
    else { return false }
    return marks.words(Span(person.whole.end, span.end)).prefix(14).contains {
      ["was", "were", "has", "have"].contains($0)
    }
  }

  /// "None", "there were no …", "nil" in answer to the question.
  private func zero(_ words: [String], _ span: Span, _ asks: Bool, _ denies: Bool) -> TotalCandidate? {
    guard let first = words.first else { return nil }
    let none = ["none", "nil", "zero", "0"].contains(first) && words.count <= 8
    let joined = words.joined(separator: " ")
    let said =
      [
        "there were no ", "there have been no ", "no officers", "no police officers", "no members of", "no staff",
        "no individuals", "no investigations", "no such",
      ].contains { joined.contains($0) } || HeadlineReader(marks: marks).hasHadNone(span) || nobody(span)
      || ["investigated", "disciplined", "recorded", "received", "had", "identified"].contains {
        joined.contains("not \($0) any ")
      }
    let saysNone = HeadlineReader(marks: marks).saysNone(span) || denies
    guard asks && (none || said) || said && isVerbal(span) || saysNone else { return nil }
    return TotalCandidate(min: 0, max: 0, span: span, score: asks ? 4 : 2.5, rule: "nil_answer")
  }
}
