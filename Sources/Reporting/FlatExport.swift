import Casework
import Documents
import Review

/// The records and all that goes with them as flat tables: for spreadsheets, Datasette, DuckDB.
///
/// Lists are put into one cell, parted by `; `. What a record's fields rest on has a table of its own.
public enum FlatExport {
  /// `replies`, `records`, `fields`, `documents` and `decisions`, with what people decided laid over them.
  public static func tables(of store: ReviewedStore) throws(StoreError) -> [FlatTable] {
    let lines = RecordLines(manifest: store.manifest)
    var (records, replies, documents, fields) = (table("records"), table("replies"), table("documents"), fieldTable)
    try store.forEachFile { file in
      for line in lines.lines(of: file) {
        records.rows.append(row(line, in: "records"))
        fields.rows += fieldRows(of: line)
      }
      for line in ReplyLines.lines(of: file) { replies.rows.append(row(line, in: "replies")) }
      documents.rows.append(row(DocumentLines.line(of: file), in: "documents"))
    }
    var decisions = table("decisions")
    decisions.rows = store.decisions.map { decision in
      row(DecisionLines.line(of: decision, attached: store.attached[decision.id]), in: "decisions")
    }
    return [documents, replies, records, fields, decisions]
  }

  /// What is looked into further, in tables of their own or not at all.
  private static let leftOut: Set<String> = ["fields", "generated_by", "evidence", "hidden_text"]
  /// Parts of `source` with columns of their own.
  private static let sourceColumns = ["path", "sha256", "locator"]

  private static func table(_ name: String) -> FlatTable {
    var columns: [FlatTable.Column] = []
    for column in DataPackage.columns[name] ?? [] where !leftOut.contains(column.name) {
      if column.name == "source" {
        columns += sourceColumns.map { .init("source_\($0)", .text) }
      } else {
        let kind: FlatTable.Kind =
          switch column.type {
          case "integer", "boolean": .integer
          case "number": .real
          default: .text
          }
        columns.append(.init(column.name, kind, refersTo: column.name == "reply_id" ? "replies" : nil))
      }
    }
    let indexed = name == "records" ? ["reply_id", "force", "outcome", "allegation", "period"] : []
    return FlatTable(name: name, columns: columns, indexed: indexed)
  }

  private static func row(_ line: OrderedJSON, in name: String) -> [FlatTable.Value] {
    (DataPackage.columns[name] ?? []).filter { !leftOut.contains($0.name) }.flatMap { column -> [FlatTable.Value] in
      let value = line[column.name] ?? .null
      return column.name == "source" ? sourceColumns.map { flat(value[$0] ?? .null) } : [flat(value)]
    }
  }

  // MARK: fields

  private static let fieldTable = FlatTable(
    name: "fields",
    columns: [
      .init("record_id", .text, refersTo: "records"), .init("field", .text), .init("value", .text),
      .init("raw", .text), .init("confidence", .real), .init("flags", .text), .init("page", .integer),
      .init("start", .integer), .init("end", .integer), .init("rule", .text), .init("review", .text),
    ], indexed: ["record_id", "field"])

  private static func fieldRows(of line: OrderedJSON) -> [[FlatTable.Value]] {
    FieldName.allCases.compactMap { name in
      guard let field = line["fields"]?[name.rawValue], let value = field["value"] else { return nil }
      let values = flat(value)
      guard values != .none, values != .text("") else { return nil }
      var place: OrderedJSON = .null
      if case .array(let evidence)? = field["evidence"], let first = evidence.first { place = first }
      func part(_ name: String) -> FlatTable.Value { flat(field[name] ?? .null) }
      func at(_ name: String) -> FlatTable.Value { flat(place[name] ?? .null) }
      return [
        flat(line["id"] ?? .null), .text(name.rawValue), values, part("raw"), part("confidence"), part("flags"),
        at("page"), at("start"), at("end"), part("rule"), part("review"),
      ]
    }
  }

  /// Lists of plain values in one cell; what is built further, as JSON.
  private static func flat(_ value: OrderedJSON) -> FlatTable.Value {
    switch value {
    case .null: .none
    case .bool(let flag): .integer(flag ? 1 : 0)
    case .int(let number): .integer(number)
    case .decimal(let number, _): .real(number)
    case .string(let text): .text(text)
    case .array(let parts) where parts.allSatisfy(\.isPlain): .text(parts.map(text).joined(separator: "; "))
    case .array, .object: .text(String(decoding: value.line, as: UTF8.self))
    }
  }

  private static func text(_ value: OrderedJSON) -> String {
    switch flat(value) {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    }
  }
}

extension OrderedJSON {
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}

/// Flat tables as files of comma-separated values, one each, with their description.
public enum FlatFiles {
  /// What a spreadsheet would take for a formula has an apostrophe before it; the first bytes are a mark of byte order,
  /// which spreadsheets want. Decimals have four places at most.
  public static func csv(_ table: FlatTable) -> [UInt8] {
    let lines = [table.columns.map(\.name)] + table.rows.map { $0.map(cell) }
    return Array(("\u{FEFF}" + lines.map(CSV.line).joined()).utf8)
  }

  private static func cell(_ value: FlatTable.Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(decoding: OrderedJSON.decimal(number, places: 4).line, as: UTF8.self)
    }
  }

  /// Writes every table into a folder, each whole or not at all, `datapackage.json` last.
  public static func write(_ tables: [FlatTable], to folder: String) throws(FileError) {
    try AtomicFile.makeFolder(folder)
    var resources: [OrderedJSON] = []
    for table in tables {
      let bytes = csv(table)
      try AtomicFile.write(bytes, to: "\(folder)/\(table.name).csv", durable: true)
      resources.append(resource(table, bytes))
    }
    let description: OrderedJSON = [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "casebook-tables",
      "title": "What police forces said of staff misconduct when asked under the freedom of information acts",
      "version": .string(RecordLines.schemaVersion),
      "resources": .array(resources),
    ]
    try AtomicFile.write(description.indented, to: "\(folder)/datapackage.json", durable: true)
  }

  private static func resource(_ table: FlatTable, _ bytes: [UInt8]) -> OrderedJSON {
    let fields = table.columns.map { column -> OrderedJSON in
      let type =
        switch column.kind {
        case .text: "string"
        case .integer: "integer"
        case .real: "number"
        }
      return ["name": .string(column.name), "type": .string(type)]
    }
    let keys = table.columns.compactMap { column -> OrderedJSON? in
      guard let other = column.refersTo else { return nil }
      return ["fields": [.string(column.name)], "reference": ["resource": .string(other), "fields": ["id"]]]
    }
    var schema: [OrderedJSON.Member] = [.init("fields", .array(fields))]
    if table.columns.contains(where: { $0.name == "id" }) { schema.append(.init("primaryKey", ["id"])) }
    if !keys.isEmpty { schema.append(.init("foreignKeys", .array(keys))) }
    return [
      "name": .string(table.name), "path": .string("\(table.name).csv"), "format": "csv", "mediatype": "text/csv",
      "encoding": "utf-8", "bytes": .int(bytes.count), "hash": .string("sha256:" + Digest.sha256(bytes)),
      "schema": .object(schema),
    ]
  }
}
