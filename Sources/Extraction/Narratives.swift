import Documents
import Vocabulary

/// Reads matters told in sentences: list items, numbered paragraphs, prose.
struct NarrativeReader: Sendable {
  let marks: Annotations

  var persons: PersonReader { PersonReader(marks: marks) }
  var outcomes: OutcomeReader { OutcomeReader(marks: marks) }
  private var allegations: AllegationReader { AllegationReader(marks: marks) }
  private var conduct: ConductReader { ConductReader(marks: marks) }

  // MARK: list items

  /// The matters of one list item. The whole item is about the person it opens with; of a list of deeds with their results
  /// (`ofDeeds`) none is named.
  func matters(
    ofItem span: Span, locator: String, context: Context, earlier: [Matter], ofDeeds: Bool = false
  ) -> [Matter] {
    guard !isStatement(span, marks.words(span)), !marks.has("exclusion", in: span), !isDemand(span),
      !deniesAny(span)
    else { return [] }
    let subjects = subjects(ofItem: span)
    var matter = Matter(locator: locator, span: span, rule: "list_item")
    var people = subjects
    if let inherited = context.person {
      if people.isEmpty {
        people = [inherited]
        matter.personIsInherited = true
      } else if people.count == 1, people[0].isGeneric, people[0].rank == nil,
        people[0].role == nil || people[0].role == inherited.role
      {
        // "Two officers who …" under the heading "Constables"
        people[0].rank = inherited.rank
        people[0].role = inherited.role
        matter.personIsInherited = true
      }
    }
    var endings = outcomes.outcomes(in: span, inColumn: false)
    if endings.isEmpty, !context.outcomes.isEmpty {
      endings = context.outcomes
      matter.outcomeIsInherited = true
    }
    describe(&matter, span, except: people.map(\.span) + outcomes.results(endings), earlier: earlier)
    readPeriod(&matter, span, context)
    if endings.isEmpty, let finding = marks.matches(marks.findings, in: span).last { matter.findingOnly = finding.span }
    matter.hasPlural = persons.persons(in: span).contains { $0.isPlural && $0.count == nil }
    let taken = people.map(\.span) + outcomes.results(endings)
    let told =
      !matter.platforms.isEmpty || matter.allegation?.isSure ?? false || matter.allegationIsInherited
      || allegations.allegations(in: span, except: taken) != nil
    // "Conduct, by rank: constable, sergeant, inspector": kinds of people, and nobody.
    if !told || areKinds(subjects), Set(subjects.map(\.rank)).count >= 3, endings.isEmpty,
      subjects.allSatisfy({ $0.count == nil })
    {
      return []
    }
    guard isMatter(matter, told: told, subjects: subjects, endings: endings) || ofDeeds && tellsDeed(span) else {
      return []
    }
    return split(matter, people, endings)
  }

  /// "Constable, sergeant, inspector" and not "a constable, a sergeant and an inspector".
  private func areKinds(_ people: [Person]) -> Bool {
    !people.contains { person in
      guard let first = marks.folded.tokens(in: person.whole).first else { return false }
      let near = [first] + (first > 0 ? [first - 1] : [])
      return near.contains { ["a", "an", "one"].contains(marks.folded.word($0)) }
    }
  }

  /// "No officer and no member of staff was disciplined, or was under investigation, for such a use."
  private func deniesAny(_ span: Span) -> Bool {
    guard marks.words(span).first == "no", let person = persons.persons(in: span).first else { return false }
    // Not "No. 3: PC", not "No action: PC".
    let before = marks.text[Span(span.start, person.whole.start)]
    return marks.words(Span(span.start, person.whole.start)).count <= 2
      && before.allSatisfy { $0.isLetter || $0.isWhitespace }
  }

  /// "The number of officers investigated over …", "How many …": the question, printed again.
  private func isDemand(_ span: Span) -> Bool {
    let words = marks.words(span).drop { $0 == "the" || $0 == "a" }.prefix(2)
    return words.elementsEqual(["number", "of"]) || words.elementsEqual(["how", "many"])
      || words.elementsEqual(["copy", "of"])
  }

