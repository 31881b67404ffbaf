import Documents
import Vocabulary

/// Follows what the force says later about its own answer: "item 4 should have read police staff and not PC". Source:
/// record contract, "A later message in which the force corrects an entry is followed".
struct CorrectionReader: Sendable {
  let marks: Annotations
  let anatomy: Anatomy

  /// The matters, with the entries that a correction names as it has them.
  func corrected(_ matters: [Matter]) -> [Matter] {
    var result = matters
    var struck: Set<Int> = []
    for passage in passages(besides: matters).flatMap({ segments(of: $0, among: matters) }) {
      guard let index = entry(namedIn: passage, among: matters) else { continue }
      if passage.contains(where: { marks.has("struck_out", in: $0) }) {
        struck.insert(index)
      } else {
        correct(&result[index], by: passage)
      }
    }
    return result.indices.filter { !struck.contains($0) }.map { result[$0] }
  }

  /// The counts, with the one that a correction names as it has it: "the number given a written warning should be read as
  /// 5 and not 6".
  func corrected(_ tallies: [Tally]) -> [Tally] {
    var result = tallies
    for passage in passages(besides: []) {
      for (place, sentence) in passage.enumerated() where marks.has("correction", in: sentence) {
        guard let (new, old) = figures(in: sentence) else { continue }
        let label = dimensions(in: sentence, after: Array(passage[..<place]))
        let named = tallies.indices.filter { index in
          let tally = tallies[index]
          // In a chain of mails the correction stands over what it corrects.
          let isPrinted = anatomy.thread != nil || tally.count.span.end <= sentence.start
          return !tally.isTotal && !tally.span.overlaps(sentence) && isPrinted && (old == nil || tally.count.min == old)
            && label.names.allSatisfy { tally.dimensions.value(of: $0) == label.value(of: $0) }
        }
        guard !label.isEmpty, named.count == 1, tallies[named[0]].count.min != new.min else { continue }
        result[named[0]].count = new
        result[named[0]].isCorrected = true
      }
    }
    return result
  }

  /// The figure that holds and the one that doesn't, where a sentence says both or only the first.
  private func figures(in sentence: Span) -> (new: Count, old: Int?)? {
    let taken = marks.dates.dates(in: sentence).map(\.span)
    let cue = marks.cues("correction", in: sentence).first?.span.start ?? sentence.start
    let numbers = marks.counts.numbers(in: marks.folded, tokens: marks.folded.tokens(in: sentence), except: taken)
    let old = numbers.first { isDenied($0.span, in: sentence) }
    guard let new = numbers.first(where: { $0.span.start > cue && $0.span != old?.span }) else { return nil }
    return (new, old?.min)
  }

  /// What a sentence says its figure counts; "that year" is the last one named before.
  private func dimensions(in sentence: Span, after earlier: [Span]) -> Dimensions {
    var result = LabelReader(marks: marks).dimensions(of: sentence, wantsAllegation: false)
    let years = marks.dates.dates(in: sentence).filter { [.year, .financialYear, .month].contains($0.form) }
    result.period = years.count == 1 ? years[0] : nil
    let words = marks.words(sentence)
    if result.period == nil, zip(words, words.dropFirst()).contains(where: { $0 == "that" && $1 == "year" }) {
      result.period = earlier.reversed().lazy.compactMap { marks.dates.dates(in: $0).last { $0.form != .day } }.first
    }
    return result
  }

  /// What the force says its answer should have been: "so the answer to question 1 is 16".
  func total() -> TotalCandidate? {
    for passage in passages(besides: []) {
      for sentence in passage {
        let tokens = marks.folded.tokens(in: sentence)
        let numbers = marks.counts.numbers(
          in: marks.folded, tokens: tokens, except: marks.dates.dates(in: sentence).map(\.span))
        guard let number = numbers.last else { continue }
        let before = marks.words(Span(sentence.start, number.span.start))
        let isSaid =
          before.suffix(3).contains { ["is", "be", "becomes", "to", "read", "was"].contains($0) }
          || before.last == "total" && numbers.count > 1
        let isTotal = before.suffix(9).contains { ["answer", "total", "figure", "number"].contains($0) }
        guard isSaid, isTotal, marks.words(Span(number.span.end, sentence.end)).count <= 3,
          !labels(in: sentence).contains("\(number.min)")
        else { continue }
        return TotalCandidate(
          min: number.min, max: number.max, span: number.span, score: 12, rule: "total_corrected")
      }
    }
    return nil
  }

  /// A passage about several entries, cut where each of them is named.
  private func segments(of passage: [Span], among matters: [Matter]) -> [[Span]] {
    var result: [[Span]] = []
    var named: Int?
    for sentence in passage {
      let entry = labels(in: sentence).lazy.compactMap { self.entry($0, among: matters) }.first
      if result.isEmpty || entry != nil && named != nil && entry != named { result.append([]) }
      named = entry ?? named
      result[result.count - 1].append(sentence)
    }
    return result
  }

  // MARK: where corrections stand

