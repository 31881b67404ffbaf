import Documents
import Vocabulary

/// Somebody, or several of a kind, named by rank or role.
struct Person: Sendable {
  /// A role code; nil when the words don't tell ("employee").
  var role: String?
  var rank: String?
  /// The words that say it.
  var span: Span
  /// A printed job title or rank within `span`.
  var title: Span
  var count: Count?
  /// The words, with a count before or after them.
  var whole: Span
  /// Only a word such as "officer" or "staff".
  var isGeneric: Bool
  var isAmbiguous: Bool
  var isPlural: Bool
  /// A wording that looks like a person and is none; it wins over shorter ones and is then dropped.
  var isDecoy = false

  /// So many people are never one matter: "999 call handler" is one.
  static let implausible = 100

  func sameKind(as other: Person) -> Bool { role == other.role && rank == other.rank }
}

/// Finds people in a span. Source: domain §2, §6 rows 1–5, 31–32.
struct PersonReader: Sendable {
  let marks: Annotations

  /// Everybody named in a span, in order.
  ///
  /// In a column of ranks (`inColumn`) abbreviations need no support, and a bare "Special" or "Officer" counts.
  func persons(in span: Span, inColumn: Bool = false) -> [Person] {
    var mentions = ranks(in: span, inColumn: inColumn) + roles(in: span, inColumn: inColumn)
    mentions.sort { ($0.span.start, -$0.span.length) < ($1.span.start, -$1.span.length) }
    var kept: [Person] = []
    for mention in mentions {
      if let last = kept.last, last.span.overlaps(mention.span) {
        if mention.span.length > last.span.length { kept[kept.count - 1] = mention }
        continue
      }
      kept.append(mention)
    }
    kept.removeAll(where: \.isDecoy)
    return merged(kept, inColumn: inColumn).map { counted($0, within: span) }
  }

  // MARK: mentions

  private func ranks(in span: Span, inColumn: Bool) -> [Person] {
    marks.matches(marks.ranks, in: span).compactMap { match in
      if match.isAmbiguous, !inColumn, !isSupported(match, within: span) { return nil }
      if match.strength == .weak, !inColumn { return nil }
      let entry = marks.vocabulary.ranks.entries[match.entry]
      // A band of ranks ("Inspector and above") tells the role and no rank.
      let rank = entry.code == "unknown" || isBand(match.span) ? nil : entry.code
      return Person(
        role: entry.role, rank: rank, span: match.span, title: match.span, count: nil, whole: match.span,
        isGeneric: false, isAmbiguous: match.isAmbiguous, isPlural: isPlural(match.span), isDecoy: entry.code == "none")
    }
  }

  /// "Inspector +": that rank or a higher one.
  private func isBand(_ span: Span) -> Bool {
    var at = span.end
    while at < marks.text.count, marks.text.scalars[at] == " " { at += 1 }
    return at < marks.text.count && marks.text.scalars[at] == "+"
  }

  private func roles(in span: Span, inColumn: Bool) -> [Person] {
    marks.matches(marks.roles, in: span).compactMap { match in
      // "a special occasion": bare words of these two need a column of roles
      if match.strength == .weak, !inColumn, ["special_constable", "pcso"].contains(match.code) { return nil }
      let role = match.code == "unknown" ? nil : match.code
      return Person(
        role: role, rank: role == "pcso" ? "pcso" : nil, span: match.span, title: match.span, count: nil,
        whole: match.span, isGeneric: match.strength == .weak || match.code == "unknown",
        isAmbiguous: false, isPlural: isPlural(match.span), isDecoy: match.code == "none")
    }
  }

  private func isPlural(_ span: Span) -> Bool {
    let last = marks.folded.tokens(in: span).last.map(marks.folded.word) ?? ""
    return last.hasSuffix("s") && !["ps", "ds", "dcs", "sps", "cs", "css"].contains(last)
      || ["pcs", "dcs"].contains(last) || last == "personnel"
  }

  private static let computerBefore: Set = [
    "work", "home", "personal", "office", "his", "her", "their", "force", "desktop", "police", "station",
  ]

  private static let computerAfter: Set = [
    "use", "usage", "misuse", "screen", "terminal", "network", "system", "systems", "equipment",
  ]

  private static let articles: Set = [
    "a", "an", "one", "two", "three", "four", "five", "six", "the", "this", "another", "x", "male", "female",
    "serving",
    "and", "of", "to", "by", "from", "off", "duty", "t", "former", "for", "acting", "temporary", "probationary",
    "each",
  ]

