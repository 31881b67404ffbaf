import ArgumentParser

@main
struct Casebook: ParsableCommand {
  /// Of the program; records carry it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Turns police forces' replies to freedom of information requests into records.",
    discussion: Help.overview,
    version: version,
    subcommands: [
      Ingest.self, ReviewCommand.self, ReportCommand.self, PackCommand.self, Export.self, ImportCommand.self,
      Status.self, Show.self,
      Explain.self,
      Purge.self, Doctor.self,
      Evaluate.self,
      Calibrate.self, SchemaCommand.self, Convert.self, Signs.self, WorkerCommand.self, KeeperCommand.self,
      PictureCommand.self,
    ])

  static func main() {
    ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.end(on: error)
    }
  }
}
