internal import CPoppler
import Synchronization

/// What GLib, and the libraries over it, say of a file. It may hold words of the file: it is counted and never passed on.
enum Complaints {
  /// By thread, as a library speaks on the thread that called it. So what is read beside a file adds nothing to its count.
  private static let counts = Mutex<[UInt: Int]>([:])

  private static let areHeard: Void = {
    g_log_set_default_handler({ _, _, _, _ in Complaints.count() }, nil)
  }()

  /// How often there was something to say while something was done on this thread. What is counted within is none of it.
  static func counted<Result>(
    during work: () throws(ConversionError) -> Result
  ) throws(ConversionError) -> (result: Result, complaints: Int) {
    areHeard
    let thread = UInt(bitPattern: g_thread_self())
    let around = counts.withLock { $0.updateValue(0, forKey: thread) }
    defer { counts.withLock { $0[thread] = around } }
    let result = try work()
    return (result, counts.withLock { $0[thread] ?? 0 })
  }

  private static func count() {
    let thread = UInt(bitPattern: g_thread_self())
    counts.withLock { if let count = $0[thread] { $0[thread] = count + 1 } }
  }
}
