import Documents

/// How one field is written, in a record or a reply.
func json(_ field: Field?, isSet: Bool) -> OrderedJSON {
  let field = field ?? Field()
  return [
    "raw": .optional(field.raw),
    "value": isSet ? .strings(field.values) : .optional(field.value),
    "confidence": .confidence(field.confidence),
    "flags": codes(field.flags),
    "evidence": .array(field.evidence.map(json)),
    "rule": .string(field.rule),
    "review": .optional(field.review),
  ]
}

func json(_ evidence: Evidence) -> OrderedJSON {
  let place: [OrderedJSON.Member] = [
    .init("page", .int(evidence.page)), .init("bbox", json(evidence.box)), .init("start", .int(evidence.span.start)),
    .init("end", .int(evidence.span.end)), .init("exact", .bool(evidence.exact)),
  ]
  // Only where it isn't the document at hand.
  return .object(place + (evidence.document.map { [.init("document", .string($0))] } ?? []))
}

func json(_ box: Box?) -> OrderedJSON {
  guard let box else { return .null }
  return .array([box.left, box.top, box.right, box.bottom].map(OrderedJSON.points))
}

/// In the order in which they were raised, each once.
func codes(_ flags: [Flag]) -> OrderedJSON {
  var seen: Set<Flag> = []
  return .strings(flags.filter { seen.insert($0).inserted }.map(\.rawValue))
}

extension FieldName {
  /// Whether a record can have several values of it.
  var isSet: Bool { self == .allegation || self == .platform || self == .outcome }
}
