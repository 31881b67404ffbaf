internal import CSandbox
import Foundation

/// The kernel's own fence around a process: what it may do with files, network and other processes.
enum Landlock {
  /// Everything is refused but reading below these folders. The kernel's version; nil where it has no Landlock.
  static func enter(readable: [String]) -> Int? {
    let version = sandbox_landlock_version()
    guard version > 0 else { return nil }
    var wanted = sandbox_rules(files: fileRights(version), network: 0, scopes: 0)
    if version >= 4 { wanted.network = (1 << 0) | (1 << 1) }
    // Abstract sockets of others, and signals to them.
    if version >= 6 { wanted.scopes = (1 << 0) | (1 << 1) }
    let rules = Int32(truncatingIfNeeded: sandbox_landlock_rules(&wanted))
    guard rules >= 0 else { return nil }
    defer { close(rules) }
    for path in readable { allowReading(below: path, in: rules) }
    return sandbox_landlock_enter(rules) == 0 ? Int(version) : nil
  }

  private static let readFile: UInt64 = 1 << 2
  private static let readFolder: UInt64 = 1 << 3

  /// Executing, writing, reading, making and removing of every kind; moving between folders, cutting short and talking
  /// to devices since the versions that know them.
  private static func fileRights(_ version: Int) -> UInt64 {
    let count: UInt64 =
      switch version {
      case 1: 13
      case 2: 14
      case 3, 4: 15
      default: 16
      }
    return (1 << count) - 1
  }

  /// A folder that isn't there can't be read either.
  private static func allowReading(below path: String, in rules: Int32) {
    let folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard folder >= 0 else { return }
    defer { close(folder) }
    var rule = sandbox_folder(allowed: readFile | readFolder, folder: folder)
    _ = sandbox_landlock_allow(rules, &rule)
  }
}
