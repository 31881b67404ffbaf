import Foundation

/// The other end of a `ChildProcess`'s pipes: what a child hears from its parent, and says to it.
public struct ParentProcess: ~Copyable {
  private var received: [UInt8] = []

  public init() {}

  /// What it says up to the next line feed, which is left out; nil at the end, or when it is no line at all.
  public mutating func line(atMost most: Int) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(end + 1).dropLast() }
      searched = received.count
      guard searched <= most, receive() else { return nil }
    }
  }

  /// The next bytes, so many; nil when it ends before.
  public mutating func bytes(_ count: Int) -> [UInt8]? {
    received.reserveCapacity(count)
    while received.count < count { guard receive() else { return nil } }
    return take(count)
  }

  /// False when it doesn't listen any more.
  public func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { received.removeFirst(count) }
    return Array(received[..<count])
  }

  private mutating func receive() -> Bool {
    var count = -1
    repeat {
      received += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
    } while count < 0 && errno == EINTR
    return count > 0
  }
}
