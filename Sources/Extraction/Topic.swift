import Documents
import Vocabulary

/// Whether a reply is about misconduct of people who work for the force. Where it isn't, no record is made of it.
struct TopicReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// The request says what the reply is about; without one, the title and the answer do.
  /// `isSure`: all its words together leave no doubt.
  func isStaffMisconduct(isSure: Bool = false) -> Bool {
    (isSure || seemsStaffMisconduct() && namesMisconduct()) && !asksForRulesAlone()
  }

  /// Misconduct is called that where it is asked about: people are dismissed, and cautioned, and sent to hearings, for
  /// other reasons. Where no word of the request has to do with it, the answer has to say that people were dealt with.
  private func namesMisconduct() -> Bool {
    let request = asked.map(\.span)
    let titles = anatomy.statements.filter { $0.zone == .head }.map(\.span)
    let answer = anatomy.statements.filter { $0.zone == .answer }.map(\.span).filter { !isRule($0) }
    if (request + titles).contains(where: isNamed) { return true }
    if request.contains(where: { marks.has("off_topic", in: $0) }) { return answer.contains(where: tellsInvestigation) }
    if request.isEmpty { return answer.contains { isNamed($0) || tellsSanction($0, groups: ["warning", "advice"]) } }
    return answer.contains { span in
      tellsInvestigation(span)
        || (marks.has("staff", in: span) || !PersonReader(marks: marks).persons(in: span).isEmpty)
          && (isNamed(span) || tellsSanction(span, groups: ["warning", "advice"]))
    }
  }

  /// The request, and not a policy that the answer quotes.
  private var asked: [Statement] {
    let request = anatomy.statements.filter { $0.zone == .request }
    let answer = anatomy.statements.first { statement in
      statement.zone == .answer && statement.span.start > request.first?.span.end ?? .max
        && marks.words(statement.span).count > 5
    }
    guard let answer else { return request }
    return request.filter { statement in
      let words = marks.text[statement.span]
      return statement.span.start < answer.span.start || !(words.first.map { "\"“'‘".contains($0) } ?? false)
    }
  }

  private func isNamed(_ span: Span) -> Bool {
    let ambiguous = marks.cues("conduct_elsewhere", in: span).map(\.span)
    return conduct(in: span).contains { cue in !ambiguous.contains(cue.span) }
  }

  /// Words of misconduct, but for what a sentence says it isn't about: "leaving out anyone who was dismissed", "an applicant
  /// is not subject to the Standards of Professional Behaviour".
  private func conduct(in span: Span) -> [Match] {
    let statutes = marks.cues("statute", in: span).map(\.span)
    let cues = marks.cues("conduct", in: span).filter { cue in !statutes.contains { $0.contains(cue.span) } }
    // "… and what the rules say on misuse of it" asks for no matter.
    let rules = marks.cues("asks_for_rules", in: span).filter { rule in
      cues.contains { $0.span.start >= rule.span.end && marks.words(Span(rule.span.end, $0.span.start)).count <= 4 }
    }
    // "Officers who did not declare it and were disciplined" are asked for all the same.
    let asksForMatters = marks.has("asks_for_matters", in: span)
    let disclaimers =
      marks.cues("disclaims", in: span) + (asksForMatters ? [] : marks.cues("is_not", in: span))
      + (marks.has("off_topic", in: span) || !rules.isEmpty ? rules : [])
    guard !cues.isEmpty, !disclaimers.isEmpty else { return cues }
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    return cues.filter { cue in
      guard let sentence = sentences.first(where: { $0.contains(cue.span) }) else { return true }
      return !disclaimers.contains { disclaimer in
        sentence.contains(disclaimer.span) && disclaimer.span.end <= cue.span.start
          && !resumes(Span(disclaimer.span.end, cue.span.start))
      }
    }
  }

  /// "How many officers, excluding specials, were disciplined": what is left out ends before the verb.
  private func resumes(_ between: Span) -> Bool {
    let verbs: Set = ["was", "were", "has", "have", "had", "is", "are", "did"]
    let tokens = marks.folded.tokens(in: between)
    return zip(tokens, tokens.dropFirst()).contains { before, token in
      verbs.contains(marks.folded.word(token))
        && marks.text[Span(marks.folded.tokens[before].span.end, marks.folded.tokens[token].span.start)].contains(",")
    }
  }

  /// All that is asked for are rules: a policy, who owns it, what a breach of it may lead to.
  private func asksForRulesAlone() -> Bool {
    // "You have not asked for numbers" asks for none.
    let request = asked.filter { !marks.words($0.span).contains("not") }.map(\.span)
    return request.contains { marks.has("asks_for_rules", in: $0) }
      && !request.contains { marks.has("asks_for_matters", in: $0) }
  }

  private func seemsStaffMisconduct() -> Bool {
    let request = asked.map(\.span)
    let titles = anatomy.statements.filter { $0.zone == .head && isTitle($0) }.map(\.span)
    if let verdict = verdict(request + titles) { return verdict }
    let answer = anatomy.statements.filter { $0.zone == .answer }.map(\.span).filter { !isRule($0) }
    // A request cut short to "How many officers and staff?" leaves it to the answer to say that they were investigated.
    if request.contains(where: { marks.has("staff", in: $0) }),
      !answer.contains(where: { tellsInvestigation($0) || tellsSanction($0) })
    {
      return false
    }
    return verdict(answer + titles) ?? false
  }

  private func tellsInvestigation(_ span: Span) -> Bool {
    guard marks.has("staff", in: span) else { return false }
    let words = marks.words(span)
    return words.contains { word in
      ["investigat", "disciplin", "misconduct", "allegation"].contains { word.hasPrefix($0) }
    }
      || zip(words, words.dropFirst()).contains { $0 == "professional" && $1 == "standards" }
  }

  /// "An officer dismissed for misconduct may appeal", "they are not complaints": what holds for all, or doesn't.
  private func isRule(_ span: Span) -> Bool {
    guard marks.words(span).count <= 60 else { return false }
    return marks.has("is_not", in: span) || marks.has("head_of_rules", in: span) || marks.has("supposed", in: span)
      || marks.words(span).contains { ["may", "must", "will", "should", "would", "shall"].contains($0) }
  }

  private func isTitle(_ statement: Statement) -> Bool {
    switch marks.document.blocks[statement.block].region {
    case .title: return true
    case .body: if case .heading = marks.document.blocks[statement.block].kind { return true } else { return false }
    default: return false
    }
  }

  /// Nil when there is too little to tell.
  private func verdict(_ spans: [Span]) -> Bool? {
    var conduct = 0
    var staff = 0
    var off = 0
    for span in spans {
      conduct += self.conduct(in: span).count
      staff += marks.cues("staff", in: span).count
      off += marks.cues("off_topic", in: span).count
    }
    guard conduct + staff + off > 0 else { return nil }
    if conduct == 0, off == 0, staff > 0, spans.contains(where: { tellsSanction($0) }) { return true }
    if conduct == 0 { return off == 0 ? nil : false }
    guard staff > 0 else { return conduct >= 2 && off == 0 ? true : (conduct >= 2 && conduct > off ? true : nil) }
    return conduct * 2 >= off
  }

  /// A result that only an employer gives. People also retire and resign who did nothing wrong.
  private func tellsSanction(_ span: Span, groups: [String?] = ["left", "warning", "advice"]) -> Bool {
    marks.matches(marks.outcomes, in: span).contains { match in
      match.strength == .strong && !["retired", "resigned", "left_other"].contains(match.code)
        && groups.contains(marks.vocabulary.outcomes.entries[match.entry].group)
    }
  }

  /// Whether a sentence gives figures for context only.
  func isBackground(_ sentence: Span) -> Bool {
    (marks.cues("background", in: sentence) + marks.cues("effort", in: sentence)).count
      > marks.cues("conduct", in: sentence).count
  }

  /// Whether a table's or list's surroundings say it counts something else: accounts, events, crimes.
  func isOffTopic(_ spans: [Span]) -> Bool {
    var off = 0
    var conduct = 0
    for span in spans {
      off += marks.cues("off_topic", in: span).count
      // "Live matters are not shown.": a sentence of its own, and said of what doesn't follow
      if !marks.text[span].hasSuffix(".") { off += marks.cues("background", in: span).count }
      conduct += marks.cues("conduct", in: span).count
    }
    return off > 0 && off > conduct
  }

  /// What stands around some figures and over them is of something else, and none of it has to do with misconduct: absences
  /// by rank.
  func isElsewhere(_ spans: [Span], labels: [Span] = []) -> Bool {
    (spans.contains { marks.has("off_topic", in: $0) } || !labels.isEmpty && areOffTopic(labels))
      && !spans.contains(where: tellsOfMisconduct) && labels.count(where: tellsOfMisconduct) * 2 <= labels.count
  }

  private func tellsOfMisconduct(_ span: Span) -> Bool {
    !conduct(in: span).isEmpty || tellsSanction(span)
      || marks.matches(marks.allegations, in: span).contains { $0.strength == .strong }
  }

  /// Records to be read, minutes for each, hours in all: what an answer would cost.
  func isAboutEffort(_ table: Table) -> Bool {
    table.cells.contains { cell in
      marks.cues("effort", in: cell.span).contains { $0.span.start == marks.text.trimmed(cell.span).start }
        || marks.has("background", in: cell.span)
    }
  }

  /// "Hours at 10 minutes a file" over a column.
  func countsEffort(_ heads: [Span]) -> Bool { heads.contains { marks.has("effort", in: $0) } }

  /// Whether most of a table's labels are of something else.
  func areOffTopic(_ labels: [Span]) -> Bool {
    labels.filter { !marks.cues("off_topic", in: $0).isEmpty }.count * 2 > labels.count
  }
}
