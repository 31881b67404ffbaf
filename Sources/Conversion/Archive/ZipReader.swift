internal import CArchive

/// The one place that talks to libarchive. Its handle lives inside one call.
enum ZipReader {
  static func files(
    of bytes: [UInt8], limits: Archive.Limits, wants: (String) -> Bool
  ) throws(Archive.Failure) -> [Archive.Entry] {
    // The library keeps pointers into the bytes until its handle is freed.
    let result = bytes.withUnsafeBytes { buffer -> Result<[Archive.Entry], Archive.Failure> in
      do throws(Archive.Failure) { return .success(try files(in: buffer, limits, wants)) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func files(
    in buffer: UnsafeRawBufferPointer, _ limits: Archive.Limits, _ wants: (String) -> Bool
  ) throws(Archive.Failure) -> [Archive.Entry] {
    guard let archive = archive_read_new() else { throw .damaged(reason: "no memory") }
    defer { archive_read_free(archive) }
    // This format and no other: neither tar nor a filter that runs a program.
    archive_read_support_format_zip(archive)
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      throw .damaged(reason: reason(archive))
    }
    var files: [Archive.Entry] = []
    var entries = 0
    var left = limits.bytes(from: buffer.count)
    while let entry = try next(archive) {
      entries += 1
      guard entries <= limits.entries else { throw .tooLarge(entries: entries, bytes: buffer.count) }
      let name = name(of: entry)
      guard !isFolder(entry, name) else { continue }
      func refuse(_ refusal: Archive.Refusal) {
        files.append(Archive.Entry(name: String(name.prefix(limits.nameBytes)), content: .failure(refusal)))
      }
      guard !name.isEmpty, name.utf8.count <= limits.nameBytes else {
        refuse(.name)
        continue
      }
      guard wants(name) else { continue }
      if casebook_archive_is_file(entry) == 0 {
        refuse(.notAFile)
      } else if archive_entry_is_encrypted(entry) != 0 {
        refuse(.encrypted)
      } else {
        let content = content(archive, atMost: min(limits.entryBytes, left))
        if case .failure(.tooLarge) = content, left <= limits.entryBytes {
          throw .tooLarge(entries: entries, bytes: buffer.count)
        }
        if case .success(let bytes) = content { left -= bytes.count }
        files.append(Archive.Entry(name: name, content: content))
      }
    }
    return files
  }

  /// The next entry's head; nil at the end.
  private static func next(_ archive: OpaquePointer) throws(Archive.Failure) -> OpaquePointer? {
    var entry: OpaquePointer?
    switch archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    // A warning is of its name or times.
    case ARCHIVE_OK, ARCHIVE_WARN: return entry
    default: throw .damaged(reason: reason(archive))
    }
  }

  /// What an entry unpacks to. Its size is counted, not taken from its head.
  private static func content(_ archive: OpaquePointer, atMost most: Int) -> Result<[UInt8], Archive.Refusal> {
    var content: [UInt8] = []
    while true {
      var (block, size, offset): (UnsafeRawPointer?, Int, Int64) = (nil, 0, 0)
      switch archive_read_data_block(archive, &block, &size, &offset) {
      case ARCHIVE_EOF: return .success(content)
      case ARCHIVE_OK: break
      // A checksum that doesn't fit is only a warning to the library.
      default: return .failure(.damaged)
      }
      // A zip has no holes: what isn't next is made up.
      guard offset == content.count else { return .failure(.damaged) }
      guard size <= most - content.count else { return .failure(.tooLarge) }
      content.append(contentsOf: UnsafeRawBufferPointer(start: block, count: size))
    }
  }

  private static func isFolder(_ entry: OpaquePointer, _ name: String) -> Bool {
    casebook_archive_is_folder(entry) != 0 || name.hasSuffix("/")
  }

  /// As UTF-8 where that can be told, else byte by byte with what is no UTF-8 replaced; `\` parts folders in archives
  /// that old programs of Windows wrote.
  private static func name(of entry: OpaquePointer) -> String {
    let name =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) }
      ?? archive_entry_pathname(entry).map {
        String(decoding: UnsafeBufferPointer(start: $0, count: length($0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      ?? ""
    return name.replacing("\\", with: "/")
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  private static func reason(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "no reason given"
  }
}
