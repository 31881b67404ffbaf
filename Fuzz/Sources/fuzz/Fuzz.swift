import Foundation
import Fuzzing

/// libFuzzer's own main function, as <fuzzer/FuzzerInterface.h> has it.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Set once, before the first bytes come.
nonisolated(unsafe) private var target = FuzzTarget.html

/// `fuzz TARGET` runs libFuzzer with whatever follows; `fuzz seeds FOLDER REPLIES` writes what it starts from.
@main
enum Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "seeds" {
      try writeSeeds(into: URL(fileURLWithPath: arguments[2]), from: URL(fileURLWithPath: arguments[3]))
    } else if arguments.count > 1, let named = FuzzTarget(rawValue: arguments[1]) {
      target = named
      exit(fuzz([arguments[0]] + arguments.dropFirst(2)))
    } else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
      print("usage: fuzz \(names) [LIBFUZZER OPTION]... [FOLDER]...\n       fuzz seeds FOLDER REPLIES")
      exit(64)
    }
  }

  private static func fuzz(_ arguments: [String]) -> CInt {
    var count = CInt(arguments.count)
    let copies = arguments.map { strdup($0) } + [nil]
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: copies.count)
    list.initialize(from: copies, count: copies.count)
    var place = list
    return runDriver(&count, &place) { bytes, count in
      do {
        try target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      } catch {
        fatalError("\(error)")
      }
    }
  }

  private static func writeSeeds(into folder: URL, from replies: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: replies.path).sorted()
    let files = try names.map { (name: $0, bytes: [UInt8](try Data(contentsOf: replies.appending(path: $0)))) }
    for target in FuzzTarget.allCases {
      let place = folder.appending(path: target.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (number, seed) in target.seeds(from: files).enumerated() {
        try Data(seed).write(to: place.appending(path: "seed-\(number)"))
      }
    }
  }
}
