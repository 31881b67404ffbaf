import Foundation
import Reporting

/// The reader of our output has gone away, which is its right.
struct BrokenPipe: Error {}

func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// Data goes to standard output, words for people to standard error.
enum Console {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func data(_ bytes: [UInt8]) throws(BrokenPipe) {
    guard write(bytes, to: STDOUT_FILENO) else { throw BrokenPipe() }
  }

  static func data(lines: [String]) throws(BrokenPipe) { try data(Array((lines.joined(separator: "\n") + "\n").utf8)) }

  /// Says something to a person. Nothing in it can steer the terminal.
  static func message(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      _ = write(Array((Lines.printable(String(line)) + "\n").utf8), to: STDERR_FILENO)
    }
  }

  /// Writes over the line the cursor is on. Only for a terminal.
  static func status(_ text: String) { _ = write(Array("\r\u{1B}[2K\(Lines.printable(text))".utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// A bar on a terminal; nothing elsewhere.
struct ProgressBar {
  private let isShown = Console.isTerminal
  private let width = 24

  func show(done: Int, total: Int, path: String?) {
    guard isShown else { return }
    guard let path else { return Console.status("") }
    let filled = total == 0 ? width : done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Console.status("\(bar) \(done)/\(total) \(path.suffix(60))")
  }
}
