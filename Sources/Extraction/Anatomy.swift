import Documents
import Vocabulary

/// What part a stretch of a letter plays.
enum Zone: String, Sendable {
  /// Letterhead, reference lines, salutation, title.
  case head
  /// The request as quoted, and each question.
  case request
  /// What the force says in answer.
  case answer
  /// Exemptions and why they apply.
  case refusal
  /// Rights of review, re-use notice.
  case rights
  /// How reliable the figures are.
  case caveat
  case closing
  /// Menus, side columns, other people's messages.
  case outside
}

/// A sentence, a heading, a list item or a table with the part it plays.
struct Statement: Sendable {
  var span: Span
  var block: Int
  var zone: Zone
  /// Index into `Anatomy.questions` of the question that is being answered.
  var question: Int?
}

/// A question of the request, as printed.
struct PrintedQuestion: Sendable {
  var number: String?
  var span: Span
}

/// A letter cut into the parts that matter: nothing is read from the request, the exemptions or the boilerplate.
struct Anatomy: Sendable {
  var statements: [Statement] = []
  var questions: [PrintedQuestion] = []
  /// The zone of each block as a whole (its first statement's).
  var zones: [Zone] = []

  func statements(ofBlock block: Int) -> [Statement] { statements.filter { $0.block == block } }
}

/// Walks the blocks in order. Source: domain §5.3, §5.6.
struct AnatomyReader {
  let marks: Annotations
  private var state = State.opening
  private var question: Int?
  /// Set after a bare "Question 1": the next block is the question if it looks like one.
  private var awaitsQuestion = false
  private var result = Anatomy()
  /// Where a request that stands under a heading of its own ends: at the heading of the answer.
  private var requestEnd = 0
  /// The block that a sentence such as "You asked:" introduces.
  private var introduced = -1

  private enum State { case opening, request, answer, refusal, rights }

  init(marks: Annotations) { self.marks = marks }

  static func anatomy(of marks: Annotations) -> Anatomy {
    var reader = AnatomyReader(marks: marks)
    return reader.run()
  }

  private var text: Text { marks.text }
  private var blocks: [Block] { marks.document.blocks }

  private mutating func run() -> Anatomy {
    let welsh = WelshReader(marks: marks)
    for index in blocks.indices {
      let before = result.statements.count
      let block = blocks[index]
      switch block.region {
      case .quoted:
        add(block.content, index, .request)
      case .navigation, .aside, .footer, .runningHead:
        add(block.content, index, .outside)
      case .title, .letterhead, .messageHead:
        add(block.content, index, .head)
      case .body:
        if welsh.isWelsh(block.content) {
          add(block.content, index, .outside)
        } else {
          read(block, index)
        }
      }
      result.zones.append(result.statements.count > before ? result.statements[before].zone : .outside)
    }
    return result
  }

  private mutating func add(_ span: Span, _ block: Int, _ zone: Zone) {
    let trimmed = text.trimmed(span)
    guard !trimmed.isEmpty else { return }
    result.statements.append(Statement(span: trimmed, block: block, zone: zone, question: zone == .answer ? question : nil))
  }

  private mutating func read(_ block: Block, _ index: Int) {
    switch block.kind {
    case _ where state == .request && index < requestEnd: add(block.content, index, .request)
    case .heading: readHeading(block, index)
    case .table(let number): readTable(block, index, marks.document.tables[number])
    case .paragraph, .listItem: readProse(block, index)
    }
  }

  // MARK: headings and tables

