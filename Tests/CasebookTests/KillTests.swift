import Casework
import Foundation
import TestSupport
import Testing

/// How often a run is killed: 20 times, or `CASEBOOK_KILLS`, which `make soak` sets.
private let kills = ProcessInfo.processInfo.environment["CASEBOOK_KILLS"].flatMap(Int.init) ?? 20

@Suite("A run that is killed")
struct KillTests {
  private let folder: TemporaryFolder
  private let program: Program
  private let decision = Decision(
    id: "d1", record: "0123456789abcdef", sha256: Digest.sha256("x"), action: .confirm,
    decidedAt: "2026-01-02T03:04:05Z")

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program(in: folder.path))
    for number in 0..<30 {
      try folder.write(letter(number), to: "replies/\(number).html")
      try folder.write(letter(number), to: "earlier/\(number).html")
    }
    try folder.write(TinyPDF.damaged, to: "replies/bad.pdf")
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/tiny.pdf")
    // For a store with a past: some files changed since, some are gone, some new.
    for number in 0..<10 { try folder.write(letter(number + 500), to: "earlier/\(number).html") }
    for number in 20..<25 { try FileManager.default.removeItem(atPath: folder.path("earlier/\(number).html")) }
    for number in 40..<45 { try folder.write(letter(number), to: "earlier/\(number).html") }
  }

  private func letter(_ number: Int) -> String {
    """
    <html><body><p>Gwent Police</p><p>Our reference: FOI \(number)</p>
    <p>How many officers were disciplined for what they wrote on Facebook?</p>
    <table><tr><th>Rank</th><th>Allegation</th><th>Outcome</th></tr>
    <tr><td>PC</td><td>Racist comment \(number)</td><td>Dismissed</td></tr>
    <tr><td>Sergeant</td><td>Offensive comment</td><td>Resigned</td></tr></table></body></html>
    """
  }

  private func export(_ store: String) throws -> [String: [UInt8]] {
    #expect(try program.run(["export", "--store", store, "--out", "out"]).code == 0)
    let names = try folder.names(in: "out")
    return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.bytes(of: "out/\($0)")) })
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = Date()
    try body()
    return Date().timeIntervalSince(start)
  }

  @Test("Leaves a whole store, no decision lost, and the next run ends as if nothing had been")
  func killed() throws {
    try FileManager.default.createDirectory(atPath: folder.path("none"), withIntermediateDirectories: true)
    // From about when its words are loaded until a little after it's done.
    let loading = try seconds { _ = try program.run(["ingest", "none", "--store", "nothing"]) }
    let whole = try seconds { _ = try program.run(["ingest", "replies", "--store", "calm"]) }
    let undisturbed = try export("calm")
    #expect(undisturbed["records.jsonl"]?.isEmpty == false)
    #expect(try program.run(["ingest", "earlier", "--store", "past"]).code == 0)
    try Store.open(StorePlace(path: folder.path("past"))).append(decision)

    var (done, midway) = (0, 0)
    while done < kills {
      let (store, hasPast) = ("store-\(done)", done % 2 == 1)
      if hasPast { try FileManager.default.copyItem(atPath: folder.path("past"), toPath: folder.path(store)) }
      // Up to three in a row, as the run that should mend things may be killed as well.
      for _ in 0..<min(.random(in: 1...3), kills - done) {
        let process = try program.start(["ingest", "replies", "--store", store])
        Thread.sleep(forTimeInterval: .random(in: loading * 0.7...max(whole * 1.05, loading)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        done += 1
        if try look(store, hasPast: hasPast) { midway += 1 }
      }
      #expect(try program.run(["ingest", "replies", "--store", store]).code == 2)
      var exported = try export(store)
      // What a person decided before is exported with the rest, and described there by its length and hash.
      if hasPast {
        #expect(exported["decisions.jsonl"]?.isEmpty == false)
        for name in ["decisions.jsonl", "datapackage.json"] { exported[name] = undisturbed[name] }
      }
      #expect(exported == undisturbed, "after kill \(done)")
      _ = try look(store, hasPast: hasPast)
      try FileManager.default.removeItem(atPath: folder.path(store))
    }
    print("killed \(done) runs, \(midway) times with a run broken off between its first and its last commit")
  }

  /// Whether a run was broken off in it. A store that isn't there yet is fine.
  private func look(_ store: String, hasPast: Bool) throws -> Bool {
    let place = StorePlace(path: folder.path(store))
    guard FileManager.default.fileExists(atPath: place.file) else { return false }
    let opened = try Store.open(place)
    let health = try opened.health()
    #expect(health.problems.isEmpty)
    #expect(try opened.decisions() == (hasPast ? [decision] : []))
    return health.unfinished > 0
  }
}
