import Foundation

/// Where a store lies: one file, and beside it what SQLite needs while it is open.
public struct StorePlace: Hashable, Sendable {
  /// Where a store is when nobody says.
  public static let defaultPath = ".casebook"
  static let fileName = "casebook.sqlite"

  /// As a person would name it: for messages.
  public let name: String
  /// Of the file; absolute.
  public let file: String

  /// A path of a person's choice. One that ends in `.sqlite` or `.db`, or at which a file stands, is the store itself;
  /// any other is the folder that holds it.
  public init(path: String) {
    name = path
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder)
    let namesFile = [".sqlite", ".db"].contains { absolute.lowercased().hasSuffix($0) }
    let isFile = isThere ? !isFolder.boolValue : namesFile
    file = isFile ? absolute : absolute + "/" + StorePlace.fileName
  }

  /// A project by its name, in the folder for a user's data: `$XDG_DATA_HOME/casebook`, or `~/.local/share/casebook`.
  /// Nil for a name that is no plain folder name.
  public init?(project: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let isPlain = !project.isEmpty && !project.hasPrefix(".") && !project.contains("/") && !project.contains("\0")
    guard isPlain else { return nil }
    // The standard has relative paths ignored.
    let set = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let data = set ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
    self.init(path: "\(data)/casebook/\(project)")
  }

  var folder: String { URL(fileURLWithPath: file).deletingLastPathComponent().path }
  /// Held by the run that is under way.
  var lockFile: String { file + ".lock" }

  /// The paths that are the store's own, wherever it lies: no inputs.
  public var own: [String] {
    let files = [file, file + "-wal", file + "-shm", file + "-journal", lockFile]
    // A folder made for the store alone is the store's; one that merely holds it isn't.
    return file.hasSuffix("/" + StorePlace.fileName) && file != URL(fileURLWithPath: name).standardizedFileURL.path
      ? files + [folder] : files
  }
}
