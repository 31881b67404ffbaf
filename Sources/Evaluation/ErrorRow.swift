/// One thing that a run got wrong, with what a developer needs to go and mend it.
public struct ErrorRow: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case replyMissing = "reply_missing"
    case replyExtra = "reply_extra"
    case replyField = "reply_field"
    case caseMissing = "case_missing"
    case caseExtra = "case_extra"
    case caseField = "case_field"
    case tallyMissing = "tally_missing"
    case tallyExtra = "tally_extra"
    /// A printed count with a wrong dimension or number: one tally missing and one too many.
    case tallyMisread = "tally_misread"
  }

  public var kind: Kind
  public var document: String
  public var force: String?
  /// What the row is about: a field's name, `case`, `tally` or `reply`.
  public var field: String
  /// The gold entry in one line.
  public var goldRecord: String?
  /// The run's entry in one line.
  public var gotRecord: String?
  public var gold: String?
  public var got: String?
  /// The document's words behind the value; those of the whole matter where the field has none.
  public var words: String?
  public var rule: String?
  public var confidence: Double?
  /// Whether the machine would have let it pass unseen.
  public var accepted: Bool
  public var locator: String?
  /// Id of the record or reply of the run.
  public var id: String?

  init(
    _ kind: Kind, field: String, goldRecord: String? = nil, gotRecord: String? = nil, gold: String? = nil,
    got: String? = nil, words: String? = nil, rule: String? = nil, confidence: Double? = nil,
    accepted: Bool = false, locator: String? = nil, id: String? = nil
  ) {
    self.kind = kind
    self.document = ""
    self.field = field
    self.goldRecord = goldRecord
    self.gotRecord = gotRecord
    self.gold = gold
    self.got = got
    self.words = words
    self.rule = rule
    self.confidence = confidence
    self.accepted = accepted
    self.locator = locator
    self.id = id
  }
}

/// A case or tally in a reply whose gold has none of the kind.
public struct Fabrication: Codable, Hashable, Sendable {
  public var document: String
  public var force: String?
  /// `case` or `tally`.
  public var kind: String
  /// True where the gold reply has neither cases nor tallies: a fabrication in the full sense. False where it has
  /// only the other kind, say a case made from a table of counts.
  public var replyHoldsNothing: Bool
  public var locator: String
  public var id: String
  /// The record in one line.
  public var record: String
  public var words: String?
}

/// Records in one line.
enum Shown {
  static func count(_ min: Int, _ max: Int) -> String { min == max ? String(min) : "\(min)..\(max)" }

  static func gold(_ entry: Gold.Case) -> String {
    line(entry.count, entry.count, [entry.role, entry.rank], entry.allegations, entry.outcome, entry.period)
  }

  static func got(_ record: ExportedRecord) -> String {
    guard record.kind == "case" else { return tally(TallyShape(record)) }
    let allegations = record.allegations ?? record.allegation.map { [$0] } ?? []
    return line(
      record.countMin, record.countMax, [record.role, record.rank], allegations, record.outcome, record.period)
  }

  static func tally(_ shape: TallyShape) -> String { "\(shape.dimsInWords): \(count(shape.min, shape.max))" }

  private static func line(
    _ min: Int, _ max: Int, _ person: [String?], _ allegations: [String], _ outcome: String?, _ period: String?
  ) -> String {
    let who = person.map { $0 ?? "-" }.joined(separator: "/")
    let what = allegations.isEmpty ? "-" : allegations.joined(separator: "|")
    return "\(count(min, max)) x \(who), \(what), \(outcome ?? "-"), \(period ?? "-")"
  }
}
