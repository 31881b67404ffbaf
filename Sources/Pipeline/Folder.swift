import Casework
import Foundation

/// A folder of replies.
public struct Folder: Sendable {
  /// Absolute, with its symbolic links resolved.
  public let path: String
  /// A folder within it that is no input: the store.
  private let excluded: String

  /// Fails when there is no such folder or it can't be listed.
  public init(at path: String, leavingOut excluded: String) throws(IngestError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missingFolder(path: path) }
    guard isFolder.boolValue else { throw .notAFolder(path: path) }
    do {
      _ = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadableFolder(FileError(path: path, error: error))
    }
    self.path = resolved(path)
    self.excluded = resolved(excluded)
  }

  /// Every file below it in order of path. Hidden files are left out; links are followed only to files within.
  func inputs() -> [Input] {
    var found: [Input] = []
    collect(from: path, relative: "", into: &found)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func collect(from folder: String, relative: String, into found: inout [Input]) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      found.append(
        Input(path: relative, location: folder, kind: .unreadable(reason: FileError(path: path, error: error).reason)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let location = folder + "/" + name
      let path = relative.isEmpty ? name : relative + "/" + name
      switch entryType(at: location) {
      case .folder:
        if location != excluded { collect(from: location, relative: path, into: &found) }
      case .file: found.append(Input(path: path, location: location, kind: .file))
      case .link: if let input = followed(location, path: path) { found.append(input) }
      case .other: found.append(Input(path: path, location: location, kind: .special))
      }
    }
  }

  /// A link to a folder within gives nothing: its files are met at their own paths.
  private func followed(_ location: String, path: String) -> Input? {
    guard let target = realPath(of: location) else {
      return Input(path: path, location: location, kind: .unreadable(reason: String(cString: strerror(errno))))
    }
    guard target == self.path || target.hasPrefix(self.path + "/") else {
      return Input(path: path, location: location, kind: .linkOutside)
    }
    switch entryType(at: target) {
    case .folder: return nil
    case .file: return Input(path: path, location: target, kind: .file)
    case .link, .other: return Input(path: path, location: target, kind: .special)
    }
  }
}

/// One thing met in the folder.
struct Input: Sendable {
  enum Kind: Hashable, Sendable {
    case file
    case linkOutside
    case special
    case unreadable(reason: String)
  }

  /// More than this is not taken into memory.
  static let largest = 256 << 20

  /// Relative to the folder.
  var path: String
  var location: String
  var kind: Kind

  var name: String { fileName(of: path) }

  func bytes() throws(Failure) -> [UInt8] {
    switch kind {
    case .linkOutside: throw .linkOutside
    case .special: throw .unsupported(.special)
    case .unreadable(let reason): throw .unreadable(reason: reason)
    case .file: break
    }
    var facts = stat()
    guard stat(location, &facts) == 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .unsupported(.special) }
    guard facts.st_size <= Input.largest else { throw .tooLarge(pages: 0, bytes: Int(facts.st_size)) }
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: location)))
    } catch {
      throw .unreadable(reason: FileError(path: path, error: error).reason)
    }
    if bytes.isEmpty { throw .empty }
    return bytes
  }
}

private enum EntryType { case folder, file, link, other }

private func entryType(at location: String) -> EntryType {
  var facts = stat()
  guard lstat(location, &facts) == 0 else { return .file }
  switch facts.st_mode & S_IFMT {
  case S_IFDIR: return .folder
  case S_IFREG: return .file
  case S_IFLNK: return .link
  default: return .other
  }
}

private func realPath(of path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// The real path, of a place that isn't there yet too.
private func resolved(_ path: String) -> String {
  realPath(of: path) ?? URL(fileURLWithPath: path).standardizedFileURL.path
}

func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
