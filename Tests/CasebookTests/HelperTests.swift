import Foundation
import Pipeline
import TestSupport
import Testing

@testable import casebook

@Suite("Files that other programs help to read")
struct HelperTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(Program(in: folder.path))
  }

  private static let letter = "{\\rtf1\\ansi Gwent Police\\par Nobody was dismissed.\\par}"

  @Test("RTF is read by way of LibreOffice, and its home is gone afterwards", .enabled(if: OfficeSuite.shared != nil))
  func rtf() throws {
    try folder.write(Self.letter, to: "replies/reply.rtf")
    try FileManager.default.createDirectory(atPath: folder.path("tmp"), withIntermediateDirectories: true)
    let outcome = try program.run(["ingest", "replies"], environment: ["TMPDIR": folder.path("tmp")])
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(try program.run(["show", "replies/reply.rtf", "--text"]).out.contains("Nobody was dismissed."))
    #expect(try folder.names(in: "tmp") == [])
  }

  @Test("What LibreOffice can't open is damaged", .enabled(if: OfficeSuite.shared != nil))
  func damaged() throws {
    let name: [UInt8] = "Workbook".utf8.flatMap { [$0, 0] }
    let noWorkbook: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + name
    try folder.write(noWorkbook, to: "replies/data.xls")
    let outcome = try program.run(["ingest", "replies"])
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("damaged"))
  }

  @Test("A keeper lets a program write in its folder alone, and reach no network")
  func keeper() throws {
    try FileManager.default.createDirectory(atPath: folder.path("own"), withIntermediateDirectories: true)
    let script = """
      echo in > in.txt; echo out > ../out.txt; cat ../secret.txt > read.txt
      (echo > /dev/tcp/127.0.0.1/9) 2> net.txt; echo $HOME > home.txt
      """
    try folder.write("secret", to: "secret.txt")
    _ = try program.shell(
      "sleep 5 | casebook keeper --folder \(folder.path("own")) --seconds 5 /bin/bash -c '\(script)'")
    #expect(try folder.text(of: "own/in.txt") == "in\n")
    #expect(try folder.text(of: "own/home.txt") == folder.path("own") + "\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.txt")))
    #expect(try folder.text(of: "own/read.txt") == "")
    #expect(try folder.text(of: "own/net.txt").contains("not permitted"))
  }
}
