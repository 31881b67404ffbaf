import Casework
import Documents
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("What workers elsewhere said")
struct AnswersTests {
  private let folder: TemporaryFolder
  private let answers: TemporaryFolder
  private let letter = "<html><body><p>Gwent Police</p><p>Date: 3 March 2014</p></body></html>"

  init() throws {
    folder = try TemporaryFolder()
    answers = try TemporaryFolder()
    try folder.write(letter, to: "a.html")
  }

  /// With nobody to do here what wasn't answered.
  private func pipeline() throws -> Pipeline {
    Pipeline(
      vocabulary: try words.get(), tool: "0.0.0",
      workers: WorkerSettings(executable: "/nowhere", arguments: [], count: 1, seconds: 1, memory: 1 << 30),
      answers: try AnswerFiles(folder: answers.path))
  }

  private func failures() throws -> [Failure?] {
    let store = try Store.inMemory()
    try ingest(folder, into: store, by: pipeline())
    return try caseFiles(in: store).map(\.failure)
  }

  private func line(
    of bytes: String, name: String, stages: String? = nil, _ change: (inout Document) -> Void = { _ in }
  ) throws -> String {
    let own = Stages(vocabulary: try words.get(), versions: StageVersions(vocabulary: try words.get()))
    var product = try own.product(of: .convert(bytes: Array(bytes.utf8), type: .html, name: name, isRead: true)).get()
    change(&product.document)
    let said = [
      "stages": stages ?? own.versions.together,
      "document": String(decoding: Wire.json(product.document), as: UTF8.self),
      "findings": String(decoding: Wire.json(product.findings), as: UTF8.self),
    ]
    let rest = String(decoding: Wire.json(said), as: UTF8.self).dropFirst()
    let key = AnswerFiles.Line.key(of: Array(bytes.utf8), name: name)
    return #"{"key": "\#(key)", "isolation": {"layers": ["limits"], "landlock": 0}, \#(rest)\#n"#
  }

  @Test("Need no worker here, and give what a worker here gives")
  func taken() throws {
    try answers.write(try line(of: "<p>other</p>", name: "a.html") + line(of: letter, name: "a.html"), to: "part-00000")
    try answers.write("", to: "_SUCCESS")
    let here = try ingested(folder)
    let pipeline = try pipeline()
    let store = try Store.inMemory()
    try ingest(folder, into: store, by: pipeline)
    #expect(try caseFiles(in: store).map(\.document) == here.map(\.document))
    #expect(try caseFiles(in: store).map(\.findings) == here.map(\.findings))
    #expect(pipeline.isolation?.layers == [.limits])
  }

  @Test("Are of one file's bytes and name alone: what wasn't answered is read here")
  func missing() throws {
    try answers.write(try line(of: letter, name: "b.html") + line(of: letter + " ", name: "a.html"), to: "part-00000")
    #expect(throws: IngestError.self) { try failures() }
  }

  @Test("A failure is taken as well")
  func failure() throws {
    let whole = try line(of: letter, name: "a.html")
    let start = try #require(whole.firstRange(of: #""isolation""#)).lowerBound
    let stages = StageVersions(vocabulary: try words.get()).together
    let said = String(decoding: Wire.json(["stages": stages]), as: UTF8.self).dropFirst()
    let failed = #""isolation": {"layers": [], "landlock": 0}, "failure": {"empty": {}}, "# + said + "\n"
    try answers.write(String(whole[..<start]) + failed, to: "part-00000")
    #expect(try failures() == [.empty])
  }

  @Test("Those of another build end the run")
  func otherBuild() throws {
    try answers.write(try line(of: letter, name: "a.html", stages: "other"), to: "part-00000")
    #expect(throws: IngestError.noWorker(.otherAnswers)) { try failures() }
  }

  @Test("Those that can't be believed are asked again here")
  func doubtful() throws {
    try answers.write(try line(of: letter, name: "a.html") { $0.pages[0].number = 7 }, to: "part-00000")
    #expect(throws: IngestError.noWorker(.notStarted(reason: "No such file or directory"))) { try failures() }
  }

  @Test("There has to be a folder of them")
  func noFolder() throws {
    #expect(throws: AnswerFiles.Unusable.missing(folder: answers.path("none"))) {
      try AnswerFiles(folder: answers.path("none"))
    }
  }
}
