import Documents
import Vocabulary

/// What a document was found to say, with the document and the words to judge it by.
final class Reading: Sendable {
  let findings: Findings
  let document: Document
  let vocabulary: Vocabulary
  let places: Places
  let legibility: Legibility
  let siblings: Siblings
  let sums: Sums
  let conflicts: CountConflicts
  // The records of a table share its heads, and all records the request.
  private let foldings = Memo<Span, FoldedText>()
  private let wordings = Memo<WordsPlace, [Match]>()
  private let stories = Memo<Span, Story>()
  private let years = Memo<[Span], PeriodAskedCheck.Asked?>()
  private let topics = Memo<[Span], Bool>()

  init(_ findings: Findings, of document: Document, vocabulary: Vocabulary) {
    self.findings = findings
    self.document = document
    self.vocabulary = vocabulary
    places = Places(of: document)
    legibility = Legibility(of: document)
    siblings = Siblings(of: findings.records)
    sums = Sums(of: findings)
    conflicts = CountConflicts(of: findings) { vocabulary.outcomes.entry($0)?.group }
  }

  func reply(of record: Record) -> Reply? {
    findings.replies.indices.contains(record.reply) ? findings.replies[record.reply] : nil
  }

  /// A span's words, made ready for matching.
  func folded(_ span: Span) -> FoldedText {
    foldings.value(of: span) { FoldedText(document.text, in: span, speller: vocabulary.speller) }
  }

  /// What a row's or a sentence's words tell, for all fields that are read from it.
  func story(_ span: Span) -> Story { stories.value(of: span) { Story(folded(span)) } }

  /// What a lexicon finds in a span taken by itself.
  func matches(of lexicon: Lexicon, in span: Span) -> [Match] {
    wordings.value(of: WordsPlace(lexicon: lexicon.name, span: span)) {
      lexicon.matches(in: folded(span), of: document.text)
    }
  }

  /// What a reply's questions say of the time that they are about.
  func years(askedIn reply: Reply) -> PeriodAskedCheck.Asked? {
    years.value(of: reply.questions.map(\.text)) { PeriodAskedCheck.years(of: reply, in: self) }
  }

  /// Whether the request asks about something else than people who work for the force; false where it isn't quoted.
  func isOffTopic(_ reply: Reply) -> Bool {
    guard !reply.questions.isEmpty else { return false }
    return topics.value(of: reply.questions.map(\.text)) {
      !reply.questions.contains { question in
        let folded = folded(question.text)
        return folded.tokens.indices.contains { index in
          let word = folded.word(index)
          return Reading.people.contains(word) || word.hasPrefix("disciplin")
        }
      }
    }
  }

  private static let people: Set = [
    "officer", "officers", "staff", "employee", "employees", "pcso", "pcsos", "constable", "constables", "specials",
    "misconduct", "personnel", "colleagues", "dismissed", "complaints", "conduct", "volunteers", "members", "member",
  ]

  private struct WordsPlace: Hashable {
    var lexicon: String
    var span: Span
  }

  func lexicon(of name: FieldName) -> Lexicon? {
    switch name {
    case .role: vocabulary.roles
    case .rank: vocabulary.ranks
    case .outcome: vocabulary.outcomes
    case .allegation: vocabulary.allegations
    case .platform: vocabulary.platforms
    case .force: vocabulary.forces
    case .period, .count: nil
    }
  }
}

/// The first day of a date in EDTF, where it can be read.
func firstDay(of edtf: String) -> Period.Day? {
  let parts = edtf.prefix { $0 != "/" }.split(separator: "-").map { Int($0) }
  guard let year = parts.first ?? nil else { return nil }
  let month = parts.count > 1 ? parts[1] ?? 1 : 1
  let day = parts.count > 2 ? parts[2] ?? 1 : 1
  return Period.Day(year: year, month: month, day: day)
}
