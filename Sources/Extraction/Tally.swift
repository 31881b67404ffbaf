import Documents
import Vocabulary

/// What a printed count is a count of: what its row, column, heading and caption say.
struct Dimensions: Sendable {
  var person: Person?
  var outcome: OutcomeReading?
  var allegation: (code: String, span: Span)?
  var platform: (code: String, span: Span)?
  var period: DateReading?

  var isEmpty: Bool { person == nil && outcome == nil && allegation == nil && platform == nil && period == nil }

  var names: [FieldName] {
    var result: [FieldName] = []
    if let person, person.rank != nil, person.rank != person.role {
      result.append(.rank)
    } else if person?.role != nil {
      result.append(.role)
    }
    if allegation != nil { result.append(.allegation) }
    if platform != nil { result.append(.platform) }
    if outcome != nil { result.append(.outcome) }
    if period != nil { result.append(.period) }
    return result
  }

  /// What is said along one axis; nil when nothing is.
  func value(of axis: FieldName) -> String? {
    switch axis {
    case .role: person?.role
    case .rank: person?.rank
    case .outcome: outcome?.code
    case .allegation: allegation?.code
    case .platform: platform?.code
    case .period: period?.period.edtf
    default: nil
    }
  }

  /// These dimensions with what the other adds; what stands nearer to the figure keeps its place.
  func filled(from other: Dimensions) -> Dimensions {
    var result = self
    if let person = other.person {
      if result.person == nil {
        result.person = person
      } else if result.person?.rank == nil, let rank = person.rank, result.person?.role == person.role {
        result.person?.rank = rank
      }
    }
    result.outcome = result.outcome ?? other.outcome
    result.allegation = result.allegation ?? other.allegation
    result.platform = result.platform ?? other.platform
    result.period = result.period ?? other.period
    return result
  }

  var key: String {
    [person?.rank ?? person?.role, outcome?.code, allegation?.code, platform?.code, period?.period.edtf]
      .map { $0 ?? "-" }.joined(separator: "|")
  }
}

extension FieldName {
  /// The axes along which counts are cut.
  static let axes: [FieldName] = [.role, .rank, .allegation, .platform, .outcome, .period]
}

/// A printed count before it becomes a record.
struct Tally: Sendable {
  var locator: String
  /// The words it was read from, labels included where they are near.
  var span: Span
  var count: Count
  var dimensions: Dimensions
  var isTotal: Bool
  /// One way of cutting the population: the table, list or sentence it stands in.
  var breakdown: String
  var rule: String
  var features: [String] = []
  /// The force that its row or column names, in a letter of two.
  var force: String?
  /// The force has put the figure right since it was printed.
  var isCorrected = false
}

extension RecordBuilder {
  func record(of tally: Tally) -> Record {
    var fields: [FieldName: Field] = [:]
    let dimensions = tally.dimensions
    let features = tally.features
    if let person = dimensions.person {
      if let role = person.role { fields[.role] = field([role], [person.span], tally.rule, features, inherited: false) }
      // "PCSO" and "special constable" on an axis of people are roles; only a rank within them says more.
      if let rank = person.rank, rank != person.role {
        fields[.rank] = field([rank], [person.span], tally.rule, features, inherited: false)
      }
    }
    if let outcome = dimensions.outcome {
      fields[.outcome] = field([outcome.code], [outcome.span], tally.rule, features, inherited: false)
    }
    if let allegation = dimensions.allegation {
      fields[.allegation] = field([allegation.code], [allegation.span], tally.rule, features, inherited: false)
    }
    if let platform = dimensions.platform {
      fields[.platform] = field([platform.code], [platform.span], tally.rule, features, inherited: false)
    }
    if let period = dimensions.period {
      fields[.period] = field([period.period.edtf], [period.span], tally.rule, features, inherited: false)
    }
    let value = tally.count.isExact ? "\(tally.count.min)" : "\(tally.count.min)-\(tally.count.max)"
    fields[.count] = field([value], [tally.count.span], tally.rule, features, inherited: false)
    var flags: [Flag] = tally.count.isExact ? [] : [.suppressed]
    if dimensions.period?.toDate ?? false { flags.append(.periodToDate) }
    if tally.isCorrected { flags.append(.correctedLater) }
    return Record(
      kind: .tally, locator: Locator(tally.locator), breakdown: tally.breakdown, isTotal: tally.isTotal,
      countMin: tally.count.min, countMax: tally.count.max, unit: .person, fields: fields,
      title: dimensions.person.map { marks.text[$0.title] }, period: dimensions.period?.period, span: tally.span,
      page: marks.evidence(tally.count.span).page, flags: flags)
  }
}

