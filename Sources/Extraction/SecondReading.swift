import Documents

/// What a second reader makes of the words of a case, without knowing what the first one made of them.
///
/// A field that it can't tell is nil: then it is silent, and neither agrees nor differs.
struct SecondReading: Hashable, Sendable {
  /// A value with the words that say it.
  struct Said: Hashable, Sendable {
    /// Codes that the words stand for, or one period in EDTF.
    var values: [String]
    var span: Span

    init(_ values: [String], _ span: Span) {
      self.values = values
      self.span = span
    }

    init?(_ value: String?, _ span: Span) {
      guard let value else { return nil }
      self.init([value], span)
    }
  }

  /// The reader's name, as a rule.
  var rule: String
  var role: Said?
  var rank: Said?
  var allegation: Said?
  var outcome: Said?
  var period: Said?

  init(rule: String, person: CueRun.Somebody?, allegation: CueRun.Cue?, outcome: Said?, date: DateReading?) {
    self.rule = rule
    role = person.flatMap { Said($0.role, $0.span) }
    rank = person.flatMap { Said($0.rank, $0.span) }
    self.allegation = allegation.map { Said($0.codes, $0.span) }
    self.outcome = outcome
    period = date.flatMap { Said($0.period.edtf, $0.span) }
  }

  subscript(name: FieldName) -> Said? {
    switch name {
    case .role: role
    case .rank: rank
    case .allegation: allegation
    case .outcome: outcome
    case .period: period
    case .force, .platform, .count: nil
    }
  }
}

/// Sets the two readings of a case beside one another. Never touches a value.
struct TwoReaders: Sendable {
  let marks: Annotations

  static let agree = "readers_agree"
  static let differ = "readers_differ"

  /// The fields with what the second reading adds: whether it agrees and, where it doesn't, what it says.
  func compared(_ fields: [FieldName: Field], of matter: Matter) -> [FieldName: Field] {
    var fields = fields
    let second = reading(of: matter)
    for name in FieldName.allCases {
      guard let said = second[name] else { continue }
      var field = fields[name] ?? Field()
      if let value = field.value, said.values.contains(value) {
        field.features.append(TwoReaders.agree)
      } else {
        field.features.append(TwoReaders.differ)
        field.otherwise = OtherReading(
          rule: second.rule, values: said.values, raw: marks.text[said.span], evidence: marks.evidence(said.span))
      }
      fields[name] = field
    }
    return fields
  }

  private func reading(of matter: Matter) -> SecondReading {
    let words = matter.words.isEmpty ? [matter.span] : matter.words
    return matter.rule == "prose"
      ? CueOrderReader(marks: marks).reading(of: words, part: matter.part)
      : LinearRowReader(marks: marks).reading(of: words, part: matter.part)
  }
}
