import Casework
import Conversion
import Documents
import Foundation
import Isolation
import Synchronization

/// What workers said on other machines, in files of lines: found again by the bytes and the name it was said of.
///
/// `docs/workers.md` has the lines. They are believed no more than a worker's own.
public struct AnswerFiles: Sendable {
  public enum Unusable: Error, Hashable, Sendable {
    case missing(folder: String)
    case unreadable(file: String)
  }

  private struct Place: Sendable {
    var file: Int
    var start: Int
    var length: Int
  }

  private let files: [URL]
  private let places: [String: Place]

  /// Those of every file of a folder whose name doesn't begin with a dot or a `_`. Where several lines are of the same
  /// document, they say the same, and any will do.
  public init(folder: String) throws(Unusable) {
    let folder = URL(fileURLWithPath: folder, isDirectory: true)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw .missing(folder: folder.path)
    }
    files = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.sorted().map(folder.appendingPathComponent)
    var places: [String: Place] = [:]
    for (number, file) in files.enumerated() {
      guard let data = try? Data(contentsOf: file, options: .alwaysMapped) else {
        throw .unreadable(file: file.lastPathComponent)
      }
      var start = data.startIndex
      while start < data.endIndex {
        let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.endIndex
        if let key = Line.key(data[start..<end]) {
          places[key] = Place(file: number, start: start, length: end - start)
        }
        start = end + 1
      }
    }
    self.places = places
  }

  /// A line. Its key comes first, and can be read without the rest.
  struct Line: Decodable {
    var stages: String
    var isolation: Isolation
    var failure: Failure?
    /// JSON, as the worker sent it.
    var document: String?
    var findings: String?

    private static let head = Array(#"{"key": ""#.utf8)

    static func key(of bytes: [UInt8], name: String) -> String { Digest.sha256(Digest.sha256(bytes) + "/" + name) }

    static func key(_ line: Data) -> String? {
      guard line.count > head.count + 64, line.starts(with: head) else { return nil }
      return String(decoding: line.dropFirst(head.count).prefix(64), as: UTF8.self)
    }
  }

  func line(of bytes: [UInt8], name: String) -> Line? {
    guard let place = places[Line.key(of: bytes, name: name)],
      let handle = try? FileHandle(forReadingFrom: files[place.file])
    else { return nil }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: UInt64(place.start))) != nil, let data = try? handle.read(upToCount: place.length)
    else { return nil }
    return try? JSONDecoder().decode(Line.self, from: data)
  }
}

/// Takes what was answered elsewhere, and has the rest done here: what wasn't answered, what breaks workers, and what
/// several documents say together.
final class AnsweredCrew: Crew {
  private let answers: AnswerFiles
  private let others: WorkerPool
  private let versions: StageVersions
  private let met = Mutex<Isolation?>(nil)

  init(_ answers: AnswerFiles, others: WorkerPool, versions: StageVersions) {
    self.answers = answers
    self.others = others
    self.versions = versions
  }

  func take(_ job: Job) -> Pending { answered(job).map { Pending($0) } ?? others.take(job) }

  func dismiss() { others.dismiss() }

  var isolation: Isolation? {
    guard let met = met.withLock({ $0 }) else { return others.isolation }
    return others.isolation?.weaker(of: met) ?? met
  }

  private func answered(_ job: Job) -> Pending.Outcome? {
    // Files of old kinds are turned into others before a worker has them.
    guard case .convert(let bytes, let type, let name, isRead: true) = job, LegacyKind(type) == nil,
      let line = answers.line(of: bytes, name: name)
    else { return nil }
    guard line.stages == versions.together else { return .failure(.otherAnswers) }
    let parts = [line.document, line.findings].compactMap { $0.map { Array($0.utf8) } }
    var answer = Wire.Answer(id: 0, failure: line.failure)
    answer.document = line.document?.utf8.count
    answer.findings = line.findings?.utf8.count
    // What can't be believed is asked again here.
    guard let result = try? job.result(of: answer, parts) else { return nil }
    met.withLock { $0 = $0?.weaker(of: line.isolation) ?? line.isolation }
    return .success(result)
  }
}