  /// `told` is whether it says what somebody did or where.
  private func isMatter(_ matter: Matter, told: Bool, subjects: [Person], endings: [OutcomeReading]) -> Bool {
    if !subjects.isEmpty {
      if subjects.allSatisfy({ $0.role == nil && $0.isPlural }) {
        return told && !endings.isEmpty && subjects.allSatisfy { $0.count.map { $0.max <= 6 } ?? false }
      }
      // A paragraph about a list has a year in it, too.
      let isBrief = SentenceReader(text: marks.text).sentences(in: matter.span).count <= 3
      let ended = !endings.isEmpty || matter.findingOnly != nil || matter.period != nil && isBrief
      return told && (ended || marks.words(matter.span).count <= 30) || !endings.isEmpty
    }
    let words = marks.words(matter.span)
    if matter.personIsInherited,
      words.count > 45 || words.contains(where: { ["would", "could", "may", "might"].contains($0) })
    {
      return false
    }
    if matter.personIsInherited {
      return told && (!endings.isEmpty || matter.period != nil) || !endings.isEmpty && told
    }
    return told && !endings.isEmpty && (matter.period != nil || matter.outcomeIsInherited)
      && marks.words(matter.span).count <= 40 && (!matter.hasPlural || endsWithResult(matter.span, endings))
  }

  /// "Disclosed a vetting check on Facebook: dismissed without notice": what was done, and the result by itself at the end.
  func tellsDeed(_ span: Span) -> Bool {
    let endings = outcomes.outcomes(in: span)
    guard endsWithResult(span, endings), let last = endings.last else { return false }
    let deed = Span(span.start, last.span.start)
    return tellsAct(deed) && marks.words(deed).count >= 3 && !marks.has("supposed", in: span)
      && !marks.words(span).contains {
        ["may", "might", "would", "could", "can", "should", "must", "will"].contains($0)
      }
  }

  /// "… were being held back. Written warning": the result stands by itself at the end.
  private func endsWithResult(_ span: Span, _ endings: [OutcomeReading]) -> Bool {
    guard let last = endings.last, marks.words(Span(last.span.end, span.end)).count <= 3 else { return false }
    let before = marks.text[Span(max(span.start, last.span.start - 3), last.span.start)].trimmingSpaces
    return before.last.map { ".–—-:;(?!\"”".contains($0) } ?? false
  }

  // MARK: prose

  /// The matters told in a paragraph: each sentence that brings in somebody new starts one, the others go on with it.
  /// `all` are the paragraph's sentences with those that are read elsewhere: a year named there holds for what follows.
  func matters(ofProse sentences: [Span], amid all: [Span], locator: String, context: Context, earlier: [Matter])
    -> [Matter]
  {
    var groups: [(subjects: [Person], sentences: [Span])] = []
    for sentence in sentences.flatMap(halves) {
      if let last = groups.last, isSameAgain(sentence) {
        groups.append((last.subjects, [sentence]))
      } else if let subjects = introduced(in: sentence) {
        groups.append((subjects, [sentence]))
      } else if !groups.isEmpty {
        groups[groups.count - 1].sentences.append(sentence)
      }
    }
    var result: [Matter] = []
    let running = runningPeriods(all)
    for (number, group) in groups.enumerated() {
      guard let first = group.sentences.first, let last = group.sentences.last else { continue }
      let span = first.union(last)
      var matter = Matter(locator: "\(locator)/matter:\(number)", span: span, rule: "prose")
      matter.words = group.sentences
      let endings = group.sentences.flatMap { outcomes.outcomes(in: $0) }
      describe(
        &matter, span, except: group.subjects.map(\.span) + outcomes.results(endings), earlier: earlier + result)
      readPeriod(&matter, first, context)
      if matter.period == nil || matter.periodIsInherited {
        let later = group.sentences.dropFirst().flatMap { marks.dates.dates(in: $0) }.first { $0.form != .interval }
        if let period = running[first] ?? later {
          matter.period = period
          matter.periodIsInherited = running[first] != nil
        }
      }
      if let month = month(named: first, of: matter.period) { matter.period = month }
      if endings.isEmpty {
        matter.findingOnly = group.sentences.flatMap { marks.matches(marks.findings, in: $0) }.first?.span
      }
      let placed = !matter.platforms.isEmpty || matter.period != nil
      let told =
        matter.allegation.map { !$0.isWeak } ?? false || !matter.platforms.isEmpty || tellsStory(first, group.subjects)
      // "… can be a disciplinary matter": a rule, where no result is told.
      let isRule = marks.words(first).contains { ["can", "must", "policy"].contains($0) }
      guard told && (!endings.isEmpty || matter.findingOnly != nil && placed && !isRule) else { continue }
      result += split(matter, group.subjects, endings)
    }
    return result
  }

