import Foundation
internal import GRDB

/// A table for other programs: columns with their types, and rows.
public struct FlatTable: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
    case real = "REAL"
  }

  public enum Value: Hashable, Sendable {
    case none
    case text(String)
    case integer(Int)
    case real(Double)
  }

  public struct Column: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    /// The table whose id it holds.
    public var refersTo: String?

    public init(_ name: String, _ kind: Kind, refersTo: String? = nil) {
      self.name = name
      self.kind = kind
      self.refersTo = refersTo
    }
  }

  public var name: String
  /// `id`, where it is there, is the key.
  public var columns: [Column]
  public var rows: [[Value]]
  /// Columns that people look things up by.
  public var indexed: [String]

  public init(name: String, columns: [Column], rows: [[Value]] = [], indexed: [String] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.indexed = indexed
  }
}

/// Tables as an SQLite file for other programs, Datasette among them. It is no store.
public enum TableFile {
  /// Writes beside the target and renames over it. The same tables give the same bytes.
  public static func write(_ tables: [FlatTable], to path: String) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    do {
      try fill(temporary, with: tables)
    } catch {
      unlink(temporary)
      throw FileError(path: path, reason: (error as? DatabaseError)?.message ?? "it can't be made")
    }
    guard rename(temporary, path) == 0 else {
      let refusal = FileError.last(path)
      unlink(temporary)
      throw refusal
    }
  }

  private static func fill(_ path: String, with tables: [FlatTable]) throws {
    var configuration = Configuration()
    configuration.journalMode = .default
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      for table in tables {
        try create(table, in: db)
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        let insert = try db.makeStatement(sql: "INSERT INTO \(quoted(table.name)) VALUES (\(marks))")
        for row in table.rows { try insert.execute(arguments: StatementArguments(row.map(value))) }
      }
    }
    try queue.vacuum()
    try queue.close()
  }

  private static func create(_ table: FlatTable, in db: Database) throws {
    let columns = table.columns.map { column in
      let key = column.name == "id" ? " PRIMARY KEY" : ""
      let reference = column.refersTo.map { " REFERENCES \(quoted($0))(\"id\")" } ?? ""
      return "\(quoted(column.name)) \(column.kind.rawValue)\(key)\(reference)"
    }
    try db.execute(sql: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))")
    for column in table.indexed {
      let name = quoted("\(table.name)_\(column)")
      try db.execute(sql: "CREATE INDEX \(name) ON \(quoted(table.name)) (\(quoted(column)))")
    }
  }

  private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  private static func value(_ value: FlatTable.Value) -> (any DatabaseValueConvertible)? {
    switch value {
    case .none: nil
    case .text(let text): text
    case .integer(let number): number
    case .real(let number): number
    }
  }
}
