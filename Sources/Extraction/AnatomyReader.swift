import Documents
import Vocabulary

/// Walks the blocks in order. Source: domain §5.3, §5.6.
struct AnatomyReader {
  let marks: Annotations
  var state = State.opening
  var question: Int?
  /// Set after a bare "Question 1": the next block is the question if it looks like one.
  private var awaitsQuestion = false
  /// The label's question has been printed before, in the request: under the label stands the answer, or the question again.
  private var isRepeated = false
  var result = Anatomy()
  /// Where a request that stands under a heading of its own ends: at the heading of the answer.
  private var requestEnd = 0
  /// The first of the questions that wait for the answer to begin.
  private var firstAsked = 0
  /// The answers are items of a list that bear the numbers or letters of the questions.
  private var answersByMarker = false
  /// Links to other pages, whatever they look like.
  private var isElsewhere = false
  /// "Yours sincerely" has been read: what follows is the signature, unless it heads an annex.
  private var isClosed = false
  /// The block that a sentence such as "You asked:" introduces.
  private var introduced = -1
  /// It introduces that block alone: "…, which is repeated below."
  private var introducesOne = false

  /// A request in quotation marks that goes on over several blocks has begun.
  private var isQuoting = false

  /// The requester's own letter is being read.
  private var isLetterToForce = false

  enum State { case opening, request, answer, refusal, rights }

  init(marks: Annotations) { self.marks = marks }

  static func anatomy(of marks: Annotations) -> Anatomy {
    var reader = AnatomyReader(marks: marks)
    return reader.run()
  }

  var text: Text { marks.text }
  var blocks: [Block] { marks.document.blocks }

  private mutating func run() -> Anatomy {
    let welsh = WelshReader(marks: marks).blocks()
    result.thread = MessageReader(marks: marks).thread()
    for index in blocks.indices {
      let before = result.statements.count
      let block = blocks[index]
      if index == result.thread?.answer.blocks.lowerBound { begin() }
      switch block.region {
      case _ where result.thread?.part(of: index) != nil:
        add(block.content, index, result.thread?.part(of: index) ?? .outside, bySentence: true)
      case .quoted:
        add(block.content, index, .request)
      case .navigation, .aside, .footer, .runningHead:
        add(block.content, index, isLetterHead(block) ? .head : .outside)
      case .title, .letterhead, .messageHead:
        add(block.content, index, .head)
      case .body:
        if welsh.contains(index) {
          add(block.content, index, .outside)
        } else {
          read(block, index)
        }
      }
      result.zones.append(result.statements.count > before ? result.statements[before].zone : .outside)
    }
    return result
  }

  /// A letter starts afresh where the message that answers does.
  private mutating func begin() {
    state = .opening
    awaitsQuestion = false
    isClosed = false
    isElsewhere = false
    answersByMarker = false
    requestEnd = 0
  }

  mutating func add(_ span: Span, _ block: Int, _ zone: Zone, bySentence: Bool) {
    for sentence in SentenceReader(text: text).sentences(in: span) { add(sentence, block, zone) }
  }

  mutating func add(_ span: Span, _ block: Int, _ zone: Zone) {
    let trimmed = text.trimmed(span)
    guard !trimmed.isEmpty else { return }
    result.statements.append(
      Statement(span: trimmed, block: block, zone: zone, question: zone == .answer ? question : nil))
  }

  private mutating func read(_ block: Block, _ index: Int) {
    switch block.kind {
    case _ where state == .request && index < requestEnd: readAsked(block, index)
    case .heading: readHeading(block, index)
    case .table(let number): readTable(block, index, marks.document.tables[number])
    case .paragraph, .listItem: readProse(block, index)
    }
    followQuotation(block.content)
  }

  /// A request in quotation marks ends with them, blocks further on.
  private mutating func followQuotation(_ span: Span) {
    guard state == .request else {
      isQuoting = false
      return
    }
    let words = text[text.trimmed(span)]
    let opens = words.first.map { "\"“".contains($0) } ?? false
    let closes = words.last.map { "\"”".contains($0) } ?? false
    if isQuoting, closes, !opens {
      isQuoting = false
      state = .answer
    } else if opens {
      isQuoting = !closes
    }
  }

