import Figures
import Foundation

/// A report that was written as JSON, for a later one to be compared with.
public enum EarlierReport {
  /// It isn't a report of a version that can be read.
  public struct Unreadable: Error, Hashable, Sendable {
    public init() {}
  }

  private struct Part: Decodable {
    var reply: String
    var min: Int
    var max: Int
    var atMost: Int
  }

  private struct Kept: Decodable {
    var id: String
    var min: Int
    var max: Int
    var atMost: Int
    var contributions: [Part]
  }

  private struct Rows: Decodable {
    var rows: [Kept]
    var notTold: Kept
  }

  private struct Reply: Decodable {
    var id: String
    var force: String?
    var path: String
    var reading: String
    var decisions: [String]
  }

  private struct File: Decodable {
    var schemaVersion: String
    var replies: [Reply]
    var total: Kept
    var forces: [Kept]
    var tables: [Rows]
  }

  public static func snapshot(json: [UInt8]) throws(Unreadable) -> Snapshot {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let file = try? decoder.decode(File.self, from: Data(json)), file.schemaVersion.hasPrefix("1.") else {
      throw Unreadable()
    }
    let figures = [file.total] + file.forces + file.tables.flatMap { $0.rows + [$0.notTold] }
    return Snapshot(
      figures: Dictionary(figures.map { ($0.id, kept($0)) }, uniquingKeysWith: { first, _ in first }),
      replies: Dictionary(
        file.replies.map { reply in
          (
            reply.id,
            Snapshot.Reply(
              force: reply.force ?? "", path: reply.path, reading: reply.reading, decisions: reply.decisions)
          )
        }, uniquingKeysWith: { first, _ in first }))
  }

  private static func kept(_ figure: Kept) -> Snapshot.Kept {
    func state(_ min: Int, _ max: Int, _ atMost: Int) -> Snapshot.State {
      Snapshot.State(stated: Bounds(min, max), atMost: atMost)
    }
    return Snapshot.Kept(
      state: state(figure.min, figure.max, figure.atMost),
      contributions: Dictionary(
        figure.contributions.map { ($0.reply, state($0.min, $0.max, $0.atMost)) },
        uniquingKeysWith: Snapshot.State.added))
  }
}
