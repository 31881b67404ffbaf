import Foundation
import Synchronization

/// Standard input key by key.
final class RawTerminal: Sendable {
  private let before = Mutex<termios?>(nil)
  private let pending = Mutex<[UInt8]>([])

  func enter() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    before.withLock { $0 = settings }
    cfmakeraw(&settings)
    // Ctrl-C still ends the program.
    settings.c_lflag |= tcflag_t(ISIG)
    settings.c_cc.10 = 0
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  func leave() {
    guard var settings = before.withLock({ $0 }) else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return min(Int(size.ws_col), 160)
  }

  /// The next key by its name; nil at the end of input.
  func key() -> String? {
    guard let first = byte() else { return nil }
    switch first {
    case 0x1B: return escape()
    case 0x7F, 0x08: return "Backspace"
    case 0x0D, 0x0A: return "Enter"
    case 0x09: return "Tab"
    case 0x20: return "Space"
    case 0x01..<0x20: return "Control+" + String(UnicodeScalar(first + 0x60))
    case 0x21..<0x7F: return String(UnicodeScalar(first))
    default: return character(from: first)
    }
  }

  /// A lone escape is a key; with a bracket behind it at once it is the start of another.
  private func escape() -> String {
    guard hasMore(), byte() == UInt8(ascii: "[") || pending.withLock({ !$0.isEmpty }) else { return "Escape" }
    let names: [UInt8: String] = [
      UInt8(ascii: "A"): "ArrowUp", UInt8(ascii: "B"): "ArrowDown", UInt8(ascii: "C"): "ArrowRight",
      UInt8(ascii: "D"): "ArrowLeft", UInt8(ascii: "H"): "Home", UInt8(ascii: "F"): "End",
    ]
    while let next = byte() {
      if (0x40...0x7E).contains(next) { return names[next] ?? "Escape" }
    }
    return "Escape"
  }

  private func character(from first: UInt8) -> String {
    var bytes = [first]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    while bytes.count < length, let next = byte() { bytes.append(next) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func hasMore() -> Bool {
    var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return pending.withLock { !$0.isEmpty } || poll(&wanted, 1, 30) > 0
  }

  private func byte() -> UInt8? {
    pending.withLock { pending in
      if pending.isEmpty {
        var buffer = [UInt8](repeating: 0, count: 1024)
        var count = -1
        repeat { count = read(STDIN_FILENO, &buffer, buffer.count) } while count < 0 && errno == EINTR
        guard count > 0 else { return nil }
        pending = Array(buffer[..<count])
      }
      return pending.removeFirst()
    }
  }
}
