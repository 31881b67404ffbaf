import Casework
import Documents
import Foundation
import Isolation
import TestSupport
import Testing

@testable import Pipeline

@Suite("When a worker breaks down, or lies")
struct WorkerFaultTests {
  private let folder: TemporaryFolder
  private let fake: FakeWorker

  init() throws {
    folder = try TemporaryFolder()
    fake = try FakeWorker()
    try folder.write("<html><body><p>Gwent Police</p></body></html>", to: "a.html")
  }

  /// How the folder's files end with a worker that answers so.
  private func failures(_ body: String, seconds: Int = 20) throws -> [Failure?] {
    let store = try Store.inMemory()
    try ingest(folder, into: store, by: .own(workers: fake.settings(body, seconds: seconds)))
    return try caseFiles(in: store).map(\.failure)
  }

  @Test(
    "What can't be is not believed, and its document is crashed",
    arguments: [
      "drop; echo nonsense",
      "drop; echo '{\"id\":7}'",
      // More than a line may be, and more than a document may be.
      "drop; head -c 100000 /dev/zero | tr '\\0' x",
      "drop; echo '{\"id\":'$id',\"document\":1000000000000,\"findings\":2}'",
      "drop; echo '{\"id\":'$id',\"document\":-1,\"findings\":2}'",
      // Longer than it says, and JSON of another shape.
      "drop; echo '{\"id\":'$id',\"document\":2,\"findings\":2}'; echo '{}{}{}'",
      "drop; echo '{\"id\":'$id',\"document\":2,\"findings\":2}'; echo '{}'; echo '{}'",
      "drop; echo '{\"id\":'$id'}'",
      "drop; echo '{\"id\":'$id',\"failure\":{\"linkOutside\":{}}}'",
    ])
  func lies(body: String) throws { #expect(try failures(body) == [.crashed(.answer)]) }

  @Test(
    "A document whose numbers can't be is not believed",
    arguments: [
      (number: "1000000000", left: "1"), (number: "1", left: "NaN"), (number: "1", left: "1e999"),
      (number: "1", left: "-1e9"), (number: "99999999999999999999", left: "1"),
    ])
  func numbers(number: String, left: String) throws {
    #expect(try failures(answer(number: "1", left: "1")) == [nil], "the same with numbers that can be")
    #expect(try failures(answer(number: number, left: left)) == [.crashed(.answer)])
  }

  /// Gives a document of one page and one word.
  private func answer(number: String, left: String) -> String {
    let style = #"{"size":9,"bold":false,"italic":false,"underlined":false}"#
    let document = """
      {"text":"Gwent","pages":[{"number":\(number),"width":9,"height":9}],"words":[{"span":{"start":0,"end":5},"page":1,\
      "box":{"left":\(left),"top":1,"right":2,"bottom":2},"style":\(style)}],"blocks":[],"tables":[],"tagged":false,\
      "warnings":[],"hidden":[]}
      """
    let findings = #"{"replies":[],"records":[]}"#
    return """
      drop; echo '{"id":'$id',"document":\(document.utf8.count),"findings":\(findings.utf8.count)}'
      echo '\(document)'; echo '\(findings)'
      """
  }

  @Test("One that hangs is killed when its time is up, and the document is a timeout")
  func hangs() throws {
    let start = ContinuousClock.now
    #expect(try failures("sleep 60", seconds: 1) == [.timedOut(seconds: 1)])
    #expect(try failures("drop; while :; do echo -n x; sleep 0.1; done", seconds: 1) == [.timedOut(seconds: 1)])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(
    "One that dies makes its document crashed, with how",
    arguments: [
      ("kill -SEGV $$", Failure.Crash.signal(SIGSEGV)), ("drop; kill -KILL $$", .signal(SIGKILL)), ("exit 3", .exit(3)),
      // In the middle of what it says.
      ("drop; echo '{\"id\":'$id',\"document\":100,\"findings\":2}'; echo -n '{'; exit 4", .exit(4)),
    ])
  func dies(body: String, crash: Failure.Crash) throws { #expect(try failures(body) == [.crashed(crash)]) }

  @Test("One that takes more processor time than it may is a timeout")
  func processorTime() throws { #expect(try failures("kill -XCPU $$", seconds: 5) == [.timedOut(seconds: 5)]) }

  @Test("Other documents don't suffer: another worker takes over")
  func goesOn() throws {
    for name in ["b", "c", "d"] { try folder.write("<html><body><p>\(name)</p></body></html>", to: "\(name).html") }
    let body = """
      drop; case "$line" in *b.html*) kill -SEGV $$;; *) echo '{"id":'$id',"failure":{"noText":{"pages":1}}}';; esac
      """
    #expect(
      try failures(body) == [.noText(pages: 1), .crashed(.signal(SIGSEGV)), .noText(pages: 1), .noText(pages: 1)])
  }

  @Test("A document is not blamed for what one before it left behind: a fresh worker tries it again")
  func secondChance() throws {
    try folder.write("<html><body><p>b</p></body></html>", to: "b.html")
    // Takes one document in its life.
    let body = """
      drop; [ -n "$done" ] && exit 1; done=1; echo '{"id":'$id',"failure":{"noText":{"pages":1}}}'
      """
    #expect(try failures(body) == [.noText(pages: 1), .noText(pages: 1)])
  }

  @Test("What timed out or crashed is tried again by the next run, and its bytes are known")
  func triedAgain() throws {
    let store = try Store.inMemory()
    let summary = try ingest(folder, into: store, by: .own(workers: fake.settings("exit 1")))
    #expect(summary.byStatus == [.crashed: 1] && summary.failed.first?.sha256 != nil)
    #expect(
      try Pipeline.own().plan(for: Folder(at: folder.path), in: store).steps.map(\.need) == [.convert])
    #expect(try ingest(folder, into: store).byStatus == [.ok: 1])
    #expect(try ingest(folder, into: store).work.kept == 1)
  }

  @Test("One that never becomes ready ends the run, with why")
  func notReady() throws {
    let store = try Store.inMemory()
    let settings = WorkerSettings(executable: "/bin/true", arguments: [], count: 1, seconds: 5, memory: 1 << 30)
    #expect(throws: IngestError.noWorker(.notReady)) { try ingest(folder, into: store, by: .own(workers: settings)) }
    let missing = WorkerSettings(executable: "/none", arguments: [], count: 1, seconds: 5, memory: 1 << 30)
    #expect(throws: IngestError.noWorker(.notStarted(reason: "No such file or directory"))) {
      try ingest(folder, into: store, by: .own(workers: missing))
    }
  }