  /// Each is the sentences of a later message, or of a note in the letter itself.
  private func passages(besides matters: [Matter]) -> [[Span]] {
    let later = (anatomy.thread?.later ?? []).map { message in
      besideCue(
        anatomy.statements.filter {
          $0.zone == .message && (message.head.upperBound..<message.blocks.upperBound).contains($0.block)
        })
    }
    let notes = marks.document.blocks.indices.filter { index in
      let block = marks.document.blocks[index]
      return block.region == .body && [.answer, .caveat, .rights].contains(anatomy.zones[index])
        && !matters.contains { $0.span.overlaps(block.span) }
    }.map { anatomy.statements(ofBlock: $0).map(\.span) }
    return (later + notes).filter { $0.contains { marks.has("correction", in: $0) } }
  }

  /// The sentences of the blocks where a message corrects, and of those next to them: the page's links stand further off.
  private func besideCue(_ statements: [Statement]) -> [Span] {
    let cued = statements.filter { marks.has("correction", in: $0.span) }.map(\.block)
    return statements.filter { statement in cued.contains { abs($0 - statement.block) <= 1 } }.map(\.span)
  }

  // MARK: which entry is meant

  private func entry(namedIn passage: [Span], among matters: [Matter]) -> Int? {
    for sentence in passage {
      for label in labels(in: sentence) {
        if let index = entry(label, among: matters) { return index }
      }
    }
    return entry(ofPersonIn: passage, among: matters) ?? entry(toldIn: passage, among: matters)
  }

  /// "The person who sent the friend request in 2011 …": the one entry that shares most of the story, and the year.
  private func entry(toldIn passage: [Span], among matters: [Matter]) -> Int? {
    for sentence in passage {
      let said = tellingWords(in: sentence)
      let years = marks.dates.dates(in: sentence).map(\.period)
      let shared = matters.indices.map { index -> Int in
        let matter = matters[index]
        let isOfOtherYear = matter.period.map { mine in
          !years.isEmpty && !years.contains { $0.start <= mine.period.end && mine.period.start <= $0.end }
        }
        return isOfOtherYear ?? false ? 0 : said.intersection(tellingWords(in: matter.span)).count
      }
      guard let most = shared.max(), most >= 2, shared.count(where: { $0 == most }) == 1 else { continue }
      return shared.firstIndex(of: most)
    }
    return nil
  }

  /// Words that tell one story from another: no people, results or dates, and nothing short.
  private func tellingWords(in span: Span) -> Set<String> {
    let taken =
      PersonReader(marks: marks).persons(in: span).map(\.whole)
      + OutcomeReader(marks: marks).outcomes(in: span).map(\.span) + marks.dates.dates(in: span).map(\.span)
    let words = marks.folded.tokens(in: span).filter { index in
      !taken.contains { $0.overlaps(marks.folded.tokens[index].span) }
    }.map(marks.folded.word)
    return Set(words.filter { $0.count >= 4 && !CorrectionReader.plainWords.contains($0) })
  }

  private static let plainWords: Set = [
    "that", "this", "with", "from", "were", "been", "have", "person", "entry", "error", "given", "shown", "should",
    "result", "which", "their", "there", "into", "what", "case", "matter", "response", "answer", "read",
  ]

  /// "item 4", "entry C", "h)", "the sergeant at C".
  private func labels(in sentence: Span) -> [String] {
    let tokens = marks.folded.tokens(in: sentence)
    return tokens.compactMap { index in
      let word = marks.folded.word(index)
      guard word.count <= 3, word.allSatisfy(\.isNumber) || word.count == 1 else { return nil }
      let before = index > tokens.lowerBound ? marks.folded.word(index - 1) : ""
      let end = marks.folded.tokens[index].span.end
      let isBracketed = end < sentence.end && marks.text.scalars[end] == ")"
      let isNamed = CorrectionReader.entryNouns.contains(before) && !["a", "i"].contains(word)
      let isPlace = before == "at" && word.first?.isLetter ?? false && word != "a"
      return isBracketed || isNamed || isPlace ? word : nil
    }
  }

  private static let entryNouns: Set = [
    "item", "no", "number", "case", "entry", "row", "line", "matter", "point", "person", "officer", "investigation",
    "sheet", "record", "individual", "incident", "card",
  ]

  private func entry(_ label: String, among matters: [Matter]) -> Int? {
    let places = marks.document.blocks.indices.filter { index in
      anatomy.zones[index] == .answer && isLabelled(index, label)
    }.map { marks.document.blocks[$0].span }
    let cells = marks.document.tables.flatMap(\.cells).map(\.span).filter { span in
      let words = marks.words(span)
      return words.last == label
        && (words.count == 1 || words.count == 2 && CorrectionReader.entryNouns.contains(words[0]))
    }
    for place in places + cells {
      let here = matters.indices.filter { matters[$0].span.overlaps(place) }
      if here.count == 1 { return here[0] }
    }
    // Entries that are counted through and stand in columns.
    guard !cells.isEmpty, let number = Int(label), matters.indices.contains(number - 1) else { return nil }
    return matters.indices.sorted { matters[$0].locator.isBefore(matters[$1].locator) }[number - 1]
  }

