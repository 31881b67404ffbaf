import ArgumentParser
import Casework
import Documents
import Foundation
import Reporting
import Review
import ReviewServer
import Vocabulary

/// `casebook review`: puts what is in doubt before a person, on a page or in the terminal.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Put every doubtful field before a person, next to its words.",
    discussion: Help.review)

  @OptionGroup var store: StoreOption

  @ArgumentParser.Flag(help: "Review in this terminal, without a page.")
  var terminal = false

  @ArgumentParser.Flag(help: "Say where the review stands, and end.")
  var summary = false

  @Option(help: ArgumentHelp("Who decides (default: your login).", valueName: "name"))
  var reviewer: String?

  @Option(help: ArgumentHelp("Only replies of that force, by its code.", valueName: "force"))
  var force: String?

  @Option(help: ArgumentHelp("Only where that field is in doubt.", valueName: "field"))
  var field: String?

  @Option(help: ArgumentHelp("Only what is in doubt for that reason, a flag's code.", valueName: "flag"))
  var reason: String?

  @ArgumentParser.Flag(help: "Only what was flagged for a colleague.")
  var flagged = false

  @ArgumentParser.Flag(
    help: "Two people decide the same fields without sight of each other; a third where they differ.")
  var double = false

  @Option(
    help: ArgumentHelp("Look at so many accepted fields, drawn at random, to know how many are wrong.", valueName: "n"))
  var audit: Int?

  @Option(
    help: ArgumentHelp(
      "Say so once what is left can't move a published share by more than this (0.01 is one point).",
      valueName: "share"))
  var bound: Double?

  @Option(help: ArgumentHelp("Other keys: a JSON file with actions and their keys.", valueName: "file"))
  var keys: String?

  @Option(help: ArgumentHelp("Serve the page at this port (default: any that is free).", valueName: "n"))
  var port = 0

  @ArgumentParser.Flag(help: "Print the page's address, and open no browser.")
  var noOpen = false

  func validate() throws {
    if let audit, audit < 1 { throw ValidationError("--audit takes a number from 1") }
    if let bound, !(bound > 0 && bound < 1) { throw ValidationError("--bound is a share between 0 and 1") }
    if let reason, Documents.Flag(rawValue: reason) == nil {
      let known = Documents.Flag.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--reason takes one of: \(known)")
    }
    if !(0...65_535).contains(port) { throw ValidationError("--port takes a number up to 65535") }
    if double, audit != nil { throw ValidationError("--double and --audit don't go together") }
  }

  func run() throws {
    let keys = try KeyFile.keys(self.keys)
    let place = store.place
    _ = try Store.openForReading(place).manifest()
    let store = try Store.open(place)
    let desk = try Desk(store, words: Words(try Vocabulary()), settings: settings)
    if summary { return try Console.data(lines: ReviewWording.summary(try desk.summary())) }
    if terminal { return try TerminalReview(desk: desk, keys: keys).run() }
    let pictures = PagePictures(of: try .of(store))
    let server = try ReviewServer(desk: desk, keys: keys, token: Token.fresh(), port: port) {
      path, sha256, page, scale in
      await pictures.png(path: path, sha256: sha256, page: page, scale: scale)
    }
    let opens = !noOpen
    try waitFor {
      try await server.run { address in
        try? Console.data(lines: [address])
        if opens { Browser.open(address) }
        Console.message("casebook: end with Ctrl-C; every decision is kept as soon as it is made.")
      }
    }
  }

  private var settings: Desk.Settings {
    var settings = Desk.Settings(reviewer: reviewer ?? NSUserName())
    settings.filter = Queue.Filter(
      force: force, field: field, reason: reason.flatMap(Documents.Flag.init), isFlagged: flagged)
    settings.isDouble = double
    settings.audit = audit
    settings.bound = bound
    return settings
  }
}

/// Runs something that waits, from where nothing does.
private func waitFor(_ body: @escaping @Sendable () async throws -> Void) throws {
  let done = DispatchSemaphore(value: 0)
  let result = Box()
  Task {
    do { try await body() } catch { result.set(error) }
    done.signal()
  }
  done.wait()
  if let error = result.error { throw error }
}

/// Keys of a person's choice.
enum KeyFile {
  /// `{"accept": ["y", "Enter"], "reject": "n"}`; the standard ones without a file.
  static func keys(_ path: String?) throws -> Keys {
    guard let path else { return .standard }
    guard let data = FileManager.default.contents(atPath: path),
      let table = try? JSONDecoder().decode([String: OneOrMore].self, from: data)
    else { throw CommandError.unreadableKeys(path: path) }
    return try Keys(changes: table.mapValues(\.values))
  }

  private struct OneOrMore: Decodable {
    var values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        values = [one]
      } else {
        values = try container.decode([String].self)
      }
    }
  }
}

enum Token {
  /// 192 bits from the system, as letters and digits.
  static func fresh() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<33).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
  }
}

enum Browser {
  /// Only where there is a screen. The address goes through a file of this user's alone: what a command is called with
  /// can be seen by everybody on the machine. What comes of it is the browser's affair.
  static func open(_ address: String) {
    let environment = ProcessInfo.processInfo.environment
    guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil else { return }
    let path = FileManager.default.temporaryDirectory.appending(path: "casebook-\(UUID().uuidString).html").path
    let page = "<!doctype html><title>Casebook review</title><meta http-equiv=\"refresh\" content=\"0;url=\(address)\">"
    guard
      FileManager.default.createFile(atPath: path, contents: Data(page.utf8), attributes: [.posixPermissions: 0o600])
    else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
    DispatchQueue.global().asyncAfter(deadline: .now() + 30) { try? FileManager.default.removeItem(atPath: path) }
  }
}
