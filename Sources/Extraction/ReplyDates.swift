import Documents
import Vocabulary

/// Finds when the force answered, and when it was asked. Source: domain §5.5, §5.6.
struct ReplyDateReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  struct Found: Sendable {
    var responded: (reading: DateReading, score: Double)?
    var requested: (reading: DateReading, score: Double)?
  }

  func dates() -> Found {
    var found = Found()
    if let date = anatomy.thread?.answer.date { offer(date, 3.9, to: &found.responded) }
    for (position, statement) in anatomy.statements.enumerated()
    where ![.outside, .message].contains(statement.zone) && !isHeadOfAnother(statement.block) {
      for reading in marks.dates.dates(in: statement.span) where reading.form == .day {
        let label = label(before: reading.span, position)
        switch label {
        case .responded(let strength):
          offer(reading, strength + regionBonus(statement), to: &found.responded)
        case .requested:
          offer(reading, 2 + regionBonus(statement), to: &found.requested)
        case .published:
          // A log that gives no other date went up with the answer.
          if isPosting(reading.span, in: statement) { offer(reading, 0.5, to: &found.responded) }
        case .other: continue
        case .none:
          guard statement.zone != .request else { continue }
          if isLine(reading.span, of: statement.span) {
            offer(reading, 2.5 + regionBonus(statement), to: &found.responded)
          } else if statement.zone == .head, isMessageHeading(statement) {
            offer(reading, 2 + messageLength(from: position), to: &found.responded)
          } else if statement.zone == .head {
            offer(reading, 0.8, to: &found.responded)
          }
        }
      }
    }
    return found
  }

  /// The head of a message that adds to the answer: the date stays that of the answer.
  private func isHeadOfAnother(_ block: Int) -> Bool {
    guard let thread = anatomy.thread, thread.answer.date != nil else { return false }
    return thread.messages.contains { $0.head.contains(block) && $0.blocks != thread.answer.blocks }
  }

  /// "Posted on 28 March 2014", but not "last updated".
  private func isPosting(_ date: Span, in statement: Statement) -> Bool {
    let before = marks.words(Span(statement.span.start, date.start)).suffix(3)
    return statement.zone != .request && before.contains { ["posted", "published", "publication"].contains($0) }
  }

  private func offer(_ reading: DateReading, _ score: Double, to place: inout (reading: DateReading, score: Double)?) {
    if score > (place?.score ?? 0) { place = (reading, score) }
  }

  private enum Label {
    case responded(Double)
    case requested, published, other, none
  }

  private func label(before span: Span, _ position: Int) -> Label {
    let statement = anatomy.statements[position]
    let from = max(statement.span.start, span.start - 60)
    var window = Span(from, span.start)
    // only the part since the last date or full line; a table of a thousand dates is one statement
    if let earlier = marks.dates.dates(in: Span(max(statement.span.start, from - 200), span.start)).last {
      window.start = max(window.start, earlier.span.end)
    }
    // "This response replaces the one sent on 31 October"
    if marks.words(window).contains(where: { $0.hasPrefix("replac") || $0.hasPrefix("supersed") }) { return .other }
    let requested = marks.cues("date_requested_label", in: window).last
    let responded = marks.cues("date_responded_label", in: window).last
    let published = marks.cues("published_label", in: window).last
    let nearest = [requested, responded, published].compactMap { $0 }.max {
      ($0.span.end, $0.span.length) < ($1.span.end, $1.span.length)
    }
    if let nearest, span.start - nearest.span.end <= 12 {
      if nearest.code == "published_label" { return .published }
      if nearest.code == "date_requested_label" {
        if responded?.span.end == nearest.span.end, (responded?.span.length ?? 0) > nearest.span.length {
          return .responded(4)
        }
        return .requested
      }
      // "Letter dated 16 May 2023" by itself, and not "your letter dated"
      if marks.words(Span(statement.span.start, span.start)) == ["letter", "dated"] { return .responded(3) }
      if marks.text[nearest.span].lowercased() == "dated",
        marks.words(window).contains(where: { ["request", "letter", "email", "mail", "enquiry"].contains($0) })
      {
        return .requested
      }
      let colon =
        marks.text[Span(nearest.span.end, span.start)].contains(":") || statement.span.start == nearest.span.start
      return .responded(colon ? 4 : marks.text[nearest.span].lowercased() == "date" ? 2 : 3)
    }
    if window.length <= 3, statement.span.start == window.start, let label = previousLabel(position) { return label }
    if isTermOfResponse(marks.words(window)) { return .responded(3) }
    if followsReference(span, in: statement.span) { return .none }
    let words = marks.words(window).suffix(6)
    if words.contains(where: { ["request", "received", "email", "e", "letter", "wrote", "asked"].contains($0) }) {
      return .requested
    }
    if words.isEmpty || statement.zone == .head { return .none }
    return isLine(span, of: statement.span) || isMessageHeading(statement) ? .none : .other
  }

  /// A label that stands in the block before: "Date" over "12 March 2014".
  private func previousLabel(_ position: Int) -> Label? {
    guard position > 0 else { return nil }
    let before = anatomy.statements[position - 1].span
    guard before.length <= 40 else { return nil }
    if marks.cues("date_requested_label", in: before).contains(where: { $0.span.end >= before.end - 2 }) {
      return .requested
    }
    if marks.cues("published_label", in: before).contains(where: { $0.span.end >= before.end - 2 }) {
      return .published
    }
    if marks.cues("date_responded_label", in: before).contains(where: { $0.span.end >= before.end - 2 }) {
      return .responded(3.5)
    }
    // "Response" over a day and nothing else, as the term of a list of details.
    let words = marks.words(before)
    if isTermOfResponse(words), marks.words(anatomy.statements[position].span).count <= 4 { return .responded(3) }
    return nil
  }

  private func isTermOfResponse(_ words: [String]) -> Bool {
    (1...3).contains(words.count) && words.allSatisfy { ["response", "ymateb", "reply", "answer", "our"].contains($0) }
  }

  private func regionBonus(_ statement: Statement) -> Double {
    switch marks.document.blocks[statement.block].region {
    case .letterhead, .messageHead: 1
    case .quoted: -3
    case .footer, .runningHead, .navigation, .aside: -2
    default: statement.zone == .head ? 0.8 : statement.zone == .request ? -1.5 : 0
    }
  }

  private func isLine(_ date: Span, of span: Span) -> Bool {
    span.length - date.length <= 14 || date.start == span.start && span.length <= 48 || followsReference(date, in: span)
  }

  /// "Request Reference No: FOI2024/02933 9 May 2024": the day ends the line of the reference.
  private func followsReference(_ date: Span, in span: Span) -> Bool {
    let before = Span(span.start, date.start)
    return span.end - date.end <= 1 && marks.words(before).count <= 10
      && marks.words(before).last?.last?.isNumber ?? false && marks.has("reference_label", in: before)
  }

  /// "City of London Police 29 March 2022": the heading of a message in a thread.
  private func isMessageHeading(_ statement: Statement) -> Bool {
    if case .heading = marks.document.blocks[statement.block].kind {
      return marks.matches(marks.forces, in: statement.span).contains { $0.strength == .strong }
    }
    return false
  }

  /// Longer messages are answers, shorter ones acknowledgements; up to 1.
  private func messageLength(from position: Int) -> Double {
    var length = 0
    for statement in anatomy.statements[(position + 1)...] {
      if isMessageHeading(statement) { break }
      if marks.document.blocks[statement.block].region == .quoted { break }
      length += statement.span.length
    }
    return min(1, Double(length) / 4000)
  }
}