  /// Whether a sentence tells what somebody whom it brings in did.
  func introduces(_ sentence: Span) -> Bool { introduced(in: sentence) != nil && tellsAct(sentence) }

  /// The people whom a sentence brings in: "In 2010 a constable wrote …", "Two specials exchanged …", "A PC …".
  func introduced(in sentence: Span) -> [Person]? {
    let words = marks.words(sentence)
    let hypothetical: Set = ["neither", "none", "if", "might", "example", "should", "any", "unless"]
    guard !words.prefix(12).contains(where: hypothetical.contains) else { return nil }
    // "Where two officers were reported from one incident they share an entry"
    guard words.first != "no", words.first != "where", !isGeneral(sentence, words), !isStatement(sentence, words),
      !isSupposed(sentence),
      !marks.has("exclusion", in: sentence)
    else { return nil }
    let found = persons.persons(in: sentence)
    let candidates = found.filter { isIndefinite($0, in: sentence) && !isThirdParty($0, from: sentence.start) }
    guard
      let first = candidates.first ?? found.first(where: { isIndefinite($0, in: sentence) && isAgent($0) })
        ?? newlyOpened(found, in: sentence)
    else { return nil }
    // "No suspect is an officer"
    let ahead = marks.words(Span(sentence.start, first.whole.start)).suffix(5)
    guard !(ahead.contains("no") && ahead.suffix(2).contains("is")) else { return nil }
    guard first.count.map({ $0.max <= 6 }) ?? true, !(first.isPlural && first.count == nil),
      !isExample(first, in: sentence, reach: 24)
    else { return nil }
    if first.isPlural, !tellsAct(sentence, of: first), !tellsStory(sentence, [first]) { return nil }
    return coordinated(first, found).filter { $0.span == first.span || isIndefinite($0, in: sentence) }
  }

  /// "An officer who is issued with a notice has done nothing wrong": holds for all, and nothing in it is past.
  private func isGeneral(_ sentence: Span, _ words: [String]) -> Bool {
    // "A chat in which an officer is told …"
    if let person = persons.persons(in: sentence).first, person.isGeneric, !person.isPlural, person.count == nil {
      let next = marks.words(Span(person.whole.end, sentence.end)).prefix(2)
      let live: Set = [
        "currently", "suspended", "under", "awaiting", "subject", "being", "still", "due", "on", "restricted", "to",
      ]
      if next.first == "is", !next.contains(where: live.contains) { return true }
    }
    guard let who = words.firstIndex(of: "who"), let verb = words[who...].dropFirst().first,
      ["is", "has", "does", "posts", "uses", "commits", "breaches", "resigns", "retires", "receives", "fails"].contains(
        verb)
    else { return false }
    let past: Set = ["was", "were", "had", "been", "received", "resigned", "retired", "posted", "sent", "left"]
    return persons.persons(in: sentence).first?.isGeneric ?? false && !words.contains(where: past.contains)
  }

  /// "A PC and a PCSO": the first and those joined to it.
  func coordinated(_ first: Person, _ found: [Person]) -> [Person] {
    let joints: Set = [
      "and", ",", "and a", "and an", "&", ", a", "/", "and one", ", and", ", and a", "and another", "+",
    ]
    var result = [first]
    for next in found.drop(while: { $0.span.start <= first.span.start }) {
      let between = marks.text[Span(result[result.count - 1].whole.end, next.whole.start)].lowercased().trimmingSpaces
      guard joints.contains(between) else { break }
      result.append(next)
    }
    return result
  }

