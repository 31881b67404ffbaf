import Casework
import Foundation

/// A folder of replies.
public struct Folder: Sendable {
  /// Absolute, with its symbolic links resolved.
  public let path: String
  /// What within it is no input: the store.
  private let excluded: Set<RawPath>

  /// Fails when there is no such folder or it can't be listed.
  public init(at path: String, leavingOut excluded: [String] = []) throws(IngestError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missingFolder(path: path) }
    guard isFolder.boolValue else { throw .notAFolder(path: path) }
    do {
      _ = try RawPath(path).names()
    } catch {
      throw .unreadableFolder(FileError(path: path, reason: error.reason))
    }
    self.path = resolved(path)
    self.excluded = Set(excluded.map { RawPath(resolved($0)) })
  }

  /// Every file below it in order of path. Hidden files are left out; links are followed only to files within. A folder
  /// within that can't be listed is an input that can't be read.
  func inputs() throws(IngestError) -> [Input] {
    var found: [Input] = []
    do throws(FolderRefusal) {
      try collect(from: RawPath(path), relative: "", into: &found)
    } catch {
      throw .unreadableFolder(FileError(path: path, reason: error.reason))
    }
    found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return apart(found)
  }

  /// How its files stand: another value when one came, went or changed.
  public func state() throws(IngestError) -> FolderState {
    FolderState(files: try inputs().map { FolderState.File(path: $0.path, facts: $0.facts) })
  }

  private func collect(from folder: RawPath, relative: String, into found: inout [Input]) throws(FolderRefusal) {
    for name in try folder.names() where name.first != UInt8(ascii: ".") {
      let location = folder.appending(name)
      guard !excluded.contains(location) else { continue }
      let path = relative.isEmpty ? text(ofName: name) : relative + "/" + text(ofName: name)
      switch Entry(at: location) {
      case .folder:
        do throws(FolderRefusal) {
          try collect(from: location, relative: path, into: &found)
        } catch {
          found.append(Input(path: path, location: location, kind: .unreadable(reason: error.reason)))
        }
      case .file(let facts): found.append(Input(path: path, location: location, kind: .file, facts: facts))
      case .link: if let input = followed(location, path: path) { found.append(input) }
      case .other: found.append(Input(path: path, location: location, kind: .special))
      }
    }
  }

  /// A link to a folder within gives nothing: its files are met at their own paths.
  private func followed(_ location: RawPath, path: String) -> Input? {
    guard let target = location.real else {
      return Input(path: path, location: location, kind: .unreadable(reason: lastReason()))
    }
    let folder = RawPath(self.path)
    guard target == folder || target.isWithin(folder) else {
      return Input(path: path, location: location, kind: .linkOutside)
    }
    switch Entry(at: target) {
    case .folder: return nil
    case .file(let facts): return Input(path: path, location: target, kind: .file, facts: facts)
    case .link, .other: return Input(path: path, location: target, kind: .special)
    }
  }

  /// No two inputs have one path, though a name that is no UTF-8 may be written like another that is.
  private func apart(_ inputs: [Input]) -> [Input] {
    var met: [String: Int] = [:]
    return inputs.map { input in
      var input = input
      met[input.path, default: 0] += 1
      if let count = met[input.path], count > 1 { input.path += " (\(count))" }
      return input
    }
  }
}

/// How the files of a folder stood at a moment.
public struct FolderState: Hashable, Sendable {
  struct File: Hashable, Sendable {
    var path: String
    var facts: FileFacts?
  }

  let files: [File]
}

private enum Entry {
  case folder
  case file(FileFacts?)
  case link, other

  /// What is gone again counts as a file, of which its turn will tell.
  init(at location: RawPath) {
    guard let facts = location.entryFacts else {
      self = .file(nil)
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file(FileFacts(facts))
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// The real path, of a place that isn't there yet too.
private func resolved(_ path: String) -> String {
  if let real = RawPath(path).real { return String(decoding: real.bytes, as: UTF8.self) }
  let url = URL(fileURLWithPath: path).standardizedFileURL
  let above = url.deletingLastPathComponent().path
  guard let real = RawPath(above).real else { return url.path }
  return String(decoding: real.bytes, as: UTF8.self) + "/" + url.lastPathComponent
}
