/// The JSON Schemas beside this file, as they stand in the program.
public enum Schema {
  /// In the order of the contract.
  public static let names = all.map(\.name)

  /// The schema's text in UTF-8; nil for an unknown name.
  public static func named(_ name: String) -> [UInt8]? { all.first { $0.name == name }?.text }

  private static let all: [(name: String, text: [UInt8])] = [
    ("record", PackageResources.record_schema_json),
    ("reply", PackageResources.reply_schema_json),
    ("document", PackageResources.document_schema_json),
    ("decision", PackageResources.decision_schema_json),
    ("gold", PackageResources.gold_schema_json),
    ("vocabulary", PackageResources.vocabulary_schema_json),
    ("report", PackageResources.report_schema_json),
    ("groupings", PackageResources.groupings_schema_json),
  ]
}