  /// "such as a PC who …", "for example, if a PC …": nobody in particular. `reach` is how far before the person the words
  /// may stand, in scalars.
  func isExample(_ person: Person, in span: Span, reach: Int) -> Bool {
    let lead = Span(max(span.start, person.whole.start - reach), person.whole.start)
    return marks.cues("example", in: span).contains { $0.span.end <= person.whole.start && $0.span.overlaps(lead) }
  }

  /// "A PC would be dismissed", "were a letter to say": nothing that happened.
  private func isSupposed(_ sentence: Span) -> Bool {
    if marks.has("supposed", in: sentence) { return true }
    guard let person = persons.persons(in: sentence).first else { return false }
    let after = marks.words(Span(person.whole.end, sentence.end)).prefix(3)
    if let next = after.first, ["may", "could", "can", "must"].contains(next) { return true }
    // "An officer who posts racist comments can expect to be dismissed"
    let ending = outcomes.outcomes(in: sentence).first { $0.span.start > person.whole.end }?.span.start ?? sentence.end
    let rest = marks.words(Span(person.whole.end, ending))
    let isRule = zip(rest, rest.dropFirst()).contains { modal, verb in
      ["can", "must", "should", "will"].contains(modal) && ["expect", "be", "face", "lead", "result"].contains(verb)
    }
    if person.isGeneric, isRule { return true }
    let dates = marks.dates.dates(in: sentence).map(\.span)
    // "In May 2010 a PC …" supposes nothing.
    let before = marks.folded.tokens(in: Span(sentence.start, person.whole.start)).filter { index in
      !dates.contains { $0.contains(marks.folded.tokens[index].span) }
    }.map(marks.folded.word)
    if before.contains(where: { ["could", "may", "would", "can"].contains($0) }) { return true }
    return zip(after, after.dropFirst()).contains { $0 == "would" && $1 != "have" }
      || after.first == "who" && after.dropFirst().first == "would"
  }

  /// What a spokesman says: next to nothing but words in quotation marks.
  private func isStatement(_ sentence: Span, _ words: [String]) -> Bool {
    guard words.contains(where: { ["said", "added", "stated"].contains($0) }) else { return false }
    if words.contains(where: { $0.hasPrefix("spokes") }) { return true }
    let quoted = marks.text[sentence].split(omittingEmptySubsequences: false) { "“”\"".contains($0) }
    // "…, head of Standards, said: “Misuse is serious.”"
    let lead = (quoted.first.map(String.init) ?? "").trimmingSpaces
    if quoted.count > 1, ["said:", "said,", "added:", "added,", "stated:"].contains(where: lead.hasSuffix) {
      return true
    }
    let inside = quoted.enumerated().filter { $0.offset % 2 == 1 }.reduce(0) { $0 + $1.element.count }
    return inside * 10 > sentence.length * 6
  }

  /// "Two specials exchanged racist comments" tells what they did; "Three officers were investigated" only counts them.
  private func tellsAct(_ sentence: Span, of person: Person) -> Bool {
    guard let reading = allegations.allegations(in: sentence, except: [person.span]), !reading.isWeak else {
      return false
    }
    return reading.codes.contains { $0 != "other" }
  }

  /// Whether a sentence says more of its people than that they were dealt with.
  private func tellsStory(_ sentence: Span, _ subjects: [Person]) -> Bool {
    let ends = outcomes.outcomes(in: sentence).map(\.span) + marks.matches(marks.findings, in: sentence).map(\.span)
    let taken =
      subjects.map(\.whole) + ends + marks.dates.dates(in: sentence).map(\.span)
      + marks.cues("conduct", in: sentence).map(\.span)
    let words = marks.folded.tokens(in: sentence).filter { index in
      !taken.contains { $0.overlaps(marks.folded.tokens[index].span) }
    }
    return words.count >= 8 && subjects.allSatisfy { ($0.count?.max ?? 1) <= 3 }
  }

