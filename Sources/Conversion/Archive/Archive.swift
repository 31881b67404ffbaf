/// The files in an archive, read from memory: nothing of it is ever written to a disk, and its names are never paths.
///
/// What is taken in is held to `Limits` while it is read, whatever the archive says of itself. An archive in an archive
/// is bytes like any other here; whoever opens it hands the rest of its limits on.
public enum Archive {
  /// The most that one archive may make the program take in.
  public struct Limits: Hashable, Sendable {
    /// Entries of any kind, folders included.
    public var entries: Int
    /// Bytes of one entry; a larger one is left out.
    public var entryBytes: Int
    /// Bytes of all entries together.
    public var totalBytes: Int
    /// How many times its own size an archive may unpack to, once that is more than `ratioFloor` bytes.
    public var ratio: Int
    public var ratioFloor: Int
    /// Bytes of a name; an entry with a longer one is left out.
    public var nameBytes: Int

    public init(
      entries: Int = 10_000, entryBytes: Int = 128 << 20, totalBytes: Int = 512 << 20, ratio: Int = 200,
      ratioFloor: Int = 32 << 20, nameBytes: Int = 1024
    ) {
      self.entries = entries
      self.entryBytes = entryBytes
      self.totalBytes = totalBytes
      self.ratio = ratio
      self.ratioFloor = ratioFloor
      self.nameBytes = nameBytes
    }

    /// All that an archive of so many bytes may unpack to.
    func bytes(from size: Int) -> Int {
      min(totalBytes, max(ratioFloor, size.multipliedReportingOverflow(by: ratio).partialValue))
    }
  }

  /// A file in an archive.
  public struct Entry: Hashable, Sendable {
    /// As the archive has it, with `/` between its parts: for people, never for a file system.
    public var name: String
    public var content: Result<[UInt8], Refusal>

    public init(name: String, content: Result<[UInt8], Refusal>) {
      self.name = name
      self.content = content
    }
  }

  /// Why one file of an archive is not read, while the others are.
  public enum Refusal: Error, Hashable, Sendable {
    /// A password is needed.
    case encrypted
    /// It doesn't unpack, or not to what its checksum says.
    case damaged
    /// More than `Limits.entryBytes`.
    case tooLarge
    /// A name of more than `Limits.nameBytes`, or none.
    case name
    /// A link, a pipe or a device.
    case notAFile
  }

  /// Why an archive can't be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// The library could not read it; its own message, which says nothing of what is in it.
    case damaged(reason: String)
    /// More entries, or more bytes, than `Limits` lets in: a bomb, or no reply.
    case tooLarge(entries: Int, bytes: Int)
  }

  /// The files of a zip archive in its order, folders left out. `wants` says by name which ones are unpacked; the others
  /// are passed over.
  public static func files(
    ofZip bytes: [UInt8], limits: Limits = Limits(), wants: (_ name: String) -> Bool = { _ in true }
  ) throws(Failure) -> [Entry] {
    try ZipReader.files(of: bytes, limits: limits, wants: wants)
  }
}
