import ArgumentParser
import Casework
import Reporting
import Review

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the records out as JSON Lines.", discussion: Help.export)

  @OptionGroup var store: StoreOption

  @Option(help: ArgumentHelp("The folder to write every file into.", valueName: "dir"))
  var out: String?

  func run() throws {
    let store = try Store.openForReading(store.place)
    let manifest = try store.manifest()
    let exporter = Exporter(manifest: manifest)
    if let out {
      try exporter.write(store, to: out)
    } else {
      let reviewed = try ReviewedStore(store)
      for entry in manifest.entries { try Console.data(exporter.recordLines(of: try reviewed.file(entry))) }
    }
  }
}
