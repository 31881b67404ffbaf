import Foundation

/// What the file system refused. The reason is the system's own.
public struct FileError: Error, Hashable, Sendable {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// What an error of Foundation says, in the system's words where it has them.
  public init(path: String, error: any Error) {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = [error, cause].compactMap(\.self).first { $0.domain == NSPOSIXErrorDomain }
    self.init(path: path, reason: posix.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription)
  }

  static func last(_ path: String) -> FileError { FileError(path: path, reason: String(cString: strerror(errno))) }
}

/// Files that are there whole or not at all.
public enum AtomicFile {
  /// Writes beside the target and renames over it. `durable` waits until the bytes are on the disk.
  public static func write(_ bytes: [UInt8], to path: String, durable: Bool = false) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last(path) }
    do throws(FileError) {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor, path: path)
      if durable, fsync(descriptor) != 0 { throw .last(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileError.last(path)
      unlink(temporary)
      throw failure
    }
    if durable { syncFolder(of: path) }
  }

  /// Makes a folder and those above it; fine when it is there. `mode` is the folder's own, when it is made here.
  public static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(FileError) {
    if mkdir(path, mode) == 0 { return }
    let (code, refusal) = (errno, FileError.last(path))
    let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
    switch code {
    case EEXIST where isFolder(path): return
    case ENOENT where above != path:
      try makeFolder(above)
      guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .last(path) }
    default: throw refusal
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last(path) }
      written += count
    }
  }

  private static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