  /// `PC` beside "work", "use" or "screen" is a computer; `CC`, `DS`, `SC` and the like need a place where a rank
  /// stands: the start of the span, a number, or an article.
  private func isSupported(_ match: Match, within span: Span) -> Bool {
    let folded = marks.folded
    let range = folded.tokens(in: match.span)
    guard let first = range.first else { return false }
    let before = folded.word(first - 1)
    let after = folded.word(range.upperBound)
    if PersonReader.computerAfter.contains(after) { return false }
    if marks.text[match.span].hasPrefix("PC"), PersonReader.computerBefore.contains(before),
      match.span.start > span.start
    {
      return false
    }
    let atStart = match.span.start - span.start <= 6
    return atStart || PersonReader.articles.contains(before) || before.allSatisfy(\.isNumber) || after == "x"
      || (marks.text[match.span] == "PC" && !before.isEmpty)
  }

  /// Words side by side about one person: "Police staff, records clerk", "Police Community Support Officer (PCSO)".
  private func merged(_ mentions: [Person], inColumn: Bool) -> [Person] {
    var result: [Person] = []
    for mention in mentions {
      // "Constable (2 officers, one incident)"
      if let last = result.last, mention.isGeneric, mention.isPlural, countInBrackets(after: last.span.end) != nil,
        isInBrackets(mention, after: last, orPlural: true)
      {
        continue
      }
      guard let last = result.last, isApposition(last, mention, inColumn: inColumn) else {
        result.append(mention)
        continue
      }
      result[result.count - 1] = combined(last, mention)
    }
    return result
  }

  private func isApposition(_ a: Person, _ b: Person, inColumn: Bool) -> Bool {
    if inColumn, isInBrackets(b, after: a), a.role == b.role || a.isGeneric || b.isGeneric { return true }
    guard a.span.end <= b.span.start, b.span.start - a.span.end <= 6, !(a.isPlural && !b.isPlural && !a.isGeneric)
    else { return false }
    let words = marks.text[Span(a.span.end, b.span.start)]
    let between = (a.isGeneric ? withoutLabel(words) : words).filter { !$0.isWhitespace }
    guard between.allSatisfy({ ",(-–—/:".contains($0) }) else { return false }
    guard between != "/" || a.role == b.role || a.isGeneric || b.isGeneric else { return false }
    if a.rank != nil, b.rank != nil, a.rank != b.rank { return false }
    if a.role == nil || b.role == nil || a.role == b.role { return a.rank == nil || b.rank == nil || a.rank == b.rank }
    // a PCSO shown as police staff, a special or a clerk shown as an officer
    if between == "," { return a.isGeneric || a.role == "police_staff" }
    return a.isGeneric || b.isGeneric || a.role == "police_staff" || b.role == "police_staff" || inColumn
  }

  /// "Officer A – PC": the letter stands for a name.
  private func withoutLabel(_ words: String) -> String {
    let parts = words.split(separator: " ")
    guard parts.count == 2, parts[0].count == 1, parts[0].allSatisfy({ $0.isUppercase || $0.isNumber }),
      "-–—:".contains(parts[1])
    else { return words }
    return String(parts[1])
  }

  /// "Police Staff (Control Room, Scale 5/6)".
  private func isInBrackets(_ b: Person, after a: Person, orPlural: Bool = false) -> Bool {
    guard a.span.end <= b.span.start, orPlural || !b.isPlural else { return false }
    let between = marks.text[Span(a.span.end, b.span.start)]
    let others = ["inc", "excl", "plus", "and ", "with", "not "].contains { between.lowercased().contains($0) }
    return between.contains("(") && !between.contains(")") && !others && between.count <= 40
  }

  private func combined(_ a: Person, _ b: Person) -> Person {
    var person = a
    let specific = specificity(b) > specificity(a) ? b : a
    person.role = specific.role ?? a.role ?? b.role
    person.rank = a.rank ?? b.rank
    // "Officer / Police Staff": one or the other
    let between = marks.text[Span(a.span.end, b.span.start)]
    if between.contains("/"), a.isGeneric, Set([a.role, b.role]) == ["police_officer", "police_staff"] {
      person.role = nil
    }
    if person.role == "police_staff" { person.rank = nil }
    person.span = a.span.union(b.span)
    person.title = a.role == "police_staff" && b.role == "police_staff" && b.span.length > 5 ? b.title : specific.title
    person.whole = person.span
    person.isGeneric = a.isGeneric && b.isGeneric
    person.isPlural = a.isPlural || b.isPlural
    return person
  }