  /// Whether it says what somebody did or where, and not only what came of it.
  func tellsAct(_ span: Span) -> Bool {
    let taken = persons.persons(in: span).map(\.span) + outcomes.outcomes(in: span).map(\.span)
    return !allegations.platforms(in: span).isEmpty
      || allegations.allegations(in: span, except: taken).map { !$0.isWeak } ?? false
  }

  /// "Also in that year a former partner of a PC complained …": the sentence opens a matter and names one person only.
  private func newlyOpened(_ found: [Person], in sentence: Span) -> Person? {
    let opening: Set = ["also", "another", "later", "further", "separately", "finally", "lastly", "next", "in"]
    guard let first = marks.words(sentence).first, opening.contains(first), found.count == 1, let only = found.first,
      isIndefinite(only, in: sentence), !only.isGeneric, first != "in" || !marks.dates.dates(in: sentence).isEmpty
    else { return nil }
    return only
  }

  /// "The same officer was reported again": another matter of the person before.
  private func isSameAgain(_ sentence: Span) -> Bool {
    let words = marks.words(sentence)
    return words.count > 3 && words[0] == "the" && words[1] == "same"
      && !marks.cues("staff", in: Span(sentence.start, min(sentence.end, sentence.start + 40))).isEmpty
  }

  /// "…, while an inspector who …": two matters in a sentence.
  func halves(_ sentence: Span) -> [Span] {
    let range = marks.folded.tokens(in: sentence)
    guard
      let cut = range.first(where: { index in
        index > range.lowerBound
          && (["while", "whilst", "whereas", "and"].contains(marks.folded.word(index))
            && ["a", "an", "another", "one"].contains(marks.folded.word(index + 1))
            && (marks.folded.word(index) != "and" || isNewClause(index, from: sentence.start))
            || ["a", "an", "another"].contains(marks.folded.word(index))
              && isNewClause(index, from: sentence.start, at: ";"))
      })
    else { return [sentence] }
    let at = marks.folded.tokens[cut].span.start
    let right = Span(at, sentence.end)
    guard !persons.persons(in: right).isEmpty else { return [sentence] }
    return [marks.text.trimmed(Span(sentence.start, at))] + halves(right)
  }

  /// ", and a Constable …" once a result was told of the person before.
  private func isNewClause(_ index: Int, from start: Int, at sign: Character? = nil) -> Bool {
    guard index > 0 else { return false }
    let at = marks.folded.tokens[index].span.start
    let before = marks.text[Span(marks.folded.tokens[index - 1].span.end, at)]
    let clause = Span(start, at)
    guard sign.map(before.contains) ?? (before.contains(",") || before.contains(";")),
      !persons.persons(in: clause).isEmpty,
      !outcomes.outcomes(in: clause).isEmpty,
      let next = persons.persons(in: Span(at, min(marks.text.count, at + 60))).first
    else { return false }
    return next.whole.start - at <= 40
  }

  // MARK: shared

  private func describe(_ matter: inout Matter, _ span: Span, except taken: [Span], earlier: [Matter]) {
    matter.summary = span
    matter.platforms = allegations.platforms(in: span)
    matter.allegation = conduct.allegations(in: [span], except: taken)
    matter.stories = ConductReader.Stories(spans: [span], taken: taken)
    guard let source = dittoSource(span, earlier) else { return }
    if matter.allegation.map(\.isWeak) ?? true {
      matter.allegation = source.allegation
    } else if let inherited = source.allegation, let own = matter.allegation {
      let extra = zip(own.codes, own.spans).filter { !inherited.codes.contains($0.0) }
      matter.allegation = AllegationReading(
        codes: inherited.codes + extra.map(\.0), spans: inherited.spans + extra.map(\.1), isWeak: false)
    }
    if matter.platforms.isEmpty { matter.platforms = source.platforms }
    matter.allegationIsInherited = true
  }

  private func dittoSource(_ span: Span, _ earlier: [Matter]) -> Matter? {
    guard !earlier.isEmpty, !marks.cues("ditto", in: span).isEmpty else { return nil }
    return Ditto(marks: marks).source(of: span, among: earlier) ?? earlier.last
  }
}