  /// A block of a request that ends at the heading of the answer.
  private mutating func readAsked(_ block: Block, _ index: Int) {
    let sentences = SentenceReader(text: text).sentences(in: block.content)
    if isListItem(block) {
      ask(number: marker(of: block), block.content)
    } else if let asked = sentences.first(where: { isQuestion($0, listed: false) }) {
      ask(number: marker(of: block), asked)
    }
    add(block.content, index, .request)
  }

  // MARK: headings

  private mutating func readHeading(_ block: Block, _ index: Int) {
    let span = block.content
    let label = QuestionLabel.read(marks, span)
    let rest = label.map { Span($0.span.end, span.end) } ?? span
    if let label, isBlank(rest), label.isAnswer {
      state = .answer
      awaitsQuestion = false
      add(span, index, .head)
    } else if let label, isBlank(rest), label.number != nil {
      head(number: label.number, span)
      add(span, index, .request)
    } else if isQuestion(rest, listed: false)
      || (isNumbered(block) && isQuestion(rest, listed: true) && state != .answer)
    {
      ask(number: label?.number ?? marker(of: block), rest)
      state = .answer
      add(span, index, .request)
    } else if isHeading("request_heading", span) {
      state = .request
      requestEnd = nextAnswerHeading(after: index) ?? 0
      add(span, index, .request)
    } else if isHeading("answer_heading", span) || (label?.isAnswer ?? false) {
      // What comes first answers the first question.
      if state == .request || isUnanswered(from: firstAsked), firstAsked < result.questions.count {
        question = firstAsked
      }
      firstAsked = result.questions.count
      state = .answer
      add(span, index, .head)
    } else if marks.has("rights", in: span) || marks.words(span).count <= 5 && marks.has("elsewhere", in: span) {
      state = .rights
      isElsewhere = marks.has("elsewhere", in: span)
      add(span, index, .rights)
    } else if isRefusal(span, asHeading: true) {
      state = .refusal
      add(span, index, .refusal)
    } else if isClosed, !looksLikeData(span), !headsAnnex(span) {
      // "Gwenda Trask", set bold under "Kind regards"
      add(span, index, .rights)
    } else {
      isClosed = false
      if state != .opening, state != .request || looksLikeData(span) { state = .answer }
      // A title over the letter is no answer; a year or an outcome over a list is context for it.
      add(span, index, state == .answer ? .answer : .head)
    }
  }

  // MARK: prose

