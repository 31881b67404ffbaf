/// How many of some were right.
public struct Ratio: Codable, Hashable, Sendable {
  public var right = 0
  public var of = 0

  public init(right: Int = 0, of: Int = 0) {
    self.right = right
    self.of = of
  }

  /// Nil where there was nothing to get right.
  public var value: Double? { of == 0 ? nil : Double(right) / Double(of) }

  mutating func add(_ isRight: Bool) {
    of += 1
    if isRight { right += 1 }
  }

  static func + (a: Ratio, b: Ratio) -> Ratio { Ratio(right: a.right + b.right, of: a.of + b.of) }
}

/// How far what was found and what was there overlap.
public struct Overlap: Codable, Hashable, Sendable {
  public var matched = 0
  public var gold = 0
  public var got = 0

  public init(matched: Int = 0, gold: Int = 0, got: Int = 0) {
    self.matched = matched
    self.gold = gold
    self.got = got
  }

  public var precision: Double? { got == 0 ? nil : Double(matched) / Double(got) }
  public var recall: Double? { gold == 0 ? nil : Double(matched) / Double(gold) }
  /// Nil where there was nothing to find and nothing was found.
  public var f1: Double? { gold + got == 0 ? nil : 2 * Double(matched) / Double(gold + got) }

  mutating func add<Code: Hashable>(_ gold: Set<Code>, _ got: Set<Code>) {
    self = self + Overlap(matched: gold.intersection(got).count, gold: gold.count, got: got.count)
  }

  static func + (a: Overlap, b: Overlap) -> Overlap {
    Overlap(matched: a.matched + b.matched, gold: a.gold + b.gold, got: a.got + b.got)
  }
}

/// A field of a reply that is right or wrong as a whole.
public enum ReplyField: String, CaseIterable, Codable, Hashable, Sendable {
  case force, disposition, exemptions, reference
  case dateResponded = "date_responded"
  case total
}

/// Everything that is counted; the figures of several replies add up to those of all.
public struct Figures: Hashable, Sendable {
  /// Replies of the gold that the run has, by pairing within the document.
  public var replies = Overlap()
  public var replyFields: [ReplyField: Ratio] = [:]
  /// What a total counts (people, cases, …), where the gold tells; beside the fields, as a total is right or wrong by itself.
  public var units = Ratio()
  public var cases = Overlap()
  /// Over aligned cases.
  public var caseFields: [CaseField: Ratio] = [:]
  /// Set overlap over aligned cases, all codes of all pairs together.
  public var allegations = Overlap()
  public var platforms = Overlap()
  /// Cases right in every compared field, of all gold cases.
  public var perfect = Ratio()
  /// The same, of aligned cases.
  public var perfectAligned = Ratio()
  public var tallies = Overlap()
  /// Cases and tallies in replies whose gold has neither.
  public var fabrications = 0
  /// Cases in replies whose gold has tallies only, and the reverse.
  public var strays = 0
  public var errors = 0

  public init() {}

  static func + (a: Figures, b: Figures) -> Figures {
    var sum = Figures()
    sum.replies = a.replies + b.replies
    sum.replyFields = a.replyFields.merging(b.replyFields, uniquingKeysWith: +)
    sum.units = a.units + b.units
    sum.cases = a.cases + b.cases
    sum.caseFields = a.caseFields.merging(b.caseFields, uniquingKeysWith: +)
    sum.allegations = a.allegations + b.allegations
    sum.platforms = a.platforms + b.platforms
    sum.perfect = a.perfect + b.perfect
    sum.perfectAligned = a.perfectAligned + b.perfectAligned
    sum.tallies = a.tallies + b.tallies
    sum.fabrications = a.fabrications + b.fabrications
    sum.strays = a.strays + b.strays
    sum.errors = a.errors + b.errors
    return sum
  }

  /// All case fields together.
  public var allCaseFields: Ratio { caseFields.values.reduce(Ratio(), +) }
  /// All reply fields together.
  public var allReplyFields: Ratio { replyFields.values.reduce(Ratio(), +) }
}
