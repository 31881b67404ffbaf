import Documents
import Vocabulary

/// What headings, captions and band rows over a place say, and what stands there inherits.
struct Context: Sendable {
  var period: DateReading?
  var person: Person?
  var outcomes: [OutcomeReading] = []
  var force: Match?

  static let none = Context()

  var isSomething: Bool { period != nil || person != nil || !outcomes.isEmpty || force != nil }

  /// This context with what a nearer one adds or replaces.
  func refined(by nearer: Context) -> Context {
    var result = self
    if let period = nearer.period { result.period = period }
    if let person = nearer.person { result.person = person }
    if !nearer.outcomes.isEmpty { result.outcomes = nearer.outcomes }
    if let force = nearer.force { result.force = force }
    return result
  }
}

/// A case as read, before it becomes a record.
struct Matter: Sendable {
  var locator: String
  /// Which of the cases that one place gives it is.
  struct Part: Hashable, Sendable {
    var index: Int
    var count: Int

    static let whole = Part(index: 0, count: 1)
  }

  /// All the words it was read from.
  var span: Span
  /// The stretches of them that are its own (a row's cells, a card's lines); empty where that is all of `span`.
  var words: [Span] = []
  var part = Part.whole
  var person: Person?
  var personIsInherited = false
  var count: Count?
  var outcomes: [OutcomeReading] = []
  var outcomeIsInherited = false
  /// A finding, when nothing but a finding says how it ended.
  var findingOnly: Span?
  var allegation: AllegationReading?
  var allegationIsInherited = false
  /// What the allegation was read from, where it was weighed.
  var stories: ConductReader.Stories?
  var platforms: [(code: String, span: Span)] = []
  /// The force's own words on the matter.
  var summary: Span?
  var period: DateReading?
  var periodIsInherited = false
  /// What a column of forces says, in a letter for several.
  var force: String?
  /// The case number or reference, when rows carry one.
  var reference: String?
  var rule: String
  /// It speaks of people in general ("officers and staff").
  var hasPlural = false
  var features: [String] = []
  var flags: [Flag] = []

  var persons: Int { count?.min ?? 1 }

  /// The row or item that it was read from, alone or with others.
  var row: String {
    guard part.count > 1, let cut = locator.range(of: "/part:") else { return locator }
    return String(locator[..<cut.lowerBound])
  }
}

/// Turns matters and tallies into records with a field for each value.
struct RecordBuilder: Sendable {
  let marks: Annotations

  func record(of matter: Matter) -> Record {
    var fields: [FieldName: Field] = [:]
    let rule = matter.rule
    if let person = matter.person {
      let features =
        (matter.personIsInherited ? ["inherited"] : []) + (person.isAmbiguous ? ["abbreviation"] : [])
        + (person.isGeneric ? ["generic"] : [])
      if let role = person.role {
        fields[.role] = field([role], [person.span], rule, features, inherited: matter.personIsInherited)
      }
      if let rank = person.rank {
        fields[.rank] = field([rank], [person.span], rule, features, inherited: matter.personIsInherited)
      }
    }
    if let allegation = matter.allegation {
      let features =
        allegation.doubts + (matter.allegationIsInherited ? ["inherited"] : [])
        + (allegation.codes.count > 1 ? ["several_readings"] : [])
      fields[.allegation] = field(
        allegation.codes, allegation.spans, rule, features, inherited: matter.allegationIsInherited)
    }
    if !matter.platforms.isEmpty {
      fields[.platform] = field(matter.platforms.map(\.code), matter.platforms.map(\.span), rule, [], inherited: false)
    }
    if !matter.outcomes.isEmpty {
      let features =
        (matter.outcomes.count > 1 ? ["several_readings"] : []) + (matter.outcomeIsInherited ? ["inherited"] : [])
        + (matter.outcomes[0].isAmbiguous ? ["abbreviation"] : [])
      fields[.outcome] = field(
        matter.outcomes.map(\.code), matter.outcomes.map(\.span), rule, features, inherited: matter.outcomeIsInherited)
    }
    if let period = matter.period {
      let features = (matter.periodIsInherited ? ["inherited"] : []) + (period.toDate ? ["to_date"] : [])
      fields[.period] = field([period.period.edtf], period.spans, rule, features, inherited: matter.periodIsInherited)
    }
    if let count = matter.count {
      fields[.count] = field([String(count.min)], [count.span], rule, [], inherited: false)
    }
    var flags = matter.flags
    if matter.findingOnly != nil, matter.outcomes.isEmpty { flags.append(.outcomeIsFindingOnly) }
    if matter.period?.toDate ?? false { flags.append(.periodToDate) }
    let title = matter.person.map { marks.text[$0.title] }
    return Record(
      kind: .case, locator: Locator(matter.locator), countMin: matter.count?.min ?? 1, countMax: matter.count?.max ?? 1,
      unit: .person, fields: TwoReaders(marks: marks).compared(fields, of: matter), title: title,
      period: matter.period?.period,
      summary: matter.summary.map { marks.text[$0] }, span: matter.span, page: marks.evidence(matter.span).page,
      flags: flags)
  }