/// Reads the dimensions that a label states.
struct LabelReader: Sendable {
  let marks: Annotations

  /// `wantsAllegation` is off for captions, where the request's topic stands.
  func dimensions(of span: Span, financial: Bool = false, wantsAllegation: Bool = true) -> Dimensions {
    var result = Dimensions()
    let span = marks.text.trimmed(span)
    guard !span.isEmpty else { return result }
    if let reading = marks.dates.period(ofWhole: span, financial: financial) { result.period = reading }
    let outcomes = OutcomeReader(marks: marks)
    let readings = outcomes.outcomes(in: span, inColumn: wantsAllegation)
    result.outcome = decisive(readings, in: span, outcomes)
    // "Still open at 17/02/14", "Reflective practice (from Feb 2020)"
    if result.outcome != nil, let period = result.period, period.form == .day || isRemark(period) {
      result.period = nil
    }
    result.person = person(in: span, takenByOutcome: result.outcome?.span)
    guard wantsAllegation else { return result }
    let allegations = AllegationReader(marks: marks)
    let platforms = allegations.platforms(in: span)
    let reading = conduct(in: span, result, except: platforms.map(\.span))
    if result.outcome == nil,
      result.person == nil || (reading.map { !$0.isWeak } ?? false) && !isMostly(result.person, span)
    {
      if let code = reading?.codes.first, let place = reading?.spans.first { result.allegation = (code, place) }
      if reading.map({ !$0.isWeak }) ?? false { result.person = isMostly(result.person, span) ? result.person : nil }
      if let platform = platforms.first,
        reading == nil || isMostly(platforms.reduce(platform.span) { $0.union($1.span) }, span)
      {
        result.platform = platform
        result.allegation = nil
      } else if result.allegation != nil, Set(platforms.map(\.code)).count == 1 {
        // "Photograph shared on Instagram: 1"
        result.platform = platforms.first
      }
    }
    return result
  }

  /// In brackets, and only where a time begins or ends.
  private func isRemark(_ period: DateReading) -> Bool {
    guard let first = marks.folded.tokens(in: period.span).first, first > 0,
      ["from", "since", "until", "before", "after"].contains(marks.folded.word(first - 1))
    else { return false }
    let word = marks.folded.tokens[first - 1].span
    return word.start > 0 && marks.text.scalars[word.start - 1] == "("
  }

  /// What a label says was done. One that has no known wording must say it clearly, and names neither people nor results.
  ///
  /// "Drugs (incl. failing to provide a sample)": what stands in parentheses is asked only where the rest says nothing.
  private func conduct(in span: Span, _ result: Dimensions, except platforms: [Span]) -> AllegationReading? {
    if let open = marks.text.scalars[span.start..<span.end].firstIndex(of: "("), open > span.start + 3 {
      let head = marks.text.trimmed(Span(span.start, open))
      if let reading = conduct(in: head, result, except: platforms), reading.codes != ["other"] { return reading }
    }
    if isOfCharacteristics(span) { return AllegationReading(codes: ["discriminatory"], spans: [span], isWeak: false) }
    let known = AllegationReader(marks: marks).allegations(in: span, except: platforms)
    let reading = ConductReader(marks: marks).allegations(in: [span], except: platforms)
    if let known {
      guard var reading else { return known }
      reading.isWeak = known.isWeak && reading.isWeak
      return reading
    }
    guard let reading, !reading.isWeak, result.person == nil, result.outcome == nil, marks.words(span).count >= 2,
      ColumnReader(marks: marks).promised(by: span).isEmpty
    else { return nil }
    return reading
  }

  /// "Sex", "Sex, age or disability", "on grounds of sex": characteristics that have no code of their own, and nothing else.
  private func isOfCharacteristics(_ span: Span) -> Bool {
    let cues = marks.cues("characteristic", in: span).map(\.span)
    let tokens = marks.folded.tokens(in: span)
    return !cues.isEmpty
      && tokens.allSatisfy { index in
        cues.contains { $0.contains(marks.folded.tokens[index].span) }
          || ["or", "and"].contains(marks.folded.word(index))
      }
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard end <= start else { return false }
    return ["/", "&", "and", ",", "or"].contains(marks.text[Span(end, start)].trimmingSpaces.lowercased())
  }