  private mutating func readProse(_ block: Block, _ index: Int) {
    let span = block.content
    if isGreeting(span) {
      // "Dear Cleveland Police, how many …": the words are the requester's; "Dear Ms Farr" opens the answer.
      let isRequest = !marks.matches(marks.forces, in: Span(span.start, min(span.end, span.start + 40))).isEmpty
      if isRequest {
        state = .request
        isLetterToForce = true
        for sentence in SentenceReader(text: text).sentences(in: span) {
          if isQuestion(sentence, listed: false) { ask(number: marker(of: block), sentence) }
          add(sentence, index, .request)
        }
        return
      }
      if state == .request, isLetterToForce { state = .answer }
      isLetterToForce = false
    }
    if awaitsQuestion {
      awaitsQuestion = false
      if isRepeated ? isQuestion(span, listed: false) : isQuestion(span, listed: true) && !statesTotal(span) {
        state = .answer
        if !isRepeated, let last = result.questions.indices.last { result.questions[last].span = span }
        add(span, index, .request)
        return
      }
      state = .answer
    }
    if let closing = marks.cues("closing", in: span).first, closing.span.start - span.start <= 3, span.length < 60 {
      state = .rights
      isClosed = true
      add(span, index, .closing)
      return
    }
    if let label = QuestionLabel.read(marks, span) {
      readLabelled(label, block, index)
      return
    }
    if isHeadingLine(span) {
      readHeading(block, index)
      return
    }
    if state == .request, marks.words(span).first?.hasPrefix("exemption") ?? false, isRefusal(span, asHeading: true) {
      state = .answer
      add(span, index, .refusal)
      return
    }
    if isRights(span) {
      if isTail(span) { state = .rights }
      add(span, index, .rights)
      return
    }
    if state == .rights {
      if isListItem(block) || tellsCase(span), !isElsewhere, !marks.has("rights", in: span), looksLikeData(span) {
        state = .answer
      } else {
        add(span, index, .rights)
        return
      }
    }
    if isListItem(block), state == .request || state == .opening, holdsAnswers(from: index) { state = .answer }
    if isListItem(block), state == .request, index > 0, isListItem(blocks[index - 1]),
      result.zones[index - 1] == .request
    {
      ask(number: marker(of: block), span)
      add(span, index, .request)
      return
    }
    if isListItem(block), state == .request || state == .opening, isQuestion(span, listed: true) || state == .request {
      if state == .request, !isQuestion(span, listed: true), looksLikeData(span), !marks.has("request_intro", in: span)
      {
        state = .answer
        answersByMarker = true
      } else {
        state = isAnsweredBelow(index) ? .answer : .request
        ask(number: marker(of: block), span)
        add(span, index, .request)
        return
      }
    }
    if answersByMarker, isListItem(block), let marker = marker(of: block) {
      question = result.questions.lastIndex { $0.number == marker }
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
      head(number: label.number, block.content)
      add(block.content, index, .request)
    } else if isAboutQuestion(label, rest) {
      state = .answer
      question = result.questions.lastIndex { $0.number == label.number } ?? question
      readSentences(block, index)
    } else if isQuestion(rest, listed: true) && !saysNumber(rest) || isAskedFirst(label, rest) {
      ask(number: label.number, rest)
      state = isAskedNext(after: index) ? .request : .answer
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
    // A request in quotation marks ends with them.
    if index == introduced, state == .request, isQuotation(span) {
      state = .answer
      for sentence in sentences {
        if isQuestion(sentence, listed: false) { ask(number: marker(of: block), sentence) }
        add(sentence, index, .request)
      }
      return
    }
    let refusesWhole = isRefusal(span, asHeading: false) && !statesTotal(span)
    for sentence in sentences {
      if introducesRequest(sentence) {
        let isLast = sentence == sentences.last
        if endsWithColon(sentence) || isLast && (isListed(after: index) || pointsBelow(sentence)) {
          state = .request
          introduced = index + 1
          introducesOne = !endsWithColon(sentence) && !isListed(after: index)
        } else if state == .opening {
          state = .answer
        }
        add(sentence, index, .request)
        continue
      }
      if state == .request {
        if index == introduced || isQuestion(sentence, listed: true) && !startsAnswer(sentence)
          || !startsAnswer(sentence) && !looksLikeData(sentence) && !answersAbove(sentence, index)
          || marks.has("requester_speaks", in: sentence)
        {
          if isQuestion(sentence, listed: false) { ask(number: marker(of: block), sentence) }
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
    if index == introduced, introducesOne { state = .answer }
  }

  // MARK: questions

  /// Under the heading of the request a numbered demand without a verb: "Q1. Misuse of social media by officers: type and
  /// result."
  private func isAskedFirst(_ label: QuestionLabel, _ rest: Span) -> Bool {
    guard state == .request, let number = label.number, !saysNumber(rest), !looksLikeData(rest) else { return false }
    return !result.questions.contains { $0.number == number }
  }

  /// The next line is another question of the request, before any answer.
  private func isAskedNext(after index: Int) -> Bool {
    guard state == .request, let next = blocks[(index + 1)...].first(where: { $0.region == .body }),
      let label = QuestionLabel.read(marks, next.content), let number = label.number, !label.isAnswer
    else { return false }
    return !result.questions.contains { $0.number == number }
  }

  private func isUnanswered(from first: Int) -> Bool {
    guard first < result.questions.count else { return false }
    let asked = result.questions[first].span.start
    return !result.statements.contains { $0.zone == .answer && $0.span.start > asked }
  }

  /// "Question 2" alone on its line.
  private mutating func head(number: String?, _ span: Span) {
    awaitsQuestion = true
    let asked = result.questions.lastIndex { $0.number == number && marks.words($0.span).count > 3 }
    isRepeated = asked != nil
    if let asked { question = asked } else { ask(number: number, span) }
  }

  mutating func ask(number: String?, _ span: Span) {
    result.questions.append(PrintedQuestion(number: number, span: text.trimmed(span)))
    question = result.questions.count - 1
  }
}