  /// A field whose raw words are the first span's; further spans are evidence too.
  func field(_ values: [String], _ spans: [Span], _ rule: String, _ features: [String], inherited: Bool) -> Field {
    let isMisread = marks.misread.contains { misread in spans.contains { misread.overlaps($0) } }
    return Field(
      raw: spans.first.map { marks.text[$0] }, values: values,
      flags: inherited ? [.inherited] : [],
      evidence: spans.map { marks.evidence($0, exact: !inherited) }, rule: rule,
      features: features + (isMisread ? ["misread"] : []))
  }
}

/// Shares the people of one row or sentence out over its outcomes. Source: record contract, "What is one case";
/// domain §6 rows 12–14.
enum PeopleAndOutcomes {
  struct Share: Sendable {
    var person: Person?
    var count: Count?
    var outcomes: [OutcomeReading]
  }

  static func shares(
    persons: [Person], outcomes: [OutcomeReading], decisive: ([OutcomeReading]) -> [OutcomeReading]
  ) -> [Share] {
    guard let first = persons.first else {
      return byCount(nil, outcomes, total: nil, decisive)
    }
    if persons.count == 1 { return byCount(first, outcomes, total: first.count, decisive) }
    let alike = persons.allSatisfy { $0.sameKind(as: first) }
    let distinct = distinctInOrder(outcomes)
    if distinct.count == persons.count, distinct.count > 1 {
      return zip(persons, distinct).map { Share(person: $0, count: $0.count, outcomes: [$1]) }
    }
    if outcomes.count == persons.count, outcomes.count > 1 {
      let pairs = zip(persons, outcomes).map { Share(person: $0, count: $0.count, outcomes: [$1]) }
      return pairs
    }
    if alike, distinct.count <= 1 {
      let total = persons.reduce(0) { $0 + ($1.count?.min ?? 1) }
      let count = Count(min: total, max: total, span: persons.reduce(first.whole) { $0.union($1.whole) })
      return [Share(person: first, count: count, outcomes: decisive(outcomes))]
    }
    return persons.map { Share(person: $0, count: $0.count, outcomes: decisive(outcomes)) }
  }

  private static func byCount(
    _ person: Person?, _ outcomes: [OutcomeReading], total: Count?, _ decisive: ([OutcomeReading]) -> [OutcomeReading]
  ) -> [Share] {
    let counted = outcomes.filter { $0.count != nil }
    let sum = counted.reduce(0) { $0 + ($1.count?.min ?? 0) }
    if counted.count > 1, counted.count == outcomes.count || total?.min == sum {
      return counted.map { Share(person: person, count: $0.count, outcomes: [$0]) }
    }
    // "Police Constables" with two results, each with its own.
    if total == nil, person?.isPlural ?? false, counted.isEmpty {
      let distinct = distinctInOrder(outcomes)
      if distinct.count == 2 { return distinct.map { Share(person: person, count: nil, outcomes: [$0]) } }
    }
    if let total, total.isExact, total.min > 1 {
      let distinct = distinctInOrder(outcomes)
      if counted.count == 1, sum == total.min {
        return [Share(person: person, count: total, outcomes: decisive(counted))]
      }
      if distinct.count == total.min, counted.isEmpty {
        return distinct.map { Share(person: person, count: nil, outcomes: [$0]) }
      }
      // "1 x WW" and the rest without a number
      if counted.count == 1, distinct.count == 2, sum < total.min {
        return distinct.map { reading in
          let count = reading.count ?? Count(min: total.min - sum, max: total.min - sum, span: reading.span)
          return Share(person: person, count: count, outcomes: [reading])
        }
      }
    }
    let count = total ?? (counted.count == 1 && sum > 1 ? counted[0].count : nil)
    return [Share(person: person, count: count, outcomes: decisive(outcomes))]
  }

  private static func distinctInOrder(_ outcomes: [OutcomeReading]) -> [OutcomeReading] {
    var seen: Set<String> = []
    return outcomes.filter { seen.insert($0.code).inserted }
  }
}