  private func specificity(_ person: Person) -> Int {
    if person.role == "pcso" || person.role == "special_constable" { return 4 }
    if person.rank != nil { return 3 }
    if person.isGeneric { return 0 }
    return person.role == "police_staff" ? 2 : 1
  }

  // MARK: how many

  /// "2 PCs", "two special constables", "PC x 2", "2 x PC", "Constables (3)", "both officers".
  private func counted(_ person: Person, within span: Span) -> Person {
    var person = person
    let folded = marks.folded
    let range = folded.tokens(in: person.span)
    guard let first = range.first else { return person }
    let inside = folded.tokens(in: span)
    if let count = countBefore(first, inside) {
      person.count = count
    } else if let count = countAfter(range.upperBound, inside, plural: person.isPlural) {
      person.count = count
    }
    if let count = person.count { person.whole = person.span.union(count.span) }
    return person
  }

  private static let fillers: Set = [
    "x", "serving", "further", "other", "male", "female", "police", "different", "separate", "regular", "civilian",
    "of",
    "the", "more", "off", "duty", "former",
  ]

  private func countBefore(_ first: Int, _ inside: Range<Int>) -> Count? {
    let folded = marks.folded
    var at = first - 1
    var skipped = 0
    while at >= inside.lowerBound, PersonReader.fillers.contains(folded.word(at)), skipped < 3 {
      at -= 1
      skipped += 1
    }
    guard at >= inside.lowerBound, sameLine(at, first) else { return nil }
    let start =
      at > inside.lowerBound && CountReader.number(inWords: [folded.word(at - 1), folded.word(at)])?.used == 2
      ? at - 1 : at
    let found = marks.counts.numbers(in: folded, tokens: start..<(at + 1), except: [])
    guard let count = found.last, count.max < Person.implausible else { return nil }
    // "Case 2 PC": a number that follows a label belongs to the label
    let label = folded.word(start - 1)
    if start > inside.lowerBound,
      ["case", "no", "number", "item", "scale", "grade", "band", "section", "question", "table", "incident"].contains(
        label)
    {
      return nil
    }
    return count
  }

  private func countAfter(_ next: Int, _ inside: Range<Int>, plural: Bool) -> Count? {
    let folded = marks.folded
    guard next < inside.upperBound, sameLine(next - 1, next) else { return nil }
    let word = folded.word(next)
    if word == "x", next + 1 < inside.upperBound {
      return marks.counts.numbers(in: folded, tokens: (next + 1)..<(next + 2), except: []).first
    }
    if word.hasPrefix("x"), word.count <= 3, let value = Int(word.dropFirst()), value > 0 {
      return Count(min: value, max: value, span: folded.tokens[next].span)
    }
    let between = marks.text[Span(folded.tokens[next - 1].span.end, folded.tokens[next].span.start)].filter {
      !$0.isWhitespace
    }
    return between == "(" ? countInBrackets(after: folded.tokens[next - 1].span.end) : nil
  }

  /// "Constables (3)", "PCSO (two people)", "Constable (2 officers, one incident)": what a bracket right after somebody counts.
  private func countInBrackets(after end: Int) -> Count? {
    let folded = marks.folded
    let next = folded.firstToken(from: end)
    guard next < folded.tokens.count,
      marks.text[Span(end, folded.tokens[next].span.start)].filter({ !$0.isWhitespace }) == "(",
      let count = marks.counts.numbers(in: folded, tokens: next..<(next + 1), except: []).first, count.max < 100
    else { return nil }
    let close = folded.tokens[next].span.end
    if close < marks.text.count, marks.text.scalars[close] == ")" { return count }
    // Not "PC (34, male)".
    if close < marks.text.count, marks.text.scalars[close] == ",", count.max < youngest { return count }
    return PersonReader.counted.contains(folded.word(next + 1)) ? count : nil
  }

  /// The age that somebody in a force has at the least. Source: Police Regulations 2003, reg. 10 (18), and apprentices.
  private var youngest: Int { 16 }

  private static let counted: Set = [
    "people", "persons", "individuals", "officers", "staff", "men", "women", "members", "employees", "constables",
  ]

  private func sameLine(_ a: Int, _ b: Int) -> Bool {
    let (low, high) = (min(a, b), max(a, b))
    guard low >= 0, high < marks.folded.tokens.count else { return false }
    return (low + 1...high).allSatisfy { marks.folded.tokens[$0].sameClause }
  }
}
