import Casework
import Documents

/// The line of a decision.
public enum DecisionLines {
  /// `attached` is the record that it holds for now; nil where none is to be found any more.
  static func line(of decision: Decision, attached: String?) -> OrderedJSON {
    [
      "id": .string(decision.id),
      "subject": .string(decision.subject.rawValue),
      "record_id": .string(decision.record),
      "attached_to": .optional(attached),
      "field": .optional(decision.field),
      "action": .string(decision.action.rawValue),
      "value": decision.value.map(OrderedJSON.strings) ?? .null,
      "before": decision.before.map(OrderedJSON.strings) ?? .null,
      "evidence": decision.evidence.map { .array($0.map(json)) } ?? .null,
      "undoes": .optional(decision.undoes),
      "blind": .bool(decision.isBlind),
      "reviewer": .optional(decision.reviewer),
      "decided_at": .string(decision.decidedAt),
      "note": .optional(decision.note),
      "source": source(of: decision),
    ]
  }

  private static func source(of decision: Decision) -> OrderedJSON {
    [
      "sha256": .string(decision.sha256),
      "path": .optional(decision.anchor?.path),
      "locator": .optional(decision.anchor?.locator),
      "quote": decision.anchor?.quote.map(json) ?? .null,
    ]
  }

  private static func json(_ evidence: QuotedEvidence) -> OrderedJSON {
    guard case .object(let members) = Reporting.json(evidence.evidence) else { return .null }
    return .object(members + [.init("quote", json(evidence.quote))])
  }

  private static func json(_ quote: Quote) -> OrderedJSON {
    ["exact": .string(quote.exact), "prefix": .string(quote.prefix), "suffix": .string(quote.suffix)]
  }
}
