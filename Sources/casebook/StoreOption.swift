import ArgumentParser
import Casework

/// Where a command finds the work.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "Where casebook keeps its work: a folder, or the file itself. Without it: \(StorePlace.defaultPath).",
      valueName: "path"))
  var path: String?

  @Option(help: ArgumentHelp("A project by its name, kept in the folder for your data.", valueName: "name"))
  var project: String?

  func validate() throws {
    if path != nil, project != nil { throw ValidationError("--store and --project both say where: give one of them") }
    if let project, StorePlace(project: project) == nil {
      throw ValidationError("--project takes a plain name: no slash, and no dot at its start")
    }
  }

  var place: StorePlace {
    project.flatMap { StorePlace(project: $0) } ?? StorePlace(path: path ?? StorePlace.defaultPath)
  }
}
