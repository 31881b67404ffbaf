import Foundation

/// The built program, run as a person would.
public struct Program: Sendable {
  public struct Outcome: Sendable {
    public var code: Int32
    public var out: String
    public var err: String
  }

  public let executable: URL
  /// In which it runs.
  public let folder: String

  /// The test bundle and the program are built into one folder; `CASEBOOK_PROGRAM` names another build of it, to time.
  public init?(in folder: String) {
    guard let built = Bundle.main.executableURL?.deletingLastPathComponent() else { return nil }
    let other = ProcessInfo.processInfo.environment["CASEBOOK_PROGRAM"].map { URL(fileURLWithPath: $0) }
    executable = other ?? built.appendingPathComponent("casebook")
    self.folder = folder
  }

  /// Starts it; its words for people go to a file, if one is named.
  ///
  /// It hears Ctrl-C as it would in a shell: the threads that tests run on hold signals back, and hand that down.
  public func start(_ arguments: [String], messages: String = "/dev/null") throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    if messages != "/dev/null" { _ = FileManager.default.createFile(atPath: messages, contents: nil) }
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.runHearingSignals()
    return process
  }

  public func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try outcome(of: process)
  }

  /// A line of shell in which the program is `casebook`.
  public func shell(_ line: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "PATH=\(executable.deletingLastPathComponent().path):$PATH; \(line)"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    return try outcome(of: process)
  }

  /// What it says goes to files: a pipe's end is read wrongly when a signal comes between.
  private func outcome(of process: Process) throws -> Outcome {
    let said = try TemporaryFolder()
    for name in ["out", "err"] { try said.write("", to: name) }
    process.standardOutput = FileHandle(forWritingAtPath: said.path("out"))
    process.standardError = FileHandle(forWritingAtPath: said.path("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, out: try said.text(of: "out"), err: try said.text(of: "err"))
  }
}

extension Process {
  /// The threads that tests run on hold signals back, and hand that down: this doesn't.
  public func runHearingSignals() throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}

/// A small file system of its own, for as long as it is held. Only root can have one, and not in every container.
public final class Mount {
  public let path: String
  private let options: String

  /// Whether one can be had here.
  public static let isPossible: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? Mount(at: folder.path, size: "1m")) != nil
  }()

  /// An empty one with so much room, in memory.
  public init(at path: String, size: String) throws {
    self.path = path
    options = "mode=700"
    try Mount.run("mount", "-t", "tmpfs", "-o", "\(options),size=\(size)", "none", path)
  }

  /// With so much room instead; `rw` or `ro`.
  public func change(to access: String, size: String) throws {
    try Mount.run("mount", "-o", "remount,\(access),\(options),size=\(size)", path)
  }

  deinit { try? Mount.run("umount", "-l", path) }

  private struct Refused: Error {}

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
  }
}
