import Documents
import TestSupport
import Validation
import Vocabulary

@testable import Extraction
@testable import Pipeline

private let words = Result { try Vocabulary() }
private let readers = words.map { (Extractor(vocabulary: $0), Validator(vocabulary: $0)) }

/// Lines of text as the parts of a reply, in a letter that answers what Casebook reads about.
enum ReplyParts {
  /// A line is a row, its cells parted by `|`; a row without any begins another table.
  static func tables(_ bytes: [UInt8]) -> [Part] {
    let rows = lines(bytes).map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    return rows.split { $0 == [""] }.map { rows in
      let columns = rows.map(\.count).max() ?? 1
      return .table(rows.map { $0 + Array(repeating: "", count: columns - $0.count) })
    }
  }

  /// `#` begins a heading, `-` an item, `1.` a numbered one.
  static func narratives(_ bytes: [UInt8]) -> [Part] {
    lines(bytes).filter { !$0.isEmpty }.map { line in
      let rest = String(line.dropFirst(2))
      if line.hasPrefix("# ") { return .heading(rest) }
      if line.hasPrefix("- ") { return .item(rest, marker: "•") }
      if let number = line.first?.wholeNumberValue, line.dropFirst().first == "." {
        return .item(rest, marker: "\(number).", ordinal: number)
      }
      return .paragraph(line)
    }
  }

  /// A letter that answers with them.
  static func letter(_ answer: [Part]) -> [Part] {
    [
      .paragraph("Cleveland Police", region: .letterhead), .paragraph("Our reference: 2014/0451"),
      .paragraph("Date: 3 March 2014"), .heading("Your request"),
      .paragraph("Details of officers and staff disciplined for misuse of social media, with the outcome."),
      .heading("Our response"),
    ] + answer
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}

func readReply(parts: [Part]) throws {
  let document = LetterBuilder.document(ReplyParts.letter(parts))
  try check(try findings(in: document), in: document)
}

func findings(in document: Document) throws -> Findings {
  let (extractor, validator) = try readers.get()
  return validator.validated(extractor.findings(in: document, fileName: "reply.pdf"), of: document)
}

/// What holds for whatever is found.
private func check(_ findings: Findings, in document: Document) throws {
  do throws(Doubt) { try findings.doubt(in: document) } catch { throw Broken("the run wouldn't believe its \(error)") }
  let fields = findings.records.flatMap { $0.fields.values } + findings.replies.flatMap { $0.fields.values }
  for field in fields {
    try hold(field.evidence.allSatisfy { !$0.span.isEmpty }, "\(field.rule): a place without a letter")
    guard let raw = field.raw, let first = field.evidence.first else { continue }
    try hold(document.text[first.span] == raw, "\(field.rule): raw isn't what stands at its first place")
  }
  for record in findings.records {
    try hold(record.countMin >= 1 && record.countMin <= record.countMax, "\(record.locator.path): counts upside down")
    if let period = record.period { try check(period) }
  }
  for reply in findings.replies {
    try hold((reply.totalMin ?? 0) <= (reply.totalMax ?? reply.totalMin ?? 0), "totals upside down")
  }
}

private func check(_ period: Period) throws {
  try hold(period.start <= period.end, "\(period.edtf) ends before it begins")
}

func readDates(_ bytes: [UInt8]) throws {
  let text = Text(String(decoding: bytes, as: UTF8.self))
  let whole = Span(0, text.count)
  let folded = FoldedText(text, speller: nil)
  let reader = DateReader(text: text, folded: folded)
  for financial in [false, true] {
    let found = reader.dates(in: whole, financial: financial)
    for reading in found {
      try hold(whole.contains(reading.span) && !reading.span.isEmpty, "a date outside the text")
      try check(reading.period)
    }
    try hold(zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }, "dates overlap")
    if let whole = reader.period(ofWhole: whole, financial: financial) { try check(whole.period) }
  }
  let counts = CountReader(text: text)
  for count in counts.numbers(in: folded, tokens: folded.tokens(in: whole), except: []) {
    try hold(count.min <= count.max && whole.contains(count.span), "\(count) upside down or outside the text")
  }
  _ = counts.cell(whole)
}
