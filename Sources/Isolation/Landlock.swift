internal import CSandbox
import Foundation

/// The kernel's own fence around a process: what it may do with files, network and other processes.
enum Landlock {
  /// Everything is refused but reading below these folders. The kernel's version; nil where it has no Landlock.
  static func enter(readable: [String]) -> Int? {
    enter(readable.map { ($0, readFile | readFolder) })
  }

  /// Everything is refused but reading and starting what lies below these folders, doing anything in one, and what takes
  /// no file: the devices of nothing and of chance. Nil where the kernel has no Landlock.
  static func enter(programs: [String], writable: String) -> Int? {
    let run = execute | readFile | readFolder
    return enter(
      programs.map { ($0, run) } + [
        (writable, UInt64.max), ("/dev", readFile | readFolder | writeFile),
        // LibreOffice meets others of its kind at a socket there, whatever folder it is told.
        ("/tmp", makeSocket | removeFile),
      ])
  }

  private static func enter(_ allowed: [(folder: String, rights: UInt64)]) -> Int? {
    let version = sandbox_landlock_version()
    guard version > 0 else { return nil }
    var wanted = sandbox_rules(files: fileRights(version), network: 0, scopes: 0)
    if version >= 4 { wanted.network = (1 << 0) | (1 << 1) }
    // Abstract sockets of others, and signals to them.
    if version >= 6 { wanted.scopes = (1 << 0) | (1 << 1) }
    let rules = Int32(truncatingIfNeeded: sandbox_landlock_rules(&wanted))
    guard rules >= 0 else { return nil }
    defer { close(rules) }
    for (folder, rights) in allowed { allow(rights & wanted.files, below: folder, in: rules) }
    return sandbox_landlock_enter(rules) == 0 ? Int(version) : nil
  }

  private static let execute: UInt64 = 1 << 0
  private static let writeFile: UInt64 = 1 << 1
  private static let readFile: UInt64 = 1 << 2
  private static let readFolder: UInt64 = 1 << 3
  private static let removeFile: UInt64 = 1 << 5
  private static let makeSocket: UInt64 = 1 << 9

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
  private static func allow(_ rights: UInt64, below path: String, in rules: Int32) {
    let folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard folder >= 0 else { return }
    defer { close(folder) }
    var rule = sandbox_folder(allowed: rights, folder: folder)
    _ = sandbox_landlock_allow(rules, &rule)
  }
}
