import Casework
import Foundation
import Isolation
import Synchronization

/// Workers, started one by one as there are documents for them, each replaced when it breaks down.
///
/// Each has a lane: a thread that waits for it. A worker dies with the thread that started it.
public final class WorkerPool: Crew {
  private struct State {
    var waiting: [(job: Job, pending: Pending)] = []
    var lanes = 0
    var idle = 0
    var isLeaving = false
    var children: Set<Int32> = []
    var isolation: Isolation?
  }

  private let settings: WorkerSettings
  private let versions: StageVersions
  private let state = Mutex(State())
  /// Counts what is waiting, and at the end the lanes that are to leave.
  private let calls = DispatchSemaphore(value: 0)
  private let lanes = DispatchGroup()

  init(_ settings: WorkerSettings, versions: StageVersions) {
    self.settings = settings
    self.versions = versions
  }

  var isolation: Isolation? { state.withLock { $0.isolation } }

  func take(_ job: Job) -> Pending {
    let pending = Pending()
    let needsLane = state.withLock { state in
      state.waiting.append((job, pending))
      guard state.waiting.count > state.idle, state.lanes < settings.count else { return false }
      state.lanes += 1
      return true
    }
    if needsLane {
      lanes.enter()
      let thread = Thread { [self] in
        work()
        lanes.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    calls.signal()
    return pending
  }

  func dismiss() {
    let count = state.withLock { state in
      state.isLeaving = true
      state.waiting = []
      for child in state.children { kill(child, SIGKILL) }
      return state.lanes
    }
    for _ in 0..<count { calls.signal() }
    lanes.wait()
    state.withLock { ($0.lanes, $0.idle, $0.isLeaving) = (0, 0, false) }
  }

  // MARK: a lane

  private func work() {
    var bench = Bench()
    while let (job, pending) = next() {
      do throws(NoWorker) {
        pending.settle(.success(try product(of: job, at: &bench)))
      } catch {
        pending.settle(.failure(error))
      }
    }
    leave(&bench)
  }

  /// Where a lane's worker sits, if it has one.
  private struct Bench: ~Copyable {
    var worker: Worker?
  }

  /// Waits for a job; nil when it's time to go.
  private func next() -> (job: Job, pending: Pending)? {
    while true {
      state.withLock { $0.idle += 1 }
      calls.wait()
      let (next, isLeaving) = state.withLock { state in
        state.idle -= 1
        return (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.isLeaving)
      }
      if let next { return next }
      // Otherwise the call was for a job that was dropped.
      if isLeaving { return nil }
    }
  }

  private func product(of given: Job, at bench: inout Bench) throws(NoWorker) -> Result<Product, Failure> {
    let job: Job
    do throws(Failure) { job = try readable(given) } catch { return .failure(error) }
    while true {
      try seat(at: &bench)
      let wasFresh = bench.worker?.isFresh ?? true
      do throws(Worker.Breakdown) {
        guard let result = try bench.worker?.product(of: job) else { throw .silent(.closed) }
        return result
      } catch {
        let failure = failure(error, leave(&bench))
        // What a document before this one left behind is not held against it.
        if !wasFresh, case .crashed = failure, !state.withLock({ $0.isLeaving }) { continue }
        return .failure(failure)
      }
    }
  }

  /// The job on a file that workers read: those of old kinds are made into such first.
  private func readable(_ job: Job) throws(Failure) -> Job {
    guard case .convert(let bytes, let type, let name, let isRead) = job, let kind = LegacyKind(type),
      let suite = OfficeSuite.shared
    else { return job }
    let modern = try suite.modern(bytes, of: kind, executable: settings.executable, seconds: settings.seconds)
    return .convert(bytes: modern, type: kind.modern, name: name, isRead: isRead)
  }

  private func seat(at bench: inout Bench) throws(NoWorker) {
    guard bench.worker == nil else { return }
    let worker = try Worker(settings, of: versions)
    let (id, isolation) = (worker.id, worker.isolation)
    state.withLock { state in
      state.children.insert(id)
      state.isolation = state.isolation?.weaker(of: isolation) ?? isolation
    }
    bench.worker = consume worker
  }

  @discardableResult
  private func leave(_ bench: inout Bench) -> ChildProcess.Ending? {
    guard let worker = bench.worker.take() else { return nil }
    let id = worker.id
    // Before its number can be another process's.
    state.withLock { _ = $0.children.remove(id) }
    return worker.end()
  }

  private func failure(_ breakdown: Worker.Breakdown, _ ending: ChildProcess.Ending?) -> Failure {
    switch breakdown {
    case .silent(.late): return .timedOut(seconds: settings.seconds)
    case .silent(.tooLong), .doubtful: return .crashed(.answer)
    case .silent(.closed): break
    }
    guard let ending else { return .crashed(.answer) }
    if ending.signal == SIGXCPU { return .timedOut(seconds: settings.seconds) }
    if let peak = ending.peakMemory, peak > settings.memory / 4 * 3 {
      return .crashed(.memory(megabytes: settings.memory >> 20))
    }
    if let signal = ending.signal { return .crashed(.signal(signal)) }
    return .crashed(.exit(ending.code))
  }
}
