import ArgumentParser
import Foundation
import Pipeline
import Vocabulary

/// `casebook worker`: reads documents that come in over standard input, shut in. `docs/workers.md` has its protocol.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Read the documents that come over standard input.", shouldDisplay: false)

  @Option(help: ArgumentHelp("A folder of vocabulary files laid over the program's own.", valueName: "dir"))
  var vocabulary: String?

  @ArgumentParser.Flag(help: "Read words that can't be seen on the pages, too.")
  var includeHidden = false

  @Option(help: ArgumentHelp("The most memory that it may take.", valueName: "MB"))
  var memory = WorkerOptions.megabytes

  func validate() throws {
    if !(64...(1 << 20)).contains(memory) { throw ValidationError("--memory takes megabytes, from 64") }
  }

  func run() throws {
    try WorkerLoop.serve(memory: memory << 20, includingHidden: includeHidden) {
      try Vocabulary(overlay: vocabulary.map { URL(fileURLWithPath: $0, isDirectory: true) })
    }
  }
}

/// How documents are given to workers.
struct WorkerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many documents to read at a time (default: one for each core).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How long a document may take, in seconds of processor time.", valueName: "seconds"))
  var timeout = 30

  static let megabytes = 2048
  /// As many as the machine has cores, within reason.
  private static let mostJobs = 256

  func validate() throws {
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs)")
    }
    if !(1...86_400).contains(timeout) { throw ValidationError("--timeout takes seconds, from 1 to 86400") }
  }

  func settings(vocabulary: String? = nil, includingHidden: Bool = false) -> WorkerSettings {
    let cores = min(ProcessInfo.processInfo.activeProcessorCount, Self.mostJobs)
    return Self.settings(
      jobs: jobs ?? cores, timeout: timeout, vocabulary: vocabulary, includingHidden: includingHidden)
  }

  /// For a single document.
  static let one = settings(jobs: 1, timeout: 30, vocabulary: nil, includingHidden: false)

  private static func settings(
    jobs: Int, timeout: Int, vocabulary: String?, includingHidden: Bool
  ) -> WorkerSettings {
    // The program itself, even when another has been put in its place since.
    WorkerSettings(
      executable: "/proc/self/exe",
      arguments: ["worker", "--memory", "\(megabytes)"] + (vocabulary.map { ["--vocabulary=\($0)"] } ?? [])
        + (includingHidden ? ["--include-hidden"] : []),
      count: jobs, seconds: timeout, memory: megabytes << 20)
  }
}
