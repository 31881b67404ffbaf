internal import CSandbox
import Foundation

/// Runs a program that isn't ours where it can do little: it reads the system's own files, writes in one folder alone,
/// reaches no network, and ends when its time, its memory or whoever started it does.
///
/// What it runs may be led astray by what it reads: so nothing that it makes is believed unseen.
public enum Keeper {
  /// What a program may take.
  public struct Limits: Hashable, Sendable {
    /// Of processor time, in seconds.
    public var seconds: Int
    /// Of addresses, in bytes.
    public var memory: Int
    /// Of one file that it writes, in bytes.
    public var file: Int

    public init(seconds: Int, memory: Int, file: Int) {
      self.seconds = seconds
      self.memory = memory
      self.file = file
    }
  }

  /// Turns this process into the program, shut in; returns only when that can't be done.
  ///
  /// - Parameter folder: where it may write, and what it has for a home.
  public static func become(_ program: String, _ arguments: [String], in folder: String, _ limits: Limits) {
    guard Confinement.dieWithParent(), sandbox_set(PR_SET_NO_NEW_PRIVS, 1) == 0, apply(limits), chdir(folder) == 0
    else { return }
    // Where the kernel has no Landlock, the filter still keeps it off the network.
    _ = Landlock.enter(programs: systemFolders, writable: folder)
    guard CallFilter.leaveNetwork() else { return }
    let surroundings = [
      "HOME=\(folder)", "TMPDIR=\(folder)", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
    ]
    withArguments([program] + arguments) { arguments in
      withArguments(surroundings) { _ = execve(program, arguments, $0) }
    }
  }

  private static let systemFolders = [
    "/usr", "/lib", "/lib64", "/bin", "/etc", "/opt", "/proc", "/sys", "/var/lib", "/var/spool/libreoffice",
  ]

  private static func apply(_ limits: Limits) -> Bool {
    func limit(_ resource: __rlimit_resource, _ most: Int) -> Bool {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
    }
    return [
      limit(RLIMIT_CPU, limits.seconds), limit(RLIMIT_AS, limits.memory), limit(RLIMIT_FSIZE, limits.file),
      limit(RLIMIT_CORE, 0), limit(RLIMIT_NOFILE, 1024),
    ].allSatisfy { $0 }
  }
}
