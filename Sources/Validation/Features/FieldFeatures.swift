import Documents
import Vocabulary

/// What is noticed about one field of a case that holds a value.
struct FieldFeatures {
  let reading: Reading
  let record: Record

  func features(of name: FieldName, _ field: Field) -> FeatureSet {
    var set = FeatureSet(["rule:\(field.rule)", "form:\(record.locator.form)"])
    for noticed in field.features { set.insert("saw:\(noticed)") }
    set.insert("many_codes", if: field.values.count > 2)
    if [.allegation, .outcome].contains(name), let code = field.value { set.insert("code:\(code)") }
    addPlace(&set, name, field)
    reading.legibility.note(field.evidence.map(\.span), in: &set)
    addStory(&set, name, field)
    addSiblings(&set, name)
    switch reading.sums.casesAgainstTotal(record.reply) {
    case .agrees: set.insert("sum_agrees")
    case .differs: set.insert("sum_differs", if: name == .count)
    case .unknown: break
    }
    return set
  }

  /// What the rest of the row or sentence says.
  private func addStory(_ set: inout FeatureSet, _ name: FieldName, _ field: Field) {
    let story = reading.story(record.span)
    set.insert("refers_back", if: story.refersBack)
    switch name {
    case .period: set.insert("several_dates", if: story.dates > 1)
    case .outcome:
      set.insert("stages", if: story.hasStages)
      set.insert("finding_beside", if: !reading.matches(of: reading.vocabulary.findings, in: record.span).isEmpty)
      let known = Set(field.values)
      let matches = reading.matches(of: reading.vocabulary.outcomes, in: record.span)
      set.insert(
        "rival_beside",
        if: matches.contains { $0.strength == .strong && !Rivals.none.contains($0.code) && !known.contains($0.code) })
    default: break
    }
  }

  private func addSiblings(_ set: inout FeatureSet, _ name: FieldName) {
    guard let share = reading.siblings.share(holding: name, beside: record) else { return }
    set.insert("odd_row", if: share < 0.5)
    set.insert("whole_column", if: share == 1 && reading.siblings.count(of: record) >= 3)
  }

  private func addPlace(_ set: inout FeatureSet, _ name: FieldName, _ field: Field) {
    guard let evidence = field.evidence.first else { return set.insert("no_evidence") }
    set.insert("elsewhere", if: !record.span.overlaps(evidence.span))
    let place = reading.places.place(of: evidence.span)
    if let held = reading.places.cell(of: evidence.span) {
      addHeader(&set, name, reading.places.header(over: held))
      set.insert("aligned_table", if: reading.places.origin(of: held) == .alignment)
    }
    let folded = reading.folded(place)
    let read = field.evidence.map(\.span).filter(place.contains).reduce(0) { $0 + folded.tokens(in: $1).count }
    let words = max(1, folded.tokens.count)
    set.insert("fills_place", if: read * 10 >= words * 6)
    set.insert("small_part", if: words >= 8 && read * 5 < words)
    set.insert("long_place", if: words > 25)
    set.insert("negated", if: Negation.stands(before: evidence.span, in: folded))
    if let lexicon = reading.lexicon(of: name) {
      addMatches(&set, reading.matches(of: lexicon, in: place), field, evidence.span)
    }
  }

  private func addMatches(
    _ set: inout FeatureSet, _ matches: [Match], _ field: Field, _ span: Span
  ) {
    let known = Set(field.values)
    let strangers = matches.filter { match in
      match.strength == .strong && !Rivals.none.contains(match.code)
        && known.isDisjoint(with: match.code.split(separator: "+").map(String.init))
    }
    set.insert("rival", if: !strangers.isEmpty)
    guard let own = matches.first(where: { $0.span.overlaps(span) }) else { return }
    set.insert("weak_wording", if: own.strength == .weak)
    set.insert("misspelt", if: own.corrected)
  }

  private func addHeader(_ set: inout FeatureSet, _ name: FieldName, _ header: Span?) {
    guard let header else { return set.insert("no_header") }
    let promised = Set(reading.matches(of: reading.vocabulary.headers, in: header).map(\.code))
    guard !promised.isEmpty else { return set.insert("no_header") }
    set.insert(promised.isDisjoint(with: Rivals.headers(of: name)) ? "header_differs" : "header_agrees")
  }
}

/// What is noticed where a case holds no value of a field.
struct SilenceFeatures {
  let reading: Reading
  let record: Record

  func features(of name: FieldName) -> FeatureSet {
    var set = FeatureSet(["form:\(record.locator.form)"])
    for noticed in record[name]?.features ?? [] { set.insert("saw:\(noticed)") }
    reading.legibility.note([record.span], in: &set)
    if name == .rank {
      set.insert("role:\(record[.role]?.value ?? "none")")
      set.insert("implied", if: ["police_staff", "other"].contains(record[.role]?.value ?? ""))
    }
    if let share = reading.siblings.share(holding: name, beside: record) {
      set.insert("siblings_have", if: share > 0.5)
      set.insert("implied", if: share == 0 && reading.siblings.count(of: record) >= 3)
    }
    if let lexicon = reading.lexicon(of: name) {
      let matches = reading.matches(of: lexicon, in: record.span)
      set.insert("word_unused", if: matches.contains { $0.strength == .strong && !Rivals.none.contains($0.code) })
    }
    return set
  }
}

/// Words that turn what follows them round.
enum Negation {
  private static let words: Set = ["no", "not", "never", "without", "nor", "neither", "denied", "none"]

  static func stands(before span: Span, in folded: FoldedText) -> Bool {
    guard let first = folded.tokens(in: span).first else { return false }
    var at = first
    while at > 0, first - at < 5, folded.tokens[at].sameClause {
      at -= 1
      if words.contains(folded.word(at)) { return true }
    }
    return false
  }
}

enum Rivals {
  /// Codes that a lexicon has for what is none of its values.
  static let none: Set = ["none", "unknown", "finding_positive", "process"]

  /// The header codes under which a field's values stand.
  static func headers(of name: FieldName) -> Set<String> {
    switch name {
    case .role, .rank: ["person", "grade"]
    case .outcome: ["outcome", "court", "finding"]
    case .allegation: ["allegation", "allegation_type"]
    case .platform: ["platform", "allegation", "allegation_type"]
    case .period: ["date", "date_recorded", "date_finalised"]
    case .count: ["count", "person"]
    case .force: ["force"]
    }
  }
}
