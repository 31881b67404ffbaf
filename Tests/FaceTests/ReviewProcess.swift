import Casework
import Documents
import Foundation
import TestSupport

/// `casebook review`, run as a person would, over two replies of the Corpus.
final class ReviewProcess {
  struct NotReady: Error { var said: String }

  let folder: TemporaryFolder
  let program: Program
  private(set) var process: Process?
  private(set) var address = ""
  private let arguments: [String]
  private let opens: Bool

  /// With the store of `replies`, or of the two that every review here is of.
  init(_ arguments: [String] = [], replies: [String: [UInt8]]? = nil, opens: Bool = false) throws {
    folder = try TemporaryFolder()
    self.arguments = arguments
    self.opens = opens
    guard let program = Program(in: folder.path) else { throw NotReady(said: "no program") }
    self.program = program
    if let replies {
      for (name, bytes) in replies { try folder.write(bytes, to: "replies/\(name)") }
      _ = try program.run(["ingest", "replies", "--store", "store"])
    } else {
      try FileManager.default.copyItem(
        atPath: try ReviewProcess.sample.get().path("store"), toPath: folder.path("store"))
    }
  }

  /// Ingested once for all.
  private static let sample = Result {
    let folder = try TemporaryFolder()
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Corpus/replies")
    for name in names {
      try folder.write(Array(try Data(contentsOf: corpus.appending(path: name))), to: "replies/\(name)")
    }
    guard let program = Program(in: folder.path) else { throw NotReady(said: "no program") }
    _ = try program.run(["ingest", "replies", "--store", "store"])
    return folder
  }

  static let names = ["SYP FOI 20171388 internet conduct.pdf", "sussex-police-foi-2207-16.html"]
  /// The queue of the first of them alone. What is in doubt there is for the fitted confidences to say, so whoever works
  /// through it asks first whether there is enough.
  static let filter = ["--force", "south-yorkshire"]

  /// The records of the first reply that are in doubt.
  func doubts() throws -> [DoubtfulItem] {
    try store.doubtfulItems().filter { $0.path == ReviewProcess.names[0] && $0.subject == .record }
  }

  deinit { stop() }

  var store: Store { get throws { try Store.openForReading(StorePlace(path: folder.path("store"))) } }

  var decisions: [Decision] { get throws { try store.decisions() } }

  /// Starts the page, and says how long it took to answer.
  @discardableResult
  func start(environment: [String: String]? = nil) throws -> Double {
    let (out, err) = (folder.path("out"), folder.path("err"))
    for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = program.executable
    process.arguments = ["review", "--store", "store", "--reviewer", "ann"] + (opens ? [] : ["--no-open"]) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    if let environment { process.environment = environment }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    let start = Date()
    try process.runHearingSignals()
    self.process = process
    while Date().timeIntervalSince(start) < 60, process.isRunning {
      let said = try folder.text(of: "out")
      if said.hasSuffix("\n") {
        address = said.trimmingCharacters(in: .newlines)
        return Date().timeIntervalSince(start)
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    throw NotReady(said: try folder.text(of: "err"))
  }

  func stop(_ signal: Int32 = SIGKILL) {
    guard let process, process.isRunning else { return }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }

  var port: Int { URLComponents(string: address)?.port ?? 0 }
  var token: String { URLComponents(string: address)?.queryItems?.first?.value ?? "" }
  var client: HTTPClient { HTTPClient(port: port) }

  /// As the page's own forms send it.
  func get(_ path: String, _ headers: [String: String] = [:]) throws -> HTTPClient.Answer {
    try client.send("GET", path, headers: ["Cookie": "casebook=\(token)"].merging(headers) { $1 })
  }

  func post(_ path: String, _ fields: [String: String], _ headers: [String: String] = [:]) throws -> HTTPClient.Answer {
    let body = fields.merging(["token": token]) { a, _ in a }.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    let own = [
      "Cookie": "casebook=\(token)", "Origin": "http://127.0.0.1:\(port)", "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    return try client.send("POST", path, headers: own.merging(headers) { $1 }, body: body)
  }
}
