import Casework
import Conversion
import Foundation

/// One thing met in the folder.
struct Input: Sendable {
  enum Kind: Hashable, Sendable {
    case file
    case linkOutside
    case special
    case unreadable(reason: String)
    /// A file that lies in another.
    case part(bytes: [UInt8])
    /// One that can't be taken out.
    case lockedPart(Failure)
  }

  /// What was seen of a file that was read.
  struct Look {
    var bytes: [UInt8]
    /// Nil for a file within another.
    var facts: FileFacts?
  }

  /// More than this is not taken into memory.
  static let largest = 256 << 20

  /// Relative to the folder.
  var path: String
  var location: RawPath
  var kind: Kind
  /// How the file stood when the folder was listed; nil where that isn't known.
  var facts: FileFacts?
  /// The path of the file that it lies in.
  var parent: String?
  /// How many files it lies in.
  var depth = 0
  /// The path of the file of the folder that it lies in, or is.
  private(set) var root: String

  /// A file within another. Its path is shown, and never opened: a name in it is whatever a stranger called it.
  init(_ part: Part, in parent: Input, path: String) {
    let kind = part.refusal.map { Kind.lockedPart(Failure($0)) } ?? .part(bytes: part.bytes)
    self.init(path: path, location: parent.location, kind: kind)
    self.parent = parent.path
    depth = parent.depth + 1
    root = parent.root
  }

  init(path: String, location: RawPath, kind: Kind, facts: FileFacts? = nil) {
    self.path = path
    self.location = location
    self.kind = kind
    self.facts = facts
    root = path
  }

  /// What parts a file from one that lies in it, in a path.
  static let within = "!/"

  var name: String { fileName(of: path) }

  /// The bytes of the file as it stood at one moment. `meanwhile` is for tests: it comes between two looks.
  func look(meanwhile: () -> Void = {}) throws(Failure) -> Look {
    switch kind {
    case .linkOutside: throw .linkOutside
    case .special: throw .unsupported(.special)
    case .unreadable(let reason): throw .unreadable(reason: reason)
    case .lockedPart(let failure): throw failure
    case .part(let bytes):
      if bytes.isEmpty { throw .empty }
      return Look(bytes: bytes)
    case .file: break
    }
    // Not waiting for a writer, should it have become a pipe since it was listed.
    let descriptor = location.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard descriptor >= 0 else { throw errno == ENOENT ? .vanished : .unreadable(reason: lastReason()) }
    defer { close(descriptor) }

    let before = try facts(of: descriptor)
    let bytes = try contents(of: descriptor, size: Int(before.size))
    meanwhile()
    guard try facts(of: descriptor) == before, bytes.count == before.size else { throw .changed }
    if bytes.isEmpty { throw .empty }
    return Look(bytes: bytes, facts: before)
  }

  private func facts(of descriptor: Int32) throws(Failure) -> FileFacts {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .unreadable(reason: lastReason()) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .unsupported(.special) }
    guard facts.st_size <= Input.largest else { throw .tooLarge(pages: 0, bytes: Int(facts.st_size)) }
    return FileFacts(facts)
  }

  /// Up to one byte more than there should be: that one tells that it grew.
  private func contents(of descriptor: Int32, size: Int) throws(Failure) -> [UInt8] {
    var refusal: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled < buffer.count {
        let count = read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { refusal = .unreadable(reason: lastReason()) }
        if count <= 0 { return }
        filled += count
      }
    }
    if let refusal { throw refusal }
    return bytes
  }
}

extension FileFacts {
  init(_ facts: stat) {
    func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
    self.init(
      size: Int64(facts.st_size), modified: nanoseconds(facts.st_mtim), changed: nanoseconds(facts.st_ctim),
      inode: UInt64(facts.st_ino), device: UInt64(facts.st_dev))
  }

  /// Whether a later change would show in them. File systems keep times in steps, some of two seconds: a file that was
  /// written to just now may be written to again and look the same.
  func areSettled(after seconds: Int64) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) - changed / 1_000_000_000 >= seconds
  }
}

func lastReason() -> String { String(cString: strerror(errno)) }

func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

extension Failure {
  init(_ refusal: Part.Refusal) {
    self =
      switch refusal {
      case .encrypted: .encrypted
      case .damaged: .damaged(reason: "it doesn't unpack")
      case .tooLarge: .tooLarge(pages: 0, bytes: 0)
      case .notAFile: .unsupported(.special)
      }
  }
}
