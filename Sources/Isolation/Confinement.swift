internal import CSandbox
import Foundation

/// Shuts a process in, for good: there is no way back out.
public enum Confinement {
  /// From now on the process ends when the thread that started it does, or the process of that. False when it is to end
  /// now, as nobody holds the other end of its standard input.
  public static func dieWithParent() -> Bool {
    _ = sandbox_set(PR_SET_PDEATHSIG, UInt(SIGKILL))
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) <= 0 || Int32(input.revents) != POLLHUP
  }

  /// Puts up every layer that can be had here, and says which. What has to be opened for writing, executed or
  /// connected to has to be done before; `readable` folders stay open to reading where Landlock can hold it to them.
  public static func enter(_ limits: ResourceLimits, readable: [String]) -> Isolation {
    var isolation = Isolation()
    // Another process of the same user could look into this one otherwise.
    _ = sandbox_set(PR_SET_DUMPABLE, 0)
    guard sandbox_set(PR_SET_NO_NEW_PRIVS, 1) == 0 else { return isolation }
    if limits.apply() { isolation.layers.insert(.limits) }
    // Landlock holds for the thread that asks for it, and those that it starts.
    if isSingleThreaded, let version = Landlock.enter(readable: readable) {
      isolation.landlock = version
      isolation.layers.insert(.landlock)
    }
    let mayOpen = isolation.layers.contains(.landlock) && !readable.isEmpty
    if CallFilter.enter(mayOpenToRead: mayOpen) { isolation.layers.insert(.filter) }
    return isolation
  }

  private static var isSingleThreaded: Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) == 1
  }
}

extension ResourceLimits {
  fileprivate func apply() -> Bool {
    func limit(_ resource: __rlimit_resource, _ most: Int) -> Bool {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
    }
    // Fonts are opened one at a time.
    return [
      limit(RLIMIT_AS, memory), limit(RLIMIT_CORE, 0), limit(RLIMIT_FSIZE, 0), limit(RLIMIT_NOFILE, 64),
    ].allSatisfy { $0 }
  }
}

/// Gives the process so many seconds of processor time from now on; it is killed when they are used up.
public func allowProcessorTime(seconds: Int) {
  var used = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
  var limit = rlimit()
  let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
  getrlimit(resource, &limit)
  limit.rlim_cur = min(rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1), limit.rlim_max)
  setrlimit(resource, &limit)
}