  private func isLabelled(_ index: Int, _ label: String) -> Bool {
    let block = marks.document.blocks[index]
    if let ordinal = block.ordinal { return String(ordinal) == label }
    if let marker = block.marker {
      return marks.text[marker].filter { $0.isLetter || $0.isNumber }.lowercased() == label
    }
    guard let first = marks.folded.tokens(in: block.span).first, marks.folded.word(first) == label else { return false }
    let after = marks.text[Span(marks.folded.tokens[first].span.end, block.span.end)].trimmingSpaces
    return after.first.map { ".):-–—".contains($0) } ?? false
  }

  /// "The Detective Constable's entry", where there is one.
  private func entry(ofPersonIn passage: [Span], among matters: [Matter]) -> Int? {
    let said = passage.map { " " + singular(marks.words($0)) + " " }
    let titles = matters.map { matter in matter.person.map { singular(marks.words($0.title)) } ?? "" }
    let named = matters.indices.filter { index in
      guard let person = matters[index].person, !person.isGeneric, titles.count(where: { $0 == titles[index] }) == 1
      else {
        return false
      }
      return said.contains { $0.contains(" \(titles[index]) ") }
    }
    // "Detective Constable" names no plain constable.
    guard let longest = named.max(by: { titles[$0].count < titles[$1].count }) else { return nil }
    return named.allSatisfy { titles[longest].contains(titles[$0]) } ? longest : nil
  }

  /// "The Sergeant's" and "the sergeants" as "the sergeant".
  private func singular(_ words: [String]) -> String {
    words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }.joined(separator: " ")
  }

  // MARK: what it says

  private func correct(_ matter: inout Matter, by passage: [Span]) {
    let old = matter.outcomes.first?.code
    func news(_ sentences: [Span]) -> OutcomeReading? {
      let outcomes = sentences.flatMap { sentence in
        OutcomeReader(marks: marks).outcomes(in: sentence).filter { !isDenied($0.span, in: sentence) && $0.code != old }
      }
      return Set(outcomes.map(\.code)).count == 1 ? outcomes.first : nil
    }
    // The sentence that says it's wrong, before those around it, which may quote what was asked.
    if let outcome = news(passage.filter { marks.has("correction", in: $0) }) ?? news(passage) {
      matter.outcomes = [outcome]
      matter.outcomeIsInherited = false
      matter.findingOnly = nil
      if !matter.flags.contains(.correctedLater) { matter.flags.append(.correctedLater) }
    }
    correctPeriod(of: &matter, by: passage)
    correctPerson(of: &matter, by: passage)
  }

  private func correctPeriod(of matter: inout Matter, by passage: [Span]) {
    let old = matter.period?.period.edtf
    let said = passage.flatMap { sentence in
      marks.dates.dates(in: sentence).filter {
        $0.form != .day && !isDenied($0.span, in: sentence) && $0.period.edtf != old
      }
    }
    guard let period = said.first, Set(said.map(\.period.edtf)).count == 1 else { return }
    matter.period = period
    matter.periodIsInherited = false
    if !matter.flags.contains(.correctedLater) { matter.flags.append(.correctedLater) }
  }

  /// A person is named to point at the entry too, so only one that takes the place of another is a correction.
  private func correctPerson(of matter: inout Matter, by passage: [Span]) {
    guard let old = matter.person else { return }
    for sentence in passage {
      let people = PersonReader(marks: marks).persons(in: sentence).filter { $0.role != nil }
      let denied = people.contains { isDenied($0.whole, in: sentence) && $0.sameKind(as: old) }
      let said = people.filter { !isDenied($0.whole, in: sentence) && !$0.sameKind(as: old) }
      guard denied || isPutInPlace(said.first, in: sentence), said.count == 1, let person = said.first else { continue }
      matter.person = person
      matter.personIsInherited = false
      if !matter.flags.contains(.correctedLater) { matter.flags.append(.correctedLater) }
    }
  }

  /// "(c) should have said Sergeant": what stands right after those words takes the place of what is printed.
  private func isPutInPlace(_ person: Person?, in sentence: Span) -> Bool {
    guard let person else { return false }
    return marks.cues("correction", in: sentence).contains { cue in
      cue.span.end <= person.whole.start && marks.words(Span(cue.span.end, person.whole.start)).count <= 2
    }
  }

  /// What was printed and doesn't hold: "and not 2012", "rather than PC", "there was no written warning".
  private func isDenied(_ span: Span, in sentence: Span) -> Bool {
    marks.words(Span(sentence.start, span.start)).suffix(3).contains {
      ["not", "no", "than", "instead", "from"].contains($0)
    }
  }
}

extension String {
  /// "item:9" before "item:10": by the numbers in them.
  fileprivate func isBefore(_ other: String) -> Bool {
    let mine = split { !$0.isNumber }.compactMap { Int($0) }
    let its = other.split { !$0.isNumber }.compactMap { Int($0) }
    return mine.lexicographicallyPrecedes(its)
  }
}
