import Foundation
import GRDB
import TestSupport
import Testing

@testable import Casework

@Suite("A store that another is at")
struct LockTests {
  private let folder: TemporaryFolder
  private let place: StorePlace

  init() throws {
    folder = try TemporaryFolder()
    place = StorePlace(path: folder.path("store"))
  }

  @Test("Is locked for a second run until the first is finished or gone")
  func runs() throws {
    var first: Store? = try Store.open(place)
    let second = try Store.open(place)
    let run = try #require(try first?.begin(StoreSample.facts))
    #expect(throws: StoreError.locked(path: place.name)) { try second.begin(StoreSample.facts) }
    #expect(throws: StoreError.locked(path: place.name)) { try second.purge("x") }
    try first?.finish(run, changed: [])
    _ = try second.begin(StoreSample.facts)
    #expect(throws: StoreError.locked(path: place.name)) { try first?.begin(StoreSample.facts) }
    first = nil
  }

  @Test("Is locked for writing while another program writes, and can still be read")
  func foreign() throws {
    try Store.open(place).take([StoreSample.file()], facts: StoreSample.facts)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: place.file, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let store = try Store.open(place, patience: 0.05)
    #expect(throws: StoreError.locked(path: place.name)) { try store.begin(StoreSample.facts) }
    #expect(try Store.openForReading(place, patience: 0.05).manifest().entries.count == 1)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    _ = try store.begin(StoreSample.facts)
  }
}
