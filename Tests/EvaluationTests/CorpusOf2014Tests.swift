import Foundation
import Testing

@testable import Evaluation

/// The 2014 set of the Corpus: a reply of each territorial force of England and Wales, whose truth adds up to what the
/// Press Association published. Source: docs/domain.md §7.
@Suite("The 2014 set of the Corpus")
struct CorpusOf2014Tests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../../Corpus")

  /// Rows of `Corpus/2014.csv` by column.
  private func rows() throws -> [[String: String]] {
    let text = try String(contentsOf: Self.corpus.appendingPathComponent("2014.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  private func sum(_ column: String) throws -> Int { try rows().compactMap { Int($0[column] ?? "") }.reduce(0, +) }

  @Test(
    "The truth adds up to the published figures",
    arguments: [
      ("total", 828), ("officers", 548), ("staff", 174), ("pcso", 31), ("role_unstated", 75), ("left", 74),
      ("no_further_action", 116),
    ])
  func sums(column: String, figure: Int) throws { #expect(try sum(column) == figure) }

  @Test(
    "A force's figure is the published one",
    arguments: [
      ("greater-manchester", 88), ("west-midlands", 74), ("metropolitan", 69), ("north-yorkshire", 46),
      ("lancashire", 43), ("west-yorkshire", 35), ("northumbria", 24), ("humberside", 23), ("cleveland", 15),
      ("south-yorkshire", 13), ("dorset", 10), ("cumbria", 7), ("durham", 1),
    ])
  func force(name: String, figure: Int) throws {
    #expect(try rows().first { $0["force"] == name }?["total"] == "\(figure)")
  }

  @Test("There are 43 forces, of which four refuse and thirteen have ten cases or fewer")
  func forces() throws {
    let totals = try rows().map { Int($0["total"] ?? "") }
    #expect(Set(try rows().compactMap { $0["force"] }).count == 43)
    #expect(totals.filter { $0 == nil }.count == 4)
    #expect(totals.compactMap(\.self).filter { (0...10).contains($0) }.count == 13)
  }

  @Test("Each reply's gold has the force and the total of the set")
  func gold() throws {
    let gold = try GoldSet.read(Self.corpus.appendingPathComponent("gold"), forms: .all).entries.map(\.gold)
    for row in try rows() {
      let document = try #require(gold.first { $0.document == row["reply"] }, "\(row["reply"] ?? "?")")
      let reply = try #require(document.replies.first)
      #expect(reply.force == row["force"])
      #expect(reply.total?.min == Int(row["total"] ?? ""))
      #expect(reply.total?.max == Int(row["total"] ?? ""))
    }
  }
}
