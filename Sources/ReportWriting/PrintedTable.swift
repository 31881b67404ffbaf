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

  struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What a cell opens down to, where the format can.
    enum Target: Hashable, Sendable {
      case figure(String)
      case record(String)
      case reply(String)
    }

    struct Link: Hashable, Sendable {
      var text: String
      var target: Target
    }

    var text: String
    /// Nothing but these where there are any.
    var links: [Link] = []

    init(_ text: String, _ target: Target? = nil) {
      self.text = text
      if let target { links = [Link(text: text, target: target)] }
    }

    /// Several ids, each of which opens down.
    init(records ids: some Sequence<String>) {
      links = ids.map { Link(text: $0, target: .record($0)) }
      text = links.map(\.text).joined(separator: " ")
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// Names it within the report.
  var id: String
  var title: String
  var columns: [Column]
  var rows: [[Cell]]
  /// The line to be printed under a chart of it; empty where there is no figure in it.
  var line = ""
  /// How many forces tell it, which is in that line, too; empty where all do.
  var told = ""
  /// Sentences below it.
  var notes: [String] = []
}
