import Documents

/// How many of the records read beside one another hold each field.
struct Siblings: Sendable {
  private struct Key: Hashable {
    var reply: Int
    var kind: Record.Kind
    var breakdown: String
    var form: String
  }

  /// How many places of cases each stretch of words was read for an allegation in.
  private let stories: [Span: Set<String>]
  private let groups: [Key: (count: Int, holding: [FieldName: Int])]

  init(of records: [Record]) {
    var groups: [Key: (count: Int, holding: [FieldName: Int])] = [:]
    for record in records {
      let key = Siblings.key(of: record)
      groups[key, default: (0, [:])].count += 1
      for (name, field) in record.fields where !field.values.isEmpty {
        groups[key, default: (0, [:])].holding[name, default: 0] += 1
      }
    }
    self.groups = groups
    var stories: [Span: Set<String>] = [:]
    for record in records where record.kind == .case {
      if let span = record[.allegation]?.evidence.first?.span { stories[span, default: []].insert(record.locator.row) }
    }
    self.stories = stories
  }

  /// Whether the allegation's words serve another case too, that stands elsewhere.
  func sharesWords(_ record: Record) -> Bool {
    guard let span = record[.allegation]?.evidence.first?.span else { return false }
    return (stories[span]?.count ?? 0) > 1
  }

  func count(of record: Record) -> Int { groups[Siblings.key(of: record)]?.count ?? 0 }

  /// The share of the others that hold a field; nil for a record that stands alone.
  func share(holding name: FieldName, beside record: Record) -> Double? {
    guard let group = groups[Siblings.key(of: record)], group.count > 1 else { return nil }
    let own = record[name].map { !$0.values.isEmpty } ?? false
    return Double((group.holding[name] ?? 0) - (own ? 1 : 0)) / Double(group.count - 1)
  }

  private static func key(of record: Record) -> Key {
    Key(reply: record.reply, kind: record.kind, breakdown: record.breakdown, form: record.locator.form)
  }
}

extension Locator {
  /// What kind of place it is: `table`, `item`, `paragraph`.
  var form: String { String(path.prefix { $0 != ":" && $0 != "/" }) }

  /// The row, item or sentence, whichever part of it: `table:0/row:3`.
  var row: String { path.split(separator: "/").filter { !$0.hasPrefix("part:") }.joined(separator: "/") }
}
