/// A table as it is printed, in whatever format: cells are text already.
struct PrintedTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var name: String
    var isNumber: Bool

    init(_ name: String, isNumber: Bool = false) {
      self.name = name
      self.isNumber = isNumber
    }
  }

  /// Names it within the report.
  var id: String
  var title: String
  var columns: [Column]
  var rows: [[String]]
  /// Sentences below it.
  var notes: [String] = []
}
