import Documents
import Figures
import Foundation
import Review

/// What codes are called in a report.
public struct ReportLabels: Sendable {
  private struct File: Decodable { var labels: [String: [String: String]] }

  private let own: [String: [String: String]]
  private let words: Words

  /// `words` has the vocabulary's labels; those of the report's own are in `Data/labels.json`.
  public init(_ words: Words) {
    self.words = words
    own = (try? JSONDecoder().decode(File.self, from: Data(PackageResources.labels_json)))?.labels ?? [:]
  }

  /// A code of one of the lists of the data file; the code itself where it has no name.
  func name(_ code: String, in list: String) -> String { own[list]?[code] ?? code }

  func force(_ code: String) -> String { code.isEmpty ? "no force" : words.label(code, of: "force") }

  func unit(_ unit: Documents.Unit?) -> String {
    unit.map { name($0.rawValue, in: "unit") } ?? "matters of an untold unit"
  }

  /// One value of a dimension.
  func value(_ code: String, of dimension: Axis, _ groupings: Groupings) -> String {
    switch dimension {
    case .outcomeGroup: groupings.outcomes.first { $0.code == code }?.label ?? code
    case .roleGroup: groupings.roles.first { $0.code == code }?.label ?? code
    case .role: name(code, in: "role")
    case .year: code
    case .rank, .outcome, .allegation, .platform: words.label(code, of: dimension.field.rawValue)
    }
  }

  /// A rank, or the role of somebody without one.
  func piece(_ code: String) -> String {
    let role = name(code, in: "role")
    return role == code ? words.label(code, of: "rank") : role
  }

  /// A breakdown by its id: `cases`, `table:0`, `sentence:9.1`.
  func breakdown(_ id: String) -> String {
    let parts = id.split(separator: ":")
    let kind = name(String(parts.first ?? ""), in: "breakdown")
    guard parts.count > 1, let number = Int(parts[1]) else { return kind }
    return "\(kind) \(number + 1)"
  }

  /// What a field's value is called, whatever field it is.
  func field(_ value: String, of name: String) -> String {
    let own = self.name(value, in: name)
    return own == value ? words.label(value, of: name) : own
  }

  func row(_ row: FigureTable.Row, of table: FigureTable, _ groupings: Groupings) -> String {
    zip(row.key, table.dimensions).map { value($0, of: $1, groupings) }.joined(separator: "; ")
  }
}
