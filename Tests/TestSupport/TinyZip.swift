/// Zip archives small enough to be written here: what is in them is stored, not packed, but for bombs.
public struct TinyZip: Sendable {
  private struct Entry {
    var name: [UInt8]
    var packed: [UInt8]
    var size: Int
    var checksum: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// Of Unix: what kind of file it is.
    var mode: UInt32 = 0o100_644
  }

  private var entries: [Entry] = []

  public init() {}

  /// The bytes of an archive of texts, in this order.
  public static func file(_ texts: KeyValuePairs<String, String>) -> [UInt8] {
    var zip = TinyZip()
    for (name, text) in texts { zip.add(name, Array(text.utf8)) }
    return zip.bytes
  }

  public mutating func add(_ name: String, _ bytes: [UInt8]) { add(Array(name.utf8), bytes) }

  /// Under a name that need be no UTF-8.
  public mutating func add(_ name: [UInt8], _ bytes: [UInt8]) {
    entries.append(Entry(name: name, packed: bytes, size: bytes.count, checksum: Checksum.of(bytes)))
  }

  public mutating func addFolder(_ name: String) {
    entries.append(Entry(name: Array(name.utf8), packed: [], size: 0, checksum: 0, mode: 0o040_755))
  }

  public mutating func addLink(_ name: String, to target: String) {
    add(name, Array(target.utf8))
    entries[entries.count - 1].mode = 0o120_777
  }

  /// Its bytes aren't what its checksum says.
  public mutating func addDamaged(_ name: String, _ bytes: [UInt8]) {
    add(name, bytes)
    entries[entries.count - 1].checksum ^= 1
  }

  /// Marked as encrypted.
  public mutating func addEncrypted(_ name: String) {
    add(name, [UInt8](repeating: 7, count: 40))
    entries[entries.count - 1].flags = 1
  }

  /// So many zeros, packed to a hundred and fiftieth, whose head says that they are `claims` bytes.
  public mutating func addZeros(_ name: String, count: Int, claims: Int? = nil) {
    entries.append(
      Entry(
        name: Array(name.utf8), packed: Deflated.zeros(count), size: claims ?? count,
        checksum: Checksum.ofZeros(count), method: 8))
  }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let head =
        two(20) + two(entry.flags) + two(entry.method) + four(0) + four(entry.checksum)
        + four(UInt32(entry.packed.count)) + four(UInt32(entry.size)) + two(UInt16(entry.name.count)) + two(0)
      directory += four(0x0201_4B50) + two(3 << 8 | 20) + head
      directory += two(0) + two(0) + two(0) + four(entry.mode << 16) + four(UInt32(file.count)) + entry.name
      file += four(0x0403_4B50) + head + entry.name + entry.packed
    }
    let end =
      four(0x0605_4B50) + four(0) + two(UInt16(entries.count)) + two(UInt16(entries.count))
      + four(UInt32(directory.count)) + four(UInt32(file.count)) + two(0)
    return file + directory + end
  }

  private func two(_ value: UInt16) -> [UInt8] { [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }
  private func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
}

/// The format's CRC-32.
private enum Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  static func ofZeros(_ count: Int) -> UInt32 {
    ~(0..<count).reduce(~0) { value, _ in table[Int(value & 0xFF)] ^ (value >> 8) }
  }
}

/// The one stream of deflate that a bomb takes: a zero, and then the same over and over.
private enum Deflated {
  static func zeros(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var (byte, filled): (UInt8, UInt8) = (0, 0)
    func put(_ bit: UInt8) {
      byte |= bit << filled
      filled += 1
      if filled == 8 {
        bytes.append(byte)
        (byte, filled) = (0, 0)
      }
    }
    func put(_ code: UInt16, bits: Int) { for bit in (0..<bits).reversed() { put(UInt8(code >> bit & 1)) } }
    // The last block, of fixed codes.
    for bit: UInt8 in [1, 1, 0] { put(bit) }
    var left = count
    if left > 0 {
      put(0x30, bits: 8)
      left -= 1
    }
    while left >= 258 {
      put(0xC5, bits: 8)
      put(0, bits: 5)
      left -= 258
    }
    for _ in 0..<left { put(0x30, bits: 8) }
    put(0, bits: 7)
    while filled > 0 { put(0) }
    return bytes
  }
}