  private mutating func readHeading(_ block: Block, _ index: Int) {
    let span = block.content
    let label = QuestionLabel.read(marks, span)
    let rest = label.map { Span($0.span.end, span.end) } ?? span
    if let label, isBlank(rest), label.isAnswer {
      state = .answer
      awaitsQuestion = false
      add(span, index, .head)
    } else if let label, isBlank(rest), label.number != nil {
      ask(number: label.number, span)
      awaitsQuestion = true
      add(span, index, .request)
    } else if isQuestion(rest, listed: false) || (isNumbered(block) && isQuestion(rest, listed: true) && state != .answer) {
      ask(number: label?.number ?? marker(of: block), rest)
      state = .answer
      add(span, index, .request)
    } else if isHeading("request_heading", span) {
      state = .request
      requestEnd = nextAnswerHeading(after: index) ?? 0
      add(span, index, .request)
    } else if isHeading("answer_heading", span) || (label?.isAnswer ?? false) {
      state = .answer
      add(span, index, .head)
    } else if marks.has("rights", in: span) {
      state = .rights
      add(span, index, .rights)
    } else if isRefusal(span, asHeading: true) {
      state = .refusal
      add(span, index, .refusal)
    } else {
      if state != .opening, state != .request || looksLikeData(span) { state = .answer }
      // A title over the letter is no answer; a year or an outcome over a list is context for it.
      add(span, index, state == .answer ? .answer : .head)
    }
  }

  private mutating func readTable(_ block: Block, _ index: Int, _ table: Table) {
    if state == .opening, isLetterHeadTable(table) {
      add(block.span, index, .head)
      return
    }
    if state == .request, isAskedFor(index) {
      add(block.span, index, .request)
      return
    }
    if state != .opening || !isLetterHeadTable(table) { state = .answer }
    add(block.span, index, .answer)
  }

  /// A table that the request shows as the form it wants: "for example", "in this format".
  private func isAskedFor(_ index: Int) -> Bool {
    guard let last = result.statements.last, last.zone == .request, last.block >= index - 2 else { return false }
    let words = marks.words(last.span)
    return words.contains { ["example", "format", "like", "layout", "form", "template", "eg", "follows", "spreadsheet", "columns", "shown"].contains($0) }
  }

  /// Label and value pairs about the letter itself.
  private func isLetterHeadTable(_ table: Table) -> Bool {
    let labels = ["reference_label", "date_responded_label", "date_requested_label", "your_reference_label", "published_label"]
    let hits = table.cells.filter { cell in
      cell.column == 0 && labels.contains { code in marks.cues(code, in: cell.span).contains { marks.isWhole($0, of: cell.span) } }
    }
    return table.columnCount <= 3 && hits.count >= 1 && hits.count * 3 >= table.rowCount
  }

  // MARK: prose

  private mutating func readProse(_ block: Block, _ index: Int) {
    let span = block.content
    if awaitsQuestion {
      awaitsQuestion = false
      if isQuestion(span, listed: true), !statesTotal(span) {
        state = .answer
        if let last = result.questions.indices.last { result.questions[last].span = span }
        add(span, index, .request)
        return
      }
      state = .answer
    }
    if let closing = marks.cues("closing", in: span).first, closing.span.start - span.start <= 3, span.length < 60 {
      add(span, index, .closing)
      return
    }
    if let label = QuestionLabel.read(marks, span) {
      readLabelled(label, block, index)
      return
    }
    if isRights(span) {
      if isTail(span) { state = .rights }
      add(span, index, .rights)
      return
    }
    if state == .rights {
      if isListItem(block), !marks.has("rights", in: span), looksLikeData(span) { state = .answer } else {
        add(span, index, .rights)
        return
      }
    }
    if isListItem(block), state == .request, index > 0, isListItem(blocks[index - 1]), result.zones[index - 1] == .request {
      ask(number: marker(of: block), span)
      add(span, index, .request)
      return
    }
    if isListItem(block), state == .request || state == .opening, isQuestion(span, listed: true) || state == .request {
      if state == .request, !isQuestion(span, listed: true), looksLikeData(span), !marks.has("request_intro", in: span) {
        state = .answer
      } else {
        state = .request
        ask(number: marker(of: block), span)
        add(span, index, .request)
        return
      }
    }
    readSentences(block, index)
  }

