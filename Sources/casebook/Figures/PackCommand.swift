import ArgumentParser
import Casework
import Figures
import ReportWriting
import Review
import Vocabulary

/// `casebook pack`: what will be published of a force, for the force to check.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Write what will be published of a force, for the force to check first.",
    discussion: Help.pack)

  @Argument(help: "The force, by its code.")
  var force: String

  @OptionGroup var store: StoreOption
  @OptionGroup var scope: ScopeOptions

  @Option(help: ArgumentHelp("The folder to write into (default: pack-FORCE).", valueName: "dir"))
  var out: String?

  func validate() throws {
    if !scope.force.isEmpty { throw ValidationError("casebook pack is about one force: leave --force out") }
  }

  func run() throws {
    let vocabulary = try Vocabulary()
    guard vocabulary.forces.entry(force) != nil else { throw CommandError.noForce(code: force) }
    let opened = try Store.openForReading(store.place)
    let words = Words(vocabulary)
    let pack = ForcePack(
      try scope.input(from: opened, audit: nil, words: words), force: force, labels: ReportLabels(words))
    guard !pack.isEmpty else { throw CommandError.nothingOfForce(code: force) }
    let folder = out ?? "pack-\(force)"
    let reviewed = try ReviewedStore(opened)
    let index = "\(folder)/index.html"
    let page = try pack.page(
      from: reviewed, pictures: LetterPictures.evidence(of: opened, .embed, beside: index))
    try AtomicFile.makeFolder(folder)
    try AtomicFile.write(page.html, to: index, durable: true)
    try AtomicFile.write(try pack.sheet(from: reviewed), to: "\(folder)/\(ForcePack.sheetName)", durable: true)
    Console.message("casebook: “\(folder)” has index.html and \(ForcePack.sheetName) for the force.")
  }
}