  @Test("One of another build is not asked anything")
  func otherBuild() throws {
    let settings = try fake.settings("exit 1")
    let words = try words.get()
    var versions = StageVersions(vocabulary: words)
    versions.rules += " and more"
    let pipeline = Pipeline(
      vocabulary: words, tool: "0", versions: versions, settling: 0, crew: WorkerPool(settings, versions: versions),
      window: 1)
    #expect(throws: IngestError.noWorker(.otherBuild)) {
      try ingest(folder, into: try Store.inMemory(), by: pipeline)
    }
  }

  @Test("A wall that a worker lacks is known after the run, and noted in the store")
  func lessIsolation() throws {
    let store = try Store.inMemory()
    let settings = try fake.settings("exit 1", isolation: Isolation(layers: [.limits], landlock: 0))
    let pipeline = try Pipeline.own(workers: settings)
    try ingest(folder, into: store, by: pipeline)
    #expect(pipeline.isolation?.missing == [.landlock, .filter])
    #expect(try store.manifest().facts.libraries["isolation"] == "limits")
  }

  @Test("A run over what stands as it did starts none")
  func noneStarted() throws {
    let store = try Store.inMemory()
    try ingest(folder, into: store)
    let missing = WorkerSettings(executable: "/none", arguments: [], count: 2, seconds: 5, memory: 1 << 30)
    #expect(try ingest(folder, into: store, by: .own(workers: missing)).work.kept == 1)
  }
}
