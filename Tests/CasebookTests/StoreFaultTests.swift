import Casework
import Foundation
import TestSupport
import Testing

@Suite("When the store can't be had")
struct StoreFaultTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program(in: folder.path))
    for number in 0..<12 { try folder.write(page(number), to: "replies/\(number).html") }
  }

  private func page(_ number: Int) -> String {
    "<html><body><p>Gwent Police</p>" + String(repeating: "<p>Letter \(number), line after line.</p>", count: 200)
      + "</body></html>"
  }

  /// Every file of the export of a store.
  private func export(_ store: String) throws -> [String: [UInt8]] {
    #expect(try program.run(["export", "--store", store, "--out", "out"]).code == 0)
    let names = try folder.names(in: "out")
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.bytes(of: "out/\($0)")) })
  }

  @Test("While another run is under way, a run says so and changes nothing")
  func locked() throws {
    #expect(try program.run(["ingest", "replies", "--store", "store"]).code == 0)
    let before = try export("store")
    try folder.write(page(99), to: "replies/99.html")
    let outcome = try program.shell("flock store/casebook.sqlite.lock casebook ingest replies --store store")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("Another casebook, or another program, is writing to the store “store”."))
    #expect(try export("store") == before)
    #expect(try program.run(["ingest", "replies", "--store", "store"]).code == 0)
  }

  @Test(
    "A full disk ends the run with what to do, and once there is room the next run completes",
    .enabled(if: Mount.isPossible, "a small file system can't be mounted here"))
  func full() throws {
    try FileManager.default.createDirectory(atPath: folder.path("disk"), withIntermediateDirectories: true)
    let disk = try Mount(at: folder.path("disk"), size: "1m")
    let outcome = try program.run(["ingest", "replies", "--store", "disk/store"])
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("There is no room left on the disk of the store “disk/store”."))

    try disk.change(to: "rw", size: "64m")
    let again = try program.run(["ingest", "replies", "--store", "disk/store"])
    #expect(again.code == 0)
    #expect(try Store.openForReading(StorePlace(path: folder.path("disk/store"))).health().isWell)
    let resumed = try export("disk/store")
    #expect(try program.run(["ingest", "replies", "--store", "store"]).code == 0)
    #expect(try resumed == export("store"))
  }

  @Test(
    "A store that may not be written is read, and a run over it says what is wrong",
    .enabled(if: Mount.isPossible, "a file system can't be mounted here"))
  func readOnly() throws {
    try FileManager.default.createDirectory(atPath: folder.path("disk"), withIntermediateDirectories: true)
    let disk = try Mount(at: folder.path("disk"), size: "64m")
    #expect(try program.run(["ingest", "replies", "--store", "disk/store"]).code == 0)
    let before = try export("disk/store")
    // What readers lay beside a store isn't there either on a disk that was always read-only.
    for name in ["-wal", "-shm"] { unlink(folder.path("disk/store/casebook.sqlite\(name)")) }
    try disk.change(to: "ro", size: "64m")
    #expect(try export("disk/store") == before)
    let outcome = try program.run(["ingest", "replies", "--store", "disk/store"])
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("The store “disk/store” may not be written."))
    #expect(try program.run(["purge", "1.html", "--store", "disk/store"]).code == 1)
    try disk.change(to: "rw", size: "64m")
  }

  @Test("An export to a full disk ends with 1 and leaves no half of a file")
  func exportFull() throws {
    #expect(try program.run(["ingest", "replies"]).code == 0)
    #expect(try program.shell("casebook export > /dev/full").code == (try program.run(["export"]).out.isEmpty ? 0 : 1))
  }
}
