import Foundation
import PackagePlugin

/// Gives a room the hash of its own sources and of those it rests on. So what was made by other sources is known as
/// such, with nobody having to raise a number.
@main
struct SourceStamp: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let root = context.package.directoryURL
    let sources = root.appending(path: "Sources").path + "/"
    let rooms = ([target] + target.recursiveTargetDependencies).map(\.directoryURL.path).filter {
      $0.hasPrefix(sources)
    }
    return [
      .prebuildCommand(
        displayName: "Stamping \(target.name)", executable: URL(filePath: "/bin/sh"),
        arguments: [root.appending(path: "Scripts/source-stamp").path, context.pluginWorkDirectoryURL.path, root.path]
          + Set(rooms).sorted(),
        outputFilesDirectory: context.pluginWorkDirectoryURL)
    ]
  }
}
