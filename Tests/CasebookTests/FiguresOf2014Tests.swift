import Casework
import Documents
import Figures
import Foundation
import Review
import TestSupport
import Testing

/// The figures that the Press Association published in 2014, by one command over the 2014 set of the Corpus: as it is
/// read, and after the decisions of `Corpus/2014-decisions.csv`. Source: docs/domain.md §7, Corpus/2014.csv.
@Suite("The figures of 2014", .serialized)
struct FiguresOf2014Tests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../../Corpus")

  private struct Figure: Decodable {
    struct Part: Decodable {
      var force: String
      var min: Int
      var max: Int
      var records: [String]
    }

    var key: [String]?
    var force: String?
    var min: Int
    var max: Int
    var atMost: Int
    var contributions: [Part]

    func of(_ force: String) -> ClosedRange<Int> {
      let part = contributions.first { $0.force == force }
      return (part?.min ?? 0)...(part?.max ?? 0)
    }
  }

  private struct Report: Decodable {
    struct Table: Decodable {
      var name: String
      var rows: [Figure]
      var notTold: Figure
    }
    struct Response: Decodable {
      var force: String
      var disposition: String?
    }
    struct Decision: Decodable {
      var record: String
      var note: String?
    }

    var total: Figure
    var forces: [Figure]
    var forcesWithoutANumber: [String]
    var tables: [Table]
    var responses: [Response]
    var decisions: [Decision]

    func row(_ table: String, _ key: String) -> Figure? {
      tables.first { $0.name == table }?.rows.first { $0.key == [key] }
    }
  }

  /// Ingested once for all; the program runs as a person would run it.
  private static let set = Result {
    let folder = try TemporaryFolder()
    for row in try rows() {
      guard let name = row["reply"] else { continue }
      try folder.write(
        Array(try Data(contentsOf: corpus.appending(path: "replies/\(name)"))), to: "replies/\(name)")
    }
    let program = try #require(Program(in: folder.path))
    #expect(try program.run(["ingest", "replies", "--store", "read"]).code == 0)
    try FileManager.default.copyItem(atPath: folder.path("read"), toPath: folder.path("decided"))
    try folder.write(try neededDecisions(program), to: "decisions.csv")
    #expect(try program.run(["import", "decisions.csv", "--store", "decided", "--reviewer", "ann"]).code == 0)
    return folder
  }

  private static func rows() throws -> [[String: String]] {
    let text = try String(contentsOf: corpus.appending(path: "2014.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  /// Those whose record is still read as one: where the program reads better by now, there is nothing to decide.
  private static func neededDecisions(_ program: Program) throws -> String {
    let known = try program.run(["export", "--store", "read", "--out", "export"])
    #expect(known.code == 0)
    let exported = try ["records", "replies"].map {
      try String(contentsOfFile: "\(program.folder)/export/\($0).jsonl", encoding: .utf8)
    }.joined()
    let sheet = try String(contentsOf: corpus.appending(path: "2014-decisions.csv"), encoding: .utf8)
    let lines = sheet.split(separator: "\n")
    return lines.enumerated().filter { place, line in
      place == 0 || exported.contains("{\"id\":\"\(line.prefix(16))\"")
        || exported.contains("\"id\":\"\(line.prefix(16))\",\"kind\"")
    }.map { $1 + "\n" }.joined()
  }

  private func report(_ store: String) throws -> Report {
    let folder = try FiguresOf2014Tests.set.get()
    let program = try #require(Program(in: folder.path))
    let outcome = try program.run(["report", "--store", store, "--asked", "territorial", "--format", "json"])
    #expect(outcome.code == 0)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(outcome.out.utf8))
  }

  private let published = [
    ("role_group", "officers", "officers", 548), ("role_group", "staff", "staff", 174),
    ("role_group", "pcsos", "pcso", 31), ("outcome_group", "left", "left", 74),
    ("outcome_group", "no_further_action", "no_further_action", 116),
  ]

  @Test("After the decisions they are exact: 828; 548, 174, 31, 75; 74 and 116; 88, 74, 69 and the rest")
  func exact() throws {
    let report = try report("decided")
    #expect(report.total.min == 828 && report.total.max == 828)
    for (table, key, column, number) in published {
      let figure = try #require(report.row(table, key))
      #expect(figure.min == number && figure.max == number, "\(key)")
      for row in try FiguresOf2014Tests.rows() {
        guard let truth = Int(row[column] ?? "") else { continue }
        #expect(figure.of(row["force"] ?? "") == truth...truth, "\(row["force"] ?? "") \(key)")
      }
    }
    #expect(report.tables.first { $0.name == "role_group" }?.notTold.min == 75)
    #expect(report.tables.first { $0.name == "role_group" }?.notTold.max == 75)
    #expect(report.forces.prefix(3).map(\.min) == [88, 74, 69])
    for row in try FiguresOf2014Tests.rows() {
      guard let truth = Int(row["total"] ?? "") else { continue }
      #expect(report.total.of(row["force"] ?? "") == truth...truth)
    }
    // 9% and 14%.
    #expect(Int((Double(74) / Double(report.total.min) * 100).rounded()) == 9)
    #expect(Int((Double(116) / Double(report.total.max) * 100).rounded()) == 14)
  }

  @Test("As it is read, every figure of a force whose total is read right holds the truth")
  func asRead() throws {
    let report = try report("read")
    var wrong: [String] = []
    for (table, key, column, _) in published {
      let figure = try #require(report.row(table, key))
      for row in try FiguresOf2014Tests.rows() {
        guard let truth = Int(row[column] ?? ""), let force = row["force"] else { continue }
        if !figure.of(force).contains(truth) { wrong.append("\(force) \(key)") }
      }
    }
    // What the decisions are about, and nothing else.
    let known = ["greater-manchester officers", "hampshire staff", "northumbria left", "northumbria no_further_action"]
    #expect(Set(wrong).subtracting(known).isEmpty, "\(wrong)")
  }

  @Test("The four refusals are in the matrix, and named under the ranking")
  func refusals() throws {
    let report = try report("read")
    let refused = ["bedfordshire", "city-of-london", "lincolnshire", "wiltshire"]
    #expect(report.responses.filter { $0.disposition == "refused" }.map(\.force) == refused)
    #expect(report.forcesWithoutANumber == refused)
    #expect(Set(report.responses.map(\.force)).count == 43)
  }

  @Test("What a reviewer had to decide is listed, with the reason")
  func decisions() throws {
    let report = try report("decided")
    #expect(!report.decisions.isEmpty)
    #expect(report.decisions.allSatisfy { !($0.note ?? "").isEmpty })
  }

  @Test("Two reports are the same to the byte, and a comparison of both states names decisions as the cause")
  func compared() throws {
    let folder = try FiguresOf2014Tests.set.get()
    let program = try #require(Program(in: folder.path))
    for name in ["one", "two"] {
      #expect(try program.run(["report", "--store", "read", "--format", "json", "--out", name]).code == 0)
    }
    #expect(try folder.bytes(of: "one") == folder.bytes(of: "two"))
    let compared = try program.run(["report", "--store", "decided", "--compare", "one"])
    #expect(compared.out.contains("What changed since the earlier report"))
    #expect(compared.out.contains("(decisions)"))
    #expect(!compared.out.contains("new reply"))
    #expect(try program.run(["report", "--store", "read", "--compare", "replies"]).code == 1)
  }

  @Test("Exports for other programs hold every record, and are the same to the byte when made again")
  func exports() throws {
    let folder = try FiguresOf2014Tests.set.get()
    let program = try #require(Program(in: folder.path))
    for name in ["first", "second"] {
      let outcome = try program.run([
        "export", "--store", "read", "--out", "\(name)/lines", "--csv", "\(name)/tables", "--sqlite",
        "\(name)/tables.sqlite",
        "--ftm", "\(name)/entities",
      ])
      #expect(outcome.code == 0 && outcome.out.isEmpty, "\(outcome.err)")
    }
    for name in ["tables/records.csv", "tables/fields.csv", "tables/datapackage.json", "tables.sqlite", "entities"] {
      #expect(try folder.bytes(of: "first/\(name)") == folder.bytes(of: "second/\(name)"))
    }
    let lines = try folder.text(of: "first/lines/records.jsonl").split(separator: "\n")
    let rows = try #require(CSV.rows(try folder.text(of: "first/tables/records.csv")))
    #expect(rows.count == lines.count + 1)
    let entities = try folder.text(of: "first/entities").split(separator: "\n")
    #expect(entities.count { $0.contains(#""schema":"PublicBody""#) } == 43)
    #expect(entities.count { $0.contains(#""schema":"Event""#) } == lines.count { $0.contains(#""kind":"case""#) })
  }

  @Test(
    "What can't be asked for is said, and nothing is printed",
    arguments: [
      ["--unit", "people"], ["--period", "soon"], ["--topic", "weather"], ["--asked", "nowhere.csv"],
      ["--strength", "decisions.csv"], ["--groups", "decisions.csv"], ["--pictures", "beside"], ["--audit", "0"],
    ])
  func refused(arguments: [String]) throws {
    let program = try #require(Program(in: try FiguresOf2014Tests.set.get().path))
    let outcome = try program.run(["report", "--store", "read"] + arguments)
    #expect(outcome.code == 1)
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test("What a force corrects in its pack comes back as decisions")
  func pack() throws {
    let folder = try FiguresOf2014Tests.set.get()
    let program = try #require(Program(in: folder.path))
    try FileManager.default.copyItem(atPath: folder.path("read"), toPath: folder.path("packed"))
    #expect(try program.run(["pack", "gloucestershire", "--store", "packed", "--out", "pack"]).code == 0)
    #expect(try folder.names(in: "pack") == ["corrections.csv", "index.html"])
    var lines = try folder.text(of: "pack/corrections.csv").components(separatedBy: "\r\n")
    let total = try #require(lines.firstIndex { $0.contains(",total,") })
    lines[total] = lines[total].replacing(/,,,$/, with: ",correct,4,one was filed late")
    try folder.write(lines.joined(separator: "\r\n"), to: "pack/corrections.csv")
    let taken = try program.run(
      ["import", "pack/corrections.csv", "--store", "packed", "--reviewer", "Gloucestershire Constabulary"])
    #expect(taken.code == 0, "\(taken.err)")
    #expect(try report("packed").total.of("gloucestershire") == 4...4)
    #expect(try program.run(["pack", "btp", "--store", "packed"]).code == 1)
    #expect(try program.run(["pack", "atlantis", "--store", "packed"]).code == 1)
  }
}
