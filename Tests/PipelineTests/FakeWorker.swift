import Foundation
import Isolation
import TestSupport

@testable import Pipeline

/// A worker that the test writes: a shell script that is ready as a real one is, and then does what it shouldn't.
struct FakeWorker {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Settings with which `body` answers each document. `$bytes` is how long that is; `drop` takes it in.
  func settings(_ body: String, isolation: Isolation? = nil, count: Int = 1, seconds: Int = 20) throws -> WorkerSettings
  {
    let versions = StageVersions(vocabulary: try words.get())
    let whole = Isolation(layers: Set(Isolation.Layer.allCases), landlock: 7)
    let ready = Wire.Ready(casebook: Wire.version, stages: versions.together, isolation: isolation ?? whole)
    try folder.write(Wire.json(ready), to: "ready")
    let script = """
      drop() { head -c "$bytes" >/dev/null; }
      cat '\(folder.path("ready"))'; echo
      while IFS= read -r line; do
        bytes=$(echo "$line" | sed 's/.*"bytes":\\([0-9]*\\).*/\\1/')
        id=$(echo "$line" | sed 's/.*"id":\\([0-9]*\\).*/\\1/')
        \(body)
      done
      """
    try folder.write(script, to: "worker")
    return WorkerSettings(
      executable: "/bin/bash", arguments: [folder.path("worker")], count: count, seconds: seconds, memory: 1 << 30)
  }

  /// The program itself, as it was built beside the tests.
  static func real(count: Int = 1, seconds: Int = 60, memory: Int = 2 << 30) throws -> WorkerSettings {
    let built = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("casebook").path ?? ""
    return WorkerSettings(
      executable: built, arguments: ["worker", "--memory", "\(memory >> 20)"], count: count, seconds: seconds,
      memory: memory)
  }
}

extension Pipeline {
  /// With workers; facts of a file count at once.
  static func own(workers: WorkerSettings) throws -> Pipeline {
    let words = try words.get()
    let versions = StageVersions(vocabulary: words)
    return Pipeline(
      vocabulary: words, tool: "0.0.0", versions: versions, settling: 0,
      crew: WorkerPool(workers, versions: versions), window: 4 * workers.count)
  }
}
