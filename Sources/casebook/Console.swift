import Foundation
import Reporting

/// Why data did not get out.
enum OutputError: Error, Hashable {
  /// The reader has gone away, which is its right.
  case readerGone
  case unwritable(reason: String)
}

func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// Data goes to standard output, words for people to standard error.
enum Console {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func data(_ bytes: [UInt8]) throws(OutputError) { try write(bytes, to: STDOUT_FILENO) }

  static func data(lines: [String]) throws(OutputError) {
    try data(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Says something to a person. Nothing in it can steer the terminal.
  static func message(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try? write(Array((Lines.printable(String(line)) + "\n").utf8), to: STDERR_FILENO)
    }
  }

  /// Writes over the line the cursor is on. Only for a terminal.
  static func status(_ text: String) {
    try? write(Array("\r\u{1B}[2K\(Lines.printable(text))".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { throw .readerGone }
      guard count > 0 else { throw .unwritable(reason: String(cString: strerror(errno))) }
      written += count
    }
  }
}