  /// What a label says on an axis of allegations, where all the others say something: the likeliest, else "other".
  func allegation(onAxis span: Span) -> (code: String, span: Span) {
    let reading = ConductReader(marks: marks).allegations(in: [span])
    guard let code = reading?.codes.first, let place = reading?.spans.first else { return ("other", span) }
    return (code, place)
  }

  private func isMostly(_ person: Person?, _ span: Span) -> Bool {
    person.map { isMostly($0.whole, beforeParenthesis(span)) } ?? false
  }

  private func beforeParenthesis(_ span: Span) -> Span {
    guard let open = marks.text.scalars[span.start..<span.end].firstIndex(of: "("), open > span.start + 3 else {
      return span
    }
    return marks.text.trimmed(Span(span.start, open))
  }

  private func isMostly(_ part: Span, _ whole: Span) -> Bool { part.length * 10 >= whole.length * 6 }

  private func decisive(_ readings: [OutcomeReading], in span: Span, _ outcomes: OutcomeReader) -> OutcomeReading? {
    let codes = Set(readings.map(\.code))
    if codes.count <= 1 { return readings.first }
    return outcomes.decisive(readings).first
  }

  /// "Police officers (regular and special)": who is meant stands before the parenthesis.
  private func person(in span: Span, takenByOutcome taken: Span?) -> Person? {
    let reader = PersonReader(marks: marks)
    let head = beforeParenthesis(span)
    let people = reader.persons(in: head, inColumn: true)
    if head != span, people.count == 1, people[0].role != nil, marks.words(head).count <= 3 { return people[0] }
    return single(reader.persons(in: span, inColumn: true), in: span, takenByOutcome: taken)
  }

  /// The one kind of person a label is about; "Officers and staff" is about none in particular.
  private func single(_ people: [Person], in span: Span, takenByOutcome taken: Span?) -> Person? {
    let people = people.filter { person in !(taken.map { $0.contains(person.span) } ?? false) }
    guard let first = people.first else { return nil }
    if first.role == nil { return nil }
    // "Upheld - officer received management advice": whoever it was
    if let taken, first.isGeneric, !first.isPlural, first.count == nil, first.whole.end <= taken.start,
      marks.text[Span(span.start, first.whole.start)].contains(where: { "-–—:,".contains($0) }),
      let verb = marks.words(Span(first.whole.end, span.end)).first,
      ["received", "was", "given", "had", "got"].contains(verb)
    {
      return nil
    }
    // "Officer resigned during proceedings": whoever it was
    if let taken, first.isGeneric, !first.isPlural, first.count == nil, first.whole.start == span.start,
      first.whole.end <= taken.start, taken.start - first.whole.end <= 1
    {
      return nil
    }
    // "Management advice or, for police staff, recorded advice": of either kind
    if let taken, taken.end <= first.whole.start,
      marks.words(Span(taken.end, first.whole.start)).suffix(2).elementsEqual(["or", "for"])
    {
      return nil
    }
    let others = people.dropFirst().filter { $0.role != nil && !$0.sameKind(as: first) }
    if others.isEmpty { return first }
    // "Insp / Ch Insp", "Inspectors and Chief Inspectors": two ranks of one role
    if let role = first.role, others.allSatisfy({ $0.role == role && $0.rank != nil }), first.rank != nil,
      zip(people, people.dropFirst()).allSatisfy({ isJoined($0.whole.end, $1.whole.start) })
    {
      var both = first
      both.rank = nil
      return both
    }
    // "of the officers are constables": the rank says more
    if first.rank == nil, others.allSatisfy({ $0.role == first.role && $0.rank != nil }),
      Set(others.map(\.rank)).count == 1
    {
      return others.last
    }
    // "Police staff (incl. PCSOs)", "Constables (including Student Officers)"
    let between = marks.text[Span(first.span.end, others[others.startIndex].span.start)].lowercased()
    if ["inc", "excl", "with ", "not ", "other than", "(", "among", "whom", "one of"].contains(where: between.contains)
    {
      return first
    }
    return nil
  }
}
