import Casework
import Foundation
import TestSupport
import Testing

@testable import casebook

@Suite("Workers of a run")
struct WorkerRunTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program(in: folder.path))
  }

  @Test("The doctor tries the walls in a real worker, and everything is refused")
  func doctor() throws {
    let outcome = try program.run(["doctor"])
    #expect(outcome.code == 0)
    for trial in [
      "read a file", "write a file", "open a socket", "start a program", "send a signal", "take more memory",
    ] {
      #expect(outcome.out.contains("\(trial): refused ("), "\(trial)")
    }
    #expect(!outcome.out.contains("ALLOWED"))
  }

  @Test(
    "Standard input that is no request ends a worker, and it says nothing more", arguments: ["", "nonsense\n", "{}\n"])
  func noRequest(input: String) throws {
    try folder.write(input, to: "input")
    let outcome = try program.shell("casebook worker < input | cat")
    #expect(outcome.out.split(separator: "\n").count == 1 && outcome.out.hasPrefix("{"))
  }

  enum Moment { case starting, busy }

  @Test(
    "A run that is ended, by Ctrl-C or by force, leaves no worker, and the next run completes",
    arguments: [(SIGINT, Moment.busy), (SIGKILL, .busy), (SIGKILL, .starting)])
  func ended(signal: Int32, moment: Moment) throws {
    try folder.write(HostilePDF.endlessDrawing, to: "replies/a.pdf")
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/b.pdf")
    let run = try program.start(["ingest", "replies", "--jobs", "2"])
    var workers: [Int32] = []
    #expect(
      wait(seconds: 60) {
        workers = children(of: run.processIdentifier)
        return moment == .starting ? !workers.isEmpty : workers.count == 2 && workers.allSatisfy(isShutIn)
      })
    // The first has then begun with a document that keeps it busy for longer than is waited for.
    if moment == .busy { Thread.sleep(forTimeInterval: 1) }
    kill(run.processIdentifier, signal)
    run.waitUntilExit()
    #expect(run.terminationReason == .uncaughtSignal && run.terminationStatus == signal)
    #expect(wait(seconds: 5) { !workers.contains(where: isAlive) })
    try FileManager.default.removeItem(atPath: folder.path("replies/a.pdf"))
    #expect(try program.run(["ingest", "replies"]).code == 0)
  }

  @Test("A worker that was started by nobody that lives does nothing")
  func orphan() throws {
    #expect(try program.shell("true | { sleep 0.5; casebook worker; } | cat").out == "")
  }

  /// Whether it comes to hold.
  private func wait(seconds: Double, until holds: () -> Bool) -> Bool {
    let deadline = Date() + seconds
    while !holds() {
      guard Date() < deadline else { return false }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return true
  }

  private func isShutIn(_ process: Int32) -> Bool {
    (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8))?.contains("Seccomp:\t2") ?? false
  }

  private func children(of parent: Int32) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { Int32($0) } ?? []
    return all.filter { stat(of: $0)?.parent == parent }
  }

  /// One that has ended and isn't collected yet isn't.
  private func isAlive(_ process: Int32) -> Bool { stat(of: process).map { $0.state != "Z" } ?? false }

  private func stat(of process: Int32) -> (state: Substring, parent: Int32)? {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let fields = line.split(separator: ")").last?.split(separator: " "), fields.count > 1,
      let parent = Int32(fields[1])
    else { return nil }
    return (fields[0], parent)
  }

  @Test("A document that takes too long is a timeout that names the option to try")
  func timeout() throws {
    try folder.write(HostilePDF.endlessDrawing, to: "replies/a.pdf")
    let outcome = try program.run(["ingest", "replies", "--timeout", "2"])
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("--timeout"))
  }

  @Test("Words of one's own reach the workers")
  func vocabulary() throws {
    try folder.write("<html><body><p>Gwent Police</p></body></html>", to: "replies/a.html")
    try folder.write(#"{"vocabulary":"forces","version":"1","entries":[]}"#, to: "words/forces.json")
    #expect(try program.run(["ingest", "replies", "--vocabulary", "words"]).code == 0)
  }
}