  private mutating func readLabelled(_ label: QuestionLabel, _ block: Block, _ index: Int) {
    let rest = text.trimmed(Span(label.span.end, block.content.end))
    if label.isRequest {
      state = .request
      add(block.content, index, .request)
    } else if label.isAnswer {
      state = .answer
      if let number = label.number { question = result.questions.lastIndex { $0.number == number } ?? question }
      if !rest.isEmpty { readSentences(block, index, from: rest) } else { add(block.content, index, .head) }
    } else if rest.isEmpty {
      ask(number: label.number, block.content)
      awaitsQuestion = true
      add(block.content, index, .request)
    } else if isQuestion(rest, listed: true), !saysNumber(rest) {
      ask(number: label.number, rest)
      state = .answer
      add(block.content, index, .request)
    } else {
      state = .answer
      question = result.questions.lastIndex { $0.number == label.number } ?? question
      readSentences(block, index, from: rest)
    }
  }

  private mutating func readSentences(_ block: Block, _ index: Int, from span: Span? = nil) {
    let span = span ?? block.content
    let sentences = SentenceReader(text: text).sentences(in: span)
    let refusesWhole = isRefusal(span, asHeading: false) && !statesTotal(span)
    for sentence in sentences {
      if marks.has("request_intro", in: sentence), !statesTotal(sentence) {
        if endsWithColon(sentence) {
          state = .request
          introduced = index + 1
        } else if state == .opening { state = .answer }
        add(sentence, index, .request)
        continue
      }
      if state == .request {
        if index == introduced || isQuestion(sentence, listed: true) && !startsAnswer(sentence) || !startsAnswer(sentence) && !looksLikeData(sentence) {
          add(sentence, index, .request)
          continue
        }
        state = .answer
      }
      if isQuestion(sentence, listed: false) {
        ask(number: marker(of: block), sentence)
        add(sentence, index, .request)
      } else if refusesWhole {
        add(sentence, index, .refusal)
      } else if marks.has("caveat", in: sentence), !statesTotal(sentence) {
        add(sentence, index, .caveat)
      } else if state == .refusal, !statesTotal(sentence) {
        add(sentence, index, .refusal)
      } else {
        if state == .opening, startsAnswer(sentence) || statesTotal(sentence) { state = .answer }
        add(sentence, index, .answer)
      }
    }
  }

