import Foundation
import TestSupport

/// A terminal of its own, with a program in it.
final class Terminal {
  private let master: Int32
  private let process: Process
  private(set) var shown = ""

  init(_ program: Program, _ arguments: [String]) throws {
    var slave: Int32 = 0
    var master: Int32 = 0
    var size = winsize(ws_row: 50, ws_col: 110, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw HTTPClient.NoAnswer() }
    self.master = master
    process = Process()
    process.executableURL = program.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: program.folder)
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.runHearingSignals()
  }

  deinit {
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    close(master)
  }

  /// Types, and reads until nothing new has come for a moment.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads on until that is to be seen on what was drawn last.
  func wait(for text: String, seconds: Double = 20) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if screen.contains(text) { return true }
      receive(milliseconds: 50)
    }
    return false
  }

  /// What was drawn since the screen was last wiped, without what steers the terminal.
  var screen: String {
    let last = shown.components(separatedBy: "\u{1B}[2J").last ?? ""
    return last.replacingOccurrences(of: "\u{1B}\\[[0-9;]*[A-Za-z]", with: "", options: .regularExpression)
  }

  /// How often a screen was drawn.
  var screens: Int { shown.components(separatedBy: "\u{1B}[2J").count - 1 }

  func press(_ keys: String...) {
    for key in keys {
      let before = screens
      type(key)
      let end = Date().addingTimeInterval(10)
      while Date() < end, screens == before { receive(milliseconds: 20) }
      while receive(milliseconds: 20) {}
    }
  }

  /// Waits until it has ended.
  func end() -> Int32 {
    let limit = Date().addingTimeInterval(10)
    while process.isRunning, Date() < limit { receive(milliseconds: 20) }
    return process.isRunning ? -1 : process.terminationStatus
  }

  @discardableResult
  private func receive(milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    shown += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }
}
