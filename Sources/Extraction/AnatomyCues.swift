import Documents
import Vocabulary

/// What a stretch of a letter looks like: a question, the start of an answer, data, rights, a refusal.
extension AnatomyReader {
  private static let things: Set = [
    "information", "data", "details", "figures", "material", "everything", "records", "what", "all",
  ]

  /// "You asked: …", and not "the information you asked for is not held".
  func introducesRequest(_ sentence: Span) -> Bool {
    guard !statesTotal(sentence), !marks.has("not_held", in: sentence) else { return false }
    return marks.cues("request_intro", in: sentence).contains { cue in
      let first = marks.folded.tokens(in: cue.span).lowerBound
      let relative =
        marks.folded.word(first) == "you" && first > 0 && AnatomyReader.things.contains(marks.folded.word(first - 1))
        && marks.folded.tokens[first - 1].span.start >= sentence.start
      return !relative
    }
  }

  func isHeading(_ code: String, _ span: Span) -> Bool {
    marks.cues(code, in: span).contains { match in
      let letters = text[span].filter(\.isLetter).count
      return text[match.span].filter(\.isLetter).count * 10 >= letters * 6
    }
  }

  func isGreeting(_ span: Span) -> Bool { marks.words(span).first == "dear" }

  func isBlank(_ span: Span) -> Bool { !text[span].contains { $0.isLetter || $0.isNumber } }
  func isListItem(_ block: Block) -> Bool { if case .listItem = block.kind { true } else { false } }
  func isNumbered(_ block: Block) -> Bool { marker(of: block) != nil }

  func marker(of block: Block) -> String? {
    if let ordinal = block.ordinal { return String(ordinal) }
    guard let marker = block.marker else { return nil }
    let label = text[marker].filter { $0.isLetter || $0.isNumber }.lowercased()
    return label.isEmpty || label.count > 4 ? nil : label
  }

  func endsWithColon(_ span: Span) -> Bool {
    let tail = text[Span(max(span.start, span.end - 2), span.end)]
    return tail.contains(":") || tail.hasSuffix("-") || tail.hasSuffix("–")
  }

  static let interrogatives: Set = [
    "how", "what", "which", "who", "whom", "when", "where", "why", "were", "did", "do", "does", "could", "can", "would",
    "please", "whether", "have", "has", "is", "are", "if", "will",
  ]
  static let nounStarts: Set = [
    "number", "details", "copy", "list", "breakdown", "total", "rank", "ranks", "nature", "each", "reason", "reasons",
    "outcome", "outcomes", "whether", "result", "results", "date", "dates", "any", "also", "name", "names", "i",
    "information", "statistics", "figures",
  ]
  /// They start questions ("Between 2009 and 2014 how many …") and answers alike.
  static let prepositions: Set = ["between", "since", "during", "from", "of", "under", "for", "in", "those"]

  /// A question or a demand for information; `listed` widens it to noun phrases, as in a numbered request.
  func isQuestion(_ span: Span, listed: Bool) -> Bool {
    let trimmed = text.trimmed(span)
    guard !trimmed.isEmpty else { return false }
    let words = marks.words(trimmed).prefix(8)
    guard var first = words.first(where: { !$0.allSatisfy(\.isNumber) && $0.count > 1 }) else { return false }
    if first == "for", words.contains("each") { first = "please" }
    let ends = text[Span(trimmed.end - 1, trimmed.end)] == "?"
    if ends { return true }
    if first == "how", words.contains(where: { ["many", "much", "often"].contains($0) }) { return true }
    if first == "please",
      words.contains(where: {
        [
          "provide", "state", "supply", "give", "tell", "confirm", "list", "could", "can", "include", "break", "also",
          "specify", "indicate", "send", "detail", "advise",
        ].contains($0)
      })
    {
      return !words.contains("find") && !words.contains("see") && !words.contains("note")
    }
    guard listed else { return false }
    // "By district, please give the rank of each officer"
    if marks.has("asks_back", in: trimmed), words.prefix(6).contains("please") { return true }
    if AnatomyReader.prepositions.contains(first) {
      let all = marks.words(trimmed)
      return all.contains("please")
        || zip(all, all.dropFirst()).contains {
          ["how", "the", "state"].contains($0) && ["many", "number", "the"].contains($1)
            && ($0 != "the" || $1 == "number")
        }
    }
    return AnatomyReader.interrogatives.contains(first)
      || (first == "the" || first == "a" || first == "an")
        && words.dropFirst().prefix(2).contains(where: {
          AnatomyReader.nounStarts.subtracting(["i", "any", "each"]).contains($0)
        })
      || AnatomyReader.nounStarts.contains(first)
  }

