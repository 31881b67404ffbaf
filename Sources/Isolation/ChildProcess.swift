internal import CSandbox
import Foundation

/// A process of this program's own making, spoken with over two pipes. It is killed and done with when this value is.
///
/// `posix_spawn` rather than swift-subprocess: a run is synchronous, and waits for each child with a deadline of its own.
public struct ChildProcess: ~Copyable {
  /// Why nothing more comes from it.
  public enum Silence: Error, Hashable, Sendable {
    /// Its time is up.
    case late
    /// It ended, or closed its end.
    case closed
    /// It says more at once than it may.
    case tooLong
  }

  /// How it ended.
  public struct Ending: Hashable, Sendable {
    /// That killed it; nil when it ended by itself.
    public var signal: Int32?
    public var code: Int32
    /// The most it held, in bytes; nil where that is less than this process held, behind which it can't be seen.
    public var peakMemory: Int?
  }

  public struct NotStarted: Error, Hashable, Sendable {
    public var reason: String
  }

  public let id: Int32
  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []
  private var isOver = false
  /// In KiB.
  private let inheritedPeak: Int

  /// Starts it with nothing open but its two pipes; what it says to people goes nowhere.
  public init(executable: String, arguments: [String]) throws(NotStarted) {
    _ = Self.brokenPipesIgnored
    let (input, output) = (try PipeEnds(), try PipeEnds())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    _ = sandbox_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // In a group of its own, so that Ctrl-C ends this process and not its children before it.
    posix_spawnattr_setpgroup(&attributes, 0)
    // Threads of Dispatch hold signals back, and a child would as well: that its processor time is up, too.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var id = pid_t()
    let refusal = withArguments([executable] + arguments) {
      posix_spawn(&id, executable, &actions, &attributes, $0, environ)
    }
    close(input.reading)
    close(output.writing)
    guard refusal == 0 else {
      close(input.writing)
      close(output.reading)
      throw NotStarted(reason: String(cString: strerror(refusal)))
    }
    self.id = id
    // Linux counts what this process held when the child was started as held by the child.
    var own = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
    inheritedPeak = own.ru_maxrss
    self.input = input.writing
    self.output = output.reading
    for descriptor in [input.writing, output.reading] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    close(input)
    close(output)
    guard !isOver else { return }
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }

  /// Kills it, unless it has ended already, and says how it ended.
  public consuming func end() -> Ending {
    isOver = true
    kill(id, SIGKILL)
    var (status, used) = (Int32(0), rusage())
    while wait4(id, &status, 0, &used) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      signal: signal == 0 ? nil : signal, code: (status >> 8) & 0xFF,
      peakMemory: used.ru_maxrss > inheritedPeak ? used.ru_maxrss << 10 : nil)
  }

  // MARK: speaking

  public func send(_ bytes: [UInt8], before deadline: ContinuousClock.Instant) throws(Silence) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
      if count > 0 {
        sent += count
        continue
      }
      guard count < 0, errno == EAGAIN || errno == EINTR else { throw .closed }
      try wait(for: input, POLLOUT, before: deadline)
    }
  }

  /// What it says up to the next line feed, which is left out.
  public mutating func line(atMost most: Int, before deadline: ContinuousClock.Instant) throws(Silence) -> [UInt8] {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        guard end <= most else { throw .tooLong }
        return take(end + 1).dropLast()
      }
      searched = received.count
      guard searched <= most else { throw .tooLong }
      try receive(before: deadline)
    }
  }

  /// The next bytes, so many.
  public mutating func bytes(_ count: Int, before deadline: ContinuousClock.Instant) throws(Silence) -> [UInt8] {
    while received.count < count { try receive(before: deadline) }
    return take(count)
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }

  private mutating func receive(before deadline: ContinuousClock.Instant) throws(Silence) {
    while true {
      guard ContinuousClock.now < deadline else { throw .late }
      var count = 0
      received += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = read(output, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count > 0 { return }
      guard count < 0, errno == EAGAIN || errno == EINTR else { throw .closed }
      try wait(for: output, POLLIN, before: deadline)
    }
  }

  private func wait(
    for descriptor: Int32, _ event: Int32, before deadline: ContinuousClock.Instant
  ) throws(Silence) {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    guard left > 0 else { throw .late }
    var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    // A signal in between only means another look.
    _ = poll(&wanted, 1, Int32(min(left.rounded(.up), 60_000)))
  }

  /// A child that is gone is told by the write that fails, not by a signal that ends this process.
  private static let brokenPipesIgnored: Void = { signal(SIGPIPE, SIG_IGN) }()
}

/// The two ends of a pipe, neither of which a child inherits by itself.
private struct PipeEnds {
  let reading: Int32
  let writing: Int32

  init() throws(ChildProcess.NotStarted) {
    var ends: [Int32] = [0, 0]
    guard sandbox_pipe(&ends) == 0 else { throw .init(reason: String(cString: strerror(errno))) }
    (reading, writing) = (ends[0], ends[1])
  }
}

/// Arguments in the form that C takes them, for as long as `body` runs.
func withArguments<Result>(
  _ arguments: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(&pointers)
}
