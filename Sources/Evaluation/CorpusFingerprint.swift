import Foundation

/// A hash of the names and bytes that a score was measured on, so that floors of another corpus aren't taken for
/// its own.
enum CorpusFingerprint {
  /// Over the gold files that take part and, where the folder `docs` or `replies` lies beside the gold or the gold
  /// folder itself holds them, the replies they speak of.
  ///
  /// It guards against mistakes and not against malice: FNV-1a, 64 bits.
  static func of(_ gold: GoldSet, folder: URL) throws(EvaluationError) -> String {
    var hash = FNV1a()
    for entry in gold.entries {
      hash.add(Data(entry.file.utf8))
      hash.add(entry.bytes)
      guard let reply = reply(named: entry.gold.document, near: folder) else { continue }
      hash.add(Data(entry.gold.document.utf8))
      hash.add(try contents(of: reply))
    }
    let digits = String(hash.value, radix: 16)
    return "fnv1a64:" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func reply(named name: String, near folder: URL) -> URL? {
    let beside = folder.standardizedFileURL.deletingLastPathComponent()
    let folders = [
      beside.appendingPathComponent("docs"), beside.appendingPathComponent("replies"), folder,
    ]
    return folders.map { $0.appendingPathComponent(name) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}

private struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds the length first, so that the bytes of two parts can't run together.
  mutating func add(_ data: Data) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: UInt64(data.count) >> shift)) }
    data.withUnsafeBytes { bytes in
      for byte in bytes { mix(byte) }
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
