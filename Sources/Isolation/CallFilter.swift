internal import CSandbox
import Foundation

/// The system calls that reading a document takes; the kernel refuses every other.
enum CallFilter {
  static func enter(mayOpenToRead: Bool) -> Bool {
    guard let filter = seccomp_init(sandbox_refusal(EPERM)) else { return false }
    defer { seccomp_release(filter) }
    // Threads that are there already are held to it as well.
    guard seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 else { return false }
    var rules = plain.map { Rule($0) } + narrow
    if mayOpenToRead { rules += reading }
    return rules.allSatisfy { $0.add(to: filter) } && seccomp_load(filter) == 0
  }

  /// Refuses sockets that reach beyond the machine; every other call is let through.
  static func leaveNetwork() -> Bool {
    guard let filter = seccomp_init(sandbox_allowance()) else { return false }
    defer { seccomp_release(filter) }
    let number = seccomp_syscall_resolve_name("socket")
    let elsewhere = [scmp_arg_cmp(arg: 0, op: SCMP_CMP_NE, datum_a: UInt64(AF_UNIX), datum_b: 0)]
    return seccomp_rule_add_array(filter, sandbox_refusal(EPERM), number, 1, elsewhere) == 0
      && seccomp_load(filter) == 0
  }

  private static let plain = [
    "read", "readv", "pread64", "write", "writev", "lseek", "close", "fstat", "fcntl",
    "munmap", "mremap", "madvise", "brk",
    "futex", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall",
    "sched_yield", "sched_getaffinity", "set_robust_list", "rseq", "membarrier",
    "clock_gettime", "clock_getres", "gettimeofday", "time", "clock_nanosleep", "nanosleep", "poll", "ppoll",
    "getrandom", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo",
    "getrlimit", "getrusage", "exit", "exit_group",
  ]

  private static let narrow = [
    // No page that was written to becomes code, and no library is loaded.
    Rule("mmap", [.none(of: UInt64(PROT_EXEC), in: 2)]),
    Rule("mprotect", [.none(of: UInt64(PROT_EXEC), in: 2)]),
    // Of an open file, not of a path.
    Rule("newfstatat", [.all(of: UInt64(emptyPath), in: 3)]),
    // Its own processor time moves on with each document; other limits can be asked for.
    Rule("prlimit64", [.equal(to: 0, in: 0), .equal(to: UInt64(RLIMIT_CPU.rawValue), in: 1)]),
    Rule("prlimit64", [.equal(to: 0, in: 0), .equal(to: 0, in: 2)]),
    // How a process ends itself.
    Rule("tgkill", [.equal(to: UInt64(getpid()), in: 0)]),
  ]

  private static let emptyPath = 0x1000

  private static let reading = [
    Rule("open", [.none(of: changing, in: 1)]), Rule("openat", [.none(of: changing, in: 2)]), Rule("getdents64"),
  ]

  /// Whatever in the flags of an open isn't reading alone.
  private static let changing = UInt64(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
}

/// A call that is let through, and what must hold of its arguments.
private struct Rule {
  enum Condition {
    case equal(to: UInt64, in: UInt32)
    case none(of: UInt64, in: UInt32)
    case all(of: UInt64, in: UInt32)

    var comparison: scmp_arg_cmp {
      switch self {
      case .equal(let value, let argument):
        scmp_arg_cmp(arg: argument, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
      case .none(let bits, let argument):
        scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: bits, datum_b: 0)
      case .all(let bits, let argument):
        scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: bits, datum_b: bits)
      }
    }
  }

  let call: String
  let conditions: [Condition]

  init(_ call: String, _ conditions: [Condition] = []) {
    self.call = call
    self.conditions = conditions
  }

  /// A call that this kind of processor doesn't have needs no rule.
  func add(to filter: scmp_filter_ctx) -> Bool {
    let number = seccomp_syscall_resolve_name(call)
    guard number >= 0 else { return true }
    let comparisons = conditions.map(\.comparison)
    return seccomp_rule_add_array(filter, UInt32(SCMP_ACT_ALLOW), number, UInt32(comparisons.count), comparisons) == 0
  }
}
