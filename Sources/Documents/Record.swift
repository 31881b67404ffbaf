/// Where a value was read.
public struct Evidence: Hashable, Codable, Sendable {
  /// Counted from 1.
  public var page: Int
  /// Nil where the source has no geometry.
  public var box: Box?
  public var span: Span
  /// False when the words are near the value and don't state it by themselves (a heading over a list).
  public var exact: Bool
  /// The id of the document that the words stand in, where that is another of the documents that make the reply; nil for
  /// the one that holds what it is evidence for.
  public var document: String?

  public init(page: Int, box: Box?, span: Span, exact: Bool, document: String? = nil) {
    self.page = page
    self.box = box
    self.span = span
    self.exact = exact
    self.document = document
  }
}

/// What a second reader, going by other means, makes of the words of a field. It changes no value.
public struct OtherReading: Hashable, Codable, Sendable {
  /// The reader.
  public var rule: String
  /// Codes that its words stand for.
  public var values: [String]
  /// A verbatim slice of the document's text.
  public var raw: String
  public var evidence: Evidence

  public init(rule: String, values: [String], raw: String, evidence: Evidence) {
    self.rule = rule
    self.values = values
    self.raw = raw
    self.evidence = evidence
  }
}

/// A value with the words it was read from and how far it is believed.
public struct Field: Hashable, Codable, Sendable {
  /// A verbatim slice of the document's text; nil when nothing states the value.
  public var raw: String?
  /// Codes, primary first; one element for single-valued fields, empty for none.
  public var values: [String]
  /// Probability in 0...1 that the value is right.
  public var confidence: Double
  public var flags: [Flag]
  public var evidence: [Evidence]
  /// The heuristic that read it.
  public var rule: String
  /// What was noticed while reading, by name, for the validator.
  public var features: [String]
  /// How a second reader has it, where the two differ; for a person to weigh.
  public var otherwise: OtherReading?
  /// The id of the decision that holds for it; nil until a person decided.
  public var review: String?

  public init(
    raw: String? = nil, values: [String] = [], confidence: Double = 0, flags: [Flag] = [],
    evidence: [Evidence] = [], rule: String = "none", features: [String] = [], otherwise: OtherReading? = nil,
    review: String? = nil
  ) {
    self.raw = raw
    self.values = values
    self.confidence = confidence
    self.flags = flags
    self.evidence = evidence
    self.rule = rule
    self.features = features
    self.otherwise = otherwise
    self.review = review
  }

  public var value: String? { values.first }

  /// The evidence that stands in the document at hand.
  public var ownEvidence: [Evidence] { evidence.filter { $0.document == nil } }
}

/// Why something needs a person's look.
public enum Flag: String, Hashable, Codable, Sendable, CaseIterable {
  case lowConfidence = "low_confidence"
  case ambiguousRank = "ambiguous_rank"
  case ambiguousForce = "ambiguous_force"
  case ambiguousOutcome = "ambiguous_outcome"
  case noForce = "no_force"
  case notPoliceForce = "not_a_police_force"
  case outcomeIsFindingOnly = "outcome_is_finding_only"
  case outcomeMissing = "outcome_missing"
  case allegationMissing = "allegation_missing"
  case roleMissing = "role_missing"
  case periodMissing = "period_missing"
  case periodToDate = "period_to_date"
  case periodOutsideRequest = "period_outside_request"
  case impossibleDate = "impossible_date"
  case roleRankConflict = "role_rank_conflict"
  case severalOutcomes = "several_outcomes"
  case inherited = "inherited"
  case suppressed = "suppressed"
  case totalConflict = "total_conflict"
  case breakdownsDiffer = "breakdowns_differ"
  case dataElsewhere = "data_elsewhere"
  case noDate = "no_date"
  case sanctionNotAvailable = "sanction_not_available"
  case dateAfterReply = "date_after_reply"
  case allegationRepeatsRequest = "allegation_repeats_request"
  case doubtfulRecord = "doubtful_record"
  case correctedLater = "corrected_later"
  case noReference = "no_reference"
  case recordsSetAside = "records_set_aside"
  case doubtfulLetter = "doubtful_letter"
}

extension Flag {
  /// Flags that put what carries them before a person; the others only tell where something comes from.
  public static let asksForReview: Set<Flag> = [
    .lowConfidence, .ambiguousRank, .ambiguousForce, .ambiguousOutcome, .noForce, .notPoliceForce,
    .outcomeIsFindingOnly, .outcomeMissing, .allegationMissing, .roleMissing, .periodOutsideRequest, .impossibleDate,
    .roleRankConflict, .severalOutcomes, .totalConflict, .breakdownsDiffer, .dataElsewhere, .sanctionNotAvailable,
    .dateAfterReply, .allegationRepeatsRequest, .doubtfulRecord, .correctedLater, .recordsSetAside,
    .doubtfulLetter,
  ]

  public var asksForReview: Bool { Flag.asksForReview.contains(self) }
}

public enum Unit: String, Hashable, Codable, Sendable {
  case person, `case`, allegation, complaint
}

public enum ReviewState: String, Hashable, Codable, Sendable {
  case accepted
  case needsReview = "needs_review"
  case confirmed, corrected, rejected
}

/// The names under which a record's fields are kept, in their order of output.
public enum FieldName: String, Hashable, Codable, Sendable, CaseIterable {
  case force, role, rank, allegation, platform, outcome, period, count
}

/// Where a record came from inside its document; with the document's hash it makes the record's id.
public struct Locator: Hashable, Codable, Sendable {
  /// `table:0/row:3`, `item:12`, `sentence:104`, with `/part:N` where one place gives several records.
  public var path: String

  public init(_ path: String) { self.path = path }

  /// The table, list or sentence that the place is in: `table:0`.
  public var container: Substring { path.prefix { $0 != "/" } }
}

/// One matter (a case) or one printed count (a tally).
public struct Record: Hashable, Codable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable { case `case`, tally }

  public var kind: Kind
  public var locator: Locator
  /// Index of the reply within its document.
  public var reply: Int
  public var population: String
  public var breakdown: String
  public var counted: Bool
  public var isTotal: Bool
  public var countMin: Int
  public var countMax: Int
  public var unit: Unit?
  public var fields: [FieldName: Field]
  public var title: String?
  public var period: Period?
  public var summary: String?
  /// The words the record was read from: a row, an item, a sentence.
  public var span: Span
  public var page: Int
  public var flags: [Flag]
  public var state: ReviewState

  public init(
    kind: Kind, locator: Locator, reply: Int = 0, population: String = "", breakdown: String = "",
    counted: Bool = false, isTotal: Bool = false, countMin: Int = 1, countMax: Int = 1, unit: Unit? = nil,
    fields: [FieldName: Field] = [:], title: String? = nil, period: Period? = nil, summary: String? = nil,
    span: Span, page: Int, flags: [Flag] = [], state: ReviewState = .needsReview
  ) {
    self.kind = kind
    self.locator = locator
    self.reply = reply
    self.population = population
    self.breakdown = breakdown
    self.counted = counted
    self.isTotal = isTotal
    self.countMin = countMin
    self.countMax = countMax
    self.unit = unit
    self.fields = fields
    self.title = title
    self.period = period
    self.summary = summary
    self.span = span
    self.page = page
    self.flags = flags
    self.state = state
  }

  public subscript(name: FieldName) -> Field? { fields[name] }
}