  /// The next block that heads an answer, before the rights of review.
  private func nextAnswerHeading(after index: Int) -> Int? {
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

  // MARK: tests

  private mutating func ask(number: String?, _ span: Span) {
    result.questions.append(PrintedQuestion(number: number, span: text.trimmed(span)))
    question = result.questions.count - 1
  }

  private func isHeading(_ code: String, _ span: Span) -> Bool {
    marks.cues(code, in: span).contains { match in
      let letters = text[span].filter(\.isLetter).count
      return text[match.span].filter(\.isLetter).count * 10 >= letters * 6
    }
  }

  private func isBlank(_ span: Span) -> Bool { !text[span].contains { $0.isLetter || $0.isNumber } }
  private func isListItem(_ block: Block) -> Bool { if case .listItem = block.kind { true } else { false } }
  private func isNumbered(_ block: Block) -> Bool { marker(of: block) != nil }

  private func marker(of block: Block) -> String? {
    if let ordinal = block.ordinal { return String(ordinal) }
    guard let marker = block.marker else { return nil }
    let label = text[marker].filter { $0.isLetter || $0.isNumber }.lowercased()
    return label.isEmpty || label.count > 4 ? nil : label
  }

  private func endsWithColon(_ span: Span) -> Bool {
    let tail = text[Span(max(span.start, span.end - 2), span.end)]
    return tail.contains(":") || tail.hasSuffix("-") || tail.hasSuffix("–")
  }

  private static let interrogatives: Set = [
    "how", "what", "which", "who", "whom", "when", "where", "why", "were", "did", "do", "does", "could", "can", "would",
    "please", "whether", "have", "has", "is", "are", "if", "will",
  ]
  private static let nounStarts: Set = [
    "number", "details", "copy", "list", "breakdown", "total", "rank", "ranks", "nature", "each", "reason", "reasons",
    "outcome", "outcomes", "whether", "result", "results", "date", "dates", "any", "also", "name", "names", "i",
    "information", "statistics", "figures",
  ]
  /// They start questions ("Between 2009 and 2014 how many …") and answers alike.
  private static let prepositions: Set = ["between", "since", "during", "from", "of", "under", "for", "in", "those"]

  /// A question or a demand for information; `listed` widens it to noun phrases, as in a numbered request.
  private func isQuestion(_ span: Span, listed: Bool) -> Bool {
    let trimmed = text.trimmed(span)
    guard !trimmed.isEmpty else { return false }
    let words = marks.words(trimmed).prefix(8)
    guard var first = words.first(where: { !$0.allSatisfy(\.isNumber) && $0.count > 1 }) else { return false }
    if first == "for", words.contains("each") { first = "please" }
    let ends = text[Span(trimmed.end - 1, trimmed.end)] == "?"
    if ends { return true }
    if first == "how", words.contains(where: { ["many", "much", "often"].contains($0) }) { return true }
    if first == "please", words.contains(where: { ["provide", "state", "supply", "give", "tell", "confirm", "list", "could", "can", "include", "break", "also", "specify", "indicate", "send", "detail", "advise"].contains($0) }) {
      return !words.contains("find") && !words.contains("see") && !words.contains("note")
    }
    guard listed else { return false }
    if AnatomyReader.prepositions.contains(first) {
      let all = marks.words(trimmed)
      return all.contains("please") || zip(all, all.dropFirst()).contains { ["how", "the", "state"].contains($0) && ["many", "number", "the"].contains($1) && ($0 != "the" || $1 == "number") }
    }
    return AnatomyReader.interrogatives.contains(first)
      || (first == "the" || first == "a" || first == "an") && words.dropFirst().prefix(2).contains(where: { AnatomyReader.nounStarts.subtracting(["i", "any", "each"]).contains($0) })
      || AnatomyReader.nounStarts.contains(first)
  }

  private func startsAnswer(_ span: Span) -> Bool {
    marks.has("answer_intro", in: span) && !isQuestion(span, listed: false)
  }

  private func saysNumber(_ span: Span) -> Bool {
    guard let first = marks.words(span).first else { return false }
    return first.allSatisfy(\.isNumber) || CountReader.number(inWords: [first]) != nil
  }

  /// A number of people or cases that are or were something: "Twelve people have been investigated".
  private func statesTotal(_ span: Span) -> Bool {
    guard !isQuestion(span, listed: false), !marks.cues("count_noun", in: span).isEmpty else { return false }
    let tokens = marks.folded.tokens(in: span)
    return !marks.counts.numbers(in: marks.folded, tokens: tokens, except: marks.dates.dates(in: span).map(\.span)).isEmpty
      && marks.words(span).contains { ["were", "was", "been", "is", "are", "has", "have", "had", "received"].contains($0) }
  }

  /// An outcome with a person or a count, a year alone, "Table 1": what stands in answers and not in requests.
  private func looksLikeData(_ span: Span) -> Bool {
    if statesTotal(span) { return true }
    let words = marks.words(span)
    if let first = words.first, first == "table" || first == "tables" || first == "appendix" { return true }
    if let period = marks.dates.period(ofWhole: span), text.trimmed(span).length - period.span.length <= 4 { return true }
    let persons = PersonReader(marks: marks).persons(in: span)
    let outcomes = OutcomeReader(marks: marks).outcomes(in: span)
    guard let person = persons.first, !outcomes.isEmpty else { return false }
    return person.span.start - span.start < 30 && !words.contains("or") && outcomes.count < 3
  }

  private func isRights(_ span: Span) -> Bool {
    let cues = marks.cues("rights", in: span)
    return cues.count >= 2 || (cues.count == 1 && span.length < 400 && !statesTotal(span))
  }

  private func isTail(_ span: Span) -> Bool { span.start * 2 > text.count }

  private func isRefusal(_ span: Span, asHeading: Bool) -> Bool {
    let cues = marks.cues("refusal", in: span).count
    let cites = !SectionReader(marks: marks).citations(in: span).isEmpty
    return asHeading ? cues > 0 || cites : cites && cues > 0 || cues >= 2
  }
}

/// "Question 1", "Q1 –", "Answer:", "Request:", "Reply:" at the start of a block.
struct QuestionLabel: Sendable {
  var number: String?
  var isAnswer: Bool
  var isRequest: Bool
  /// The label with the sign after it.
  var span: Span