  /// "…, which is repeated below."
  func pointsBelow(_ sentence: Span) -> Bool {
    marks.words(sentence).last.map { ["below", "follows", "following"].contains($0) } ?? false
  }

  /// "Question 3 is refused.", "Questions 1 and 2 can be answered": what is said of a question, without a sign after its
  /// number.
  func isAboutQuestion(_ label: QuestionLabel, _ rest: Span) -> Bool {
    guard label.number != nil, let sign = text[label.span].last, sign.isLetter || sign.isNumber,
      let verb = marks.words(rest).first, !text[rest].hasSuffix("?")
    else { return false }
    return ["is", "are", "was", "were", "has", "have", "can", "cannot", "will", "would"].contains(verb)
  }

  func startsAnswer(_ span: Span) -> Bool {
    marks.has("answer_intro", in: span) && !isQuestion(span, listed: false)
  }

  func isQuotation(_ span: Span) -> Bool {
    let words = text[text.trimmed(span)]
    return words.first.map { "\"“‘'".contains($0) } ?? false && words.last.map { "\"”’'".contains($0) } ?? false
  }

  func saysNumber(_ span: Span) -> Bool {
    guard let first = marks.words(span).first else { return false }
    return first.allSatisfy(\.isNumber) || CountReader.number(inWords: [first]) != nil
  }

  /// A number of people or cases that are or were something: "Twelve people have been investigated".
  func statesTotal(_ span: Span) -> Bool {
    guard !isQuestion(span, listed: false), !marks.cues("count_noun", in: span).isEmpty else { return false }
    let tokens = marks.folded.tokens(in: span)
    return !marks.counts.numbers(in: marks.folded, tokens: tokens, except: marks.dates.dates(in: span).map(\.span))
      .isEmpty
      && marks.words(span).contains {
        ["were", "was", "been", "is", "are", "has", "have", "had", "received", "fall", "falls", "come", "comes"]
          .contains($0)
      }
  }

  /// "CM/14/18 – PC. 12/03/2018. Sent his shift a photo. FWW.": pasted under the signature.
  func tellsCase(_ span: Span) -> Bool {
    let persons = PersonReader(marks: marks).persons(in: span)
    guard let first = persons.first(where: { !$0.isGeneric }), first.whole.start - span.start < 20 else { return false }
    return marks.words(span).count <= 60 && !OutcomeReader(marks: marks).outcomes(in: span).isEmpty
      && !marks.dates.dates(in: span).isEmpty
  }

  /// An outcome with a person or a count, a year alone, "Table 1": what stands in answers and not in requests.
  func looksLikeData(_ span: Span) -> Bool {
    if statesTotal(span) || saysHowMany(span) || HeadlineReader(marks: marks).saysNone(span) { return true }
    let words = marks.words(span)
    if let first = words.first, first == "table" || first == "tables" || first == "appendix" { return true }
    if let period = marks.dates.period(ofWhole: span), text.trimmed(span).length - period.span.length <= 4 {
      return true
    }
    let persons = PersonReader(marks: marks).persons(in: span)
    let outcomes = OutcomeReader(marks: marks).outcomes(in: span)
    guard let person = persons.first, !outcomes.isEmpty else { return false }
    return person.span.start - span.start < 30 && !words.contains("or") && outcomes.count < 3
  }

