import ArgumentParser
import Isolation
import Pipeline

/// `casebook keeper`: becomes a program that isn't ours, shut in. For `OfficeSuite` alone.
struct KeeperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keeper", abstract: "Become another program, shut in.", shouldDisplay: false)

  @Option(help: ArgumentHelp("Where it may write.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("Of processor time.", valueName: "seconds"))
  var seconds: Int

  @Argument(parsing: .captureForPassthrough, help: "The program and its arguments.")
  var program: [String]

  func validate() throws {
    if program.isEmpty { throw ValidationError("keeper takes a program") }
  }

  func run() throws {
    Keeper.become(
      program[0], Array(program.dropFirst()), in: folder,
      Keeper.Limits(seconds: seconds, memory: OfficeSuite.memory, file: OfficeSuite.largest))
    throw ExitCode.failure
  }
}
