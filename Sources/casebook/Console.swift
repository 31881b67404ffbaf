import Documents
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

  /// As they are. Only for what holds no text of files, or is JSON, which has controls escaped.
  static func data(_ bytes: [UInt8]) throws(OutputError) { try write(bytes, to: STDOUT_FILENO) }

  /// Lines to be read by a person. Nothing in them can steer the terminal; tabs stay.
  static func data(lines: [String]) throws(OutputError) {
    let safe = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { Lines.printable(String($0)) }
        .joined(separator: "\t")
    }
    try data(Array((safe.joined(separator: "\n") + "\n").utf8))
  }

  /// JSON that another made. It says the same with its unseen characters escaped; line feeds stand between its parts.
  static func data(json: String) throws(OutputError) {
    let safe = json.unicodeScalars.map { $0.isUnseen && $0 != "\n" ? $0.jsonEscape : String($0) }.joined()
    try data(Array(safe.utf8))
  }

  /// A text, byte for byte, for a program to count in; a terminal gets it safe to be looked at.
  static func data(verbatim text: String) throws(OutputError) {
    guard isatty(STDOUT_FILENO) == 1 else { return try data(Array(text.utf8)) }
    try data(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
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
