import Casework
import Conversion
import Documents
import Foundation
import Isolation

/// The lines that go to a worker and come from it. `docs/workers.md` has the protocol.
enum Wire {
  /// Changes when a line does.
  static let version = 2
  static let longestLine = 1 << 16

  /// A worker's first line, once it is shut in.
  struct Ready: Codable {
    var casebook: Int
    /// The versions of its stages: a worker of another build is none.
    var stages: String
    var isolation: Isolation
  }

  /// A line to a worker; `bytes` bytes follow it.
  struct Request: Codable {
    enum Task: String, Codable {
      case convert, read, `try`
      case convertAndRead = "convert_and_read"
    }

    var id: Int
    var task: Task
    /// The file's, which may tell the force.
    var name = ""
    /// To read: whether another document of its reply is on the topic.
    var isOfReply: Bool?
    /// MIME type of the bytes.
    var type: MediaType?
    var bytes = 0
    /// Of processor time.
    var seconds: Int
  }

  /// One of the files that a file carries, in the list of them; their bytes come one after the other, in its order.
  struct Entry: Codable {
    var name: String
    var bytes: Int
    var refusal: Part.Refusal?
  }

  /// A line from a worker. So many bytes of JSON for the document follow, a line feed, so many for the findings, a line
  /// feed, and likewise for the parts.
  struct Answer: Codable {
    var id: Int
    var failure: Failure?
    var document: Int?
    var findings: Int?
    /// Of the list of the files that it carries, as `[Entry]`, and of all their bytes.
    var parts: Int?
    var contents: Int?
    var trials: [Trial.Outcome]?
    /// None yet: so many seconds of processor time are taken anew, as a page is read off its picture.
    var more: Int?
  }

  static func json(_ value: some JSONStreamed) -> [UInt8] { value.json ?? [] }

  static func value<Value: JSONStreamed>(_ bytes: [UInt8]) -> Value? { try? Value(json: bytes) }

  static func line(_ value: some Encodable) -> [UInt8] { json(value) + [UInt8(ascii: "\n")] }

  /// The same for the same value: a task that is done twice says it twice. Empty for a value that has no JSON, such as one
  /// with a number that is none.
  @_disfavoredOverload
  static func json(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(value)).map { Array($0) } ?? []
  }

  @_disfavoredOverload
  static func value<Value: Decodable>(_ bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(bytes))
  }
}
