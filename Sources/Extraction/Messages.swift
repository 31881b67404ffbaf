import Documents
import Vocabulary

/// A message of a thread: its head (who, when) and its words.
struct Message: Sendable {
  enum Author: Sendable { case force, requester }

  var author: Author
  /// Head and body.
  var blocks: Range<Int>
  /// How many of them are its head.
  var headCount: Int
  var date: DateReading?
  var words = 0

  var head: Range<Int> { blocks.lowerBound..<blocks.lowerBound + headCount }
}

/// The messages of a document that prints several, and which of them is the answer. Source: record contract, "A later
/// message in which the force corrects an entry is followed, and the date stays that of the answer".
struct MessageThread: Sendable {
  var messages: [Message]
  var answer: Message

  /// What an acknowledgement, a covering note, a correction or a requester's message is to the letter; nil for the
  /// answer's words and for all else.
  func part(of block: Int) -> Zone? {
    guard let message = messages.first(where: { $0.blocks.contains(block) }) else { return nil }
    if message.author == .requester { return .request }
    if isAnswer(message) { return message.head.contains(block) ? .head : nil }
    return .message
  }

  /// The force's messages that came after the answer.
  var later: [Message] {
    messages.filter { message in
      guard message.author == .force, !isAnswer(message) else { return false }
      if let mine = message.date?.period.start, let its = answer.date?.period.start, mine != its { return mine > its }
      return message.blocks.lowerBound > answer.blocks.lowerBound
    }
  }

  /// Messages of some length beside the longest are parts of the answer too.
  private func isAnswer(_ message: Message) -> Bool {
    message.author == .force && (message.blocks == answer.blocks || message.words * 3 >= answer.words)
  }
}

/// Finds the messages of a thread: printed mails, and pages that print the correspondence of a request.
struct MessageReader: Sendable {
  let marks: Annotations

  private var blocks: [Block] { marks.document.blocks }

  /// Nil where the document prints fewer than two messages.
  func thread() -> MessageThread? {
    var messages: [Message] = []
    var index = 0
    while index < blocks.count {
      if let message = head(at: index) {
        close(&messages, before: index)
        messages.append(message)
        index = message.blocks.upperBound
      } else {
        index += 1
      }
    }
    close(&messages, before: blocks.count)
    guard messages.count > 1, let answer = messages.filter({ $0.author == .force }).max(by: { $0.words < $1.words })
    else { return nil }
    return MessageThread(messages: messages, answer: answer)
  }

  private func close(_ messages: inout [Message], before end: Int) {
    guard let last = messages.indices.last else { return }
    let start = messages[last].blocks.lowerBound
    messages[last].blocks = start..<end
    messages[last].words = (messages[last].head.upperBound..<end).filter { blocks[$0].region == .body }
      .reduce(0) { $0 + marks.words(blocks[$1].content).count }
  }

  // MARK: heads

  private func head(at index: Int) -> Message? {
    switch blocks[index].region {
    case .messageHead:
      let end = blocks[index...].firstIndex { $0.region != .messageHead } ?? blocks.count
      return message(.force, index..<end)
    case .body, .letterhead:
      guard let end = labelledHead(at: index) ?? (isNamedDay(blocks[index].content) ? index + 1 : nil) else {
        return nil
      }
      let lines = index..<end
      if greetsForce(end) { return message(.requester, lines) }
      return lines.contains { namesForce(blocks[$0].content) } ? message(.force, lines) : nil
    default: return nil
    }
  }

  private func message(_ author: Message.Author, _ lines: Range<Int>) -> Message {
    let date = lines.flatMap { marks.dates.dates(in: blocks[$0].content) }.first { $0.form == .day }
    return Message(author: author, blocks: lines, headCount: lines.count, date: date)
  }

  /// "From: FOI", "Cambridgeshire Constabulary", "11 March 2014" in lines of their own: where they end.
  private func labelledHead(at index: Int) -> Int? {
    guard marks.words(blocks[index].content).first == "from", isShort(index),
      marks.text[blocks[index].content].contains(":")
    else { return nil }
    for next in index..<min(blocks.count, index + 4) {
      guard isShort(next) else { return nil }
      if marks.dates.dates(in: blocks[next].content).contains(where: { $0.form == .day }) { return next + 1 }
    }
    return nil
  }

  /// "Kent Police, 15 April 2014", or a day alone: next to nothing but who and when.
  private func isNamedDay(_ span: Span) -> Bool {
    let days = marks.dates.dates(in: span).filter { $0.form == .day }
    guard days.count == 1, let day = days.first, marks.words(span).count <= 12 else { return false }
    let rest = marks.words(Span(span.start, day.span.start)) + marks.words(Span(day.span.end, span.end))
    if rest.isEmpty { return true }
    let names = marks.matches(marks.forces, in: span).filter { $0.strength == .strong }
    guard let name = names.first, !marks.has("date_responded_label", in: Span(span.start, day.span.start)) else {
      return false
    }
    return rest.count - marks.words(name.span).count <= 4
  }

  private func namesForce(_ span: Span) -> Bool {
    marks.matches(marks.forces, in: span).contains { $0.strength == .strong }
  }

  /// "Dear Kent Police": the words that follow are the requester's.
  private func greetsForce(_ index: Int) -> Bool {
    guard blocks.indices.contains(index) else { return false }
    let span = blocks[index].content
    return marks.words(span).first == "dear" && marks.words(span).count <= 8 && namesForce(span)
  }

  private func isShort(_ index: Int) -> Bool { marks.words(blocks[index].content).count <= 8 }
}
