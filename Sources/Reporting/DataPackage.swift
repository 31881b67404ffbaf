import Casework
import Documents

/// The Frictionless description of an export.
enum DataPackage {
  static func description(of files: ExportFiles) -> OrderedJSON {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "casebook-export",
      "title": "What police forces said of staff misconduct when asked under the freedom of information acts",
      "version": .string(RecordLines.schemaVersion),
      "resources": .array(files.named.map { resource($0.name, $0.bytes) }),
    ]
  }

  private static func resource(_ path: String, _ bytes: [UInt8]) -> OrderedJSON {
    let name = String(path.prefix { $0 != "." })
    var schema: OrderedJSON = [
      "fields": .array((columns[name] ?? []).map { ["name": .string($0.name), "type": .string($0.type)] }),
      "primaryKey": ["id"],
    ]
    if name == "records", case .object(let members) = schema {
      let key: OrderedJSON = ["fields": ["reply_id"], "reference": ["resource": "replies", "fields": ["id"]]]
      schema = .object(members + [.init("foreignKeys", [key])])
    }
    return [
      "name": .string(name),
      "path": .string(path),
      "format": "jsonl",
      "mediatype": "application/jsonl",
      "encoding": "utf-8",
      "bytes": .int(bytes.count),
      "hash": .string("sha256:" + Digest.sha256(bytes)),
      "schemaVersion": .string(RecordLines.schemaVersion),
      "schema": schema,
    ]
  }

  /// The columns of each file with their Frictionless types, in order.
  static let columns: [String: [(name: String, type: String)]] = [
    "records": [
      ("schema_version", "string"), ("id", "string"), ("kind", "string"), ("reply_id", "string"),
      ("population_id", "string"), ("breakdown_id", "string"), ("counted", "boolean"), ("is_total", "boolean"),
      ("count_min", "integer"), ("count_max", "integer"), ("unit", "string"), ("force", "string"),
      ("role", "string"), ("rank", "string"), ("title", "string"), ("allegation", "string"),
      ("allegations", "array"), ("platforms", "array"), ("outcome", "string"), ("outcomes", "array"),
      ("outcome_group", "string"), ("period", "string"), ("period_start", "date"), ("period_end", "date"),
      ("summary", "string"), ("min_confidence", "number"), ("review_state", "string"), ("flags", "array"),
      ("fields", "object"), ("source", "object"), ("generated_by", "object"),
    ],
    "replies": [
      ("id", "string"), ("force", "string"), ("reference", "string"), ("date_requested", "date"),
      ("date_responded", "date"), ("act", "string"), ("disposition", "string"), ("exemptions", "array"),
      ("questions", "array"), ("populations", "array"), ("total_min", "integer"), ("total_max", "integer"),
      ("documents", "array"), ("flags", "array"), ("review_state", "string"), ("fields", "object"),
    ],
    "documents": [
      ("id", "string"), ("path", "string"), ("sha256", "string"), ("media_type", "string"), ("pages", "integer"),
      ("status", "string"), ("message", "string"), ("converter", "string"), ("tagged", "boolean"),
      ("ocr", "boolean"), ("warnings", "array"), ("words", "integer"), ("words_in_tables", "integer"),
      ("hidden_text", "array"), ("parent", "string"),
    ],
    "decisions": [
      ("id", "string"), ("subject", "string"), ("record_id", "string"), ("attached_to", "string"),
      ("field", "string"), ("action", "string"), ("value", "array"), ("before", "array"), ("evidence", "array"),
      ("undoes", "string"), ("blind", "boolean"), ("reviewer", "string"), ("decided_at", "datetime"),
      ("note", "string"), ("source", "object"),
    ],
  ]
}
