import Documents
import Vocabulary

/// Tells whose matter a sentence is from others whom it names. Source: domain §6 rows 1–5.
extension NarrativeReader {
  static let determiners: Set = ["a", "an", "one", "another", "the", "this"]

  /// "a constable", "two specials", a rank that opens the sentence; not "the officer", which goes on with a matter.
  func isIndefinite(_ person: Person, in sentence: Span) -> Bool {
    if person.count != nil { return true }
    let range = marks.folded.tokens(in: person.span)
    guard let first = range.first else { return false }
    let before = (max(0, first - 4)..<first).filter { marks.folded.tokens[$0].span.start >= sentence.start }.map(
      marks.folded.word)
    if let determiner = before.last(where: { NarrativeReader.determiners.contains($0) }) {
      return determiner != "the" && determiner != "this" || before.last == "other" || isNewlyTold(person, in: sentence)
    }
    return !person.isGeneric && person.span.start - sentence.start <= 3
  }

  /// "A woman told us that the constable who had looked into the burglary …": who is meant is only told here.
  private func isNewlyTold(_ person: Person, in sentence: Span) -> Bool {
    let before = marks.words(Span(sentence.start, max(sentence.start, person.whole.start)))
    let after = marks.words(Span(person.whole.end, sentence.end)).first
    return ["who", "whom", "whose"].contains(after ?? "")
      && before.contains { ["told", "reported", "complained", "alleged", "informed", "believed", "said"].contains($0) }
  }

  private static let skipped: Set = [
    "a", "an", "the", "another", "other", "fellow", "female", "male", "senior", "former", "serving", "his", "her",
    "their", "one", "two", "whole", "named",
  ]

  /// Somebody the matter is about and not whose it is: "about a PCSO", "to a colleague", "a complaint from a PC".
  func isThirdParty(_ person: Person, from start: Int) -> Bool {
    let range = marks.folded.tokens(in: person.whole)
    guard let first = range.first else { return false }
    let before = (max(0, first - 5)..<first).filter {
      marks.folded.tokens[$0].span.start >= start && marks.folded.tokens[$0].span.end <= person.whole.start
    }
    .map(marks.folded.word)
    guard let preposition = before.last(where: { !NarrativeReader.skipped.contains($0) && !$0.allSatisfy(\.isNumber) })
    else {
      return false
    }
    // "Of two further constables, one …"
    if preposition == "of", before.first == "of", person.count != nil { return false }
    return [
      "about", "to", "with", "from", "against", "towards", "toward", "by", "between", "at", "of", "regarding",
      "concerning", "than",
    ].contains(preposition)
      && !(preposition == "of" && before.contains("member")) && !isCaseIntro(before)
  }

  private static let heads: Set = [
    "allegation", "allegations", "case", "conduct", "investigation", "complaint", "relating", "concerned", "concerns",
    "involved", "involving", "related", "relates", "alleged", "dismissal", "resignation", "made", "work", "behalf",
  ]

  /// "an allegation against a constable", "the conduct of a sergeant": the person is the subject all the same.
  func isCaseIntro(_ before: [String]) -> Bool {
    return before.contains(where: NarrativeReader.heads.contains)
  }

  /// "was put on Facebook by a constable".
  func isAgent(_ person: Person) -> Bool {
    let range = marks.folded.tokens(in: person.whole)
    guard let first = range.first, first >= 3 else { return false }
    // "Hearings have been led by a chief officer"
    let verbs = [marks.folded.word(first - 2), marks.folded.word(first - 3)]
    let proceedings: Set = [
      "led", "chaired", "heard", "reviewed", "investigated", "decided", "conducted", "considered", "assessed",
      "approved",
      "held", "overseen", "imposed",
    ]
    if verbs.contains(where: proceedings.contains) { return false }
    return [marks.folded.word(first - 1), marks.folded.word(first - 2)].contains("by")
  }

  // MARK: list items

  /// The people an item opens with: "PC –", "2011. Police Constable.", "Officer 3 (a sergeant):", "A PC and a PCSO".
  func subjects(ofItem span: Span) -> [Person] {
    let found = withoutComplainant(persons.persons(in: span, inColumn: false))
    guard let first = found.first(where: { !isThirdParty($0, from: span.start) }) ?? found.first(where: isAgent) else {
      return []
    }
    let next = marks.folded.word(marks.folded.tokens(in: first.whole).upperBound)
    guard !["do", "does", "may", "can", "cannot", "should", "must", "will", "are"].contains(next) else { return [] }
    guard !first.isPlural || first.count != nil || first.rank != nil && first.whole.start - span.start <= 2,
      !isExample(first, in: span, reach: span.length), !marks.words(Span(span.start, first.whole.start)).contains("if")
    else { return [] }
    guard first.whole.start - span.start <= 60 || isAgent(first) || standsAlone(first, in: span) else {
      return [first].filter { _ in isOpening(first, span) }
    }
    return coordinated(first, found)
  }

  /// "… of a photograph. Constable. Proven.": a sentence of its own.
  private func standsAlone(_ person: Person, in span: Span) -> Bool {
    !person.isGeneric
      && SentenceReader(text: marks.text).sentences(in: span).contains { sentence in
        sentence.contains(person.whole) && sentence.length - person.whole.length <= 18
      }
  }

  /// "A retired officer complained that a PC …": the first is no subject.
  private func withoutComplainant(_ found: [Person]) -> [Person] {
    guard found.count > 1, let first = found.first else { return found }
    let next = marks.folded.word(marks.folded.tokens(in: first.whole).upperBound)
    return ["complained", "reported", "alleged", "claimed"].contains(next) ? Array(found.dropFirst()) : found
  }

  private func isOpening(_ person: Person, _ span: Span) -> Bool {
    let sentences = SentenceReader(text: marks.text).sentences(in: span)
    // "August 2018. During the enquiry it came to light that a Sergeant …"
    let opening = sentences.first { sentence in
      marks.dates.period(ofWhole: sentence).map { $0.span.length + 2 < sentence.length } ?? true
    }
    return opening.map { $0.contains(person.span) } ?? false
  }
}
