import Casework
import Foundation
import TestSupport
import Testing

@testable import casebook

/// Runs the built program, as a person would.
@Suite("The program")
struct CommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Outcome {
    var code: Int32
    var out: String
    var err: String
  }

  private func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Outcome {
    // The test bundle and the program are built into one folder.
    let built = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
    let process = Process()
    process.executableURL = built.appendingPathComponent("casebook")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    let messages = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, out: String(decoding: data, as: UTF8.self),
      err: String(decoding: messages, as: UTF8.self))
  }

  @Test("Ends with 0 when all went well")
  func ok() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    let outcome = try run("ingest", "replies")
    #expect(outcome.code == 0)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("documents  1: 1 ok"))
    #expect(try folder.names().contains("replies"))
    #expect(FileManager.default.fileExists(atPath: folder.path(".casebook/casebook.sqlite")))
  }

  @Test("Ends with 2 when a document failed, and says which and what to do")
  func failedDocument() throws {
    try folder.write(TinyPDF.damaged, to: "replies/bad\u{1B}[31m.pdf")
    let outcome = try run("ingest", "replies", "--store", "work")
    #expect(outcome.code == 2)
    #expect(outcome.err.contains(#"bad\u{1b}[31m.pdf (damaged)"#))
    #expect(outcome.err.contains("Ask for it again"))
    #expect(!outcome.err.contains("\u{1B}"))
    let export = try run("export", "--store", "work", "--out", "out")
    #expect(export.code == 0)
    #expect(try folder.text(of: "out/documents.jsonl").contains(#""status":"damaged""#))
  }

  @Test(
    "Ends with 1 when the command can't be done, with a word for the person and none in the data",
    arguments: [
      ["ingest", "nowhere"], ["export"], ["explain", "00"], ["schema", "none"], ["show", "no.pdf"], ["dance"],
    ])
  func fatal(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.code == 1)
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test("A reader that has seen enough is no failure; a full disk is one")
  func output() throws {
    #expect(try shell("casebook schema record | head -c 1") == 0)
    #expect(try shell("casebook schema record > /dev/full") == 1)
  }

  /// The exit code of the program in a line of shell, whatever comes after it in the pipe.
  private func shell(_ line: String) throws -> Int32 {
    let built = try #require(Bundle.main.executableURL?.deletingLastPathComponent())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "PATH=\(built.path):$PATH; \(line); exit ${PIPESTATUS[0]}"]
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("Prints its version and its schemas as data")
  func data() throws {
    #expect(try run("--version").out == Casebook.version + "\n")
    let schema = try run("schema", "record")
    #expect(schema.code == 0 && schema.err.isEmpty)
    #expect(schema.out.contains("https://json-schema.org/draft/2020-12/schema"))
  }

  @Test("Prints a document's text and not a byte more")
  func text() throws {
    try folder.write("<!DOCTYPE html><html><body><p>Dear Sir</p></body></html>", to: "a.html")
    let outcome = try run("show", "a.html", "--text")
    #expect(outcome.code == 0)
    #expect(outcome.out.trimmingCharacters(in: .newlines) == "Dear Sir")
    #expect(try run("show", "a.html").out.contains("body paragraph"))
  }

  @Test("Two runs over the same folder export the same bytes")
  func twice() throws {
    try folder.write(TinyPDF.page(saying: "Dear Sir"), to: "replies/a.pdf")
    try folder.write("<html><body><p>Gwent Police</p></body></html>", to: "replies/b.html")
    for store in ["one", "two"] {
      #expect(try run("ingest", "replies", "--store", store).code == 0)
      #expect(try run("export", "--store", store, "--out", "out-\(store)").code == 0)
    }
    for name in try folder.names(in: "out-one") {
      #expect(try folder.bytes(of: "out-one/\(name)") == folder.bytes(of: "out-two/\(name)"))
    }
  }
}
