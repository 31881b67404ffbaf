import Foundation

/// Things that a shut-in process tries, to see that it can't.
public enum Trial: String, Hashable, Codable, Sendable, CaseIterable {
  case readFile = "read_file"
  case writeFile = "write_file"
  case openSocket = "open_socket"
  case startProgram = "start_program"
  case signalParent = "signal_parent"
  case takeMemory = "take_memory"

  /// How it went.
  public struct Outcome: Hashable, Codable, Sendable {
    public var trial: Trial
    /// The system's reason; nil when it could be done.
    public var refusal: String?
  }

  /// Tries it, and leaves nothing behind.
  public func outcome() -> Outcome { Outcome(trial: self, refusal: attempt().map { String(cString: strerror($0)) }) }

  private func attempt() -> Int32? {
    switch self {
    case .readFile: return opened("/etc/passwd", O_RDONLY)
    case .writeFile:
      let path = NSTemporaryDirectory() + "/casebook-trial-\(getpid())"
      defer { unlink(path) }
      return opened(path, O_WRONLY | O_CREAT | O_EXCL)
    case .openSocket: return closed(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    case .startProgram: return started("/bin/true")
    case .signalParent: return kill(getppid(), 0) == 0 ? nil : errno
    case .takeMemory: return taken(1 << 40)
    }
  }

  private func opened(_ path: String, _ flags: Int32) -> Int32? { closed(open(path, flags | O_CLOEXEC, 0o600)) }

  private func closed(_ descriptor: Int32) -> Int32? {
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return nil
  }

  private func started(_ program: String) -> Int32? {
    var id = pid_t()
    let refusal = withArguments([program]) { posix_spawn(&id, program, nil, nil, $0, nil) }
    guard refusal == 0 else { return refusal }
    waitpid(id, nil, 0)
    return nil
  }

  private func taken(_ bytes: Int) -> Int32? {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let place = mmap(nil, bytes, PROT_NONE, flags, -1, 0), place != MAP_FAILED else { return errno }
    munmap(place, bytes)
    return nil
  }
}
