import Casework
import Conversion
import Documents
import Isolation
import Vocabulary

/// How workers are made and what they are given.
public struct WorkerSettings: Sendable {
  /// The program that is one when it is called with `arguments`.
  public var executable: String
  public var arguments: [String]
  /// Workers at a time.
  public var count: Int
  /// Of processor time, for one document. By the clock it may take four times that, as other programs want their share.
  public var seconds: Int
  /// The most that one may take, in bytes.
  public var memory: Int
  /// Until it can take a document.
  var secondsToStart = 60

  public init(executable: String, arguments: [String], count: Int, seconds: Int, memory: Int) {
    self.executable = executable
    self.arguments = arguments
    self.count = count
    self.seconds = seconds
    self.memory = memory
  }
}

/// Why there is nobody to do a job.
public enum NoWorker: Error, Hashable, Sendable {
  /// The system did not start it.
  case notStarted(reason: String)
  /// It ended, or said nothing, before it could take a document.
  case notReady
  /// It is of another build than the program that started it.
  case otherBuild
  /// What workers elsewhere said was said by another build, or with other words.
  case otherAnswers
}

/// One worker as the run sees it. Nothing that it says is believed unseen.
struct Worker: ~Copyable {
  /// Why it can't go on.
  enum Breakdown: Error, Hashable {
    case silent(ChildProcess.Silence)
    /// What it said can't be.
    case doubtful(Doubt)
  }

  let isolation: Isolation
  /// Whether it was given a document yet.
  private(set) var isFresh = true
  private var child: ChildProcess
  private let settings: WorkerSettings
  private var lastID = 0

  var id: Int32 { child.id }

  /// Started, shut in, and ready.
  init(_ settings: WorkerSettings, of versions: StageVersions) throws(NoWorker) {
    var child = try Worker.child(settings)
    guard
      let line = try? child.line(atMost: Wire.longestLine, before: .now + .seconds(settings.secondsToStart)),
      let ready: Wire.Ready = Wire.value(line)
    else { throw .notReady }
    guard ready.casebook == Wire.version, ready.stages == versions.together else { throw .otherBuild }
    isolation = ready.isolation
    self.settings = settings
    self.child = child
  }

  private static func child(_ settings: WorkerSettings) throws(NoWorker) -> ChildProcess {
    do throws(ChildProcess.NotStarted) {
      return try ChildProcess(executable: settings.executable, arguments: settings.arguments)
    } catch {
      throw .notStarted(reason: error.reason)
    }
  }

  /// What it makes of a job, or why the document can't be read.
  mutating func product(of job: Job) throws(Breakdown) -> Result<Product, Failure> {
    let answer: Wire.Answer
    let parts: [[UInt8]]
    switch job {
    case .convert(let bytes, let type, let name, let isRead):
      (answer, parts) = try ask(isRead ? .convertAndRead : .convert, name: name, type: type, bytes)
    case .read(let document, let name, let isOfReply):
      (answer, parts) = try ask(.read, name: name, isOfReply: isOfReply ? true : nil, document.json)
    }
    do throws(Doubt) { return try job.result(of: answer, parts) } catch { throw .doubtful(error) }
  }

  /// What it can do that it shouldn't be able to, and what it can't.
  mutating func trials() throws(Breakdown) -> [Trial.Outcome] {
    let trials = try ask(.try, name: "", []).0.trials
    guard let trials, trials.map(\.trial) == Trial.allCases else { throw .doubtful(.line) }
    return trials
  }

  consuming func end() -> ChildProcess.Ending { child.end() }

  private mutating func ask(
    _ task: Wire.Request.Task, name: String, isOfReply: Bool? = nil, type: MediaType? = nil, _ body: [UInt8]
  ) throws(Breakdown) -> (Wire.Answer, [[UInt8]]) {
    isFresh = false
    lastID += 1
    let request = Wire.Request(
      id: lastID, task: task, name: name, isOfReply: isOfReply, type: type, bytes: body.count, seconds: settings.seconds
    )
    var deadline = ContinuousClock.now + .seconds(4 * settings.seconds)
    try heard { [deadline] child throws(ChildProcess.Silence) in
      try child.send(Wire.line(request) + body, before: deadline)
    }
    var answer = Wire.Answer(id: 0)
    var renewals = 0
    repeat {
      let line = try heard { [deadline] child throws(ChildProcess.Silence) in
        try child.line(atMost: Wire.longestLine, before: deadline)
      }
      guard let told: Wire.Answer = Wire.value(line), told.id == request.id else { throw .doubtful(.line) }
      answer = told
      renewals += 1
      // A page that is read off its picture has the time of a document; more pages than any reply has don't.
      if answer.more != nil, renewals <= Caps.scans { deadline = .now + .seconds(4 * settings.seconds) }
    } while answer.more != nil
    var parts: [[UInt8]] = []
    let lengths = [
      (answer.document, Caps.documentBytes), (answer.findings, Caps.findingsBytes), (answer.parts, Caps.listBytes),
      (answer.contents, PartLimits.bytes),
    ]
    for (length, most) in lengths {
      guard let length else { continue }
      guard (0...most).contains(length) else { throw .doubtful(.length) }
      var part = try heard { [deadline] child throws(ChildProcess.Silence) in
        try child.bytes(length + 1, before: deadline)
      }
      guard part.popLast() == UInt8(ascii: "\n") else { throw .doubtful(.length) }
      parts.append(part)
    }
    return (answer, parts)
  }

  private mutating func heard<Value>(
    _ body: (inout ChildProcess) throws(ChildProcess.Silence) -> Value
  ) throws(Breakdown) -> Value {
    do throws(ChildProcess.Silence) { return try body(&child) } catch { throw .silent(error) }
  }
}

/// What a worker is shut in by, tried out in one.
public struct WorkerTrial: Sendable {
  public let isolation: Isolation
  public let outcomes: [Trial.Outcome]

  public init(_ settings: WorkerSettings, vocabulary: Vocabulary) throws(NoWorker) {
    var worker = try Worker(settings, of: StageVersions(vocabulary: vocabulary))
    isolation = worker.isolation
    do throws(Worker.Breakdown) { outcomes = try worker.trials() } catch { throw .notReady }
  }
}