  /// "In 2012, nil.", "In 2013 there was one.", "None."
  private func saysHowMany(_ span: Span) -> Bool {
    let words = marks.words(span)
    guard words.count <= 12, !isQuestion(span, listed: false) else { return false }
    // "19.", "1 in 2010, 3 in 2011"
    if saysNumber(span), words.count <= 1 || marks.words(Span(span.start, span.end)).dropFirst().first == "in" {
      return true
    }
    if saysNumber(span), let noun = marks.cues("count_noun", in: span).first,
      marks.words(Span(span.start, noun.span.start)).count <= 2
    {
      return true
    }
    // "2009 - 5; 2010 - 9"
    if BodyReader.isYearWithFigure(span, marks) { return true }
    let rest = words.filter { !["in", "during", "for"].contains($0) && !$0.allSatisfy(\.isNumber) }
    if let first = rest.first, rest.count <= 2, ["nil", "none", "zero"].contains(first) { return true }
    let dates = marks.dates.dates(in: span).map(\.span)
    return zip(rest, rest.dropFirst()).contains { $0 == "there" && ["was", "were"].contains($1) }
      && !marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: span), except: dates).isEmpty
  }

  func isRights(_ span: Span) -> Bool {
    let cues = marks.cues("rights", in: span)
    return cues.count >= 2 || (cues.count == 1 && span.length < 400 && !statesTotal(span))
  }

  func isTail(_ span: Span) -> Bool { span.start * 2 > text.count }

  func isRefusal(_ span: Span, asHeading: Bool) -> Bool {
    let cues = marks.cues("refusal", in: span).count
    let cites = !SectionReader(marks: marks).citations(in: span).isEmpty
    return asHeading ? cues > 0 || cites : cites && cues > 0 || cues >= 2
  }

  /// A page's own list of reference and dates, among its menus.
  func isLetterHead(_ block: Block) -> Bool {
    if case .table(let number) = block.kind { isLetterHeadTable(marks.document.tables[number]) } else { false }
  }

  /// "Cyfeirnod / Reference": a label in two languages.
  private func parts(of label: Span) -> [Span] {
    guard let slash = text.scalars[label.start..<label.end].firstIndex(of: "/") else { return [] }
    return [text.trimmed(Span(label.start, slash)), text.trimmed(Span(slash + 1, label.end))]
  }

  /// Label and value pairs about the letter itself.
  func isLetterHeadTable(_ table: Table) -> Bool {
    let labels = [
      "reference_label", "date_responded_label", "date_requested_label", "your_reference_label", "published_label",
    ]
    let hits = table.cells.filter { cell in
      cell.column == 0
        && labels.contains { code in
          ([cell.span] + parts(of: cell.span)).contains { part in
            marks.cues(code, in: part).contains { marks.isWhole($0, of: part) }
          }
        }
    }
    return table.columnCount <= 3 && hits.count >= 1 && hits.count * 3 >= table.rowCount
  }
}

/// What stands before or after a block.
extension AnatomyReader {
  /// The next block that heads an answer, before the rights of review.
  func nextAnswerHeading(after index: Int) -> Int? {
    for next in (index + 1)..<max(index + 1, blocks.count) {
      let block = blocks[next]
      guard block.region == .body else { continue }
      let label = QuestionLabel.read(marks, block.content)
      if let label, label.isAnswer { return next }
      if case .heading = block.kind {
        return isHeading("answer_heading", block.content) ? next : nil
      }
    }
    return nil
  }

  /// "Request details:", "Force response:" set as a line of text.
  func isHeadingLine(_ span: Span) -> Bool {
    guard marks.words(span).count <= 4 else { return false }
    if endsWithColon(span) { return isHeading("request_heading", span) || isHeading("answer_heading", span) }
    // "Ymateb / Response" in two languages
    return marks.cues("answer_heading", in: span).count == 2 && marks.words(span).count == 2
  }

  /// A question of a numbered list with its answer under it: what stands there asks nothing, and the next number comes
  /// after it.
  func isAnsweredBelow(_ index: Int) -> Bool {
    let body = blocks.indices.dropFirst(index + 1).filter { blocks[$0].region == .body }
    guard let below = body.first, let number = marker(of: blocks[index]).flatMap({ Int($0) }),
      case .paragraph = blocks[below].kind,
      QuestionLabel.read(marks, blocks[below].content) == nil,
      !isQuestion(blocks[below].content, listed: true) || statesTotal(blocks[below].content),
      !introducesRequest(blocks[below].content)
    else { return false }
    return body.dropFirst().prefix(8).contains { next in
      isListItem(blocks[next]) && marker(of: blocks[next]) == String(number + 1)
        && isQuestion(blocks[next].content, listed: true)
    }
  }

  func headsAnnex(_ span: Span) -> Bool {
    marks.words(span).prefix(3).contains {
      [
        "annex", "appendix", "attachment", "table", "tables", "schedule", "enclosure", "data", "response", "results",
        "figures", "sheet",
      ].contains($0)
    }
  }

  func isListed(after index: Int) -> Bool {
    guard let next = blocks[(index + 1)...].first(where: { $0.region == .body }) else { return false }
    return isListItem(next)
  }
}
