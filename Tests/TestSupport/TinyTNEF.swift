/// Outlook's wrapping, as [MS-OXTNEF] lays it down.
public enum TinyTNEF {
  /// `spoilt`: what the sums are changed by.
  public static func file(_ attachments: KeyValuePairs<String, [UInt8]>, spoilt: UInt8 = 0) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x9F, 0x3E, 0x22, 1, 0]
    func add(_ level: UInt8, _ what: UInt32, _ data: [UInt8]) {
      let length = UInt32(data.count)
      bytes.append(level)
      for value in [what, length] { bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
      let sum = data.reduce(UInt16(0)) { $0 &+ UInt16($1) }
      bytes += data + [UInt8(truncatingIfNeeded: sum) ^ spoilt, UInt8(truncatingIfNeeded: sum >> 8)]
    }
    add(1, 0x0008_9006, [0, 0, 1, 0])
    for (name, data) in attachments {
      add(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
      add(2, 0x0001_8010, Array(name.utf8) + [0])
      add(2, 0x0006_800F, data)
    }
    return bytes
  }
}
