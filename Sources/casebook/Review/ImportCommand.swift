import ArgumentParser
import Casework
import Foundation
import Reporting
import Review
import Vocabulary

/// `casebook import`: takes a sheet back that `casebook export --review-sheet` wrote and people filled in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take decisions from a sheet that was filled in.", discussion: Help.importing)

  @Argument(help: "The sheet (CSV, UTF-8).")
  var file: String

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("Who decided (default: your login).", valueName: "name"))
  var reviewer: String?

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
    else {
      throw CommandError.unreadableSheet(path: file)
    }
    let entries = try Sheet.entries(text)
    let place = store.place
    _ = try Store.openForReading(place).manifest()
    let desk = try Desk(
      try Store.open(place), words: Words(try Vocabulary()),
      settings: Desk.Settings(reviewer: reviewer ?? NSUserName()))
    let taken = try desk.take(entries)
    Console.message(
      "\(Wording.count(taken.kept, "decision")) kept"
        + (taken.passedOver == 0 ? "." : "; \(Wording.count(taken.passedOver, "line")) said what holds already."))
  }
}
