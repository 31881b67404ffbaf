import Foundation
import PackagePlugin

/// Gives a room the hash of its own sources and of those it rests on. So what was made by other sources is known as
/// such, with nobody having to raise a number.
@main
struct SourceStamp: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let root = context.package.directoryURL
    let sources = root.appending(path: "Sources").path + "/"
    let rooms = Set(
      ([target] + target.recursiveTargetDependencies).map(\.directoryURL.path).filter { $0.hasPrefix(sources) }
    ).sorted()
    let script = root.appending(path: "Scripts/source-stamp")
    // With its inputs told, it runs again when one of them changes; a command before the build runs only when files come
    // or go.
    return [
      .buildCommand(
        displayName: "Stamping \(target.name)", executable: URL(filePath: "/bin/sh"),
        arguments: [script.path, context.pluginWorkDirectoryURL.path, root.path] + rooms,
        inputFiles: [script] + rooms.flatMap(files),
        outputFiles: [context.pluginWorkDirectoryURL.appending(path: "SourceStamp.swift")])
    ]
  }

  private func files(of room: String) -> [URL] {
    let found = FileManager.default.enumerator(at: URL(filePath: room), includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.compactMap { $0 as? URL } ?? []).filter { file in
      (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
    }
  }
}
