import Casework
import Documents

/// The line of a record: the flat columns in the contract's order, then the fields with their evidence.
public struct RecordLines: Sendable {
  /// Version of the shape of records, replies, documents and decisions.
  public static let schemaVersion = "1.1.0"

  private let manifest: Manifest

  public init(manifest: Manifest) { self.manifest = manifest }

  /// The records of one input in order of their place.
  public func lines(of file: CaseFile) -> [OrderedJSON] {
    let source = Source(of: file)
    let ordered = file.findings.records.enumerated().sorted { a, b in
      (a.element.span, a.offset) < (b.element.span, b.offset)
    }
    return ordered.map { json($0.element, source: source) }
  }

  private func json(_ record: Record, source: Source) -> OrderedJSON {
    let identity = source.identity
    let outcomes = record[.outcome]?.values ?? []
    let allegations = record[.allegation]?.values ?? []
    return [
      "schema_version": .string(RecordLines.schemaVersion),
      "id": .string(identity.record(record)),
      "kind": .string(record.kind.rawValue),
      "reply_id": .string(identity.reply(record.reply)),
      "population_id": .string(identity.population(record.population, reply: record.reply)),
      "breakdown_id": .string(
        identity.breakdown(record.breakdown, population: record.population, reply: record.reply)),
      "counted": .bool(record.counted),
      "is_total": .bool(record.isTotal),
      "count_min": .int(record.countMin),
      "count_max": .int(record.countMax),
      "unit": .optional(record.unit?.rawValue),
      "force": .optional(record[.force]?.value),
      "role": .optional(record[.role]?.value),
      "rank": .optional(record[.rank]?.value),
      "title": .optional(record.title),
      "allegation": .optional(allegations.first),
      "allegations": .strings(allegations),
      "platforms": .strings(record[.platform]?.values ?? []),
      "outcome": .optional(outcomes.first),
      "outcomes": .strings(outcomes),
      "outcome_group": .optional(outcomes.first.flatMap { manifest.facts.outcomeGroups[$0] }),
      "period": .optional(record.period?.edtf),
      "period_start": .optional(record.period?.start.iso),
      "period_end": .optional(record.period?.end.iso),
      "summary": .optional(record.summary),
      "min_confidence": .confidence(record.lowestConfidence),
      "review_state": .string(record.state.rawValue),
      "flags": codes(record.flags),
      "fields": fields(of: record),
      "source": source.json(locator: record.locator),
      "generated_by": [
        "tool": "casebook", "version": .string(manifest.facts.tool), "vocabulary": .string(manifest.facts.vocabulary),
      ],
    ]
  }

  private func fields(of record: Record) -> OrderedJSON {
    .object(
      FieldName.allCases.map { name in
        OrderedJSON.Member(name.rawValue, Reporting.json(record[name], isSet: name.isSet))
      })
  }
}

/// Which bytes, and which text made of them, a record's offsets count into.
private struct Source {
  let identity: Identity
  let file: CaseFile
  let textHash: String?

  init(of file: CaseFile) {
    self.file = file
    identity = Identity(of: file)
    textHash = file.document.map { Digest.sha256($0.text.string) }
  }

  func json(locator: Locator) -> OrderedJSON {
    [
      "path": .string(file.path),
      "sha256": .optional(file.sha256),
      "text_sha256": .optional(textHash),
      "media_type": .optional(file.mediaType),
      "parent": .optional(file.parent.map { Identity(of: $0).document }),
      "locator": .string(locator.path),
    ]
  }
}
