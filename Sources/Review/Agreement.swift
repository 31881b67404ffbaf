import Casework
import Foundation
import Validation

/// How far two people agree beyond what chance would give.
public struct Agreement: Hashable, Sendable {
  public var reviewers: [String]
  /// Fields that both decided blind.
  public var fields: Int
  public var agreed: Int
  /// Cohen's kappa; nil where both gave one and the same answer throughout, and nothing can be said.
  public var kappa: Double?

  /// Of each two people who decided the same fields without sight of each other.
  public static func all(in decisions: [Decision]) -> [Agreement] {
    var last: [String: [String: [String]]] = [:]
    for decision in History.standing(decisions) where decision.isBlind && decision.action != .flag {
      let field = "\(decision.record) \(decision.field ?? "")"
      last[decision.reviewer ?? "", default: [:]][field] = decision.verdict
    }
    let names = last.keys.sorted()
    return names.enumerated().flatMap { index, a in
      names[(index + 1)...].compactMap { b in between(a, last[a] ?? [:], b, last[b] ?? [:]) }
    }
  }

  private static func between(
    _ a: String, _ ofA: [String: [String]], _ b: String, _ ofB: [String: [String]]
  ) -> Agreement? {
    let pairs = ofA.compactMap { field, value in ofB[field].map { (value, $0) } }
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let agreed = pairs.count { $0.0 == $0.1 }
    let share = { (values: [[String]]) in
      Dictionary(grouping: values, by: \.self).mapValues { Double($0.count) / count }
    }
    let (sharesOfA, sharesOfB) = (share(pairs.map(\.0)), share(pairs.map(\.1)))
    let chance = sharesOfA.reduce(0) { $0 + $1.value * (sharesOfB[$1.key] ?? 0) }
    let kappa = chance < 1 ? (Double(agreed) / count - chance) / (1 - chance) : nil
    return Agreement(reviewers: [a, b], fields: pairs.count, agreed: agreed, kappa: kappa)
  }
}

/// A random sample of fields that the program accepted by itself, and what people found of them.
public struct Audit: Hashable, Sendable {
  /// How many the program accepted in all.
  public var accepted: Int
  public var items: [FieldPlace]
  public var decided: Int
  public var wrong: Int

  /// The share that was wrong of those decided; nil before one is.
  public var rate: Double? { decided == 0 ? nil : Double(wrong) / Double(decided) }
  /// Exact (Clopper–Pearson), at 95%, one-sided; nil before one is decided.
  public var upperBound: Double? {
    decided == 0 ? nil : BinomialBound.upper(wrong: wrong, of: decided)
  }

  /// The sample hangs on the fields' ids alone: nobody picks it, it's the same whenever it's drawn, and a later, larger
  /// one holds an earlier one.
  public static func draw(_ size: Int, from fields: [FieldPlace]) -> [FieldPlace] {
    let keyed = fields.map { (key: Digest.sha256("audit|\($0.record)|\($0.field)"), item: $0) }
    return keyed.sorted { $0.key < $1.key }.prefix(size).map(\.item)
  }

  /// A field is found wrong when it was corrected, or its record rejected.
  public init(sample: [FieldPlace], accepted: Int, verdicts: (String) -> Verdicts) {
    self.accepted = accepted
    items = sample
    (decided, wrong) = (0, 0)
    for item in sample {
      let verdicts = verdicts(item.record)
      if verdicts.isRejected {
        (decided, wrong) = (decided + 1, wrong + 1)
      } else if let decision = verdicts.fields[item.field] {
        decided += 1
        if decision.value != decision.before { wrong += 1 }
      }
    }
  }
}
