import Foundation
import Fuzzing

/// Set once, before the first bytes come.
nonisolated(unsafe) private var target: FuzzTarget?

/// Called by libFuzzer's own main function before it looks at its arguments. `fuzz TARGET` runs it with whatever follows;
/// `fuzz seeds FOLDER REPLIES` writes what it starts from.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>, _ list: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let arguments = CommandLine.arguments
  if arguments.count == 4, arguments[1] == "seeds" {
    writeSeeds(into: URL(fileURLWithPath: arguments[2]), from: URL(fileURLWithPath: arguments[3]))
    exit(0)
  }
  guard arguments.count > 1, let named = FuzzTarget(rawValue: arguments[1]) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
    print("usage: fuzz \(names) [LIBFUZZER OPTION]... [FOLDER]...\n       fuzz seeds FOLDER REPLIES")
    exit(64)
  }
  target = named
  list.pointee[1] = list.pointee[0]
  list.pointee += 1
  count.pointee -= 1
  return 0
}

/// Called for each of the fuzzer's ideas.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  } catch {
    fatalError("\(error)")
  }
}
