import Foundation
import Fuzzing
import Testing

@Suite("What once broke a parser")
struct RegressionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Regressions")

  /// Every file that `make fuzz` has found, by the parser that it broke.
  private static let found: [(target: FuzzTarget, name: String)] = FuzzTarget.allCases.flatMap { target in
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: target.rawValue).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map { (target, $0) }
  }

  @Test("It breaks it no more", arguments: found)
  func regression(found: (target: FuzzTarget, name: String)) throws {
    let file = Self.folder.appending(path: found.target.rawValue).appending(path: found.name)
    try found.target.run([UInt8](Data(contentsOf: file)))
  }

  @Test("What the fuzzer starts from is read, with something found in it", arguments: FuzzTarget.allCases)
  func seeds(target: FuzzTarget) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Corpus/replies")
    let names = ["FOI-415-14-Social-Networking-Sites.html", "GSA_0519_14.pdf"]
    let replies = try names.map { (name: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    let seeds = target.seeds(from: replies)
    #expect(!seeds.isEmpty)
    for seed in seeds { try target.run(seed) }
  }
}