  static func read(_ marks: Annotations, _ span: Span) -> QuestionLabel? {
    let range = marks.folded.tokens(in: span)
    guard let first = range.first else { return nil }
    var word = marks.folded.word(first)
    var next = first + 1
    var number: String?
    if word.count <= 4, word.first == "q" || word.first == "a", word.dropFirst().first?.isNumber ?? false {
      number = String(word.dropFirst())
      word = String(word.prefix(1))
    }
    let questions: Set = ["question", "questions", "q", "qn", "request", "point", "part"]
    let answers: Set = ["answer", "answers", "a", "response", "reply", "ans"]
    guard questions.contains(word) || answers.contains(word) else { return nil }
    if number == nil, next < range.upperBound, isLabelNumber(marks.folded.word(next)) {
      number = marks.folded.word(next)
      next += 1
    }
    // "Q2 and Q3", "Questions 2 and 3", "Q2-3"
    while number != nil, next < range.upperBound {
      let joined = ["and", "to"].contains(marks.folded.word(next)) ? 1 : 0
      guard next + joined < range.upperBound, joined == 1 || word.hasSuffix("s"),
        isLabelNumber(marks.folded.word(next + joined).drop { $0 == "q" }.description)
      else { break }
      next += joined + 1
    }
    let end = marks.folded.tokens[next - 1].span.end
    var after = end
    while after < span.end, marks.text.scalars[after].properties.isWhitespace { after += 1 }
    let sign = after < span.end && ":-–—.)".unicodeScalars.contains(marks.text.scalars[after])
    let isWhole = after >= span.end
    // "Request for information" is prose; "A" and "Q" need a number or a sign.
    guard sign || isWhole || (number != nil && word != "a" && word != "part" && word != "point") else { return nil }
    if word == "a", number == nil, !sign { return nil }
    let isAnswer = answers.contains(word)
    let isRequest = word == "request" && number == nil
    return QuestionLabel(number: number, isAnswer: isAnswer, isRequest: isRequest, span: Span(span.start, sign ? after + 1 : end))
  }

  private static func isLabelNumber(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    if first.isNumber { return word.count <= 3 }
    return word.count == 1 && ("a"..."h").contains(word) || ["one", "two", "three", "four", "five", "six"].contains(word)
  }
}

/// Tells the Welsh half of a letter, so that each matter is read once. Source: domain §6 row 38.
struct WelshReader: Sendable {
  let marks: Annotations
  /// Whether the letter has English enough to rely on.
  private let hasEnglish: Bool

  init(marks: Annotations) {
    self.marks = marks
    hasEnglish = ["the", "and", "of", "was"].allSatisfy { word in marks.folded.tokens.contains { $0.bytes == Array(word.utf8) } }
  }

  func isWelsh(_ span: Span) -> Bool {
    guard hasEnglish else { return false }
    let words = marks.words(span)
    guard words.count >= 3 else { return false }
    let welsh = marks.cues("welsh", in: span).count
    let english = words.filter { ["the", "of", "and", "to", "was", "for", "on", "with", "were", "by", "from", "or", "at", "that"].contains($0) }.count
    return welsh * 5 > words.count && welsh > english
  }
}
