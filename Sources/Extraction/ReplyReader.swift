import Documents
import Vocabulary

/// Reads what holds for a reply as a whole: Act, exemptions, disposition, questions.
struct ReplyReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// What was found in the answer, on which the disposition rests.
  struct Substance: Sendable {
    var hasRecords: Bool
    var total: Int?
    var hasTables: Bool
  }

  func act(force: String?) -> (act: Act, span: Span?)? {
    for statement in anatomy.statements where statement.zone != .outside {
      let words = marks.words(statement.span)
      if let at = words.firstIndex(of: "scotland"), at > 0, words.contains("freedom"), words.contains("information") {
        return (.foisa, statement.span)
      }
      if words.contains("foisa") { return (.foisa, statement.span) }
    }
    if let force, marks.vocabulary.forces.entry(force)?.act == "foisa" { return (.foisa, nil) }
    if let statement = anatomy.statements.first(where: { statement in
      let words = marks.words(statement.span)
      return words.contains("foia") || words.contains("foi")
        || zip(words, words.dropFirst()).contains { $0 == "freedom" && $1 == "of" }
    }) {
      return (.foia, statement.span)
    }
    return force == nil ? nil : (.foia, nil)
  }

  // MARK: exemptions

  /// Sections relied on to withhold, in order of citation. Source: domain §5.1, §5.2; record contract, `exemptions`.
  func exemptions(act: Act) -> [Citation] {
    var found: [Citation] = []
    for statement in anatomy.statements where [.answer, .refusal, .head, .caveat, .rights].contains(statement.zone) {
      let sentences = SentenceReader(text: marks.text).sentences(in: statement.span)
      for sentence in sentences where !isHypothetical(sentence) {
        if statement.zone == .rights, marks.has("rights", in: sentence) || !marks.has("refusal", in: sentence) {
          continue
        }
        for citation in SectionReader(marks: marks).citations(in: sentence)
        where isWithholding(citation.code, act) && !isOtherAct(citation, in: sentence)
          && !found.contains(where: { $0.code == citation.code })
        {
          found.append(citation)
        }
      }
    }
    // The purposes under s31(2) only say why s31(1)(g) bites; cited alone they are the exemption.
    if found.contains(where: { $0.code.hasPrefix("s31(1)") }) { found.removeAll { $0.code.hasPrefix("s31(2)") } }
    // "Section 40" beside "Section 40(2)" says no more.
    return found.filter { citation in
      !found.contains { $0.code != citation.code && $0.code.hasPrefix(citation.code + "(") }
    }
  }

  /// "… might apply", and not "withheld under section 40(2), as the person might be recognised".
  private func isMight(_ words: [String]) -> Bool {
    guard let might = words.firstIndex(of: "might") else { return false }
    let ahead = words[..<might]
    return !words.contains("exempt") && !ahead.contains("because") && !ahead.contains { $0.hasPrefix("withh") }
  }

  private func isHypothetical(_ sentence: Span) -> Bool {
    let words = marks.words(sentence)
    return words.contains("may") && words.contains("apply")
      || zip(words, words.dropFirst()).contains { $0 == "such" && $1 == "as" }
      || isMight(words)
      || words.contains("example")
      || words.joined(separator: " ").contains("would have to be weighed")
      || words.contains("narrower") || words.contains("refined")
      || zip(words, words.dropFirst()).contains { $0 == "in" && $1 == "advance" }
  }

  /// A section of another statute: "section 50 of the Data Protection Act".
  private func isOtherAct(_ citation: Citation, in sentence: Span) -> Bool {
    let words = marks.words(Span(citation.span.end, min(sentence.end, citation.span.end + 60))).prefix(7)
    guard let act = words.firstIndex(of: "act") else { return false }
    let named = words[words.startIndex..<act]
    return named.contains("protection") || named.contains("reform")
      || named.contains("police") && !named.contains("information")
  }

  private func isWithholding(_ code: String, _ act: Act) -> Bool {
    let base = String(code.dropFirst().prefix { $0.isNumber })
    let name = "s" + base
    // Conditions under which s40(2) bites are no exemption of their own.
    if act == .foia, base == "40",
      ["(3)", "(3A)", "(4)", "(4A)", "(7)"].contains(where: { code.dropFirst(3).hasPrefix($0) })
    {
      return false
    }
    if code.hasPrefix("s12"), code.hasPrefix("s12(3)") || code.hasPrefix("s12(4)") || code.hasPrefix("s12(5)") {
      return false
    }
    let entries = marks.vocabulary.exemptions.entries.filter {
      $0.act == act.rawValue && ($0.code == name || $0.code.hasPrefix(name + "("))
    }
    return entries.contains { ["exemption", "cost", "vexatious"].contains($0.class ?? "") }
  }

  // MARK: disposition

  /// The reply neither confirms nor denies, and not only "any other information" beside what it gives.
  var confirmsNothing: Bool {
    anatomy.statements.contains { statement in
      guard [.answer, .refusal, .head].contains(statement.zone) else { return false }
      return SentenceReader(text: marks.text).sentences(in: statement.span).contains { sentence in
        let words = marks.words(sentence)
        return (words.contains("neither") || words.contains("nor")) && words.contains { $0.hasPrefix("confirm") }
          && words.contains { $0.hasPrefix("den") }
          && !words.contains { ["other", "further", "additional", "more"].contains($0) }
      }
    }
  }

  /// "The information you have asked for is not held", and not a part of it.
  var holdsNothing: Bool {
    anatomy.statements.contains { statement in
      statement.zone == .answer && marks.has("not_held", in: statement.span)
        && marks.has("all_that_was_asked", in: statement.span)
    }
  }

  /// The force asks what is meant before it goes on.
  var asksBack: Bool {
    anatomy.statements.contains { $0.zone == .answer && marks.has("clarification", in: $0.span) }
  }

  /// Source: domain §5.3.
  func disposition(exemptions: [Citation], substance: Substance, topic: Bool) -> (Disposition, Span?)? {
    let answered = anatomy.statements.filter { [.answer, .refusal, .head].contains($0.zone) }
    func first(among statements: [Statement]? = nil, _ test: ([String]) -> Bool) -> Span? {
      for statement in statements ?? answered {
        for sentence in SentenceReader(text: marks.text).sentences(in: statement.span) where test(marks.words(sentence))
        { return sentence }
      }
      return nil
    }
    func firstSentence(with cue: String) -> Span? {
      answered.lazy.flatMap { SentenceReader(text: marks.text).sentences(in: $0.span) }.first { marks.has(cue, in: $0) }
    }
    // "We can neither confirm nor deny that we hold the information that you asked for": it speaks of the request, too.
    let spoken = anatomy.statements.filter { statement in
      statement.zone == .request && marks.has("force_first_person", in: statement.span)
        && !anatomy.statements.contains { $0.zone == .answer && $0.span.start > statement.span.start }
    }
    let neither = first(among: answered + spoken) { words in
      (words.contains("neither") || words.contains("nor")) && words.contains { $0.hasPrefix("confirm") }
        && words.contains { $0.hasPrefix("den") }
    }
    // What a search would cost is no answer.
    let isCost = !exemptions.isEmpty && exemptions.allSatisfy { $0.code.hasPrefix("s12") }
    let hasData =
      substance.hasRecords || substance.total.map { $0 > 0 } ?? false || substance.hasTables
      || !isCost && !answersGiven().isEmpty
    if let neither, !substance.hasRecords, !(substance.total.map { $0 > 0 } ?? false), !substance.hasTables {
      return (.ncnd, neither)
    }
    if !exemptions.isEmpty {
      if hasData { return (.partial, exemptions[0].span) }
      let whole = first { words in
        // "Some of the requested information", and not "personal data, some of it about offences"
        words.indices.contains { at in
          words[at] == "some"
            && words[at...].dropFirst().prefix(4).contains {
              ["information", "requested", "data", "details", "material", "records"].contains($0)
            }
        } && words.contains { $0.hasPrefix("disclos") || $0.hasPrefix("releas") || $0.hasPrefix("provid") }
      }
      if let whole { return (.partial, whole) }
      return (.refused, exemptions[0].span)
    }
    if substance.total == 0, !substance.hasRecords { return (.nil, nil) }
    let notHeld = firstSentence(with: "not_held")
    if let notHeld, !hasData { return (.notHeld, notHeld) }
    let inPart = firstSentence(with: "held_in_part")
    if let inPart, hasData { return (.partial, inPart) }
    let clarify = firstSentence(with: "clarification")
    if let clarify, !hasData { return (.clarification, clarify) }
    if let passedOn = firstSentence(with: "transferred"), !hasData { return (.transfer, passedOn) }
    if hasData || !answered.filter({ $0.zone == .answer }).isEmpty { return (.full, nil) }
    return nil
  }

  /// Answers given in words or figures under a question: "Yes the PSNI have made payments".
  private func answersGiven() -> [Statement] {
    anatomy.statements.filter { statement in
      guard statement.zone == .answer, statement.question != nil else { return false }
      let words = marks.words(statement.span)
      guard let first = words.first, !marks.has("not_held", in: statement.span) else { return false }
      return first == "yes" || first == "no" && words.count < 4 || first.allSatisfy(\.isNumber) && words.count < 8
    }
  }

  func questions() -> [Question] {
    anatomy.questions.enumerated().map { index, question in
      let answers = anatomy.statements.filter { $0.question == index }
      let words = answers.flatMap { marks.words($0.span) }.joined(separator: " ")
      let answer: String
      if answers.isEmpty {
        answer = "none"
      } else if words.contains("neither confirm") {
        answer = "ncnd"
      } else if words.contains("not held") || words.contains("does not hold") {
        answer = "not_held"
      } else if words.contains("exempt") || words.contains("withheld") {
        answer = "partial"
      } else {
        answer = "full"
      }
      return Question(number: question.number, text: question.span, answer: answer)
    }
  }
}
