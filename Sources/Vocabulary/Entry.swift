/// One code of a vocabulary file with the wordings that stand for it.
public struct Entry: Sendable, Codable {
  public var code: String
  public var label: String
  /// Where the wordings come from: a section of `docs/domain.md`, a regulation.
  public var source: String
  /// Outcomes: the published group.
  public var group: String?
  /// Ranks: the role that the rank implies.
  public var role: String?
  /// Ranks: 1 is the lowest.
  public var order: Int?
  /// Allegations: 1 is the most specific, and is taken first as primary.
  public var priority: Int?
  /// Roles: whether the wordings are job titles.
  public var title: Bool?
  /// Forces: the Act under which they answer.
  public var act: String?
  public var name: String?
  public var country: String?
  public var territorial: Bool?
  /// Forces: the label before `.police.uk` in addresses.
  public var domains: [String]?
  /// Exemptions: `exemption`, `cost`, `notice`, `duty`, `not_held`, `advice`, `vexatious`.
  public var `class`: String?
  public var patterns: [String]?
  /// Wordings that count only where nothing better does.
  public var weak: [String]?
  /// Abbreviations, matched with their case.
  public var cased: [String]?
  /// Abbreviations of `cased` that mean other things too.
  public var ambiguous: [String]?
  /// Forces: acronyms that several bodies share.
  public var weakCased: [String]?

  enum CodingKeys: String, CodingKey {
    case code, label, source, group, role, order, priority, title, act, name, country, territorial, domains
    case `class`, patterns, weak, cased, ambiguous
    case weakCased = "weak_cased"
  }
}

/// How much a wording says by itself.
public enum Strength: Int, Sendable, Comparable {
  case weak, strong

  public static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
}
