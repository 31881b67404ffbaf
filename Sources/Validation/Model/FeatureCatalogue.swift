import Documents

/// What each feature may do to a belief, and what is thought of it before any gold is seen.
///
/// Names with a colon are families: `rule:case_table` is of the family `rule`.
enum FeatureCatalogue {
  /// Which way a feature may move a confidence.
  enum Direction: Hashable, Sendable {
    /// Never raises it.
    case doubt
    /// Never lowers it.
    case support
    case either
  }

  struct Belief: Hashable, Sendable {
    var direction: Direction
    /// The weight before any gold is seen.
    var prior: Double
  }

  /// Of a value of which nothing special is noticed: 0.95.
  static let intercept = 3.0

  static func belief(of feature: String) -> Belief {
    if let known = named[feature] { return known }
    let family = feature.prefix { $0 != ":" }
    if family.count < feature.count, let known = families[String(family)] { return known }
    return Belief(direction: .either, prior: 0)
  }

  private static let families: [String: Belief] = [
    // What the heuristic itself noticed; each is a reason to doubt unless named below.
    "saw": Belief(direction: .doubt, prior: -0.7),
    "check": Belief(direction: .doubt, prior: -1.5),
    "lacks": Belief(direction: .doubt, prior: -0.7),
    "rule": Belief(direction: .either, prior: 0),
    "form": Belief(direction: .either, prior: 0),
    "code": Belief(direction: .either, prior: 0),
    "role": Belief(direction: .either, prior: 0),
    "dimensions": Belief(direction: .either, prior: 0),
  ]

  private static let named: [String: Belief] = {
    var beliefs: [String: Belief] = [:]
    for (name, prior) in doubts { beliefs[name] = Belief(direction: .doubt, prior: prior) }
    for (name, prior) in supports { beliefs[name] = Belief(direction: .support, prior: prior) }
    for name in open { beliefs[name] = Belief(direction: .either, prior: 0) }
    return beliefs
  }()

  private static let doubts: [(String, Double)] = [
    ("saw:inherited", -0.5), ("saw:weak_cue", -1.2), ("saw:several_readings", -0.7), ("saw:abbreviation", -0.2),
    ("saw:generic", -0.5), ("saw:to_date", -0.2), ("saw:label_unknown", -1.5), ("saw:close_rival", -1.0),
    ("saw:weak_place", -0.7), ("saw:unlabelled", -0.7),
    ("saw:readers_differ", -1.0), ("saw:misread", -1.5),
    ("elsewhere", -0.5), ("header_differs", -1.0), ("small_part", -0.3), ("long_place", -0.4), ("rival", -0.6),
    ("negated", -1.5), ("weak_wording", -0.8), ("misspelt", -0.3), ("many_codes", -0.5), ("odd_row", -0.7),
    ("sum_differs", -0.7), ("asks", -3.0), ("in_question", -3.0), ("lone", -0.7), ("reply_withholds", -1.0),
    ("row_label_unread", -1.0), ("row_label_partly_read", -0.4), ("column_label_unread", -0.8),
    ("column_label_partly_read", -0.3), ("no_dimension", -1.0), ("word_unused", -1.5), ("siblings_have", -1.0),
    ("aligned_table", -0.3), ("parts_differ", -1.0), ("no_evidence", -0.3), ("several_forces", -0.5),
    ("converter_warned", -0.3), ("ocr", -0.3), ("ocr_unsure", -2.0), ("total_conflict", -1.5), ("total_exceeded", -1.5),
    ("counts_conflict", -1.0),
    ("shares_words", -1.5),
    ("disagrees", -1.5), ("refers_back", -0.4), ("several_dates", -0.5), ("stages", -0.5), ("finding_beside", -0.5),
    ("rival_beside", -0.5), ("off_topic", -2.0), ("implausible", -2.0), ("odd_shape", -1.0),
  ]

  private static let supports: [(String, Double)] = [
    ("header_agrees", 0.5), ("fills_place", 0.5), ("whole_column", 0.3), ("sum_agrees", 0.5), ("parts_agree", 0.5),
    ("implied", 1.0), ("letterhead", 0.5), ("agrees", 0.7), ("saw:readers_agree", 0.4), ("saw:table_agrees", 0.5),
    ("breakdowns_agree", 0.5),
  ]

  /// Neither good nor bad before gold is seen.
  private static let open = ["no_header", "not_printed", "suppressed", "not_stated", "is_total"]

  /// Every quantity that has a model.
  static let quantities: [Quantity] = {
    let scored: [FieldName] = [.role, .rank, .outcome, .allegation, .platform, .period, .count]
    let cases = scored.flatMap { [Quantity.caseField($0), Quantity.caseField($0, isSilence: true)] }
    let replies = Reply.FieldName.allCases.flatMap {
      [Quantity.replyField($0), Quantity.replyField($0, isSilence: true)]
    }
    return [Quantity.caseRecord] + cases + [Quantity.tallyRecord] + replies
  }()
}
