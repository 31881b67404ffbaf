import TestSupport
import Testing

@testable import Conversion

@Suite("An archive's files come out as bytes, within limits")
struct ArchiveTests {
  private func files(_ zip: TinyZip, _ limits: Archive.Limits = .init()) throws -> [Archive.Entry] {
    try Archive.files(ofZip: zip.bytes, limits: limits)
  }

  @Test func `files come in their order, folders left out`() throws {
    var zip = TinyZip()
    zip.addFolder("reply/")
    zip.add("reply/letter.txt", Array("Dear Sam".utf8))
    zip.add("reply/data.csv", [])
    let files = try files(zip)
    #expect(files.map(\.name) == ["reply/letter.txt", "reply/data.csv"])
    #expect(files.map(\.content) == [.success(Array("Dear Sam".utf8)), .success([])])
  }

  @Test func `what is packed is unpacked`() throws {
    var zip = TinyZip()
    zip.addZeros("zeros", count: 1000)
    #expect(try files(zip).map(\.content) == [.success([UInt8](repeating: 0, count: 1000))])
  }

  @Test func `only wanted files are unpacked`() throws {
    var zip = TinyZip()
    zip.addZeros("bomb", count: 2 << 20)
    zip.add("letter", [1])
    let files = try Archive.files(ofZip: zip.bytes, limits: .init(totalBytes: 1 << 20)) { $0 == "letter" }
    #expect(files == [Archive.Entry(name: "letter", content: .success([1]))])
  }

  @Test func `a name that leads out of the archive is only a name`() throws {
    var zip = TinyZip()
    zip.add("../../etc/passwd", [1])
    zip.add("/etc/passwd", [2])
    zip.add("..\\windows\\x", [3])
    #expect(try files(zip).map(\.name) == ["../../etc/passwd", "/etc/passwd", "../windows/x"])
  }

  @Test func `a name that is no UTF-8 is kept as far as it goes`() throws {
    var zip = TinyZip()
    zip.add([0x66, 0x6F, 0x69, 0x82, 0x2E, 0x70, 0x64, 0x66], [1])
    let files = try files(zip)
    #expect(files.map(\.content) == [.success([1])])
    #expect(files[0].name.hasPrefix("foi") && files[0].name.hasSuffix(".pdf"))
  }

  @Test func `one bad file doesn't keep the others from being read`() throws {
    var zip = TinyZip()
    zip.addDamaged("damaged", [1, 2, 3])
    zip.addEncrypted("secret")
    zip.addLink("link", to: "/etc/passwd")
    zip.add(String(repeating: "n", count: 2000), [1])
    zip.addZeros("large", count: 2000)
    zip.add("good", [1])
    let files = try files(zip, Archive.Limits(entryBytes: 1000))
    #expect(
      files.map(\.content) == [
        .failure(.damaged), .failure(.encrypted), .failure(.notAFile), .failure(.name), .failure(.tooLarge),
        .success([1]),
      ])
    #expect(files.allSatisfy { $0.name.utf8.count <= 1024 })
  }

  @Test("a bomb is too large, whatever its head says of it", arguments: [nil, 100, 0])
  func bomb(claims: Int?) throws {
    var zip = TinyZip()
    zip.addZeros("bomb", count: 2 << 20, claims: claims)
    do throws(Archive.Failure) {
      let files = try Archive.files(ofZip: zip.bytes, limits: .init(ratio: 20, ratioFloor: 1 << 20))
      // A head that lies is believed by the library, which then finds the checksum wrong.
      #expect(claims != nil && files.map(\.content) == [.failure(.damaged)])
    } catch {
      guard case .tooLarge = error else { throw error }
    }
  }

  @Test func `many files that are small by themselves are too large together`() throws {
    var zip = TinyZip()
    for number in 0..<40 { zip.addZeros("\(number)", count: 1 << 14) }
    #expect(throws: Archive.Failure.tooLarge(entries: 33, bytes: zip.bytes.count)) {
      try files(zip, .init(ratio: 20, ratioFloor: 1 << 19))
    }
  }

  @Test func `more files than anybody sends are too many`() throws {
    var zip = TinyZip()
    for number in 0..<101 { zip.add("\(number)", []) }
    #expect(throws: Archive.Failure.tooLarge(entries: 101, bytes: zip.bytes.count)) {
      try files(zip, .init(entries: 100))
    }
    #expect(try files(zip, .init(entries: 101)).count == 101)
  }

  @Test(
    "what is no archive is damaged",
    arguments: [[0x50, 0x4B, 0x03, 0x04], Array("PK\u{3}\u{4} and then nothing of the kind".utf8)] as [[UInt8]])
  func noArchive(bytes: [UInt8]) {
    #expect(throws: Archive.Failure.self) { try Archive.files(ofZip: bytes) }
  }

  @Test(
    "an archive cut off anywhere ends in an error or in whole files", arguments: Array(stride(from: 4, to: 200, by: 7)))
  func cutOff(length: Int) {
    let whole = TinyZip.file(["a.txt": "Nobody was dismissed", "b.txt": "One was"])
    guard let files = try? Archive.files(ofZip: Array(whole.prefix(length))) else { return }
    for case .success(let bytes) in files.map(\.content) {
      #expect(["Nobody was dismissed", "One was"].contains(String(decoding: bytes, as: UTF8.self)))
    }
  }
}
