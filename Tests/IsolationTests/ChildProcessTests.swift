import Foundation
import Testing

@testable import Isolation

@Suite("A child process")
struct ChildProcessTests {
  private func shell(_ line: String) throws -> ChildProcess {
    try ChildProcess(executable: "/bin/sh", arguments: ["-c", line])
  }

  private var soon: ContinuousClock.Instant { .now + .seconds(20) }

  @Test("Is spoken with line by line, and by counted bytes")
  func echo() throws {
    var child = try shell("cat")
    try child.send(Array("one\ntwo and more".utf8), before: soon)
    #expect(try child.line(atMost: 10, before: soon) == Array("one".utf8))
    #expect(try child.bytes(3, before: soon) == Array("two".utf8))
    #expect(child.end().signal == SIGKILL)
  }

  @Test("That says nothing is late, and one that ends is closed, with its code")
  func silence() throws {
    var silent = try shell("sleep 30")
    #expect(throws: ChildProcess.Silence.late) { try silent.line(atMost: 9, before: .now + .milliseconds(50)) }
    var gone = try shell("exit 3")
    #expect(throws: ChildProcess.Silence.closed) { try gone.line(atMost: 9, before: soon) }
    let ending = gone.end()
    #expect(ending.signal == nil && ending.code == 3)
  }

  @Test("That holds little isn't said to hold what this process held when it was started")
  func memory() throws {
    // Touched, so that it is held.
    let held = [UInt8](repeating: 1, count: 256 << 20)
    var child = try shell("exit 3")
    #expect(throws: ChildProcess.Silence.closed) { try child.line(atMost: 9, before: soon) }
    let peak = child.end().peakMemory
    #expect(peak.map { $0 < 128 << 20 } ?? true)
    #expect(held.last == 1)
  }

  @Test("That is talked to after its end doesn't take this process with it")
  func brokenPipe() throws {
    let child = try shell("exec <&-; sleep 30")
    #expect(throws: ChildProcess.Silence.closed) {
      while true { try child.send([UInt8](repeating: 0, count: 1 << 17), before: soon) }
    }
  }

  @Test("That doesn't listen holds nobody up past the deadline")
  func deaf() throws {
    let child = try shell("sleep 30")
    #expect(throws: ChildProcess.Silence.late) {
      try child.send([UInt8](repeating: 0, count: 1 << 20), before: .now + .milliseconds(50))
    }
  }

  @Test("That talks without end is cut off")
  func flood() throws {
    var child = try shell("yes | tr -d '\\n'")
    #expect(throws: ChildProcess.Silence.tooLong) { try child.line(atMost: 1 << 20, before: soon) }
  }

  @Test("Has nothing open but its pipes")
  func descriptors() throws {
    let open = open("/etc/passwd", O_RDONLY)
    defer { close(open) }
    // The fourth is that of the listing itself.
    var child = try shell("ls /proc/self/fd | tr '\\n' ' '; echo")
    #expect(try String(decoding: child.line(atMost: 99, before: soon), as: UTF8.self) == "0 1 2 3 ")
  }

  @Test("Hears every signal, whatever the thread that starts it holds back")
  func signals() throws {
    var child = try shell("grep SigBlk /proc/self/status")
    #expect(try String(decoding: child.line(atMost: 99, before: soon), as: UTF8.self).hasSuffix("\t0000000000000000"))
  }

  @Test("Is gone when nobody holds it any more")
  func gone() throws {
    let id = try shell("sleep 30").id
    #expect(kill(id, 0) != 0 && errno == ESRCH)
  }

  @Test("Of a program that isn't there is not started")
  func missing() {
    #expect(throws: ChildProcess.NotStarted.self) {
      _ = try ChildProcess(executable: "/nonexistent", arguments: [])
    }
  }
}
