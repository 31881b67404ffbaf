import Casework
import Documents
import Review

/// Entities of the FollowTheMoney model, for Aleph and Datashare: forces, letters and cases.
///
/// A case is an `Event` that its force organises, with the letter as its proof: the model has none for misconduct, and
/// the people of these letters have no names. Source: followthemoney.tech, schemata PublicBody, Document, Event.
public enum FollowTheMoney {
  /// A line for each force that answered, each letter that was read, and each case that nobody rejected.
  public static func lines(
    of store: ReviewedStore, forceName: (String) -> String, label: (_ code: String, _ field: String) -> String
  ) throws(StoreError) -> [UInt8] {
    var forces: Set<String> = []
    var lines: [OrderedJSON] = []
    try store.forEachFile { file in
      guard file.document != nil else { return }
      let identity = Identity(of: file)
      let answering = Set(file.findings.replies.compactMap { $0[.force].value }).sorted()
      forces.formUnion(answering)
      lines.append(document(file, id: identity.document, forces: answering))
      for record in file.findings.records where record.kind == .case && record.state != .rejected {
        lines.append(event(record, id: identity.record(record), document: identity.document, label: label))
      }
    }
    let bodies = forces.sorted().map { code in
      entity(force(code), "PublicBody", [("name", [forceName(code)]), ("country", ["gb"]), ("keywords", [code])])
    }
    return (bodies + lines).flatMap { $0.line + [0x0A] }
  }

  private static func force(_ code: String) -> String { "casebook-force-\(code)" }
  private static func document(_ id: String) -> String { "casebook-document-\(id)" }

  private static func entity(_ id: String, _ schema: String, _ properties: [(String, [String])]) -> OrderedJSON {
    [
      "id": .string(id), "schema": .string(schema),
      "properties": .object(
        properties.filter { !$0.1.isEmpty }.map { OrderedJSON.Member($0.0, .strings($0.1)) }),
    ]
  }

  private static func document(_ file: CaseFile, id: String, forces: [String]) -> OrderedJSON {
    let reply = file.findings.replies.first
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return entity(
      document(id), "Document",
      [
        ("fileName", [name]), ("title", [reply?[.reference].value ?? name]),
        ("mimeType", [file.mediaType].compactMap(\.self)), ("publisher", forces),
        ("date", [reply?[.dateResponded].value].compactMap(\.self)), ("processingStatus", ["success"]),
      ])
  }

  private static func event(
    _ record: Record, id: String, document documentID: String, label: (String, String) -> String
  ) -> OrderedJSON {
    func labels(_ name: FieldName) -> [String] { (record[name]?.values ?? []).map { label($0, name.rawValue) } }
    let outcome = labels(.outcome).first ?? "outcome not told"
    let who = labels(.rank).first ?? labels(.role).first ?? "rank not told"
    let keywords = FieldName.allCases.filter { $0 != .force && $0 != .count && $0 != .period }.flatMap(labels)
    return entity(
      "casebook-record-\(id)", "Event",
      [
        ("name", ["\(who): \(outcome)"]), ("summary", [record.summary].compactMap(\.self)),
        ("recordId", [id]), ("proof", [document(documentID)]),
        ("organizer", [record[.force]?.value].compactMap(\.self).map(force)),
        ("startDate", [record.period?.start.iso].compactMap(\.self)),
        ("endDate", [record.period?.end.iso].compactMap(\.self)), ("keywords", keywords),
        ("notes", ["Casebook: \(Wording.meaning(of: record.state)); page \(record.page), \(record.locator.path)"]),
      ])
  }
}
